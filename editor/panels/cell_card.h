// What the side pane shows of a cell of a table: what it was understood as, and what can be chosen for it.
#pragma once

#include "editor/app/app.h"
#include "model/values.h"

namespace tertial::editor {

void draw_cell_card(App& app, OpenDocument& open);
void draw_indicator_chart(App& app, const OpenDocument& open, const NodeId& indicator);
/// A month to choose a date from. True, with `date` set, when one was chosen.
[[nodiscard]] bool draw_calendar(App& app, Date& date);

}  // namespace tertial::editor
