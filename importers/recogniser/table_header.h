// The header of a printed table: where it is, and its columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

struct TableHeader {
    std::vector<std::string> columns;
    std::vector<bool> may_go_on;  // by column: it begins a line without space before, as the second line of one does
    std::size_t end = 0;          // first line after it
};

/// The line names a unit, a period or another word of a table's head, and ends no sentence.
[[nodiscard]] bool begins_table_header(const Grammar& grammar, const SourceLine& line);

/// The header at `range.begin`: the line names a unit, a period or another word of a table's head, and a row of figures
/// follows within a few short lines.
[[nodiscard]] std::optional<TableHeader> read_table_header(const RecogniserContext& context, LineRange range);

}  // namespace tertial
