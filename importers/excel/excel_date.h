// Excel's dates: days since the end of 1899, or since 1904 in workbooks that old Macs began, with the time as fraction.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importers/excel/number_format.h"

namespace tertial::excel {

/// `days` as XML writes numbers; `parts` as in FormatSection. nullopt: no day that exists.
[[nodiscard]] std::optional<std::string> show_date(std::string_view days, std::string_view parts, DateSystem system);

}  // namespace tertial::excel
