#include "exporters/docx/table_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tertial::docx {

namespace {

constexpr double twips_per_point = 20;
constexpr double breathing = 1.03;       // fonts that stand in for Arial differ a little
constexpr std::size_t short_value = 14;  // bytes: "1 234 567,8 tkr" and the like stay on one line
constexpr double widest_figure = 95;     // points: a column of figures gains nothing from more
constexpr double narrowest_table = 0.5;  // of the page
constexpr double narrowest_first = 0.7;  // of what the first column needs

bool is_figure_start(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '<' || c == '>';
}

/// The first column holds the longest words, which Word hyphenates; it gives way first, then all in proportion.
std::vector<int> squeezed(std::vector<int> least, int available) {
    int sum = std::accumulate(least.begin(), least.end(), 0);
    const int floor = static_cast<int>(least.front() * narrowest_first);
    const int given = std::min(sum - available, least.front() - floor);
    least.front() -= given;
    sum -= given;
    if (sum > available) {
        for (int& width : least) width = static_cast<int>(static_cast<long>(width) * available / sum);
    }
    return least;
}

int twips(double points) {
    return static_cast<int>(std::ceil(points * twips_per_point));
}

}  // namespace

void ColumnNeed::add(std::string_view cell, Face face) {
    if (cell.empty()) return;
    const double whole = text_width(cell, face) * breathing;
    const bool is_value = cell.size() <= short_value && is_figure_start(cell.front());
    least = std::max(least, is_value ? whole : longest_word(cell, face) * breathing);
    ideal = std::max(ideal, whole);
}

bool fits(const std::vector<ColumnNeed>& needs, int available, int padding) {
    int sum = 0;
    for (const ColumnNeed& need : needs) sum += twips(need.least) + padding;
    return sum <= available;
}

std::vector<int> column_widths(const std::vector<ColumnNeed>& needs, int available, int padding) {
    std::vector<int> least;
    std::vector<int> wish;  // what a column would like over its least
    for (const ColumnNeed& need : needs) {
        const double ideal = need.figures ? std::min(need.ideal, std::max(need.least, widest_figure)) : need.ideal;
        least.push_back(twips(need.least) + padding);
        wish.push_back(std::max(0, twips(ideal) + padding - least.back()));
    }
    const int least_sum = std::accumulate(least.begin(), least.end(), 0);
    const int wish_sum = std::accumulate(wish.begin(), wish.end(), 0);

    if (least_sum > available) return squeezed(std::move(least), available);
    const int smallest = static_cast<int>(available * narrowest_table);
    const int target = std::clamp(least_sum + wish_sum, smallest, available);
    const int spare = target - least_sum;
    std::vector<int> widths = least;
    if (wish_sum > spare) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] += static_cast<int>(static_cast<long>(wish[i]) * spare / wish_sum);
        }
        return widths;
    }
    // Everything fits on one line; what is left goes to the first column, so that figures stay together.
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += wish[i];
    if (!widths.empty()) widths.front() += spare - wish_sum;
    return widths;
}

}  // namespace tertial::docx
