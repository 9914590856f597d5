#include "importers/pdf/row_spacing.h"

#include <algorithm>

#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr double tolerance = 0.035;  // half a point at nine points: a rule's width
constexpr double outliers = 0.02;    // share of whites that raised marks and the like make too small

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

}  // namespace

bool RowSpacing::parts_rows(double white) const {
    return white > wrapped + tolerance;
}

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
            const Look& above = lines[i - 1].look;
            const Look& look = lines[i].look;
            if (above.size != look.size || above.family != look.family || look.bold) continue;
            whites.push_back({white_between(lines[i - 1].bottom, lines[i]), looks_like_row(lines[i], right)});
        }
    }
    if (whites.empty()) return {};
    std::sort(whites.begin(), whites.end(), [](const White& a, const White& b) { return a.size < b.size; });
    RowSpacing spacing;
    spacing.wrapped = whites[static_cast<std::size_t>(outliers * static_cast<double>(whites.size()))].size;
    std::size_t near = 0, rows = 0, far = 0;
    for (const White& white : whites) {
        const bool parts = spacing.parts_rows(white.size);
        near += !parts;
        rows += !parts && white.row;
        far += parts;
    }
    spacing.tells_rows = far > 0 && rows * 2 < near;
    return spacing;
}

}  // namespace tertial::pdf
