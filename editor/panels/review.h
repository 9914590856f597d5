// Panes and dialogs of reviewing: remarks, marks of readiness, confirmations, quick fixes.
#pragma once

#include <functional>
#include <memory>

#include "editor/app/app.h"
#include "editor/document/edit_review.h"

namespace tertial::editor {

/// Calls `then` with this person's name and the day. The name is asked for the first time, and kept.
void sign(App& app, std::function<void(App&, const Signature&)> then);

/// Asks why the finding is right as it is, and confirms it.
[[nodiscard]] std::unique_ptr<Dialog> confirm_dialog(App& app, Finding finding);

/// The finding that keys are about: of the row, paragraph or heading at the caret; one with a quick fix before others.
/// nullptr when there is none.
[[nodiscard]] const Finding* finding_at_caret(const OpenDocument& open);
/// Does its quick fix and says so.
void mend_finding(App& app, OpenDocument& open, const Finding& finding);
/// Marks the part at the caret as ready, or takes the mark away when it is ready as it stands.
void toggle_ready(App& app, OpenDocument& open);
/// "Åtgärda: …" and "Stämmer ändå …", those that the finding allows. True when one was pressed: the report may be
/// another, and the findings are not to be gone on with.
bool draw_finding_buttons(App& app, OpenDocument& open, const Finding& finding);

// In the side pane.
void draw_readiness(App& app, OpenDocument& open, const NodeId& node);
void draw_remarks(App& app, OpenDocument& open, const NodeId& node);
void draw_confirmations(App& app, OpenDocument& open, const NodeId& node);

// In the pane below: all of the report.
void draw_all_remarks(App& app, OpenDocument& open);
void draw_all_confirmations(App& app, OpenDocument& open);

}  // namespace tertial::editor
