// The lines of one table to rows.
#pragma once

#include "importers/pdf/tables.h"

namespace tertial::pdf {

/// `header_lines`: as other tables with the same header tell, 0 when there is none. A bold header tells itself.
[[nodiscard]] FoundTable read_table(const std::vector<Line>& lines, const TableRegion& region, std::size_t header_lines,
                                    const RowSpacing& spacing, const Vocabulary& vocabulary);

}  // namespace tertial::pdf
