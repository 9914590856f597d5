// The sheet of what earlier reports of the chain said of the indicators: a column for each report, oldest first.
#include <algorithm>

#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/value_cell.h"
#include "model/roll/origin.h"
#include "model/walk.h"

namespace tertial::xlsx {

namespace {

std::vector<ReportOrigin> all_origins(const Report& report) {
    std::vector<ReportOrigin> origins;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators)
            for (const PastValues& past : indicator.history)
                if (std::none_of(origins.begin(), origins.end(),
                                 [&](const ReportOrigin& one) { return compare_origins(one, past.origin) == 0; }))
                    origins.push_back(past.origin);
    });
    std::sort(origins.begin(), origins.end(),
              [](const ReportOrigin& a, const ReportOrigin& b) { return compare_origins(a, b) < 0; });
    return origins;
}

/// What that report said: the outcome, in a plan the target.
std::string said_in(const Indicator& indicator, const ReportOrigin& origin) {
    for (const PastValues& past : indicator.history)
        if (compare_origins(past.origin, origin) == 0)
            return past.cells[origin.kind == DocumentKind::plan ? IndicatorColumn::target : IndicatorColumn::outcome];
    return {};
}

}  // namespace

std::optional<Sheet> make_history_sheet(const SheetContext& context, const SheetNames& names, BookNames& book) {
    const std::vector<ReportOrigin> origins = all_origins(context.report);
    if (origins.empty()) return std::nullopt;
    const ExcelLayout& layout = context.layout;
    Sheet sheet;
    sheet.name = names.history;
    sheet.table = book.table(layout.text("history.table"));
    sheet.title = layout.text("history.title");
    sheet.explanation = layout.text("history.explanation");
    sheet.tab = Colour::tab_follow_up;
    sheet.frozen_columns = 2;
    const auto column = [&sheet](std::string_view header, const char* width, Align align) {
        std::string unique = unique_header(sheet.columns, header);
        sheet.columns.push_back({std::move(unique), width, align, Visibility::shown, {}, {}, {}});
    };
    column(layout.text("indicators.column.goal"), "number", Align::left);
    column(layout.text("indicators.column.name"), "name", Align::left);
    for (const ReportOrigin& origin : origins) {
        const bool plan = origin.kind == DocumentKind::plan;
        column(fill(layout.text(plan ? "history.target" : "history.outcome"), {{"report", origin_short_name(origin)}}),
               "figure", Align::right);
    }
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators) {
            if (indicator.history.empty()) continue;
            Row& row = sheet.rows.emplace_back();
            row.cells.push_back(words(goal.number));
            row.cells.push_back(words(indicator.name));
            for (const ReportOrigin& origin : origins) row.cells.push_back(value_cell(said_in(indicator, origin)));
        }
    });
    return sheet;
}

}  // namespace tertial::xlsx
