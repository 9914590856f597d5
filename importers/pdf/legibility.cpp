#include "importers/pdf/legibility.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace tertial::pdf {

namespace {

constexpr std::size_t least_words = 15;  // a page with fewer tells nothing
constexpr std::size_t short_word = 2;    // characters: letters and digits look alike in any code

struct Letters {
    std::size_t characters = 0, letters = 0, digits = 0, lower = 0, upper_inside = 0;
    bool has_stranger = false;  // no letter, digit or mark of European print
};

struct Kind {
    bool upper = false, lower = false, letter = false, digit = false;
};

Kind kind_of(UChar32 c) {
    if (c >= 0 && c < 0x80) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool lower = c >= 'a' && c <= 'z';
        return {upper, lower, upper || lower, c >= '0' && c <= '9'};
    }
    return {u_isupper(c) != 0, u_islower(c) != 0, u_isalpha(c) != 0, u_isdigit(c) != 0};
}

Letters count(const std::string& word) {
    Letters out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
    const auto size = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        const Kind kind = kind_of(c);
        ++out.characters;
        if (c < 0 || c == 0xFFFD || (c >= 0xE000 && c < 0xF900)) out.has_stranger = true;
        out.digits += kind.digit ? 1 : 0;
        out.letters += kind.letter ? 1 : 0;
        out.upper_inside += kind.upper && out.lower > 0 ? 1 : 0;
        out.lower += kind.lower ? 1 : 0;
    }
    return out;
}

/// "-", "%", "•": marks that stand alone in print.
bool stands_alone(const std::string& word) {
    return static_cast<unsigned char>(word.front()) >= 0x80 || word.find_first_of("-+%&/*") != std::string::npos;
}

/// "Nämnden", "(SIP)", "2024-04-30", "12,5", "-" - not "7HUWLDO", "#$%!", "(".
bool looks_written(const std::string& text) {
    const Letters word = count(text);
    if (word.has_stranger || word.upper_inside > 1) return false;
    if (word.characters <= short_word) return word.letters + word.digits > 0 || stands_alone(text);
    if (word.letters == 0) return word.digits * 2 >= word.characters;
    if (word.digits > 0 && word.letters > 1) return word.lower > word.digits;
    return word.letters * 3 >= word.characters * 2;
}

bool is_illegible(const Page& page) {
    const auto written = static_cast<std::size_t>(
        std::count_if(page.words.begin(), page.words.end(), [](const Word& word) { return looks_written(word.text); }));
    return page.words.size() >= least_words && written * 2 < page.words.size();
}

}  // namespace

std::vector<PageDoubt> find_illegible_pages(const Document& document) {
    std::vector<PageDoubt> doubts;
    std::vector<int> empty;
    int number = 0;
    for (const Page& page : document.pages) {
        ++number;
        if (page.words.empty()) {
            empty.push_back(number);
            continue;
        }
        for (const int between : empty) doubts.push_back({PageFault::no_words, between});
        empty.clear();
        if (is_illegible(page)) doubts.push_back({PageFault::illegible, number});
    }
    return doubts;
}

}  // namespace tertial::pdf
