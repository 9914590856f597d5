#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

using Cells = std::vector<std::string>;

std::vector<TableRow> rows_of(const std::vector<Cells>& cells) {
    std::vector<TableRow> rows;
    for (const Cells& row : cells) rows.push_back(row_of(row));
    return rows;
}

const Cells budget_columns{"Mnkr", "Budget", "Prognos", "Avvikelse"};

}  // namespace

TEST_CASE("row-arithmetic: a deviation that is not budget minus forecast, as in the other rows") {
    Checked checked = with_table(budget_columns, rows_of({{"Hamn", "10,0", "9,5", "0,5"},
                                                          {"Strand", "5,0", "5,2", "-0,2"},
                                                          {"Brygga", "3,9", "0,5", "3,6"},
                                                          {"Kaj", "7,0", "6,0", "1,0"}}));
    const Finding finding = checked.only("row-arithmetic");
    check_place(finding, table_of(checked).rows[2], "", "Avvikelse", Strength::error);
    CHECK(contains(finding.message, "”Budget” 3,9 − ”Prognos” 0,5 = 3,4"));
    CHECK(contains(finding.message, "säger 3,6"));
    CHECK(contains(finding.message, "3 andra rader"));
    CHECK(contains(finding.fix, "3,4"));
}

TEST_CASE("row-arithmetic: the relation is what holds in the table, whichever way it counts") {
    struct Relation {
        const char* what;
        Cells columns;
        std::vector<Cells> rows;  // the last one is wrong
    };
    for (const Relation& relation : {Relation{"net is costs plus income",
                                              {"Mnkr", "Kostnader", "Intäkter", "Netto"},
                                              {{"A", "10,0", "-2,0", "8,0"},
                                               {"B", "5,0", "-1,0", "4,0"},
                                               {"C", "6,0", "-1,5", "4,5"},
                                               {"D", "7,0", "-2,0", "5,5"}}},
                                     Relation{"net is costs minus income",
                                              {"Mnkr", "Kostnader", "Intäkter", "Netto"},
                                              {{"A", "10,0", "2,0", "8,0"},
                                               {"B", "5,0", "1,0", "4,0"},
                                               {"C", "6,0", "1,5", "4,5"},
                                               {"D", "7,0", "2,0", "5,5"}}},
                                     Relation{"deviation with adjustments",
                                              {"Mnkr", "Budget", "Begärda budgetjusteringar", "Prognos", "Avvikelse"},
                                              {{"A", "10,0", "1,0", "9,0", "2,0"},
                                               {"B", "5,0", "0,5", "6,0", "-0,5"},
                                               {"C", "6,0", "0,0", "5,0", "1,0"},
                                               {"D", "7,0", "1,0", "6,0", "1,0"}}},
                                     Relation{"deviation is forecast minus budget",
                                              {"Mnkr", "Budget", "Prognos", "Avvikelse"},
                                              {{"A", "10,0", "9,0", "-1,0"},
                                               {"B", "5,0", "6,0", "1,0"},
                                               {"C", "6,0", "5,0", "-1,0"},
                                               {"D", "7,0", "6,0", "1,0"}}},
                                     Relation{"fund carried on",
                                              {"Tkr", "Överföring från 2023", "Resultat 2024", "Överföring till 2025"},
                                              {{"A", "-100,0", "-20,0", "120,0"},
                                               {"B", "-50,0", "10,0", "40,0"},
                                               {"C", "-30,0", "-5,0", "35,0"},
                                               {"D", "-10,0", "-5,0", "25,0"}}}}) {
        CAPTURE(relation.what);
        Checked checked = with_table(relation.columns, rows_of(relation.rows));
        const Finding finding = checked.only("row-arithmetic");
        CHECK(finding.name == "D");
        CHECK(finding.cell == relation.columns.back());
        CHECK(finding.strength == Strength::error);
    }
}

TEST_CASE("row-arithmetic: rounding, averages, one broken row among few, and tables of no known relation") {
    CHECK(with_table(
              budget_columns,
              rows_of({{"Hamn", "10,0", "9,5", "0,6"}, {"Strand", "5,0", "5,2", "-0,2"}, {"Kaj", "7,0", "6,0", "1,0"}}))
              .silent("row-arithmetic"));
    CHECK(with_table(budget_columns, rows_of({{"Hamn", "10,0", "9,5", "0,5"},
                                              {"Strand", "5,0", "5,2", "-0,2"},
                                              {"Snitt", "7,5", "7,3", "9,9"},
                                              {"Kaj", "7,0", "6,0", "1,0"}}))
              .silent("row-arithmetic"));
    CHECK(with_table(budget_columns, rows_of({{"Hamn", "10,0", "9,5", "0,5"}, {"Strand", "5,0", "5,2", "0,9"}}))
              .silent("row-arithmetic"));
    CHECK(with_table({"Båtar", "Norra", "Södra", "Östra"},
                     rows_of({{"A", "1", "2", "3"}, {"B", "2", "3", "5"}, {"C", "3", "4", "7"}, {"D", "4", "5", "1"}}))
              .silent("row-arithmetic"));
}

TEST_CASE("row-arithmetic: two of five broken is a warning: perhaps the relation is another") {
    Checked checked = with_table(budget_columns, rows_of({{"A", "10,0", "9,0", "1,0"},
                                                          {"B", "5,0", "6,0", "-1,0"},
                                                          {"C", "6,0", "5,0", "1,0"},
                                                          {"D", "7,0", "6,0", "5,0"},
                                                          {"E", "8,0", "6,0", "5,0"}}));
    const std::vector<Finding> found = checked.findings("row-arithmetic");
    REQUIRE(found.size() == 2);
    CHECK(found[0].strength == Strength::warning);
}

TEST_CASE("row-arithmetic: an empty cell may be a lost figure, unless empty means zero in the table") {
    const Cells columns{"Mnkr", "Budget", "Budgetjusteringar", "Prognos", "Avvikelse"};
    const std::vector<Cells> rows{{"A", "10,0", "1,0", "9,0", "2,0"},
                                  {"B", "5,0", "0,5", "6,0", "-0,5"},
                                  {"C", "6,0", "0,2", "5,0", "1,2"},
                                  {"D", "7,0", "", "6,0", "1,5"}};
    CHECK(with_table(columns, rows_of(rows)).only("row-arithmetic").strength == Strength::warning);
    std::vector<Cells> zeros = rows;
    zeros[1] = {"B", "5,0", "", "6,0", "-1,0"};
    zeros[2] = {"C", "6,0", "", "5,0", "1,0"};
    CHECK(with_table(columns, rows_of(zeros)).only("row-arithmetic").strength == Strength::error);
}

TEST_CASE("row-arithmetic: a row read with doubt is a warning that asks to confirm it") {
    std::vector<TableRow> rows = rows_of({{"Hamn", "10,0", "9,5", "0,5"},
                                          {"Strand", "5,0", "5,2", "-0,2"},
                                          {"Brygga", "3,9", "0,5", "3,6"},
                                          {"Kaj", "7,0", "6,0", "1,0"}});
    rows[2].doubt = "Blank mellan siffror.";
    const Finding finding = with_table(budget_columns, rows).only("row-arithmetic");
    CHECK(finding.strength == Strength::warning);
    CHECK(contains(finding.message, "bekräfta den först"));
}
