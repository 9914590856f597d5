// What keys do to running text.
#include <doctest/doctest.h>

#include "tests/editor/document/editing.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

TEST_CASE("typing joins the letters of a word to one step, and goes where the caret is") {
    Document document = document_of(report_with({"Nämnden"}));
    put_caret(document, text_of("p0"), 8);
    for (const std::string letter : {" ", "b", "e", "s", "l", "u", "t"}) REQUIRE(type_text(document, letter));
    CHECK(words_of(document) == "Nämnden beslut");
    CHECK(document.selection.caret.at.offset == 15);
    const std::size_t steps = document.history().position();
    CHECK(steps <= 2);
    for (std::size_t i = 0; i < steps; ++i) REQUIRE(document.undo());
    CHECK(words_of(document) == "Nämnden");
    CHECK_FALSE(document.undo());
}

TEST_CASE("typing replaces what is selected; control characters become blanks") {
    Document document = document_of(report_with({"ett två tre"}));
    select(document, text_of("p0"), 4, text_of("p0"), 8);
    REQUIRE(type_text(document, "2\t\n"));
    CHECK(words_of(document) == "ett 2   tre");
}

TEST_CASE("erasing takes whole characters and words, and joins paragraphs at their edges") {
    Document document = document_of(report_with({"ett två", "tre"}));
    put_caret(document, text_of("p0"), 8);
    REQUIRE(erase(document, Direct::backward));
    CHECK(words_of(document) == "ett tv | tre");
    REQUIRE(erase(document, Direct::backward, Reach::word));
    CHECK(words_of(document) == "ett  | tre");
    REQUIRE(erase(document, Direct::forward));
    CHECK(words_of(document) == "ett tre");
    CHECK(document.selection.caret.at.offset == 4);
    put_caret(document, text_of("p0"), 0);
    REQUIRE(erase(document, Direct::backward));  // nothing before it
    CHECK(words_of(document) == "ett tre");
    REQUIRE(document.undo());
    CHECK(words_of(document) == "ett  | tre");
}

TEST_CASE("a list item becomes ordinary text before it joins the paragraph above") {
    Report report = report_with({"ett", "två"});
    std::get<Paragraph>(report.front[0].blocks[1]).style = ParagraphStyle::bullet;
    Document document = document_of(std::move(report));
    put_caret(document, text_of("p1"), 0);
    REQUIRE(erase(document, Direct::backward));
    CHECK(words_of(document) == "ett | två");
    REQUIRE(erase(document, Direct::backward));
    CHECK(words_of(document) == "etttvå");
}

TEST_CASE("a selection over paragraphs goes, with those between; a table between stays") {
    Report report = report_with({"ett två", "borta", "tre fyra"});
    Document document = document_of(report);
    select(document, text_of("p0"), 4, text_of("p2"), 4);
    REQUIRE(erase_selection(document));
    CHECK(words_of(document) == "ett fyra");
    REQUIRE(document.undo());
    CHECK(words_of(document) == "ett två | borta | tre fyra");

    Table table;
    table.id = {"t1"};
    table.columns = {"A", "B"};
    TableRow row;
    row.id = {"w1"};
    row.cells = {"x", "1"};
    table.rows.push_back(row);
    report.front[0].blocks.insert(report.front[0].blocks.begin() + 1, table);
    Document with_table = document_of(report);
    select(with_table, text_of("p2"), 4, text_of("p0"), 4);  // backwards
    REQUIRE(erase_selection(with_table));
    CHECK(words_of(with_table) == "ett fyra | [tabell]");
    CHECK(find<TableRow>(with_table.report(), {"w1"})->cells == row.cells);
}

TEST_CASE("Enter divides a paragraph; in an empty item the list ends; after a heading text goes on") {
    Report report = report_with({"ett två", "punkt", ""});
    std::get<Paragraph>(report.front[0].blocks[0]).style = ParagraphStyle::heading;
    std::get<Paragraph>(report.front[0].blocks[1]).style = ParagraphStyle::bullet;
    std::get<Paragraph>(report.front[0].blocks[2]).style = ParagraphStyle::bullet;
    Document document = document_of(std::move(report));
    put_caret(document, text_of("p1"), 5);
    REQUIRE(break_paragraph(document));
    CHECK(words_of(document) == "# ett två | * punkt | *  | * ");
    REQUIRE(break_paragraph(document));
    CHECK(words_of(document) == "# ett två | * punkt |  | * ");
    put_caret(document, text_of("p0"), 8);
    REQUIRE(break_paragraph(document));
    CHECK(words_of(document) == "# ett två |  | * punkt |  | * ");
    put_caret(document, text_of("p0"), 4);
    REQUIRE(break_paragraph(document));
    CHECK(words_of(document) == "# ett  | # två |  | * punkt |  | * ");
    CHECK(document.selection.caret.at.offset == 0);
}

TEST_CASE("text is begun in a part that has none") {
    Document document = document_of(report_with({}));
    put_caret(document, text_of("c1"), 0);
    REQUIRE(type_text(document, "Å"));
    REQUIRE(type_text(document, "r"));
    CHECK(words_of(document) == "År");
    REQUIRE(document.undo());
    CHECK(words_of(document).empty());
}

TEST_CASE("looks and styles of what is selected, off again the second time") {
    Document document = document_of(report_with({"ett två", "tre"}));
    select(document, text_of("p0"), 4, text_of("p1"), 3);
    CHECK_FALSE(has_look(document, Look::bold));
    REQUIRE(toggle_look(document, Look::bold));
    CHECK(has_look(document, Look::bold));
    CHECK(find<Paragraph>(document.report(), {"p0"})->runs.size() == 2);
    REQUIRE(toggle_look(document, Look::bold));
    CHECK(find<Paragraph>(document.report(), {"p0"})->runs.size() == 1);
    REQUIRE(toggle_style(document, ParagraphStyle::numbered));
    CHECK(words_of(document) == "1. ett två | 1. tre");
    REQUIRE(change_depth(document, 1));
    CHECK(find<Paragraph>(document.report(), {"p1"})->depth == 1);
    REQUIRE(toggle_style(document, ParagraphStyle::numbered));
    CHECK(words_of(document) == "ett två | tre");
    CHECK(find<Paragraph>(document.report(), {"p1"})->depth == 0);
    put_caret(document, {{"c1"}, Field::title, 0}, 0);
    CHECK_FALSE(toggle_look(document, Look::bold));  // a title has none
}

TEST_CASE("pasted lines become paragraphs and lists, whatever ends them") {
    Document document = document_of(report_with({"före efter"}));
    put_caret(document, text_of("p0"), 6);
    REQUIRE(paste(document, "ett\r\n- två\r\n\r\n2) tre\rslut "));
    CHECK(words_of(document) == "före ett | * två | 1. tre | slut efter");
    CHECK(document.history().position() == 1);
    REQUIRE(document.undo());
    CHECK(words_of(document) == "före efter");
    REQUIRE(paste(document, ""));
    put_caret(document, text_of("p0"), 0);
    REQUIRE(paste(document, "en rad\n"));
    CHECK(words_of(document) == "en radföre efter");
}

TEST_CASE("two megabytes are pasted whole, and a long paragraph can be written in") {
    Document document = document_of(report_with({std::string(100'000, 'a')}));
    put_caret(document, text_of("p0"), 50'000);
    REQUIRE(type_text(document, "ö"));
    CHECK(plain_text(find<Paragraph>(document.report(), {"p0"})->runs).size() == 100'002);
    std::string text;
    while (text.size() < 2'000'000) text += "En rad med ord som ska finnas kvar.\n";
    put_caret(document, text_of("p0"), 0);
    REQUIRE(paste(document, text));
    std::size_t words = 0;
    for (const Block& block : document.report().front[0].blocks) words += plain_text(std::get<Paragraph>(block)).size();
    CHECK(words >= text.size() - std::count(text.begin(), text.end(), '\n') + 100'002);
    REQUIRE(document.undo());
    CHECK(document.report().front[0].blocks.size() == 1);
}

TEST_CASE("bold that is switched where nothing is selected is of what is typed there next, and of nothing else") {
    Document document = document_of(report_with({"Tre "}));
    put_caret(document, text_of("p0"), 4);
    const std::size_t steps = document.history().position();
    REQUIRE(toggle_look(document, Look::bold));
    CHECK(has_look(document, Look::bold));
    CHECK(document.history().position() == steps);
    for (const char* letter : {"a", "v"}) REQUIRE(type_text(document, letter));
    REQUIRE(toggle_look(document, Look::bold));
    CHECK_FALSE(has_look(document, Look::bold));
    REQUIRE(type_text(document, " fyra"));
    const auto& runs = std::get<Paragraph>(document.report().front[0].blocks[0]).runs;
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].text == "av");
    CHECK(runs[1].bold);
    CHECK_FALSE(runs[2].bold);

    REQUIRE(toggle_look(document, Look::italic));
    put_caret(document, text_of("p0"), 0);
    REQUIRE(type_text(document, "x"));
    CHECK_FALSE(std::get<Paragraph>(document.report().front[0].blocks[0]).runs[0].italic);
}
