// From bytes to lines, and from lines to a report: the two halves of an import.
#pragma once

#include <string_view>

#include "importers/import.h"
#include "importers/source_document.h"
#include "model/update/update.h"

namespace tertial {

/// Tells the sink of `options`. Error: cancelled.
[[nodiscard]] Expected<void> tell_progress(const ImportOptions& options, ImportStage stage, std::string_view file);

/// What the file is, its bytes tell. Rows that are separated by marks are sheets.
[[nodiscard]] Expected<SourceDocument> read_source(std::string_view bytes, std::string_view name,
                                                   const ImportOptions& options);

/// Lines of fields with a mark between. It may all the same be a whole report whose tables were copied with it.
[[nodiscard]] bool is_separated_rows(std::string_view bytes);

/// The bytes, which looked like separated rows, as running text.
[[nodiscard]] Expected<SourceDocument> read_as_text(std::string_view bytes, std::string_view name,
                                                    const ImportOptions& options);

/// `bytes` are those that the source was read from: ids follow from them. Of sheets, pages are the sheets' numbers.
[[nodiscard]] Expected<Report> recognise_source(const SourceDocument& source, std::string_view bytes,
                                                const ImportOptions& options, const TemplateFolders& templates);

/// Error: too_large when there are more changes than rows and paragraphs of any report, which would take long to do.
/// Sheets that tell another year than their report would write its figures over those of the other. Error:
/// bad_argument.
[[nodiscard]] Expected<void> check_year(const Meta& report, const Meta& sheets, const std::string& file);

[[nodiscard]] Expected<void> check_size(const std::vector<UpdateChange>& changes, const std::string& file);

/// Gives notes of sheets the sheet's name for its number.
void name_sheets(const SourceDocument& source, std::vector<ImportNote>& notes);

/// Its sheets by number. A file that is itself one sheet has none.
[[nodiscard]] FileNames names_of(const SourceDocument& source);

}  // namespace tertial
