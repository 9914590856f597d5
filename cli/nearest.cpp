#include "cli/nearest.h"

#include <algorithm>
#include <numeric>

namespace tertial::cli {

namespace {

/// Levenshtein distance in bytes: option names are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// "exp" and "exportera" are what a hurried and a Swedish user write for "export".
bool is_beginning(std::string_view part, std::string_view whole) {
    constexpr std::size_t telling = 3;  // letters; fewer say nothing
    return part.size() >= telling && part.find_first_not_of('-') != std::string_view::npos && whole.starts_with(part);
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
    constexpr std::size_t longest_name = 40;  // longer words are no misspelt names
    if (word.size() > longest_name) return std::nullopt;
    for (const std::string& name : known) {
        if (is_beginning(word, name) || is_beginning(name, word)) return name;
    }
    std::optional<std::string> best;
    std::size_t best_distance = 0;
    for (const std::string& name : known) {
        const std::size_t d = distance(word, name);
        if (d * 3 > name.size() || (best && d >= best_distance)) continue;
        best = name;
        best_distance = d;
    }
    return best;
}

}  // namespace tertial::cli
