// Tables that an extraction took apart: they stay as text, and are told of.
#pragma once

#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

/// The tables of a goal from the first mixed one on, as text in a section of its own with a doubt, which is noted.
[[nodiscard]] Section read_unread_tables(RecogniserContext& context, LineRange range, const Goal& goal);

/// A table of figures as text, with a doubt that is noted.
[[nodiscard]] std::vector<Paragraph> read_unread_figures(RecogniserContext& context, LineRange range);

/// A doubt for each further line that begins a table of indicators or activities and was read as no header: the text
/// has their cells in another order than rows have, and keeps them as paragraphs where they stood. Before
/// Account::write_notes.
void note_unread_tables(RecogniserContext& context);

}  // namespace tertial
