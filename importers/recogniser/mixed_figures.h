// Tables of figures whose cells an extraction mixed: their figures stand in lines of their own, as no text has them.
#pragma once

#include <optional>
#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

/// In ascending order, where tables are mixed everywhere; else none. Each from the first of its headings that is known
/// as one, or from its first figure, to its last figure or heading.
[[nodiscard]] std::vector<LineRange> find_mixed_figures(const RecogniserContext& context, LineRange range);

}  // namespace tertial
