// A table of a report that our own export made a sheet of: read back as it was, with its ids.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/recogniser/sheets/sheet_rows.h"

namespace tertial {

struct ExportedTable {
    std::vector<std::string> path;  // headings that it stood under
    Table table;
};

/// `rows` begin with the header; `above`: the lines of text over it. nullopt when it carries no ids.
[[nodiscard]] std::optional<ExportedTable> read_exported_table(SheetReading& reading, LineRange rows,
                                                               const std::vector<std::size_t>& above);

/// "Ur kapitlet A › B. Belopp i mnkr. …" -> A and B, and the unit.
struct TableOrigin {
    std::vector<std::string> path;
    std::string unit;
};
[[nodiscard]] TableOrigin parse_table_origin(const SheetWords& words, std::string_view explanation);

}  // namespace tertial
