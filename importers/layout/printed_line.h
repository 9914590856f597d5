// A line of text whose blanks keep the places of print (pdftotext -layout): words with their columns of characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tertial::layout {

struct Word {
    std::size_t left = 0, right = 0;  // columns of characters, right = behind its last
    std::string_view text;            // into the line
};

/// Words that single blanks part. Dates stand for themselves: tables set them side by side.
struct Cell {
    std::size_t left = 0, right = 0;
    std::vector<Word> words;
};

/// A line that no page is wide enough for is one cell of one word.
[[nodiscard]] std::vector<Cell> cells_of(std::string_view line);

/// A word that begins with a digit and is no year: years are headings too.
[[nodiscard]] bool is_figure(std::string_view word);

[[nodiscard]] std::string text_of(const std::vector<Word>& words);

}  // namespace tertial::layout
