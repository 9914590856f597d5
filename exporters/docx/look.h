// What all writers of Word parts share: the styles and the page, from templates/word/.
#pragma once

#include <string>

#include "exporters/docx/page_layout.h"
#include "exporters/docx/style_sheet.h"
#include "model/template.h"

namespace tertial::docx {

struct Look {
    StyleSheet styles;
    PageLayout layout;
    std::string numbering;  // the numbering part of the template

    [[nodiscard]] const std::string& style(StyleRole role) const { return styles.id(role); }
};

/// Errors: not_found when a file of templates/word/ is missing, bad_template when one is not right.
[[nodiscard]] Expected<Look> load_look(const TemplateFolders& folders);

}  // namespace tertial::docx
