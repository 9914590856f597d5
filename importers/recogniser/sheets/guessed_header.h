// Rows without a header, as copied from a sheet or a report: what the columns hold tells what they are.
#pragma once

#include <optional>

#include "importers/recogniser/sheets/sheet_header.h"

namespace tertial {

/// Dates make activities. Indicators must have as many columns as a kind of document prints, the last with periods;
/// their header is `guessed`, since two columns of figures look alike. nullopt: neither.
[[nodiscard]] std::optional<SheetHeader> guess_sheet_header(const RecogniserContext& context,
                                                            const TemplateFolders& templates, LineRange rows);

}  // namespace tertial
