// A report as the parts of a Word file.
#pragma once

#include "exporters/docx/body.h"
#include "exporters/docx/look.h"
#include "exporters/docx/markup.h"
#include "exporters/opc/package.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial::docx {

[[nodiscard]] opc::Package word_package(const Report& report, const DocumentTemplate& document_template,
                                        const Look& look);

/// Those of styles, numbering and settings, which every document part has.
[[nodiscard]] Relationships common_relationships();

/// The package around a body that is written already, with the report's header, footer and properties.
[[nodiscard]] opc::Package package_around(const Body& body, const Report& report,
                                          const DocumentTemplate& document_template, const Look& look,
                                          Relationships relationships);

}  // namespace tertial::docx
