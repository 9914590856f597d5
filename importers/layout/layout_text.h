// Text whose blanks keep the places of print, as pdftotext -layout writes it: its tables become rows with tabs between
// their cells, which is how copied text has them; its other lines lose their margin. What reads text then reads it.
#pragma once

#include <vector>

#include "importers/text_clean.h"

namespace tertial::layout {

/// Whether many lines have words under each other with wide blanks between. Other text has hardly any.
[[nodiscard]] bool is_layout(const std::vector<CleanLine>& lines);

/// Rows stand where their first line stood. No word is lost or moved past another but inside a row, where the lines of
/// each cell are joined.
[[nodiscard]] std::vector<CleanLine> with_rows(const std::vector<CleanLine>& lines);

}  // namespace tertial::layout
