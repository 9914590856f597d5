// The header that a printed table begins with.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "importers/layout/heading_parts.h"
#include "importers/layout/printed_line.h"

namespace tertial::layout {

struct Head {
    Columns columns;
    std::size_t names = 0;  // the line with the heading over the names: headings may stand at the bottom of their cells
};

/// The header that a table begins with; none when line `at` begins no table. At least three columns, or two with
/// figures under the second. A heading that stands close to its neighbour is parted from it where lines below, or lines
/// of the header above, have words of their own for each.
[[nodiscard]] std::optional<Head> head_of_table(const std::vector<std::vector<Cell>>& lines, std::size_t at,
                                                std::size_t end);

}  // namespace tertial::layout
