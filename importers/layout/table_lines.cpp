#include "importers/layout/table_lines.h"

#include <algorithm>
#include <cctype>

#include "importers/words.h"
#include "model/values.h"

namespace tertial::layout {

namespace {

constexpr std::size_t least_columns = 3;
constexpr std::size_t most_heading_words = 60;  // of a whole header's line
constexpr std::size_t most_shift = 2;           // of a column, from line to line
constexpr std::size_t lines_looked_at = 12;     // of a table, to tell its columns

std::size_t distance(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

bool is_figure(std::string_view word) {
    return words::begins_with_digit(word) && !words::is_year(word);
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

/// Whether a line has two cells side by side, the middle of one under (or over) each of two headings.
bool has_cells_for_both(const std::vector<Cell>& line, Span first, Span second) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Cell &left = line[i - 1], &right = line[i];
        const bool under_first = left.right > first.left && left.left + left.right < 2 * second.left;
        const bool under_second = right.left < second.right && right.left + right.right > 2 * second.left;
        if (under_first && under_second) return true;
    }
    return false;
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

/// Whether lines below have a column under each of two headings.
bool is_parted_below(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t end, Span first,
                     Span second) {
    const std::size_t last = std::min(end, at + lines_looked_at);
    std::size_t both = 0, second_only = 0, crossed = 0;
    for (std::size_t i = at + 1; i < last && !can_be_header(lines[i]); ++i) {
        if (has_cells_for_both(lines[i], first, second)) return true;
        const Across across = across_border(lines[i], first, second);
        both += across == Across::both;
        second_only += across == Across::second;
        crossed += across == Across::crossed;
    }
    return (both > 0 || second_only > 1) && crossed == 0;
}

bool is_parted_above(const std::vector<std::vector<Cell>>& lines, std::size_t begin, std::size_t end, Span first,
                     Span second) {
    for (std::size_t i = begin; i < end; ++i) {
        if (has_cells_for_both(lines[i], first, second)) return true;
    }
    return false;
}

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

/// "92,3" behind "61,1 %": a value that has its unit is over. Units are short; "Tertial" behind a value is none.
bool is_behind_value(const Cell& before, const Word& word) {
    constexpr std::size_t longest_unit = 4;  // characters, "GWh"
    if (!words::begins_with_digit(word.text) || words::length(before.words.back().text) > longest_unit) return false;
    const Value value = parse_value(text_of(before.words));
    return value.kind == ValueKind::number && !value.unit.empty();
}

bool is_value_at_end(const Cell& cell, std::size_t word) {
    const std::string_view text = cell.words[word].text;
    const bool last = word + 1 == cell.words.size();
    const bool before_percent = word + 2 == cell.words.size() && cell.words[word + 1].text == "%";
    const bool number =
        words::begins_with_digit(text) && text.find_first_not_of("0123456789,%") == std::string_view::npos;
    return number && (before_percent || (last && (text.find(',') != std::string_view::npos || text.ends_with('%'))));
}

/// Headings at the right edge of their columns: "Utfall VB Prognos" over "2023" and "helår".
bool fills_column(const Cell& before, const Word& word, const Columns& columns) {
    return std::any_of(columns.begin() + 1, columns.end(), [&](const Column& column) {
        return distance(before.right, column.right) <= 1 && word.left >= column.right;
    });
}

/// A full cell leaves one blank before the next: "5,1 st 5 st", of which the second begins under its heading. A name
/// that fills its column pushes the value behind it to the left: "Andel nöjda besökare 17,5 %".
bool begins_cell(const Cell& cell, std::size_t at, const Cell& before, const Columns& columns, Part part) {
    const Word& word = cell.words[at];
    if (before.words.empty() || word.text == "%") return false;
    if (words::can_be_thousands(before.words.back().text, word.text)) return false;
    if (part == Part::rows && words::begins_with_small_letter(word.text)) return false;
    if (before.left + most_shift >= columns[1].left && is_behind_value(before, word)) return true;
    if (before.left + 2 < columns[1].left && word.left <= columns[1].left && is_value_at_end(cell, at)) return true;
    if (part == Part::above_names && fills_column(before, word, columns)) return true;
    return std::any_of(columns.begin() + 1, columns.end(), [&](const Column& column) {
        return distance(word.left, column.left) <= most_shift && before.left + most_shift < column.left;
    });
}

void part_at_columns(const Cell& cell, const Columns& columns, Part part, std::vector<Cell>& out) {
    out.push_back({cell.left, cell.left, {}});
    for (std::size_t i = 0; i < cell.words.size(); ++i) {
        const Word& word = cell.words[i];
        if (begins_cell(cell, i, out.back(), columns, part)) out.push_back({word.left, word.left, {}});
        out.back().words.push_back(word);
        out.back().right = word.right;
    }
}

bool stands_in_first(const Cell& cell, const Columns& columns) {
    return cell.left + 2 < columns[1].left && (cell.left < columns.front().left + 4 || cell.right < columns[1].left);
}

std::size_t distance(const Cell& cell, const Column& column) {
    return std::min({distance(cell.left, column.left), distance(cell.right, column.right),
                     distance(cell.left + cell.right, column.left + column.right) / 2});
}

std::size_t nearest(const Cell& cell, const Columns& columns) {
    const auto best = std::min_element(columns.begin() + 1, columns.end(), [&](const Column& a, const Column& b) {
        return distance(cell, a) < distance(cell, b);
    });
    return static_cast<std::size_t>(best - columns.begin());
}

/// For each cell a column behind the first, in order, so that the distances add up to the least. More cells than
/// columns stand where each is nearest.
std::vector<std::size_t> nearest_places(const std::vector<Cell>& cells, const Columns& columns) {
    constexpr std::size_t far = 1'000'000;
    const std::size_t n = columns.size();
    // least[k][c]: of the first k cells in columns before c.
    std::vector<std::vector<std::size_t>> least(cells.size() + 1, std::vector<std::size_t>(n + 1, far));
    for (std::size_t c = 1; c <= n; ++c) least[0][c] = 0;
    for (std::size_t k = 1; k <= cells.size(); ++k) {
        for (std::size_t c = 2; c <= n; ++c) {
            const std::size_t here = least[k - 1][c - 1] + distance(cells[k - 1], columns[c - 1]);
            least[k][c] = std::min(least[k][c - 1], here);
        }
    }
    std::vector<std::size_t> places;
    if (least[cells.size()][n] >= far) {
        for (const Cell& cell : cells) places.push_back(nearest(cell, columns));
        return places;
    }
    places.resize(cells.size());
    std::size_t c = n;
    for (std::size_t k = cells.size(); k > 0 && least[k][c] < far; --k) {
        while (c > 1 && least[k][c - 1] == least[k][c]) --c;
        places[k - 1] = --c;
    }
    return places;
}

/// "2019", "2 2019"
bool is_end_of_period(const std::vector<Word>& words) {
    if (words.empty() || words.size() > 2 || !words::is_year(words.back().text)) return false;
    return words.size() == 1 || (words.front().text.size() == 1 && words::begins_with_digit(words.front().text));
}

/// "Tertial 2" / "2019", "Tertial" / "2 2019": a line that has nothing but the end of a period, behind a row whose last
/// cell lacks it.
bool is_year_of_period(const std::vector<std::string>& row, const std::vector<std::vector<Word>>& line) {
    const std::vector<Word>* only = nullptr;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i].empty()) continue;
        if (only != nullptr) return false;
        only = &line[i];
    }
    if (only == nullptr || !is_end_of_period(*only)) return false;
    const auto last = std::find_if(row.rbegin(), row.rend(), [](const std::string& cell) { return !cell.empty(); });
    if (last == row.rend() || words::is_year(std::string_view(*last).substr(last->rfind(' ') + 1))) return false;
    return std::any_of(last->begin(), last->end(), [](unsigned char c) { return std::isalpha(c) != 0; });
}

/// "84", "-0,5", "+/-1", "-": a figure or a sign that stands for one. A sign of per cent goes on what it stands under.
bool begins_value(std::string_view word) {
    const std::size_t letter = word.find_first_not_of("0123456789+-/.,");
    return letter > 0 && (letter == std::string_view::npos || words::begins_with_digit(word));
}

}  // namespace

std::optional<Head> head_of_table(const std::vector<std::vector<Cell>>& lines, std::size_t at, std::size_t end) {
    if (!can_be_header(lines[at])) return std::nullopt;
    Head head;
    head.names = line_of_names(lines, at, end);
    Columns& columns = head.columns;
    for (const Cell& cell : lines[head.names]) {
        columns.push_back({cell.left, cell.right});
        if (columns.size() == 1) continue;
        for (std::size_t w = 1; w < cell.words.size(); ++w) {
            const Span first{columns.back().left, cell.words[w - 1].right};
            const Span second{cell.words[w].left, cell.right};
            const bool below = words::begins_with_capital(cell.words[w].text) &&
                               is_parted_below(lines, head.names, end, first, second);
            if (!below && !is_parted_above(lines, at, head.names, first, second)) continue;
            columns.back().right = first.right;
            columns.push_back({cell.words[w].left, cell.right});
        }
    }
    for (std::size_t i = at; i < head.names; ++i) add_headings_above(lines[i], columns);
    if (const auto left = left_of_names(lines, head.names, end, columns.front().left))
        columns.insert(columns.begin(), {*left, *left});
    if (columns.size() < least_columns && !is_list_of_figures(lines, at, end)) return std::nullopt;
    return head;
}

std::vector<std::vector<Word>> by_column(const std::vector<Cell>& line, const Columns& columns, Part part) {
    std::vector<Cell> cells;
    for (const Cell& cell : line) part_at_columns(cell, columns, part, cells);
    std::vector<std::vector<Word>> out(columns.size());
    std::size_t first = 0;
    if (!cells.empty() && stands_in_first(cells.front(), columns)) {
        out.front() = cells.front().words;
        first = 1;
    }
    const std::vector<std::size_t> places =
        nearest_places({cells.begin() + static_cast<std::ptrdiff_t>(first), cells.end()}, columns);
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::vector<Word>& to = out[places[i]];
        to.insert(to.end(), cells[first + i].words.begin(), cells[first + i].words.end());
    }
    return out;
}

bool holds_figures(const std::vector<std::vector<Word>>& line) {
    return std::any_of(line.begin() + 1, line.end(),
                       [](const auto& words) { return !words.empty() && is_figure(words.front().text); });
}

bool goes_on(const std::vector<std::string>& row, const std::vector<std::vector<Word>>& line) {
    if (is_year_of_period(row, line)) return true;
    const bool small = !line.front().empty() && words::begins_with_small_letter(line.front().front().text);
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i].empty()) continue;
        const bool year = is_year_of_period({row[i]}, {{}, line[i]});
        if (begins_value(line[i].front().text) && !year) return false;
        if (row[i].empty() && !small) return false;
    }
    return true;
}

}  // namespace tertial::layout
