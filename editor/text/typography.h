// Swedish typography as you type: what the last letter typed makes of the text before it. Pure; the caller does it as a
// step of its own, so that undo gives back what was typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tertial::editor {

/// The bytes [begin, end) of the text become `with`.
struct TypographyChange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string with;

    bool operator==(const TypographyChange&) const = default;
};

/// `at` is the caret, behind the letter that was typed. " - " gets a dash, "..." becomes one sign, straight quotes and
/// apostrophes curved ones, a blank between a figure and "%" one that does not break; a letter that ends a word does
/// what typography_at_end does with the word.
[[nodiscard]] std::optional<TypographyChange> typography_after(std::string_view text, std::size_t at);

/// The word that ends at `at` is finished. "12 mnkr", "1 000" get a no-break space; "10-15", "2023-2026" a dash, but
/// not months, dates and telephone numbers.
[[nodiscard]] std::optional<TypographyChange> typography_at_end(std::string_view text, std::size_t at);

/// What a paragraph that begins with typed signs wants to be.
enum class ListStart { none, bullet, numbered };
struct TypedList {
    ListStart kind = ListStart::none;
    std::size_t bytes = 0;  // of the signs, which go
};
/// "- ", "* ", "• " or "1. " was typed at the beginning, and the caret is behind it.
[[nodiscard]] TypedList typed_list(std::string_view text, std::size_t at);

}  // namespace tertial::editor
