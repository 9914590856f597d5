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
