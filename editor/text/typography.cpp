#include "editor/text/typography.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/characters.h"

namespace tertial::editor {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view dash = "–";

/// Units that may not come alone on a new row. Words ("kronor", "procent") may.
constexpr std::array<std::string_view, 7> units{"mnkr", "mkr", "mdkr", "tkr", "kkr", "kr", "st"};

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

/// Where the run of digits that ends at `end` begins.
std::size_t digits_before(std::string_view text, std::size_t end) {
    while (end > 0 && is_digit(text[end - 1])) --end;
    return end;
}

bool ends_with_digit(std::string_view text) {
    return !text.empty() && is_digit(text.back());
}

char32_t letter_before(std::string_view text, std::size_t at) {
    return previous_code_point(text, at);
}

bool is_any_blank(char32_t letter) {
    return letter == U' ' || letter == U'\u00A0' || letter == U'\u202F';
}

/// "12 mnkr": the blank before a unit that follows a figure.
std::optional<TypographyChange> blank_before_unit(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    for (const std::string_view unit : units) {
        if (!before.ends_with(unit)) continue;
        const std::size_t blank = at - unit.size();
        if (blank == 0 || text[blank - 1] != ' ' || !ends_with_digit(text.substr(0, blank - 1))) continue;
        return TypographyChange{blank - 1, blank, std::string(no_break_space)};
    }
    return std::nullopt;
}

/// "1 000": a group of three behind a group of one to three that begins a figure, or that follows a group itself.
std::optional<TypographyChange> blank_in_thousands(std::string_view text, std::size_t at) {
    constexpr std::size_t group = 3;
    const std::size_t last = digits_before(text, at);
    if (at - last != group || last == 0 || text[last - 1] != ' ') return std::nullopt;
    const std::size_t blank = last - 1;
    const std::size_t first = digits_before(text, blank);
    const std::size_t length = blank - first;
    if (length == 0 || length > group) return std::nullopt;
    const char32_t before = letter_before(text, first);
    const bool follows_group = length == group && before == U'\u00A0';
    const bool begins = before == 0 || before == U'(' || before == U'–' || before == U'−' || before == U'”' ||
                        (before == U' ' && !(first > 1 && is_digit(text[first - 2])));
    if (!follows_group && (!begins || text[first] == '0')) return std::nullopt;
    return TypographyChange{blank, last, std::string(no_break_space)};
}

/// "10-15": from a lower to a higher number of like size. "2024-10" is a month, "08-508" and "123-2023" are numbers of
/// telephones and files.
bool is_span(std::string_view low, std::string_view high) {
    constexpr std::size_t most = 4;
    if (low.empty() || high.size() > most || low.size() > high.size()) return false;
    if (low.front() == '0' && low != "0") return false;
    if (high.size() != low.size() && high.size() != low.size() + 1) return false;
    if (high.size() == most && low.size() != most) return false;
    return low.size() < high.size() || low < high;
}

std::optional<TypographyChange> dash_in_span(std::string_view text, std::size_t at) {
    const std::size_t high = digits_before(text, at);
    if (high == at || high < 2 || text[high - 1] != '-') return std::nullopt;
    const std::size_t low = digits_before(text, high - 1);
    if (!is_span(text.substr(low, high - 1 - low), text.substr(high, at - high))) return std::nullopt;
    const char32_t before = letter_before(text, low);
    if (before != 0 && before != U'(' && !is_any_blank(before)) return std::nullopt;
    return TypographyChange{high - 1, high, std::string(dash)};
}

std::optional<TypographyChange> blank_before_percent(std::string_view text, std::size_t sign) {
    if (sign < 2 || text[sign - 1] != ' ' || !is_digit(text[sign - 2])) return std::nullopt;
    return TypographyChange{sign - 1, sign, std::string(no_break_space)};
}

}  // namespace

std::optional<TypographyChange> typography_at_end(std::string_view text, std::size_t at) {
    if (auto change = blank_before_unit(text, at)) return change;
    if (auto change = blank_in_thousands(text, at)) return change;
    return dash_in_span(text, at);
}

std::optional<TypographyChange> typography_after(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto instead_of = [&](std::size_t bytes, std::string_view with) {
        return TypographyChange{at - bytes, at, std::string(with)};
    };
    if (before.ends_with("...") && !before.ends_with("....")) return instead_of(3, "…");
    if (before.ends_with('"')) return instead_of(1, "”");
    if (before.ends_with('\'')) return instead_of(1, "’");
    if (before.ends_with(" - ")) return TypographyChange{at - 2, at - 1, std::string(dash)};
    if (before.ends_with('%')) {
        if (auto change = blank_before_percent(text, at - 1)) return change;
    }
    std::size_t end = at;
    const char32_t typed = previous_code_point(text, end);
    // "10-15-20", "2023-2024/25": the figure goes on.
    if (typed == 0 || is_word_letter(typed) || typed == U'-' || typed == U':' || typed == U'/') return std::nullopt;
    return typography_at_end(text, end);
}

TypedList typed_list(std::string_view text, std::size_t at) {
    const std::string_view typed = text.substr(0, at);
    if (typed == "- " || typed == "* " || typed == "• ") return {ListStart::bullet, at};
    if (typed == "1. " || typed == "1) ") return {ListStart::numbered, at};
    return {};
}

}  // namespace tertial::editor
