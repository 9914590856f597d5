// Whether the words of a page are words at all. Fonts without a table of characters give glyph numbers for letters; a
// page that is a picture gives nothing.
#pragma once

#include "importers/pdf/page.h"

namespace tertial::pdf {

/// Pages whose words are hardly any language's, and pages without words between others; in order of pages.
[[nodiscard]] std::vector<PageDoubt> find_illegible_pages(const Document& document);

}  // namespace tertial::pdf
