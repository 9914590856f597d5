// What the checks have found as a list to hand to colleagues.
#pragma once

#include <string>
#include <vector>

#include "model/checks/check.h"
#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

/// What a list is made of. References must outlive the call.
struct FindingList {
    const Report& report;
    const DocumentTemplate& document_template;
    const std::vector<Finding>& findings;  // in printed order
};

/// Excel: a sheet of findings with filters and room for answers, and one of what was confirmed ("stämmer ändå") with
/// its reasons when there is any. Errors: those of to_xlsx.
[[nodiscard]] Expected<std::string> findings_xlsx(const FindingList& list, const TemplateFolders& folders);

/// Word: a chapter for each strength with a table for each goal, and one of what was confirmed. Errors: those of
/// to_docx.
[[nodiscard]] Expected<std::string> findings_docx(const FindingList& list, const TemplateFolders& folders);

}  // namespace tertial
