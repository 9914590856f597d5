// Writing XML straight into a string. Fast and small: the writers of parts know their element names; only text and
// attribute values need care, and that care is here.
#pragma once

#include <string>
#include <string_view>

namespace tertial::opc {

/// Appends `text` as character data. Markup is escaped; what XML 1.0 cannot hold (control characters, invalid UTF-8,
/// U+FFFE, U+FFFF) is left out, line breaks and tabs become blanks: the file must open whatever a report holds.
/// Source: XML 1.0, production [2] Char.
void append_text(std::string& xml, std::string_view text);

/// As append_text, with quotation marks escaped too.
void append_attribute_text(std::string& xml, std::string_view text);

/// Appends a decimal number.
void append_number(std::string& xml, long number);

/// True when XML readers would drop blanks of `text` (at an end, or doubled): w:t then needs xml:space="preserve".
[[nodiscard]] bool needs_preserved_space(std::string_view text);

}  // namespace tertial::opc
