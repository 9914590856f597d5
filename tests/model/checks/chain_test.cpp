#include <doctest/doctest.h>

#include "model/checks/fixes.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

std::vector<Finding> against(const Checked& checked, const Report& previous, std::string_view check) {
    std::vector<Finding> found = run_checks({checked.report, checked.kind, checked.catalogue, &previous});
    std::erase_if(found, [check](const Finding& finding) { return finding.check != check; });
    return found;
}

}  // namespace

TEST_CASE("indicator-lost: gone or reworded since the plan; the fix gives the name back") {
    Checked checked = clean_report("tertial-2");
    const Report plan = plan_of(checked);
    CHECK(against(checked, plan, "indicator-lost").empty());
    Goal& goal = goal_at(checked, "1.1");
    const std::string name = goal.indicators.front().name;
    goal.indicators.front().name += " i stadsdelen";
    const std::vector<Finding> reworded = against(checked, plan, "indicator-lost");
    REQUIRE(reworded.size() == 1);
    CHECK(reworded.front().strength == Strength::error);
    REQUIRE(reworded.front().mends.size() == 1);
    CHECK(reworded.front().mends.front().value == name);

    goal.indicators.erase(goal.indicators.begin());
    const std::vector<Finding> lost = against(checked, plan, "indicator-lost");
    REQUIRE(lost.size() == 1);
    CHECK(lost.front().goal == "1.1");
    CHECK(contains(lost.front().message, name));
}

TEST_CASE("indicator-lost: found by name when nothing has the same id, whatever goal it has moved to") {
    Checked checked = clean_report("tertial-2");
    Report plan = plan_of(checked);
    for_each_goal(plan.goals, [](Goal& goal, Goal*) {
        for (Indicator& indicator : goal.indicators) indicator.id.text += "x";
    });
    CHECK(against(checked, plan, "indicator-lost").empty());
    Goal& from = goal_at(checked, "1.1");
    goal_at(checked, "2.2").indicators.push_back(from.indicators.front());
    from.indicators.erase(from.indicators.begin());
    CHECK(against(checked, plan, "indicator-lost").empty());
}

TEST_CASE("target-changed: another target than the plan's, unless a decision says so") {
    Checked checked = clean_report("tertial-2");
    const Report plan = plan_of(checked);
    Indicator& indicator = goal_at(checked, "1.1").indicators.front();
    indicator.cells[IndicatorColumn::target] = "11 %";
    REQUIRE(against(checked, plan, "target-changed").size() == 1);
    CHECK(contains(against(checked, plan, "target-changed").front().message, "11 %"));
    IdSource ids(3);
    Decision decision;
    decision.id = ids.next(id_prefix::decision);
    decision.runs = plain_runs("Nämnden godkänner ändrat årsmål för indikatorn " + indicator.name + ".");
    checked.report.decisions.push_back(decision);
    CHECK(against(checked, plan, "target-changed").empty());
}

TEST_CASE("target-changed: without the plan the indicator's history tells") {
    Checked checked = clean_report("tertial-2");
    Indicator& indicator = goal_at(checked, "1.1").indicators.front();
    PastValues past;
    past.origin = {DocumentKind::plan, 0, 2024, {}};
    past.cells[IndicatorColumn::target] = indicator.cells[IndicatorColumn::target];
    indicator.history.push_back(past);
    CHECK(checked.silent("target-changed"));
    indicator.cells[IndicatorColumn::target] = "11 %";
    CHECK(checked.findings("target-changed").size() == 1);
}

TEST_CASE("unchanged: a paragraph that stood word for word in the report before") {
    Checked checked = clean_report("tertial-2");
    Report before = plan_of(checked);
    before.meta.kind = DocumentKind::tertial_report;
    before.meta.tertial = 1;
    Chance chance(71);
    const std::string text =
        "Arbetet med träffpunkterna har börjat och flera nya platser har öppnat för unga i stadsdelen under våren.";
    before.front.front().blocks.emplace_back(text_of(chance, text));
    checked.report.front.front().blocks.emplace_back(text_of(chance, text));
    CHECK(against(checked, before, "unchanged").size() == 1);
    std::get<Paragraph>(checked.report.front.front().blocks.back()).runs = plain_runs(text + " I höst kommer fler.");
    CHECK(against(checked, before, "unchanged").empty());
}

TEST_CASE("stale-year: a plan that speaks of last year as of one to come") {
    Checked checked = clean_report("plan");
    Chance chance(72);
    auto& blocks = checked.report.front.front().blocks;
    blocks.emplace_back(text_of(chance, "Under 2023 ska nämnden öppna fler träffpunkter."));
    CHECK(contains(checked.only("stale-year").message, "2023"));
    std::get<Paragraph>(blocks.back()).runs = plain_runs("Jämfört med 2023 ska nämnden öppna fler träffpunkter.");
    CHECK(checked.silent("stale-year"));
    std::get<Paragraph>(blocks.back()).runs = plain_runs("Under 2024 ska nämnden öppna fler träffpunkter.");
    CHECK(checked.silent("stale-year"));
}

TEST_CASE("promise: promised for this report and not told of") {
    Checked checked = clean_report("tertial-2");
    Report before = plan_of(checked);
    Chance chance(73);
    before.goals.front().children.front().sections.front().blocks.emplace_back(
        text_of(chance, "Översynen av träffpunkternas öppettider redovisas i tertialrapport 2."));
    const std::vector<Finding> open = against(checked, before, "promise");
    REQUIRE(open.size() == 1);
    CHECK(open.front().goal == "1.1");
    Goal& goal = goal_at(checked, "1.1");
    goal.sections.front().blocks.emplace_back(
        text_of(chance, "Översynen av träffpunkternas öppettider är klar: de redovisas nedan."));
    CHECK(against(checked, before, "promise").empty());
}
