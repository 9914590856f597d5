#include "importers/recogniser/printed_item.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

IndicatorHeader follow_up() {
    IndicatorHeader header;
    for (std::size_t i = 0; i < indicator_column_count; ++i)
        header.columns.emplace_back(static_cast<IndicatorColumn>(i));
    header.columns.emplace_back(std::nullopt);
    header.broken = true;
    return header;
}

std::optional<PrintedIndicator> indicator(const std::string& text, GoalLevel level = GoalLevel::area) {
    const Reading reading(text);
    return read_printed_indicator(reading.context, reading.all(), follow_up(), level);
}

}  // namespace

TEST_CASE("printed_item: values broken in narrow columns, the period over two lines") {
    const auto found = indicator(
        "Andel personer som har \nekonomiskt bistånd\n\n0,31 % 0,35 % 0,28 \n%\n\n0,29 \n%\n\n0,5 % 0,5 % 1,6 % "
        "Tertial 2 \n2024");
    REQUIRE(found);
    CHECK(found->indicator.name == "Andel personer som har ekonomiskt bistånd");
    CHECK(found->indicator.cells[IndicatorColumn::outcome_women] == "0,28 %");
    CHECK(found->indicator.cells[IndicatorColumn::outcome_previous] == "0,29 %");
    CHECK(found->indicator.period == "Tertial 2 2024");
    CHECK(found->indicator.doubt.empty());
}

TEST_CASE("printed_item: figures in the name stay there") {
    const auto found =
        indicator("Sjukfrånvaro dag 1-14 2,9 % 2,8 % 3,0 % 3,1 % 2,5 % 2,5 % Tas fram av nämnd Tertial 2 \n2024");
    REQUIRE(found);
    CHECK(found->indicator.name == "Sjukfrånvaro dag 1-14");
    CHECK(found->indicator.cells[IndicatorColumn::outcome] == "2,9 %");
}

TEST_CASE("printed_item: a whole-year row, a half-year row, a row without values") {
    CHECK(indicator("Köpt energi (GWh)\n\n3,5 GWh 2,6 GWh 1735 GWh 2024")->indicator.period == "2024");
    CHECK(indicator("Andel miljöbränsle\n\n82 % 83 % 86 % 86 % 86 % Halvår 1 2024")->indicator.period ==
          "Halvår 1 2024");
    CHECK(indicator("Andel nöjda\n\n2024")->indicator.cells == IndicatorCells{});
}

TEST_CASE("printed_item: running text and rows of tabs are none") {
    CHECK_FALSE(indicator("Nämnden följer utvecklingen noga."));
    CHECK_FALSE(indicator("Andel\t4 %\t2024"));
    CHECK_FALSE(
        indicator(""
                  "Under hösten införs en ny modell"));
}

TEST_CASE("printed_item: activities, and dates in running text") {
    const Reading row("Installera laddplatser i \nnämndens garage 2024-01-01 2024-12-31 Avvikelse");
    const auto activity = read_printed_activity(row.context, row.all());
    REQUIRE(activity);
    CHECK(activity->activity.name == "Installera laddplatser i nämndens garage");
    CHECK(activity->activity.end == "2024-12-31");
    CHECK(activity->activity.deviation == "Avvikelse");
    const Reading text("Beslutet fattades 2024-01-01 av en enig nämnd.");
    CHECK_FALSE(read_printed_activity(text.context, text.all()));
}

TEST_CASE("printed_item: icons are taken off a name") {
    std::string name = "● ♀ Andel trygga";
    CHECK(take_mark(name) == "● ♀");
    CHECK(name == "Andel trygga");
    CHECK(take_mark(name).empty());
    CHECK(name == "Andel trygga");
}
