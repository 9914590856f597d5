// The bar above the document that finds and replaces, and the marks on what it has found.
#pragma once

#include "editor/app/app.h"
#include "editor/ui/draw_text.h"

struct ImDrawList;

namespace tertial::editor {

/// Takes its height of the pane; nothing while it is not shown.
void draw_find_bar(App& app, OpenDocument& open);

/// Behind the text of a cell: all hits, the selected one stronger.
void draw_hits(ImDrawList& to, const App& app, const OpenDocument& open, CellIndex at, const TextBox& box);

}  // namespace tertial::editor
