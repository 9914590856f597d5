// The sheets of a workbook in their order. Each is made after those it counts, links to or draws.
#include <iterator>
#include <utility>

#include "exporters/xlsx/sheets.h"
#include "model/language.h"
#include "model/tree.h"

namespace tertial::xlsx {

std::vector<Sheet> make_sheets(const SheetContext& context) {
    BookNames book;
    const SheetNames names(context.layout, book);
    ChoiceLists lists;
    IndicatorPlaces indicators;
    ActivityPlaces activities;
    Sheet lists_sheet = make_lists_sheet(context, names, book, lists);

    std::vector<Sheet> sheets;
    sheets.push_back(make_indicator_sheet(context, names, book, indicators));
    sheets.push_back(make_activity_sheet(context, names, book, lists, activities));
    sheets.push_back(make_goal_sheet(context, names, book, lists, indicators, activities));
    std::optional<ChartSheets> charts = make_chart_sheets(context, names, book, indicators);
    if (charts) sheets.push_back(std::move(charts->charts));
    if (auto history = make_history_sheet(context, names, book)) sheets.push_back(std::move(*history));
    std::vector<Sheet> tables = make_table_sheets(context, book);
    std::move(tables.begin(), tables.end(), std::back_inserter(sheets));
    sheets.push_back(make_finding_sheet(context, names, book, lists, sheets));
    if (charts) sheets.push_back(std::move(charts->data));
    if (auto long_texts = move_long_texts(context, names, book, sheets)) sheets.push_back(std::move(*long_texts));
    sheets.push_back(std::move(lists_sheet));
    sheets.insert(sheets.begin(), make_read_me_sheet(context, names, book, sheets));
    return sheets;
}

namespace {

Sheet make_confirmation_sheet(const SheetContext& context, BookNames& book) {
    Sheet sheet;
    sheet.title = tr("Bekräftat: stämmer ändå", "Confirmed: right as it is");
    sheet.name = book.sheet(tr("Bekräftat", "Confirmed"));
    sheet.table = book.table("Confirmed");
    sheet.tab = Colour::tab_findings;
    const auto column = [&sheet](const std::string& header, const char* width) {
        sheet.columns.push_back(Column{header, width, Align::left, Visibility::shown, {}, {}, {}});
    };
    column(tr("Var", "Where"), "name");
    column(tr("Kontroll", "Check"), "status");
    column(tr("Cell", "Cell"), "date");
    column(tr("Skäl", "Reason"), "note");
    column(tr("Av", "By"), "date");
    column(tr("Datum", "Date"), "date");
    for (const Confirmation& one : context.report.confirmations) {
        Row& row = sheet.rows.emplace_back();
        row.cells = {words(display_name(find_node(context.report, one.about))),
                     words(one.check),
                     words(one.cell),
                     words(one.reason),
                     words(one.by),
                     words(one.date)};
    }
    return sheet;
}

}  // namespace

std::vector<Sheet> make_finding_list(const SheetContext& context) {
    BookNames book;
    const SheetNames names(context.layout, book);
    ChoiceLists lists;
    Sheet lists_sheet = make_lists_sheet(context, names, book, lists);
    std::vector<Sheet> sheets;
    sheets.push_back(make_finding_sheet(context, names, book, lists, {}));
    if (!context.report.confirmations.empty()) sheets.push_back(make_confirmation_sheet(context, book));
    if (auto long_texts = move_long_texts(context, names, book, sheets)) sheets.push_back(std::move(*long_texts));
    sheets.push_back(std::move(lists_sheet));
    return sheets;
}

}  // namespace tertial::xlsx
