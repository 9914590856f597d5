#include "importers/layout/heading_parts.h"

#include <algorithm>

#include "importers/words.h"

namespace tertial::layout {

namespace {

constexpr std::size_t most_words = 20;  // of headings side by side
constexpr std::size_t far = 1'000'000;
constexpr std::size_t cost_of_none = 2;  // that a column has no heading in the line, in columns of characters

std::size_t distance(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

Cell part_of(const Cell& cell, std::size_t begin, std::size_t end) {
    const auto at = [&](std::size_t word) { return cell.words.begin() + static_cast<std::ptrdiff_t>(word); };
    return {cell.words[begin].left, cell.words[end - 1].right, {at(begin), at(end)}};
}

/// "VB", "KF": seldom the first word of a heading that has others, often its last.
bool is_abbreviation(std::string_view word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// What it costs that a part begins with this word, in columns of characters.
std::size_t cost_of_beginning(const Cell& cell, std::size_t word, Part part) {
    if (word == 0 || part == Part::under_names) return 0;
    if (!words::begins_with_capital(cell.words[word].text)) return far;
    return is_abbreviation(cell.words[word].text) ? 2 : 0;
}

/// The cheapest parts of the words, at most one for each column, in order.
struct Parts {
    std::size_t cost = far;
    std::vector<std::size_t> begins;
};

Parts cheapest_parts(const Cell& cell, const Columns& columns, Part part) {
    const std::size_t n = cell.words.size();
    // best[e]: of the words before e, in the columns so far.
    std::vector<Parts> best(n + 1);
    best[0].cost = 0;
    for (const Column& column : columns) {
        std::vector<Parts> next = best;
        for (Parts& parts : next) parts.cost += cost_of_none;
        for (std::size_t begin = 0; begin < n; ++begin) {
            if (best[begin].cost >= far || cost_of_beginning(cell, begin, part) >= far) continue;
            for (std::size_t end = begin + 1; end <= n; ++end) {
                const std::size_t cost = best[begin].cost + cost_of_beginning(cell, begin, part) +
                                         distance(part_of(cell, begin, end), column);
                if (cost >= next[end].cost) continue;
                next[end] = {cost, best[begin].begins};
                next[end].begins.push_back(begin);
            }
        }
        best = std::move(next);
    }
    return best[n];
}

}  // namespace

std::size_t distance(const Cell& cell, const Column& column) {
    return std::min({distance(cell.left, column.left), distance(cell.right, column.right),
                     distance(cell.left + cell.right, column.left + column.right) / 2});
}

std::optional<std::vector<Cell>> heading_parts(const Cell& cell, const Columns& columns, Part part) {
    Columns under;
    for (const Column& column : columns) {
        if (cell.left < column.right && column.left < cell.right) under.push_back(column);
    }
    if (under.size() < 2 || cell.words.size() > most_words) return std::nullopt;
    const Parts parts = cheapest_parts(cell, under, part);
    const std::size_t from_middle = distance(cell.left + cell.right, under.front().left + under.back().right) / 2;
    if (parts.cost >= far || parts.begins.size() < 2 || (from_middle <= 1 && parts.cost > from_middle))
        return std::nullopt;
    std::vector<Cell> out;
    for (std::size_t i = 0; i < parts.begins.size(); ++i) {
        const std::size_t end = i + 1 < parts.begins.size() ? parts.begins[i + 1] : cell.words.size();
        out.push_back(part_of(cell, parts.begins[i], end));
    }
    return out;
}

}  // namespace tertial::layout
