#include "exporters/xlsx/value_cell.h"

#include <chrono>

#include "exporters/text_shape.h"

namespace tertial::xlsx {

namespace {

/// What stands after the figures, with its blank: " %", "%", " barn/avd.".
std::string suffix_of(std::string_view folded, std::string_view unit) {
    if (unit.empty()) return {};
    const bool glued =
        folded.ends_with(unit) && folded.size() > unit.size() && folded[folded.size() - unit.size() - 1] != ' ';
    return (glued ? "" : " ") + std::string(unit);
}

/// Whether the thousands are set apart: "1 050", but not "1050".
bool is_grouped(std::string_view folded, Decimal number) {
    return folded.find(format_number(absolute(number), ThousandsMark::blank)) != std::string_view::npos &&
           format_number(absolute(number), ThousandsMark::blank) !=
               format_number(absolute(number), ThousandsMark::none);
}

}  // namespace

std::string number_format(int decimals, bool grouped, std::string_view suffix) {
    std::string code = grouped ? "#,##0" : "0";
    if (decimals > 0) code += "." + std::string(static_cast<std::size_t>(decimals), '0');
    if (suffix.empty()) return code;
    code += '"';
    for (const char c : suffix) {
        if (c == '"') {
            code += R"("\"")";  // a quote ends the literal, stands escaped outside, and a new literal begins
        } else {
            code += c;
        }
    }
    return code + '"';
}

Cell value_cell(std::string_view printed, std::size_t longest_unit) {
    std::string folded = fold_white_space(sound_text(printed));
    const Value value = parse_value(folded);
    if (value.kind != ValueKind::number) return text_cell(std::move(folded));
    const std::string unit = fold_white_space(value.unit);
    const std::string suffix = utf16_length(unit) > longest_unit ? std::string() : suffix_of(folded, unit);
    return number_cell(to_double(value.number),
                       number_format(value.number.scale, is_grouped(folded, value.number), suffix));
}

double excel_day(Date date) {
    using namespace std::chrono;
    const sys_days day =
        year(date.year) / month(static_cast<unsigned>(date.month)) / std::chrono::day(static_cast<unsigned>(date.day));
    return static_cast<double>((day - sys_days(year(1899) / 12 / 30)).count());
}

Cell date_cell(std::string_view printed) {
    std::string folded = fold_white_space(sound_text(printed));
    const std::optional<Date> date = parse_date(folded);
    constexpr int first_year_that_excel_counts_right = 1901;
    if (!date || date->year < first_year_that_excel_counts_right) return text_cell(std::move(folded));
    return number_cell(excel_day(*date), "yyyy\\-mm\\-dd");
}

}  // namespace tertial::xlsx
