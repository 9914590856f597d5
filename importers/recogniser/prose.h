// Running text: lines to paragraphs, sub-headings and lists, with the tables that stand among them.
#pragma once

#include <string>
#include <vector>

#include "importers/recogniser/context.h"
#include "importers/recogniser/paragraphs.h"

namespace tertial {

/// The blocks of a run of lines, in order. Sub-headings are paragraphs with style heading; `depth` 1 = it stood without
/// space before it while the one above had some, so it is probably one level down.
[[nodiscard]] std::vector<Block> read_prose(RecogniserContext& context, LineRange range, LastLine last_line);

/// Paragraphs only, no tables and no headings (comments, decisions).
[[nodiscard]] std::vector<Paragraph> read_paragraphs(RecogniserContext& context, LineRange range);

}  // namespace tertial
