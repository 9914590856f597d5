#include "importers/layout/table_lines.h"

#include <algorithm>
#include <cctype>

#include "importers/words.h"
#include "model/values.h"

namespace tertial::layout {

namespace {

constexpr std::size_t most_shift = 2;  // of a column, from line to line

std::size_t distance(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

/// "92,3" behind "61,1 %": a value that has its unit is over. Units are short; "Tertial" behind a value is none. So is
/// "72,73" before "80", which are not one number.
bool is_behind_value(const Cell& before, const Word& word) {
    constexpr std::size_t longest_unit = 4;  // characters, "GWh"
    if (!words::begins_with_digit(word.text)) return false;
    const Value value = parse_value(text_of(before.words));
    if (value.kind != ValueKind::number) return false;
    return value.unit.empty() ? is_figure(word.text) : words::length(before.words.back().text) <= longest_unit;
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

bool begins_column(std::size_t left, const Columns& columns) {
    return std::any_of(columns.begin() + 1, columns.end(), [&](const Column& column) { return column.left == left; });
}

/// A full cell leaves one blank before the next: "5,1 st 5 st", of which the second begins under its heading. A name
/// that fills its column pushes the value behind it to the left: "Andel nöjda besökare 17,5 %".
bool begins_cell(const Cell& cell, std::size_t at, const Cell& before, const Columns& columns, Part part) {
    const Word& word = cell.words[at];
    if (before.words.empty() || word.text == "%") return false;
    if (words::can_be_thousands(before.words.back().text, word.text)) return false;
    if (part == Part::rows && words::begins_with_small_letter(word.text))
        return begins_column(before.left, columns) && begins_column(word.left, columns);
    if (before.left + most_shift >= columns[1].left && is_behind_value(before, word)) return true;
    if (before.left + 2 < columns[1].left && word.left <= columns[1].left && is_value_at_end(cell, at)) return true;
    if (part == Part::above_names && fills_column(before, word, columns)) return true;
    return std::any_of(columns.begin() + 1, columns.end(), [&](const Column& column) {
        return distance(word.left, column.left) <= most_shift && before.left + most_shift < column.left;
    });
}

void part_at_columns(const Cell& cell, const Columns& columns, Part part, std::vector<Cell>& out) {
    const bool beside_names = part == Part::above_names || part == Part::under_names;
    if (const auto parts = beside_names ? heading_parts(cell, columns, part) : std::nullopt) {
        out.insert(out.end(), parts->begin(), parts->end());
        return;
    }
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

/// A line under the one with the heading over the names may be the first row, too.
bool holds_headings_only(const std::vector<Cell>& line, const Columns& columns) {
    if (line.empty() || stands_in_first(line.front(), columns)) return false;
    return std::none_of(line.begin(), line.end(), [](const Cell& cell) {
        return std::any_of(cell.words.begin(), cell.words.end(), [](const Word& word) { return is_figure(word.text); });
    });
}

std::size_t nearest(const Cell& cell, const Columns& columns) {
    const auto best = std::min_element(columns.begin() + 1, columns.end(), [&](const Column& a, const Column& b) {
        return distance(cell, a) < distance(cell, b);
    });
    return static_cast<std::size_t>(best - columns.begin());
}

/// How far a cell stands from a heading. Where the table's values have an edge in common with their headings, another
/// edge or the middle must be nearer by more than chance to count.
std::size_t misfit(const Cell& cell, const Column& column, Edge edge) {
    constexpr std::size_t chance = 3;
    const std::size_t any = distance(cell, column);
    if (edge == Edge::none) return any;
    return std::min(any + chance,
                    edge == Edge::left ? distance(cell.left, column.left) : distance(cell.right, column.right));
}

/// For each cell a column behind the first, in order, so that the distances add up to the least. More cells than
/// columns stand where each is nearest.
std::vector<std::size_t> nearest_places(const std::vector<Cell>& cells, const Columns& columns, Edge edge) {
    constexpr std::size_t far = 1'000'000;
    const std::size_t n = columns.size();
    // least[k][c]: of the first k cells in columns before c.
    std::vector<std::vector<std::size_t>> least(cells.size() + 1, std::vector<std::size_t>(n + 1, far));
    for (std::size_t c = 1; c <= n; ++c) least[0][c] = 0;
    for (std::size_t k = 1; k <= cells.size(); ++k) {
        for (std::size_t c = 2; c <= n; ++c) {
            const std::size_t here = least[k - 1][c - 1] + misfit(cells[k - 1], columns[c - 1], edge);
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

std::vector<std::vector<Word>> by_column(const std::vector<Cell>& line, const Columns& columns, Part part, Edge edge) {
    std::vector<Cell> cells;
    if (part == Part::under_names && !holds_headings_only(line, columns)) part = Part::rows;
    for (const Cell& cell : line) part_at_columns(cell, columns, part, cells);
    std::vector<std::vector<Word>> out(columns.size());
    std::size_t first = 0;
    if (!cells.empty() && stands_in_first(cells.front(), columns)) {
        out.front() = cells.front().words;
        first = 1;
    }
    const std::vector<std::size_t> places =
        nearest_places({cells.begin() + static_cast<std::ptrdiff_t>(first), cells.end()}, columns, edge);
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::vector<Word>& to = out[places[i]];
        to.insert(to.end(), cells[first + i].words.begin(), cells[first + i].words.end());
    }
    return out;
}

Edge edge_of_values(const std::vector<std::vector<Cell>>& lines, std::size_t begin, std::size_t end,
                    const Columns& columns) {
    std::size_t left = 0, right = 0;
    for (std::size_t i = begin; i < end; ++i) {
        for (const Cell& cell : lines[i]) {
            if (cell.left <= columns.front().right || !is_figure(cell.words.front().text)) continue;
            const Column& column = columns[nearest(cell, columns)];
            left += distance(cell.left, column.left);
            right += distance(cell.right, column.right);
        }
    }
    if (2 * left < right) return Edge::left;
    return 2 * right < left ? Edge::right : Edge::none;
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
