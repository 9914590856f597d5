#include "model/spelling/words.h"

#include <doctest/doctest.h>

using namespace tertial;

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    for (const SpellWord& word : words_to_spell(text)) {
        out.push_back(word.word + (word.before_hyphen ? "-" : ""));
    }
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("spelling: words of a text, with their places") {
    const std::string text = "Nämnden, ”säger” å.";
    CHECK(words(text) == Words{"Nämnden", "säger", "å"});
    for (const SpellWord& word : words_to_spell(text)) {
        CHECK(text.substr(word.at.begin, word.at.end - word.at.begin) == word.word);
    }
    CHECK(words("").empty());
    CHECK(words("– – …").empty());
}

TEST_CASE("spelling: figures, abbreviations and addresses are left out") {
    CHECK(words("LSS EU:s IT HVB 2023 B2 10:e 1990-talet") == Words{"talet"});
    CHECK(words("skriv till namn.namnsson@sjoviken.se nu") == Words{"skriv", "till", "nu"});
    CHECK(words("se https://sjoviken.se/sida?x=1 och www.sjoviken.se.") == Words{"se", "och"});
    CHECK(words("sjoviken.se/trygghet är bra") == Words{"är", "bra"});
    CHECK(words("slut.Nästa mening") == Words{"slut", "Nästa", "mening"});
    CHECK(words("LSS-insatser och HVB-hemmet") == Words{"insatser", "och", "hemmet"});
    CHECK(words("I Å-viken") == Words{"I", "Å-viken"});
}

TEST_CASE("spelling: words with inner signs are one, and parts of compounds are told") {
    CHECK(words("e-tjänst Anna-Karins d’Arc") == Words{"e-tjänst", "Anna-Karins", "d'Arc"});
    CHECK(words("förskole- och skola") == Words{"förskole-", "och", "skola"});
    CHECK(words("verk\u00ADsamhet") == Words{"verksamhet"});
    CHECK(words("å\u00A0ä") == Words{"å", "ä"});
}
