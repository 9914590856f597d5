// Placeholders of templates/word/layout.xml, filled from what the report says of itself.
#pragma once

#include <string>
#include <string_view>

#include "model/report.h"
#include "model/template.h"

namespace tertial::docx {

/// What {title}, {document} and the others stand for; see templates/word/README.md. nullptr-free: an unknown name is
/// empty, and the reader of the layout has refused it before.
struct Facts {
    const Meta& meta;
    std::string title;     // the report's own, else the template's pattern
    std::string document;  // "Tertialrapport 1 2024"

    [[nodiscard]] std::string value(std::string_view name) const;
};

[[nodiscard]] Facts facts_of(const Report& report, const DocumentTemplate& document_template);

/// True when `name` may stand between braces in a layout.
[[nodiscard]] bool is_known_fact(std::string_view name);

/// What {page} and {pages} become: fields, which only header and footer can hold. Control characters, so that braces
/// that a person typed are never taken for them.
inline constexpr char page_mark = '\x01';
inline constexpr char pages_mark = '\x02';

/// The pattern with every placeholder replaced; empty when it has placeholders and all of them are empty.
[[nodiscard]] std::string fill(std::string_view pattern, const Facts& facts);

}  // namespace tertial::docx
