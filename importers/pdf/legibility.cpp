#include "importers/pdf/legibility.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace tertial::pdf {

namespace {

constexpr std::size_t least_words = 15;      // a page with fewer tells nothing
constexpr std::size_t least_characters = 3;  // of a word: shorter ones look alike in any code

struct Letters {
    std::size_t characters = 0, letters = 0, digits = 0, lower = 0, upper_inside = 0;
    bool has_stranger = false;  // no letter, digit or mark of European print
};

Letters count(const std::string& word) {
    Letters out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
    const auto size = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        ++out.characters;
        if (c < 0 || c == 0xFFFD || u_charType(c) == U_PRIVATE_USE_CHAR) out.has_stranger = true;
        if (u_isdigit(c) != 0) ++out.digits;
        if (u_isalpha(c) == 0) continue;
        ++out.letters;
        if (u_islower(c) != 0) ++out.lower;
        if (u_isupper(c) != 0 && out.letters > 1 && out.lower > 0) ++out.upper_inside;
    }
    return out;
}

/// "Nämnden", "(SIP)", "2024-04-30", "12,5" - not "7HUWLDO", "#$%!".
bool looks_written(const Letters& word) {
    if (word.has_stranger || word.upper_inside > 1) return false;
    if (word.letters == 0) return word.digits * 2 >= word.characters;
    if (word.digits > 0 && word.letters > 1) return word.lower > word.digits;
    return word.letters * 3 >= word.characters * 2;
}

bool is_illegible(const Page& page) {
    std::size_t words = 0, written = 0;
    for (const Word& word : page.words) {
        const Letters letters = count(word.text);
        if (letters.characters < least_characters) continue;
        ++words;
        written += looks_written(letters) ? 1 : 0;
    }
    return words >= least_words && written * 2 < words;
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
