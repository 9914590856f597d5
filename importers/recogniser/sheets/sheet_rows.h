// The rows of tables of goals, indicators and activities in a workbook, each to its goal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/recogniser/context.h"
#include "importers/recogniser/sheets/sheet_goals.h"
#include "importers/recogniser/sheets/sheet_header.h"

namespace tertial {

struct SheetTable {
    SheetHeader header;
    LineRange rows;
    std::string sheet;                       // its name
    std::optional<GoalReference> goal = {};  // named in a line over the header
};

/// What all tables of a workbook share. References must outlive it.
struct SheetReading {
    RecogniserContext& context;
    const SheetWords& words;
    SheetGoals& goals;
    SheetIds& ids;
    std::string deviation_word;         // "Avvikelse"
    std::vector<std::size_t> unplaced;  // lines that are no rows: kept as text by whoever reads the sheet
};

/// A row's goal is the one it names, else the one that a row above names ("Nämndmål: 1.2.1 …" alone on a row, merged
/// cells), else the one that the sheet's name names. Columns without a known heading are kept in the row's comment.
void read_sheet_rows(SheetReading& reading, const SheetTable& table);

}  // namespace tertial
