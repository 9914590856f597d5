#include <doctest/doctest.h>

#include "tests/editor/document/editing.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

const std::vector<Run>& runs_of(const Document& document) {
    return std::get<Paragraph>(document.report().front.at(0).blocks.at(0)).runs;
}

}  // namespace

TEST_CASE("a link on what is selected, found again from any place in it, changed and taken away") {
    Document document = document_of(report_with({"Läs mer i planen."}));
    CHECK_FALSE(link_at_caret(document));
    select(document, text_of("p0"), 11, text_of("p0"), 17);
    REQUIRE(put_link(document, {}, "https://sjoviken.se"));
    put_caret(document, text_of("p0"), 14);
    REQUIRE(link_at_caret(document));
    CHECK(link_at_caret(document)->address == "https://sjoviken.se");
    CHECK(link_at_caret(document)->range.anchor.at.offset == 11);
    REQUIRE(put_link(document, {}, "https://sjoviken.se/plan"));
    CHECK(runs_of(document).at(1).link == "https://sjoviken.se/plan");
    CHECK(runs_of(document).at(1).text == "planen");
    REQUIRE(put_link(document, {}, {}));
    CHECK(runs_of(document).size() == 1);
    for (int i = 0; i < 3; ++i) REQUIRE(document.undo());
    CHECK(words_of(document) == "Läs mer i planen.");
    CHECK_FALSE(document.undo());
}

TEST_CASE("a link where nothing is selected brings its words, as one step") {
    Document document = document_of(report_with({"Läs "}));
    put_caret(document, text_of("p0"), 5);
    REQUIRE(put_link(document, "planen", "https://sjoviken.se"));
    CHECK(words_of(document) == "Läs planen");
    CHECK(runs_of(document).back().link == "https://sjoviken.se");
    REQUIRE(document.undo());
    CHECK(words_of(document) == "Läs ");
}

TEST_CASE("the council's goals keep their order; a board's goals move") {
    Report report = report_with({"Text"});
    for (const char* id : {"g1", "g2"}) {
        Goal goal;
        goal.id = {id};
        goal.title = std::string("Mål ") + id;
        for (const char* own : {"a", "b"}) {
            Goal child;
            child.id = {std::string(id) + own};
            child.level = GoalLevel::board;
            child.title = "Nämndmål";
            goal.children.push_back(child);
        }
        report.goals.push_back(goal);
    }
    Document document = document_of(std::move(report));
    put_caret(document, {{"g1"}, Field::title, 0}, 0);
    const auto refused = move_row(document, 1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("Kommunfullmäktige") != std::string::npos);
    put_caret(document, {{"g1a"}, Field::title, 0}, 0);
    REQUIRE(move_row(document, 1));
    CHECK(document.report().goals[0].children[1].id.text == "g1a");
    CHECK(document.selection.caret.place.node.text == "g1a");
    REQUIRE(document.undo());
    CHECK(document.report().goals[0].children[0].id.text == "g1a");
}
