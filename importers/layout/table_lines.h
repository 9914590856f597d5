// The lines of one printed table to rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "importers/layout/printed_line.h"

namespace tertial::layout {

/// Where a heading stands.
struct Column {
    std::size_t left = 0, right = 0;
};
using Columns = std::vector<Column>;

enum class Part { above_names, header, rows };  // a header's lines above Head::names, its others, what is under it

struct Head {
    Columns columns;
    std::size_t names = 0;  // the line with the heading over the names: headings may stand at the bottom of their cells
};

/// The header that a table begins with; none when line `at` begins no table. At least three columns, or two with
/// figures under the second. A heading that stands close to its neighbour is parted from it where lines below, or lines
/// of the header above, have words of their own for each.
[[nodiscard]] std::optional<Head> head_of_table(const std::vector<std::vector<Cell>>& lines, std::size_t at,
                                                std::size_t end);

/// The words of a line by column. Cells keep their order; each stands where its left edge, its right edge or its middle
/// is nearest to the heading's, for print shifts columns a little from line to line.
[[nodiscard]] std::vector<std::vector<Word>> by_column(const std::vector<Cell>& line, const Columns& columns,
                                                       Part part);

/// Whether a column behind the first begins with a figure: none of a header does. Years are headings too.
[[nodiscard]] bool holds_figures(const std::vector<std::vector<Word>>& line);

/// Whether the words of a line go on the cells of the row before it.
[[nodiscard]] bool goes_on(const std::vector<std::string>& row, const std::vector<std::vector<Word>>& line);

}  // namespace tertial::layout
