// A comparison of two reports as files to read.
#pragma once

#include <string>

#include "model/compare/compare.h"
#include "model/error.h"
#include "model/template.h"

namespace tertial {

/// The new report with what was added, removed and changed as tracked changes of Word, to accept or reject; author
/// "Tertial", without dates, so that the bytes depend on the reports only. Errors: those of to_docx.
/// Source: ISO/IEC 29500-1, 17.13.5 (revisions).
[[nodiscard]] Expected<std::string> comparison_docx(const Comparison& comparison, const ComparedReport& after,
                                                    const TemplateFolders& folders);

/// One HTML page that needs no other file: what differs, with a few lines around it, inserted and deleted words marked
/// by colour, underline and strike.
[[nodiscard]] std::string comparison_html(const Comparison& comparison);

}  // namespace tertial
