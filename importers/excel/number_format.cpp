#include "importers/excel/number_format.h"

#include <algorithm>

#include "importers/excel/decimal_digits.h"
#include "importers/excel/excel_date.h"
#include "importers/excel/format_section.h"
#include "model/fold.h"

namespace tertial::excel {

namespace {

constexpr int most_general_digits = 10;  // Excel shows about so many
constexpr std::size_t most_sections = 3;

std::string in_groups(const std::string& whole) {
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) out += ' ';
        out += whole[i];
    }
    return out;
}

std::string show_figures(const DecimalDigits& number, const FormatSection& section) {
    PrintedDigits printed = print_digits(number, section.most_decimals);
    const auto fewest = static_cast<std::size_t>(section.fewest_decimals);
    while (printed.decimals.size() > fewest && printed.decimals.ends_with('0')) printed.decimals.pop_back();
    const auto wanted = static_cast<std::size_t>(section.whole_digits);
    if (printed.whole.size() < wanted) printed.whole.insert(0, wanted - printed.whole.size(), '0');
    if (section.grouped) printed.whole = in_groups(printed.whole);
    return printed.whole + (printed.decimals.empty() ? "" : ",") + printed.decimals;
}

/// The part for negative numbers has its own sign: a minus, brackets, or only a colour. Print has a minus.
void take_sign(FormatSection& section) {
    for (std::string* text : {&section.prefix, &section.suffix}) {
        std::erase_if(*text, [](char c) { return c == '-' || c == '(' || c == ')'; });
        if (const std::size_t minus = text->find("\u2212"); minus != std::string::npos) text->erase(minus, 3);
    }
    section.prefix = fold_blanks(section.prefix);
}

std::string show_general(DecimalDigits number) {
    number = rounded_to_digits(std::move(number), most_general_digits);
    FormatSection all;
    all.most_decimals = std::max(0, static_cast<int>(number.digits.size()) - number.point);
    return show_figures(number, all);
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) {
    for (const std::string_view part : split_format(code)) {
        if (sections_.size() == most_sections) break;  // the fourth is for text
        sections_.push_back(parse_format_section(part));
    }
}

std::string NumberFormat::show(std::string_view number, DateSystem dates) const {
    std::optional<DecimalDigits> digits = decimal_digits(number);
    if (!digits) return std::string(number);
    const std::size_t wanted = digits->is_zero() ? 2 : digits->negative ? 1 : 0;
    const bool has_own_section = wanted > 0 && wanted < sections_.size();
    FormatSection section = sections_[has_own_section ? wanted : 0];
    if (section.kind == FormatSection::Kind::date) {
        const std::string no_date = (digits->negative ? "-" : "") + show_general(*digits);
        return show_date(number, section.date_parts, dates).value_or(no_date);
    }
    // A code without a figure that must be shown: only a zero is meant to be hidden, or to be a dash.
    const bool must_show =
        section.kind == FormatSection::Kind::general || section.whole_digits > 0 || section.fewest_decimals > 0;
    if (has_own_section && digits->is_zero() && !must_show) return fold_blanks(section.prefix + section.suffix);
    if (has_own_section && digits->negative) take_sign(section);
    if (!digits->is_zero()) digits->point += section.power;
    const std::string figures =
        section.kind == FormatSection::Kind::number ? show_figures(*digits, section) : show_general(*digits);
    const bool rounds_to_zero = figures.find_first_not_of("0, ") == std::string::npos;
    return fold_blanks((digits->negative && !rounds_to_zero ? "-" : "") + section.prefix + figures + section.suffix);
}

}  // namespace tertial::excel
