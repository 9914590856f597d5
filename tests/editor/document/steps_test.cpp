// What a person does is one step, and leaves the caret in a text that is there.
#include <doctest/doctest.h>

#include "tests/editor/document/editing.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

Report report_with_table(std::size_t rows) {
    Report report = report_with({"före"});
    Table table;
    table.id = {"t1"};
    table.columns = {"Verksamhet", "Utfall"};
    for (std::size_t i = 0; i < rows; ++i) {
        TableRow row;
        row.id = {"w" + std::to_string(i)};
        row.cells = {"rad", "1"};
        table.rows.push_back(row);
    }
    report.front[0].blocks.emplace_back(std::move(table));
    return report;
}

const std::vector<TableRow>& rows(const Document& document) {
    return std::get<Table>(document.report().front[0].blocks[1]).rows;
}

bool caret_is_somewhere(const Document& document) {
    const auto offset_fits = [&](const Caret& caret) {
        const CellIndex* at = document.index().find(caret.place);
        if (at == nullptr) return false;
        const Cell& cell = document.flow().strips[at->strip].cells[at->cell];
        return takes_text(cell) && caret.at.offset <= cell.text.text.size();
    };
    return offset_fits(document.selection.caret) && offset_fits(document.selection.anchor);
}

}  // namespace

TEST_CASE("the first word of a part without text is one step") {
    Document document = document_of(report_with({}));
    put_caret(document, text_of("c1"), 0);
    for (const char* letter : {"n", "ä", "m", "n", "d"}) REQUIRE(type_text(document, letter));
    CHECK(document.history().position() == 1);
    for (const char* letter : {" ", "ä", "r"}) REQUIRE(type_text(document, letter));
    CHECK(words_of(document) == "nämnd är");
    CHECK(document.history().position() == 2);
    REQUIRE(document.undo());
    REQUIRE(document.undo());
    CHECK(words_of(document).empty());
    CHECK(document.selection.caret.place == text_of("c1"));
    REQUIRE(document.redo());
    CHECK(words_of(document) == "nämnd ");
    CHECK(caret_is_somewhere(document));
}

TEST_CASE("to write, break or paste over several parts is one step") {
    Document document = document_of(report_with({"ett två", "tre", "fyra fem"}));
    const auto select_all = [&] { select(document, text_of("p0"), 4, text_of("p2"), 5); };
    select_all();
    REQUIRE(type_text(document, "x"));
    CHECK(words_of(document) == "ett xfem");
    CHECK(document.history().position() == 1);
    REQUIRE(document.undo());
    select_all();
    REQUIRE(break_paragraph(document));
    CHECK(words_of(document) == "ett  | fem");
    CHECK(document.history().position() == 1);
    REQUIRE(document.undo());
    select_all();
    REQUIRE(paste(document, "a\nb"));
    CHECK(words_of(document) == "ett a | bfem");
    CHECK(document.history().position() == 1);
    REQUIRE(document.undo());
    CHECK(words_of(document) == "ett två | tre | fyra fem");
}

TEST_CASE("nothing typed is no step") {
    Document document = document_of(report_with({"ett"}));
    put_caret(document, text_of("p0"), 1);
    REQUIRE(type_text(document, ""));
    REQUIRE(paste(document, "\n"));
    CHECK_FALSE(document.history().can_undo());
}

TEST_CASE("undo and redo of rows and paragraphs that come and go leave the caret in a text") {
    Document document = document_of(report_with_table(2));
    put_caret(document, {{"w1"}, Field::cell, 1}, 1);
    REQUIRE(add_row(document));
    REQUIRE(document.undo());
    CHECK(caret_is_somewhere(document));
    REQUIRE(document.redo());
    CHECK(caret_is_somewhere(document));
    REQUIRE(document.undo());
    put_caret(document, text_of("p0"), 3);
    REQUIRE(break_paragraph(document));
    REQUIRE(document.undo());
    CHECK(document.selection.caret.place == text_of("p0"));
}

TEST_CASE("a caret whose text another command takes away comes to the text beside it") {
    Document document = document_of(report_with({"ett", "två", "tre"}));
    select(document, text_of("p0"), 1, text_of("p1"), 2);
    REQUIRE(document.run(RemovePart{{"p1"}}));
    CHECK(document.selection.caret.place == text_of("p2"));
    CHECK(caret_is_somewhere(document));
    put_caret(document, text_of("p0"), 3);
    REQUIRE(document.run(set_runs({"p0"}, plain_runs("å"))));
    CHECK(document.selection.caret.at.offset == 2);
    put_caret(document, text_of("p0"), 2);
    REQUIRE(document.run(set_runs({"p0"}, plain_runs("aå"))));
    CHECK(document.selection.caret.at.offset == 1);  // not within a letter
}

TEST_CASE("a heading that goes with its last letter does not take the caret along") {
    Report report = report_with({"text"});
    Goal goal;
    goal.id = {"g1"};
    Section section;
    section.id = {"s1"};
    section.title = "X";  // an ingress has no heading once this is gone
    goal.sections.push_back(section);
    report.goals.push_back(goal);
    Document document = document_of(std::move(report));
    put_caret(document, {{"s1"}, Field::title, 0}, 1);
    REQUIRE(erase(document, Direct::backward));
    CHECK(caret_is_somewhere(document));
}

TEST_CASE("lines of a field are erased together") {
    Report report = report_with({"text"});
    report.meta.signatures = {"Anna Ek, direktör", "Bo Al, chef", "Cia Ask, chef"};
    Document document = document_of(std::move(report));
    select(document, {{}, Field::signatures, 0}, 4, {{}, Field::signatures, 2}, 4);
    REQUIRE(erase_selection(document));
    CHECK(document.report().meta.signatures == std::vector<std::string>{"Anna", "Bo Al, chef", "Ask, chef"});
    CHECK(document.history().position() == 1);
}

TEST_CASE("a comment without words is taken away with the key that erases") {
    Report report = report_with({"text"});
    Goal goal;
    goal.id = {"g1"};
    Indicator indicator;
    indicator.id = {"i1"};
    indicator.name = "Andel";
    goal.indicators.push_back(indicator);
    report.goals.push_back(goal);
    Document document = document_of(std::move(report));
    put_caret(document, {{"i1"}, Field::name, 0}, 0);
    REQUIRE(write_comment(document));
    REQUIRE(erase(document, Direct::backward));
    CHECK(find<Indicator>(document.report(), {"i1"})->comment.empty());
    CHECK(document.selection.caret.place.node == NodeId{"i1"});
    CHECK(caret_is_somewhere(document));
}

TEST_CASE("an only paragraph without words gives way to the words that ask for text") {
    Document document = document_of(report_with({""}));
    put_caret(document, text_of("p0"), 0);
    REQUIRE(erase(document, Direct::backward));
    CHECK(document.report().front[0].blocks.empty());
    CHECK(document.selection.caret.place == text_of("c1"));
    REQUIRE(erase(document, Direct::backward));
    CHECK(document.history().position() == 1);
}

TEST_CASE("an empty paragraph under a table can be taken away; one with words stays") {
    Report report = report_with_table(1);
    Paragraph paragraph;
    paragraph.id = {"under"};
    report.front[0].blocks.emplace_back(paragraph);
    Document document = document_of(std::move(report));
    put_caret(document, text_of("under"), 0);
    REQUIRE(type_text(document, "x"));
    put_caret(document, text_of("under"), 0);
    REQUIRE(erase(document, Direct::backward));
    CHECK(words_of(document) == "före | [tabell] | x");
    REQUIRE(erase(document, Direct::forward));
    REQUIRE(erase(document, Direct::backward));
    CHECK(words_of(document) == "före | [tabell]");
    CHECK(document.selection.caret.place == FieldPlace{{"w0"}, Field::cell, 1});
}

TEST_CASE("a table without rows gets its first from its head or its title") {
    for (const FieldPlace& place : {FieldPlace{{"t1"}, Field::column_header, 1}, FieldPlace{{"t1"}, Field::title, 0}}) {
        Document document = document_of(report_with_table(0));
        put_caret(document, place, 0);
        REQUIRE(add_row(document));
        REQUIRE(rows(document).size() == 1);
        CHECK(rows(document)[0].cells == std::vector<std::string>{"", ""});
        CHECK(document.selection.caret.place.node == rows(document)[0].id);
    }
    Document document = document_of(report_with_table(0));
    put_caret(document, {{"t1"}, Field::column_header, 0}, 0);
    REQUIRE(break_paragraph(document));
    CHECK(rows(document).size() == 1);
}

TEST_CASE("cells are pasted from the first selected one on, whichever way they were selected") {
    Document document = document_of(report_with_table(2));
    select(document, {{"w0"}, Field::cell, 0}, 0, {{"w1"}, Field::cell, 1}, 0);
    REQUIRE(paste(document, "a\tb\nc\td"));
    CHECK(rows(document)[0].cells == std::vector<std::string>{"a", "b"});
    CHECK(rows(document)[1].cells == std::vector<std::string>{"c", "d"});
    CHECK(rows(document).size() == 2);
}

TEST_CASE("five hundred steps are undone and done again") {
    Document document = document_of(report_with({"början"}));
    const std::string before = to_project_xml(document.report());
    put_caret(document, text_of("p0"), 7);
    for (int i = 0; i < 500; ++i) {
        if (i % 10 == 9) {
            REQUIRE(break_paragraph(document));
        } else {
            REQUIRE(type_text(document, " ord" + std::to_string(i)));
            document.end_typing();
        }
    }
    const std::string after = to_project_xml(document.report());
    for (int i = 0; i < 500; ++i) REQUIRE(document.undo());
    CHECK_FALSE(document.history().can_undo());
    CHECK(to_project_xml(document.report()) == before);
    for (int i = 0; i < 500; ++i) REQUIRE(document.redo());
    CHECK(to_project_xml(document.report()) == after);
}
