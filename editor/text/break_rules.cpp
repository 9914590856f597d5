#include "editor/text/break_rules.h"

#include "model/characters.h"

namespace tertial::editor {

namespace {

constexpr bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

constexpr bool is_dash(char32_t letter) {
    return letter == U'–' || letter == U'—';
}

constexpr bool is_hyphen(char32_t letter) {
    return letter == U'-' || letter == 0x2010;
}

constexpr bool is_letter(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z') ||
           (letter >= 0xC0 && letter != 0xD7 && letter != 0xF7 && letter < 0x2000);
}

}  // namespace

bool may_break(char32_t earlier, char32_t before, char32_t after, char32_t later) {
    if (is_breaking_blank(before)) {
        if (is_breaking_blank(after)) return false;  // all blanks hang at the end of the row
        const bool amount = is_digit(earlier) && (is_digit(after) || after == U'%');
        const bool dash_between_blanks = is_dash(after) && (later == 0 || is_breaking_blank(later));
        return !amount && !dash_between_blanks;
    }
    constexpr char32_t soft_hyphen = 0xAD;
    if (before == soft_hyphen) return true;
    if (is_hyphen(before)) return is_letter(earlier) && is_letter(after);
    if (is_dash(before)) return is_letter(after);
    if (before == U'/') return is_letter(earlier) && is_letter(after);
    return false;
}

}  // namespace tertial::editor
