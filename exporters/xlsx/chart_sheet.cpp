// Charts goal by goal, and the sheet with their figures: in follow-ups last year's outcome, outcome and target, in
// plans the board's target against the council's.
#include <algorithm>
#include <map>

#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/value_cell.h"
#include "model/walk.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_label = 55;  // beside the bars
constexpr std::size_t longest_title = 80;  // of a goal, over a chart
constexpr std::size_t most_bars = 9;       // indicators in a chart, so that it fits a page
constexpr std::size_t most_in_words = 6;   // values told in the alternative text
constexpr std::size_t least_bars = 2;

/// What is drawn of each indicator: an indicator without the two first is left out, one without the third is not.
struct Drawn {
    IndicatorColumn first = IndicatorColumn::outcome;
    IndicatorColumn second = IndicatorColumn::target;
    std::optional<IndicatorColumn> before;
    bool percentages_only = false;
};

struct Bar {
    const IndicatorPlaces::Place* place = nullptr;
    Value first, second;
    std::optional<Value> before;
};

/// Indicators under one goal that have the same unit.
struct Group {
    std::string goal;
    std::string unit;
    std::vector<Bar> bars;
};

/// The goal that a chart is for: of "1.2.1" and "1.2" that is "1.2".
std::string area_of(const Goal& goal) {
    std::string number = fold_white_space(goal.number);
    if (goal.level != GoalLevel::board) return number;
    const std::size_t dot = number.rfind('.');
    return dot == std::string::npos ? number : number.substr(0, dot);
}

std::optional<Bar> bar_of(const IndicatorPlaces::Place& place, const Drawn& drawn) {
    const IndicatorCells& cells = place.indicator->cells;
    Bar bar{&place, parse_value(cells[drawn.first]), parse_value(cells[drawn.second]), {}};
    if (bar.first.kind != ValueKind::number || bar.second.kind != ValueKind::number) return std::nullopt;
    if (!same_unit(bar.first.unit, bar.second.unit)) return std::nullopt;
    if (drawn.percentages_only && !is_percentage(bar.first)) return std::nullopt;
    if (drawn.before) {
        Value before = parse_value(cells[*drawn.before]);
        if (before.kind == ValueKind::number && same_unit(before.unit, bar.first.unit)) bar.before = std::move(before);
    }
    return bar;
}

std::vector<Group> group(const IndicatorPlaces& indicators, const Drawn& drawn) {
    std::vector<Group> groups;
    for (const IndicatorPlaces::Place& place : indicators.rows) {
        std::optional<Bar> bar = bar_of(place, drawn);
        if (!bar) continue;
        const std::string goal = area_of(*place.goal);
        const auto fits = [&](const Group& candidate) {
            return candidate.goal == goal && same_unit(candidate.unit, bar->first.unit) &&
                   candidate.bars.size() < most_bars;
        };
        auto found = std::find_if(groups.begin(), groups.end(), fits);
        if (found == groups.end()) {
            groups.push_back({goal, fold_white_space(sound_text(bar->first.unit)), {}});
            found = groups.end() - 1;
        }
        found->bars.push_back(std::move(*bar));
    }
    std::vector<Group> kept;
    for (const Group& candidate : groups) {
        // What is over from a full chart may stand alone.
        const auto of_the_same = std::count_if(groups.begin(), groups.end(), [&](const Group& other) {
            return other.goal == candidate.goal && same_unit(other.unit, candidate.unit);
        });
        if (candidate.bars.size() >= least_bars || of_the_same > 1) kept.push_back(candidate);
    }
    return kept;
}

/// Cut between words, with an ellipsis.
std::string shortened(const std::string& name, std::size_t longest) {
    std::string folded = fold_white_space(sound_text(name));
    if (display_width(folded) <= longest) return folded;
    return wrap_text(folded, longest).front() + " …";
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
        for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
            goal_titles_.try_emplace(fold_white_space(goal.number), shortened(goal.title, longest_title));
        });
    }

    std::optional<ChartSheets> build() {
        choose();
        if (!indicators_.column_of(drawn_.first) || !indicators_.column_of(drawn_.second)) return std::nullopt;
        const std::vector<Group> groups = group(indicators_, drawn_);
        if (groups.empty()) return std::nullopt;
        columns();
        sheets_.charts.title =
            fill(layout_.text("charts.title"), {{"first", header(drawn_.first)}, {"second", header(drawn_.second)}});
        sheets_.charts.explanation = layout_.text("charts.explanation");
        for (const Group& group : groups) chart(group);
        return std::move(sheets_);
    }

private:
    /// The council's targets in counts are the whole city's, and say nothing beside a board's.
    void choose() {
        if (!indicators_.column_of(IndicatorColumn::outcome)) {
            drawn_ = {IndicatorColumn::target, IndicatorColumn::council_target, std::nullopt, true};
        } else if (indicators_.column_of(IndicatorColumn::outcome_previous)) {
            drawn_.before = IndicatorColumn::outcome_previous;
        }
    }

    const std::string& header(IndicatorColumn column) const { return headers_[static_cast<std::size_t>(column)]; }

    void columns() {
        const auto column = [&](std::string_view header, const char* width, Align align) {
            std::string unique = unique_header(sheets_.data.columns, header);
            sheets_.data.columns.push_back({std::move(unique), width, align, Visibility::shown, {}, {}, {}});
        };
        column(layout_.text("chart-data.column.goal"), "number", Align::left);
        column(layout_.text("chart-data.column.label"), "name", Align::left);
        column(layout_.text("chart-data.column.unit"), "period", Align::left);
        column(header(drawn_.first), "figure", Align::right);
        column(header(drawn_.second), "figure", Align::right);
        if (drawn_.before) column(header(*drawn_.before), "figure", Align::right);
    }

    void chart(const Group& group) {
        const std::size_t first_row = first_data_row + sheets_.data.rows.size();
        int decimals = 0;
        bool has_before = false;
        BarChart chart;
        for (const Bar& bar : group.bars) {
            row(group, bar);
            for (const Value* value : {&bar.first, &bar.second, bar.before ? &*bar.before : &bar.first}) {
                if (value->number.digits < 0) chart.begins_at_zero = false;
                decimals = std::max(decimals, value->number.scale);
            }
            has_before = has_before || bar.before;
        }
        const std::string unit = group.unit.empty() ? layout_.text("charts.no-unit") : group.unit;
        chart.title = fill(layout_.text("charts.chart-title"),
                           {{"goal", group.goal}, {"title", goal_titles_[group.goal]}, {"unit", unit}});
        chart.alternative_text = fill(layout_.text("charts.alt"), {{"first", header(drawn_.first)},
                                                                   {"second", header(drawn_.second)},
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
        if (has_before)
            chart.series.insert(chart.series.begin(), {sheets_.data.columns[5].header, 5, Colour::chart_before});
        chart.number_format = number_format(decimals, true, "");
        sheets_.charts.charts.push_back(std::move(chart));
    }

    void row(const Group& group, const Bar& bar) {
        Row& row = sheets_.data.rows.emplace_back();
        row.cells = {text_cell(group.goal), text_cell(shortened(bar.place->indicator->name, longest_label)),
                     text_cell(group.unit), linked(*bar.place, drawn_.first, bar.first),
                     linked(*bar.place, drawn_.second, bar.second)};
        if (bar.before) row.cells.push_back(linked(*bar.place, *drawn_.before, *bar.before));
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
            text += shortened(indicator.name, longest_label) + ": " +
                    fold_white_space(sound_text(indicator.cells[drawn_.first])) + " / " +
                    fold_white_space(sound_text(indicator.cells[drawn_.second])) + ". ";
        }
        return fold_white_space(text + (group.bars.size() > most_in_words ? "…" : ""));
    }

    const ExcelLayout& layout_;
    const SheetNames& names_;
    const IndicatorPlaces& indicators_;
    std::array<std::string, indicator_column_count> headers_;
    std::map<std::string, std::string, std::less<>> goal_titles_;
    Drawn drawn_;
    ChartSheets sheets_;
};

}  // namespace

std::optional<ChartSheets> make_chart_sheets(const SheetContext& context, const SheetNames& names, BookNames& book,
                                             const IndicatorPlaces& indicators) {
    return Builder(context, names, book, indicators).build();
}

}  // namespace tertial::xlsx
