// Tables whose cells are certain (tab-separated text, Word, Excel), other than those of indicators and activities.
#pragma once

#include <optional>
#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

struct FoundTable {
    std::vector<Table> tables;
    std::size_t end = 0;  // first line after them
};

/// The table that begins with the row at range.begin. A row-run that goes on after a gap without a header of its own is
/// the same table; a repeated header is passed over.
[[nodiscard]] std::optional<FoundTable> read_row_table(RecogniserContext& context, LineRange range);

/// The role of a row by its label and whether it has figures.
[[nodiscard]] RowRole role_of_row(const Grammar& grammar, const std::vector<std::string>& cells);

/// "mnkr", "tkr" … as printed in the header row, or empty.
[[nodiscard]] std::string unit_of_header(const std::vector<std::string>& columns);

}  // namespace tertial
