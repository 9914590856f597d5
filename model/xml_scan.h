// A look over the bytes of an XML file before a tree is built of them: what pugixml takes without a word or cannot
// survive (measured: text after the root vanishes, &#0; cuts text, freeing a tree a million deep overflows the stack).
#pragma once

#include <string_view>

#include "model/error.h"

namespace tertial {

inline constexpr int deepest_element = 200;

/// Errors (bad_format, with line): empty; no UTF-8; a character or reference that XML 1.0 does not allow; another
/// encoding declared; a DOCTYPE; unresolved merge conflicts; deeper than 200; no end; a second root or text after
/// the root. That names of start and end tags match is left to the parser. `name` is used in messages only.
[[nodiscard]] Expected<void> scan_xml(std::string_view xml, std::string_view name);

}  // namespace tertial
