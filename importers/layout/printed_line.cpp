#include "importers/layout/printed_line.h"

#include "importers/words.h"

namespace tertial::layout {

namespace {

constexpr std::size_t blanks_between_cells = 2;
constexpr std::size_t widest_line = 1000;  // bytes: five times the widest of a landscape page

std::vector<Word> words_of(std::string_view line) {
    std::vector<Word> words;
    std::size_t column = 0;
    std::size_t begin = 0;
    bool inside = false;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const bool blank = i == line.size() || line[i] == ' ' || line[i] == '\t';
        if (blank && inside) {
            words.back().right = column;
            words.back().text = line.substr(begin, i - begin);
        } else if (!blank && !inside) {
            words.push_back({column, column, {}});
            begin = i;
        }
        inside = !blank;
        const bool first_byte = i < line.size() && (static_cast<unsigned char>(line[i]) & 0xC0) != 0x80;
        column += first_byte ? 1 : 0;
    }
    return words;
}

}  // namespace

std::vector<Cell> cells_of(std::string_view line) {
    if (line.size() > widest_line) return {{0, line.size(), {{0, line.size(), line}}}};
    std::vector<Cell> cells;
    bool after_date = false;
    for (const Word& word : words_of(line)) {
        const bool date = words::is_iso_date(word.text);
        const bool apart =
            cells.empty() || word.left >= cells.back().right + blanks_between_cells || date || after_date;
        if (apart) cells.push_back({word.left, word.right, {}});
        cells.back().right = word.right;
        cells.back().words.push_back(word);
        after_date = date;
    }
    return cells;
}

bool is_figure(std::string_view word) {
    return words::begins_with_digit(word) && !words::is_year(word);
}

std::string text_of(const std::vector<Word>& words) {
    std::string out;
    for (const Word& word : words) out += (out.empty() ? "" : " ") + std::string(word.text);
    return out;
}

}  // namespace tertial::layout
