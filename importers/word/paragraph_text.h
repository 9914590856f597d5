// The words of a Word paragraph: runs with their look, and what hangs on it (text boxes, footnotes).
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "importers/word/fields.h"
#include "model/text.h"

namespace tertial::word {

/// Addresses of hyperlinks by relationship id.
using Links = std::map<std::string, std::string, std::less<>>;

struct ParagraphText {
    std::vector<Run> runs;               // line breaks as '\n', tabs as '\t'
    std::vector<pugi::xml_node> boxes;   // w:txbxContent of text boxes anchored here
    std::vector<std::string> footnotes;  // ids of the notes it refers to, "f1" footnote, "e1" endnote
    bool all_bold = false;               // every word is bold by direct formatting
    int page_breaks = 0;
};

/// Reads w:p. Insertions that are not yet accepted are kept, deletions left out; both as the author sees them with
/// "no markup". `fields` lives as long as the document: a field may span paragraphs.
[[nodiscard]] ParagraphText read_paragraph_text(const pugi::xml_node& paragraph, const Links& links, Fields& fields);

/// Every blank, tab and line break between words as one blank, none at the ends, as fold_blanks does for text.
[[nodiscard]] std::vector<Run> fold_run_blanks(const std::vector<Run>& runs);

}  // namespace tertial::word
