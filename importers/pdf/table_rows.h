// The lines of one table to rows.
#pragma once

#include "importers/pdf/tables.h"

namespace tertial::pdf {

/// `header_lines`: as other tables with the same header tell, 0 when there is none. A bold header tells itself.
[[nodiscard]] FoundTable read_table(const std::vector<Line>& lines, const TableRegion& region, std::size_t header_lines,
                                    const RowSpacing& spacing, const Vocabulary& vocabulary);
/// The same for lines of a table that began on the page before, in columns that are known.
[[nodiscard]] FoundTable read_rest(const std::vector<Line>& lines, const TableRegion& region,
                                   const std::vector<Band>& bands, const RowSpacing& spacing,
                                   const Vocabulary& vocabulary);

}  // namespace tertial::pdf
