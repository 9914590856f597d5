// Faults in goals, headings, references and assessments.
#pragma once

#include "tests/model/checks/planted.h"

namespace tertial::test {

inline Planted goal_gone(Checked& checked, Chance& chance) {
    std::vector<Goal>& areas = random_goal_of(checked, chance, GoalLevel::direction).children;
    const std::string number = areas.back().number;
    areas.pop_back();
    return {{}, "", number};
}

inline Planted goal_reworded(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::area);
    goal.title = "Varje ungdom i Almstad trivs hos oss " + goal.number;
    return {goal.id, ""};
}

inline Planted goal_unnumbered(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    goal.number.clear();
    return {goal.id, ""};
}

inline Planted goal_unmeasured(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    goal.indicators.clear();
    goal.activities.clear();
    return {goal.id, ""};
}

/// A heading that the instructions ask of every goal of the council, and one goal without it.
inline Planted heading_left_out(Checked& checked, Chance& chance) {
    for (GoalSectionSpec& spec : checked.kind.goal_levels[1].sections)
        if (spec.role == SectionRole::analysis) spec.required_headings = {{"Samverkan i Almstad", 2024, 2024}};
    const NodeId without = random_goal_of(checked, chance, GoalLevel::area).id;
    for_each_goal(checked.report.goals, [&](Goal& goal, Goal*) {
        if (goal.level != GoalLevel::area || goal.id == without) return;
        std::vector<Block>& blocks = section_of(goal, SectionRole::analysis).blocks;
        blocks.emplace_back(text_of(chance, "Samverkan i Almstad", ParagraphStyle::heading));
        blocks.emplace_back(text_of(chance, "Mer om detta."));
    });
    return {without, ""};
}

inline Planted appendix_unlisted(Checked& checked, Chance& chance) {
    return written(checked, chance, "Underlaget finns i bilaga 3.");
}

inline Planted reference_to_nowhere(Checked& checked, Chance& chance) {
    return written(checked, chance, "Läs mer under mål 8.7.");
}

inline Planted child_not_met(Checked& checked, Chance& chance) {
    Goal& area = random_goal_of(checked, chance, GoalLevel::area);
    Goal& board = area.children[chance.below(area.children.size())];
    board.assessment = Assessment::partly;
    section_of(board, SectionRole::analysis).blocks = {
        text_of(chance, "Målet uppfylls delvis eftersom lokaler saknas. Nya lokaler söks.")};
    return {area.id, ""};
}

inline Planted other_grade_in_text(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    section_of(goal, SectionRole::analysis).blocks = {
        text_of(chance, "Nämnden bedömer att målet delvis uppfylls under året.")};
    return {goal.id, ""};
}

inline Planted targets_missed(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    for (Indicator& indicator : goal.indicators) {
        for (const auto& [column, text] :
             {std::pair{IndicatorColumn::outcome, "50 %"}, std::pair{IndicatorColumn::outcome_men, "49 %"},
              std::pair{IndicatorColumn::outcome_women, "51 %"}, std::pair{IndicatorColumn::target, "80 %"}})
            indicator.cells[column] = text;
        indicator.comment = {text_of(chance, "Svarsfrekvensen för " + indicator.name + " var låg.")};
    }
    return {goal.id, ""};
}

inline Planted miscounted(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::area);
    section_of(goal, SectionRole::analysis)
        .blocks.emplace_back(text_of(chance, "Mycket är gjort: 95 av 99 indikatorer når årsmålet."));
    return {{}, "", goal.number};
}

inline std::vector<Defect> structure_defects() {
    return {{"goal-missing", "tertial-2", goal_gone},
            {"goal-title", "plan", goal_reworded},
            {"goal-number", "plan", goal_unnumbered},
            {"goal-without-measure", "tertial-2", goal_unmeasured},
            {"required-heading", "tertial-1", heading_left_out},
            {"bilaga", "tertial-2", appendix_unlisted},
            {"cross-reference", "annual-report", reference_to_nowhere},
            {"assessment-children", "tertial-2", child_not_met},
            {"assessment-text", "tertial-2", other_grade_in_text},
            {"assessment-indicators", "tertial-2", targets_missed},
            {"assessment-count", "tertial-2", miscounted}};
}

}  // namespace tertial::test
