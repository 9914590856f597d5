// The first sheet: what the workbook is, from which report, what stands where, how to use it.
#include <algorithm>

#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/value_cell.h"

namespace tertial::xlsx {

namespace {

void contents(Sheet& sheet, const ExcelLayout& layout, const std::vector<Sheet>& sheets) {
    const auto column = [&](const char* header, const char* width, Align align) {
        std::string unique = unique_header(sheet.columns, layout.text(header));
        sheet.columns.push_back({std::move(unique), width, align, Visibility::shown, {}, {}, {}});
    };
    column("readme.column.sheet", "label", Align::left);
    column("readme.column.what", "description", Align::left);
    column("readme.column.rows", "count", Align::right);
    for (const Sheet& other : sheets) {
        if (other.hidden) continue;
        Cell name = text_cell(other.name);
        name.link = CellPlace{other.name, 0, 0};
        std::string what = other.title == other.name ? other.explanation : other.title + ". " + other.explanation;
        const std::size_t rows = other.rows.empty() ? other.charts.size() : other.rows.size();
        sheet.rows.emplace_back().cells = {std::move(name), text_cell(std::move(what)),
                                           number_cell(static_cast<double>(rows), "0")};
    }
}

std::string counted(const SheetContext& context) {
    const auto count = [&](Strength strength) {
        return std::to_string(std::count_if(context.findings.begin(), context.findings.end(),
                                            [&](const Finding& finding) { return finding.strength == strength; }));
    };
    return fill(
        context.layout.text("readme.findings-value"),
        {{"errors", count(Strength::error)}, {"warnings", count(Strength::warning)}, {"hints", count(Strength::hint)}});
}

void about(Sheet& sheet, const SheetContext& context) {
    const ExcelLayout& layout = context.layout;
    const Meta& meta = context.report.meta;
    sheet.asides.push_back({true, text_cell(layout.text("readme.about")), {}});
    const auto line = [&](const char* label, Cell value) {
        if (value.kind != CellKind::blank)
            sheet.asides.push_back({false, text_cell(layout.text(label)), std::move(value)});
    };
    line("readme.document", words(context.document_template.display_name));
    line("readme.board", words(meta.board));
    line("readme.administration", words(meta.administration));
    line("readme.case-officer", words(meta.case_officer));
    line("readme.date", date_cell(meta.date));
    line("readme.meeting-date", date_cell(meta.meeting_date));
    line("readme.registry-number", words(meta.registry_number));
    line("readme.findings", text_cell(counted(context)));
}

void how(Sheet& sheet, const ExcelLayout& layout) {
    sheet.asides.push_back({true, text_cell(layout.text("readme.how")), {}});
    for (const char* part : {"figures", "printed", "status", "formulas", "lists", "ids"}) {
        const std::string id = std::string("readme.how.") + part;
        sheet.asides.push_back({false, text_cell(layout.text(id)), text_cell(layout.text(id + ".text"))});
    }
}

}  // namespace

Sheet make_read_me_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                         const std::vector<Sheet>& sheets) {
    const ExcelLayout& layout = context.layout;
    const Meta& meta = context.report.meta;
    std::string title = fold_white_space(sound_text(meta.title));
    if (title.empty()) {
        title = fold_white_space(sound_text(fill_placeholders(context.document_template.title_pattern, meta)));
    }
    Sheet sheet;
    sheet.name = names.read_me;
    sheet.table = book.table(layout.text("readme.table"));
    sheet.title = fill(layout.text("readme.title"), {{"title", title}});
    sheet.explanation = layout.text("readme.explanation");
    sheet.has_ids = false;
    contents(sheet, layout, sheets);
    about(sheet, context);
    how(sheet, layout);
    constexpr std::size_t rows_that_fit = 45;
    sheet.on_one_page = sheet.rows.size() + sheet.asides.size() <= rows_that_fit;
    return sheet;
}

}  // namespace tertial::xlsx
