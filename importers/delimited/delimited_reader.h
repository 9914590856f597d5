// Reads text with separators: CSV and TSV, and rows copied from a sheet.
#pragma once

#include <string_view>

#include "importers/source_document.h"
#include "model/error.h"

namespace tertial {

/// Whether the bytes are text whose lines are rows of fields rather than running text.
[[nodiscard]] bool looks_delimited(std::string_view bytes);

/// Form `sheets`: one sheet, named as the file without its ending. Errors: bad_format (empty, binary).
[[nodiscard]] Expected<SourceDocument> read_delimited(std::string_view bytes, std::string_view name);

}  // namespace tertial
