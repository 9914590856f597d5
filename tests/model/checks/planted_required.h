// Faults in what a report must have: the rules of strength E.
#pragma once

#include "tests/model/checks/planted.h"

namespace tertial::test {

inline Planted empty_part(Checked& checked, Chance& chance) {
    const std::vector<std::string> parts{"ekonomi.resultatenheter", "ekonomi.forsaljningar", "ekonomi.lokalandamal"};
    Chapter* chapter = find_chapter(checked.report, chance.pick(parts));
    for_each_chapter(chapter->children, [](Chapter& child, int) { child.blocks.clear(); });
    chapter->blocks.clear();
    return {chapter->id, ""};
}

inline Planted empty_section(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    Section& section = section_of(goal, chance.one_in(2) ? SectionRole::description : SectionRole::expected_result);
    section.blocks.clear();
    return {section.id, ""};
}

inline Planted no_assessment(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    goal.assessment.reset();
    return {goal.id, ""};
}

inline Planted not_explained(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    goal.assessment = chance.one_in(2) ? Assessment::partly : Assessment::not_met;
    std::erase_if(goal.sections, [](const Section& section) { return section.role == SectionRole::analysis; });
    return {goal.id, ""};
}

inline Planted no_target(Checked& checked, Chance& chance) {
    Indicator& indicator = random_indicator_of(checked, chance);
    indicator.cells[IndicatorColumn::target] = chance.one_in(2) ? "" : "Fastställs 2024";
    return {indicator.id, "Årsmål"};
}

inline Planted no_comment(Checked& checked, Chance& chance) {
    Indicator& indicator = random_indicator_of(checked, chance);
    indicator.comment.clear();
    indicator.cells[IndicatorColumn::target] = "95 %";
    return {indicator.id, "Periodens utfall"};
}

inline Planted end_before_start(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.start = "2024-10-01";
    activity.end = "2024-09-30";
    activity.comment = {text_of(chance, "Klart.")};
    return {activity.id, "Slutdatum"};
}

inline Planted deviation_alone(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.deviation = "Avvikelse";
    return {activity.id, "Avvikelse"};
}

// By more than rounding could hide.
inline Planted wrong_sum(Checked& checked, Chance& chance) {
    TableRow& sum = table_of(checked).rows.back();
    const std::size_t column = 1 + chance.below(4);
    sum.cells[column] =
        format_number(add(parse_value(sum.cells[column]).number, {10 + static_cast<int>(chance.below(90)), 1}));
    return {sum.id, table_of(checked).columns[column]};
}

inline Planted wrong_row(Checked& checked, Chance& chance) {
    TableRow& row = *chance.pick(plain_rows(checked));
    row.cells[4] = format_number(add(parse_value(row.cells[4]).number, {10 + static_cast<int>(chance.below(90)), 1}));
    return {row.id, "Avvikelse"};
}

inline std::vector<Defect> required_defects() {
    return {{"section-missing", "tertial-2", empty_part},
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
}

}  // namespace tertial::test
