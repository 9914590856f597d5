// Faults that a generator puts into clean reports, one at a time and at places of chance.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/model/checks/clean_report.h"

namespace tertial::test {

/// Where the fault must be found: at a node, or, where what it is about is gone, under a goal.
struct Planted {
    NodeId node;
    std::string cell;
    std::string goal{};
};

struct Defect {
    std::string_view check;
    std::string_view template_name;
    Planted (*plant)(Checked&, Chance&);
};

inline Goal& random_goal_of(Checked& checked, Chance& chance, GoalLevel level) {
    std::vector<Goal*> goals;
    for_each_goal(checked.report.goals, [&](Goal& goal, Goal*) {
        if (goal.level == level) goals.push_back(&goal);
    });
    return *chance.pick(goals);
}

inline Activity& random_activity_of(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    return goal.activities[chance.below(goal.activities.size())];
}

inline Indicator& random_indicator_of(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    return goal.indicators[chance.below(goal.indicators.size())];
}

inline std::vector<TableRow*> plain_rows(Checked& checked) {
    std::vector<TableRow*> rows;
    for (TableRow& row : table_of(checked).rows)
        if (row.role == RowRole::row) rows.push_back(&row);
    return rows;
}

/// A paragraph at the end of a section of a goal of chance.
inline Paragraph& write_somewhere(Checked& checked, Chance& chance, std::string_view words) {
    Goal& goal = random_goal_of(checked, chance, chance.one_in(2) ? GoalLevel::area : GoalLevel::board);
    std::vector<Block>& blocks = goal.sections[chance.below(goal.sections.size())].blocks;
    return std::get<Paragraph>(blocks.emplace_back(text_of(chance, words)));
}

inline Planted written(Checked& checked, Chance& chance, std::string_view words) {
    return {write_somewhere(checked, chance, words).id, ""};
}

/// The board's last goal, and the first goal that has indicators and activities: far from each other.
inline Goal& last_goal(Checked& checked) {
    Goal* last = nullptr;
    for_each_goal(checked.report.goals, [&last](Goal& goal, Goal*) { last = &goal; });
    return *last;
}

}  // namespace tertial::test
