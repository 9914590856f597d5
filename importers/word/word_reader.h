// Reads a Word file: .docx (Transitional or Strict) or Flat OPC .xml, whichever program saved it.
#pragma once

#include <string_view>

#include "importers/office/package.h"
#include "importers/source_document.h"
#include "model/error.h"

namespace tertial {

/// One line a paragraph or table row, with its style; a place's `line` counts them in printed order. Tables of contents
/// are listed in `left_out`. Text boxes and footnotes follow the paragraph they hang on.
/// Errors: bad_format (no Word file, damaged, protected by a password), too_large.
[[nodiscard]] Expected<SourceDocument> read_word(std::string_view bytes, std::string_view name);
[[nodiscard]] Expected<SourceDocument> read_word(const office::Package& package, std::string_view name);

}  // namespace tertial
