#include "importers/recogniser/printed_table.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

std::optional<Table> table(Reading& reading) {
    auto found = read_printed_table(reading.context, reading.all());
    if (!found) return std::nullopt;
    REQUIRE(found->tables.size() == 1);
    return found->tables.front();
}

std::string cells(const TableRow& row) {
    std::string out;
    for (const std::string& cell : row.cells) out += (out.empty() ? "" : "|") + cell;
    return out;
}

}  // namespace

TEST_CASE("printed_table: a header broken over lines, rows of all roles") {
    Reading reading(
        "Verksamhetsområde (mnkr) Justerad \nnettobudget 2024\n\nPrognos \nårsutfall 2024\n\nÄldreomsorg 415,9 "
        "417,6\n\n"
        "varav hemtjänst 118,2 118,0\n\nFörskola 302,2 298,8\n\nTotalt 718,1 716,4\n\nNämnden följer utvecklingen.");
    const auto table = ::table(reading);
    REQUIRE(table);
    CHECK(table->columns ==
          std::vector<std::string>{"Verksamhetsområde (mnkr)", "Justerad nettobudget 2024", "Prognos årsutfall 2024"});
    CHECK(table->unit == "mnkr");
    REQUIRE(table->rows.size() == 4);
    CHECK(cells(table->rows[0]) == "Äldreomsorg|415,9|417,6");
    CHECK(table->rows[1].role == RowRole::varav);
    CHECK(table->rows[3].role == RowRole::sum);
}

TEST_CASE("printed_table: a header repeated on a new page is passed over and told of") {
    Reading reading(
        "Antal barn VP 2024 Snitt 2023\n\n1-3 år 998 997\n\n Antal barn VP 2024 Snitt 2023\n\n4-5 år 869 871");
    const auto table = ::table(reading);
    REQUIRE(table);
    CHECK(table->rows.size() == 2);
    reading.account.write_notes(Report{}, reading.ids, reading.notes);
    CHECK(std::any_of(reading.notes.begin(), reading.notes.end(), [](const ImportNote& note) {
        return note.kind == ImportNoteKind::found && note.text.find("Antal barn VP 2024") != std::string::npos;
    }));
}

TEST_CASE("printed_table: headings of two lines are joined when the rows have fewer figures") {
    Reading reading("Mnkr Netto Budget Prognos Avvikelse\n\nFörskola 302,2 299,2 3,0\n\nÄldreomsorg 415,9 417,6 -1,7");
    const auto table = ::table(reading);
    REQUIRE(table);
    CHECK(table->columns == std::vector<std::string>{"Mnkr Netto", "Budget", "Prognos", "Avvikelse"});
    Reading twice("Budget (mnkr) VP 2024\nNetto\nVP 2023\nNetto\n\nNämnd 43,1 42,4\n\nFörskola 302,2 304,2");
    const auto joined = ::table(twice);
    REQUIRE(joined);
    CHECK(joined->columns == std::vector<std::string>{"Budget (mnkr)", "VP 2024 Netto", "VP 2023 Netto"});
}

TEST_CASE("printed_table: a row with too few figures is in doubt and noted with its line") {
    Reading reading("Antal VP 2024 Snitt 2024 Snitt 2023\n\nLSS 30 31 29\n\nDaglig verksamhet 132 125");
    const auto table = ::table(reading);
    REQUIRE(table);
    CHECK(table->rows[0].doubt.empty());
    CHECK_FALSE(table->rows[1].doubt.empty());
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].kind == ImportNoteKind::uncertain);
    CHECK(reading.notes[0].source.line == 5);
}

TEST_CASE("printed_table: running text is none") {
    Reading text("Budgeten uppgår till 12 mnkr.\nUtfallet är 11 mnkr.");
    CHECK_FALSE(::table(text));
    Reading alone("Budget 2024 (mnkr) Kostnader Intäkter");
    CHECK_FALSE(::table(alone));
}

TEST_CASE("printed_table: a page ends under a label, and its header stands between the label and its rows") {
    Reading reading(
        "Mnkr Budget 2024 Prognos Avvikelse\n\nCentrala medel\n\nStrandparken 4,5 4,5 0,0\n\nNycklade medel\n"
        " Mnkr Budget 2024 Prognos Avvikelse\n\nBollplanen 2,1 2,0 0,1\n\nTotalt 6,6 6,5 0,1");
    const auto table = ::table(reading);
    REQUIRE(table);
    REQUIRE(table->rows.size() == 5);
    CHECK(table->rows[2].cells.front() == "Nycklade medel");
    CHECK(table->rows[2].role == RowRole::group);
    CHECK(cells(table->rows[3]) == "Bollplanen|2,1|2,0|0,1");
}

TEST_CASE("printed_table: lines of one heading that nothing parts are joined when the rows have fewer figures") {
    Reading reading(
        "Enhetens namn (tkr) Budget 2024\n\nBeräknat \nresultat 2024\nÖverskott (-)\nUnderskott (+)\n\n"
        "Norra förskolorna 41 320,0 -2 104,5\n\nSumma 41 320,0 -2 104,5\n\nText följer.");
    const auto table = ::table(reading);
    REQUIRE(table);
    CHECK(table->columns == std::vector<std::string>{"Enhetens namn (tkr)", "Budget 2024",
                                                     "Beräknat resultat 2024 Överskott (-) Underskott (+)"});
}
