// Which year the tables of a workbook are about.
#pragma once

#include <vector>

#include "importers/recogniser/context.h"
#include "importers/recogniser/sheets/sheet_rows.h"
#include "model/report.h"

namespace tertial {

/// The latest year that titles, headings, periods, dates and the names of file and sheets tell, when none of them is
/// `expected`; 0 when one is or when nothing tells. "Utfall VB 2023" is a heading of 2024.
[[nodiscard]] int other_year(const RecogniserContext& context, const std::vector<SheetTable>& tables, const Meta& meta,
                             int expected);

}  // namespace tertial
