#include <algorithm>

#include "model/roll/roller.h"
#include "model/update/similarity.h"
#include "model/walk.h"

namespace tertial::roll {

namespace {

constexpr int least_similarity = 35;  // per cent; a title of another term shares its main words at least
constexpr int same_number = 5;        // added for a goal of the same number

void list_goals(const std::vector<CatalogueGoal>& goals, std::vector<const CatalogueGoal*>& out) {
    for (const CatalogueGoal& goal : goals) {
        out.push_back(&goal);
        list_goals(goal.children, out);
    }
}

}  // namespace

std::vector<GoalMatch> match_goals(const std::vector<Goal>& goals, const GoalCatalogue& catalogue) {
    std::vector<const CatalogueGoal*> candidates;
    list_goals(catalogue.goals, candidates);
    std::vector<GoalMatch> matches;
    for_each_goal(goals, [&](const Goal& goal, const Goal*) {
        if (goal.level == GoalLevel::board) return;
        GoalMatch match{&goal, nullptr, 0};
        int best = 0;
        for (const CatalogueGoal* candidate : candidates) {
            if (candidate->level != goal.level) continue;
            const int likeness = similarity(goal.title, candidate->title);
            const int weight = likeness + (candidate->number == goal.number ? same_number : 0);
            if (likeness < least_similarity || weight <= best) continue;
            best = weight;
            match.new_goal = candidate;
            match.similarity = likeness;
        }
        matches.push_back(match);
    });
    // Of several that become one, the most alike lives on.
    std::stable_sort(matches.begin(), matches.end(),
                     [](const GoalMatch& a, const GoalMatch& b) { return a.similarity > b.similarity; });
    return matches;
}

}  // namespace tertial::roll
