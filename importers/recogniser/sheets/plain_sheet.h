// Sheets that hold neither indicators nor activities nor goals: tables of money, volumes, lists, and text.
#pragma once

#include <string>
#include <vector>

#include "importers/recogniser/sheets/sheet_rows.h"

namespace tertial {

struct PlainSheet {
    std::vector<std::string> path;  // the headings that it stood under in the report that it was exported from
    std::vector<Block> blocks;
};

/// `range`: the sheet's lines without its name.
[[nodiscard]] PlainSheet read_plain_sheet(SheetReading& reading, LineRange range, const std::string& sheet);

}  // namespace tertial
