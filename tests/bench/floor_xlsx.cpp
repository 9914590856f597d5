// floor_xlsx OUTLINE OUT: the least work that gives a workbook with the same table cells: libxlsxwriter, one sheet,
// texts and numbers, no formats, no formulas, no charts.
#include <xlsxwriter.h>

#include <cstdlib>
#include <iostream>

#include "tests/bench/outline.h"

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: floor_xlsx OUTLINE OUT\n";
        return 2;
    }
    lxw_workbook* workbook = workbook_new(argv[2]);
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, nullptr);
    lxw_row_t row = 0;
    for (const OutlineLine& line : read_outline(argv[1])) {
        if (line.kind != 'r') continue;
        lxw_col_t column = 0;
        for (const std::string& cell : line.fields) {
            char* end = nullptr;
            const double number = std::strtod(cell.c_str(), &end);
            if (!cell.empty() && *end == '\0') {
                worksheet_write_number(sheet, row, column, number, nullptr);
            } else {
                worksheet_write_string(sheet, row, column, cell.c_str(), nullptr);
            }
            ++column;
        }
        ++row;
    }
    return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 2;
}
