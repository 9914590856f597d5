// Widths of table columns: no Swedish word broken when it can be helped, figures on one line, the rest to the text.
#pragma once

#include <string_view>
#include <vector>

#include "exporters/docx/text_width.h"
#include "exporters/docx/word_joints.h"

namespace tertial::docx {

/// What a column needs, in points, padding not included.
struct ColumnNeed {
    const WordJoints* joints = nullptr;  // where its words may be divided; null = nowhere
    double divided = 0;                  // its longest piece of a word
    double least = 0;                    // its longest word
    double comfort = 0;                  // its header on three lines at most
    double ideal = 0;                    // its longest cell on one line
    bool figures = false;

    /// Takes a cell into account. A short value ("1 050 st") counts as one word. `indent`: points it is set in.
    void add(std::string_view cell, Face face, double indent = 0);
    void add_header(std::string_view header, Face face);
};

/// Widths in twips. The table takes the first of `sizes` (ascending, not empty) on which every cell stands on one line,
/// so that tables down a page share their edges; else the last. There all columns first get their words and headers,
/// then those of text their wish, then those of figures. When the words cannot be kept whole, those are divided that
/// can be; when that is not enough, the first column gives way, then all in proportion. `padding` is what the cell
/// margins take of a column, twips.
[[nodiscard]] std::vector<int> column_widths(const std::vector<ColumnNeed>& needs, const std::vector<int>& sizes,
                                             int padding);

}  // namespace tertial::docx
