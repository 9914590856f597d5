// The sheet of indicators.
#include <algorithm>

#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/value_cell.h"
#include "model/walk.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_unit_in_figures = 4;  // "%", "st", "GWh"; longer ones stand in their column alone

class Builder {
public:
    Builder(const SheetContext& context, IndicatorPlaces& places)
        : context_(context), layout_(context.layout), places_(places) {}

    Sheet build(const std::string& name, BookNames& book) {
        sheet_.name = name;
        sheet_.table = book.table(layout_.text("indicators.table"));
        sheet_.title = layout_.text("indicators.title");
        sheet_.tab = Colour::tab_follow_up;
        sheet_.frozen_columns = 2;
        columns();
        for_each_goal(context_.report.goals, [&](const Goal& goal, const Goal*) {
            for (const Indicator& indicator : goal.indicators) row(goal, indicator);
        });
        sheet_.explanation =
            fill(layout_.text("indicators.explanation"), {{"count", std::to_string(sheet_.rows.size())}});
        if (doubt_)
            sheet_.explanation += " " + fill(layout_.text("indicators.doubts"), {{"count", std::to_string(doubts())}});
        if (sheet_.rows.empty()) {
            sheet_.explanation = layout_.text("indicators.none");
            put_empty_row(sheet_, 1, layout_.text("indicators.none"));
        }
        return std::move(sheet_);
    }

private:
    std::size_t column(std::string_view header, const char* width, Align align = Align::left,
                       Visibility visibility = Visibility::shown) {
        std::string unique = unique_header(sheet_.columns, header);
        sheet_.columns.push_back({std::move(unique), width, align, visibility, {}, {}, {}});
        return sheet_.columns.size() - 1;
    }

    void columns() {
        places_.goal_column = column(layout_.text("indicators.column.goal"), "number");
        column(layout_.text("indicators.column.name"), "name");
        for (const IndicatorColumnSpec& spec : context_.document_template.indicator_columns) {
            const std::string header = fill_placeholders(spec.header, context_.report.meta);
            const std::size_t c =
                column(header, spec.column ? "figure" : "period", spec.column ? Align::right : Align::left);
            if (spec.column) places_.columns.emplace_back(*spec.column, c);
        }
        column(layout_.text("indicators.column.unit"), "unit");
        if (outcome() && target())
            difference_ = column(layout_.text("indicators.column.difference"), "figure", Align::right);
        status_ = column(layout_.text("indicators.column.status"), "status");
        status_rules();
        column(layout_.text("indicators.column.comment"), "note");
        column(layout_.text("indicators.column.goal-title"), "short-note", Align::left, Visibility::grouped);
        if (doubts() > 0)
            doubt_ = column(layout_.text("indicators.column.doubt"), "short-note", Align::left, Visibility::grouped);
        for (const auto& [which, place] : places_.columns) {
            column(fill(layout_.text("printed-column"), {{"column", sheet_.columns[place].header}}), "printed",
                   Align::left, Visibility::grouped);
        }
    }

    std::size_t doubts() const {
        std::size_t count = 0;
        for_each_goal(context_.report.goals, [&](const Goal& goal, const Goal*) {
            count += static_cast<std::size_t>(
                std::count_if(goal.indicators.begin(), goal.indicators.end(),
                              [](const Indicator& indicator) { return !indicator.doubt.empty(); }));
        });
        return count;
    }

    std::optional<std::size_t> outcome() const { return places_.column_of(IndicatorColumn::outcome); }
    std::optional<std::size_t> forecast() const { return places_.column_of(IndicatorColumn::forecast); }
    std::optional<std::size_t> target() const { return places_.column_of(IndicatorColumn::target); }

    void status_rules() {
        const std::string cell = "$" + cell_name(first_data_row, status_);
        const auto rule = [&](const char* text, Tint tint) {
            sheet_.columns[status_].rules.push_back({cell + "=" + formula_text(layout_.text(text)), tint});
        };
        rule("indicators.status.filled", Tint::good);
        rule("indicators.status.no-outcome", Tint::fair);
        rule("indicators.status.no-forecast", Tint::fair);
        rule("indicators.status.nothing", Tint::bad);
        rule("indicators.status.no-target", Tint::bad);
    }

    void row(const Goal& goal, const Indicator& indicator) {
        const std::size_t r = first_data_row + sheet_.rows.size();
        places_.rows.push_back({&goal, &indicator, r});
        Row& row = sheet_.rows.emplace_back();
        row.id = indicator.id.text;
        row.cells.push_back(words(goal.number));
        row.cells.push_back(words(indicator.mark.empty() ? indicator.name : indicator.mark + " " + indicator.name));
        const std::string unit = unit_of(indicator);
        for (const IndicatorColumnSpec& spec : context_.document_template.indicator_columns) {
            row.cells.push_back(spec.column ? figure(indicator.cells[*spec.column], unit) : words(indicator.period));
        }
        row.cells.push_back(words(unit));
        if (difference_) row.cells.push_back(difference(indicator, r));
        row.cells.push_back(status(row, r));
        row.cells.push_back(words(indicator.comment));
        row.cells.push_back(words(goal.title));
        if (doubt_) row.cells.push_back(words(indicator.doubt));
        for (const auto& [which, place] : places_.columns) row.cells.push_back(words(indicator.cells[which]));
    }

    /// A unit that the row's own column says may be left out of the figures.
    static Cell figure(const std::string& printed, const std::string& unit) {
        return same_unit(parse_value(printed).unit, unit) ? value_cell(printed, longest_unit_in_figures)
                                                          : value_cell(printed);
    }

    static std::string unit_of(const Indicator& indicator) {
        for (const std::string& cell : indicator.cells.text) {
            const Value value = parse_value(cell);
            if (!value.unit.empty()) return value.unit;
        }
        return {};
    }

    /// Live, and with the result that Excel would find; shown with a sign, in the unit of the outcome.
    Cell difference(const Indicator& indicator, std::size_t r) const {
        const std::string first = cell_name(r, *outcome());
        const std::string second = cell_name(r, *target());
        const std::string formula =
            "IF(AND(ISNUMBER(" + first + "),ISNUMBER(" + second + "))," + first + "-" + second + ",\"\")";
        const Value is = parse_value(indicator.cells[IndicatorColumn::outcome]);
        const Value should_be = parse_value(indicator.cells[IndicatorColumn::target]);
        const bool computable = value_cell(indicator.cells[IndicatorColumn::outcome]).kind == CellKind::number &&
                                value_cell(indicator.cells[IndicatorColumn::target]).kind == CellKind::number;
        const int scale = computable ? std::max(is.number.scale, should_be.number.scale) : 1;
        const std::string positive = number_format(scale, true, "");
        Cell cell = computable ? formula_cell(formula, to_double(subtract(is.number, should_be.number)))
                               : formula_cell(formula, std::string());
        cell.number_format = "+" + positive + ";-" + positive + ";" + positive;
        return cell;
    }

    Cell status(const Row& row, std::size_t r) const {
        const auto empty = [&](std::size_t c) { return row.cells[c].kind == CellKind::blank; };
        const auto is_empty = [&](std::size_t c) { return cell_name(r, c) + "=\"\""; };
        const std::string& filled = layout_.text("indicators.status.filled");
        if (!outcome()) {
            if (!target()) return {};
            const std::string& missing = layout_.text("indicators.status.no-target");
            return formula_cell(
                "IF(" + is_empty(*target()) + "," + formula_text(missing) + "," + formula_text(filled) + ")",
                empty(*target()) ? missing : filled);
        }
        const std::string& no_outcome = layout_.text("indicators.status.no-outcome");
        if (!forecast()) {
            return formula_cell(
                "IF(" + is_empty(*outcome()) + "," + formula_text(no_outcome) + "," + formula_text(filled) + ")",
                empty(*outcome()) ? no_outcome : filled);
        }
        const std::string& nothing = layout_.text("indicators.status.nothing");
        const std::string& no_forecast = layout_.text("indicators.status.no-forecast");
        const std::string formula = "IF(" + is_empty(*outcome()) + ",IF(" + is_empty(*forecast()) + "," +
                                    formula_text(nothing) + "," + formula_text(no_outcome) + "),IF(" +
                                    is_empty(*forecast()) + "," + formula_text(no_forecast) + "," +
                                    formula_text(filled) + "))";
        const std::string& result = empty(*outcome()) ? (empty(*forecast()) ? nothing : no_outcome)
                                                      : (empty(*forecast()) ? no_forecast : filled);
        return formula_cell(formula, result);
    }

    const SheetContext& context_;
    const ExcelLayout& layout_;
    IndicatorPlaces& places_;
    Sheet sheet_;
    std::optional<std::size_t> difference_, doubt_;
    std::size_t status_ = 0;
};

}  // namespace

std::optional<std::size_t> IndicatorPlaces::column_of(IndicatorColumn column) const {
    for (const auto& [which, place] : columns) {
        if (which == column) return place;
    }
    return std::nullopt;
}

Sheet make_indicator_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                           IndicatorPlaces& places) {
    return Builder(context, places).build(names.indicators, book);
}

}  // namespace tertial::xlsx
