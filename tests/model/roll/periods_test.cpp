#include <doctest/doctest.h>

#include "model/roll/periods.h"
#include "tests/model/template_files.h"

using namespace tertial;

namespace {

std::string period_in(const std::string& period, const std::string& kind, int year) {
    Indicator indicator;
    indicator.period = period;
    return roll::period_for(indicator, template_test::load(kind), year);
}

}  // namespace

TEST_CASE("roll periods: years near the old one move, other figures stand") {
    CHECK(roll::shift_years("Budget 2023", 2023, 2024) == "Budget 2024");
    CHECK(roll::shift_years("Utfall VB 2022, prognos 2023", 2023, 2024) == "Utfall VB 2023, prognos 2024");
    CHECK(roll::shift_years("2023–2026", 2023, 2024) == "2024–2027");
    for (const char* same : {"Startdatum 2023-05-01", "12023 kronor", "1,2023", "Agenda 2030", "år 1998", ""})
        CHECK(roll::shift_years(same, 2023, 2024) == same);
}

TEST_CASE("roll periods: a year is named as a word, not in a date") {
    CHECK(roll::names_year("Under 2023 ska", 2023));
    CHECK_FALSE(roll::names_year("Klart 2023-12-31", 2023));
    CHECK_FALSE(roll::names_year("Under 2024", 2023));
}

TEST_CASE("roll periods: how often a row is measured is said as the next report says it") {
    CHECK(period_in("Tertial", "tertial-1", 2024) == "Tertial 1 2024");
    CHECK(period_in("År", "tertial-2", 2024) == "2024");
    CHECK(period_in("Halvår", "tertial-2", 2024) == "Halvår 1 2024");
    CHECK(period_in("Tertial 1 2024", "tertial-2", 2024) == "Tertial 2 2024");
    CHECK(period_in("Tertial 2 2024", "annual-report", 2024) == "2024");
    CHECK(period_in("2024", "plan", 2025) == "År");
    CHECK(period_in("vartannat år", "tertial-1", 2024) == "vartannat år");
}

TEST_CASE("roll periods: an annual report hides how often a row is measured; its history tells") {
    Indicator indicator;
    indicator.period = "2024";
    indicator.history.push_back({{DocumentKind::tertial_report, 2, 2024, {}}, {}, "Tertial 2 2024"});
    CHECK(roll::period_for(indicator, template_test::load("plan"), 2025) == "Tertial");
}
