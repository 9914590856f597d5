// Tables in text and Word whose columns stand in another order than print has.
#include <algorithm>

#include "tests/importers/excel/workbook.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::excel_test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Rows of which each is a column, in a random order, as lines with tabs.
std::string shuffled_lines(Rows columns, Chance& chance) {
    for (std::size_t i = columns.size(); i > 1; --i) std::swap(columns[i - 1], columns[chance.below(i)]);
    std::string out;
    for (std::size_t r = 0; r < columns.front().size(); ++r) {
        for (std::size_t c = 0; c < columns.size(); ++c) out += (c == 0 ? "" : "\t") + columns[c][r];
        out += "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("column order: indicators and activities of a goal in tab-separated text, in any order") {
    const Rows indicators = {{"Indikator", "Andel nöjda", "Antal besök"},
                             {"Periodens utfall", "70 %", "12 st"},
                             {"Prognos helår", "72 %", "13 st"},
                             {"Årsmål", "75 %", "Öka"},
                             {"KF:s årsmål", "80 %", "x"},
                             {"Period", "Tertial 2 2024", "2024"}};
    const Rows activities = {{"Aktivitet", "Starta", "Sluta"},
                             {"Startdatum", "2024-01-01", "2024-03-01"},
                             {"Slutdatum", "2024-12-31", "2024-06-30"},
                             {"Avvikelse", "Avvikelse", ""}};
    Chance chance(7);
    for (int round = 0; round < 40; ++round) {
        const std::string text =
            "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd\n\nNämndmål:\n1.1.1. Barn är trygga\n\n" +
            shuffled_lines(indicators, chance) + "\n" + shuffled_lines(activities, chance);
        CAPTURE(text);
        auto report = import_text(text, "rapport.txt", {}, folders());
        REQUIRE(report);
        REQUIRE(report->goals.size() == 1);
        const Goal& goal = report->goals[0];
        REQUIRE(goal.indicators.size() == 2);
        CHECK(goal.indicators[0].name == "Andel nöjda");
        CHECK(goal.indicators[0].cells == IndicatorCells{{"70 %", "", "", "", "72 %", "75 %", "80 %"}});
        CHECK(goal.indicators[0].period == "Tertial 2 2024");
        REQUIRE(goal.activities.size() == 2);
        CHECK(goal.activities[0].name == "Starta");
        CHECK(goal.activities[0].end == "2024-12-31");
        CHECK(goal.activities[0].deviation == "Avvikelse");
        CHECK(goal.activities[1].start == "2024-03-01");
    }
}
