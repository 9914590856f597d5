// Widths of columns and heights of rows from what stands in them: the library cannot fit them itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exporters/xlsx/layout.h"
#include "exporters/xlsx/sheet.h"

namespace tertial::xlsx {

/// In characters, one for each column of the sheet.
[[nodiscard]] std::vector<double> column_widths(const Sheet& sheet, const ExcelLayout& layout);

/// In points, for a text that needs more than one line in a column of that width; nullopt when one line is enough.
[[nodiscard]] std::optional<double> text_height(const std::string& text, double width, const ExcelLayout& layout);
/// The highest of the row's shown cells.
[[nodiscard]] std::optional<double> row_height(const Sheet& sheet, const Row& row, const std::vector<double>& widths,
                                               const ExcelLayout& layout);
/// With room for the filter buttons under the words.
[[nodiscard]] double header_height(const Sheet& sheet, const std::vector<double>& widths, const ExcelLayout& layout);

/// Characters that a number takes when shown by its format.
[[nodiscard]] std::size_t shown_width(double number, std::string_view number_format);

}  // namespace tertial::xlsx
