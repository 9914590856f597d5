// Merged cells: Excel shows the first of them; what the others hold nobody sees.
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "importers/excel/sheet_cells.h"

namespace tertial::excel {

/// `rows` by row. False: a range that is none, or more and larger ones than a sheet made by people has.
[[nodiscard]] bool clear_merged_cells(const pugi::xml_node& merged, std::vector<SheetRow>& rows);

}  // namespace tertial::excel
