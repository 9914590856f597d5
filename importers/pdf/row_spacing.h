// The white between the lines of tables: how much of it parts rows, learnt from all tables of a document.
#pragma once

#include <vector>

#include "importers/pdf/table_regions.h"

namespace tertial::pdf {

/// Shares of a line's height.
struct RowSpacing {
    double wrapped = 0;       // between the lines of one cell
    double rows = 0;          // between rows
    bool tells_rows = false;  // the two differ

    /// Nearer to what parts rows. A glyph of another font makes the space between wrapped lines vary.
    [[nodiscard]] bool parts_rows(double white) const { return white > (wrapped + rows) / 2; }
};

/// White between two lines, negative when their boxes overlap.
[[nodiscard]] double white_between(double bottom, const Line& below);

[[nodiscard]] RowSpacing find_row_spacing(const std::vector<Line>& lines, const std::vector<TableRegion>& regions);

/// Looks like the first line of a row: begins in the table's first column, not in small letters, with other cells.
[[nodiscard]] bool looks_like_row(const Line& line, double first_column_right);

}  // namespace tertial::pdf
