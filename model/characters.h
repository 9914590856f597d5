// Steps through UTF-8 text: code points, what a person sees as one character, and words. Offsets are bytes. Text is
// sound UTF-8 (commands see to it); an offset inside a character is taken as its beginning.
#pragma once

#include <cstddef>
#include <string_view>

namespace tertial {

/// The code point at `at`, which moves past it. At the end: 0, and `at` stays.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);
/// The code point that ends before `at`, which moves to its beginning. At the beginning: 0.
[[nodiscard]] char32_t previous_code_point(std::string_view text, std::size_t& at);

/// Where the character after or before `at` ends or begins, as a person counts them: a letter with its accents, an
/// emoji of several code points (UAX #29, through ICU).
[[nodiscard]] std::size_t next_character(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t previous_character(std::string_view text, std::size_t at);

struct WordRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const WordRange&) const = default;
};

/// A word is letters and digits with inner "-", ":", "'" and soft hyphens: "EU:s", "e-tjänst", "2023". At a blank or
/// another sign, the run of such signs.
[[nodiscard]] WordRange word_at(std::string_view text, std::size_t at);
/// Where Ctrl+Right and Ctrl+Left go: the beginning of the next word, of this or the previous one.
[[nodiscard]] std::size_t next_word(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t previous_word(std::string_view text, std::size_t at);

[[nodiscard]] bool is_word_letter(char32_t letter);
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace tertial
