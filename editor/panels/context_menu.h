// The menu of a place in the document: by the right button, the menu key or Shift+F10.
#pragma once

#include "editor/app/app.h"

namespace tertial::editor {

/// The caret goes to the place, unless it lies in what is selected. `x` and `y` are pixels of the frame.
void open_context_menu(App& app, OpenDocument& open, const Caret& at, float x, float y);
/// Once a frame, over the panes.
void draw_context_menu(App& app);

/// A group of entries with a line above it. Draws its entries with `app.ui.menu_item`; nothing when it has none here.
struct ContextGroup {
    bool (*applies)(App& app, OpenDocument& open);
    void (*draw)(App& app, OpenDocument& open);
};
/// From top to bottom. Who adds to the menu adds a line to this table.
[[nodiscard]] const std::vector<ContextGroup>& context_groups();

}  // namespace tertial::editor
