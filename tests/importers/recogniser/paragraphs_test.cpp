#include "importers/recogniser/paragraphs.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;

namespace {

/// One letter a paragraph: h heading, b bullet, t text; then the text.
std::string shown(const SourceDocument& source) {
    auto paragraphs = join_paragraphs(source, {0, source.lines.size()});
    find_lists_and_headings(paragraphs, source, LastLine::is_text);
    std::string out;
    for (const RawParagraph& paragraph : paragraphs) {
        out += (paragraph.heading ? "h:" : paragraph.bullet ? "b:" : "t:") + paragraph.text + "|";
    }
    return out;
}

std::string marked(const std::string& text) {
    return shown(reading::marked(text));
}

}  // namespace

TEST_CASE("paragraphs: wrapped lines are joined, a page border in mid-sentence too") {
    CHECK(marked("Nämnden arbetar \nför barn.\nNästa.") == "t:Nämnden arbetar för barn.|t:Nästa.|");
    CHECK(marked("Nämnden samverkar med \n\nföreningar i området.") ==
          "t:Nämnden samverkar med föreningar i området.|");
    CHECK(marked("styrel\nsen beslutar.") == "t:styrelsen beslutar.|");
}

TEST_CASE("paragraphs: a short line with a capital after it is a heading, a sentence is none") {
    CHECK(marked("Samverkan\nFörvaltningen samverkar.") == "h:Samverkan|t:Förvaltningen samverkar.|");
    CHECK(marked("Samverkan sker.\nFörvaltningen samverkar.") == "t:Samverkan sker.|t:Förvaltningen samverkar.|");
    CHECK(marked("Samverkan") == "t:Samverkan|");  // nothing follows
    CHECK(marked("*Justerad budget\nText följer.") == "t:*Justerad budget|t:Text följer.|");
}

TEST_CASE("paragraphs: bullets, printed and lost") {
    CHECK(marked("Vi gör:\n- Läger\n- Kurser") == "t:Vi gör:|b:Läger|b:Kurser|");
    CHECK(marked("Vi gör:\n\n Läger.\n Kurser.") == "t:Vi gör:|b:Läger.|b:Kurser.|");
}

TEST_CASE("paragraphs: the heading on the page after a list is none of its items") {
    CHECK(marked("Vi gör:\n\n Läger hålls.\n Kurser hålls.\n Särskilda redovisningar\n\nText.") ==
          "t:Vi gör:|b:Läger hålls.|b:Kurser hålls.|h:Särskilda redovisningar|t:Text.|");
}

TEST_CASE("paragraphs: without kept blanks a heading stands after space or between sentences") {
    auto read = [](const std::string& text) {
        const auto source = read_text(text, "prov.txt");
        REQUIRE(source);
        return shown(*source);
    };
    CHECK(read("Arbetet fortsätter.\nSamverkan för äldre\nHemgång planeras.") ==
          "t:Arbetet fortsätter.|h:Samverkan för äldre|t:Hemgång planeras.|");
    CHECK(read("Ett första stycke\nSamverkan för äldre\nHemgång planeras.").find("h:Samverkan") == std::string::npos);
}

TEST_CASE("paragraphs: four short lines in a row are a list") {
    CHECK(marked("Skolan\nHemmet\nGården\nParken\nText följer här.").find("h:") == std::string::npos);
}

TEST_CASE("paragraphs: a line that a sentence ends in is no heading, an abbreviation ends none") {
    CHECK(marked("Det gick sämre i ett. I området\nNorra stranden slutade en samordnare.") ==
          "t:Det gick sämre i ett. I området|t:Norra stranden slutade en samordnare.|");
    CHECK(marked("Insatser i bl.a. Kista\nText följer.") == "h:Insatser i bl.a. Kista|t:Text följer.|");
}

TEST_CASE("paragraphs: without marks, a short line behind a full line that ends a sentence is a heading") {
    const std::string text =
        "Medlen fördelas enligt den plan som nämnden har beslutat om.\nMaskiner och inventarier\n"
        "Förvaltningen har fått medel som används i första hand till\nmöbler i servicebostäderna.";
    SourceDocument source = reading::unmarked(text);
    source.lines[0].joint = Joint::blank;  // full
    CHECK(shown(source).find("h:Maskiner och inventarier|") != std::string::npos);
}

TEST_CASE("paragraphs: without marks, a line between a heading and running text is a heading") {
    const std::string text =
        "Inledning\nEtt Almstad där alla får växa\nNämnden lägger under året tyngdpunkten på barn och unga i\n"
        "Tallbacken och på en förskola för alla.";
    CHECK(shown(reading::unmarked(text)).starts_with("h:Inledning|h:Ett Almstad där alla får växa|t:"));
}

TEST_CASE("paragraphs: where the ends of lines are measured, a long heading needs no space") {
    const std::string text =
        "Insatserna är anpassade efter vad var och en behöver.\n"
        "Stöd ges tidigt och efter varje persons eget behov och med hänsyn till hela livet\ni hemmet\n"
        "Förvaltningen har under året arbetat med att korta väntetiden för dem som söker\nstöd.";
    SourceDocument source = reading::unmarked(text);
    source.lines[1].joint = source.lines[3].joint = Joint::blank;
    CHECK(shown(source).find("h:Stöd ges") == std::string::npos);
    source.ends_are_measured = true;
    CHECK(shown(source).find(
              "|h:Stöd ges tidigt och efter varje persons eget behov och med hänsyn till hela livet i hemmet|") !=
          std::string::npos);
}
