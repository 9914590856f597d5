// The lines of one printed table to rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "importers/layout/heading_parts.h"
#include "importers/layout/printed_line.h"

namespace tertial::layout {

enum class Edge { none, left, right };

/// The words of a line by column. Cells keep their order; each stands where its left edge, its right edge or its middle
/// is nearest to the heading's, for print shifts columns a little from line to line.
[[nodiscard]] std::vector<std::vector<Word>> by_column(const std::vector<Cell>& line, const Columns& columns, Part part,
                                                       Edge edge);

/// The edge of the figures of some lines that stands nearer to their headings' by far.
[[nodiscard]] Edge edge_of_values(const std::vector<std::vector<Cell>>& lines, std::size_t begin, std::size_t end,
                                  const Columns& columns);

/// Whether a column behind the first begins with a figure: none of a header does. Years are headings too.
[[nodiscard]] bool holds_figures(const std::vector<std::vector<Word>>& line);

/// Whether the words of a line go on the cells of the row before it.
[[nodiscard]] bool goes_on(const std::vector<std::string>& row, const std::vector<std::vector<Word>>& line);

}  // namespace tertial::layout
