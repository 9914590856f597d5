// Numbers as numbers that look as printed, text as text.
#include "exporters/xlsx/value_cell.h"
#include "exporters/xlsx/widths.h"
#include "tests/exporters/xlsx/workbook.h"

using namespace tertial;
using namespace tertial::xlsx;
using namespace tertial::xlsx_test;

TEST_CASE("xlsx values: what is printed as a number is one, and its format shows the print") {
    struct Case {
        const char* printed;
        double number;
        const char* format;
    };
    for (const Case& c : std::vector<Case>{{"79", 79, "0"},
                                           {"3,2 %", 3.2, "0.0\" %\""},
                                           {"78%", 78, "0\"%\""},
                                           {"1 050 st", 1050, "#,##0\" st\""},
                                           {"1945 GWh", 1945, "0\" GWh\""},
                                           {"−5,25", -5.25, "0.00"},
                                           {"0,0", 0, "0.0"},
                                           {"15,1 barn/avd.", 15.1, "0.0\" barn/avd.\""},
                                           {"1\u00A0376,5", 1376.5, "#,##0.0"}}) {
        CAPTURE(c.printed);
        const Cell cell = value_cell(c.printed);
        REQUIRE(cell.kind == CellKind::number);
        CHECK(cell.number == c.number);
        CHECK(cell.number_format == c.format);
    }
}

TEST_CASE("xlsx values: words, limits, tolerances and doubtful figures stay text") {
    for (const char* printed :
         {"Tas fram av nämnd", "+/-1 %", "Max 10 personer", "Öka", "3.25", "1.234", "=1+1", "-"}) {
        CAPTURE(printed);
        const Cell cell = value_cell(printed);
        CHECK(cell.kind == CellKind::text);
        CHECK(cell.text == printed);
    }
    CHECK(value_cell("").kind == CellKind::blank);
    CHECK(value_cell(" \u00A0\n").kind == CellKind::blank);
}

TEST_CASE("xlsx values: a long unit is left out of the format") {
    CHECK(value_cell("1,9 kg CO2 per kg livsmedel").number_format == "0.0");
    CHECK(value_cell("15,1 barn/avd.", 4).number_format == "0.0");
    CHECK(value_cell("15,1 st", 4).number_format == "0.0\" st\"");
}

TEST_CASE("xlsx values: a quote in a suffix ends no literal") {
    CHECK(number_format(1, true, " \"st\"") == "#,##0.0\" \"\\\"\"st\"\\\"\"\"");
    CHECK(number_format(0, false, "") == "0");
}

TEST_CASE("xlsx values: only real dates are dates") {
    CHECK(date_cell("2024-05-31").number == 45443);
    CHECK(date_cell("1901-01-01").number == 367);
    CHECK(date_cell("2024-02-30").kind == CellKind::text);
    CHECK(date_cell("vecka 7").text == "vecka 7");
    CHECK(date_cell("1900-03-01").kind == CellKind::text);  // Excel counts a 29 February 1900
    CHECK(date_cell("").kind == CellKind::blank);
}

TEST_CASE("xlsx values: the width that a number is shown in") {
    CHECK(shown_width(0, "0") == 1);
    CHECK(shown_width(-1234.5, "#,##0.0") == 8);
    CHECK(shown_width(3.2, "0.0\" %\"") == 5);
    CHECK(shown_width(12, "+0.0;-0.0;0.0") == 5);
    CHECK(shown_width(45443, "yyyy\\-mm\\-dd") == 10);
}

TEST_CASE("xlsx values: the invented report's indicators") {
    const Workbook book(bytes_of(invented::report()));
    const Workbook::Sheet& sheet = book["Indikatorer"];
    const char* open = "Andel barn i öppen förskola";
    CHECK(sheet.at("Indikator", open, "Periodens utfall") == 71.5);
    CHECK(sheet.at("Indikator", open, "Periodens utfall").format == "0.0\" %\"");
    CHECK(sheet.at("Indikator", open, "Enhet") == "%");
    CHECK(sheet.at("Indikator", open, "Kommentar") == "Fler familjer har hittat hit.");
    CHECK(sheet.at("Indikator", "Sjukfrånvaro dag 1-14", "Årsmål") == "+/-1 %");
    CHECK(sheet.at("Indikator", "Sjukfrånvaro dag 1-14", "KF:s årsmål") == "Max 4 %");
    // The unit is in its column; with it in each figure the table would be half as wide again.
    CHECK(sheet.at("Indikator", "Förskollärartäthet", "Periodens utfall").format == "0.0");
    CHECK(sheet.at("Indikator", "Förskollärartäthet", "Enhet") == "barn/avd.");
    CHECK(sheet.at("Mål", "1.1", "Mål").formula.empty());
}

TEST_CASE("xlsx values: what looks like a formula is text") {
    const Workbook book(bytes_of(invented::report()));
    const ReadCell& cell = book["Indikatorer"].at("Indikator", "=1+1 är text och inte en formel", "Indikator");
    CHECK(cell.formula.empty());
    CHECK(book["Indikatorer"].at("Indikator", "=1+1 är text och inte en formel", "Årsmål") == "Tas fram av nämnd");
    Table table;
    table.columns = {"Post", "Belopp"};
    table.rows = {invented::row(RowRole::row, {"=1+1", "=SUM(A1:A9)"}), invented::row(RowRole::row, {"@x", "+46 8"})};
    const Workbook odd(bytes_of(with_tables({table})));
    CHECK(odd["Uppföljning av ekonomi"]["A5"] == "=1+1");
    CHECK(odd["Uppföljning av ekonomi"]["B5"] == "=SUM(A1:A9)");
    CHECK(odd["Uppföljning av ekonomi"]["B5"].formula.empty());
    CHECK(odd["Uppföljning av ekonomi"]["A6"] == "@x");
}

TEST_CASE("xlsx values: activities have dates, and their state as of the report's day") {
    const Workbook book(bytes_of(invented::report()));
    const Workbook::Sheet& sheet = book["Aktiviteter"];
    CHECK(sheet.at("Aktivitet", "Öppna en parklek till", "Startdatum") == 45292.0);
    CHECK(sheet.at("Aktivitet", "Öppna en parklek till", "Startdatum").format == "yyyy\\-mm\\-dd");
    CHECK(sheet.at("Aktivitet", "Öppna en parklek till", "Läge") == "◐ Pågår");
    CHECK(sheet.at("Aktivitet", "Utbilda föräldrar", "Läge") == "▲ Avviker");
    CHECK(sheet["B3"] == 45412.0);
    CHECK(sheet.at("Aktivitet", "Öppna en parklek till", "Läge").formula.find("$B$3") != std::string::npos);
}

TEST_CASE("xlsx values: amounts of a column line up, other figures keep their print") {
    Table table;
    table.unit = "mnkr";
    table.columns = {"Post", "Budget", "Antal"};
    table.rows = {invented::row(RowRole::row, {"Park", "1", "12 st"}),
                  invented::row(RowRole::row, {"Väg", "2 345,25", "7 st"})};
    const Workbook book(bytes_of(with_tables({table})));
    const Workbook::Sheet& sheet = book["Uppföljning av ekonomi"];
    CHECK(sheet["B5"] == 1.0);
    CHECK(sheet["B5"].format == "#,##0.00");
    CHECK(sheet["B6"].format == "#,##0.00");
    CHECK(sheet["C5"].format == "0\" st\"");
    CHECK(sheet.at("Post", "Park", "Budget – så står det i rapporten") == "1");
    table.unit = "";
    const Workbook counts(bytes_of(with_tables({table})));
    CHECK(counts["Uppföljning av ekonomi"]["B5"].format == "0");
}
