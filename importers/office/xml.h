// XML parts as trees. Elements and attributes are known by their local names: prefixes are the writing program's
// choice, and the Strict and Transitional forms of a document differ in nothing but the namespaces behind them.
#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "model/error.h"

namespace tertial::office {

/// Blanks that stand alone in an element are kept (`<w:t> </w:t>` parts two words).
/// Errors: bad_format (not well-formed, no UTF-8, a character that XML does not allow), too_large (its tree would take
/// more than 192 MiB, or is deeper than 256). `name` is used in messages.
[[nodiscard]] Expected<void> parse_part(std::string_view bytes, std::string_view name, pugi::xml_document& out);

/// "w:tbl" -> "tbl".
[[nodiscard]] std::string_view local_name(const char* qualified);
[[nodiscard]] inline std::string_view local_name(const pugi::xml_node& node) {
    return local_name(node.name());
}

/// First child element of this local name; an empty node when there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view local);
/// Value of the attribute of this local name; empty when there is none.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view local);
/// attribute "val" of a child, as OOXML writes properties: <w:pStyle w:val="Rubrik1"/>.
[[nodiscard]] std::string_view child_value(const pugi::xml_node& node, std::string_view local);

/// A property that is on when its element stands there, unless its value says otherwise (ISO/IEC 29500-1, 22.9.2.7).
[[nodiscard]] bool is_on(const pugi::xml_node& property);

/// A whole number; `otherwise` when it is none.
[[nodiscard]] int number(std::string_view text, int otherwise);

}  // namespace tertial::office
