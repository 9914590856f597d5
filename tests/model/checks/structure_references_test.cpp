#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

/// The clean report with one more paragraph in the analysis of goal 1.1.
Checked with_text(std::string_view words) {
    Checked checked = clean_report("tertial-2");
    Chance chance(70);
    Paragraph paragraph = text_of(chance, words);
    paragraph.source.line = 60;
    section_of(goal_at(checked, "1.1"), SectionRole::analysis).blocks.emplace_back(std::move(paragraph));
    return checked;
}

const Paragraph& last_paragraph(Checked& checked) {
    return std::get<Paragraph>(section_of(goal_at(checked, "1.1"), SectionRole::analysis).blocks.back());
}

void add_appendix(Checked& checked, std::string_view title) {
    IdSource ids(4);
    Appendix& appendix = checked.report.appendices.emplace_back();
    appendix.id = ids.next(id_prefix::appendix);
    appendix.title = title;
    appendix.source.line = 9;
}

}  // namespace

TEST_CASE("bilaga: referred to and not listed, at the paragraph") {
    Checked checked = with_text("Underlaget finns i bilaga 3.");
    const Finding finding = checked.only("bilaga");
    check_place(finding, last_paragraph(checked), "1.1", "", Strength::warning);
    CHECK(contains(finding.message, "Bilaga 3"));
    CHECK(contains(finding.fix, "Bilaga 3"));
    add_appendix(checked, "Bilaga 3 Underlag");
    CHECK(checked.silent("bilaga"));
}

TEST_CASE("bilaga: referred to from a decision") {
    Checked checked = clean_report("tertial-2");
    Decision& decision = checked.report.decisions.front();
    decision.source.line = 4;
    decision.runs = plain_runs("Nämnden begär budgetjustering enligt bilaga 2.");
    const Finding finding = checked.only("bilaga");
    check_place(finding, decision, "", "", Strength::warning);
    CHECK(finding.name == "Förslag till beslut");
}

TEST_CASE("bilaga: listed and never referred to; ranges and lists of numbers count") {
    Checked checked = with_text("Se Bilagorna 1-3 samt bilaga 5 och 6, avtal från bilagan till lagen 1993.");
    for (const char* title : {"Bilaga 1 A", "Bilaga 2 B", "Bilaga 3: C", "Bilaga 5 D", "Bilaga 6 E"})
        add_appendix(checked, title);
    CHECK(checked.silent("bilaga"));
    add_appendix(checked, "Bilaga 7 F");
    const Finding finding = checked.only("bilaga");
    CHECK(finding.name == "Bilaga 7 F");
    CHECK(finding.source.line == 9);
    CHECK(contains(finding.message, "aldrig"));
}

TEST_CASE("cross-reference: to a goal that is not there") {
    Checked checked = with_text("Läs mer under mål 4.7.");
    const Finding finding = checked.only("cross-reference");
    check_place(finding, last_paragraph(checked), "1.1", "", Strength::warning);
    CHECK(contains(finding.message, "4.7"));
}

TEST_CASE("cross-reference: to a goal by the name of another") {
    Checked checked = with_text("Läs mer under nämndmål 1.1.1 Sjövikens träffpunkter är öppna och välkomnande 2.1.1.");
    const Finding finding = checked.only("cross-reference");
    CHECK(contains(finding.message, "2.1.1"));
    CHECK(contains(finding.fix, "2.1.1"));
    CHECK(with_text("Läs mer under nämndmål 2.1.1 Sjövikens träffpunkter är öppna och välkomnande 2.1.1.")
              .silent("cross-reference"));
}

TEST_CASE("cross-reference: to a heading that is not there") {
    Checked checked = with_text("Se avsnitt ”Parker och torg” längre fram.");
    check_place(checked.only("cross-reference"), last_paragraph(checked), "1.1", "", Strength::warning);
    CHECK(with_text("Se avsnittet ”Medel för lokaländamål”.").silent("cross-reference"));
}

TEST_CASE("cross-reference: numbers that refer to no goal of the report") {
    for (const char* words :
         {"Målet 85,5 procent nås.", "Agenda 2030 har mål 4.7 om utbildning.", "Mål 1.2 och mål 2.1 nås.",
          "Det är mål 3 av 5.", "Version 4.7 av målet.", "Målet är 4.75 i snitt.", "Se avsnitt 7."}) {
        CAPTURE(words);
        const std::vector<Finding> found = with_text(words).findings("cross-reference");
        CHECK_MESSAGE(found.empty(), all_messages(found));
    }
}
