// Headings side by side with one blank between them: which words stand over which column.
#pragma once

#include <optional>
#include <vector>

#include "importers/layout/printed_line.h"

namespace tertial::layout {

/// Where a heading stands.
struct Column {
    std::size_t left = 0, right = 0;
};
using Columns = std::vector<Column>;

/// How far a cell's left edge, right edge or middle is from the column's, whichever is nearest.
[[nodiscard]] std::size_t distance(const Cell& cell, const Column& column);

enum class Part { above_names, names, under_names, rows };  // of a table: its header's lines by Head::names, and others

/// A cell of a header's line that stands over (or under) the headings of several columns, as one cell for each: "Utfall
/// VB Prognos" over "2023" and "helår". Of all ways to part it, above the names before a capital letter only, the one
/// that lies nearest to the columns; none where it stands in the middle of them all as a heading of several does.
[[nodiscard]] std::optional<std::vector<Cell>> heading_parts(const Cell& cell, const Columns& columns, Part part);

}  // namespace tertial::layout
