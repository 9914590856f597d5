// Reports that nobody would write, and some that somebody will.
#include <set>

#include "exporters/text_shape.h"
#include "model/fold.h"
#include "tests/exporters/xlsx/workbook.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::xlsx_test;

namespace {

Table small_table(std::string title) {
    Table table = invented::budget_table();
    table.title = std::move(title);
    return table;
}

/// Every table of the workbook is one that Excel opens: names unique whatever the capitals, headings too.
void check_sound(const Workbook& book) {
    std::set<std::string> sheets, tables;
    for (const Workbook::Sheet& sheet : book.sheets()) {
        CAPTURE(sheet.name);
        CHECK(sheets.insert(fold_case(sheet.name)).second);
        CHECK(utf16_length(sheet.name) <= 31);
        CHECK(sheet.name.find_first_of("[]:*?/\\") == std::string::npos);
        CHECK(!sheet["A1"].text.empty());
        if (sheet.headers().empty()) continue;
        CHECK(tables.insert(fold_case(sheet.table.document_element().attribute("name").value())).second);
        std::set<std::string> headers;
        for (const std::string& header : sheet.headers()) {
            CHECK(!header.empty());
            CHECK(utf16_length(header) <= 255);
            CHECK(headers.insert(fold_case(header)).second);
        }
    }
}

}  // namespace

TEST_CASE("xlsx odd: an empty report says so on each sheet") {
    const Workbook book(bytes_of(Report{}));
    check_sound(book);
    CHECK(book["Indikatorer"]["A2"] == "Rapporten har inga indikatorer.");
    CHECK(book["Aktiviteter"]["A2"] == "Rapporten har inga aktiviteter.");
    CHECK(book["Mål"]["A2"] == "Rapporten har inga mål.");
    CHECK(book["Indikatorer"]["B5"] == "Rapporten har inga indikatorer.");
}

TEST_CASE("xlsx odd: three hundred tables with the same and with forbidden names") {
    std::vector<Table> tables;
    const std::vector<std::string> titles{"Driftbudget",  "DRIFTBUDGET",
                                          "Läs mig",      "Indikatorer",
                                          "a/b:c*[d]?\\", "Stöd och service till personer med funktionsnedsättning",
                                          "History",      "'",
                                          "T1",           "",
                                          "2024",         "åÄö"};
    for (std::size_t i = 0; i < 300; ++i) tables.push_back(small_table(titles[i % titles.size()]));
    const Workbook book(bytes_of(with_tables(tables)));
    check_sound(book);
    CHECK(book.sheets().size() >= 305);
    CHECK(book["Läs mig"]["A1"].text.starts_with("Tertialrapport"));
}

TEST_CASE("xlsx odd: sixty columns, empty headings and the same heading many times") {
    Table table;
    for (int c = 0; c < 60; ++c) table.columns.emplace_back(c % 3 == 0 ? "" : c % 3 == 1 ? "Utfall" : "UTFALL");
    std::vector<std::string> cells(60, "1,5");
    cells[0] = "Post";
    table.rows = {invented::row(RowRole::row, cells), invented::row(RowRole::sum, cells)};
    const Workbook book(bytes_of(with_tables({table})));
    check_sound(book);
    const Workbook::Sheet& sheet = book["Uppföljning av ekonomi"];
    CHECK(sheet["A4"] == "Benämning");
    CHECK(sheet["B4"] == "Utfall");
    CHECK(sheet["C4"] == "UTFALL (2)");
    CHECK(sheet["D4"] == "Kolumn 4");
    CHECK(sheet["BH5"] == 1.5);
}

TEST_CASE("xlsx odd: tables without columns, without rows, with rows of other lengths, with a column called Id") {
    Table none, empty, uneven, ids;
    empty.columns = {"Post", "Belopp"};
    uneven.columns = {"Post"};
    uneven.rows = {invented::row(RowRole::row, {"a", "2", "3"}), invented::row(RowRole::row, {}),
                   invented::row(RowRole::group, {"grupp"})};
    ids.columns = {"ID", "id", "Id_"};
    ids.rows = {invented::row(RowRole::row, {"1", "2", "3"})};
    for (Table* table : {&none, &empty, &uneven, &ids}) table->title = "Tabell";
    const Workbook book(bytes_of(with_tables({none, empty, uneven, ids})));
    check_sound(book);
    CHECK(book["Tabell"]["A5"] == "Tabellen har inga rader.");
    CHECK(book["Post"]["A5"] == "Tabellen har inga rader.");
    CHECK(book["Post (2)"]["C5"] == 3.0);
    CHECK(book["ID"]["C5"] == 3.0);
}

TEST_CASE("xlsx odd: a second table under a heading is named by what its first column says") {
    Table first = small_table(""), second = small_table(""), third = small_table("");
    second.columns[0] = "Beviljade justeringar";
    const Workbook book(bytes_of(with_tables({first, second, third}, "Driftbudget")));
    CHECK(book["Driftbudget"]["A1"] == "Driftbudget");
    CHECK(book["Beviljade justeringar"]["A1"] == "Driftbudget – Beviljade justeringar");
    CHECK(book["Driftbudget (2)"]["A1"] == "Driftbudget");
}

TEST_CASE("xlsx odd: a long explanation takes two lines instead of a wider page") {
    const std::string chapter =
        "Redovisning av nämndens ekonomiska förutsättningar, uppföljning och åtgärder under "
        "året för alla verksamhetsområden och enheter";
    Table table = small_table("Drift");
    const Workbook book(bytes_of(with_tables({table}, chapter)));
    const Workbook::Sheet& sheet = book["Drift"];
    CHECK(display_width(sheet["A2"].text) <= 130);
    CHECK(sheet["A3"].text.find("varav") != std::string::npos);
    CHECK((sheet["A2"].text + " " + sheet["A3"].text).find(chapter) != std::string::npos);
}

TEST_CASE("xlsx odd: a row is never higher than Excel allows, a figure never wider than its column") {
    Report report = invented::report();
    std::string text;
    for (int i = 0; i < 900; ++i) text += "Ord efter ord. ";
    report.goals[0].children[0].indicators[0].comment = {invented::paragraph(text)};
    report.goals[0].children[0].indicators[0].cells[IndicatorColumn::outcome] = "123 456 789 012,25 mnkr";
    const Workbook book(bytes_of(report));
    for (const auto row : book["Indikatorer"].root().child("sheetData").children()) {
        CHECK(row.attribute("ht").as_double(15) <= 409);
    }
    const auto outcome = book["Indikatorer"].root().child("cols").first_child().next_sibling().next_sibling();
    CHECK(outcome.attribute("min").as_int() == 3);
    CHECK(outcome.attribute("width").as_double() > 22);
}

TEST_CASE("xlsx odd: the header grows with its words") {
    Table table = small_table("Drift");
    table.columns[1] = "Beräknad resultatöverföring till nästa år, överskott med minus och underskott med plus";
    const Workbook book(bytes_of(with_tables({table})));
    const auto header = book["Drift"].root().child("sheetData").find_child_by_attribute("r", "4");
    CHECK(header.attribute("ht").as_double() > 80);
}

TEST_CASE("xlsx odd: reports made of chance are exported and can be read back") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        const Report report = random_report(seed);
        const Workbook book(bytes_of(report, seed % 2 == 0 ? "plan" : "tertial-2"));
        check_sound(book);
    }
}
