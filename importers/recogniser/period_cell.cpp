#include "importers/recogniser/period_cell.h"

#include <algorithm>

#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

std::string joined(const std::vector<std::string_view>& parts, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) out += (out.empty() ? "" : " ") + std::string(parts[i]);
    return out;
}

/// "… st Tertial 2", "… st Tertial 2 2019": where the period begins; the number of parts when there is none.
std::size_t find_period(const Grammar& grammar, const std::vector<std::string_view>& parts) {
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        const bool numbered = parts[i + 1].size() == 1 && words::begins_with_digit(parts[i + 1]);
        const bool ends = i + 2 == parts.size() || (i + 3 == parts.size() && words::is_year(parts[i + 2]));
        if (numbered && ends && is_one_of(words::fold(parts[i]), grammar.period_words)) return i;
    }
    return parts.size();
}

/// "Max 10 2023 personer": the year is none of the value's.
void take_year(const std::vector<std::string_view>& parts, std::string& value, std::string& period) {
    const auto year = std::find_if(parts.begin(), parts.end(), words::is_year);
    if (year == parts.end() || year == parts.begin()) return;
    const auto place = static_cast<std::size_t>(year - parts.begin());
    std::string rest = joined(parts, 0, place);
    const std::string behind = joined(parts, place + 1, parts.size());
    if (!behind.empty()) rest += " " + behind;
    const ValueKind kind = parse_value(rest).kind;
    if (kind != ValueKind::number && kind != ValueKind::limit) return;
    period = *year;
    value = rest;
}

bool lacks_year(std::string_view period) {
    const auto parts = words::split_words(period);
    return parts.size() == 2 && parts[1].size() == 1 && words::begins_with_digit(parts[1]);
}

}  // namespace

void part_period(const Grammar& grammar, Indicator& indicator) {
    const auto last = std::find_if(indicator.cells.text.rbegin(), indicator.cells.text.rend(),
                                   [](const std::string& text) { return !text.empty(); });
    if (last == indicator.cells.text.rend()) return;
    const std::string printed = *last;
    const auto parts = words::split_words(printed);
    if (indicator.period.empty() || words::is_year(indicator.period)) {
        const std::size_t period = find_period(grammar, parts);
        if (period == parts.size()) {
            if (indicator.period.empty()) take_year(parts, *last, indicator.period);
            return;
        }
        const std::string year = indicator.period.empty() ? std::string() : " " + indicator.period;
        *last = joined(parts, 0, period);
        indicator.period = joined(parts, period, parts.size()) + year;
    } else if (lacks_year(indicator.period)) {
        const auto year = std::find_if(parts.begin() + 1, parts.end(), words::is_year);
        if (year == parts.end()) return;
        const auto place = static_cast<std::size_t>(year - parts.begin());
        indicator.period += " " + std::string(*year);
        *last = joined(parts, 0, place);
        const std::string rest = joined(parts, place + 1, parts.size());
        if (!rest.empty()) *last += " " + rest;
    }
}

}  // namespace tertial
