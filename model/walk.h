// Walking a report in printed order.
#pragma once

#include <vector>

#include "model/report.h"

namespace tertial {

/// Calls f(goal, parent) for every goal, parents before children; `parent` is null at the top.
template <class Goals, class F>
void for_each_goal(Goals& goals, F&& f, decltype(&goals.front()) parent = nullptr) {
    for (auto& goal : goals) {
        f(goal, parent);
        for_each_goal(goal.children, f, &goal);
    }
}

/// Calls f(chapter, level) for every chapter, level 1 at the top.
template <class Chapters, class F>
void for_each_chapter(Chapters& chapters, F&& f, int level = 1) {
    for (auto& chapter : chapters) {
        f(chapter, level);
        for_each_chapter(chapter.children, f, level + 1);
    }
}

}  // namespace tertial
