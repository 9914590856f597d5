// A report as the parts of a Word file.
#pragma once

#include "exporters/docx/look.h"
#include "exporters/opc/package.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial::docx {

[[nodiscard]] opc::Package word_package(const Report& report, const DocumentTemplate& document_template,
                                        const Look& look);

}  // namespace tertial::docx
