// What stands before and after the goals: blocks to chapters, with the level of each heading.
#pragma once

#include <vector>

#include "importers/recogniser/context.h"
#include "model/template.h"

namespace tertial {

/// Nests the blocks under their headings. A heading that the template knows gets its level and part id; others are
/// placed by what stands around them: under the last known one, one deeper when no space parts them.
[[nodiscard]] std::vector<Chapter> read_chapters(RecogniserContext& context, LineRange range,
                                                 const std::vector<PartSpec>& parts);

}  // namespace tertial
