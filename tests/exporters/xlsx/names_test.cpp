#include "exporters/xlsx/names.h"

#include <doctest/doctest.h>

#include "exporters/text_shape.h"

using namespace tertial;
using namespace tertial::xlsx;

TEST_CASE("xlsx names: sheets keep to 31 letters and what Excel allows") {
    BookNames names;
    CHECK(names.sheet("Drift") == "Drift");
    CHECK(names.sheet("drift") == "drift (2)");
    CHECK(names.sheet("DRIFT") == "DRIFT (3)");
    CHECK(names.sheet("Utfall 2024: [mnkr] * ?/\\") == "Utfall 2024 mnkr");
    CHECK(names.sheet("'Resultat'") == "Resultat");
    CHECK(names.sheet("") == "Tabell");
    CHECK(names.sheet("[]:*?/\\") == "Tabell (2)");
    CHECK(names.sheet("History") == "History -");
    CHECK(names.sheet("T1") == "T1 -");
    CHECK(names.sheet("RC") == "RC -");
    const std::string longest = names.sheet("Stöd och service till personer med funktionsnedsättning");
    CHECK(longest == "Stöd och service till personer…");
    CHECK(utf16_length(longest) <= 31);
    const std::string second = names.sheet("Stöd och service till personer med funktionsnedsättning");
    CHECK(second == "Stöd och service till pers… (2)");
    CHECK(utf16_length(second) <= 31);
    CHECK(names.sheet("Trettioen tecken långt bladnamn") == "Trettioen tecken långt bladnamn");
}

TEST_CASE("xlsx names: letters beyond the first plane count twice, and none is cut in two") {
    BookNames names;
    std::string waves;
    for (int i = 0; i < 20; ++i) waves += "🌊";
    const std::string name = names.sheet(waves);
    CHECK(utf16_length(name) <= 31);
    CHECK(sound_text(name) == name);
}

TEST_CASE("xlsx names: tables are words joined by underscores that are no cells") {
    BookNames names;
    CHECK(names.table("Uppföljning av driftbudget") == "Uppföljning_av_driftbudget");
    CHECK(names.table("uppföljning av driftbudget") == "uppföljning_av_driftbudget_2");
    CHECK(names.table("2024 års budget") == "Tabell_2024_års_budget");
    CHECK(names.table("VP2020") == "Tabell_VP2020");
    CHECK(names.table("R1C1") == "Tabell_R1C1");
    CHECK(names.table("c") == "Tabell_c");
    CHECK(names.table("Kostnader – intäkter “netto”") == "Kostnader_intäkter_netto");
    CHECK(names.table("…") == "Tabell_");
    CHECK(names.table(std::string(500, 'a')).size() <= 255);
}
