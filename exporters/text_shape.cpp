#include "exporters/text_shape.h"

#include <algorithm>

#include "model/xml_text.h"

namespace tertial {

namespace {

constexpr char32_t broken = 0xFFFD;

/// The code point at `at`, which moves past it. Broken bytes give U+FFFD one by one.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const Utf8Character character = decode_utf8(text, at);
    at += std::max<std::size_t>(character.bytes, 1);
    return character.bytes > 0 ? character.code : broken;
}

/// Past the letters, figures and marks of ASCII at `at`: most of any text, and nothing to look closer at.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] > 0x20 && text[at] < 0x7F) ++at;
    return at;
}

bool is_space(char32_t code) {
    return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
           code == 0x3000;
}

bool takes_no_room(char32_t code) {
    return code == 0xAD || (code >= 0x300 && code < 0x370) || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF;
}

bool takes_two_columns(char32_t code) {
    return (code >= 0x1100 && code < 0x1160) || (code >= 0x2E80 && code < 0xA4D0) ||
           (code >= 0xAC00 && code < 0xD7A4) || (code >= 0xF900 && code < 0xFB00) ||
           (code >= 0xFF00 && code < 0xFF61) || (code >= 0x1F300 && code < 0x1FB00) ||
           (code >= 0x20000 && code < 0x40000);
}

bool allowed_in_xml(char32_t code) {
    return code == '\t' || code == '\n' || (code >= 0x20 && code != 0x7F && code != 0xFFFE && code != 0xFFFF);
}

}  // namespace

std::string fold_white_space(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        at = end_of_plain(text, at);
        if (at == begin && is_space(next_code_point(text, at))) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out.append(text, begin, at - begin);
    }
    return out;
}

std::string sound_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = end_of_plain(text, at);
        out.append(text, at, plain - at);
        at = plain;
        if (at == text.size()) break;
        const std::size_t begin = at;
        const char32_t code = next_code_point(text, at);
        if (code == '\r') {
            if (at >= text.size() || text[at] != '\n') out += '\n';
        } else if (code == broken) {
            out += "\xEF\xBF\xBD";
        } else if (allowed_in_xml(code)) {
            out.append(text, begin, at - begin);
        }
    }
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = next_code_point(text, at);
        if (!takes_no_room(code)) width += takes_two_columns(code) ? 2 : 1;
    }
    return width;
}

std::size_t utf16_length(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) units += next_code_point(text, at) > 0xFFFF ? 2 : 1;
    return units;
}

std::string_view first_utf16_units(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const std::size_t need = next_code_point(text, next) > 0xFFFF ? 2 : 1;
        if (need > units) break;
        units -= need;
        at = next;
    }
    return text.substr(0, at);
}

std::vector<std::string> wrap_text(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    const std::string folded = fold_white_space(text);
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = folded.find(' ', at);
        if (end == std::string::npos) end = folded.size();
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        const std::size_t wide = display_width(word);
        if (used > 0 && used + 1 + wide > width) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += word;
        used += wide;
        at = end + 1;
    }
    return lines;
}

}  // namespace tertial
