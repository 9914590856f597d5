#include "importers/recogniser/goal_tables.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

struct Tables {
    explicit Tables(const std::string& text, GoalLevel level = GoalLevel::area) : reading(text) {
        goal.number = "1.1";
        goal.level = level;
        end = read_goal_tables(reading.context, reading.all(), goal);
    }

    [[nodiscard]] bool all_read() const { return end == reading.source.lines.size(); }

    Reading reading;
    Goal goal;
    std::size_t end = 0;
};

const std::string plan = "Indikator Årsmål KF:s årsmål Periodicitet\n\n";
const std::string activities = "Aktivitet Startdatum Slutdatum Avvikelse\n\n";

}  // namespace

TEST_CASE("goal_tables: rows of a plan, on one line and wrapped") {
    const Tables tables(
        plan + "Andel trygga 84 % 83 % År\n\nAntal platser för \nferiejobb i stadens regi\n\n150 st 9 000 st Tertial");
    REQUIRE(tables.goal.indicators.size() == 2);
    CHECK(tables.goal.indicators[0].name == "Andel trygga");
    CHECK(tables.goal.indicators[0].cells[IndicatorColumn::target] == "84 %");
    CHECK(tables.goal.indicators[1].name == "Antal platser för feriejobb i stadens regi");
    CHECK(tables.goal.indicators[1].cells[IndicatorColumn::council_target] == "9 000 st");
    CHECK(tables.goal.indicators[1].period == "Tertial");
    CHECK(tables.all_read());
}

TEST_CASE("goal_tables: an age at the end of a line is part of the name, no period") {
    const Tables tables(plan + "Andel unga 18-24 år \nav alla unga 18-24 år\n\n1,7 % 1,8 % Tertial");
    REQUIRE(tables.goal.indicators.size() == 1);
    CHECK(tables.goal.indicators[0].name == "Andel unga 18-24 år av alla unga 18-24 år");
}

TEST_CASE("goal_tables: comments belong to the row over them, also over a page border") {
    const Tables tables(activities +
                        "Öppna en parklek 2024-01-01 2024-12-31 Avvikelse\n\nAnalys\nParkleken öppnar först \n\n" +
                        activities + "under nästa år.\n\nUtbilda föräldrar 2024-02-01 2024-04-30\n");
    REQUIRE(tables.goal.activities.size() == 2);
    CHECK(tables.goal.activities[0].deviation == "Avvikelse");
    CHECK(plain_text(tables.goal.activities[0].comment) == "Parkleken öppnar först under nästa år.");
    CHECK(tables.goal.activities[1].start == "2024-02-01");
    CHECK(tables.goal.activities[1].comment.empty());
}

TEST_CASE("goal_tables: rows with certain cells, their icons and comment rows") {
    const Tables tables(
        "Indikator\tPeriodens utfall\tPrognos helår\tÅrsmål\tPeriod\n● Andel trygga\t☞\t84 %\t83 %\tTertial 2 2024\n"
        "Analys\t\t\t\t\nTryggheten ökar.\t\t\t\t\n");
    REQUIRE(tables.goal.indicators.size() == 1);
    const Indicator& indicator = tables.goal.indicators.front();
    CHECK(indicator.name == "Andel trygga");
    CHECK(indicator.mark == "● ☞");
    CHECK(indicator.cells[IndicatorColumn::forecast] == "84 %");
    CHECK(plain_text(indicator.comment) == "Tryggheten ökar.");
}

TEST_CASE("goal_tables: a row without values is kept and in doubt") {
    const Tables tables("Indikator\tÅrsmål\tPeriodicitet\nAndel trygga\t\t\n");
    REQUIRE(tables.goal.indicators.size() == 1);
    CHECK_FALSE(tables.goal.indicators[0].doubt.empty());
    REQUIRE(tables.reading.notes.size() == 1);
    CHECK(tables.reading.notes[0].about == tables.goal.indicators[0].id);
}

TEST_CASE("goal_tables: one date is the start, and in doubt") {
    const Tables tables(activities + "Ta fram en rutin\n\n2024-05-01\n");
    REQUIRE(tables.goal.activities.size() == 1);
    CHECK(tables.goal.activities[0].start == "2024-05-01");
    CHECK_FALSE(tables.goal.activities[0].doubt.empty());
}

TEST_CASE("goal_tables: text after the tables is left to others") {
    const Tables tables(activities + "Öppna en parklek 2024-01-01 2024-12-31\n\nNämndmål:\n1.1.1 Barn är trygga");
    CHECK(tables.goal.activities.size() == 1);
    CHECK(tables.reading.context.line(tables.end).text == "Nämndmål:");
}

TEST_CASE("goal_tables: a header of activities with a line for each heading, as a Word file saved as text has it") {
    const Tables tables("Aktivitet\nStartdatum\nSlutdatum\nAvvikelse\nÖppna en parklek\n2024-01-01\n2024-12-31\n");
    REQUIRE(tables.goal.activities.size() == 1);
    CHECK(tables.goal.activities[0].name == "Öppna en parklek");
    CHECK(tables.goal.activities[0].end == "2024-12-31");
    CHECK(tables.all_read());
}

TEST_CASE("goal_tables: a line for each cell, empty ones too, tells the columns, and where a comment ends") {
    const std::string header = "Indikator\nPeriodens utfall\nUtfall VB 2023\nÅrsmål\nKF:s årsmål\nPeriod\n";
    const std::string paragraph =
        "Utfallet är högt, för parken har varit öppen varje dag hela året och många har kommit dit för att leka, läsa "
        "och vila, fler än något år förut sedan parken öppnade och mätningarna började göras varje vår och höst.\n";
    auto source = read_text(header + "Antal besök\n\n85 st\n\n86 st\n2024\nAnalys\n" + paragraph +
                                "Andel barn\n80 %\n\n81 %\nFastställs 2024\nTertial 2 2024\n",
                            "prov.txt");
    REQUIRE(source);
    REQUIRE(source->form == LineForm::unwrapped);
    Reading reading(*source);
    Goal goal;
    goal.level = GoalLevel::area;
    CHECK(read_goal_tables(reading.context, reading.all(), goal) == reading.source.lines.size());
    REQUIRE(goal.indicators.size() == 2);
    CHECK(goal.indicators[0].cells[IndicatorColumn::outcome_previous] == "85 st");
    CHECK(goal.indicators[0].cells[IndicatorColumn::council_target] == "86 st");
    CHECK(goal.indicators[0].cells[IndicatorColumn::outcome] == "");
    CHECK(plain_text(goal.indicators[0].comment).ends_with("vår och höst."));
    CHECK(goal.indicators[1].name == "Andel barn");
    CHECK(goal.indicators[1].cells[IndicatorColumn::target] == "81 %");
    CHECK(goal.indicators[1].period == "Tertial 2 2024");
}
