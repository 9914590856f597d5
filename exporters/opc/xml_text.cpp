#include "exporters/opc/xml_text.h"

#include <cstdint>

#include "model/xml_text.h"

namespace tertial::opc {

namespace {

/// `at` is at "&": a reference to one of the five named entities of XML, or to a character that XML allows.
bool is_good_reference(std::string_view xml, std::size_t at) {
    for (const std::string_view name : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"}) {
        if (xml.substr(at, name.size()) == name) return true;
    }
    if (xml.substr(at, 2) != "&#") return false;
    at += 2;
    const bool hexadecimal = at < xml.size() && xml[at] == 'x';
    if (hexadecimal) ++at;
    std::uint32_t code = 0;
    std::size_t digits = 0;
    for (; at < xml.size() && xml[at] != ';'; ++at, ++digits) {
        const char c = xml[at];
        std::uint32_t digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<std::uint32_t>(c - '0');
        else if (hexadecimal && c >= 'a' && c <= 'f')
            digit = static_cast<std::uint32_t>(c - 'a' + 10);
        else if (hexadecimal && c >= 'A' && c <= 'F')
            digit = static_cast<std::uint32_t>(c - 'A' + 10);
        else
            return false;
        code = code * (hexadecimal ? 16 : 10) + digit;
        if (code > 0x10FFFF) return false;
    }
    return at < xml.size() && digits > 0 && is_xml_character(code);
}

}  // namespace

std::size_t xml_char_length(std::string_view text, std::size_t at) {
    const Utf8Character character = decode_utf8(text, at);
    return is_xml_character(character.code) ? character.bytes : 0;
}

std::optional<XmlTextFinding> find_xml_text_fault(std::string_view xml) {
    std::optional<XmlTextFinding> first;
    if (const auto forbidden = find_forbidden_character(xml)) {
        const bool is_utf8 = decode_utf8(xml, *forbidden).bytes > 0;
        first = XmlTextFinding{is_utf8 ? XmlTextFault::bad_character : XmlTextFault::bad_utf8, *forbidden};
    }
    const std::size_t end = first ? first->offset : xml.size();
    for (std::size_t at = xml.find('&'); at < end; at = xml.find('&', at + 1)) {
        if (is_good_reference(xml, at)) continue;
        first = XmlTextFinding{XmlTextFault::bad_reference, at};
        break;
    }
    if (const std::size_t at = xml.find("<!DOCTYPE"); at < (first ? first->offset : xml.size()))
        first = XmlTextFinding{XmlTextFault::document_type, at};
    return first;
}

}  // namespace tertial::opc
