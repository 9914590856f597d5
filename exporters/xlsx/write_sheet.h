// Puts a sheet into the workbook. The only code that turns our sheets into the library's calls.
#pragma once

#include <string>

#include "exporters/xlsx/formats.h"
#include "exporters/xlsx/layout.h"
#include "exporters/xlsx/sheet.h"
#include "exporters/xlsx/workbook_file.h"

namespace tertial::xlsx {

/// Printed at the head and foot of each page.
struct PageWords {
    std::string left_head;
    std::string right_head;
    std::string left_foot;
};

/// Makes the worksheet; call in the order of the workbook, and before `write_charts`.
void write_sheet(WorkbookFile& file, FormatCache& formats, const ExcelLayout& layout, const PageWords& words,
                 const Sheet& sheet);

}  // namespace tertial::xlsx
