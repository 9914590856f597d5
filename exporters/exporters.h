// All exports: a report in, the bytes of a file out. None touches the disk (saving is model/file_system.h's work),
// and each gives the same bytes for the same report on every run, whatever clock, locale and time zone; but for PDF,
// which another program makes.
#pragma once

#include <functional>
#include <string>

#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

/// Word, WordprocessingML Transitional (ISO/IEC 29500-1, -4), looks from templates/word/. The package is checked by
/// our own lint before it is given back; a finding there is an `internal` error, never a broken file.
[[nodiscard]] Expected<std::string> to_docx(const Report& report, const DocumentTemplate& document_template,
                                            const TemplateFolders& folders);

/// How many pages the Word document will have, within one or two: it is set as Word would, without fonts. Errors: those
/// of to_docx.
[[nodiscard]] Expected<int> estimate_pages(const Report& report, const DocumentTemplate& document_template,
                                           const TemplateFolders& folders);

/// The same parts as one XML file, [MS-DOCX]'s "Flat OPC".
[[nodiscard]] Expected<std::string> to_flat_opc(const Report& report, const DocumentTemplate& document_template,
                                                const TemplateFolders& folders);

/// Is asked now and then; false stops.
using GoOn = std::function<bool()>;

/// The Word document as PDF/UA with tags, bookmarks, title and language, by LibreOffice as a process of its own in a
/// folder of its own under the system's temporary ones. Takes seconds. Errors: those of to_docx; not_found (LibreOffice
/// is not installed), cannot_write (it gave no PDF, or took too long), cancelled.
[[nodiscard]] Expected<std::string> to_pdf(const Report& report, const DocumentTemplate& document_template,
                                           const TemplateFolders& folders, const GoOn& go_on = {});
/// Whether LibreOffice is installed.
[[nodiscard]] bool can_make_pdf();

/// Excel workbook, layout from templates/excel/.
[[nodiscard]] Expected<std::string> to_xlsx(const Report& report, const DocumentTemplate& document_template,
                                            const GoalCatalogue& catalogue, const TemplateFolders& folders);

/// JSON Lines in document order, see docs/records.md.
[[nodiscard]] std::string to_records(const Report& report);

/// Plain text for reading and searching: headings underlined, tables as aligned columns.
[[nodiscard]] std::string to_plain_text(const Report& report, const DocumentTemplate& document_template);

}  // namespace tertial
