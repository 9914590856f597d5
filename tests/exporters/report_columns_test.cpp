#include "exporters/report_columns.h"

#include <doctest/doctest.h>

#include "tests/exporters/invented_report.h"

using namespace tertial;

TEST_CASE("report columns: what the template lacks is added where it belongs") {
    DocumentTemplate plan;
    plan.indicator_columns = {{IndicatorColumn::target, "Årsmål"}, {std::nullopt, "Periodicitet"}};
    plan.activity_columns = {{ActivityColumn::end, "Slut"}};
    const DocumentTemplate whole = with_columns_of(invented::report(), plan);
    std::vector<std::string> headers;
    for (const auto& spec : whole.indicator_columns) headers.push_back(spec.header);
    CHECK(headers == std::vector<std::string>{"Periodens utfall", "Utfall män/pojkar", "Utfall kvinnor/flickor",
                                              "Utfall {previous_year}", "Prognos helår", "Årsmål", "KF:s årsmål",
                                              "Periodicitet"});
    REQUIRE(whole.activity_columns.size() == 3);
    CHECK(whole.activity_columns[0].header == "Startdatum");
    CHECK(whole.activity_columns[1].header == "Slut");
    CHECK(whole.activity_columns[2].header == "Avvikelse");
}

TEST_CASE("report columns: nothing is added for what the report does not have") {
    DocumentTemplate plan;
    plan.indicator_columns = {{IndicatorColumn::target, "Årsmål"}};
    CHECK(with_columns_of(Report{}, plan).indicator_columns.size() == 1);
    CHECK(with_columns_of(Report{}, plan).activity_columns.empty());
    Report report = invented::report();
    report.goals[0].children[0].children.clear();
    report.goals[0].children[0].indicators = {invented::indicator("i1", "Namn", {"", "", "", "", "", "5 st", ""})};
    report.goals[0].children[0].indicators[0].period.clear();
    CHECK(with_columns_of(report, plan).indicator_columns.size() == 1);
}
