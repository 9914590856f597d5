#include "importers/pdf/row_spacing.h"

#include <algorithm>
#include <cmath>

#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr double tolerance = 0.035;  // half a point at nine points: a rule's width
constexpr double beside = -0.5;      // lines that overlap so much stand beside each other, in different columns
constexpr double same_edge = 12;     // points: an icon may stand before the text
constexpr std::size_t most_lines_up = 3;
constexpr double outliers = 0.02;  // share of whites that raised marks and the like make too small

struct White {
    double size;
    bool row;  // the line below looks like a row's first
};

double left_column_right(const std::vector<Line>& lines, const TableRegion& region) {
    double right = 0;
    for (std::size_t i = region.begin; i < region.end; ++i) {
        const std::vector<Cell> cells = cells_of(lines[i]);
        if (cells.size() > 1 && right == 0) right = cells.front().right;
    }
    return right;
}

/// The nearest line that begins at the same place, in the same font.
const Line* line_above(const std::vector<Line>& lines, const TableRegion& region, std::size_t i) {
    const Look& look = lines[i].look;
    for (std::size_t k = i; k-- > region.begin && i - k <= most_lines_up;) {
        const Line& above = lines[k];
        if (std::abs(above.left - lines[i].left) > same_edge) continue;
        const bool same_font = above.look.size == look.size && above.look.family == look.family && !look.bold;
        return same_font ? &above : nullptr;
    }
    return nullptr;
}

}  // namespace

double white_between(double bottom, const Line& below) {
    return (below.top - bottom) / below.height();
}

bool looks_like_row(const Line& line, double first_column_right) {
    return cells_of(line).size() > 1 && line.left < first_column_right &&
           !words::begins_with_small_letter(line.words.front().text);
}

RowSpacing find_row_spacing(const std::vector<Line>& lines, const std::vector<TableRegion>& regions) {
    std::vector<White> whites;
    for (const TableRegion& region : regions) {
        const double right = left_column_right(lines, region);
        for (std::size_t i = region.begin + 1; i < region.end; ++i) {
            const Line* above = line_above(lines, region, i);
            if (above == nullptr) continue;
            // A row begins under all cells of the one before; a wrapped line goes on under its own.
            const bool row = looks_like_row(lines[i], right);
            const double white = white_between(row ? lines[i - 1].bottom : above->bottom, lines[i]);
            if (white > beside) whites.push_back({white, row});
        }
    }
    if (whites.empty()) return {};
    std::sort(whites.begin(), whites.end(), [](const White& a, const White& b) { return a.size < b.size; });
    RowSpacing spacing;
    spacing.wrapped = whites[static_cast<std::size_t>(outliers * static_cast<double>(whites.size()))].size;
    std::size_t near_rows = 0;
    std::vector<double> rows;
    std::vector<double> far;
    for (const White& white : whites) {
        const bool is_near = white.size <= spacing.wrapped + tolerance;
        near_rows += is_near && white.row;
        if (!is_near) (white.row ? rows : far).push_back(white.size);
    }
    if (rows.empty() && near_rows == 0) rows = std::move(far);  // values stand between the lines of their row's name
    spacing.tells_rows = near_rows * 4 < rows.size();
    spacing.rows = spacing.tells_rows ? rows[rows.size() / 2] : spacing.wrapped + 2 * tolerance;
    return spacing;
}

}  // namespace tertial::pdf
