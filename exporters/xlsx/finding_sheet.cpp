// The sheet of what the checks have found, with room for answers.
#include <map>

#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"

namespace tertial::xlsx {

namespace {

using Places = std::map<std::string, CellPlace, std::less<>>;

/// Where each node of the report stands in the workbook.
Places places_of(const std::vector<Sheet>& sheets) {
    Places places;
    for (const Sheet& sheet : sheets) {
        if (!sheet.id.empty()) places.try_emplace(sheet.id, CellPlace{sheet.name, 0, 0});
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            if (sheet.rows[r].id.empty()) continue;
            const std::size_t column = sheet.frozen_columns > 0 ? sheet.frozen_columns - 1 : 0;
            places.try_emplace(sheet.rows[r].id, CellPlace{sheet.name, first_data_row + r, column});
        }
    }
    return places;
}

/// The link has a cell of its own with few words: not every program breaks links over lines.
Cell link_to(const Places& places, const NodeId& node) {
    const auto place = places.find(node.text);
    if (place == places.end()) return {};
    Cell cell = text_cell(place->second.sheet);
    cell.link = place->second;
    return cell;
}

const char* text_of(Strength strength) {
    switch (strength) {
        case Strength::error:
            return "strength.error";
        case Strength::warning:
            return "strength.warning";
        case Strength::hint:
            return "strength.hint";
    }
    return "strength.hint";
}

void columns(Sheet& sheet, const ExcelLayout& layout, const ChoiceLists& lists) {
    const auto column = [&](const char* header, const char* width, Align align = Align::left) -> Column& {
        std::string unique = unique_header(sheet.columns, layout.text(header));
        return sheet.columns.emplace_back(Column{std::move(unique), width, align, Visibility::shown, {}, {}, {}});
    };
    Column& strength = column("findings.column.strength", "count");
    const std::string cell = "$" + cell_name(first_data_row, 0);
    strength.rules = {{cell + "=" + formula_text(layout.text("strength.error")), Tint::bad},
                      {cell + "=" + formula_text(layout.text("strength.warning")), Tint::fair}};
    column("findings.column.goal", "number");
    column("findings.column.name", "name");
    column("findings.column.sheet", "place");
    column("findings.column.cell", "date");
    column("findings.column.message", "note");
    column("findings.column.fix", "short-note");
    Column& state = column("findings.column.state", "status");
    state.choices = lists.states;
    state.help = layout.text("findings.state-help");
    column("findings.column.who", "date");
    column("findings.column.answer", "short-note");
    column("findings.column.line", "count", Align::right).visibility = Visibility::grouped;
    column("findings.column.check", "status").visibility = Visibility::grouped;
}

}  // namespace

Sheet make_finding_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                         const ChoiceLists& lists, const std::vector<Sheet>& sheets) {
    const ExcelLayout& layout = context.layout;
    const Places places = places_of(sheets);
    Sheet sheet;
    sheet.name = names.findings;
    sheet.table = book.table(layout.text("findings.table"));
    sheet.title = layout.text("findings.title");
    sheet.explanation = fill(layout.text("findings.explanation"), {{"count", std::to_string(context.findings.size())}});
    sheet.tab = Colour::tab_findings;
    sheet.frozen_columns = 3;
    columns(sheet, layout, lists);
    for (const Finding& finding : context.findings) {
        Row& row = sheet.rows.emplace_back();
        row.id = finding.node.text;
        row.cells = {text_cell(layout.text(text_of(finding.strength))),
                     words(finding.goal),
                     words(finding.name),
                     link_to(places, finding.node),
                     words(finding.cell),
                     words(finding.message),
                     words(finding.fix),
                     Cell{},
                     Cell{},
                     Cell{},
                     finding.source.line > 0 ? number_cell(finding.source.line, "0") : Cell{},
                     words(finding.check)};
    }
    if (sheet.rows.empty()) {
        sheet.explanation = layout.text("findings.none");
        put_empty_row(sheet, 5, layout.text("findings.none"));
    }
    return sheet;
}

}  // namespace tertial::xlsx
