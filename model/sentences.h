// Running text as sentences.
#pragma once

#include <string_view>
#include <vector>

namespace tertial {

struct Sentence {
    std::string_view text;
    std::size_t begin = 0;  // bytes in the paragraph
};
/// A dot ends a sentence when a blank and a capital letter follow, or nothing.
[[nodiscard]] std::vector<Sentence> sentences_of(std::string_view text);

}  // namespace tertial
