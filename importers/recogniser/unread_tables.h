// Tables that an extraction took apart: they stay as text, and are told of.
#pragma once

#include "importers/recogniser/context.h"

namespace tertial {

/// The tables of a goal from the first mixed one on, as text in a section of its own with a doubt, which is noted.
[[nodiscard]] Section read_unread_tables(RecogniserContext& context, LineRange range, const Goal& goal);

/// A doubt for each further line that begins a table of indicators or activities and was read as no header: the text has
/// their cells in another order than rows have, and keeps them as paragraphs where they stood. Where tables are mixed
/// everywhere, also for each place in lines `range` where figures stand in lines of their own, as no text has them.
void note_unread_tables(RecogniserContext& context);

/// A doubt for each place in the lines where figures stand under each other, as a column of a mixed table has them.
void note_unread_figures(RecogniserContext& context, LineRange range);

}  // namespace tertial
