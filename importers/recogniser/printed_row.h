// One row of a printed table: a label with figures behind it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

struct PrintedRow {
    std::string label;
    std::vector<std::string> figures;  // words; a thousands blank still parts a figure
    SourcePlace place;
    std::size_t end = 0;  // first line after it
};

/// The row that begins at range.begin, with or without figures (a group label). None when it is running text.
[[nodiscard]] std::optional<PrintedRow> read_printed_row(const RecogniserContext& context, LineRange range);

/// The figures as at most `count` cells: joins thousands, gives figures that belong to the label back to it. A row that
/// has fewer keeps fewer.
[[nodiscard]] PrintedRow fit_figures(const PrintedRow& row, std::size_t count);

/// A word that can be a figure in a table: "1", "-134,3", "82", "7 %" without its sign, "_", "-".
[[nodiscard]] bool is_figure_word(std::string_view word);

}  // namespace tertial
