// From a report to the sheets of its workbook: which sheets there are, their columns, rows, formulas and colours.
#pragma once

#include <string>
#include <vector>

#include "exporters/xlsx/layout.h"
#include "exporters/xlsx/names.h"
#include "exporters/xlsx/sheet.h"
#include "model/checks/check.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial::xlsx {

/// What the sheets are made of. References must outlive the call.
struct SheetContext {
    const Report& report;
    const DocumentTemplate& document_template;
    const std::vector<Finding>& findings;
    const ExcelLayout& layout;
};

/// Names that sheets know of each other, given before any of them is made.
struct SheetNames {
    std::string read_me, indicators, activities, goals, charts, history, findings, chart_data, long_texts, lists;

    SheetNames(const ExcelLayout& layout, BookNames& names);
};

/// The lists to choose from, and where they stand.
struct ChoiceLists {
    std::string assessments;  // absolute range with the sheet's name
    std::string deviations;
    std::string states;
};
[[nodiscard]] Sheet make_lists_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                                     ChoiceLists& lists);

/// Where the figures of the indicators stand, for the sheets that count or draw them.
struct IndicatorPlaces {
    struct Place {
        const Goal* goal = nullptr;
        const Indicator* indicator = nullptr;
        std::size_t row = 0;  // 0-based in the sheet
    };
    std::vector<Place> rows;
    std::size_t goal_column = 0;
    std::vector<std::pair<IndicatorColumn, std::size_t>> columns;  // in the sheet

    [[nodiscard]] std::optional<std::size_t> column_of(IndicatorColumn column) const;
};

[[nodiscard]] Sheet make_indicator_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                                         IndicatorPlaces& places);

struct ActivityPlaces {
    std::size_t row_count = 0;
    std::size_t goal_column = 0;
    std::optional<std::size_t> deviation_column;
};
[[nodiscard]] Sheet make_activity_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                                        const ChoiceLists& lists, ActivityPlaces& places);

[[nodiscard]] Sheet make_goal_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                                    const ChoiceLists& lists, const IndicatorPlaces& indicators,
                                    const ActivityPlaces& activities);

/// One sheet for each table of the report, in printed order.
[[nodiscard]] std::vector<Sheet> make_table_sheets(const SheetContext& context, BookNames& book);

/// `sheets`: those made so far, so that a finding can lead to the row it is about.
[[nodiscard]] Sheet make_finding_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                                       const ChoiceLists& lists, const std::vector<Sheet>& sheets);
inline constexpr std::size_t finding_goal_column = 1;

/// nullopt when no indicator has a history.
[[nodiscard]] std::optional<Sheet> make_history_sheet(const SheetContext& context, const SheetNames& names,
                                                      BookNames& book);

struct ChartSheets {
    Sheet charts;
    Sheet data;
};
/// nullopt when no goal has two indicators that can be drawn together.
[[nodiscard]] std::optional<ChartSheets> make_chart_sheets(const SheetContext& context, const SheetNames& names,
                                                           BookNames& book, const IndicatorPlaces& indicators);

/// The first sheet; `sheets` are all the others in order.
[[nodiscard]] Sheet make_read_me_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                                       const std::vector<Sheet>& sheets);

/// Cuts texts that are longer than an Excel cell (32,767 UTF-16 units) and puts what is over on a sheet of its own, so
/// that nothing is lost. nullopt when there are none, as nearly always.
[[nodiscard]] std::optional<Sheet> move_long_texts(const SheetContext& context, const SheetNames& names,
                                                   BookNames& book, std::vector<Sheet>& sheets);

/// All sheets in the order of the workbook.
[[nodiscard]] std::vector<Sheet> make_sheets(const SheetContext& context);

/// The sheets of a workbook of findings alone: these, what was confirmed, and the lists to choose from.
[[nodiscard]] std::vector<Sheet> make_finding_list(const SheetContext& context);

// --- what several of them use ----------------------------------------------------------------------

/// Folded and sound, as cell text.
[[nodiscard]] Cell words(std::string_view text);
/// Paragraphs with line breaks between them.
[[nodiscard]] Cell words(const std::vector<Paragraph>& paragraphs);
/// Headings that are not empty, not over 255 characters and not there twice, as Excel tables demand.
[[nodiscard]] std::string unique_header(std::vector<Column>& columns, std::string_view wanted);
/// A table must have a row: one with `text` alone.
void put_empty_row(Sheet& sheet, std::size_t column, const std::string& text);

}  // namespace tertial::xlsx
