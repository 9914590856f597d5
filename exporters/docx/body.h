// The main document part: title block, decisions, contents, chapters, goals, tables.
#pragma once

#include <string>
#include <vector>

#include "exporters/docx/facts.h"
#include "exporters/docx/look.h"
#include "exporters/docx/markup.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial::docx {

struct Body {
    std::string xml;         // what stands in w:body, the section properties left out
    int numbered_lists = 0;  // numberings used from `first_list_number` on, each to start again at 1
    int pages = 1;           // estimated
};

/// Numberings below this belong to the template: bullets, decisions, and the style List Number itself.
inline constexpr int first_list_number = 101;

[[nodiscard]] Body write_body(const Report& report, const DocumentTemplate& document_template, const Look& look,
                              const Facts& facts, Relationships& relationships);

}  // namespace tertial::docx
