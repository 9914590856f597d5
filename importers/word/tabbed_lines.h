// What authors lay out with tabs: two columns of a title block, small tables, lists typed with line breaks.
#pragma once

#include <vector>

#include "importers/source_document.h"
#include "model/text.h"

namespace tertial::word {

/// Consecutive lines with a tab: two columns with gaps are read one after the other (all of the left, then the right),
/// a label and its words on each line stay a line, columns of figures become rows of cells. A tab elsewhere is a blank.
void lay_out_tabbed_lines(std::vector<SourceLine>& lines);

/// The pieces between line breaks when one of them begins with a typed bullet; else all as one.
[[nodiscard]] std::vector<std::vector<Run>> split_typed_list(const std::vector<Run>& runs);

}  // namespace tertial::word
