// Tables of contents and the two columns of a letterhead: lines that are neither running text nor a table.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/pdf/body_type.h"

namespace tertial::pdf {

/// Takes lists of headings with page numbers, and the heading over them, out of `lines` and gives them back: entries
/// with dots up to the number, or with numbers at the right margin that rise and name pages.
[[nodiscard]] std::vector<Line> take_out_contents(std::vector<Line>& lines, const BodyType& body, std::size_t pages);

/// Lines in two columns above the title of the first page are read one column after the other.
void unfold_letterhead(std::vector<Line>& lines);

}  // namespace tertial::pdf
