// Reads a PDF: published reports, whichever program made them.
#pragma once

#include <functional>
#include <string_view>

#include "importers/source_document.h"
#include "model/error.h"

namespace tertial {

/// "%PDF-" stands within the first 1,024 bytes, as readers accept it.
[[nodiscard]] bool looks_like_pdf(std::string_view bytes);

/// Is told the number of the last page that has been read, and of all (0: not known). False: stop.
using PageWatch = std::function<bool(int page, int pages)>;

/// One line a paragraph or table row, with its style (form styled); places count printed lines and pages. Page headers,
/// footers and tables of contents are listed in `left_out`.
/// Errors: bad_format (damaged, protected, scanned), not_found (poppler-utils is missing), too_large, cancelled.
[[nodiscard]] Expected<SourceDocument> read_pdf(std::string_view bytes, std::string_view name,
                                                const PageWatch& watch = {});

}  // namespace tertial
