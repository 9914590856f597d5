#include "exporters/xlsx/sheet.h"

#include <utility>

namespace tertial::xlsx {

namespace {

std::string doubled(std::string_view text, char mark) {
    std::string out(1, mark);
    for (const char c : text) {
        out += c;
        if (c == mark) out += c;
    }
    out += mark;
    return out;
}

}  // namespace

Cell text_cell(std::string text) {
    Cell cell;
    if (text.empty()) return cell;
    cell.kind = CellKind::text;
    cell.text = std::move(text);
    return cell;
}

Cell number_cell(double number, std::string number_format) {
    Cell cell;
    cell.kind = CellKind::number;
    cell.number = number;
    cell.number_format = std::move(number_format);
    return cell;
}

Cell formula_cell(std::string formula, double result, std::string number_format) {
    Cell cell;
    cell.kind = CellKind::formula;
    cell.formula = std::move(formula);
    cell.number = result;
    cell.number_format = std::move(number_format);
    return cell;
}

Cell formula_cell(std::string formula, std::string result) {
    Cell cell;
    cell.kind = CellKind::formula;
    cell.formula = std::move(formula);
    cell.text = std::move(result);
    cell.text_result = true;
    return cell;
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

std::string cell_name(std::size_t row, std::size_t column) {
    return column_letters(column) + std::to_string(row + 1);
}

std::string absolute_range(std::size_t first_row, std::size_t last_row, std::size_t column) {
    const std::string letters = "$" + column_letters(column) + "$";
    return letters + std::to_string(first_row + 1) + ":" + letters + std::to_string(last_row + 1);
}

std::string formula_text(std::string_view text) {
    return doubled(text, '"');
}

std::string quoted_sheet(std::string_view name) {
    return doubled(name, '\'');
}

}  // namespace tertial::xlsx
