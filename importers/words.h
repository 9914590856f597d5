// Small questions about Swedish text that readers and the recogniser ask of a line: how it begins, how it ends, what it
// is when blanks, hyphens, case and misread rings and dots are forgotten.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial::words {

/// Without white space (ASCII blank, tab) at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// For comparing labels and headings: lower case, without white space and hyphens, å and ä as a, ö as o (extractions
/// that read page images lose rings and dots: "Arsmål").
[[nodiscard]] std::string fold(std::string_view text);

/// fold() without digits, for headings that carry a year ("Utfall VB 2022").
[[nodiscard]] std::string fold_without_digits(std::string_view text);

/// First letter is a capital (A–Z, Å Ä Ö É Ü). Quotes and brackets before it are passed over.
[[nodiscard]] bool begins_with_capital(std::string_view text);
/// First character is a small letter.
[[nodiscard]] bool begins_with_small_letter(std::string_view text);
[[nodiscard]] bool begins_with_digit(std::string_view text);

/// Ends a sentence or an introduction to a list: . ! ? : ; (closing quotes and brackets passed over).
[[nodiscard]] bool ends_with_stop(std::string_view text);

/// Last word cannot end a sentence ("och", "för", "med" …): the text goes on.
[[nodiscard]] bool ends_with_function_word(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

/// Characters, not bytes.
[[nodiscard]] std::size_t length(std::string_view text);

/// "2023-05-12" anywhere a word stands.
[[nodiscard]] bool is_iso_date(std::string_view word);
/// Four digits, 1990 to 2099.
[[nodiscard]] bool is_year(std::string_view word);

/// Whether `right` can be the last group of a number that begins with `left`: "1" "376,5". So can two numbers beside
/// each other.
[[nodiscard]] bool can_be_thousands(std::string_view left, std::string_view right);

/// "- x", "• x", "● x", "– x": the text behind the mark, else an empty view.
[[nodiscard]] std::string_view behind_bullet(std::string_view text);

}  // namespace tertial::words
