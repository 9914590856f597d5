#include "exporters/docx/table_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tertial::docx {

namespace {

constexpr double twips_per_point = 20;
constexpr double breathing = 1.01;       // fonts that stand in for Arial differ a little
constexpr std::size_t short_value = 14;  // bytes: "1 234 567,8 tkr" and the like stay on one line
constexpr double widest_figure = 95;     // points: a column of figures gains nothing from more
constexpr int most_header_lines = 3;
constexpr double widest_text = 10000;    // points: no page is as wide, and sums of it stay far from overflow
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
        for (int& width : least) width = std::max(1, static_cast<int>(static_cast<long>(width) * available / sum));
    }
    return least;
}

int twips(double points) {
    return static_cast<int>(std::ceil(std::min(points, widest_text) * twips_per_point));
}

/// Moves each width towards its goal, in proportion to what is missing, as far as `spare` goes.
void give(std::vector<int>& widths, const std::vector<int>& goals, int& spare) {
    std::vector<int> missing;
    for (std::size_t i = 0; i < widths.size(); ++i) missing.push_back(std::max(0, goals[i] - widths[i]));
    const long wanted = std::accumulate(missing.begin(), missing.end(), 0L);
    const long given = std::min<long>(wanted, spare);
    if (given <= 0) return;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int part = static_cast<int>(missing[i] * given / wanted);
        widths[i] += part;
        spare -= part;
    }
}

}  // namespace

void ColumnNeed::add(std::string_view cell, Face face, double indent) {
    if (cell.empty()) return;
    const double whole = text_width(cell, face) * breathing + indent;
    const bool is_value = cell.size() <= short_value && is_figure_start(cell.front());
    const double word = is_value ? whole : longest_word(cell, face) * breathing + indent;
    const bool is_divided = joints != nullptr && !is_value && word > divided;
    divided = std::max(divided, is_divided ? longest_piece(cell, face, *joints) * breathing + indent : word);
    least = std::max(least, word);
    ideal = std::max(ideal, whole);
}

void ColumnNeed::add_header(std::string_view header, Face face) {
    add(header, face);
    const double whole = text_width(header, face);
    double width = std::max(longest_word(header, face), whole / most_header_lines);
    while (width < whole && line_count(header, face, width) > most_header_lines) width += face.size / 4;
    comfort = std::max(comfort, width * breathing);
}

std::vector<int> column_widths(const std::vector<ColumnNeed>& needs, const std::vector<int>& sizes, int padding) {
    std::vector<int> widths;
    std::vector<int> whole_words;
    std::vector<int> comfortable;
    std::vector<int> text_ideal;    // columns of figures at their comfort
    std::vector<int> figure_ideal;  // all at their ideal
    for (const ColumnNeed& need : needs) {
        widths.push_back(twips(need.divided) + padding);
        whole_words.push_back(std::max(widths.back(), twips(need.least) + padding));
        comfortable.push_back(std::max(whole_words.back(), twips(need.comfort) + padding));
        const double most = need.figures ? std::min(need.ideal, widest_figure) : need.ideal;
        const int ideal = std::max(comfortable.back(), twips(most) + padding);
        text_ideal.push_back(need.figures ? comfortable.back() : ideal);
        figure_ideal.push_back(ideal);
    }
    const int least = std::accumulate(widths.begin(), widths.end(), 0);
    if (least > sizes.back()) return squeezed(std::move(widths), sizes.back());

    const long ideal = std::accumulate(figure_ideal.begin(), figure_ideal.end(), 0L);
    const auto size = std::find_if(sizes.begin(), sizes.end(), [&](int known) { return known >= ideal; });
    const int total = size != sizes.end() ? *size : sizes.back();
    int spare = total - least;
    for (const auto* goals : {&whole_words, &comfortable, &text_ideal, &figure_ideal}) give(widths, *goals, spare);
    // What nobody asked for is spread, so that the table fills its size.
    const int asked = total - spare;
    for (int& width : widths) width += static_cast<int>(static_cast<long>(width) * spare / asked);
    return widths;
}

}  // namespace tertial::docx
