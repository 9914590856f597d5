#include "importers/markup.h"

#include <doctest/doctest.h>

using namespace tertial;

TEST_CASE("markup: asterisks and tags become looks") {
    const auto runs = runs_from_markup("Se *Barn i fokus* och <b>fetstil</b>.");
    REQUIRE(runs.size() == 5);
    CHECK(runs[0].text == "Se ");
    CHECK(runs[1].text == "Barn i fokus");
    CHECK(runs[1].italic);
    CHECK(runs[3].text == "fetstil");
    CHECK(runs[3].bold);
    CHECK(runs[4].text == ".");
}

TEST_CASE("markup: two asterisks are bold, tags for paragraphs are blanks") {
    const auto runs = runs_from_markup("**Viktigt**");
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].bold);
    CHECK(without_markup("<p>Första.</p><p>Andra.</p>") == "Första. Andra.");
    CHECK(without_markup("rad<br/>byte&nbsp;här") == "rad byte här");
}

TEST_CASE("markup: what is no markup stays as it is") {
    for (const char* text :
         {"VP 2019* Netto", "* Justerad budget", "5 < 7 och A&O", "<okänd>", "2 * 3 * 4", "*", "**"}) {
        CHECK(without_markup(text) == text);
    }
    CHECK(without_markup("") == "");
}

TEST_CASE("markup: a tag that never closes loses no text") {
    CHECK(without_markup("<i>börjar men slutar inte") == "börjar men slutar inte");
    CHECK(without_markup("slutar</i> bara") == "slutar bara");
}
