#include "exporters/opc/xml_writer.h"

#include <algorithm>

#include <array>
#include <charconv>

#include "exporters/opc/xml_text.h"

namespace tertial::opc {

namespace {

/// Bytes that can be copied as they are: ASCII but controls and markup. Bytes over 0x7F take the slow way once a
/// sequence, not once a byte.
constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (int byte = 0x20; byte < 0x7F; ++byte) plain[static_cast<std::size_t>(byte)] = true;
    for (const char mark : {'&', '<', '>', '"'}) plain[static_cast<unsigned char>(mark)] = false;
    return plain;
}();

enum class Place { text, attribute };

void append_escaped(std::string& xml, std::string_view text, Place place) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size()) {
            const auto byte = static_cast<unsigned char>(text[end]);
            if (plain_bytes[byte]) {
                ++end;
            } else if (byte >= 0x80) {
                const std::size_t length = xml_char_length(text, end);
                if (length == 0) break;
                end += length;
            } else {
                break;
            }
        }
        xml.append(text, at, end - at);
        if (end == text.size()) return;
        switch (text[end]) {
            case '&':
                xml += "&amp;";
                break;
            case '<':
                xml += "&lt;";
                break;
            case '>':
                xml += "&gt;";
                break;
            case '"':
                xml += place == Place::attribute ? "&quot;" : "\"";
                break;
            case '\t':
            case '\n':
            case '\r':
                xml += ' ';
                break;
            default:
                break;  // not an XML character: left out
        }
        at = end + 1;
    }
}

}  // namespace

void append_text(std::string& xml, std::string_view text) {
    append_escaped(xml, text, Place::text);
}

void append_attribute_text(std::string& xml, std::string_view text) {
    append_escaped(xml, text, Place::attribute);
}

void append_number(std::string& xml, long number) {
    std::array<char, 24> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    xml.append(digits.data(), result.ptr);
}

bool needs_preserved_space(std::string_view text) {
    if (text.empty()) return false;
    if (text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string_view::npos) return true;
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
}

}  // namespace tertial::opc
