#include "editor/review/doubts.h"

#include <doctest/doctest.h>

#include "model/history.h"
#include "model/project_file.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

NodeId id(const char* text) {
    NodeId out;
    out.text = text;
    return out;
}

Indicator unsure(const char* name, int line, const char* cell) {
    Indicator indicator;
    indicator.id = id(name);
    indicator.name = name;
    indicator.source = {line, 2};
    indicator.doubt = std::string("Oklar kolumn: \"") + cell + "\" (Årsmål eller Prognos helår).";
    indicator.cells[IndicatorColumn::target] = cell;
    IndicatorCells other;
    other[IndicatorColumn::forecast] = cell;
    indicator.alternatives.push_back(other);
    return indicator;
}

ImportNote note_of(const char* name, ImportNoteKind kind, int line, const char* about, const char* text) {
    ImportNote note;
    note.id = id(name);
    note.kind = kind;
    note.source = {line, 3};
    note.about = id(about);
    note.text = text;
    return note;
}

/// Two rows of the same doubt, each with its note, a place that is told of, and words without a place.
Report report() {
    Report out;
    out.id = id("r1");
    out.meta.year = 2024;
    out.meta.title = "Tertialrapport för Sjövikens nämnd";
    Goal goal;
    goal.id = id("g1");
    goal.number = "1";
    goal.indicators = {unsure("i2", 40, "80 %"), unsure("i1", 20, "7 st")};
    out.goals.push_back(goal);
    out.import_notes = {note_of("n1", ImportNoteKind::uncertain, 20, "i1", "1 i1: Oklar kolumn"),
                        note_of("n2", ImportNoteKind::uncertain, 40, "i2", "1 i2: Oklar kolumn"),
                        note_of("n3", ImportNoteKind::uncertain, 50, "", "Sidan är en bild. Jämför."),
                        note_of("n4", ImportNoteKind::unplaced, 60, "", "Lösa ord ur marginalen"),
                        note_of("n5", ImportNoteKind::left_out, 1, "", "Sid 1 (4)")};
    return out;
}

Report with(Report from, History& history, Expected<std::vector<Command>> commands) {
    REQUIRE(commands);
    history.begin_group("svar");
    for (Command& command : *commands) REQUIRE(history.execute(from, std::move(command)));
    history.end_group();
    return from;
}

}  // namespace

TEST_CASE("review: doubts come in the order of the source, a note and its row are one") {
    const auto doubts = doubts_of(report());
    REQUIRE(doubts.size() == 4);
    CHECK(doubts[0].node == id("i1"));
    CHECK(doubts[0].note == id("n1"));
    CHECK(doubts[0].place == SourcePlace{20, 3});
    CHECK(doubts[0].goal == "1");
    CHECK(doubts[0].alternatives == 1);
    CHECK(doubts[2].kind == DoubtKind::advice);
    CHECK(doubts[3].kind == DoubtKind::words);
    CHECK(place_of(report(), doubts[3]) == "sida 3, rad 60");
}

TEST_CASE("review: what is confirmed leaves the row as it is and ends the note") {
    History history;
    const Report before = report();
    Report after = with(before, history, confirm(before, doubts_of(before)[0]));
    CHECK(doubts_of(after).size() == 3);
    CHECK(after.goals[0].indicators[1].cells == before.goals[0].indicators[1].cells);
    CHECK(after.import_notes.size() == before.import_notes.size() - 1);
    REQUIRE(history.undo(after));
    CHECK(after == before);
}

TEST_CASE("review: another reading is taken") {
    History history;
    const Report before = report();
    const Report after = with(before, history, take(before, doubts_of(before)[0], 0));
    CHECK(after.goals[0].indicators[1].cells[IndicatorColumn::forecast] == "7 st");
    CHECK(after.goals[0].indicators[1].cells[IndicatorColumn::target].empty());
    CHECK(doubts_of(after).size() == 3);
    CHECK_FALSE(take(before, doubts_of(before)[0], 1));
}

TEST_CASE("review: figures of their own do not make doubts of another kind") {
    const auto doubts = doubts_of(report());
    CHECK(alike(doubts, doubts[0]).size() == 2);
    CHECK(alike(doubts, doubts[2]).size() == 1);
    CHECK(alike(doubts, doubts[3]).size() == 1);
}

TEST_CASE("review: all are accepted as one step, and words without a place stay in the account") {
    History history;
    const Report before = report();
    Report after = with(before, history, confirm_all(before, doubts_of(before)));
    CHECK_FALSE(has_doubts(after));
    CHECK(history.step_names().size() == 1);
    REQUIRE(after.import_notes.size() == 2);
    CHECK(after.import_notes[0].text == "Lösa ord ur marginalen");
    CHECK(after.import_notes[0].kind == ImportNoteKind::left_out);
    REQUIRE(history.undo(after));
    CHECK(to_project_xml(after) == to_project_xml(before));
}

TEST_CASE("review: a doubt that was answered at the row itself is not asked again") {
    Report answered = report();
    answered.goals[0].indicators[0].doubt.clear();
    CHECK(doubts_of(answered).size() == 3);
}
