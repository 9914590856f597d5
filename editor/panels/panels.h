// The parts of the window. Each draws itself into the area it is given and changes nothing but through commands and
// actions.
#pragma once

#include "editor/app/app.h"

namespace tertial::editor {

/// The whole window, once a frame.
void draw_window(App& app);

void draw_menu_bar(App& app);
void draw_toolbar(App& app);
void draw_tabs(App& app);
void draw_start_page(App& app);
void draw_document(App& app, OpenDocument& open);
void draw_outline(App& app, OpenDocument& open);
void draw_inspector(App& app, OpenDocument& open);
void draw_problems(App& app, OpenDocument& open);
void draw_status_bar(App& app);
void draw_review(App& app, OpenDocument& open);
void draw_preview(App& app, OpenDocument& open);
/// Work that goes on, a line each; 0 high when there is none.
void draw_jobs(App& app);
[[nodiscard]] float jobs_height(const App& app);

/// Keys and letters of this frame that belong to the document.
void handle_document_keys(App& app, OpenDocument& open, const DocumentView& view);

}  // namespace tertial::editor
