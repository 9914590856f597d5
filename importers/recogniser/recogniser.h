// Turns a neutral SourceDocument into a report, with every doubt and its place noted.
#pragma once

#include "importers/grammar.h"
#include "importers/import.h"
#include "importers/source_document.h"

namespace tertial {

/// Errors: bad_format when the text has neither goals nor headings of a report; bad_template.
[[nodiscard]] Expected<Report> recognise(const SourceDocument& source, const Grammar& grammar,
                                         const ImportOptions& options, const TemplateFolders& templates, IdSource ids);

}  // namespace tertial
