// Widths of table columns: no Swedish word broken when it can be helped, figures on one line, the rest to the text.
#pragma once

#include <string_view>
#include <vector>

#include "exporters/docx/text_width.h"

namespace tertial::docx {

/// What a column needs, in points, padding not included.
struct ColumnNeed {
    double least = 0;  // its longest word
    double ideal = 0;  // its longest cell on one line
    bool figures = false;

    /// Takes a cell into account. A short value ("1 050 st") counts as one word.
    void add(std::string_view cell, Face face);
};

/// Widths in twips. The sum is `available` or less: a table whose text needs less than the page is set narrower, but
/// at least half as wide as the page. When the words cannot be kept whole, all columns give way in proportion.
/// `padding` is what the cell margins take of a column, twips.
[[nodiscard]] std::vector<int> column_widths(const std::vector<ColumnNeed>& needs, int available, int padding);

/// True when every word fits.
[[nodiscard]] bool fits(const std::vector<ColumnNeed>& needs, int available, int padding);

}  // namespace tertial::docx
