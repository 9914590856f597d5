// Page headers and footers that an extraction left in the text.
#pragma once

#include "importers/source_document.h"

namespace tertial {

/// Moves blocks of page furniture to `left_out`: a page mark ("Sid 9 (89)", "Sida 9 av 89") with the sender's lines
/// around it, and page marks alone. What stood before and after is joined as if the page had no border.
void take_out_page_furniture(SourceDocument& document);

}  // namespace tertial
