#include <doctest/doctest.h>

#include "model/history.h"
#include "model/project_file.h"
#include "model/roll/archive.h"
#include "model/tree.h"
#include "tests/model/checks/clean_report.h"
#include "tests/model/roll/chain_of_reports.h"

using namespace tertial;
using namespace tertial::test;

namespace {

GoalCatalogue next_term() {
    GoalCatalogue catalogue;
    catalogue.name = "Almstad 2";
    CatalogueGoal first{GoalLevel::direction, "1", "Almstad håller ihop del 1", {}};
    first.children.push_back({GoalLevel::area, "1.1", "Varje barn och ung i Almstad trivs hos oss 1.2", {}});
    first.children.push_back({GoalLevel::area, "1.2", "Klimatet är allas sak", {}});
    catalogue.goals.push_back(first);
    return catalogue;
}

Expected<Rolled> roll_term(const Checked& checked, const RollAnswers& answers = {}) {
    static const DocumentTemplate target = template_test::load("plan");
    const GoalCatalogue next = next_term();
    IdSource ids(77);
    return roll_forward({checked.report, target, next, checked.catalogue, 2025}, answers, ids);
}

}  // namespace

TEST_CASE("roll to a new term: goals are proposed by likeness, boards' goals follow, the rest waits") {
    const Checked vb = clean_report("annual-report");
    const Expected<Rolled> rolled = roll_term(vb);
    REQUIRE_MESSAGE(rolled.has_value(), to_text(rolled.error()));
    const Report& made = rolled->report;
    CHECK(made.goal_catalogue == "Almstad 2");
    REQUIRE(made.goals.size() == 1);
    REQUIRE(made.goals.front().children.size() == 2);
    const Goal& mapped = made.goals.front().children.front();
    CHECK(mapped.title == "Varje barn och ung i Almstad trivs hos oss 1.2");
    REQUIRE_FALSE(mapped.children.empty());
    CHECK(mapped.children.front().number == "1.1.1");
    CHECK(lost_texts(vb.report, made).empty());
    std::size_t asked = 0;
    for (const RollQuestion& question : rolled->questions) asked += question.kind == RollQuestionKind::goal;
    CHECK(asked == 6);  // two directions with two goals each
    const auto loaded = from_project_xml(to_project_xml(made), "test");
    REQUIRE_MESSAGE(loaded.has_value(), to_text(loaded.error()));
}

TEST_CASE("roll to a new term: a person's mapping counts, and what waits can be placed") {
    const Checked vb = clean_report("annual-report");
    const Goal* climate = nullptr;
    NodeId old_goal;
    for_each_goal(vb.report.goals, [&](const Goal& goal, const Goal*) {
        if (goal.number == "2.1") old_goal = goal.id;
    });
    RollAnswers answers;
    answers.one["mal:" + old_goal.text] = {RollChoice::change, "1.2"};
    Expected<Rolled> rolled = roll_term(vb, answers);
    REQUIRE(rolled.has_value());
    for_each_goal(rolled->report.goals, [&](const Goal& goal, const Goal*) {
        if (goal.title == "Klimatet är allas sak") climate = &goal;
    });
    REQUIRE(climate != nullptr);
    CHECK(climate->id == old_goal);
    CHECK_FALSE(climate->indicators.empty());

    answers.one["mal:" + old_goal.text] = {RollChoice::leave_out, ""};
    rolled = roll_term(vb, answers);
    REQUIRE(rolled.has_value());
    Report report = rolled->report;
    const auto waiting = std::find_if(report.archive.begin(), report.archive.end(), [&](const ArchiveItem& item) {
        return item.reason == ArchiveReason::to_place && !item.goals.empty() && item.goals.front().id == old_goal;
    });
    REQUIRE(waiting != report.archive.end());
    const std::vector<Finding> findings = run_checks({report, vb.kind, vb.catalogue});
    CHECK(std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.check == "to-place"; }));
    const NodeId indicator = waiting->goals.front().indicators.front().id;
    const NodeId place = report.goals.front().children.back().id;
    const auto commands = fetch_back(report, waiting->id, place);
    REQUIRE_MESSAGE(commands.has_value(), to_text(commands.error()));
    History history;
    for (const Command& command : *commands) REQUIRE(history.execute(report, command));
    CHECK(find<Indicator>(report, indicator) != nullptr);
    CHECK(goal_of(report, indicator)->id == place);
}

TEST_CASE("roll to a new term: a number that no new goal has is refused") {
    const Checked vb = clean_report("annual-report");
    RollAnswers answers;
    answers.all[RollQuestionKind::goal] = {RollChoice::change, "9.9"};
    const Expected<Rolled> rolled = roll_term(vb, answers);
    REQUIRE_FALSE(rolled.has_value());
    CHECK(rolled.error().message.find("9.9") != std::string::npos);
}
