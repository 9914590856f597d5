#include "model/xml_text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace tertial {

namespace {

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// How many bytes from `at` on are printable ASCII, eight at a time: nearly all of a report.
std::size_t plain_ascii(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        constexpr std::uint64_t ones = 0x0101010101010101ULL;
        const bool high = (word & (ones * 0x80)) != 0;
        const bool control = ((word - ones * 0x20) & ~word & (ones * 0x80)) != 0;
        if (high || control) break;
        at += 8;
    }
    while (at < text.size() && text[at] >= 0x20 && text[at] < 0x7F) ++at;
    return at - begin;
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

std::string_view escape_of(char character) {
    switch (character) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            return {};
    }
}

}  // namespace

Utf8Character decode_utf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead >= 0xC2 && lead <= 0xDF && continues(text, at + 1)) {
        return {static_cast<char32_t>((lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu)), 2};
    }
    if (lead >= 0xE0 && lead <= 0xEF && continues(text, at + 1) && continues(text, at + 2)) {
        const auto code = static_cast<char32_t>((lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu));
        const bool real = code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
        return {code, real ? std::size_t{3} : 0};
    }
    if (lead >= 0xF0 && lead <= 0xF4 && continues(text, at + 1) && continues(text, at + 2) && continues(text, at + 3)) {
        const auto code = static_cast<char32_t>((lead & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 |
                                                (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu));
        const bool real = code >= 0x10000 && code <= 0x10FFFF;
        return {code, real ? std::size_t{4} : 0};
    }
    return {0, 0};
}

bool is_xml_character(char32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

std::optional<std::size_t> find_forbidden_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t plain = plain_ascii(text, at)) {
            at += plain;
            continue;
        }
        const Utf8Character character = decode_utf8(text, at);
        if (character.bytes == 0 || !is_xml_character(character.code)) return at;
        at += character.bytes;
    }
    return std::nullopt;
}

std::string clean_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = decode_utf8(text, at);
        const std::size_t bytes = std::max<std::size_t>(character.bytes, 1);
        if (character.bytes == 0 || !(is_control(character.code) || is_xml_character(character.code))) {
            out += replacement;
        } else if (is_control(character.code)) {
            out += ' ';
        } else {
            out += text.substr(at, bytes);
        }
        at += bytes;
    }
    return out;
}

void append_escaped(std::string& out, std::string_view text) {
    std::size_t done = 0;
    const auto put = [&](std::size_t at, std::size_t bytes, std::string_view instead) {
        out += text.substr(done, at - done);
        out += instead;
        done = at + bytes;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            const std::string_view escape = escape_of(text[at]);
            if (!escape.empty()) put(at, 1, escape);
            if (escape.empty() && byte < 0x20) put(at, 1, replacement);
            ++at;
            continue;
        }
        const Utf8Character character = decode_utf8(text, at);
        const std::size_t bytes = std::max<std::size_t>(character.bytes, 1);
        if (character.bytes == 0 || !is_xml_character(character.code)) put(at, bytes, replacement);
        at += bytes;
    }
    out += text.substr(done);
}

int line_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace tertial
