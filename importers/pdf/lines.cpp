#include "importers/pdf/lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>

#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr double same_line = 0.35;  // of a word's height: middles nearer than this stand on one line
// A gap of this share of the box's height (1.3 times the font's size) parts cells: blanks are 0.17 to 0.27, cells have
// 0.8 or more, but where a figure ends right beside a word no more than the two margins: 0.4.
constexpr double cell_gap = 0.38;
constexpr double wider_than_blank = 1.4;
constexpr double wide_blank = 0.3;         // of the height: no font but those of typewriters has it
constexpr std::size_t fewest_blanks = 20;  // of a font, to know its blanks by
constexpr double wide_mark_gap = 0.15;     // "10." may fill the space before its text
constexpr double mark_gap = 0.26;          // behind a typed "1." or "-" that is a list's mark
constexpr double far_gap = 4;  // no list's text stands so far behind its mark: "-" is a cell's sign for nothing

// The last four are the bullets of Symbol and Wingdings, which have no character of their own.
constexpr std::array<std::string_view, 14> glyphs = {"•", "▪", "■", "◦",      "○",      "‣",      "·",
                                                     "➢", "✓", "❖", "\uF0B7", "\uF0A7", "\uF0D8", "\uF0FC"};
constexpr std::array<std::string_view, 5> typed_marks = {"-", "–", "—", "o", "*"};

Look look_of(const std::vector<Word>& words) {
    std::map<std::tuple<int, int, bool, bool>, std::size_t> sizes;
    const Word* best = &words.front();
    std::size_t most = 0;
    for (const Word& word : words) {
        const Look& look = word.look;
        std::size_t& size = sizes[{look.size, look.family, look.bold, look.italic}];
        size += words::length(word.text);
        if (size > most) {
            most = size;
            best = &word;
        }
    }
    return best->look;
}

void finish(Line& line) {
    std::sort(line.words.begin(), line.words.end(), [](const Word& a, const Word& b) { return a.left < b.left; });
    line.look = look_of(line.words);
    line.left = line.words.front().left;
    line.right = line.words.front().right;
    // Height is that of the words in the line's own type: an icon or a raised mark must not move the line.
    line.top = 0;
    for (const Word& word : line.words) {
        line.right = std::max(line.right, word.right);
        if (!word.look.same_type(line.look)) continue;
        line.top = line.top == 0 ? word.top : std::min(line.top, word.top);
        line.bottom = std::max(line.bottom, word.bottom);
    }
}

bool is_far(const Line& line) {
    return line.words[1].left - line.words[0].right > far_gap * line.height();
}

bool is_apart(const Line& line, double share) {
    return line.words.size() > 1 && line.words[1].left - line.words[0].right > share * line.height();
}

template <std::size_t n>
bool is_one_of(const std::string& word, const std::array<std::string_view, n>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::vector<Line> lines_of(const Page& page, int page_number) {
    std::vector<const Word*> words;
    for (const Word& word : page.words) words.push_back(&word);
    std::stable_sort(words.begin(), words.end(),
                     [](const Word* a, const Word* b) { return a->centre() < b->centre(); });
    std::vector<Line> lines;
    double centre = 0;
    double height = 0;
    for (const Word* word : words) {
        if (lines.empty() || word->centre() - centre > same_line * std::min(height, word->height())) {
            lines.emplace_back();
            lines.back().page = page_number;
            centre = word->centre();
            height = word->height();
        }
        lines.back().words.push_back(*word);
    }
    for (Line& line : lines) finish(line);
    return lines;
}

void find_wide_blanks(std::vector<Line>& lines) {
    std::map<int, std::vector<double>> blanks;  // by font
    for (const Line& line : lines) {
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            const double share = (line.words[i].left - line.words[i - 1].right) / line.height();
            if (share > 0 && share < 1) blanks[line.look.family].push_back(share);
        }
    }
    for (auto& [font, shares] : blanks) {
        if (shares.size() < fewest_blanks) continue;
        const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
        std::nth_element(shares.begin(), middle, shares.end());
        if (*middle < wide_blank) continue;
        for (Line& line : lines) {
            if (line.look.family == font) line.wide_blank = *middle * line.height();
        }
    }
}

Line line_of(std::vector<Word> words, const Line& from) {
    Line line;
    line.page = from.page;
    line.number = from.number;
    line.wide_blank = from.wide_blank;
    line.words = std::move(words);
    finish(line);
    return line;
}

std::vector<Cell> cells_of(const Line& line) {
    std::vector<Cell> cells;
    const double gap = std::max(cell_gap * line.height(), wider_than_blank * line.wide_blank);
    const bool marked = begins_with_bullet(line) || begins_with_number(line);
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const Word& word = line.words[i];
        const bool apart = !cells.empty() && word.left - cells.back().right > gap;
        if (cells.empty() || (apart && !line.justified && !(i == 1 && marked))) {
            cells.push_back({i, i + 1, word.left, word.right});
        } else {
            cells.back().end = i + 1;
            cells.back().right = std::max(cells.back().right, word.right);
        }
    }
    return cells;
}

std::string text_of(const Line& line, std::size_t first, std::size_t end) {
    std::string text;
    for (std::size_t i = first; i < end; ++i) {
        if (i > first) text += ' ';
        text += line.words[i].text;
    }
    return text;
}

std::string text_of(const Line& line) {
    return text_of(line, 0, line.words.size());
}

bool is_bullet_mark(const std::string& word) {
    return word == "●" || is_one_of(word, glyphs) || is_one_of(word, typed_marks);
}

bool is_number_mark(const std::string& word) {
    if (word.size() < 2 || word.size() > 3 || (word.back() != '.' && word.back() != ')')) return false;
    const bool digits = std::all_of(word.begin(), word.end() - 1, [](unsigned char c) { return std::isdigit(c); });
    return digits || (word.size() == 2 && std::islower(static_cast<unsigned char>(word[0])) && word[1] == ')');
}

bool begins_with_bullet(const Line& line) {
    if (line.words.size() < 2 || is_far(line)) return false;
    const std::string& first = line.words.front().text;
    if (first == "●") return is_apart(line, cell_gap);
    if (is_one_of(first, typed_marks)) return is_apart(line, first.size() == 1 && first != "-" ? cell_gap : mark_gap);
    return is_one_of(first, glyphs);
}

bool begins_with_number(const Line& line) {
    if (line.words.size() < 2 || is_far(line) || !is_number_mark(line.words.front().text)) return false;
    return is_apart(line, line.words.front().text.size() > 2 ? wide_mark_gap : mark_gap);
}

}  // namespace tertial::pdf
