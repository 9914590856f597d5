#include <doctest/doctest.h>

#include "model/checks/text_amounts.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

Chapter& budget_chapter(Checked& checked) {
    return *find_chapter(checked.report, "ekonomi.driftbudget");
}

/// A sentence under the budget table.
void write(Checked& checked, std::string_view text) {
    Chance chance(41);
    budget_chapter(checked).blocks.emplace_back(text_of(chance, text));
}

void decide(Checked& checked, std::string_view text) {
    IdSource ids(42);
    Decision decision;
    decision.id = ids.next(id_prefix::decision);
    decision.runs = plain_runs(text);
    checked.report.decisions.push_back(decision);
}

/// "Område 1" and the like have names that are too short to be told from others.
void name_first_row(Checked& checked, const std::string& name) {
    table_of(checked).rows.front().cells[0] = name;
}

}  // namespace

TEST_CASE("amounts: found with unit, thousands marks and decimals, and with nothing else") {
    const auto amounts =
        checks::find_amounts("Totalt 1 050,5 mnkr, varav 300 tkr, 2 miljoner kronor, 15 % av 12 st år 2024, 5kr.");
    REQUIRE(amounts.size() == 4);
    CHECK(amounts[0].text == "1 050,5 mnkr");
    CHECK(amounts[0].unit == MoneyUnit::millions);
    CHECK(compare(amounts[0].number, Decimal{10505, 1}) == 0);
    CHECK(amounts[1].text == "300 tkr");
    CHECK(amounts[2].unit == MoneyUnit::millions);
    CHECK(amounts[3].text == "5kr");
    CHECK(checks::find_amounts("12 krav och 3 kritiska").empty());
    CHECK(checks::find_amounts("").empty());
}

TEST_CASE("amounts: the same as far as both are printed, whatever the unit") {
    const auto kronor = [](std::int64_t digits, int scale, MoneyUnit unit) {
        return checks::in_kronor({digits, scale}, unit);
    };
    CHECK(checks::same_amount(kronor(155, 1, MoneyUnit::millions), kronor(15520, 0, MoneyUnit::thousands)));
    CHECK(checks::same_amount(kronor(-155, 1, MoneyUnit::millions), kronor(155, 1, MoneyUnit::millions)));
    CHECK_FALSE(checks::same_amount(kronor(155, 1, MoneyUnit::millions), kronor(156, 1, MoneyUnit::millions)));
    CHECK_FALSE(checks::same_amount(kronor(155, 1, MoneyUnit::millions), kronor(155, 1, MoneyUnit::thousands)));
}

TEST_CASE("decision-amount: an amount that the economy part does not know") {
    Checked checked = clean_report("tertial-2");
    decide(checked, "Nämnden begär budgetjustering om 9 999,9 mnkr för lokaler.");
    const Finding found = checked.only("decision-amount");
    CHECK(found.strength == Strength::error);
    CHECK(contains(found.message, "9 999,9 mnkr"));

    write(checked, "För lokaler begärs 9 999,9 mnkr.");
    CHECK(checked.silent("decision-amount"));
}

TEST_CASE("decision-amount: silent when the amount stands in a table, in another unit, or when there is none") {
    Checked checked = clean_report("tertial-2");
    const std::string budget = table_of(checked).rows.front().cells[1];
    decide(checked, "Nämnden fastställer budgeten " + budget + " mnkr.");
    decide(checked, "Beslutet justeras omedelbart.");
    CHECK(checked.silent("decision-amount"));
}

TEST_CASE("text-table: a sentence about a row says another figure") {
    Checked checked = clean_report("tertial-2");
    name_first_row(checked, "Brygghantering");
    write(checked, "Brygghantering har en prognos om 7 777,7 mnkr.");
    const Finding found = checked.only("text-table");
    CHECK(found.strength == Strength::warning);
    CHECK(contains(found.message, "7 777,7 mnkr"));
    CHECK(contains(found.message, "Brygghantering"));
}

TEST_CASE("text-table: silent on parts, changes, several amounts, other subjects and right figures") {
    Checked checked = clean_report("tertial-2");
    name_first_row(checked, "Brygghantering");
    const std::string forecast = table_of(checked).rows.front().cells[3];
    write(checked, "Brygghantering har en prognos om " + forecast + " mnkr.");
    write(checked, "Brygghantering har en prognos med en ökning om 7 777,7 mnkr.");
    write(checked, "För Brygghantering beror prognosen på 7 777,7 mnkr i hyror.");
    write(checked, "Prognosen för parkskötseln är 7 777,7 mnkr.");
    write(checked, "Brygghantering har en prognos om 7 777,7 mnkr och 6 666,6 mnkr.");
    CHECK(checked.silent("text-table"));
}

TEST_CASE("text-table: the sum of the table that the text speaks of, and figures in another unit") {
    Checked checked = clean_report("tertial-2");
    Table single = table_of(checked);
    write(checked, "Kostnaden är 1 234,5 tkr.");
    CHECK(checked.silent("text-table"));
    table_of(checked).rows.front().cells[1] = "1 234,5";
    CHECK(contains(checked.only("text-table").message, "1 234,5 tkr"));
}

TEST_CASE("table-unit: an amount in the text whose unit cannot be right") {
    Checked checked = clean_report("tertial-2");
    write(checked, "Kostnaderna är 2 406,3 mnkr och intäkterna 92,4 tkr.");
    CHECK(contains(checked.only("table-unit").message, "92,4 tkr"));
    Checked short_form = clean_report("tertial-2");
    write(short_form, "Kostnaderna är 2 406,3 mkr.");
    CHECK(contains(short_form.only("table-unit").message, "mnkr"));
    Checked right = clean_report("tertial-2");
    write(right, "Kostnaderna är 2 406,3 mnkr, fonden 300 tkr. Intäkterna är 21,8 tkr.");
    CHECK(right.silent("table-unit"));
}

TEST_CASE("table-table: one row in two tables, the same but for one figure") {
    Checked checked = clean_report("tertial-2");
    name_first_row(checked, "Brygghantering");
    Table copy = table_of(checked);
    copy.id.text += "x";
    copy.title = "Parker och torg";
    copy.rows.resize(1);
    copy.rows.front().id.text += "x";
    copy.rows.front().cells[1] = "0,3";
    budget_chapter(checked).blocks.emplace_back(copy);
    // Two figures agree, one does not.
    const std::vector<Finding> found = checked.findings("table-table");
    CHECK(found.size() <= 1);
    std::get<Table>(budget_chapter(checked).blocks.back()).rows.front().cells = table_of(checked).rows.front().cells;
    CHECK(checked.silent("table-table"));
}

TEST_CASE("sum-in-text: parts that do not make the total") {
    Checked checked = clean_report("tertial-2");
    write(checked,
          "Totalt begärs 5,0 mnkr fördelat på 1,0 mnkr till lokaler, 2,0 mnkr till personal och 1,5 mnkr till it.");
    const Finding found = checked.only("sum-in-text");
    CHECK(contains(found.message, "1,0 mnkr + 2,0 mnkr + 1,5 mnkr"));
}

TEST_CASE("sum-in-text: silent when the parts make it, round to it, or are only some of it") {
    Checked checked = clean_report("tertial-2");
    write(checked,
          "Totalt begärs 4,5 mnkr fördelat på 1,0 mnkr till lokaler, 2,0 mnkr till personal och 1,5 mnkr till it.");
    write(checked,
          "Totalt begärs 4,6 mnkr fördelat på 1,0 mnkr till lokaler, 2,0 mnkr till personal och 1,5 mnkr till it.");
    write(checked, "Totalt begärs 9,0 mnkr, varav 1,0 mnkr till lokaler och 2,0 mnkr till personal.");
    CHECK(checked.silent("sum-in-text"));
}
