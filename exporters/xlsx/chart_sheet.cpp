// Charts of outcome against target, goal by goal, and the sheet with their figures.
#include <algorithm>

#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/value_cell.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_label = 55;  // beside the bars
constexpr std::size_t most_bars = 14;      // in a chart that can be read
constexpr std::size_t most_in_words = 6;   // values told in the alternative text
constexpr std::size_t least_bars = 2;

struct Bar {
    const IndicatorPlaces::Place* place = nullptr;
    Value first, second;
};

/// Indicators under one goal that have the same unit.
struct Group {
    std::string goal;
    std::string unit;
    std::vector<Bar> bars;
};

/// The goal that a chart is for: of "1.2.1" and "1.2" that is "1.2".
std::string area_of(const Goal& goal) {
    const std::string number = fold_white_space(goal.number);
    if (goal.level != GoalLevel::board) return number;
    const std::size_t dot = number.rfind('.');
    return dot == std::string::npos ? number : number.substr(0, dot);
}

std::vector<Group> group(const IndicatorPlaces& indicators, IndicatorColumn first, IndicatorColumn second) {
    std::vector<Group> groups;
    for (const IndicatorPlaces::Place& place : indicators.rows) {
        Bar bar{&place, parse_value(place.indicator->cells[first]), parse_value(place.indicator->cells[second])};
        if (bar.first.kind != ValueKind::number || bar.second.kind != ValueKind::number) continue;
        if (!same_unit(bar.first.unit, bar.second.unit)) continue;
        const std::string goal = area_of(*place.goal);
        const auto fits = [&](const Group& candidate) {
            return candidate.goal == goal && same_unit(candidate.unit, bar.first.unit) &&
                   candidate.bars.size() < most_bars;
        };
        auto found = std::find_if(groups.begin(), groups.end(), fits);
        if (found == groups.end()) {
            groups.push_back({goal, fold_white_space(sound_text(bar.first.unit)), {}});
            found = groups.end() - 1;
        }
        found->bars.push_back(std::move(bar));
    }
    std::erase_if(groups, [](const Group& candidate) { return candidate.bars.size() < least_bars; });
    return groups;
}

/// Cut between words, with an ellipsis.
std::string short_label(const std::string& name) {
    const std::string folded = fold_white_space(sound_text(name));
    if (display_width(folded) <= longest_label) return folded;
    return wrap_text(folded, longest_label).front() + " …";
}

class Builder {
public:
    Builder(const SheetContext& context, const SheetNames& names, BookNames& book, const IndicatorPlaces& indicators)
        : layout_(context.layout), names_(names), indicators_(indicators) {
        sheets_.data.name = names.chart_data;
        sheets_.data.table = book.table(layout_.text("chart-data.table"));
        sheets_.data.title = layout_.text("chart-data.title");
        sheets_.data.explanation = layout_.text("chart-data.explanation");
        sheets_.data.has_ids = false;
        sheets_.charts.name = names.charts;
        sheets_.charts.has_ids = false;
        sheets_.charts.tab = Colour::tab_follow_up;
        for (const IndicatorColumnSpec& spec : context.document_template.indicator_columns) {
            if (!spec.column) continue;
            headers_[static_cast<std::size_t>(*spec.column)] =
                fold_white_space(fill_placeholders(spec.header, context.report.meta));
        }
    }

    std::optional<ChartSheets> build() {
        first_ = indicators_.column_of(IndicatorColumn::outcome) ? IndicatorColumn::outcome : IndicatorColumn::target;
        second_ = first_ == IndicatorColumn::outcome ? IndicatorColumn::target : IndicatorColumn::council_target;
        if (!indicators_.column_of(first_) || !indicators_.column_of(second_)) return std::nullopt;
        const std::vector<Group> groups = group(indicators_, first_, second_);
        if (groups.empty()) return std::nullopt;
        columns();
        sheets_.charts.title =
            fill(layout_.text("charts.title"), {{"first", header(first_)}, {"second", header(second_)}});
        sheets_.charts.explanation = layout_.text("charts.explanation");
        for (const Group& group : groups) chart(group);
        return std::move(sheets_);
    }

private:
    const std::string& header(IndicatorColumn column) const { return headers_[static_cast<std::size_t>(column)]; }

    void columns() {
        const auto column = [&](std::string_view header, const char* width, Align align) {
            std::string unique = unique_header(sheets_.data.columns, header);
            sheets_.data.columns.push_back({std::move(unique), width, align, Visibility::shown, {}, {}, {}});
        };
        column(layout_.text("chart-data.column.goal"), "number", Align::left);
        column(layout_.text("chart-data.column.label"), "name", Align::left);
        column(layout_.text("chart-data.column.unit"), "period", Align::left);
        column(header(first_), "figure", Align::right);
        column(header(second_), "figure", Align::right);
    }

    void chart(const Group& group) {
        const std::size_t first_row = first_data_row + sheets_.data.rows.size();
        int decimals = 0;
        BarChart chart;
        for (const Bar& bar : group.bars) {
            row(group, bar);
            if (bar.first.number.digits < 0 || bar.second.number.digits < 0) chart.begins_at_zero = false;
            decimals = std::max({decimals, bar.first.number.scale, bar.second.number.scale});
        }
        const std::string unit = group.unit.empty() ? layout_.text("charts.no-unit") : group.unit;
        chart.title = fill(layout_.text("charts.chart-title"), {{"goal", group.goal}, {"unit", unit}});
        chart.alternative_text = fill(layout_.text("charts.alt"), {{"first", header(first_)},
                                                                   {"second", header(second_)},
                                                                   {"unit", unit},
                                                                   {"count", std::to_string(group.bars.size())},
                                                                   {"goal", group.goal},
                                                                   {"values", in_words(group)}});
        chart.data_sheet = sheets_.data.name;
        chart.first_row = first_row;
        chart.last_row = first_row + group.bars.size() - 1;
        chart.label_column = 1;
        chart.series = {{sheets_.data.columns[3].header, 3, Colour::chart_first},
                        {sheets_.data.columns[4].header, 4, Colour::chart_second}};
        chart.number_format = number_format(decimals, true, "");
        sheets_.charts.charts.push_back(std::move(chart));
    }

    void row(const Group& group, const Bar& bar) {
        Row& row = sheets_.data.rows.emplace_back();
        row.cells = {text_cell(group.goal), text_cell(short_label(bar.place->indicator->name)), text_cell(group.unit),
                     linked(*bar.place, first_, bar.first), linked(*bar.place, second_, bar.second)};
    }

    /// The figure of the indicators' sheet, so that the bar follows it.
    Cell linked(const IndicatorPlaces::Place& place, IndicatorColumn column, const Value& value) const {
        const std::size_t c = *indicators_.column_of(column);
        return formula_cell(quoted_sheet(names_.indicators) + "!" + cell_name(place.row, c), to_double(value.number),
                            value_cell(place.indicator->cells[column]).number_format);
    }

    std::string in_words(const Group& group) const {
        std::string text;
        for (std::size_t i = 0; i < std::min(most_in_words, group.bars.size()); ++i) {
            const Indicator& indicator = *group.bars[i].place->indicator;
            text += short_label(indicator.name) + ": " + fold_white_space(sound_text(indicator.cells[first_])) + " / " +
                    fold_white_space(sound_text(indicator.cells[second_])) + ". ";
        }
        return fold_white_space(text + (group.bars.size() > most_in_words ? "…" : ""));
    }

    const ExcelLayout& layout_;
    const SheetNames& names_;
    const IndicatorPlaces& indicators_;
    std::array<std::string, indicator_column_count> headers_;
    IndicatorColumn first_ = IndicatorColumn::outcome, second_ = IndicatorColumn::target;
    ChartSheets sheets_;
};

}  // namespace

std::optional<ChartSheets> make_chart_sheets(const SheetContext& context, const SheetNames& names, BookNames& book,
                                             const IndicatorPlaces& indicators) {
    return Builder(context, names, book, indicators).build();
}

}  // namespace tertial::xlsx
