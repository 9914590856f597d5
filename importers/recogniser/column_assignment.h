// Which column a printed value stands in when empty cells left no trace.
#pragma once

#include <string>
#include <vector>

#include "importers/recogniser/value_cells.h"
#include "model/report.h"

namespace tertial {

enum class PeriodKind { part_of_year, whole_year };

/// What is known of a row besides its values.
struct RowEvidence {
    GoalLevel level = GoalLevel::area;
    PeriodKind period = PeriodKind::whole_year;
    std::vector<IndicatorColumn> columns;  // of the table, in printed order, the period column left out
    bool narrow_columns_known = false;  // cells wrap in narrow columns, so an unbroken long value stands in a wide one
};

struct ColumnReading {
    IndicatorCells cells;
    std::vector<IndicatorCells> alternatives;  // other readings, best first, when the evidence does not decide
    std::string doubt;                         // in the user's language; empty = decided
};

/// The likeliest placing of the values in the columns. Evidence: the order of columns; the board's own indicators have
/// its target and none of the council's, the council's have one; outcomes by sex come in pairs around the total, counts
/// add up to it; words such as "Tas fram av nämnd" stand in the council's column; a part-year row has a forecast, an
/// outcome for the whole year needs none; narrow columns break values.
[[nodiscard]] ColumnReading assign_columns(const std::vector<std::vector<ValueCell>>& readings,
                                           const RowEvidence& evidence);

}  // namespace tertial
