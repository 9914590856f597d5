// Tables that an extraction took apart.
#pragma once

#include "importers/recogniser/context.h"

namespace tertial {

/// A doubt for each line that begins a table of indicators or activities and was read as no header: the text has their
/// cells in another order than rows have, and keeps them as paragraphs where they stood. Before Account::write_notes.
void note_unread_tables(RecogniserContext& context);

}  // namespace tertial
