#include "importers/excel/excel_reader.h"

#include <algorithm>

#include "tests/importers/excel/workbook.h"

using namespace tertial;
using namespace tertial::excel_test;

namespace {

SourceDocument read(const TestWorkbook& book) {
    const auto package = office::read_package(bytes_of(book), "bok.xlsx");
    REQUIRE(package);
    auto source = read_excel(*package, "bok.xlsx");
    if (!source) FAIL(to_text(source.error()));
    return *source;
}

SourceDocument read_rows(const std::string& rows, const std::string& strings = {},
                         std::vector<std::string> formats = {}) {
    return read({{{"Blad1", rows, "", "", ""}}, strings, std::move(formats)});
}

}  // namespace

TEST_CASE("excel: sheets are headings, rows have cells, an empty row leaves a gap") {
    const SourceDocument source = read({{{"Ett", rows_of({{"A", "B"}, {}, {"C", "", "D"}}), "", "", ""},
                                         {"Två & tre", rows_of({{"E"}}, 5), "", "", ""}}});
    CHECK(source.form == LineForm::sheets);
    REQUIRE(source.lines.size() == 5);
    CHECK(source.lines[0].text == "Ett");
    CHECK(source.lines[0].style == LineStyle::heading);
    CHECK(source.lines[1].cells == std::vector<std::string>{"A", "B", ""});
    CHECK_FALSE(source.lines[1].gap_before);
    CHECK(source.lines[2].cells == std::vector<std::string>{"C", "", "D"});
    CHECK(source.lines[2].gap_before);
    CHECK(source.lines[2].text == "C D");
    CHECK(source.lines[2].place == SourcePlace{3, 1});
    CHECK(source.lines[3].text == "Två & tre");
    CHECK(source.lines[4].place == SourcePlace{5, 2});
}

TEST_CASE("excel: every kind of cell shows what Excel shows") {
    const SourceDocument source = read_rows(
        "<row><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><r><t>rik </t></r><r><t>text</t></r></is></c>"
        "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c s=\"1\"><v>0.005</v></c>"
        "<c t=\"str\"><f>A1</f><v>av formel</v></c><c s=\"2\"><f>B1+1</f><v>1050</v></c>"
        "<c t=\"d\"><v>2024-05-31T00:00:00</v></c><c t=\"n\"><v>3.5</v></c></row>",
        "<si><t>noll</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">delad </t></r><r><t>text</t></r>"
        "<rPh><t>läsning</t></rPh></si>",
        {"0.0%", "#,##0\" st\""});
    REQUIRE(source.lines.size() == 2);
    CHECK(source.lines[1].cells == std::vector<std::string>{"delad text", "rik text", "SANT", "FALSKT", "0,5 %",
                                                            "av formel", "1 050 st", "2024-05-31", "3,5"});
}

TEST_CASE("excel: paragraphs of a cell, escapes and control characters") {
    const SourceDocument source =
        read_rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>",
                  "<si><t>ett  &#160; ord\n\n två_x000D_\n tre </t></si><si><t>_x005F_x000D_</t></si>"
                  "<si><t>a\xCC\x8A_x0001_ mjuk\xC2\xADt</t></si>");
    CHECK(source.lines[1].cells == std::vector<std::string>{"ett ord\ntvå\ntre", "_x000D_", "å mjukt"});
    CHECK(source.lines[1].text == "ett ord två tre _x000D_ å mjukt");
}

TEST_CASE("excel: errors and formulas that were never calculated are empty and told of") {
    const SourceDocument source = read_rows(
        "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#DIV/0!</v></c><c r=\"B2\"><f>1+1</f></c>"
        "<c r=\"C2\"><v>5</v></c></row>");
    CHECK(source.lines[1].cells == std::vector<std::string>{"5"});
    REQUIRE(source.remarks.size() == 1);
    CHECK(source.remarks[0].find("A2, B2") != std::string::npos);
}

TEST_CASE("excel: hidden sheets are listed, hidden rows and columns are read and named") {
    const SourceDocument source =
        read({{{"Gömt", rows_of({{"x"}}), "", "", "hidden"},
               {"Mycket gömt", rows_of({{"x"}}), "", "", "veryHidden"},
               {"Synligt", "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>2</v></c></row>",
                "<cols><col min=\"3\" max=\"9\" hidden=\"1\"/></cols>", "", ""}}});
    REQUIRE(source.left_out.size() == 2);
    CHECK(source.left_out[0].text.find("Gömt") != std::string::npos);
    REQUIRE(source.lines.size() == 2);
    CHECK(source.lines[1].cells == std::vector<std::string>{"1", "2"});
    CHECK(source.lines[1].hidden_cells == std::vector<std::size_t>{1});
    CHECK(source.lines[1].place == SourcePlace{1, 3});
    CHECK(source.remarks.size() == 1);
}

TEST_CASE("excel: of merged cells the first counts") {
    const SourceDocument source = read({{{"Blad1", rows_of({{"A", "under", "B"}, {"under", "under", "C"}}), "",
                                          "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>", ""}}});
    CHECK(source.lines[1].cells == std::vector<std::string>{"A", "B"});
    CHECK(source.lines[2].cells == std::vector<std::string>{"", "C"});
}

TEST_CASE("excel: far cells cost nothing, columns between them fall away") {
    const SourceDocument source = read_rows(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>");
    REQUIRE(source.lines.size() == 3);
    CHECK(source.lines[1].cells == std::vector<std::string>{"1", ""});
    CHECK(source.lines[2].cells == std::vector<std::string>{"", "2"});
    CHECK(source.lines[2].gap_before);
}

TEST_CASE("excel: cells and rows without places follow each other, rows may stand in any order") {
    const SourceDocument source = read_rows(
        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>4</v></c></row>"
        "<row r=\"3\"><c><v>3</v></c></row>");
    REQUIRE(source.lines.size() == 4);
    CHECK(source.lines[2].place.line == 3);
    CHECK(source.lines[2].cells.front() == "3");
    CHECK(source.lines[3].place.line == 5);
}

TEST_CASE("excel: Strict workbooks, the years of old Macs, names with prefixes") {
    TestWorkbook book{{{"Blad1", rows_of({{"#43860/1"}}), "", "", ""}}, "", {"yyyy-mm-dd"}, true, true};
    CHECK(read(book).lines[1].cells == std::vector<std::string>{"2024-01-31"});
    book.from_1904 = false;
    CHECK(read(book).lines[1].cells == std::vector<std::string>{"2020-01-30"});
    book.sheets[0].rows = "<x:row><x:c><x:v>7</x:v></x:c></x:row>";
    auto parts = parts_of(book);
    const auto package = office::read_package(*opc::write_zip(parts), "bok.xlsx");
    REQUIRE(package);
    const auto source = read_excel(*package, "bok.xlsx");
    REQUIRE(source);
    CHECK(source->lines[1].cells == std::vector<std::string>{"7"});
}
