#include "importers/page_furniture.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;

namespace {

std::string kept(const SourceDocument& document) {
    std::string out;
    for (const SourceLine& line : document.lines) out += line.text + "|";
    return out;
}

}  // namespace

TEST_CASE("page_furniture: a page mark goes with the sender's lines around it") {
    const SourceDocument document = reading::marked(
        "Förvaltningen arbetar med \n\nSjövikens stadsdelsnämnd\nStrandvägen 12\n123 45 Almstad\nTelefon 08-465 004 "
        "12\n"
        "sjoviken.almstad.se\nTjänsteutlåtande\nSid 9 (89)\n\nbarns rätt.");
    CHECK(kept(document) == "Förvaltningen arbetar med|barns rätt.|");
    CHECK(document.left_out.size() == 7);
    CHECK_FALSE(document.lines[1].gap_before);  // the sentence goes on over the border
}

TEST_CASE("page_furniture: all forms of page marks, and what only looks like one") {
    CHECK(kept(reading::marked("Text.\nSida 9 av 89\nText.")) == "Text.|Text.|");
    CHECK(kept(reading::marked("Text.\nSidan 9\nText.")) == "Text.|Text.|");
    CHECK(kept(reading::marked("Text.\n9 (89)\nText.")) == "Text.|Text.|");
    CHECK(kept(reading::marked("Text.\n9\nText.")) == "Text.|9|Text.|");
    CHECK(kept(reading::marked("Sid 9 handlar om barn")) == "Sid 9 handlar om barn|");
    CHECK(kept(reading::marked("12345 (89)")) == "12345 (89)|");
}

TEST_CASE("page_furniture: running text beside a mark stays") {
    CHECK(kept(reading::marked("Nämnden beslutar om parken.\nSid 2 (9)\nVägen byggs om under 2024 och 2025.")) ==
          "Nämnden beslutar om parken.|Vägen byggs om under 2024 och 2025.|");
}

TEST_CASE("page_furniture: a label beside a page header stays, however often it stands in the report") {
    std::string text;
    for (int page = 1; page <= 6; ++page) {
        for (int n = 0; n < 3; ++n) {
            text += "Analys\n";
            for (int k = 0; k < 12; ++k) text += "Rad " + std::to_string(page * 100 + n * 20 + k) + ".\n";
        }
        text += "Vi gör staden\nSid " + std::to_string(page) + " (6)\n";
    }
    const SourceDocument document = reading::marked(text);
    std::size_t labels = 0, slogans = 0;
    for (const SourceLine& line : document.lines) {
        labels += line.text == "Analys";
        slogans += line.text == "Vi gör staden";
    }
    CHECK(labels == 18);
    CHECK(slogans == 0);
}
