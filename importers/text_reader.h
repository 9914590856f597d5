// Reads the text of a published report: what an extraction of a PDF, or copied text, looks like.
#pragma once

#include <string_view>

#include "importers/source_document.h"
#include "model/error.h"

namespace tertial {

/// `bytes` is UTF-8 with or without BOM, with LF, CRLF or CR line ends and form feeds between pages. Mends what an
/// extraction breaks without changing what the author wrote: NFC, ligatures, soft hyphens, control characters, no-break
/// blanks; page headers and footers are taken out of the text and listed in `left_out`.
/// Errors: bad_format (empty, binary, invalid UTF-8 with the line).
[[nodiscard]] Expected<SourceDocument> read_text(std::string_view bytes, std::string_view name);

}  // namespace tertial
