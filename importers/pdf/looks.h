// The look of each word: what pdftohtml -xml prints, brought to the words by their places.
#pragma once

#include <string_view>

#include "importers/pdf/page.h"

namespace tertial::pdf {

/// Sets `look` of the words that a fragment of `xml` covers, the addresses they lead to, and the document's outline. A
/// document without looks gets them from the height of its words.
void set_looks(Document& document, std::string_view xml);

}  // namespace tertial::pdf
