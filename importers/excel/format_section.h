// One part of a number format's code, parsed.
#pragma once

#include <string_view>
#include <vector>

#include "importers/excel/number_format.h"

namespace tertial::excel {

/// At semicolons outside of quotes and brackets. At least one.
[[nodiscard]] std::vector<std::string_view> split_format(std::string_view code);

/// Fractions, exponents and figures with text among them become `general`: the number itself says more.
[[nodiscard]] FormatSection parse_format_section(std::string_view code);

}  // namespace tertial::excel
