// What several sheets use.
#include <algorithm>

#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"
#include "model/fold.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_header = 240;  // Excel allows 255; room for a number

}  // namespace

SheetNames::SheetNames(const ExcelLayout& layout, BookNames& names)
    : read_me(names.sheet(layout.text("readme.sheet"))),
      indicators(names.sheet(layout.text("indicators.sheet"))),
      activities(names.sheet(layout.text("activities.sheet"))),
      goals(names.sheet(layout.text("goals.sheet"))),
      charts(names.sheet(layout.text("charts.sheet"))),
      history(names.sheet(layout.text("history.sheet"))),
      findings(names.sheet(layout.text("findings.sheet"))),
      chart_data(names.sheet(layout.text("chart-data.sheet"))),
      long_texts(names.sheet(layout.text("long.sheet"))),
      lists(names.sheet(layout.text("lists.sheet"))) {}

Cell words(std::string_view text) {
    return text_cell(fold_white_space(sound_text(text)));
}

Cell words(const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const Paragraph& paragraph : paragraphs) {
        const std::string line = fold_white_space(sound_text(plain_text(paragraph)));
        if (line.empty()) continue;
        if (!text.empty()) text += '\n';
        if (paragraph.style == ParagraphStyle::bullet) text += "• ";
        text += line;
    }
    return text_cell(std::move(text));
}

std::string unique_header(std::vector<Column>& columns, std::string_view wanted) {
    const std::string folded = fold_white_space(sound_text(wanted));
    const std::string base(first_utf16_units(folded, longest_header));
    const auto taken = [&](const std::string& name) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const Column& column) { return fold_case(column.header) == fold_case(name); });
    };
    std::string name = base;
    for (int n = 2; taken(name); ++n) name = base + " (" + std::to_string(n) + ")";
    return name;
}

void put_empty_row(Sheet& sheet, std::size_t column, const std::string& text) {
    Row& row = sheet.rows.emplace_back();
    row.cells.resize(sheet.columns.size());
    row.cells[column] = text_cell(text);
}

Sheet make_lists_sheet(const SheetContext& context, const SheetNames& names, BookNames& book, ChoiceLists& lists) {
    const ExcelLayout& layout = context.layout;
    const std::vector<std::pair<const char*, std::vector<const char*>>> all{
        {"goals.column.assessment", {"assessment.fully", "assessment.partly", "assessment.not-met"}},
        {"deviation.yes", {"deviation.yes"}},
        {"findings.column.state", {"state.open", "state.done", "state.confirmed"}}};
    Sheet sheet;
    sheet.name = names.lists;
    sheet.table = book.table(layout.text("lists.table"));
    sheet.title = layout.text("lists.title");
    sheet.explanation = layout.text("lists.explanation");
    sheet.hidden = true;
    sheet.has_ids = false;
    std::size_t rows = 0;
    for (const auto& [header, values] : all) rows = std::max(rows, values.size());
    sheet.rows.resize(rows);
    std::vector<std::string> ranges;
    for (const auto& [header, values] : all) {
        const std::size_t c = sheet.columns.size();
        std::string heading = unique_header(sheet.columns, layout.text(header));
        sheet.columns.push_back({std::move(heading), "status", Align::left, Visibility::shown, {}, {}, {}});
        for (std::size_t r = 0; r < rows; ++r) {
            sheet.rows[r].cells.push_back(r < values.size() ? text_cell(layout.text(values[r])) : Cell{});
        }
        ranges.push_back("=" + quoted_sheet(sheet.name) + "!" +
                         absolute_range(first_data_row, first_data_row + values.size() - 1, c));
    }
    lists = {ranges[0], ranges[1], ranges[2]};
    return sheet;
}

}  // namespace tertial::xlsx
