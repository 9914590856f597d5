// Texts that no cell of Excel can hold.
#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_cell = 32'767;  // UTF-16 units, Excel's limit
constexpr std::size_t longest_part = 32'000;  // room for the words that say where it goes on

void move_rest(Cell& cell, const Sheet& from, std::size_t row, const std::string& column, const std::string& continued,
               Sheet& to) {
    std::string_view rest = cell.text;
    const std::string first(first_utf16_units(rest, longest_part));
    rest.remove_prefix(first.size());
    for (std::size_t part = 2; !rest.empty(); ++part) {
        const std::string_view piece = first_utf16_units(rest, longest_part);
        to.rows.emplace_back().cells = {
            text_cell(from.name), number_cell(static_cast<double>(first_data_row + row + 1), "0"), text_cell(column),
            number_cell(static_cast<double>(part), "0"), text_cell(std::string(piece))};
        rest.remove_prefix(piece.size());
    }
    cell.text = first + continued;
}

}  // namespace

std::optional<Sheet> move_long_texts(const SheetContext& context, const SheetNames& names, BookNames& book,
                                     std::vector<Sheet>& sheets) {
    const ExcelLayout& layout = context.layout;
    Sheet sheet;
    sheet.name = names.long_texts;
    sheet.title = layout.text("long.title");
    sheet.explanation = layout.text("long.explanation");
    sheet.has_ids = false;
    const auto column = [&](const char* header, const char* width, Align align) {
        std::string unique = unique_header(sheet.columns, layout.text(header));
        sheet.columns.push_back({std::move(unique), width, align, Visibility::shown, {}, {}, {}});
    };
    column("long.column.sheet", "level", Align::left);
    column("long.column.row", "count", Align::right);
    column("long.column.column", "level", Align::left);
    column("long.column.part", "count", Align::right);
    column("long.column.text", "description", Align::left);
    const std::string continued = fill(layout.text("continued"), {{"sheet", names.long_texts}});
    for (Sheet& other : sheets) {
        for (std::size_t r = 0; r < other.rows.size(); ++r) {
            for (std::size_t c = 0; c < other.rows[r].cells.size(); ++c) {
                Cell& cell = other.rows[r].cells[c];
                // A text of few bytes can't have too many units.
                if (cell.kind != CellKind::text || cell.text.size() <= longest_cell) continue;
                if (utf16_length(cell.text) <= longest_cell) continue;
                move_rest(cell, other, r, other.columns[c].header, continued, sheet);
            }
        }
    }
    if (sheet.rows.empty()) return std::nullopt;
    sheet.table = book.table(layout.text("long.table"));
    return sheet;
}

}  // namespace tertial::xlsx
