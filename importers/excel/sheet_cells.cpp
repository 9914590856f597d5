#include "importers/excel/sheet_cells.h"

#include <algorithm>

#include "importers/excel/cell_text.h"
#include "importers/excel/merged_cells.h"
#include "importers/office/xml.h"
#include "model/language.h"

namespace tertial::excel {

namespace {

using office::attribute;
using office::child;
using office::local_name;

tl::unexpected<Error> damaged(std::string_view name) {
    return fail(
        ErrorCode::bad_format,
        tr("Arbetsboken är skadad: en cell ligger utanför bladet eller visar en text som inte finns. Öppna den i "
           "Excel, spara den på nytt och läs in den igen.",
           "The workbook is damaged: a cell lies outside of its sheet or shows a text that does not exist. Open "
           "it in Excel, save it again and import it anew."),
        std::string(name));
}

tl::unexpected<Error> too_large(std::string_view name) {
    return fail(ErrorCode::too_large,
                tr("Arbetsboken visar mer text än en rapport kan ha. Spara bladen med rapporten i en egen arbetsbok.",
                   "The workbook shows more text than a report can have. Save the sheets of the report in a workbook "
                   "of their own."),
                std::string(name));
}

bool is_true(std::string_view text) {
    return text == "1" || text == "true" || text == "on";
}

/// "2024-05-31T00:00:00" as Strict workbooks may write dates.
std::string show_iso_date(std::string_view text) {
    std::string date(text.substr(0, 10));
    const std::string_view time = text.size() > 15 ? text.substr(11, 5) : std::string_view{};
    return time.empty() || time == "00:00" ? date : date + " " + std::string(time);
}

class SheetReader {
public:
    SheetReader(const WorkbookFacts& facts, std::size_t& text_left, std::string_view name)
        : facts_(facts), text_left_(text_left), name_(name) {}

    Expected<SheetCells> read(const pugi::xml_node& sheet) {
        for (const pugi::xml_node column : child(sheet, "cols").children()) read_hidden_column(column);
        for (const pugi::xml_node row : child(sheet, "sheetData").children()) {
            if (local_name(row) == "row" && !read_row(row)) {
                return is_too_large_ ? too_large(name_) : damaged(name_);
            }
        }
        std::stable_sort(out_.rows.begin(), out_.rows.end(),
                         [](const SheetRow& a, const SheetRow& b) { return a.row < b.row; });
        if (!clear_merged_cells(child(sheet, "mergeCells"), out_.rows)) return damaged(name_);
        std::erase_if(out_.rows, [](const SheetRow& row) { return row.cells.empty(); });
        return std::move(out_);
    }

private:
    void read_hidden_column(const pugi::xml_node& column) {
        if (!is_true(attribute(column, "hidden"))) return;
        const int first = office::number(attribute(column, "min"), 0);
        const int last = office::number(attribute(column, "max"), 0);
        const bool is_range = first >= 1 && first <= last && out_.hidden_columns.size() < most_columns;
        if (is_range) out_.hidden_columns.push_back({{0, first - 1}, {0, last - 1}});
    }

    bool read_row(const pugi::xml_node& node) {
        const std::string_view number = attribute(node, "r");
        row_ = number.empty() ? row_ + 1 : office::number(number, 0) - 1;
        if (row_ < 0 || row_ >= most_rows) return false;
        SheetRow row;
        row.row = row_;
        column_ = -1;
        for (const pugi::xml_node cell : node.children()) {
            if (local_name(cell) == "c" && !read_cell(cell, row)) return false;
        }
        if (row.cells.empty()) return true;
        std::stable_sort(row.cells.begin(), row.cells.end(),
                         [](const SheetCell& a, const SheetCell& b) { return a.column < b.column; });
        const auto twice = std::adjacent_find(row.cells.begin(), row.cells.end(),
                                              [](const auto& a, const auto& b) { return a.column == b.column; });
        if (twice != row.cells.end() || (!out_.rows.empty() && out_.rows.back().row == row_)) return false;
        if (is_true(attribute(node, "hidden"))) out_.hidden_rows.push_back(row_);
        out_.rows.push_back(std::move(row));
        return true;
    }

    bool read_cell(const pugi::xml_node& cell, SheetRow& row) {
        const std::string_view place = attribute(cell, "r");
        if (place.empty()) {
            if (++column_ >= most_columns) return false;
        } else {
            const auto reference = parse_cell_reference(place);
            if (!reference || reference->row != row_) return false;
            column_ = reference->column;
        }
        std::string text;
        if (!read_text(cell, text)) return false;
        is_too_large_ = text.size() > text_left_;
        if (is_too_large_) return false;
        text_left_ -= text.size();
        if (!text.empty()) row.cells.push_back({column_, std::move(text)});
        return true;
    }

    /// False: it shows a shared string that does not exist.
    bool read_text(const pugi::xml_node& cell, std::string& text) {
        const std::string_view type = attribute(cell, "t");
        const pugi::xml_node value_node = child(cell, "v");
        const std::string_view value = value_node.child_value();
        if (type == "inlineStr") {
            text = read_string_item(child(cell, "is"));
        } else if (type == "s") {
            const int index = office::number(value, -1);
            if (index < 0 || static_cast<std::size_t>(index) >= facts_.strings.size()) return false;
            text = facts_.strings[static_cast<std::size_t>(index)];
        } else if (type == "str") {
            text = clean_cell_text(value);
        } else if (type == "b") {
            text = is_true(value) ? "SANT" : "FALSKT";
        } else if (type == "d") {
            text = clean_cell_text(show_iso_date(value));
        } else if (type == "e" || (value.empty() && child(cell, "f"))) {
            out_.faults.emplace_back(attribute(cell, "r"));
        } else {
            text =
                clean_cell_text(facts_.formats.of(office::number(attribute(cell, "s"), 0)).show(value, facts_.dates));
        }
        return true;
    }

    const WorkbookFacts& facts_;
    std::size_t& text_left_;
    std::string_view name_;
    bool is_too_large_ = false;
    SheetCells out_;
    int row_ = -1;
    int column_ = -1;
};

}  // namespace

Expected<SheetCells> read_sheet_cells(const std::string& part, const WorkbookFacts& facts, std::size_t& text_left,
                                      std::string_view name) {
    pugi::xml_document document;
    if (Expected<void> parsed = office::parse_part(part, name, document); !parsed) {
        return tl::make_unexpected(parsed.error());
    }
    return SheetReader(facts, text_left, name).read(document.document_element());
}

}  // namespace tertial::excel
