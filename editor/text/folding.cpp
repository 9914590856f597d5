#include "editor/text/folding.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "model/characters.h"

namespace tertial::editor {

namespace {

char32_t plain_sign(char32_t letter) {
    switch (letter) {
        case U'\u2010':  // hyphen
        case U'\u2011':  // no-break hyphen
        case U'–':
            return U'-';
        case U'’':
        case U'‘':
            return U'\'';
        case U'”':
        case U'“':
        case U'„':
            return U'"';
        default:
            return letter;
    }
}

bool is_blank(char32_t letter) {
    return letter == U'\u00A0' || letter == U'\u202F' || letter == U'\u2009' || letter == U'\t';
}

char32_t folded(char32_t letter, Folding how) {
    if (is_blank(letter)) return U' ';
    if (how.signs_too) letter = plain_sign(letter);
    if (!how.case_too) return letter;
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(letter), U_FOLD_CASE_DEFAULT));
}

void append(std::string& out, char32_t letter) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(letter));
    out.append(bytes.data(), length);
}

}  // namespace

void FoldedText::fold(std::string_view text, Folding how) {
    text_.clear();
    shifts_.clear();
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            const bool capital = how.case_too && byte >= 'A' && byte <= 'Z';
            text_ += byte == '\t' ? ' ' : static_cast<char>(capital ? byte + ('a' - 'A') : byte);
            ++at;
            continue;
        }
        const std::size_t before = text_.size();
        const std::size_t begin = at;
        append(text_, folded(next_code_point(text, at), how));
        if (text_.size() - before != at - begin) {
            shifts_.push_back(
                {text_.size(), static_cast<std::ptrdiff_t>(at) - static_cast<std::ptrdiff_t>(text_.size())});
        }
    }
}

std::size_t FoldedText::origin(std::size_t offset) const {
    const auto after = std::upper_bound(shifts_.begin(), shifts_.end(), offset,
                                        [](std::size_t wanted, const Shift& shift) { return wanted < shift.folded; });
    const std::ptrdiff_t by = after == shifts_.begin() ? 0 : (after - 1)->by;
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(offset) + by);
}

}  // namespace tertial::editor
