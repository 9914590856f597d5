// Names and order of the reports of a chain.
#pragma once

#include <string>

#include "model/report.h"

namespace tertial {

/// Which report of a chain this is.
[[nodiscard]] ReportOrigin origin_of(const Report& report);

/// Place in the year: VP 0, T1 1, T2 2, VB 3.
[[nodiscard]] int step_of(DocumentKind kind, int tertial);

/// -1 when `a` comes before `b`, 0 when both are the same report of the same year, 1 after.
[[nodiscard]] int compare_origins(const ReportOrigin& a, const ReportOrigin& b);

/// "Verksamhetsplan 2024", "Tertialrapport 1 2024", in Swedish always: it stands in the file.
[[nodiscard]] std::string origin_name(const ReportOrigin& origin);
/// "VP 2024", "T1 2024", "VB 2024".
[[nodiscard]] std::string origin_short_name(const ReportOrigin& origin);

}  // namespace tertial
