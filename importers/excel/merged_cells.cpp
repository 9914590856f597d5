#include "importers/excel/merged_cells.h"

#include <algorithm>

#include "importers/office/xml.h"

namespace tertial::excel {

bool clear_merged_cells(const pugi::xml_node& merged, std::vector<SheetRow>& rows) {
    std::size_t work = 4'000'000;  // rows visited in all: ranges may overlap in hostile files only
    for (const pugi::xml_node node : merged.children()) {
        const auto range = parse_cell_range(office::attribute(node, "ref"));
        if (!range) return false;
        auto row = std::lower_bound(rows.begin(), rows.end(), range->first.row,
                                    [](const SheetRow& a, int number) { return a.row < number; });
        for (; row != rows.end() && row->row <= range->last.row; ++row) {
            if (--work == 0) return false;
            std::erase_if(row->cells, [&](const SheetCell& cell) {
                const bool inside = cell.column >= range->first.column && cell.column <= range->last.column;
                return inside && !(row->row == range->first.row && cell.column == range->first.column);
            });
        }
    }
    return true;
}

}  // namespace tertial::excel
