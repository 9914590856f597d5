#include "importers/layout/table_head.h"

#include <algorithm>
#include <cctype>

#include "importers/words.h"

namespace tertial::layout {

namespace {

constexpr std::size_t least_columns = 3;
constexpr std::size_t most_heading_words = 60;  // of a whole header's line
constexpr std::size_t lines_looked_at = 12;     // of a table, to tell its columns

std::size_t distance(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

/// "84 %", "-", "+/-1 %": no letter begins it, and it is no year.
bool is_value(const Cell& cell) {
    if (is_figure(cell.words.front().text)) return true;
    return !words::is_year(cell.words.front().text) &&
           std::none_of(cell.words.begin(), cell.words.end(), [](const Word& word) {
               return std::any_of(word.text.begin(), word.text.end(),
                                  [](unsigned char c) { return std::isalpha(c) != 0; });
           });
}

/// Headings are words: figures stand under them.
bool can_be_header(const std::vector<Cell>& line) {
    if (line.size() < 2 || !words::begins_with_capital(line.front().words.front().text)) return false;
    std::size_t words = 0;
    for (const Cell& cell : line) words += cell.words.size();
    if (words > most_heading_words) return false;
    return std::none_of(line.begin(), line.end(), is_value);
}

/// Names may have no heading: the row under the header begins left of it, and has figures under it.
std::optional<std::size_t> left_of_names(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t end,
                                         std::size_t header_left) {
    const std::size_t last = std::min(end, at + lines_looked_at);
    for (std::size_t i = at + 1; i < last && !lines[i].empty(); ++i) {
        if (lines[i].size() < 2 || lines[i].front().right > header_left) continue;
        return is_figure(lines[i][1].words.front().text) ? std::optional(lines[i].front().left) : std::nullopt;
    }
    return std::nullopt;
}

/// A heading over names and one over figures.
bool is_list_of_figures(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t end) {
    return lines[at].size() == 2 && at + 1 < end && lines[at + 1].size() == 2 &&
           is_figure(lines[at + 1][1].words.front().text) && lines[at + 1][0].left < lines[at][1].left;
}

struct Span {
    std::size_t left = 0, right = 0;
};

/// Of two cells side by side, the middle of one under (or over) each of two headings: how far the nearer of the edges
/// that face each other is from its heading's.
std::optional<std::size_t> misfit_of_both(const std::vector<Cell>& line, Span first, Span second) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Cell &left = line[i - 1], &right = line[i];
        const bool under_first = left.right > first.left && left.left + left.right < 2 * second.left;
        const bool under_second = right.left < second.right && right.left + right.right > 2 * second.left;
        if (under_first && under_second)
            return std::min(distance(left.right, first.right), distance(right.left, second.left));
    }
    return std::nullopt;
}

enum class Across { both, second, crossed, other };

/// Words of a line where two headings meet: "20 % Tertial" under "KF:s årsmål Period" stands in both columns, the one
/// to its right edge and the other from its left; "Tertial" in the second.
Across across_border(const std::vector<Cell>& line, Span first, Span second) {
    for (const Cell& cell : line) {
        for (std::size_t w = 0; w < cell.words.size(); ++w) {
            const Word& word = cell.words[w];
            if (word.left + 1 < second.left && word.right > second.left + 1) return Across::crossed;
            const bool begins = words::begins_with_capital(word.text) || words::begins_with_digit(word.text);
            if (!begins || distance(word.left, second.left) > 1) continue;
            const bool figure = words::begins_with_digit(word.text) && !words::is_year(word.text);
            if (w == 0 && !figure && cell.right != second.right) return Across::second;
            if (w == 0 || cell.words[w - 1].right <= first.left) continue;
            if (!words::can_be_thousands(cell.words[w - 1].text, word.text)) return Across::both;
        }
    }
    return Across::other;
}

/// What lines below say of two headings that may be one.
struct Parting {
    bool is_parted = false;             // there is a column under each
    std::size_t lines = 0, misfit = 0;  // that have a cell under each, and how far these are from the headings in all
};

Parting parting_below(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t end, Span first,
                      Span second) {
    const std::size_t last = std::min(end, at + lines_looked_at);
    Parting parting;
    std::size_t both = 0, second_only = 0, crossed = 0;
    for (std::size_t i = at + 1; i < last; ++i) {
        // A row without figures looks like a header; right under one it is a row.
        if (i > at + 1 && can_be_header(lines[i])) break;
        if (const auto misfit = misfit_of_both(lines[i], first, second)) {
            ++parting.lines;
            parting.misfit += *misfit;
            continue;
        }
        const Across across = across_border(lines[i], first, second);
        both += across == Across::both;
        second_only += across == Across::second;
        crossed += across == Across::crossed;
    }
    parting.is_parted = parting.lines > 0 || ((both > 0 || second_only > 1) && crossed == 0);
    return parting;
}

/// The headings of one cell of a header's lowest line.
class SideBySide {
public:
    SideBySide(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t names, std::size_t end,
               const Cell& cell)
        : lines_(lines), at_(at), names_(names), end_(end), cell_(cell) {}

    [[nodiscard]] Columns columns() {
        for (std::size_t word = 1; word < cell_.words.size(); ++word) {
            if (is_parted(word)) {
                begins_.push_back(word);
            } else if (fits_better(word)) {
                begins_.back() = word;
            }
        }
        Columns out;
        for (std::size_t i = 0; i < begins_.size(); ++i) {
            const std::size_t last = i + 1 < begins_.size() ? begins_[i + 1] : cell_.words.size();
            out.push_back({cell_.words[begins_[i]].left, cell_.words[last - 1].right});
        }
        return out;
    }

private:
    [[nodiscard]] Span before(std::size_t begin, std::size_t word) const {
        return {cell_.words[begin].left, cell_.words[word - 1].right};
    }
    [[nodiscard]] Span from(std::size_t word) const { return {cell_.words[word].left, cell_.right}; }
    [[nodiscard]] Parting below(std::size_t begin, std::size_t word) const {
        return parting_below(lines_, names_, end_, before(begin, word), from(word));
    }

    [[nodiscard]] bool is_parted(std::size_t word) const {
        const bool can_begin = words::begins_with_capital(cell_.words[word].text) || goes_on_heading_above(word);
        return (can_begin && below(begins_.back(), word).is_parted) || is_parted_above(word);
    }

    [[nodiscard]] bool is_parted_above(std::size_t word) const {
        for (std::size_t i = at_; i < names_; ++i) {
            if (misfit_of_both(lines_[i], before(begins_.back(), word), from(word))) return true;
        }
        return false;
    }

    /// "årsmål" under "KF:s", which stands over no word before it.
    [[nodiscard]] bool goes_on_heading_above(std::size_t word) const {
        const auto over = [&](const Cell& cell) {
            return cell.left + 1 >= cell_.words[word].left && cell.left < cell_.words[word].right;
        };
        return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(at_),
                           lines_.begin() + static_cast<std::ptrdiff_t>(names_),
                           [&](const auto& line) { return std::any_of(line.begin(), line.end(), over); });
    }

    /// "VB" and "Prognos" of "Utfall VB Prognos" can both begin the heading over the same figures: the one does that
    /// stands nearer to them.
    [[nodiscard]] bool fits_better(std::size_t word) const {
        if (begins_.size() < 2 || !words::begins_with_capital(cell_.words[word].text)) return false;
        const std::size_t begin = begins_[begins_.size() - 2];
        const Parting here = below(begin, word);
        const Parting there = below(begin, begins_.back());
        return here.lines > 0 && there.lines > 0 && here.misfit * there.lines < there.misfit * here.lines;
    }

    const std::vector<std::vector<Cell>>& lines_;
    std::size_t at_, names_, end_;
    const Cell& cell_;
    std::vector<std::size_t> begins_ = {0};  // words
};

/// The line of a header that the heading over the names stands in: the first, or one of the next few that begins left
/// of the others and has headings, too, for headings may stand at the bottom of their cells.
std::size_t line_of_names(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t end) {
    constexpr std::size_t most_lines_above = 4;
    const std::size_t left = lines[at].front().left;
    for (std::size_t i = at + 1; i < std::min(end, at + 1 + most_lines_above) && !lines[i].empty(); ++i) {
        const bool in_line = lines[i].front().left + 1 >= left;
        if (in_line) continue;
        const bool holds_headings = can_be_header(lines[i]) && lines[i].front().right < left;
        return holds_headings ? i : at;
    }
    return at;
}

/// Headings of the lines above that no heading of the line stands under are columns of their own; others widen theirs.
void add_headings_above(const std::vector<Cell>& line, Columns& columns) {
    for (const Cell& cell : line) {
        const auto over = [&](const Column& column) { return cell.left < column.right && column.left < cell.right; };
        const auto count = std::count_if(columns.begin(), columns.end(), over);
        const auto column = std::find_if(columns.begin(), columns.end(), over);
        if (count == 1) {
            *column = {std::min(column->left, cell.left), std::max(column->right, cell.right)};
        } else if (count == 0) {
            const auto behind = std::find_if(columns.begin(), columns.end(),
                                             [&](const Column& other) { return other.left > cell.left; });
            columns.insert(behind, {cell.left, cell.right});
        }
    }
}

}  // namespace

std::optional<Head> head_of_table(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t end) {
    if (!can_be_header(lines[at])) return std::nullopt;
    Head head;
    head.names = line_of_names(lines, at, end);
    Columns& columns = head.columns;
    for (const Cell& cell : lines[head.names]) {
        const bool over_names = columns.empty();
        const Columns headings =
            over_names ? Columns{{cell.left, cell.right}} : SideBySide(lines, at, head.names, end, cell).columns();
        columns.insert(columns.end(), headings.begin(), headings.end());
    }
    for (std::size_t i = at; i < head.names; ++i) add_headings_above(lines[i], columns);
    if (const auto left = left_of_names(lines, head.names, end, columns.front().left))
        columns.insert(columns.begin(), {*left, *left});
    if (columns.size() < least_columns && !is_list_of_figures(lines, at, end)) return std::nullopt;
    return head;
}

}  // namespace tertial::layout
