#include <doctest/doctest.h>

#include "model/checks/computed.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const ComputedCell* at(const std::vector<ComputedCell>& cells, const NodeId& row, std::size_t column) {
    for (const ComputedCell& cell : cells)
        if (cell.place.node == row && cell.place.index == column) return &cell;
    return nullptr;
}

}  // namespace

TEST_CASE("computed: every sum and deviation of a right table is what stands there") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Checked checked = clean_report("tertial-2", seed);
        const std::vector<ComputedCell> cells = computed_cells(checked.report, table_of(checked).id);
        CHECK(cells.size() >= 4 + 4);
        for (const ComputedCell& cell : cells) {
            CAPTURE(cell.terms);
            CHECK(cell.agrees);
        }
    }
}

TEST_CASE("computed: a wrong sum and a wrong deviation tell what they should be, and of what") {
    Checked checked = clean_report("tertial-2");
    Table& table = table_of(checked);
    const std::string sum = table.rows.back().cells[1], deviation = table.rows.front().cells[4];
    table.rows.back().cells[1] = "1,0";
    table.rows.front().cells[4] = "99,9 mnkr";
    const std::vector<ComputedCell> cells = computed_cells(checked.report, table.id);
    const ComputedCell* total = at(cells, table.rows.back().id, 1);
    REQUIRE(total != nullptr);
    CHECK_FALSE(total->agrees);
    CHECK(total->value == sum);
    CHECK(contains(total->terms, "rader"));
    const ComputedCell* difference = at(cells, table.rows.front().id, 4);
    REQUIRE(difference != nullptr);
    CHECK_FALSE(difference->agrees);
    CHECK(difference->value == deviation + " mnkr");
    CHECK(contains(difference->terms, "Budget"));
}

TEST_CASE("computed: an empty sum is computed; tables of texts and unknown tables have nothing") {
    Checked checked = clean_report("tertial-2");
    Table& table = table_of(checked);
    const std::string sum = table.rows.back().cells[3];
    table.rows.back().cells[3].clear();
    const std::vector<ComputedCell> cells = computed_cells(checked.report, table.id);
    const ComputedCell* total = at(cells, table.rows.back().id, 3);
    REQUIRE(total != nullptr);
    CHECK(total->value == sum);
    CHECK_FALSE(total->agrees);
    for (TableRow& row : table.rows)
        for (std::string& cell : row.cells) cell = "text";
    CHECK(computed_cells(checked.report, table.id).empty());
    CHECK(computed_cells(checked.report, NodeId{"t2222222"}).empty());
}
