// Sums and deviations as formulas, only where the report's figures agree.
#include "exporters/xlsx/arithmetic.h"
#include "tests/exporters/xlsx/workbook.h"

using namespace tertial;
using namespace tertial::xlsx;
using namespace tertial::xlsx_test;

namespace {

using invented::row;

const std::vector<std::string> calculated{"avvikelse", "netto"};

std::optional<Agreement> agreement(const TableArithmetic& found, std::size_t r, std::size_t c) {
    const auto& calculation = found.calculated[r][c];
    return calculation ? std::optional(calculation->agreement) : std::nullopt;
}

}  // namespace

TEST_CASE("xlsx arithmetic: a sum adds the rows above it, without varav") {
    const TableArithmetic found = find_arithmetic(invented::budget_table(), calculated);
    REQUIRE(found.calculated[4][1]);
    const Calculation& sum = *found.calculated[4][1];
    CHECK(sum.agreement == Agreement::exact);
    REQUIRE(sum.terms.size() == 2);
    CHECK(sum.terms[0].row == 0);
    CHECK(sum.terms[1].row == 2);
}

TEST_CASE("xlsx arithmetic: a total of part sums, and of part sums with rows between") {
    Table table;
    table.columns = {"Post", "Utfall"};
    table.rows = {row(RowRole::row, {"A", "1"}),      row(RowRole::row, {"B", "2"}),
                  row(RowRole::sum, {"Summa", "3"}),  row(RowRole::row, {"C", "10"}),
                  row(RowRole::row, {"D", "20"}),     row(RowRole::sum, {"Summa", "30"}),
                  row(RowRole::sum, {"Totalt", "33"})};
    const TableArithmetic found = find_arithmetic(table, calculated);
    CHECK(agreement(found, 2, 1) == Agreement::exact);
    CHECK(agreement(found, 5, 1) == Agreement::exact);
    CHECK(agreement(found, 6, 1) == Agreement::exact);
}

TEST_CASE("xlsx arithmetic: rounding is told from an error, and one column's error from another's") {
    Table table;
    table.columns = {"Post", "Ett", "Två", "Tre"};
    table.rows = {row(RowRole::row, {"A", "1,2", "1", "5"}), row(RowRole::row, {"B", "2,2", "2", "6"}),
                  row(RowRole::sum, {"Totalt", "3,5", "3", "99"})};
    const TableArithmetic found = find_arithmetic(table, calculated);
    CHECK(agreement(found, 2, 1) == Agreement::rounding);
    CHECK(agreement(found, 2, 2) == Agreement::exact);
    CHECK(agreement(found, 2, 3) == Agreement::wrong);
}

TEST_CASE("xlsx arithmetic: a sum that agrees nowhere is left alone") {
    Table table;
    table.columns = {"Post", "Ett"};
    table.rows = {row(RowRole::row, {"A", "1"}), row(RowRole::row, {"B", "2"}), row(RowRole::sum, {"Snitt", "77"})};
    CHECK_FALSE(find_arithmetic(table, calculated).calculated[2][1]);
}

TEST_CASE("xlsx arithmetic: a deviation is found from the figures, with its signs") {
    Table table;
    table.columns = {"Mnkr", "Budget", "Justering", "Prognos", "Avvikelse"};
    table.rows = {row(RowRole::row, {"A", "10,0", "1,0", "9,0", "2,0"}),
                  row(RowRole::row, {"B", "20,0", "", "21,0", "-1,0"}),
                  row(RowRole::row, {"C", "5,0", "0,5", "5,5", "0,0"})};
    const TableArithmetic found = find_arithmetic(table, calculated);
    REQUIRE(found.calculated[0][4]);
    CHECK(found.calculated[0][4]->terms.size() == 3);
    CHECK(agreement(found, 1, 4) == Agreement::exact);
    CHECK_FALSE(found.calculated[0][1]);
    CHECK_FALSE(found.calculated[0][3]);
}

TEST_CASE("xlsx arithmetic: nothing is claimed of figures that follow no rule") {
    Table table;
    table.columns = {"Post", "Budget", "Prognos", "Avvikelse"};
    table.rows = {row(RowRole::row, {"A", "10", "9", "77"}), row(RowRole::row, {"B", "20", "21", "-3"}),
                  row(RowRole::row, {"C", "5", "5", "12"})};
    for (const auto& cells : find_arithmetic(table, calculated).calculated) {
        for (const auto& cell : cells) CHECK_FALSE(cell);
    }
    CHECK(find_arithmetic(Table{}, calculated).calculated.empty());
}

TEST_CASE("xlsx arithmetic: formulas stand in the sheet with their results") {
    const Workbook book(bytes_of(invented::report()));
    const Workbook::Sheet& sheet = book["Uppföljning av driftbudget"];
    CHECK(sheet["B9"].formula == "SUM(B5,B7)");
    CHECK(sheet["B9"] == 1200.5);
    CHECK(sheet["D5"].formula == "N(B5)-N(C5)");
    CHECK(sheet["D5"] == 2.5);
    CHECK(sheet["D9"] == -2.75);
    CHECK(!sheet["D9"].formula.empty());
    CHECK(sheet.at("Mnkr", "varav lokaler", "Radslag") == "varav");
}

TEST_CASE("xlsx arithmetic: where the sum is wrong the printed figure stands, marked and explained") {
    Table table = invented::budget_table();
    table.rows[4].cells[1] = "1 300,5";
    const Workbook book(bytes_of(with_tables({table})));
    const Workbook::Sheet& sheet = book["Uppföljning av driftbudget"];
    CHECK(sheet["B9"].formula.empty());
    CHECK(sheet["B9"] == 1300.5);
    CHECK(sheet.at("Mnkr", "Totalt", "Anmärkning").text.find("uträknat blir det 1 200,5") != std::string::npos);
}

TEST_CASE("xlsx arithmetic: outcome minus target is live, with a sign, and empty without both") {
    const Workbook book(bytes_of(invented::report()));
    const Workbook::Sheet& sheet = book["Indikatorer"];
    const ReadCell& difference = sheet.at("Indikator", "Andel barn i öppen förskola", "Utfall minus årsmål");
    CHECK(difference == -8.5);
    CHECK(difference.format.starts_with("+"));
    CHECK(difference.formula.find("ISNUMBER") != std::string::npos);
    CHECK(sheet.at("Indikator", "Sjukfrånvaro dag 1-14", "Utfall minus årsmål") == "");
}

TEST_CASE("xlsx arithmetic: goals count their indicators, activities and deviations") {
    const Workbook book(bytes_of(invented::report()));
    const Workbook::Sheet& sheet = book["Mål"];
    CHECK(sheet.at("Nummer", "1.1.1", "Indikatorer") == 3.0);
    CHECK(sheet.at("Nummer", "1.1.1", "Med utfall") == 2.0);
    CHECK(sheet.at("Nummer", "1.1.1", "Aktiviteter") == 2.0);
    CHECK(sheet.at("Nummer", "1.1.1", "Avvikelser") == 1.0);
    CHECK(sheet.at("Nummer", "1.1", "Indikatorer") == 2.0);
    CHECK(sheet.at("Nummer", "1.1.1", "Indikatorer").formula.starts_with("SUMPRODUCT("));
}
