// All exports: a report in, the bytes of a file out. None touches the disk (saving is model/file_system.h's work),
// and each gives the same bytes for the same report on every run, whatever clock, locale and time zone.
#pragma once

#include <string>

#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

/// Word, WordprocessingML Transitional (ISO/IEC 29500-1, -4), looks from templates/word/. The package is checked by
/// our own lint before it is given back; a finding there is an `internal` error, never a broken file.
[[nodiscard]] Expected<std::string> to_docx(const Report& report, const DocumentTemplate& document_template,
                                            const TemplateFolders& folders);

/// The same parts as one XML file, [MS-DOCX]'s "Flat OPC".
[[nodiscard]] Expected<std::string> to_flat_opc(const Report& report, const DocumentTemplate& document_template,
                                                const TemplateFolders& folders);

/// Excel workbook, layout from templates/excel/.
[[nodiscard]] Expected<std::string> to_xlsx(const Report& report, const DocumentTemplate& document_template,
                                            const GoalCatalogue& catalogue, const TemplateFolders& folders);

/// JSON Lines in document order, see docs/records.md.
[[nodiscard]] std::string to_records(const Report& report);

/// Plain text for reading and searching: headings underlined, tables as aligned columns.
[[nodiscard]] std::string to_plain_text(const Report& report, const DocumentTemplate& document_template);

}  // namespace tertial
