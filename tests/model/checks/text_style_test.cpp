#include <doctest/doctest.h>

#include <fstream>

#include "model/checks/fixes.h"
#include "model/checks/typing.h"
#include "model/commands/command.h"
#include "tests/model/checks/clean_report.h"
#include "tests/model/temporary_folder.h"

using namespace tertial;
using namespace tertial::test;

namespace {

/// A sentence in the summary.
NodeId write(Checked& checked, std::string_view text) {
    Chance chance(51);
    Chapter& chapter = checked.report.front.front();
    chapter.blocks.emplace_back(text_of(chance, text));
    return std::get<Paragraph>(chapter.blocks.back()).id;
}

Finding found_in(std::string_view check, std::string_view text) {
    Checked checked = clean_report("tertial-2");
    write(checked, text);
    return checked.only(check);
}

bool silent_on(std::string_view check, std::string_view text) {
    Checked checked = clean_report("tertial-2");
    write(checked, text);
    return checked.silent(check);
}

}  // namespace

TEST_CASE("placeholder: what a template or another file left") {
    for (const char* text : {"Kostnaden är XX mnkr.", "Nämnden beviljar [belopp] mnkr.", "Mer text ??? här.",
                             "Det <p>går bra.", "Det är *mycket bra* nu.", "Skriv här om målet.", "Se […] ovan."})
        CHECK(found_in("placeholder", text).strength == Strength::error);
    for (const char* text : {"Se not [1] och [2-3].", "EXXON och XXL är namn.", "Fotnot * gäller 5 * 3.",
                             "Frågan är: vad händer?", "a < b och c > d"})
        CHECK(silent_on("placeholder", text));
}

TEST_CASE("placeholder: in names and cells, too") {
    Checked checked = clean_report("tertial-2");
    table_of(checked).rows.front().cells[0] = "XX";
    CHECK(checked.only("placeholder").name == "XX");
    Checked other = clean_report("tertial-2");
    goal_at(other, "1.1").activities.front().name = "Aktivitet XX";
    CHECK(other.only("placeholder").goal == "1.1");
}

TEST_CASE("personal-data: numbers with a right check digit, mobile telephones, private mail") {
    CHECK(contains(found_in("personal-data", "Brukaren 811218-9876 har fått stöd.").message, "811218-9876"));
    CHECK(contains(found_in("personal-data", "Ring 070-123 45 67 vid frågor.").message, "070-123 45 67"));
    CHECK(contains(found_in("personal-data", "Skriv till kim.ek@gmail.com nu.").message, "kim.ek@gmail.com"));
    for (const char* text : {"Brukaren 811218-9875 har fått stöd.", "Diarienummer 2024-12-31 och 123456-7890.",
                             "Ring 08-508 00 000.", "Skriv till namnden@sjoviken.se."})
        CHECK(silent_on("personal-data", text));
}

TEST_CASE("readability: long sentences and heavy sections; short ones are let be") {
    std::string longest = "Nämnden";
    for (int i = 0; i < 45; ++i) longest += " och";
    CHECK(contains(found_in("readability", longest + ".").message, "46 ord"));
    CHECK(silent_on("readability", "Nämnden är nöjd. Arbetet går bra."));
    std::string heavy;
    for (int i = 0; i < 10; ++i)
        heavy +=
            "Verksamhetsutvecklingens förutsättningar påverkar kvalitetsarbetets genomförande avsevärt samtidigt som "
            "kompetensförsörjningens utmaningar kvarstår oförändrade fortsättningsvis. ";
    CHECK(contains(found_in("readability", heavy).message, "LIX"));
}

TEST_CASE("typography: each fault is named; what a machine can mend it mends, looks kept") {
    Checked checked = clean_report("tertial-2");
    const NodeId node = write(checked, "Under 2023-2026 ska 15% av  barnen läsa.");
    const Finding finding = checked.only("typography");
    CHECK(finding.strength == Strength::hint);
    for (const char* part : {"Dubbelt mellanslag", "före %", "årtal"}) CHECK(contains(finding.message, part));
    IdSource ids(1);
    const auto fix = fix_commands({checked.report, checked.kind, checked.catalogue}, finding,
                                  [&](char prefix) { return ids.next(prefix); });
    REQUIRE(fix.has_value());
    for (Command command : fix->commands) REQUIRE(apply(checked.report, command));
    CHECK(plain_text(*find<Paragraph>(checked.report, node)) == "Under 2023–2026 ska 15\u00A0% av barnen läsa.");
    CHECK(checked.silent("typography"));
}

TEST_CASE("typography: dates, numbers and codes are no years; a list mark and a missing stop are told") {
    CHECK(silent_on("typography", "Klart 2024-05-01, ring 08-2024-2025-1."));
    CHECK(contains(found_in("typography", "Läget efter tertial 2024 är gott.").message, "Tertial utan nummer"));
    CHECK(silent_on("typography", "Läget efter tertial 2 2024 är gott."));
    CHECK(contains(found_in("typography", "- Punkt ett i listan.").message, "liststreck"));
    CHECK(contains(found_in("typography",
                            "Det här är en lång mening som fortsätter ända tills den är slut men som saknar sin punkt")
                       .message,
                   "Punkt saknas"));
}

TEST_CASE("typing: looks of runs stay, and a blank is not doubled between them") {
    std::vector<Run> runs{{"Målet är ", true, false, {}}, {" 15% i år", false, true, {}}};
    runs = checks::mend_typing(runs, checks::QuoteStyle::none);
    CHECK(runs[0].text + runs[1].text == "Målet är 15\u00A0% i år");
    CHECK(runs[0].bold);
    CHECK(runs[1].italic);
}

TEST_CASE("unchanged: a text that stands nearly word for word in two places") {
    Checked checked = clean_report("tertial-2");
    const std::string text =
        "Förvaltningen har under perioden arbetat med att öppna fler träffpunkter i Sjöviken för att unga ska ha "
        "någonstans "
        "att vara på kvällar och helger och under loven då skolan är stängd och få har annat att göra.";
    write(checked, text);
    CHECK(checked.silent("unchanged"));
    Chance chance(52);
    goal_at(checked, "1.1").sections.front().blocks.emplace_back(text_of(chance, text + " Det går bra."));
    CHECK(contains(checked.only("unchanged").message, "två gånger") == false);
    CHECK(checked.findings("unchanged").size() == 1);
}

TEST_CASE("own-pattern: what a board's own file names, with its strength; a broken file tells its line") {
    TemporaryFolder folder;
    std::ofstream(folder.path() / "checks.xml") << "<checks><limit name=\"lix\">20</limit><pattern find=\"brukare\" "
                                                   "strength=\"I\">Skriv den enskilde.</pattern>"
                                                   "<pattern find=\"i dagsläget\">Skriv nu.</pattern></checks>";
    const TemplateFolders folders{{folder.path(), TERTIAL_TEST_TEMPLATES}};
    Checked checked = clean_report("tertial-2");
    checked.kind = *load_document_template(folders, "tertial-2");
    CHECK(checked.kind.checks.lix == 20);
    write(checked, "En Brukare har flyttat. Brukaren trivs i dagsläget.");
    const std::vector<Finding> found = checked.findings("own-pattern");
    REQUIRE(found.size() == 2);
    CHECK(found[0].strength != found[1].strength);
    CHECK(contains(all_messages(found), "Skriv den enskilde."));

    std::ofstream(folder.path() / "checks.xml") << "<checks>\n<limit name=\"ord\">3</limit></checks>";
    const auto broken = load_document_template(folders, "tertial-2");
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().line == 2);
}
