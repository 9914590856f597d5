// Puts the bar charts of a sheet into it.
#pragma once

#include "exporters/xlsx/layout.h"
#include "exporters/xlsx/sheet.h"
#include "exporters/xlsx/workbook_file.h"

namespace tertial::xlsx {

/// One under the other, page breaks between them where a page of A4 ends.
void write_charts(WorkbookFile& file, const ExcelLayout& layout, const Sheet& sheet, lxw_worksheet* target);

}  // namespace tertial::xlsx
