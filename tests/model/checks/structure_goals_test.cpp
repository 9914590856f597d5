#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

TEST_CASE("goal-missing: a goal of the catalogue that is not in the report is an error that names it") {
    Checked checked = clean_report("tertial-2");
    goal_at(checked, "2").children.pop_back();
    const Finding finding = checked.only("goal-missing");
    CHECK(finding.strength == Strength::error);
    CHECK(finding.goal == "2.2");
    CHECK(contains(finding.message, "Varje barn i Almstad trivs hos oss 2.2"));
    CHECK(contains(finding.message, "Lägg till"));
    CHECK(contains(finding.fix, "2.2"));
}

TEST_CASE("goal-missing: a goal under another number, or without a catalogue, is not missing") {
    Checked checked = clean_report("tertial-2");
    goal_at(checked, "2.2").number = "2.3";
    CHECK(checked.silent("goal-missing"));
    goal_at(checked, "2").children.pop_back();
    checked.catalogue = {};
    CHECK(checked.silent("goal-missing"));
}

TEST_CASE("goal-missing: goals of another city are one warning, not one for each goal") {
    Checked checked = clean_report("plan");
    for_each_goal(checked.report.goals, [](Goal& goal, const Goal*) { goal.title = "Helt annat " + goal.number; });
    const Finding finding = checked.only("goal-missing");
    CHECK(finding.strength == Strength::warning);
    CHECK(finding.node.empty());
    CHECK(contains(finding.message, "Almstad"));
    CHECK(checked.silent("goal-title"));
}

TEST_CASE("goal-title: every goal worded a little otherwise still follows the catalogue") {
    Checked checked = clean_report("plan");
    for_each_goal(checked.report.goals, [](Goal& goal, const Goal*) {
        if (goal.level != GoalLevel::board) goal.title += " år för år";
    });
    CHECK(checked.findings("goal-title").size() == 6);
    CHECK(checked.silent("goal-missing"));
}

TEST_CASE("goal-title: another wording than the catalogue's, at the goal, with both wordings") {
    Checked checked = clean_report("tertial-2");
    Goal& goal = goal_at(checked, "1.2");
    goal.source.line = 12;
    goal.title = "Varje ungdom i Almstad trivs hos oss 1.2";
    const Finding finding = checked.only("goal-title");
    check_place(finding, goal, "1.2", "", Strength::warning);
    CHECK(contains(finding.message, "Varje ungdom"));
    CHECK(contains(finding.message, "Varje barn"));
    CHECK_FALSE(finding.fix.empty());
}

TEST_CASE("goal-title: blanks, capitals and a full stop are no other wording; the board's own goals are free") {
    Checked checked = clean_report("tertial-2");
    goal_at(checked, "1.2").title = "VARJE  barn i Almstad trivs hos oss 1.2.";
    goal_at(checked, "1.1.1").title = "Något helt annat";
    CHECK(checked.silent("goal-title"));
}

TEST_CASE("goal-number: a gap, a repeat, a wrong parent and no number at all") {
    struct Case {
        std::string number, says;
    };
    for (const Case& odd : {Case{"2.3", "hoppar"}, Case{"2.1", "samma eller högre"}, Case{"1.2", "står under mål 2"},
                            Case{"", "saknar nummer"}, Case{"två", "saknar nummer"}}) {
        CAPTURE(odd.number);
        Checked checked = clean_report("plan");
        checked.catalogue = {};
        Goal& goal = goal_at(checked, "2.2");
        goal.children.clear();
        goal.number = odd.number;
        const std::vector<Finding> found = checked.findings("goal-number");
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().node == goal.id);
        CHECK(found.front().strength == Strength::warning);
        CHECK_MESSAGE(contains(found.front().message, odd.says), found.front().message);
    }
}

TEST_CASE("goal-without-measure: a board goal with neither; one of them is enough, and council goals may have none") {
    Checked checked = clean_report("tertial-2");
    Goal& goal = goal_at(checked, "1.1.1");
    const std::vector<Activity> activities = std::exchange(goal.activities, {});
    CHECK(checked.silent("goal-without-measure"));
    goal.indicators.clear();
    goal.source.line = 77;
    check_place(checked.only("goal-without-measure"), goal, "1.1.1", "", Strength::warning);
    goal.activities = activities;
    goal_at(checked, "1.1").indicators.clear();
    goal_at(checked, "1.1").activities.clear();
    CHECK(checked.silent("goal-without-measure"));
}
