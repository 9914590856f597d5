// A printed value as a cell: what is a number becomes a number whose format shows it as it was printed.
#pragma once

#include <string>
#include <string_view>

#include "exporters/xlsx/sheet.h"
#include "model/values.h"

namespace tertial::xlsx {

/// "3,2 %" -> the number 3.2 shown by `0.0" %"`; "1 050 st" -> 1050 shown by `#,##0" st"`; "Tas fram av nämnd" and
/// "+/-1 %" stay text; "" is blank. A longer unit than `longest_unit` is not in the format: it would make the column as
/// wide, and must stand in a column of its own.
[[nodiscard]] Cell value_cell(std::string_view printed, std::size_t longest_unit = 10);

/// ISO dates become dates shown as 2024-05-31; anything else stays text.
[[nodiscard]] Cell date_cell(std::string_view printed);

/// Excel's format code for a number with that many decimals, grouped in thousands or not, and with that suffix.
[[nodiscard]] std::string number_format(int decimals, bool grouped, std::string_view suffix);

/// Days since 1899-12-30, as Excel counts them.
[[nodiscard]] double excel_day(Date date);

}  // namespace tertial::xlsx
