#include <doctest/doctest.h>

#include "editor/document/cell_facts.h"
#include "tests/editor/document/editing.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

Report with_table() {
    Report report = report_with({"Text"});
    Table table;
    table.id = {"t1"};
    table.unit = "mnkr";
    table.columns = {"", "Budget", "Prognos", "Avvikelse"};
    const std::vector<std::vector<std::string>> rows{{"Förskola", "10,0", "9,0", "1,0"},
                                                     {"Äldreomsorg", "20,0", "21,5", "-1,5"},
                                                     {"Parker", "5,0", "4,0", "7,0"},
                                                     {"Totalt", "35,0", "30,0", "5,0"}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        TableRow row;
        row.id = {"w" + std::to_string(i)};
        row.role = i + 1 == rows.size() ? RowRole::sum : RowRole::row;
        row.cells = rows[i];
        table.rows.push_back(row);
    }
    report.front[0].blocks.emplace_back(table);
    return report;
}

std::string cell(const Document& document, std::size_t row, std::size_t column) {
    return std::get<Table>(document.report().front[0].blocks[1]).rows[row].cells[column];
}

}  // namespace

TEST_CASE("what was computed is taken over, in one cell or in the whole table, as one step") {
    Document document = document_of(with_table());
    put_caret(document, {{"w3"}, Field::cell, 2}, 0);
    REQUIRE(take_over_computed(document, TakeOver::cell));
    CHECK(cell(document, 3, 2) == "34,5");
    CHECK_FALSE(take_over_computed(document, TakeOver::cell));
    REQUIRE(document.undo());
    REQUIRE(take_over_computed(document, TakeOver::table));
    CHECK(cell(document, 3, 2) == "34,5");
    CHECK(cell(document, 2, 3) == "1,0");
    REQUIRE(document.undo());
    CHECK(cell(document, 2, 3) == "7,0");
    CHECK(cell(document, 3, 2) == "30,0");
    put_caret(document, text_of("p0"), 0);
    CHECK(computed_here(document).empty());
    CHECK_FALSE(take_over_computed(document, TakeOver::table));
}
