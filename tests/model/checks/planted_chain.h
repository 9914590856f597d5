// Faults against the report before this one.
#pragma once

#include "tests/model/checks/planted.h"

namespace tertial::test {

inline Report& plan_before(Checked& checked) {
    return checked.previous.emplace(plan_of(checked));
}

inline Planted indicator_gone(Checked& checked, Chance& chance) {
    plan_before(checked);
    Goal& goal = random_goal_of(checked, chance, GoalLevel::area);
    goal.indicators.erase(goal.indicators.begin() + static_cast<std::ptrdiff_t>(chance.below(goal.indicators.size())));
    return {{}, "", goal.number};
}

inline Planted other_target(Checked& checked, Chance& chance) {
    plan_before(checked);
    Indicator& indicator = random_indicator_of(checked, chance);
    indicator.cells[IndicatorColumn::target] = "11 %";
    indicator.cells[IndicatorColumn::council_target].clear();
    return {indicator.id, "Årsmål"};
}

inline Planted carried_word_for_word(Checked& checked, Chance& chance) {
    Report& before = plan_before(checked);
    before.meta.kind = DocumentKind::tertial_report;
    before.meta.tertial = 1;
    const std::string words =
        "Arbetet med träffpunkterna har börjat och flera nya platser har öppnat för unga i stadsdelen under våren.";
    before.front.front().blocks.emplace_back(text_of(chance, words));
    // Descriptions and expected results stay the same through a year; an analysis does not.
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    const Block& again = section_of(goal, SectionRole::analysis).blocks.emplace_back(text_of(chance, words));
    return {std::get<Paragraph>(again).id, ""};
}

inline Planted promise_forgotten(Checked& checked, Chance& chance) {
    Report& before = plan_before(checked);
    std::vector<Goal>& areas = before.goals[chance.below(before.goals.size())].children;
    Goal& goal = areas[chance.below(areas.size())];
    goal.sections.front().blocks.emplace_back(
        text_of(chance, "Översynen av bryggornas öppettider redovisas i tertialrapport 2."));
    return {{}, "", goal.number};
}

inline Planted waits_for_a_place(Checked& checked, Chance& chance) {
    ArchiveItem& item = checked.report.archive.emplace_back();
    item.id = chance.id(id_prefix::archive_item);
    item.reason = ArchiveReason::to_place;
    item.title = "Bryggorna är öppna";
    return {item.id, ""};
}

inline std::vector<Defect> chain_defects() {
    return {{"indicator-lost", "tertial-2", indicator_gone},
            {"target-changed", "tertial-2", other_target},
            {"unchanged", "tertial-2", carried_word_for_word},
            {"promise", "tertial-2", promise_forgotten},
            {"to-place", "plan", waits_for_a_place}};
}

}  // namespace tertial::test
