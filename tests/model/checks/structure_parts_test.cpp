#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

void remove_chapter(std::vector<Chapter>& chapters, const NodeId& id) {
    std::erase_if(chapters, [&id](const Chapter& chapter) { return chapter.id == id; });
    for (Chapter& chapter : chapters) remove_chapter(chapter.children, id);
}

void remove_part(Checked& checked, std::string_view part) {
    const NodeId id = find_chapter(checked.report, part)->id;
    remove_chapter(checked.report.front, id);
    remove_chapter(checked.report.back, id);
}

Chapter& emptied_part(Checked& checked, std::string_view part) {
    Chapter& chapter = *find_chapter(checked.report, part);
    chapter.blocks.clear();
    chapter.children.clear();
    chapter.source.line = 900;
    return chapter;
}

}  // namespace

TEST_CASE("section-missing: a required part that is absent or empty is an error") {
    Checked checked = clean_report("tertial-2");
    const Chapter& chapter = emptied_part(checked, "sammanfattande-analys");
    check_place(checked.only("section-missing"), chapter, "", "", Strength::error);

    checked = clean_report("tertial-2");
    remove_part(checked, "sammanfattande-analys");
    const Finding finding = checked.only("section-missing");
    CHECK(finding.strength == Strength::error);
    CHECK(contains(finding.message, "Sammanfattande analys"));
    CHECK(contains(finding.fix, "Lägg till rubriken"));
}

TEST_CASE("section-missing: an empty fixed heading asks for the sentence, and the sentence is enough") {
    Checked checked = clean_report("tertial-2");
    Chapter& chapter = emptied_part(checked, "ekonomi.lokalandamal");
    const Finding finding = checked.only("section-missing");
    check_place(finding, chapter, "", "", Strength::error);
    CHECK(contains(finding.message, checked.kind.empty_sentence));
    CHECK(contains(finding.fix, checked.kind.empty_sentence));
    Chance chance(5);
    chapter.blocks = {text_of(chance, "  ")};
    CHECK(checked.findings("section-missing").size() == 1);
    chapter.blocks = {text_of(chance, checked.kind.empty_sentence)};
    CHECK(checked.silent("section-missing"));
}

TEST_CASE("section-missing: an absent fixed heading and an empty one that nobody asks for are warnings") {
    Checked checked = clean_report("tertial-2");
    remove_part(checked, "ekonomi.lokalandamal");
    CHECK(checked.only("section-missing").strength == Strength::warning);

    checked = clean_report("tertial-2");
    const Chapter& chapter = emptied_part(checked, "ekonomi.ovrigt");
    const Finding finding = checked.only("section-missing");
    check_place(finding, chapter, "", "", Strength::warning);
    CHECK(contains(finding.fix, "Ta bort"));
    // Straight before another heading of its level it may stand over that one: print does not tell.
    std::vector<Chapter>& siblings = find_chapter(checked.report, "ekonomi")->children;
    std::rotate(siblings.begin(), siblings.end() - 1, siblings.end());
    CHECK(checked.silent("section-missing"));
    remove_part(checked, "ekonomi.ovrigt");
    CHECK(checked.silent("section-missing"));
}

TEST_CASE("section-missing: a heading called otherwise, a sub-chapter with text and a table count as text") {
    Checked checked = clean_report("tertial-2");
    Chapter& chapter = *find_chapter(checked.report, "ekonomi.lokalandamal");
    chapter.part.clear();
    chapter.title = "MEDEL FÖR LOKALÄNDAMÅL.";
    CHECK(checked.silent("section-missing"));
    chapter.blocks = {table_of(checked)};
    CHECK(checked.silent("section-missing"));
    Chapter below = chapter;
    chapter.blocks.clear();
    chapter.children = {below};
    CHECK(checked.silent("section-missing"));
}

TEST_CASE("section-missing: the sections that a goal must have, in plans and follow-ups") {
    Checked plan = clean_report("plan");
    Goal& goal = goal_at(plan, "1.2.1");
    Section& section = section_of(goal, SectionRole::expected_result);
    section.blocks.clear();
    const Finding finding = plan.only("section-missing");
    CHECK(finding.node == section.id);
    CHECK(finding.goal == "1.2.1");
    CHECK(finding.strength == Strength::error);
    CHECK(contains(finding.message, "Förväntat resultat"));

    Checked follow_up = clean_report("tertial-2");
    std::erase_if(goal_at(follow_up, "1.2").sections,
                  [](const Section& part) { return part.role == SectionRole::analysis; });
    CHECK(follow_up.only("section-missing").node == goal_at(follow_up, "1.2").id);
    // A board goal that is fully met needs no analysis.
    follow_up = clean_report("tertial-2");
    std::erase_if(goal_at(follow_up, "1.2.1").sections,
                  [](const Section& part) { return part.role == SectionRole::analysis; });
    CHECK(follow_up.silent("section-missing"));
}

TEST_CASE("section-missing: a report without goals") {
    Checked checked = clean_report("plan");
    checked.report.goals.clear();
    CHECK(contains(checked.only("section-missing").message, "inga mål"));
}

TEST_CASE("required-heading: what the year's instructions ask for, in that year only") {
    Checked checked = clean_report("tertial-1");
    for (GoalSectionSpec& spec : checked.kind.goal_levels[1].sections)
        if (spec.role == SectionRole::analysis) spec.required_headings = {{"Samverkan", 2024, 2024}};
    CHECK(checked.findings("required-heading").size() == 4);  // the council's four goals
    Chance chance(8);
    for (std::string_view number : {"1.1", "1.2", "2.2"})
        section_of(goal_at(checked, number), SectionRole::analysis)
            .blocks.emplace_back(text_of(chance, "SAMVERKAN", ParagraphStyle::heading));
    section_of(goal_at(checked, "2.1"), SectionRole::analysis).blocks.emplace_back(text_of(chance, "Samverkan"));
    const Finding finding = checked.only("required-heading");
    check_place(finding, goal_at(checked, "2.1"), "2.1", "", Strength::warning);
    CHECK(contains(finding.message, "Samverkan"));
    CHECK(contains(finding.fix, "Samverkan"));
    checked.report.meta.year = 2025;
    CHECK(checked.silent("required-heading"));
}
