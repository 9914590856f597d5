#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

using Cells = std::vector<std::string>;

TableRow plain(Cells cells) {
    return row_of(std::move(cells));
}
TableRow sum(Cells cells) {
    return row_of(std::move(cells), RowRole::sum);
}
TableRow varav(Cells cells) {
    return row_of(std::move(cells), RowRole::varav);
}
TableRow group(std::string label) {
    return row_of({std::move(label), "", ""}, RowRole::group);
}

const Cells columns{"Mnkr", "Budget", "Prognos"};

/// A table of two columns of figures under these rows.
Checked table(std::vector<TableRow> rows) {
    return with_table(columns, std::move(rows));
}

}  // namespace

TEST_CASE("sum: a sum row that differs from its rows, at the row and the column, with the right sum") {
    Checked checked =
        table({plain({"Hamn", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}), sum({"Totalt", "3,5", "3,9"})});
    const Finding finding = checked.only("sum");
    check_place(finding, table_of(checked).rows[2], "", "Prognos", Strength::error);
    CHECK(contains(finding.message, "är 3,5 men raden ”Totalt” säger 3,9"));
    CHECK(contains(finding.message, "0,4"));
    CHECK(contains(finding.fix, "3,5"));
}

TEST_CASE("sum: the words that make a sum, whatever the role says") {
    for (const char* word : {"Totalt", "SUMMA", "S:a drift", "Summering", "Total", "Delsumma hamnar"}) {
        CAPTURE(word);
        CHECK_FALSE(table({plain({"Hamn", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}), plain({word, "3,5", "3,9"})})
                        .silent("sum"));
    }
    CHECK(table({plain({"Hamn", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}), plain({"Summerlund", "3,5", "3,9"})})
              .silent("sum"));
}

TEST_CASE("sum: what rounding can hide is a hint that says so, and much of it a warning") {
    Checked checked =
        table({plain({"Hamn", "955", "10"}), plain({"Strand", "798", "20"}), sum({"Summa", "1 752", "30"})});
    Finding finding = checked.only("sum");
    CHECK(finding.strength == Strength::hint);
    CHECK(contains(finding.message, "avrundning"));
    CHECK(finding.cell == "Budget");
    std::vector<TableRow> rows;
    for (int i = 0; i < 14; ++i) rows.push_back(plain({"Brygga " + std::to_string(i), "1,1", "1,1"}));
    rows.push_back(sum({"Totalt", "15,4", "16,0"}));
    finding = table(rows).only("sum");
    CHECK(finding.strength == Strength::warning);
    rows.back().cells[2] = "16,2";
    CHECK(table(rows).only("sum").strength == Strength::error);
}

TEST_CASE("sum: whole numbers among decimals are as exact as they are") {
    CHECK_FALSE(table({plain({"Hamn", "1,5", "2"}), plain({"Strand", "0,9", "1,0"}), plain({"Brygga", "0,6", "0,4"}),
                       sum({"Totalt", "3,0", "3,9"})})
                    .silent("sum"));
}

TEST_CASE("sum: varav rows count in their parent and never in the total") {
    CHECK(table({plain({"Hamn", "3,0", "3,1"}), varav({"varav kran", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}),
                 sum({"Totalt", "5,5", "5,5"})})
              .silent("sum"));
    // Known by the role alone, and by the word alone.
    CHECK(table({plain({"Hamn", "3,0", "3,1"}), varav({"kran", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}),
                 sum({"Totalt", "5,5", "5,5"})})
              .silent("sum"));
    CHECK(table({plain({"Hamn", "3,0", "3,1"}), plain({"- varav kran", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}),
                 sum({"Totalt", "5,5", "5,5"})})
              .silent("sum"));
}

TEST_CASE("sum: a part may not exceed its row, nor all of them together") {
    Checked checked = table({plain({"Hamn", "3,0", "3,1"}), varav({"varav kran", "3,4", "1,1"}),
                             plain({"Strand", "2,5", "2,4"}), sum({"Totalt", "5,5", "5,5"})});
    const Finding finding = checked.only("sum");
    check_place(finding, table_of(checked).rows[1], "", "Budget", Strength::error);
    CHECK(contains(finding.message, "mer än ”Hamn”"));

    checked =
        table({plain({"Hamn", "3,0", "3,1"}), varav({"varav kran", "2,0", "1,1"}), varav({"varav kaj", "1,9", "1,0"}),
               plain({"Strand", "2,5", "2,4"}), sum({"Totalt", "5,5", "5,5"})});
    const Finding together = checked.only("sum");
    check_place(together, table_of(checked).rows[0], "", "Budget", Strength::error);
    CHECK(contains(together.message, "tillsammans"));
}

TEST_CASE("sum: parts that leave a rest, overlap, or stand in a column of both signs are right") {
    CHECK(table({plain({"Hamn", "3,0", "3,1"}), varav({"varav kran", "1,0", "1,1"}), varav({"varav kaj", "1,5", "1,0"}),
                 plain({"Strand", "2,5", "2,4"}), sum({"Totalt", "5,5", "5,5"})})
              .silent("sum"));
    CHECK(table({plain({"Båtar", "30", "31"}), varav({"varav segel", "20", "21"}), varav({"varav trä", "25", "25"}),
                 sum({"Totalt", "30", "31"})})
              .silent("sum"));
    CHECK(table({plain({"Hamn", "-3,0", "3,1"}), varav({"varav kran", "-4,0", "1,1"}), plain({"Strand", "2,5", "2,4"}),
                 sum({"Totalt", "-0,5", "5,5"})})
              .silent("sum"));
}

TEST_CASE("sum: sums of groups, and a total of the sums") {
    const std::vector<TableRow> rows{group("Hamnar"),
                                     plain({"Norra", "1,0", "1,1"}),
                                     plain({"Södra", "2,0", "2,2"}),
                                     sum({"Summa hamnar", "3,0", "3,3"}),
                                     group("Stränder"),
                                     plain({"Östra", "4,0", "4,1"}),
                                     plain({"Västra", "5,0", "5,2"}),
                                     sum({"Summa stränder", "9,0", "9,3"}),
                                     sum({"Totalt", "12,0", "12,6"})};
    CHECK(table(rows).silent("sum"));
    std::vector<TableRow> wrong = rows;
    wrong[7].cells[2] = "9,8";
    wrong[8].cells[2] = "13,1";
    Checked checked = table(wrong);
    const Finding finding = checked.only("sum");
    CHECK(finding.name == "Summa stränder");
    CHECK(finding.cell == "Prognos");
}

TEST_CASE("sum: a row that the next ones add up to is not counted twice, and a sum may stand first") {
    CHECK(table({plain({"Hamnar", "3,0", "3,3"}), plain({"Norra", "1,0", "1,1"}), plain({"Södra", "2,0", "2,2"}),
                 plain({"Strand", "4,0", "4,4"}), sum({"Totalt", "7,0", "7,7"})})
              .silent("sum"));
    CHECK(table({sum({"Totalt", "3,0", "3,3"}), plain({"Norra", "1,0", "1,1"}), plain({"Södra", "2,0", "2,2"})})
              .silent("sum"));
    const Finding first =
        table({sum({"Totalt", "3,0", "3,9"}), plain({"Norra", "1,0", "1,1"}), plain({"Södra", "2,0", "2,2"})})
            .only("sum");
    CHECK(first.name == "Totalt");
    CHECK(first.cell == "Prognos");
}

TEST_CASE("sum: averages, shares, texts and tables without a sum are left alone") {
    CHECK(table({plain({"Hamn", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}), plain({"Snitt", "9,9", "9,9"})})
              .silent("sum"));
    CHECK(with_table({"Enhet", "Andel", "Utfall %"},
                     {plain({"Hamn", "50 %", "40"}), plain({"Strand", "60 %", "45"}), sum({"Totalt", "55 %", "42"})})
              .silent("sum"));
    CHECK(table({plain({"Hamn", "1,0", "oklart"}), plain({"Strand", "2,5", "2,4"}), sum({"Totalt", "3,5", "9,9"})})
              .silent("sum"));
    CHECK(table({plain({"Hamn", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"})}).silent("sum"));
    CHECK(table({sum({"Totalt", "1,0", "1,1"})}).silent("sum"));
    CHECK(table({}).silent("sum"));
}

TEST_CASE("sum: an empty cell may be a lost figure, unless empty means zero in the table") {
    CHECK(table({plain({"Hamn", "1,0", ""}), plain({"Strand", "2,5", "2,4"}), sum({"Totalt", "3,5", "3,9"})})
              .only("sum")
              .strength == Strength::warning);
    CHECK(with_table({"Mnkr", "Budget", "Prognos", "Bokslut"},
                     {plain({"Hamn", "1,0", "", "1,0"}), plain({"Strand", "2,5", "2,4", ""}),
                      sum({"Totalt", "3,5", "2,4", "3,9"})})
              .only("sum")
              .strength == Strength::error);
}

TEST_CASE("sum: a row that was read with doubt makes no sum wrong; its own sum row only a warning") {
    std::vector<TableRow> rows{plain({"Hamn", "1,0", "1,1"}), plain({"Strand", "2,5", "2,4"}),
                               sum({"Totalt", "3,5", "3,9"})};
    rows[1].doubt = "För få tal.";
    CHECK(table(rows).silent("sum"));
    rows[1].doubt.clear();
    rows[2].doubt = "För få tal.";
    CHECK(table(rows).only("sum").strength == Strength::warning);
}

TEST_CASE("sum: figures in the wrong columns are told as such, at their row") {
    Checked checked = with_table({"Mnkr", "Kostnader", "Intäkter", "Netto"},
                                 {plain({"Hamn", "307,5", "0,0", "307,5"}), plain({"Avgifter", "-25,1", "-25,1", ""}),
                                  plain({"Strand", "70,7", "0,0", "70,7"}), sum({"Summa", "378,2", "-25,1", "353,1"})});
    const Finding finding = checked.only("sum");
    check_place(finding, table_of(checked).rows[1], "", "", Strength::warning);
    CHECK(contains(finding.message, "fel kolumner"));
    CHECK(contains(finding.fix, "”Intäkter”, ”Netto”"));
}
