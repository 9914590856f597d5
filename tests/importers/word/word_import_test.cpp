// Word files through the whole importer: what the styles say is believed, and our own exports come back.
#include <doctest/doctest.h>

#include "importers/import.h"
#include "tests/importers/exported.h"
#include "tests/importers/published.h"
#include "tests/importers/word/word_file.h"

using namespace tertial;
using namespace tertial::word_test;

namespace {

Report import_word(const std::string& bytes) {
    const auto report = import_report(bytes, "prov.docx", {}, gold::templates());
    if (!report) FAIL(to_text(report.error()));
    return *report;
}

WordFile follow_up(std::string_view after_goal) {
    WordFile file;
    file.styles = style("T", "Title") + style("H1", "heading 1") + style("H2", "heading 2") + style("H3", "heading 3") +
                  style("L", "List Number") + style("C", "caption") + style("B", "List Bullet");
    file.body = paragraph("Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd", "T") +
                paragraph("Förslag till beslut", "H1") + paragraph("Nämnden godkänner rapporten.", "L") +
                paragraph("Beslutet justeras omedelbart.", "L") + paragraph("Sammanfattande analys", "H1") +
                paragraph("Året har gått bra.") +
                paragraph("KF:s mål för verksamhetsområdet: 1.1 Alla barn får en bra start", "H2") +
                paragraph("● Uppfylls delvis") + paragraph("Analys", "H3") + paragraph("Första meningen.") +
                paragraph("Tabell 3. Indikatorer", "C") +
                table(row(cell("Indikator") + cell("Utfall") + cell("Årsmål") + cell("Period")) +
                      row(cell("Andel nöjda") + cell("71 %") + cell("74 %") + cell("Tertial 2 2024")) +
                      row("<w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>" + paragraph("Analys") +
                          paragraph("Färre svarade.") + paragraph("Nytt försök görs:") +
                          paragraph("enkät i höst", "B") + "</w:tc>")) +
                std::string(after_goal);
    return file;
}

}  // namespace

TEST_CASE("word import: decisions, levels of headings, and the paragraphs of a comment") {
    const WordFile file = follow_up(paragraph("Uppföljning av ekonomi", "H1") + paragraph("Driftbudget", "H2") +
                                    paragraph("Budgeten hålls."));
    const Report report = import_word(pack(file));
    CHECK(report.meta.kind == DocumentKind::tertial_report);
    CHECK(report.meta.board == "Sjövikens stadsdelsnämnd");
    REQUIRE(report.decisions.size() == 2);
    CHECK(plain_text(report.decisions[1].runs) == "Beslutet justeras omedelbart.");
    REQUIRE(report.goals.size() == 1);
    const Goal& goal = report.goals.front();
    CHECK(goal.assessment == Assessment::partly);
    REQUIRE(goal.indicators.size() == 1);
    CHECK(goal.indicators[0].cells[IndicatorColumn::target] == "74 %");
    const auto& comment = goal.indicators[0].comment;
    REQUIRE(comment.size() == 3);
    CHECK(plain_text(comment[1]) == "Nytt försök görs:");
    CHECK(comment[2].style == ParagraphStyle::bullet);
    CHECK(plain_text(comment[2]) == "enkät i höst");
    REQUIRE(report.back.size() == 1);
    CHECK(report.back[0].title == "Uppföljning av ekonomi");
    REQUIRE(report.back[0].children.size() == 1);
    CHECK(report.back[0].children[0].title == "Driftbudget");
}

TEST_CASE("word import: a comment under the table goes to the row that it names, other text stays text") {
    const WordFile file = follow_up(paragraph("Analys: Andel nöjda") + paragraph("Ännu en orsak.") +
                                    paragraph("Analys: Någon annan") + paragraph("Löpande text."));
    const Report report = import_word(pack(file));
    const Goal& goal = report.goals.front();
    CHECK(plain_text(goal.indicators[0].comment) == "Färre svarade. Nytt försök görs: enkät i höst Ännu en orsak.");
    REQUIRE(goal.sections.size() == 2);
    CHECK(goal.sections[1].place == SectionPlace::after_tables);
    CHECK(goal.sections[1].blocks.size() == 2);
}

TEST_CASE("word import: what we export as Word comes back") {
    for (const std::string name : {"sjoviken-vp-2024", "sjoviken-t2-2024.tabs"}) {
        CAPTURE(name);
        const auto text = gold::read_file(TERTIAL_TEST_DATA "/samples/" + name + ".txt");
        const auto wanted = gold::read_file(TERTIAL_TEST_DATA "/samples/" + name + ".gold.jsonl");
        REQUIRE(text);
        REQUIRE(wanted);
        const auto first = gold::import(*text);
        REQUIRE(first);
        const Report again = import_word(exported::document(*first));
        const auto comparison = gold::compare(gold::parse(to_records(again)), gold::parse(*wanted));
        CHECK(gold::joined(comparison.wrong) == "");
    }
}

TEST_CASE("word import: published Word files, against the readings made by hand") {
    published::for_each(".docx", [](const std::string&, const std::string& bytes, const gold::Records& wanted) {
        const auto comparison = gold::compare(gold::parse(to_records(import_word(bytes))), wanted);
        CHECK_MESSAGE(comparison.score() >= 0.98, gold::joined(comparison.wrong));
        for (const std::string kind : {"goal", "decision", "indicator", "activity"}) {
            const auto found = comparison.kinds.find(kind);
            if (found == comparison.kinds.end()) continue;
            CHECK_MESSAGE(found->second.f1() == 1.0, gold::joined(comparison.wrong));
        }
    });
}
