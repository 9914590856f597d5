#include "importers/recogniser/sheets/sheet_values.h"

#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

constexpr std::string_view exported_mark = "• ";

/// `text` has this number among its words, with as many decimals or fewer.
bool names(std::string_view text, const std::string& number) {
    const auto wanted = parse_number(number);
    if (!wanted) return false;
    for (int scale = wanted->scale; scale >= 0; --scale) {
        const Decimal shorter = round_half_up(*wanted, scale);
        if (compare(shorter, *wanted) != 0) break;
        if (text.find(" " + format_number(shorter)) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

std::string with_unit(const std::string& value, const std::string& unit) {
    if (unit.empty()) return value;
    const Value parsed = parse_value(value);
    return number_of(parsed) && parsed.unit.empty() ? value + " " + unit : value;
}

std::string value_or_print(const std::string& value, const std::string& printed, const std::string& unit,
                           const std::string& remark) {
    if (value == printed) return value;
    const Value shown = parse_value(value);
    const Value print = parse_value(printed);
    const bool figures = shown.kind == ValueKind::number && print.kind == ValueKind::number;
    if (figures && compare(shown.number, print.number) == 0) return printed;
    if (figures && names(remark, printed) && names(remark, value)) return printed;
    return with_unit(value, unit);
}

std::string deviation_of(const SheetWords& words, const std::string& text, const std::string& word) {
    const std::string folded = words::fold(text);
    if (is_one_of(folded, words.yes)) return word;
    if (is_one_of(folded, words.no) || parse_value(text).kind == ValueKind::none) return {};
    return text;
}

std::vector<Paragraph> paragraphs_of_cell(RecogniserContext& context, const std::string& text, SourcePlace place,
                                          ListMarks marks) {
    std::vector<Paragraph> out;
    if (text.empty()) return out;
    for (const std::string& line : words::split(text, '\n')) {
        Paragraph paragraph;
        paragraph.id = context.ids.next(id_prefix::paragraph);
        paragraph.source = place;
        const bool may_be_item = marks == ListMarks::all || line.starts_with(exported_mark);
        const std::string_view item = may_be_item ? words::behind_bullet(line) : std::string_view{};
        if (!item.empty()) paragraph.style = ParagraphStyle::bullet;
        paragraph.runs = plain_runs(item.empty() ? std::string_view(line) : item);
        if (!paragraph.runs.empty()) out.push_back(std::move(paragraph));
    }
    return out;
}

}  // namespace tertial
