// Random reports without a fault are found without fault; one fault put in at random is found where it was put.
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

constexpr int seeds = 50;

struct Planted {
    NodeId node;
    std::string cell;
};

struct Defect {
    std::string_view check;
    std::string_view template_name;
    Planted (*plant)(Checked&, Chance&);
};

Goal& random_goal_of(Checked& checked, Chance& chance, GoalLevel level) {
    std::vector<Goal*> goals;
    for_each_goal(checked.report.goals, [&](Goal& goal, Goal*) {
        if (goal.level == level) goals.push_back(&goal);
    });
    return *chance.pick(goals);
}

Activity& random_activity_of(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    return goal.activities[chance.below(goal.activities.size())];
}

Indicator& random_indicator_of(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    return goal.indicators[chance.below(goal.indicators.size())];
}

std::vector<TableRow*> plain_rows(Checked& checked) {
    std::vector<TableRow*> rows;
    for (TableRow& row : table_of(checked).rows)
        if (row.role == RowRole::row) rows.push_back(&row);
    return rows;
}

Planted empty_part(Checked& checked, Chance& chance) {
    const std::vector<std::string> parts{"ekonomi.resultatenheter", "ekonomi.forsaljningar", "ekonomi.lokalandamal"};
    Chapter* chapter = find_chapter(checked.report, chance.pick(parts));
    for_each_chapter(chapter->children, [](Chapter& child, int) { child.blocks.clear(); });
    chapter->blocks.clear();
    return {chapter->id, ""};
}

Planted empty_section(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    Section& section = section_of(goal, chance.one_in(2) ? SectionRole::description : SectionRole::expected_result);
    section.blocks.clear();
    return {section.id, ""};
}

Planted no_assessment(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    goal.assessment.reset();
    return {goal.id, ""};
}

Planted not_explained(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    goal.assessment = chance.one_in(2) ? Assessment::partly : Assessment::not_met;
    std::erase_if(goal.sections, [](const Section& section) { return section.role == SectionRole::analysis; });
    return {goal.id, ""};
}

Planted no_target(Checked& checked, Chance& chance) {
    Indicator& indicator = random_indicator_of(checked, chance);
    indicator.cells[IndicatorColumn::target] = chance.one_in(2) ? "" : "Fastställs 2024";
    return {indicator.id, "Årsmål"};
}

Planted no_comment(Checked& checked, Chance& chance) {
    Indicator& indicator = random_indicator_of(checked, chance);
    indicator.comment.clear();
    indicator.cells[IndicatorColumn::target] = "95 %";
    return {indicator.id, "Periodens utfall"};
}

Planted end_before_start(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.start = "2024-10-01";
    activity.end = "2024-09-30";
    activity.comment = {text_of(chance, "Klart.")};
    return {activity.id, "Slutdatum"};
}

Planted deviation_alone(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.deviation = "Avvikelse";
    return {activity.id, "Avvikelse"};
}

// By more than rounding could hide.
Planted wrong_sum(Checked& checked, Chance& chance) {
    TableRow& sum = table_of(checked).rows.back();
    const std::size_t column = 1 + chance.below(4);
    sum.cells[column] =
        format_number(add(parse_value(sum.cells[column]).number, {10 + static_cast<int>(chance.below(90)), 1}));
    return {sum.id, table_of(checked).columns[column]};
}

Planted wrong_row(Checked& checked, Chance& chance) {
    TableRow& row = *chance.pick(plain_rows(checked));
    row.cells[4] = format_number(add(parse_value(row.cells[4]).number, {10 + static_cast<int>(chance.below(90)), 1}));
    return {row.id, "Avvikelse"};
}

const std::vector<Defect>& defects() {
    static const std::vector<Defect> all{{"section-missing", "tertial-2", empty_part},
                                         {"section-missing", "plan", empty_section},
                                         {"assessment-missing", "tertial-2", no_assessment},
                                         {"assessment-unexplained", "tertial-2", not_explained},
                                         {"target-missing", "plan", no_target},
                                         {"comment-missing", "tertial-2", no_comment},
                                         {"activity-dates", "plan", end_before_start},
                                         {"activity-dates", "tertial-2", end_before_start},
                                         {"deviation-unexplained", "tertial-2", deviation_alone},
                                         {"sum", "tertial-2", wrong_sum},
                                         {"sum", "plan", wrong_sum},
                                         {"row-arithmetic", "tertial-2", wrong_row}};
    return all;
}

bool is_of_table(std::string_view check) {
    return check == "sum" || check == "row-arithmetic";
}

}  // namespace

TEST_CASE("checks: a report without a fault is found without fault, whatever its size and figures") {
    for (const std::string name : {"plan", "tertial-1", "tertial-2", "annual-report"})
        for (int seed = 1; seed <= seeds; ++seed) {
            CAPTURE(name);
            CAPTURE(seed);
            std::vector<Finding> findings = clean_report(name, static_cast<std::uint64_t>(seed)).findings();
            std::erase_if(findings, [](const Finding& finding) { return finding.strength == Strength::hint; });
            CHECK_MESSAGE(findings.empty(), all_messages(findings));
        }
}

TEST_CASE("checks: one fault at a random place is found there, as an error, and nothing else is an error") {
    for (const Defect& defect : defects())
        for (int seed = 1; seed <= seeds; ++seed) {
            CAPTURE(defect.check);
            CAPTURE(defect.template_name);
            CAPTURE(seed);
            Checked checked = clean_report(defect.template_name, static_cast<std::uint64_t>(seed));
            Chance chance(static_cast<std::uint64_t>(seed) * 31);
            const Planted planted = defect.plant(checked, chance);
            std::vector<Finding> errors = checked.findings();
            std::erase_if(errors, [](const Finding& finding) { return finding.strength != Strength::error; });
            const auto found = std::count_if(errors.begin(), errors.end(), [&](const Finding& finding) {
                return finding.check == defect.check && finding.node == planted.node && finding.cell == planted.cell;
            });
            CHECK_MESSAGE(found == 1, all_messages(errors));
            // A wrong figure breaks both its column and its row: the table's other errors are of the same fault.
            const bool of_table = is_of_table(defect.check);
            const auto others = std::count_if(errors.begin(), errors.end(), [&](const Finding& finding) {
                return of_table ? !is_of_table(finding.check) : finding.node != planted.node;
            });
            CHECK_MESSAGE(others == 0, all_messages(errors));
        }
}
