// The parts of the review pane.
#pragma once

#include "editor/panels/panels.h"

namespace tertial::editor {

/// What was understood at the doubt, what else it may be, and the answers. The list of doubts may be another one
/// afterwards.
void draw_doubt_card(App& app, OpenDocument& open, const Doubt& doubt);

/// The source at the doubt's place: the page as a picture, else the lines around it.
void draw_source(App& app, OpenDocument& open, const Doubt& doubt);

}  // namespace tertial::editor
