// The document's bookmarks brought to the paragraphs they name.
#pragma once

#include <vector>

#include "importers/pdf/paragraphs.h"

namespace tertial::pdf {

/// The level of each paragraph that the outline names, 0 for others. All 0 when it names few: an outline of pages or
/// pictures is none of headings.
[[nodiscard]] std::vector<int> find_outline_levels(const std::vector<TextParagraph>& paragraphs,
                                                   const std::vector<Line>& lines,
                                                   const std::vector<OutlineItem>& outline);

}  // namespace tertial::pdf
