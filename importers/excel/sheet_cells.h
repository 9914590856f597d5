// The cells of one sheet, as what they show. Source: ISO/IEC 29500-1, 18.3.1.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/excel/cell_formats.h"
#include "importers/excel/cell_reference.h"
#include "model/error.h"

namespace tertial::excel {

/// What a sheet needs of its workbook.
struct WorkbookFacts {
    std::vector<std::string> strings;
    CellFormats formats;
    DateSystem dates = DateSystem::from_1900;
};

struct SheetCell {
    int column = 0;  // 0-based
    std::string text;
};

struct SheetRow {
    int row = 0;                   // 0-based
    std::vector<SheetCell> cells;  // by column; only those that show something
};

struct SheetCells {
    std::vector<SheetRow> rows;  // by row; only those with cells
    std::vector<CellRange> hidden_columns;
    std::vector<int> hidden_rows;     // of those above
    std::vector<std::string> faults;  // "C7": cells that hold an error value, or a formula without its result
};

/// `text_left`: bytes of text that the workbook's sheets may show yet, less those read: many cells can show one long
/// shared text. `name` is for messages. Errors: bad_format (damaged, a cell outside of the sheet, a text that does not
/// exist), too_large.
[[nodiscard]] Expected<SheetCells> read_sheet_cells(const std::string& part, const WorkbookFacts& facts,
                                                    std::size_t& text_left, std::string_view name);

}  // namespace tertial::excel
