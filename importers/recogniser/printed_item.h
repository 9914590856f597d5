// One row of an indicator or activity table whose cell borders are lost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/recogniser/column_assignment.h"
#include "importers/recogniser/context.h"
#include "importers/recogniser/goal_table_header.h"

namespace tertial {

struct PrintedIndicator {
    Indicator indicator;  // without id
    std::size_t end = 0;
};

struct PrintedActivity {
    Activity activity;
    std::size_t end = 0;
};

/// The row that begins at range.begin: a name, values, and the period that ends it. None when no period follows.
[[nodiscard]] std::optional<PrintedIndicator> read_printed_indicator(const RecogniserContext& context, LineRange range,
                                                                     const IndicatorHeader& header, GoalLevel level);

/// The row that begins at range.begin: a name and dates. None when no date follows.
[[nodiscard]] std::optional<PrintedActivity> read_printed_activity(const RecogniserContext& context, LineRange range);

/// "● ♀ Andel …": the icons (taken off `name`) and what is left.
[[nodiscard]] std::string take_mark(std::string& name);

}  // namespace tertial
