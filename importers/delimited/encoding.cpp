#include "importers/delimited/encoding.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "model/language.h"

namespace tertial {

namespace {

constexpr UChar32 replacement = 0xFFFD;

void append(std::string& out, UChar32 c) {
    uint8_t buffer[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, c);
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

bool is_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const auto size = static_cast<int32_t>(bytes.size());
    for (int32_t i = 0; i < size;) {
        if (data[i] < 0x80) {
            ++i;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(data, i, size, c);
        if (c < 0) return false;
    }
    return true;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::u16string wide;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        wide += static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
    }
    std::string out;
    const auto size = static_cast<int32_t>(wide.size());
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U16_NEXT(wide, i, size, c);
        append(out, U_IS_SURROGATE(c) ? replacement : c);
    }
    return out;
}

/// 0x80 … 0x9F; 0 = no character. The rest is Latin-1. Source: WHATWG Encoding Standard, index windows-1252.
constexpr std::array<UChar32, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        const bool special = code >= 0x80 && code < 0xA0;
        const UChar32 c = special ? windows_1252[code - 0x80U] : static_cast<UChar32>(code);
        append(out, c == 0 && special ? replacement : c);
    }
    return out;
}

}  // namespace

Expected<DecodedText> decode_text(std::string_view bytes, std::string_view name) {
    DecodedText out;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        out = {from_utf16(bytes.substr(2), bytes.starts_with("\xFE\xFF")), TextEncoding::utf_16};
    } else if (is_utf8(bytes)) {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        out.text = bytes;
    } else {
        out = {from_windows_1252(bytes), TextEncoding::windows_1252};
    }
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x09; };
    if (std::any_of(out.text.begin(), out.text.end(), is_control)) {
        return fail(ErrorCode::bad_format,
                    tr("Filen är varken text eller något annat som går att läsa in. Spara den som .docx, .xlsx eller "
                       "text (UTF-8).",
                       "The file is neither text nor anything else that can be imported. Save it as .docx, .xlsx or "
                       "text (UTF-8)."),
                    std::string(name));
    }
    return out;
}

}  // namespace tertial
