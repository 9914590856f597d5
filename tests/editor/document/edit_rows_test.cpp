// Tables: cells, rows, comments, decisions.
#include <doctest/doctest.h>

#include "tests/editor/document/editing.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

Report report_with_table() {
    Report report = report_with({"före"});
    Table table;
    table.id = {"t1"};
    table.columns = {"Verksamhet", "Budget", "Utfall"};
    for (int i = 0; i < 2; ++i) {
        TableRow row;
        row.id = {"w" + std::to_string(i)};
        row.cells = {"rad " + std::to_string(i), "1", "2"};
        table.rows.push_back(row);
    }
    report.front[0].blocks.emplace_back(std::move(table));
    Goal goal;
    goal.id = {"g1"};
    goal.title = "Målet";
    Indicator indicator;
    indicator.id = {"i1"};
    indicator.name = "Andel nöjda";
    goal.indicators.push_back(indicator);
    Activity activity;
    activity.id = {"a1"};
    activity.name = "Utbilda";
    goal.activities.push_back(activity);
    report.goals.push_back(std::move(goal));
    Decision decision;
    decision.id = {"d1"};
    decision.runs = plain_runs("Nämnden godkänner rapporten.");
    report.decisions.push_back(decision);
    return report;
}

FieldPlace cell(const std::string& row, std::size_t column) {
    return {{row}, Field::cell, column};
}

const std::vector<TableRow>& rows(const Document& document) {
    return std::get<Table>(document.report().front[0].blocks[1]).rows;
}

}  // namespace

TEST_CASE("rows copied from a sheet fill the cells, and new rows come where the table ends") {
    Document document = document_of(report_with_table());
    put_caret(document, cell("w0", 1), 0);
    REQUIRE(paste(document, "10,5\t20\n30\t40\n50\t60\n"));
    REQUIRE(rows(document).size() == 3);
    CHECK(rows(document)[0].cells == std::vector<std::string>{"rad 0", "10,5", "20"});
    CHECK(rows(document)[1].cells == std::vector<std::string>{"rad 1", "30", "40"});
    CHECK(rows(document)[2].cells == std::vector<std::string>{"", "50", "60"});
    CHECK(document.history().position() == 1);
    REQUIRE(document.undo());
    CHECK(rows(document).size() == 2);
    CHECK(rows(document)[0].cells[1] == "1");
}

TEST_CASE("more columns than there are is an error that changes nothing") {
    Document document = document_of(report_with_table());
    const std::string before = to_project_xml(document.report());
    put_caret(document, cell("w1", 2), 0);
    const auto pasted = paste(document, "1\t2\n3\t4\n5\t6");
    REQUIRE_FALSE(pasted);
    CHECK(pasted.error().message.find("kolumner") != std::string::npos);
    CHECK(to_project_xml(document.report()) == before);
    CHECK_FALSE(document.history().can_undo());
}

TEST_CASE("Enter goes to the cell below, and makes a row after the last") {
    Document document = document_of(report_with_table());
    put_caret(document, cell("w0", 1), 0);
    REQUIRE(break_paragraph(document));
    CHECK(document.selection.caret.place == cell("w1", 1));
    REQUIRE(break_paragraph(document));
    REQUIRE(rows(document).size() == 3);
    CHECK(document.selection.caret.place.node == rows(document)[2].id);
}

TEST_CASE("a rectangle of cells is emptied, and copied with tabs") {
    Document document = document_of(report_with_table());
    PageLayout layout;
    const FixedMetrics metrics;
    layout.update(document.flow(), 800, metrics);
    const DocumentView view{document.flow(), document.index(), layout, metrics, 100};
    select(document, cell("w0", 1), 0, cell("w1", 2), 1);
    CHECK(is_cell_range(view, document.selection));
    CHECK(selected_as_text(view, document.selection) == "1\t2\n1\t2");
    REQUIRE(erase_selection(document));
    CHECK(rows(document)[1].cells == std::vector<std::string>{"rad 1", "", ""});
}

TEST_CASE("rows are added, moved and removed, of every kind") {
    Document document = document_of(report_with_table());
    put_caret(document, {{"i1"}, Field::name, 0}, 0);
    REQUIRE(add_row(document));
    CHECK(document.report().goals[0].indicators.size() == 2);
    REQUIRE(move_row(document, -1));
    CHECK(document.report().goals[0].indicators[1].id.text == "i1");
    const auto first = move_row(document, -1);
    REQUIRE_FALSE(first);
    CHECK(first.error().message == "Raden står redan först.");
    REQUIRE(remove_row(document));
    CHECK(document.report().goals[0].indicators.size() == 1);
    CHECK(document.index().find(document.selection.caret.place) != nullptr);

    put_caret(document, {{"a1"}, Field::name, 0}, 0);
    REQUIRE(remove_row(document));
    CHECK(document.report().goals[0].activities.empty());
    put_caret(document, text_of("d1"), 8);
    REQUIRE(break_paragraph(document));
    CHECK(document.report().decisions.size() == 2);
    put_caret(document, {{"c1"}, Field::title, 0}, 0);
    CHECK_FALSE(add_row(document));
    CHECK_FALSE(remove_row(document));
}

TEST_CASE("a comment is begun under its row, and found again") {
    Document document = document_of(report_with_table());
    put_caret(document, {{"i1"}, Field::name, 0}, 0);
    REQUIRE(write_comment(document));
    REQUIRE(type_text(document, "Därför."));
    CHECK(plain_text(document.report().goals[0].indicators[0].comment) == "Därför.");
    put_caret(document, {{"i1"}, Field::name, 0}, 0);
    REQUIRE(write_comment(document));
    CHECK(document.report().goals[0].indicators[0].comment.size() == 1);
    CHECK(document.selection.caret.at.offset == 9);
    put_caret(document, cell("w0", 0), 0);
    CHECK_FALSE(write_comment(document));
}

TEST_CASE("a goal's grade is set and taken away, without moving the caret") {
    Document document = document_of(report_with_table());
    const Selection before = document.selection;
    REQUIRE(set_assessment(document, {"g1"}, static_cast<int>(Assessment::partly)));
    CHECK(document.report().goals[0].assessment == Assessment::partly);
    CHECK(document.selection == before);
    REQUIRE(set_assessment(document, {"g1"}, no_assessment));
    CHECK_FALSE(document.report().goals[0].assessment);
}

TEST_CASE("several lines pasted into a decision become decisions, as one step") {
    Report report = report_with({"Text"});
    Decision decision;
    decision.id = {"d1"};
    decision.runs = plain_runs("Nämnden godkänner rapporten.");
    report.decisions.push_back(decision);
    Document document = document_of(std::move(report));
    put_caret(document, text_of("d1"), 30);
    REQUIRE(paste(document, " Ja.\r\n2. Nämnden begär medel.\n\n- Beslutet justeras.\n"));
    REQUIRE(document.report().decisions.size() == 3);
    CHECK(plain_text(document.report().decisions[1].runs) == "Nämnden begär medel.");
    CHECK(plain_text(document.report().decisions[2].runs) == "Beslutet justeras.");
    CHECK(document.selection.caret.place.node == document.report().decisions[2].id);
    REQUIRE(document.undo());
    CHECK(document.report().decisions.size() == 1);
    CHECK(plain_text(document.report().decisions[0].runs) == "Nämnden godkänner rapporten.");
}
