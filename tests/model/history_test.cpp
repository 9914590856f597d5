#include "model/history.h"

#include <doctest/doctest.h>

#include "model/text.h"

using namespace tertial;

namespace {

const NodeId goal_id{"g1"};

Report one_goal() {
    Report report;
    report.id.text = "r1";
    Goal goal;
    goal.id = goal_id;
    report.goals.push_back(goal);
    return report;
}

/// As a person at the keyboard: each character a command.
void type(History& history, Report& report, std::string_view text) {
    std::string now = report.goals[0].title;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        now += text.substr(i, end - i);
        REQUIRE(history.execute(report, set_text(goal_id, Field::title, now), Typing::yes));
        i = end;
    }
}

void set(History& history, Report& report, std::string title) {
    REQUIRE(history.execute(report, set_text(goal_id, Field::title, std::move(title))));
}

}  // namespace

TEST_CASE("history: typing is one step a word") {
    Report report = one_goal();
    History history;
    type(history, report, "Trygga små barn växer å ä ö");
    CHECK(history.step_names().size() == 7);
    REQUIRE(history.undo(report));
    CHECK(report.goals[0].title == "Trygga små barn växer å ä ");
    for (int i = 0; i < 4; ++i) REQUIRE(history.undo(report));
    CHECK(report.goals[0].title == "Trygga små ");
    CHECK(history.redo(report) == "Ändra rubrik för ”Trygga små ”");
}

TEST_CASE("history: a pause, another field or a saved state begins a new step") {
    Report report = one_goal();
    History history;
    type(history, report, "ab");
    history.end_typing();
    type(history, report, "cd");
    CHECK(history.step_names().size() == 2);
    history.mark_saved();
    type(history, report, "ef");
    CHECK(history.step_names().size() == 3);
    CHECK(history.is_unsaved());
    REQUIRE(history.undo(report));
    CHECK(report.goals[0].title == "abcd");
    CHECK(!history.is_unsaved());
    REQUIRE(history.execute(report, set_text(goal_id, Field::number, "1"), Typing::yes));
    CHECK(history.step_names().size() == 3);
}

TEST_CASE("history: deleting joins with deleting, in both directions, and not with typing") {
    Report report = one_goal();
    History history;
    type(history, report, "abcdef");
    for (const char* text : {"abcde", "abcd", "bcd", "cd"}) {
        REQUIRE(history.execute(report, set_text(goal_id, Field::title, text), Typing::yes));
    }
    CHECK(history.step_names().size() == 3);  // typing, two at the end, two at the beginning
    type(history, report, "x");
    CHECK(history.step_names().size() == 4);
}

TEST_CASE("history: the same letter again is typing at the same place") {
    Report report = one_goal();
    History history;
    for (const char* text : {"l", "ll", "lll", "lllo"}) {
        REQUIRE(history.execute(report, set_text(goal_id, Field::title, text), Typing::yes));
    }
    CHECK(history.step_names().size() == 1);
    REQUIRE(history.undo(report));
    CHECK(report.goals[0].title.empty());
}

TEST_CASE("history: groups nest, have the outermost name, and are undone at once") {
    Report report = one_goal();
    History history;
    {
        HistoryGroup outer(history, "Ersätt alla");
        set(history, report, "a");
        {
            HistoryGroup inner(history, "inre");
            set(history, report, "b");
        }
        set(history, report, "c");
        CHECK(history.group_is_open());
        CHECK(history.is_unsaved());
        CHECK(!history.can_redo());
    }
    CHECK(history.step_names() == std::vector<std::string>{"Ersätt alla"});
    CHECK(history.undo(report) == "Ersätt alla");
    CHECK(report.goals[0].title.empty());
    CHECK(history.redo(report) == "Ersätt alla");
    CHECK(report.goals[0].title == "c");
}

TEST_CASE("history: an empty group leaves no trace, not even on what can be done again") {
    Report report = one_goal();
    History history;
    set(history, report, "a");
    REQUIRE(history.undo(report));
    {
        HistoryGroup outer(history, "tom");
        HistoryGroup inner(history, "också tom");
    }
    CHECK(history.can_redo());
    CHECK(history.step_names().size() == 1);
}

TEST_CASE("history: an aborted group reverts itself and nothing else") {
    Report report = one_goal();
    History history;
    set(history, report, "a");
    const auto version = history.version();
    {
        HistoryGroup outer(history, "yttre");
        set(history, report, "b");
        {
            HistoryGroup inner(history, "inre");
            set(history, report, "c");
            REQUIRE(inner.abort(report));
        }
        CHECK(report.goals[0].title == "b");
    }
    CHECK(history.step_names().size() == 2);
    HistoryGroup other(history, "annan");
    set(history, report, "d");
    REQUIRE(other.abort(report));
    CHECK(report.goals[0].title == "b");
    REQUIRE(history.undo(report));
    CHECK(history.version() == version);
    CHECK(!history.abort_group(report));
}

TEST_CASE("history: a group whose end is missing is closed by undo and by saving") {
    Report report = one_goal();
    History history;
    history.begin_group("glömd");
    history.begin_group("också glömd");
    set(history, report, "a");
    CHECK(history.undo(report) == "glömd");
    CHECK(report.goals[0].title.empty());
    history.begin_group("sparad");
    set(history, report, "b");
    history.mark_saved();
    CHECK(!history.group_is_open());
    CHECK(!history.is_unsaved());
    history.end_group();  // its forgotten end comes late
    CHECK(history.step_names().size() == 1);
}

TEST_CASE("history: unsaved is a comparison of versions") {
    Report report = one_goal();
    History history;
    CHECK(!history.is_unsaved());
    set(history, report, "a");
    CHECK(history.is_unsaved());
    history.mark_saved();
    set(history, report, "b");
    REQUIRE(history.undo(report));
    CHECK(!history.is_unsaved());
    REQUIRE(history.undo(report));
    CHECK(history.is_unsaved());
    set(history, report, "a");  // the same text, but what was saved can no more be reached
    CHECK(history.is_unsaved());
    while (history.can_undo()) REQUIRE(history.undo(report));
    CHECK(history.is_unsaved());
}

TEST_CASE("history: the limit drops the oldest steps, whole groups at once") {
    Report report = one_goal();
    History history(3);
    {
        HistoryGroup group(history, "grupp");
        set(history, report, "a");
        set(history, report, "b");
    }
    for (const char* text : {"c", "d", "e"}) set(history, report, text);
    CHECK(history.step_names().size() == 3);
    while (history.can_undo()) REQUIRE(history.undo(report));
    CHECK(report.goals[0].title == "b");
    CHECK(history.is_unsaved());
    CHECK(!history.undo(report));
}

TEST_CASE("history: a refused command leaves everything as it was") {
    Report report = one_goal();
    History history;
    set(history, report, "a");
    REQUIRE(history.undo(report));
    CHECK(!history.execute(report, set_text(NodeId{"g9"}, Field::title, "x")));
    CHECK(history.can_redo());
    CHECK(!history.is_unsaved());
    CHECK(history.redo(report));
}

TEST_CASE("history: a report changed behind its back stays whole when undo cannot go on") {
    Report report = one_goal();
    History history;
    {
        HistoryGroup group(history, "grupp");
        set(history, report, "a");
        Goal second;
        second.id.text = "g2";
        REQUIRE(history.execute(report, InsertPart{{{}, NodeList::goals, 1}, second}));
        REQUIRE(history.execute(report, set_text(NodeId{"g2"}, Field::title, "b")));
    }
    report.goals[0].id.text = "g7";
    const Report before = report;
    CHECK(!history.undo(report));
    CHECK((report == before));
    CHECK(history.can_undo());
}
