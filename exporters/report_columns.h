// The columns of indicators and activities that a report needs: those of its template, and those that the template
// does not have but the report has something in, so that nothing is left out.
#pragma once

#include "model/report.h"
#include "model/template.h"

namespace tertial {

/// The template with such columns added, each in its usual place among the others, under its usual heading.
[[nodiscard]] DocumentTemplate with_columns_of(const Report& report, DocumentTemplate document_template);

}  // namespace tertial
