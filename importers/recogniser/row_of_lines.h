// Rows of goal tables in a text with a line for each cell, as a Word file saved as text has it.
#pragma once

#include <optional>

#include "importers/recogniser/context.h"

namespace tertial {

enum class RowKind { indicator, activity };

struct RowOfLines {
    SourceLine row;       // with cells
    std::size_t end = 0;  // first line behind it
};

/// The row of `cells` lines that begins at range.begin. An empty cell is an empty line: the lines' numbers tell the
/// columns. None unless a period ends it, or dates stand in an activity's columns.
[[nodiscard]] std::optional<RowOfLines> read_row_of_lines(const RecogniserContext& context, LineRange range,
                                                          std::size_t cells, RowKind kind);

}  // namespace tertial
