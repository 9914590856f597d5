// A report out of the tables of a workbook: goals, indicators and activities wherever they stand, other tables as
// chapters, everything else as text.
#pragma once

#include "importers/grammar.h"
#include "importers/import.h"
#include "importers/source_document.h"

namespace tertial {

/// `source` of the form `sheets`. Errors: bad_format when no sheet has a table of a report; bad_template.
[[nodiscard]] Expected<Report> recognise_sheets(const SourceDocument& source, const Grammar& grammar,
                                                const ImportOptions& options, const TemplateFolders& templates,
                                                IdSource ids);

}  // namespace tertial
