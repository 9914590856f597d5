#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

using Cells = std::vector<std::string>;

std::vector<TableRow> two_rows() {
    return {row_of({"Hamn", "10,0", "9,5"}), row_of({"Strand", "5,0", "5,2"})};
}

Checked with_header(Cells columns, std::string_view unit = "", std::string_view title = "Hamnar") {
    return with_table(std::move(columns), two_rows(), title, unit);
}

}  // namespace

TEST_CASE("table-unit: money without a unit, mixed units, and mkr") {
    Checked checked = with_header({"Verksamhet", "Budget", "Prognos"});
    CHECK(contains(checked.only("table-unit").message, "anger ingen enhet"));
    CHECK(checked.only("table-unit").node == table_of(checked).id);
    CHECK(checked.only("table-unit").strength == Strength::warning);
    CHECK(contains(with_header({"Mnkr", "Budget tkr", "Prognos"}).only("table-unit").message, "blandar enheter"));
    const Finding finding = with_header({"Mkr", "Budget", "Prognos"}).only("table-unit");
    CHECK(contains(finding.message, "mnkr"));
    CHECK_FALSE(finding.fix.empty());
}

TEST_CASE("table-unit: a unit in the header, the title or the table; tables that are not money") {
    CHECK(with_header({"Mnkr", "Budget", "Prognos"}).silent("table-unit"));
    CHECK(with_header({"Verksamhet", "Budget (tkr)", "Prognos (tkr)"}).silent("table-unit"));
    CHECK(with_header({"Verksamhet", "Budget", "Prognos"}, "mnkr").silent("table-unit"));
    CHECK(with_header({"Verksamhet", "Budget", "Prognos"}, "", "Hamnar, mnkr").silent("table-unit"));
    CHECK(with_header({"Båtar", "Norra", "Södra"}).silent("table-unit"));
}

TEST_CASE("table-unit: a table printed on from the one before keeps its unit") {
    Checked checked = with_header({"Mnkr", "Budget", "Prognos"});
    Table more = table_of(checked);
    more.id.text = "tmore2222";
    more.columns[0] = "";
    find_chapter(checked.report, "ekonomi.driftbudget")->blocks.emplace_back(more);
    CHECK(checked.silent("table-unit"));
    std::get<Table>(find_chapter(checked.report, "ekonomi.driftbudget")->blocks.back()).columns[0] = "Verksamhet";
    CHECK(checked.only("table-unit").node == more.id);
}

TEST_CASE("sign: one table counts deviations the other way round") {
    Checked checked = clean_report("tertial-2");
    table_of(checked).rows = {row_of({"A", "9,0", "1,0", "9,0", "1,0"}), row_of({"B", "5,0", "0,5", "6,0", "-0,5"}),
                              row_of({"C", "6,0", "0,2", "5,0", "1,2"})};
    Table other = table_of(checked);
    other.id.text = "tother222";
    other.title = "Investeringar";
    for (TableRow& row : other.rows) row.cells[4] = format_number(negate(parse_value(row.cells[4]).number));
    find_chapter(checked.report, "ekonomi.driftbudget")->blocks.emplace_back(other);
    const Finding finding = checked.only("sign");
    CHECK(finding.node == other.id);
    CHECK(finding.strength == Strength::hint);
    CHECK(finding.cell == "Avvikelse");
    CHECK(contains(finding.message, "plus är underskott"));
}

TEST_CASE("sign: revenue with minus in some rows and without in others") {
    const Cells columns{"Mnkr", "Kostnader", "Intäkter"};
    Checked checked =
        with_table(columns, {row_of({"A", "9,0", "-1,0"}), row_of({"B", "5,0", "-0,5"}), row_of({"C", "6,0", "0,7"})});
    check_place(checked.only("sign"), table_of(checked).rows[2], "", "Intäkter", Strength::hint);
    CHECK(with_table(columns, {row_of({"A", "9,0", "-1,0"}), row_of({"B", "5,0", "-0,5"}), row_of({"C", "6,0", "0,0"})})
              .silent("sign"));
}
