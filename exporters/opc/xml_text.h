// What an XML file may hold: checked in bytes, before any parser sees them, because parsers forgive.
// Source: XML 1.0 (fifth edition), [2] Char, [66] CharRef; Unicode 15, table 3-7 (well-formed UTF-8).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tertial::opc {

/// Bytes of the well-formed UTF-8 sequence at `at` when it is a character that XML 1.0 allows; else 0.
[[nodiscard]] std::size_t xml_char_length(std::string_view text, std::size_t at);

enum class XmlTextFault {
    bad_utf8,       // not UTF-8: overlong, surrogate, cut off, stray byte
    bad_character,  // UTF-8, but a character XML has no room for: U+000B, U+FFFE …
    bad_reference,  // "&#11;", "&#x0;", "&nbsp;", a bare "&"
    document_type,  // "<!DOCTYPE": never in an Office file, and the door to entity attacks
};

struct XmlTextFinding {
    XmlTextFault fault = XmlTextFault::bad_utf8;
    std::size_t offset = 0;  // in bytes
};

/// The first fault of a whole XML file; nullopt when there is none.
[[nodiscard]] std::optional<XmlTextFinding> find_xml_text_fault(std::string_view xml);

}  // namespace tertial::opc
