// The door to the importers: a file's bytes in, a report out, with the account of what was understood.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

/// What the user knows better than the text; empty = find it in the text.
struct ImportOptions {
    std::string board;
    std::optional<int> year;
    std::optional<DocumentKind> kind;
    std::optional<int> tertial;
};

/// A report and, inside it, `import_notes`: the account of the import.
/// `bytes` is the text of a published report (UTF-8, with or without BOM, LF or CRLF).
/// Errors: bad_format (empty, binary, invalid UTF-8 with the line, no report: no goals and no known heading),
/// bad_template.
[[nodiscard]] Expected<Report> import_text(std::string_view bytes, std::string_view name, const ImportOptions& options,
                                           const TemplateFolders& templates);

/// The same for a file of any kind that can be read: text, Word (.docx or Flat OPC .xml), PDF, Excel (.xlsx), CSV and
/// rows copied from a sheet. What it is, its bytes tell.
/// Errors too: too_large (an archive that unpacks to more than a report can be).
[[nodiscard]] Expected<Report> import_report(std::string_view bytes, std::string_view name,
                                             const ImportOptions& options, const TemplateFolders& templates);

/// The account for a person, in the user's language: counts, doubts with lines, what could not be placed.
[[nodiscard]] std::string import_summary(const Report& report);

}  // namespace tertial
