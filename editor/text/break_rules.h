// Where a line of Swedish text may end.
#pragma once

namespace tertial::editor {

/// May a row end between `before` and `after`? `earlier` is the letter before `before`, `later` the one after `after`
/// (0 = none). After blanks, hyphens and dashes between letters, and soft hyphens (a part of UAX #14); but never within
/// an amount ("1 000", "87 %", "15,5 mnkr" is for no-break spaces), a span ("10–15") or before a dash between blanks.
[[nodiscard]] bool may_break(char32_t earlier, char32_t before, char32_t after, char32_t later);

[[nodiscard]] constexpr bool is_breaking_blank(char32_t letter) {
    return letter == U' ' || letter == U'\t' || (letter >= 0x2000 && letter <= 0x200B && letter != 0x2007);
}

}  // namespace tertial::editor
