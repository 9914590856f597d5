#include "importers/recogniser/goal_tree.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

const std::string tree_text =
    "Uppföljning av mål\n\nKF:s inriktningsmål:\n1. En stad för alla\nUppfylls helt\n\nKF:s mål för "
    "verksamhetsområdet:\n"
    "1.1 Barn är trygga\nUppfylles delvis\n\nAnalys\n\nNämnden har arbetat med barn.\n\nNämndmål:\n1.1.1 Barn leker\n"
    "Beskrivning\n\nLek är viktig.\n\nFörväntat resultat\n\nFler barn leker.\n\nAktivitet Startdatum Slutdatum\n\n"
    "Öppna en parklek 2024-01-01 2024-12-31\n\nUppföljning av ekonomi\nEkonomin är i balans.";

}  // namespace

TEST_CASE("goal_tree: three levels with assessments, sections and tables") {
    Reading reading(tree_text);
    const GoalTree tree = read_goal_tree(reading.context, 0);
    REQUIRE(tree.goals.size() == 1);
    const Goal& direction = tree.goals[0];
    CHECK(direction.assessment == Assessment::fully);
    REQUIRE(direction.children.size() == 1);
    const Goal& area = direction.children[0];
    CHECK(area.title == "Barn är trygga");
    CHECK(area.assessment == Assessment::partly);
    REQUIRE(area.sections.size() == 1);
    CHECK(area.sections[0].role == SectionRole::analysis);
    REQUIRE(area.children.size() == 1);
    const Goal& board = area.children[0];
    REQUIRE(board.sections.size() == 2);
    CHECK(board.sections[1].role == SectionRole::expected_result);
    CHECK(board.activities.size() == 1);
}

TEST_CASE("goal_tree: where it begins and ends") {
    Reading reading(tree_text);
    const GoalTree tree = read_goal_tree(reading.context, 0);
    CHECK(reading.context.line(tree.lines.begin).text == "KF:s inriktningsmål:");
    CHECK(reading.context.line(tree.lines.end).text == "Uppföljning av ekonomi");
}

TEST_CASE("goal_tree: the account tells labels and the assessment that was misspelt") {
    Reading reading(tree_text);
    (void)read_goal_tree(reading.context, 0);
    reading.account.write_notes(Report{}, reading.ids, reading.notes);
    std::string told;
    for (const ImportNote& note : reading.notes) {
        if (note.kind == ImportNoteKind::found) told += note.text + "\n";
    }
    CHECK(told.find("\"Nämndmål:\" lästes som etikett över mål") != std::string::npos);
    CHECK(told.find("\"Uppfylles delvis\" lästes som bedömningen Uppfylls delvis") != std::string::npos);
}

TEST_CASE("goal_tree: a tree without directions, and no tree") {
    Reading areas("KF:s mål för verksamhetsområdet:\n1.1 Barn är trygga\n\nNämndmål:\n1.1.1 Barn leker\nText.");
    const GoalTree tree = read_goal_tree(areas.context, 0);
    REQUIRE(tree.goals.size() == 1);
    CHECK(tree.goals[0].children.size() == 1);
    Reading none("Bara text.\nMer text.");
    CHECK(read_goal_tree(none.context, 0).goals.empty());
    CHECK(read_goal_tree(none.context, 0).lines.begin == 2);
}

TEST_CASE("goal_tree: text after a goal's tables is kept there and noted") {
    Reading reading(
        "Nämndmål:\n1.1.1 Barn leker\nAktivitet Startdatum Slutdatum\n\nÖppna en parklek 2024-01-01 2024-12-31\n\n"
        "Detta stycke hör inte hemma i någon tabell alls.\n\nNämndmål:\n1.1.2 Barn läser\nText.");
    const GoalTree tree = read_goal_tree(reading.context, 0);
    REQUIRE(tree.goals.size() == 2);
    REQUIRE(tree.goals[0].sections.size() == 1);
    CHECK(tree.goals[0].sections[0].place == SectionPlace::after_tables);
    CHECK(std::any_of(reading.notes.begin(), reading.notes.end(),
                      [](const ImportNote& note) { return note.kind == ImportNoteKind::unplaced; }));
}

TEST_CASE(
    "goal_tree: with styles it ends at a chapter like the one over it, though its goals have no heading's style") {
    Reading reading(
        "Uppföljning av mål\n\nKF:s inriktningsmål: 1. En stad för alla\n\nAnalys\n\nText.\n\nDelar\n\n"
        "Mer text.\n\nBokslut och budget\n\nEkonomin är i balans.");
    reading.source.form = LineForm::styled;
    for (SourceLine& line : reading.source.lines) {
        const bool chapter = line.text == "Uppföljning av mål" || line.text == "Bokslut och budget";
        if (!chapter && line.text != "Delar") continue;
        line.style = LineStyle::heading;
        line.level = chapter ? 1 : 2;
    }
    const GoalTree tree = read_goal_tree(reading.context, 0);
    CHECK(reading.context.line(tree.lines.end).text == "Bokslut och budget");
}
