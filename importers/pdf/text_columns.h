// Running text in two columns side by side.
#pragma once

#include <vector>

#include "importers/pdf/body_type.h"
#include "importers/pdf/page.h"

namespace tertial::pdf {

/// Parts lines that two columns of running text share: those of the left column come first, then those of the right
/// one, moved to where the left one stands and with their Line::column_right. Tables stay as they are: their cells are
/// not filled, not of one width or not set as running text is.
[[nodiscard]] std::vector<Line> part_text_columns(std::vector<Line> lines, const BodyType& body);

}  // namespace tertial::pdf
