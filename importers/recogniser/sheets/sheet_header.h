// The header of a table in a workbook: which column holds what, in any order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/recogniser/context.h"
#include "importers/recogniser/sheets/sheet_words.h"

namespace tertial {

enum class SheetTableKind { goals, indicators, activities };

struct SheetColumn {
    SheetHeading heading;
    std::string title;                   // as written
    std::string unit;                    // of its figures, when the heading names it ("Utfall (%)")
    std::optional<std::size_t> printed;  // the column that holds its values as they were printed
    bool hidden = false;
};

struct SheetHeader {
    SheetTableKind kind = SheetTableKind::indicators;
    std::vector<SheetColumn> columns;  // one for each cell of a row
    std::size_t name = 0;              // of the indicator or activity; of a goal the first goal column
    std::size_t end = 0;               // first line after it
    bool guessed = false;              // there was none: it follows from what stands in the columns

    [[nodiscard]] std::optional<std::size_t> column_of(SheetField field) const;
};

/// A header of one line, or of two of which the upper groups ("Utfall" over "Kvinnor" and "Män").
[[nodiscard]] std::optional<SheetHeader> read_sheet_header(const RecogniserContext& context, const SheetWords& words,
                                                           LineRange range);

}  // namespace tertial
