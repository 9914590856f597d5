// The indicator and activity tables of one goal, with the comments under their rows, over page borders.
#pragma once

#include "importers/recogniser/context.h"

namespace tertial {

/// Reads the tables that begin at range.begin into `goal`; gives the first line that is not theirs.
/// range.begin unchanged = no table begins there.
[[nodiscard]] std::size_t read_goal_tables(RecogniserContext& context, LineRange range, Goal& goal);

/// A table header of either kind stands at the line, or right after a caption there.
[[nodiscard]] bool is_goal_table_header(const RecogniserContext& context, std::size_t line);

}  // namespace tertial
