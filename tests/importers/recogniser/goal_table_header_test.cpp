#include "importers/recogniser/goal_table_header.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

TEST_CASE("goal_table_header: the plan's header on one line") {
    const Reading reading("Indikator Årsmål KF:s årsmål Periodicitet");
    const auto header = read_indicator_header(reading.context, 0);
    REQUIRE(header);
    CHECK(header->value_columns() ==
          std::vector<IndicatorColumn>{IndicatorColumn::target, IndicatorColumn::council_target});
    CHECK(header->end == 1);
    CHECK_FALSE(header->broken);
}

TEST_CASE("goal_table_header: the follow-up's header, broken inside words over twenty lines") {
    const Reading reading(
        "Indikator Periodens \nutfall\n\nUtfall \nmän/ \npojkar\n\nUtfall \nkvinn\nor/ \nflicko\nr\n\nPerio\ndens "
        "\nutfall \nVB \n2023\n\nProgno\ns helår Årsmål KF:s \n\nårsmål Period\n\nAntal barn 4 st");
    const auto header = read_indicator_header(reading.context, 0);
    REQUIRE(header);
    CHECK(header->value_columns().size() == 7);
    CHECK(header->broken);
    CHECK(reading.context.line(header->end).text == "Antal barn 4 st");
}

TEST_CASE("goal_table_header: misread rings and tabs") {
    const Reading reading("Indikator\tPeriodens utfall\tPrognos helår\tArsmål\tKF:s arsmal\tPeriod");
    const auto header = read_indicator_header(reading.context, 0);
    REQUIRE(header);
    CHECK(header->value_columns() == std::vector<IndicatorColumn>{IndicatorColumn::outcome, IndicatorColumn::forecast,
                                                                  IndicatorColumn::target,
                                                                  IndicatorColumn::council_target});
}

TEST_CASE("goal_table_header: activities with and without deviation") {
    const Reading plan("Aktivitet Startdatum Slutdatum");
    CHECK(read_activity_header(plan.context, 0)->end == 1);
    const Reading followed("Aktivitet Startdatum Slutdatum\nAvvikelse\nStarta 2024-01-01 2024-12-31");
    CHECK(read_activity_header(followed.context, 0)->end == 2);
}

TEST_CASE("goal_table_header: text that begins with the same words is none") {
    for (const char* text : {"Indikatorerna visar en positiv utveckling.", "Indikator", "Indikator för trygghet",
                             "Aktiviteter genomförs under året", "Aktivitet", "Årsmål Indikator Period"}) {
        CAPTURE(text);
        const Reading reading(text);
        CHECK_FALSE(read_indicator_header(reading.context, 0));
        CHECK_FALSE(read_activity_header(reading.context, 0));
    }
}
