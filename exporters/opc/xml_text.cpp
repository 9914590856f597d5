#include "exporters/opc/xml_text.h"

#include <array>
#include <cstdint>

namespace tertial::opc {

namespace {

struct Decoded {
    std::uint32_t code = 0;
    std::size_t length = 0;  // 0 = not UTF-8
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) -> std::uint32_t {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const auto follows = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
    const std::uint32_t first = byte(0);
    if (first < 0x80) return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && follows(1)) return {(first & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
    if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2)) {
        const std::uint32_t code = (first & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        if (code < 0x800 || (code >= 0xD800 && code < 0xE000)) return {};
        return {code, 3};
    }
    if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3)) {
        const std::uint32_t code =
            (first & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU);
        if (code < 0x10000 || code > 0x10FFFF) return {};
        return {code, 4};
    }
    return {};
}

bool is_xml_char(std::uint32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code != 0xFFFE && code != 0xFFFF && !(code >= 0xD800 && code < 0xE000) && code <= 0x10FFFF;
}

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
    return at < xml.size() && digits > 0 && is_xml_char(code);
}

/// Bytes that are a whole character of XML and begin no markup: nearly all of a part. One look at a table a byte.
constexpr auto needs_no_look = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) table[byte] = byte != '&' && byte != '<';
    return table;
}();

}  // namespace

std::size_t xml_char_length(std::string_view text, std::size_t at) {
    const Decoded decoded = decode(text, at);
    return decoded.length > 0 && is_xml_char(decoded.code) ? decoded.length : 0;
}

std::optional<XmlTextFinding> find_xml_text_fault(std::string_view xml) {
    for (std::size_t at = 0;;) {
        while (at < xml.size() && needs_no_look[static_cast<unsigned char>(xml[at])]) ++at;
        if (at >= xml.size()) return std::nullopt;
        if (xml[at] == '&') {
            if (!is_good_reference(xml, at)) return XmlTextFinding{XmlTextFault::bad_reference, at};
            ++at;
        } else if (xml[at] == '<') {
            if (xml.substr(at, 9) == "<!DOCTYPE") return XmlTextFinding{XmlTextFault::document_type, at};
            ++at;
        } else {
            const Decoded decoded = decode(xml, at);
            if (decoded.length == 0) return XmlTextFinding{XmlTextFault::bad_utf8, at};
            if (!is_xml_char(decoded.code)) return XmlTextFinding{XmlTextFault::bad_character, at};
            at += decoded.length;
        }
    }
}

}  // namespace tertial::opc
