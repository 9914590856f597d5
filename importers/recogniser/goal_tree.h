// The goals of a report: directions, areas, the board's own, with their sections and tables.
#pragma once

#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

struct GoalTree {
    std::vector<Goal> goals;  // level `direction`, or the highest level that the source has
    LineRange lines;          // where they stood
};

/// Begins at the first goal label at or after `from`. The tree ends where text follows the last goal's tables, or at a
/// heading that grammar.xml names. Empty goals when there is no label.
[[nodiscard]] GoalTree read_goal_tree(RecogniserContext& context, std::size_t from);

}  // namespace tertial
