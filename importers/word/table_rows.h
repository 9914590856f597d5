// Rows of a Word table as cells by their place in the grid. Source: ISO/IEC 29500-1, 17.4.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace tertial::word {

/// Gives the text of a w:tc; paragraphs parted by '\n'.
using ReadCell = std::function<std::string(const pugi::xml_node& cell)>;

/// All rows have the same number of cells. A cell that spans columns stands in its first, one that goes on from the row
/// above (w:vMerge) is empty; rows that are deleted but not yet accepted as such are left out.
[[nodiscard]] std::vector<std::vector<std::string>> read_table_rows(const pugi::xml_node& table, const ReadCell& read);

/// All w:tc of a table in printed order.
[[nodiscard]] std::vector<pugi::xml_node> all_cells(const pugi::xml_node& table);

}  // namespace tertial::word
