// Rows whose cells were told apart by their places in print (layout/): places shift, and cells may run together.
#pragma once

#include <string>

#include "importers/recogniser/goal_table_header.h"
#include "model/report.h"

namespace tertial {

/// Why the row's columns are unsure: a cell holds two values, or the table has a column of periods and the row no
/// period. Empty when nothing speaks against them.
[[nodiscard]] std::string doubt_of_placed_cells(const Indicator& indicator, const IndicatorHeader& header);

}  // namespace tertial
