// Paragraph styles of a Word file, resolved to what matters for reading. Word knows its built-in styles by w:name in
// English ("heading 1") whatever the language of the program; the style id ("Rubrik1") is only a key.
// Source: ISO/IEC 29500-1, 17.7 (styles), 17.3.1.20 (outline level); built-in names: [MS-OI29500] 2.1.236.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "importers/office/package.h"
#include "importers/source_document.h"

namespace tertial::word {

enum class StyleRole { body, title, heading, list_bullet, list_number, caption, contents };

struct NumberingPlace {
    int id = 0;     // w:numId; 0 = none
    int level = 0;  // w:ilvl from 0
};

struct StyleFacts {
    StyleRole role = StyleRole::body;
    int level = 0;  // heading: 1 … 9; list: nesting from 0
    NumberingPlace numbering;
    bool bold = false;
    bool italic = false;
    bool keep_next = false;  // kept on one page with what follows, as headings are
    bool enlarged = false;   // larger than the body's text
};

/// By style id; an id that is not in the file is body text.
class Styles {
public:
    [[nodiscard]] static Styles read(const office::Package& package, std::string_view document_part);
    [[nodiscard]] const StyleFacts& of(std::string_view id) const;

private:
    std::map<std::string, StyleFacts, std::less<>> facts_;
    StyleFacts body_;
};

}  // namespace tertial::word
