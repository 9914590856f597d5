// Lists of words beside the dictionary: the one that comes with the program, and a person's own. A line is a word, or
// "word/like": the word takes the endings that `like` has in the dictionary. "#" begins a comment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial {

struct ListedWord {
    std::string word;
    std::string like;  // may be empty: no endings

    bool operator==(const ListedWord&) const = default;
};

[[nodiscard]] std::vector<ListedWord> parse_word_list(std::string_view text);
/// The list's text with one word more; the same when it has the word.
[[nodiscard]] std::string with_word(std::string_view list, std::string_view word);

}  // namespace tertial
