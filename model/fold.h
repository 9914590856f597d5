// Folding of text for comparison: case, blanks, hyphens. For matching only; never written into a report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tertial {

/// Lower case of ASCII and of the letters of Latin-1 (Å Ä Ö É …). Other text is left as it is.
[[nodiscard]] std::string fold_case(std::string_view text);

/// Blanks, U+00A0, U+202F, U+2009, tabs and soft hyphens: runs become one blank, none at the ends.
[[nodiscard]] std::string fold_blanks(std::string_view text);

/// For comparing headings and names: case, blanks, every hyphen and dash and its blanks, dots and colons at the end.
[[nodiscard]] std::string fold_title(std::string_view title);

/// The words of a text, folded: runs of letters and figures. They live as long as this.
class FoldedWords {
public:
    explicit FoldedWords(std::string_view text);

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t at) const {
        return std::string_view(folded_).substr(places_[at].begin, places_[at].end - places_[at].begin);
    }

private:
    struct Place {
        std::size_t begin, end;  // bytes in the folded text
    };
    std::string folded_;
    std::vector<Place> places_;
};

/// The same words, each a text of its own.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// Bytes of a blank at `at`: ordinary, U+00A0, U+202F or U+2009; 0 when there is none.
[[nodiscard]] std::size_t blank_at(std::string_view text, std::size_t at);

[[nodiscard]] bool starts_with_word(std::string_view folded, std::string_view word);

}  // namespace tertial
