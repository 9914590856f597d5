// Charts of outcome against target.
#include "tests/exporters/xlsx/workbook.h"

using namespace tertial;
using namespace tertial::xlsx_test;

namespace {

/// One goal with that many percentages, and one count that has no company.
Report report_with(std::size_t indicators) {
    Report report = invented::report();
    Goal& goal = report.goals[0].children[0];
    goal.indicators.clear();
    goal.children.clear();
    for (std::size_t i = 0; i < indicators; ++i) {
        goal.indicators.push_back(invented::indicator("i" + std::to_string(1000 + i), "Andel " + std::to_string(i + 1),
                                                      {"71,5 %", "", "", i % 2 ? "68 %" : "", "", "80 %", "82 %"}));
    }
    goal.indicators.push_back(invented::indicator("i9", "Antal", {"4 st", "", "", "", "", "5 st", "900 st"}));
    return report;
}

std::size_t chart_count(const Workbook& book) {
    std::size_t count = 0;
    for (const auto& [name, bytes] : book.parts()) count += name.starts_with("xl/charts/") ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("xlsx charts: last year, outcome and target of the indicators that share goal and unit") {
    const Workbook book(bytes_of(report_with(3)));
    CHECK(chart_count(book) == 1);
    const Workbook::Sheet& data = book["Diagramdata"];
    CHECK(data["B5"] == "Andel 1");
    CHECK(data["D5"] == 71.5);
    CHECK(data["D5"].formula == "'Indikatorer'!C5");
    CHECK(data["E5"] == 80.0);
    CHECK(data["F5"] == "");
    CHECK(data["F6"] == 68.0);
    const std::string& chart = book.parts().at("xl/charts/chart1.xml");
    CHECK(chart.find("1.1 Alla barn får en bra start (%)") != std::string::npos);
    CHECK(chart.find("Diagramdata!$D$5:$D$7") != std::string::npos);
    CHECK(chart.find("Diagramdata!$F$5:$F$7") != std::string::npos);
}

TEST_CASE("xlsx charts: each has its content in words") {
    const Workbook book(bytes_of(report_with(2)));
    const std::string& drawing = book.parts().at("xl/drawings/drawing1.xml");
    CHECK(drawing.find("Andel 1: 71,5 % / 80 %.") != std::string::npos);
}

TEST_CASE("xlsx charts: many indicators are divided, and none is lost") {
    const Workbook book(bytes_of(report_with(10)));
    CHECK(chart_count(book) == 2);
    CHECK(book["Diagramdata"]["B14"] == "Andel 10");
}

TEST_CASE("xlsx charts: none without company, and then no sheets for them") {
    const Workbook book(bytes_of(report_with(1)));
    CHECK(chart_count(book) == 0);
    for (const std::string& name : book.names()) CHECK(name.find("Diagram") == std::string::npos);
}

TEST_CASE("xlsx charts: a plan compares percentages with the council's, not counts") {
    Report report = report_with(2);
    Goal& goal = report.goals[0].children[0];
    goal.indicators.push_back(invented::indicator("i8", "Antal till", {"", "", "", "", "", "5 st", "900 st"}));
    for (Indicator& indicator : goal.indicators) {
        for (std::size_t i = 0; i < 5; ++i) indicator.cells.text[i].clear();
    }
    const Workbook book(bytes_of(report, "plan"));
    CHECK(chart_count(book) == 1);
    CHECK(book["Diagramdata"]["D5"] == 80.0);
    CHECK(book["Diagramdata"]["E5"] == 82.0);
    CHECK(book["Diagramdata"]["B7"] == "");
}
