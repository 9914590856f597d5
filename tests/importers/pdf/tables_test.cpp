#include <doctest/doctest.h>

#include "importers/pdf/body_type.h"
#include "importers/pdf/tables.h"
#include "tests/importers/pdf/printed_page.h"

using namespace tertial::pdf;
using namespace tertial::test;

namespace {

using Cells = std::vector<std::string>;

constexpr double wrapped = 11;  // from a line of a cell to its next
constexpr double row = 15;      // from a row to its next

Look small(Look look = plain_look()) {
    look.size = 13;
    return look;
}

/// Sets the pieces of a row's line at the columns 65, 200, 270, 340 …; empty ones are left out.
void set_row(Page& page, const Cells& pieces, double top, Look look = small()) {
    double left = 65;
    for (const std::string& piece : pieces) {
        set(page, piece, left, top, look);
        left += left < 100 ? 135 : 70;
    }
}

/// Enough running text to know what text looks like.
void set_text(Page& page, double top, int lines = 12) {
    for (int i = 0; i < lines; ++i)
        set(page, "Nämnden fortsätter sitt arbete med barn och unga i hela området under hela året", 60, top + 13 * i);
}

std::vector<FoundTable> tables_of(const std::vector<Page>& pages) {
    const auto lines = lines_of_pages(pages);
    return read_tables(lines, find_body_type(lines), Vocabulary(lines));
}

std::vector<Cells> rows_of(const FoundTable& table) {
    std::vector<Cells> rows;
    for (const TableRow& printed : table.rows) rows.push_back(printed.cells);
    return rows;
}

Page page_with_table() {
    Page page = empty_page();
    set_text(page, 80);
    set_row(page, {"Indikator", "Periodens", "Prognos", "Period"}, 260, small(bold_look()));
    set_row(page, {"", "utfall", "helår"}, 260 + wrapped, small(bold_look()));
    set_row(page, {"Andel nöjda föräldrar", "85 %", "", "2024"}, 260 + wrapped + row);
    set_row(page, {"i stadens förskolor"}, 260 + 2 * wrapped + row);
    set_row(page, {"Antal ungdomar", "", "1 302", "Tertial 1"}, 260 + 2 * wrapped + 2 * row);
    set_row(page, {"som fått jobb", "", "", "2024"}, 260 + 3 * wrapped + 2 * row);
    return page;
}

}  // namespace

TEST_CASE("pdf tables: cells of several lines, empty cells kept") {
    const auto tables = tables_of({page_with_table()});
    REQUIRE(tables.size() == 1);
    CHECK(rows_of(tables[0]) == std::vector<Cells>{{"Indikator", "Periodens utfall", "Prognos helår", "Period"},
                                                   {"Andel nöjda föräldrar i stadens förskolor", "85 %", "", "2024"},
                                                   {"Antal ungdomar som fått jobb", "", "1 302", "Tertial 1 2024"}});
}

TEST_CASE("pdf tables: running text is no table, nor is a list or justified text") {
    Page page = empty_page();
    set_text(page, 80);
    for (int i = 0; i < 4; ++i) {
        set(page, "•", 70, 300 + 13 * i);
        set(page, "Fler barn får plats", 90, 300 + 13 * i);
        set(page, std::to_string(i + 1) + ".", 70, 400 + 13 * i);
        set(page, "Nämnden godkänner förslaget", 90, 400 + 13 * i);
    }
    CHECK(tables_of({page}).empty());
}

TEST_CASE("pdf tables: justified lines have wide blanks but no cells") {
    Page page = empty_page();
    for (int i = 0; i < 12; ++i) {
        const double blank = 8 + (i % 3);
        double left = 60;
        for (int k = 0; k < 6; ++k) {
            const std::string word = k == 5 ? std::string(static_cast<std::size_t>(20 - (i % 3)), 'm') : "orden";
            set(page, word, left, 80 + 13 * i);
            left = page.words.back().right + blank;
        }
    }
    auto lines = lines_of_pages({page});
    const BodyType body = find_body_type(lines);
    CHECK_FALSE(read_tables(lines, body, Vocabulary(lines)).empty());
    mark_justified(lines, body);
    CHECK(read_tables(lines, body, Vocabulary(lines)).empty());
}

TEST_CASE("pdf tables: a text across the columns is one cell, its paragraphs apart") {
    Page page = page_with_table();
    const double top = 260 + 3 * wrapped + 3 * row;
    set_row(page, {"Analys"}, top, small(bold_look()));
    set(page, "Utfallet är lägre än väntat eftersom fler söker och för att köerna växer", 65, top + wrapped, small());
    set(page, "snabbt.", 65, top + 2 * wrapped, small());
    set(page, "Prognosen är osäker.", 65, top + 3 * wrapped + 5, small());
    set_row(page, {"Andel lärare", "7 %", "8 %", "2024"}, top + 3 * wrapped + row + 5);
    const auto tables = tables_of({page});
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].rows.size() == 5);
    CHECK(tables[0].rows[3].spans);
    CHECK(tables[0].rows[3].cells[0] ==
          "Analys\nUtfallet är lägre än väntat eftersom fler söker och för att köerna växer snabbt.\nPrognosen är "
          "osäker.");
    CHECK(tables[0].rows[4].cells[0] == "Andel lärare");
}

TEST_CASE("pdf tables: figures to the right under a heading to the left are one column") {
    Page page = empty_page();
    set_text(page, 80);
    set_row(page, {"Mnkr", "Budget", "Utfall"}, 260, small(bold_look()));
    const auto right = [&](std::string_view text, double edge, double top) {
        set(page, text, edge - character_width * static_cast<double>(text.size()), top, small());
    };
    for (int i = 0; i < 3; ++i) {
        const double top = 260 + row * (i + 1);
        set(page, "Förskola", 65, top, small());
        right("9,5", 255, top);
        right("-1,5", 325, top);
    }
    const auto tables = tables_of({page});
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].bands.size() == 3);
    CHECK(tables[0].rows[1].cells == Cells{"Förskola", "9,5", "-1,5"});
}

TEST_CASE("pdf tables: a row cut by a page's end is one, the repeated header is dropped") {
    std::vector<Page> pages{page_with_table(), empty_page()};
    set_row(pages[1], {"Indikator", "Periodens", "Prognos", "Period"}, 80, small(bold_look()));
    set_row(pages[1], {"", "utfall", "helår"}, 80 + wrapped, small(bold_look()));
    set_row(pages[1], {"i kommunens regi"}, 80 + wrapped + row);
    set_row(pages[1], {"Andel lärare", "7 %", "8 %", "2024"}, 80 + wrapped + 2 * row);
    set_text(pages[1], 300);
    const auto tables = tables_of(pages);
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].rows.size() == 4);
    CHECK(tables[0].rows[2].cells ==
          Cells{"Antal ungdomar som fått jobb i kommunens regi", "", "1 302", "Tertial 1 2024"});
    CHECK(tables[0].rows[3].cells[0] == "Andel lärare");
}

TEST_CASE("pdf tables: at the top of a page figures of its own make a row, the rest of a broken date does not") {
    const auto rows_with = [](const Cells& last, const Cells& first) {
        std::vector<Page> pages{empty_page(), empty_page()};
        set_text(pages[0], 80);
        set_row(pages[0], {"Aktivitet", "Start", "Slut"}, 260, small(bold_look()));
        set_row(pages[0], last, 260 + row);
        set_row(pages[1], first, 80);
        set_row(pages[1], {"Gallra skog", "2024-02-", "2024-03-"}, 80 + row);
        set_text(pages[1], 300);
        const auto tables = tables_of(pages);
        REQUIRE(tables.size() == 1);
        return rows_of(tables[0]);
    };
    const auto broken = rows_with({"Bygga en park", "2024-01-", "2025-12-"}, {"vid sjön", "01", "31"});
    REQUIRE(broken.size() == 3);
    CHECK(broken[1] == Cells{"Bygga en park vid sjön", "2024-01-01", "2025-12-31"});
    const auto whole = rows_with({"Bygga en park", "2,5", "0,7"}, {"e-tjänster", "1,5", "0,2"});
    REQUIRE(whole.size() == 4);
    CHECK(whole[2] == Cells{"e-tjänster", "1,5", "0,2"});
}

TEST_CASE("pdf tables: another header at the top of a page begins another table") {
    std::vector<Page> pages{page_with_table(), empty_page()};
    set_row(pages[1], {"", "Start", "Slut", "Enhet"}, 80, small(bold_look()));
    set_row(pages[1], {"Bygga ut", "2024", "2025", "Park"}, 80 + row);
    set_text(pages[1], 300);
    CHECK(tables_of(pages).size() == 2);
}

TEST_CASE("pdf tables: words that a narrow column broke are joined, others get their blank") {
    Page page = empty_page();
    set_text(page, 80);
    set_row(page, {"Indikator", "Utfall", "Utfall", "Period"}, 260, small(bold_look()));
    set_row(page, {"", "kvinnor/", "", ""}, 260 + wrapped, small(bold_look()));
    set_row(page, {"", "flickor", "", ""}, 260 + 2 * wrapped, small(bold_look()));
    set_row(page, {"Föräldrastödsprogrammetss", "7 %", "8 %", "2024"}, 260 + 2 * wrapped + row);
    set_row(page, {"anordnare", "", "", ""}, 260 + 3 * wrapped + row);
    set_row(page, {"Andel", "7 %", "8 %", "2024"}, 260 + 3 * wrapped + 2 * row);
    set_row(page, {"lärare", "", "", ""}, 260 + 4 * wrapped + 2 * row);
    const auto tables = tables_of({page});
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].rows.size() == 3);
    CHECK(tables[0].rows[0].cells[1] == "Utfall kvinnor/flickor");
    CHECK(tables[0].rows[1].cells[0] == "Föräldrastödsprogrammetssanordnare");
    CHECK(tables[0].rows[2].cells[0] == "Andel lärare");
}

TEST_CASE("pdf tables: without space between rows, the first column's capital begins one") {
    Page page = empty_page();
    set_text(page, 80);
    double top = 260;
    for (const Cells& line : {Cells{"Aktivitet", "Start", "Slut"},
                              {"Bygga en park", "2024", "2025"},
                              {"vid sjön"},
                              {"Öppna fritidsgård", "2024", "2024"},
                              {"Bjuda in unga", "2023", "2024"}}) {
        set_row(page, line, top);
        top += wrapped;
    }
    const auto tables = tables_of({page});
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].rows.size() == 4);
    CHECK(tables[0].rows[1].cells == Cells{"Bygga en park vid sjön", "2024", "2025"});
}

TEST_CASE("pdf tables: values centred between the lines of a name belong to its row") {
    Page page = empty_page();
    set_text(page, 80);
    set_row(page, {"Indikator", "Utfall", "Period"}, 260, small(bold_look()));
    for (int i = 0; i < 3; ++i) {
        const double top = 260 + row + i * (wrapped + row);
        set_row(page, {"Andel nöjda"}, top);
        set_row(page, {"", "85 %", "2024"}, top + wrapped / 2);
        set_row(page, {"föräldrar"}, top + wrapped);
    }
    const auto tables = tables_of({page});
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].rows.size() == 4);
    CHECK(tables[0].rows[2].cells == Cells{"Andel nöjda föräldrar", "85 %", "2024"});
}

TEST_CASE("pdf columns: a cell over several columns makes no column of its own") {
    const std::vector<std::vector<Cell>> lines{
        {{0, 1, 150, 300}}, {{0, 1, 60, 100}, {1, 2, 150, 190}, {2, 3, 230, 280}}, {{0, 1, 60, 140}, {1, 2, 240, 300}}};
    const auto bands = find_bands(lines, 0);
    REQUIRE(bands.size() == 3);
    CHECK(bands[0].right == 140);
    CHECK(bands[2].right == 300);
    CHECK(place_of({0, 1, 150, 300}, bands).spans);
    CHECK_FALSE(place_of({0, 1, 400, 420}, bands).band.has_value());
    CHECK(same_bands(bands, bands));
    CHECK_FALSE(same_bands(bands, {bands[0], bands[1]}));
    CHECK(least_gap(bands) == 10);
    CHECK(find_bands({}, 0).empty());
}
