#include "importers/word/table_rows.h"

#include <algorithm>
#include <string_view>

#include "importers/office/xml.h"

namespace tertial::word {

namespace {

using office::attribute;
using office::child;
using office::local_name;

constexpr int most_columns = 63;  // Word's own limit
constexpr int deepest = 100;

/// Elements `wanted` under `parent`, also inside content controls and insertions.
void find_all(const pugi::xml_node& parent, std::string_view wanted, std::vector<pugi::xml_node>& out, int depth = 0) {
    if (depth > deepest) return;
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == wanted) {
            out.push_back(node);
        } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml" || name == "moveTo") {
            find_all(node, wanted, out, depth + 1);
        }
    }
}

std::vector<pugi::xml_node> rows_of(const pugi::xml_node& table) {
    std::vector<pugi::xml_node> rows;
    find_all(table, "tr", rows);
    std::erase_if(rows, [](const pugi::xml_node& row) { return child(child(row, "trPr"), "del"); });
    return rows;
}

bool goes_on_from_above(const pugi::xml_node& properties) {
    const pugi::xml_node merge = child(properties, "vMerge");
    return merge && attribute(merge, "val") != "restart";
}

std::vector<std::string> read_row(const pugi::xml_node& row, const ReadCell& read) {
    std::vector<std::string> cells(static_cast<std::size_t>(
        std::clamp(office::number(office::child_value(child(row, "trPr"), "gridBefore"), 0), 0, most_columns)));
    std::vector<pugi::xml_node> printed;
    find_all(row, "tc", printed);
    for (const pugi::xml_node& cell : printed) {
        const pugi::xml_node properties = child(cell, "tcPr");
        cells.push_back(goes_on_from_above(properties) ? std::string() : read(cell));
        const int span = office::number(office::child_value(properties, "gridSpan"), 1);
        cells.resize(cells.size() + static_cast<std::size_t>(std::clamp(span, 1, most_columns) - 1));
    }
    return cells;
}

}  // namespace

std::vector<std::vector<std::string>> read_table_rows(const pugi::xml_node& table, const ReadCell& read) {
    std::vector<std::vector<std::string>> rows;
    std::size_t columns = 0;
    for (const pugi::xml_node& row : rows_of(table)) {
        rows.push_back(read_row(row, read));
        columns = std::max(columns, rows.back().size());
    }
    for (auto& row : rows) row.resize(columns);
    return rows;
}

std::vector<pugi::xml_node> all_cells(const pugi::xml_node& table) {
    std::vector<pugi::xml_node> cells;
    for (const pugi::xml_node& row : rows_of(table)) find_all(row, "tc", cells);
    return cells;
}

}  // namespace tertial::word
