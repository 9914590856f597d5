// From words on pages to the lines of a document: pure, whatever told the words.
#pragma once

#include <string_view>

#include "importers/pdf/page.h"
#include "importers/source_document.h"

namespace tertial::pdf {

/// See read_pdf. Pages without words give no lines.
[[nodiscard]] SourceDocument read_document(const Document& document, std::string_view name);

}  // namespace tertial::pdf
