#include "importers/text_clean.h"

#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

Error not_text(std::string_view name) {
    return {ErrorCode::bad_format,
            tr("Filen är inte en textfil. Spara rapporten som text (UTF-8) och läs in den igen.",
               "The file is not a text file. Save the report as text (UTF-8) and import it again."),
            std::string(name), 0};
}

/// 1-based line of the first byte that is not UTF-8; 0 when all is well.
int first_invalid_line(std::string_view bytes) {
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const auto size = static_cast<int32_t>(bytes.size());
    int line = 1;
    for (int32_t i = 0; i < size;) {
        if (data[i] < 0x80) {
            line += data[i] == '\n';
            ++i;
            continue;
        }
        UChar32 c;
        U8_NEXT(data, i, size, c);
        if (c < 0) return line;
    }
    return 0;
}

bool looks_binary(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 65536);
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && byte != 2;
    });
    return head.find('\0') != std::string_view::npos || controls * 100 > static_cast<long>(head.size());
}

std::string_view replacement(UChar32 c) {
    switch (c) {
        case 0x00A0:
        case 0x202F:
        case 0x2007:
        case 0x2009:
        case 0x200A:
        case 0x2003:
        case 0x2002:
        case 0x000B:  // Word's line break in copied text
            return " ";
        case 0x00AD:
        case 0x200B:
        case 0xFEFF:
        case 0x2060:
            return "";  // soft hyphen, zero width marks
        case 0x2011:
            return "-";  // no-break hyphen
        case 0xFB00:
            return "ff";
        case 0xFB01:
            return "fi";
        case 0xFB02:
            return "fl";
        case 0xFB03:
            return "ffi";
        case 0xFB04:
            return "ffl";
        default:
            return "\x01";  // keep as it is
    }
}

std::string normalise(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    std::u16string wide;
    const auto* data = reinterpret_cast<const uint8_t*>(text.data());
    for (int32_t i = 0; i < static_cast<int32_t>(text.size());) {
        UChar32 c;
        U8_NEXT(data, i, static_cast<int32_t>(text.size()), c);
        if (c > 0xFFFF) {
            wide += static_cast<char16_t>(U16_LEAD(c));
            wide += static_cast<char16_t>(U16_TRAIL(c));
        } else {
            wide += static_cast<char16_t>(c);
        }
    }
    std::u16string out(wide.size() * 3 + 8, u'\0');
    const int32_t n = unorm2_normalize(nfc, wide.data(), static_cast<int32_t>(wide.size()), out.data(),
                                       static_cast<int32_t>(out.size()), &status);
    if (U_FAILURE(status)) return text;
    std::string bytes;
    for (int32_t i = 0; i < n;) {
        UChar32 c;
        U16_NEXT(out.data(), i, n, c);
        uint8_t buffer[U8_MAX_LENGTH];
        int32_t length = 0;
        U8_APPEND_UNSAFE(buffer, length, c);
        bytes.append(reinterpret_cast<char*>(buffer), static_cast<std::size_t>(length));
    }
    return bytes;
}

}  // namespace

std::string clean_text(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    bool combining = false;  // the line must be composed: a + ring to å
    const auto* data = reinterpret_cast<const uint8_t*>(raw.data());
    for (int32_t i = 0; i < static_cast<int32_t>(raw.size());) {
        const int32_t begin = i;
        if (data[i] < 0x80) {
            const auto c = static_cast<char>(data[i++]);
            if (c == '\t' || (data[begin] >= 0x20 && c != 0x7F)) out += c;
            if (c == '\v') out += ' ';
            continue;
        }
        UChar32 c;
        U8_NEXT(data, i, static_cast<int32_t>(raw.size()), c);
        const std::string_view instead = replacement(c);
        if (instead != "\x01") {
            out += instead;
        } else if (!(c >= 0x80 && c < 0xA0) && (c & 0xFFFE) != 0xFFFE) {
            out.append(raw.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin)));
        }
        combining = combining || (c >= 0x0300 && c <= 0x036F);
    }
    return combining ? normalise(out) : out;
}

Expected<std::vector<CleanLine>> clean_lines(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
        return fail(ErrorCode::bad_format,
                    tr("Filen är tom. Välj filen med rapportens text.",
                       "The file is empty. Choose the file with the report's text."),
                    std::string(name));
    }
    if (looks_binary(bytes)) return tl::make_unexpected(not_text(name));
    if (const int line = first_invalid_line(bytes)) {
        return fail(ErrorCode::bad_format,
                    tr("Texten är inte UTF-8. Spara filen med teckenkodningen UTF-8 och läs in den igen.",
                       "The text is not UTF-8. Save the file with the encoding UTF-8 and import it again."),
                    std::string(name), line);
    }
    std::vector<CleanLine> lines;
    int number = 1;
    int page = 1;
    while (!bytes.empty()) {
        std::size_t end = bytes.find_first_of("\r\n\f");
        const std::string_view raw = bytes.substr(0, end);
        lines.push_back({clean_text(raw), number, page});
        if (end == std::string_view::npos) break;
        const char mark = bytes[end];
        ++end;
        if (mark == '\r' && end < bytes.size() && bytes[end] == '\n') ++end;
        if (mark == '\f') {
            ++page;
        } else {
            ++number;
        }
        bytes.remove_prefix(end);
    }
    return lines;
}

}  // namespace tertial
