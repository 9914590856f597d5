// Reads an Excel workbook: .xlsx and .xlsm, Transitional or Strict, whichever program saved it.
#pragma once

#include <string_view>

#include "importers/office/package.h"
#include "importers/source_document.h"
#include "model/error.h"

namespace tertial {

/// Form `sheets`: each sheet is a heading with its name, then its rows with cells as they are shown; an empty row
/// leaves a gap before the next. Columns without any text are left away. Hidden sheets are listed in `left_out`; hidden
/// rows and columns are read, for a filter or a closed group hides them, and columns are named in
/// SourceLine::hidden_cells. Errors: bad_format (no workbook, damaged), too_large.
[[nodiscard]] Expected<SourceDocument> read_excel(const office::Package& package, std::string_view name);

}  // namespace tertial
