// Whether a word that a line's end parted is one word: decided by the words that the document itself uses.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "importers/pdf/page.h"

namespace tertial::pdf {

class Vocabulary {
public:
    /// Knows the words inside the lines; the first and last of a line may be parts.
    explicit Vocabulary(const std::vector<Line>& lines);

    [[nodiscard]] bool knows(std::string_view word) const;

private:
    std::unordered_set<std::string> words_;
};

enum class Break {
    between_words,
    maybe_in_word,  // the line was filled to its last letter
    in_word,        // a soft hyphen says so
};

/// Appends `next`, the following line's text, to `text`: with a blank, without, or without a hyphen that only parted
/// the word.
void append_line(std::string& text, std::string_view next, Break at, const Vocabulary& vocabulary);

}  // namespace tertial::pdf
