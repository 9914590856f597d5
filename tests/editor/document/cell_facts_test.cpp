#include "editor/document/cell_facts.h"

#include <doctest/doctest.h>

using namespace tertial;
using namespace tertial::editor;

namespace {

Document with_indicator(IndicatorCells cells, std::string name = "Andel nöjda brukare") {
    Report report;
    report.meta.year = 2024;
    Goal goal;
    goal.id = {"g1"};
    Indicator indicator;
    indicator.id = {"i1"};
    indicator.name = std::move(name);
    indicator.cells = std::move(cells);
    goal.indicators.push_back(std::move(indicator));
    report.goals.push_back(std::move(goal));
    DocumentTemplate document_template;
    for (const IndicatorColumn column : {IndicatorColumn::outcome, IndicatorColumn::outcome_previous,
                                         IndicatorColumn::forecast, IndicatorColumn::target}) {
        document_template.indicator_columns.push_back({column, field_name(column)});
    }
    return {std::move(report), std::move(document_template), {}, IdSource(1)};
}

FieldPlace cell(IndicatorColumn column) {
    return {{"i1"}, Field::cell, static_cast<std::size_t>(column)};
}

}  // namespace

TEST_CASE("a cell says what it was understood as") {
    CHECK(reading_of(parse_value("15,4 barn/avd.")) == "talet 15,4, enhet barn/avd.");
    CHECK(reading_of(parse_value("Max 10 personer")) == "högst 10, enhet personer");
    CHECK(reading_of(parse_value("+/-1 %")) == "inom ± 1, enhet %");
    CHECK(reading_of(parse_value("Öka")) == "mål i ord");
    CHECK(reading_of(parse_value("Tas fram av nämnd")) == "bestäms senare");
    CHECK(reading_of(parse_value("3.25")) == "inget tal: räknas som text");
    CHECK(reading_of(parse_value("")) == "tom");
}

TEST_CASE("an outcome is held against the target; a text where a figure belongs is told of") {
    IndicatorCells cells;
    cells[IndicatorColumn::outcome] = "78 %";
    cells[IndicatorColumn::target] = "85 %";
    const Document document = with_indicator(cells);
    const auto facts = facts_of_cell(document, cell(IndicatorColumn::outcome));
    REQUIRE(facts);
    CHECK(facts->against_target == "Sämre än årsmålet 85 %");
    CHECK(facts->is_worse);
    CHECK_FALSE(facts->is_doubtful);

    cells[IndicatorColumn::outcome] = "se bilaga";
    const auto text = facts_of_cell(with_indicator(cells), cell(IndicatorColumn::outcome));
    REQUIRE(text);
    CHECK(text->is_doubtful);
    CHECK(text->against_target.empty());
}

TEST_CASE("names and what is gone have no facts") {
    const Document document = with_indicator({});
    CHECK_FALSE(facts_of_cell(document, {{"i1"}, Field::name, 0}));
    CHECK_FALSE(facts_of_cell(document, {{"i9"}, Field::cell, 0}));
}

TEST_CASE("the chart has values of one unit in the order of time, targets last") {
    IndicatorCells cells;
    cells[IndicatorColumn::target] = "85 %";
    cells[IndicatorColumn::outcome] = "78 %";
    cells[IndicatorColumn::outcome_previous] = "80,5 %";
    const std::vector<ChartBar> bars = chart_of(with_indicator(cells), {"i1"});
    REQUIRE(bars.size() == 3);
    CHECK(bars[0].shown == "80,5 %");
    CHECK(bars[1].shown == "78 %");
    CHECK(bars[2].is_target);
    cells[IndicatorColumn::outcome] = "78 st";
    CHECK(chart_of(with_indicator(cells), {"i1"}).empty());
    CHECK(chart_of(with_indicator({}), {"i1"}).empty());
}

TEST_CASE("selected figures are added up when they have the same unit") {
    IndicatorCells cells;
    cells[IndicatorColumn::outcome] = "1 050,5 st";
    cells[IndicatorColumn::outcome_previous] = "2 st";
    Document document = with_indicator(cells);
    document.selection = {{cell(IndicatorColumn::outcome), {}}, {cell(IndicatorColumn::outcome_previous), {}}};
    SelectedFigures figures = figures_of_selection(document);
    CHECK(figures.count == 2);
    REQUIRE(figures.sum);
    CHECK(format_number(*figures.sum) == "1 052,5");
    CHECK(figures.unit == "st");
    document.selection.caret = document.selection.anchor;
    CHECK(figures_of_selection(document).count == 0);
}
