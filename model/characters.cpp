#include "model/characters.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "model/xml_text.h"

namespace tertial {

namespace {

struct BreakCloser {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

/// One iterator for the thread: opening one costs more than a hundred steps.
UBreakIterator* character_breaks() {
    thread_local const std::unique_ptr<UBreakIterator, BreakCloser> breaks = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UBreakIterator, BreakCloser>(ubrk_open(UBRK_CHARACTER, "sv", nullptr, 0, &status));
    }();
    return breaks.get();
}

/// Sets the iterator to the text; false when ICU cannot, and then code points have to do.
bool set_text(UBreakIterator* breaks, UText& view, std::string_view text) {
    if (breaks == nullptr) return false;
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
    ubrk_setUText(breaks, &view, &status);
    return U_SUCCESS(status) != 0;
}

enum class LetterClass { word, inner, blank, other };

LetterClass class_of(char32_t letter) {
    if (is_word_letter(letter)) return LetterClass::word;
    constexpr std::u32string_view inner = U"-:'’\u00AD\u2010\u2011";
    if (inner.find(letter) != std::u32string_view::npos) return LetterClass::inner;
    if (u_isUWhiteSpace(static_cast<UChar32>(letter))) return LetterClass::blank;
    return LetterClass::other;
}

/// An inner sign between two letters belongs to the word.
LetterClass class_at(std::string_view text, std::size_t at) {
    std::size_t after = at;
    const LetterClass found = class_of(next_code_point(text, after));
    if (found != LetterClass::inner) return found;
    std::size_t before = at;
    const bool letter_before = is_word_letter(previous_code_point(text, before));
    const bool letter_after = is_word_letter(next_code_point(text, after));
    return letter_before && letter_after ? LetterClass::word : LetterClass::other;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    if (at >= text.size()) return 0;
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {  // nearly all letters, and layout asks for each of them
        ++at;
        return first;
    }
    const Utf8Character letter = decode_utf8(text, at);
    at += letter.bytes == 0 ? 1 : letter.bytes;
    return letter.bytes == 0 ? U'\uFFFD' : letter.code;
}

char32_t previous_code_point(std::string_view text, std::size_t& at) {
    if (at == 0 || text.empty()) return 0;
    const auto continues = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
    at = std::min(at, text.size()) - 1;
    while (at > 0 && continues(at)) --at;
    std::size_t begin = at;
    return next_code_point(text, begin);
}

std::size_t next_character(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    UText view = UTEXT_INITIALIZER;
    std::size_t end = at;
    if (set_text(character_breaks(), view, text)) {
        const int32_t found = ubrk_following(character_breaks(), static_cast<int32_t>(at));
        end = found == UBRK_DONE ? text.size() : static_cast<std::size_t>(found);
    } else {
        (void)next_code_point(text, end);
    }
    utext_close(&view);
    return end;
}

std::size_t previous_character(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    UText view = UTEXT_INITIALIZER;
    std::size_t begin = at;
    if (set_text(character_breaks(), view, text)) {
        const int32_t found = ubrk_preceding(character_breaks(), static_cast<int32_t>(at));
        begin = found == UBRK_DONE ? 0 : static_cast<std::size_t>(found);
    } else {
        (void)previous_code_point(text, begin);
    }
    utext_close(&view);
    return begin;
}

bool is_word_letter(char32_t letter) {
    return letter != 0 && (u_isalnum(static_cast<UChar32>(letter)) != 0 ||
                           (U_GET_GC_MASK(static_cast<UChar32>(letter)) & U_GC_M_MASK) != 0);
}

WordRange word_at(std::string_view text, std::size_t at) {
    if (text.empty()) return {0, 0};
    if (at >= text.size()) {
        at = text.size();
        (void)previous_code_point(text, at);
    }
    const LetterClass wanted = class_at(text, at);
    WordRange range{at, at};
    while (range.begin > 0) {
        std::size_t before = range.begin;
        (void)previous_code_point(text, before);
        if (class_at(text, before) != wanted) break;
        range.begin = before;
    }
    while (range.end < text.size() && class_at(text, range.end) == wanted) (void)next_code_point(text, range.end);
    return range;
}

std::size_t next_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    std::size_t end = word_at(text, at).end;
    while (end < text.size() && class_at(text, end) == LetterClass::blank) (void)next_code_point(text, end);
    return end;
}

std::size_t previous_word(std::string_view text, std::size_t at) {
    while (at > 0) {
        std::size_t before = at;
        (void)previous_code_point(text, before);
        if (class_at(text, before) != LetterClass::blank) return word_at(text, before).begin;
        at = before;
    }
    return 0;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const LetterClass found = class_of(next_code_point(text, at));
        if (found == LetterClass::word && !inside) ++words;
        if (found != LetterClass::inner) inside = found == LetterClass::word;
    }
    return words;
}

}  // namespace tertial
