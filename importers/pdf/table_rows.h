// The lines of one table to rows.
#pragma once

#include "importers/pdf/tables.h"

namespace tertial::pdf {

[[nodiscard]] FoundTable read_table(const std::vector<Line>& lines, const TableRegion& region,
                                    const RowSpacing& spacing, const Vocabulary& vocabulary);

}  // namespace tertial::pdf
