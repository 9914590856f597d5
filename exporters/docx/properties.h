// What a Word file says of itself: core, extended and custom properties, and the settings part.
#pragma once

#include <vector>

#include "exporters/docx/facts.h"
#include "exporters/docx/look.h"
#include "exporters/opc/package.h"
#include "model/report.h"

namespace tertial::docx {

/// docProps/core.xml, app.xml and custom.xml. Dates are those of the report, never of the clock.
[[nodiscard]] std::vector<opc::Part> property_parts(const Report& report, const Facts& facts,
                                                    const DocumentTemplate& document_template, const Look& look,
                                                    int pages);

[[nodiscard]] opc::Part settings_part();

}  // namespace tertial::docx
