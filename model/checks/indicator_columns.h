// Names of indicator columns, and which rows are about this report's period.
#pragma once

#include <string>

#include "model/checks/check.h"

namespace tertial::checks {

/// As the template prints it, with the year; the plain Swedish name when the template has no such column.
[[nodiscard]] std::string column_header(const CheckContext& context, IndicatorColumn column);
[[nodiscard]] bool has_column(const CheckContext& context, IndicatorColumn column);

/// The row's period is the report's: "Tertial 2 2024" in that report, "Tertial" in plans' words, every row in the
/// annual report. Half years end with tertial 2.
[[nodiscard]] bool is_of_this_period(const Report& report, const Indicator& indicator);

}  // namespace tertial::checks
