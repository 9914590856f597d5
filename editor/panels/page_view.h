// Pages of a PDF on the screen.
#pragma once

#include <optional>

#include "editor/app/page_pictures.h"
#include "editor/review/source_text.h"
#include "editor/ui/ui.h"

namespace tertial::editor {

/// Draws the page at the cursor, `width` pixels wide, and takes as much room; white while the picture is being made.
/// `mark` is drawn over it. Gives its height.
float draw_page(const Ui& ui, PagePictures& pages, int number, float width,
                const std::optional<PageBox>& mark = std::nullopt);
[[nodiscard]] float page_height(const PagePictures& pages, int number, float width);

}  // namespace tertial::editor
