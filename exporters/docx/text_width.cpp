#include "exporters/docx/text_width.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tertial::docx {

namespace {

constexpr double units_per_em = 1000;
constexpr double narrow_share = 0.82;  // Arial Narrow is Arial, set 18 % narrower
constexpr std::size_t first_ascii = 0x20;

using Widths = std::array<std::uint16_t, 95>;

// U+0020 to U+007E.
// clang-format off
constexpr Widths regular = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
constexpr Widths bold = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};
// clang-format on

struct Other {
    std::uint32_t code;
    char like;  // the ASCII letter of the same width, 0 = use `width`
    std::uint16_t width;
};

constexpr std::uint16_t unknown_width = 600;
constexpr std::array<Other, 24> others = {{
    {0xA0, ' ', 0},    {0xA7, '0', 0},   {0xAD, 0, 0},     {0xB7, '.', 0},   {0xC4, 'A', 0},    {0xC5, 'A', 0},
    {0xC9, 'E', 0},    {0xD6, 'O', 0},   {0xDC, 'U', 0},   {0xE0, 'a', 0},   {0xE1, 'a', 0},    {0xE4, 'a', 0},
    {0xE5, 'a', 0},    {0xE8, 'e', 0},   {0xE9, 'e', 0},   {0xF6, 'o', 0},   {0xFC, 'u', 0},    {0x2013, '0', 0},
    {0x2014, 0, 1000}, {0x2019, 'i', 0}, {0x201D, '-', 0}, {0x2022, 0, 350}, {0x2026, 0, 1000}, {0x2212, '+', 0},
}};

std::uint16_t width_of(std::uint32_t code, const Widths& widths) {
    if (code >= first_ascii && code < first_ascii + widths.size()) return widths[code - first_ascii];
    for (const Other& other : others) {
        if (other.code != code) continue;
        return other.like != 0 ? widths[static_cast<std::size_t>(other.like) - first_ascii] : other.width;
    }
    return unknown_width;
}

/// The character at `at`, which is moved past it. Broken UTF-8 counts byte by byte.
std::uint32_t next_code(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 1 || at + length > text.size()) {
        ++at;
        return first;
    }
    std::uint32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at += length;
    return code;
}

double scale(Face face) {
    return face.size / units_per_em * (face.narrow ? narrow_share : 1);
}

}  // namespace

double text_width(std::string_view text, Face face) {
    const Widths& widths = face.bold ? bold : regular;
    unsigned units = 0;
    for (std::size_t at = 0; at < text.size();) units += width_of(next_code(text, at), widths);
    return units * scale(face);
}

double longest_word(std::string_view text, Face face) {
    const Widths& widths = face.bold ? bold : regular;
    unsigned longest = 0;
    unsigned word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t code = next_code(text, at);
        if (code == ' ') {
            word = 0;
            continue;
        }
        word += width_of(code, widths);
        if (word > longest) longest = word;
        if (code == '-' || code == 0x2013) word = 0;
    }
    return longest * scale(face);
}

int line_count(std::string_view text, Face face, double measure) {
    const Widths& widths = face.bold ? bold : regular;
    const auto room = static_cast<unsigned>(std::max(1.0, measure / scale(face)));
    int lines = 1;
    unsigned line = 0;  // set so far, its last blank included
    unsigned word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t code = next_code(text, at);
        const unsigned width = width_of(code, widths);
        if (code == ' ') {
            line += word + width;  // a blank may hang over the edge
            word = 0;
            continue;
        }
        word += width;
        if (line + word > room) {
            if (line > 0) {
                ++lines;
                line = 0;
            } else if (word > room) {  // longer than a line: broken where it ends
                ++lines;
                word = width;
            }
        }
        if (code == '-' || code == 0x2013) {
            line += word;
            word = 0;
        }
    }
    return lines;
}

}  // namespace tertial::docx
