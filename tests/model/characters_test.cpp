#include "model/characters.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tertial;

namespace {

/// Where a person's characters begin, from the left; walking back must find the same.
std::vector<std::size_t> borders(std::string_view text) {
    std::vector<std::size_t> forward{0};
    while (forward.back() < text.size()) forward.push_back(next_character(text, forward.back()));
    std::vector<std::size_t> backward{text.size()};
    while (backward.back() > 0) backward.push_back(previous_character(text, backward.back()));
    CHECK(forward == std::vector<std::size_t>(backward.rbegin(), backward.rend()));
    return forward;
}

std::string_view word(std::string_view text, std::size_t at) {
    const WordRange range = word_at(text, at);
    return text.substr(range.begin, range.end - range.begin);
}

}  // namespace

TEST_CASE("a character is what a person counts as one") {
    CHECK(borders("åäö") == std::vector<std::size_t>{0, 2, 4, 6});
    CHECK(borders("e\u0301!") == std::vector<std::size_t>{0, 3, 4});  // e with an accent of its own
    CHECK(borders("\U0001F469\u200D\U0001F4BB.") == std::vector<std::size_t>{0, 11, 12});  // woman, joiner, laptop
    CHECK(borders("") == std::vector<std::size_t>{0});
    CHECK(borders("\r\n") == std::vector<std::size_t>{0, 2});
}

TEST_CASE("offsets at and past the ends stay at the ends") {
    CHECK(next_character("å", 2) == 2);
    CHECK(next_character("å", 99) == 2);
    CHECK(previous_character("å", 0) == 0);
    std::size_t at = 0;
    CHECK(previous_code_point("å", at) == 0);
    at = 2;
    CHECK(next_code_point("å", at) == 0);
    CHECK(previous_code_point("å", at) == U'å');
    CHECK(at == 0);
}

TEST_CASE("bytes that are no UTF-8 are one sign each and never stop the walk") {
    const std::string_view broken("a\xFF\xC3", 3);
    std::size_t at = 0;
    CHECK(next_code_point(broken, at) == U'a');
    CHECK(next_code_point(broken, at) == U'\uFFFD');
    CHECK(next_code_point(broken, at) == U'\uFFFD');
    CHECK(at == 3);
}

TEST_CASE("a word has inner hyphens and colons, and ends at other signs") {
    CHECK(word("EU:s e-tjänst, år 2023", 1) == "EU:s");
    CHECK(word("EU:s e-tjänst, år 2023", 7) == "e-tjänst");
    CHECK(word("EU:s e-tjänst, år 2023", 22) == "2023");
    CHECK(word("mål - alltså", 5) == "-");
    CHECK(word("mål  här", 5) == "  ");
    CHECK(word("slut", 4) == "slut");
    CHECK(word("", 0).empty());
}

TEST_CASE("hyphens of other kinds are within words as well") {
    CHECK(word("en stads\u00ADdel", 5) == "stads\u00ADdel");
    CHECK(word("e\u2011tjänst", 5) == "e\u2011tjänst");
    CHECK(count_words("stads\u00ADdelens e\u2011tjänst") == 2);
}

TEST_CASE("Ctrl and arrows go from word to word") {
    const std::string_view text = "Ett e-råd, två.";
    CHECK(next_word(text, 0) == 4);
    CHECK(next_word(text, 4) == 10);
    CHECK(next_word(text, text.size()) == text.size());
    CHECK(previous_word(text, text.size()) == 16);
    CHECK(previous_word(text, 10) == 4);
    CHECK(previous_word(text, 4) == 0);
    CHECK(previous_word(text, 0) == 0);
}

TEST_CASE("words are counted as a person would") {
    CHECK(count_words("") == 0);
    CHECK(count_words("Andel e-tjänster: 78 % av EU:s mål.") == 6);
    CHECK(count_words("  –  ") == 0);
}
