// Years and periods, moved from one report to the next.
#pragma once

#include <string>
#include <string_view>

#include "model/report.h"
#include "model/template.h"

namespace tertial::roll {

/// Every year within three of `from` moved by `to` - `from`: "Budget 2023" → "Budget 2024". A figure is a year when it
/// stands alone: not in "1 2023", "2023-05-01", "20231".
[[nodiscard]] std::string shift_years(std::string_view text, int from, int to);

/// The text names `year` as a year.
[[nodiscard]] bool names_year(std::string_view text, int year);

/// What the indicator's period is called in a report of that template and year: "Tertial" becomes "Tertial 1 2024", in
/// plans the other way. How often it is measured is known from its own period, else from its history. A period of no
/// known form is kept.
[[nodiscard]] std::string period_for(const Indicator& indicator, const DocumentTemplate& target, int year);

}  // namespace tertial::roll
