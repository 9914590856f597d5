#include "model/fold.h"

#include <doctest/doctest.h>

using namespace tertial;

TEST_CASE("folding: case and blanks") {
    CHECK(fold_case("ÅÄÖ Éa×Z") == "åäö éa×z");
    CHECK(fold_blanks(" a \xC2\xA0\tb\xE2\x80\xAF") == "a b");
    CHECK(fold_blanks("för\xC2\xADskola") == "förskola");
    CHECK(fold_blanks("").empty());
}

TEST_CASE("folding: titles that differ in print only are the same") {
    CHECK(fold_title("Nämnd- och förvaltningsadministration") ==
          fold_title("Nämnd \xE2\x80\x93 och  Förvaltningsadministration."));
    CHECK(fold_title("Inledning:") == "inledning");
    CHECK(fold_title("Förskola") != fold_title("Förskolor"));
}

TEST_CASE("folding: words") {
    CHECK(folded_words("Varav (Vuxna), 12\xE2\x80\x93"
                       "13") == std::vector<std::string>{"varav", "vuxna", "12", "13"});
    CHECK(starts_with_word("varav vuxna", "varav"));
    CHECK_FALSE(starts_with_word("varavs", "varav"));
}

TEST_CASE("folding: odd input keeps every byte that is no blank, hyphen or dash") {
    CHECK(fold_blanks("").empty());
    CHECK(fold_blanks(" \t\u00A0\u00AD ").empty());
    CHECK(fold_blanks("för\u00ADskola\u2009\u202Fett  två") == "förskola ett två");
    CHECK(fold_blanks("\xE2") == "\xE2");  // cut in the middle of a character
    CHECK(fold_blanks("a\xC2 b\xE2\x80") == "a\xC2 b\xE2\x80");
    CHECK(fold_title("A \u2013 B \u2212C:") == "a-b-c");
    CHECK(fold_title("\u20AC 5 \u201Dja\u201D.") == "\u20AC 5 \u201Dja\u201D");  // E2 too, but no dashes
    CHECK(fold_title("-\xE2") == "\xE2");
    CHECK(folded_words("Mål\u20131.2, \u2014\u2014ja!") == std::vector<std::string>{"mål", "1", "2", "ja"});
    CHECK(folded_words("\u2013").empty());
    CHECK(folded_words("slut\u2013") == std::vector<std::string>{"slut"});
}

TEST_CASE("folding: every byte, wherever it stands in the eight that are folded together") {
    for (int byte = 1; byte < 256; ++byte) {
        if (byte == 0xC3) continue;  // the lead of Å and Ö, below
        const char c = static_cast<char>(byte);
        const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : c;
        for (std::size_t at = 0; at < 19; ++at) {
            std::string text(19, 'x'), folded = text;
            text[at] = c;
            folded[at] = small;
            REQUIRE(fold_case(text) == folded);
        }
    }
    for (std::size_t before = 0; before < 18; ++before) {
        const std::string words(before, 'x');
        CHECK(fold_case(words + "ÅÖ") == words + "åö");
        CHECK(fold_case(words + "×ÞßÀ") == words + "×þßà");
        CHECK(fold_case(words + "\xC3") == words + "\xC3");  // cut in the middle of a letter
    }
    CHECK(fold_case("").empty());
}

TEST_CASE("folding: single blanks between words are kept, doubled ones and those at the ends are not") {
    CHECK(fold_blanks("ett två tre") == "ett två tre");
    CHECK(fold_blanks(" ett  två tre ") == "ett två tre");
    CHECK(fold_blanks("ett \u00AD två") == "ett två");
    CHECK(fold_blanks("ett två\t tre ") == "ett två tre");
}
