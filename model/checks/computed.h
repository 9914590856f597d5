// What the sums and differences of a table should be, by the same relations as the checks find: for showing beside what
// was typed, and for taking over.
#pragma once

#include <string>
#include <vector>

#include "model/commands/field.h"
#include "model/report.h"

namespace tertial {

struct ComputedCell {
    FieldPlace place;
    std::string value;    // written as the cell is, with its unit
    std::string terms;    // "Budget 12,0 − Prognos 11,5", "5 rader"; in the user's language
    bool agrees = false;  // with what stands there, within rounding
};

/// Cells of sum rows whose rows are known, and of columns that follow from the others, in the order of the table. Empty
/// for a table of texts, and where nothing holds that could be told.
[[nodiscard]] std::vector<ComputedCell> computed_cells(const Report& report, const NodeId& table);

}  // namespace tertial
