// Workbooks that mean harm, or are damaged: refused in time, within memory, with a message, never half read.
#include "tests/importers/excel/workbook.h"
#include "tests/importers/office/require_error.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::excel_test;
using office_test::peak_mebibytes;

namespace {

Error refusal_of_bytes(const std::string& bytes) {
    return office_test::require_error([&] { return import_report(bytes, "bok.xlsx", {}, folders()); });
}

Error refusal(const std::string& rows, const std::string& after = {}, const std::string& before = {}) {
    return refusal_of_bytes(bytes_of({{{"Blad1", rows, before, after, ""}}, "<si><t>text</t></si>"}));
}

}  // namespace

TEST_CASE("hostile workbooks: cells outside of the sheet and texts that do not exist") {
    for (const std::string cell :
         {"<c r=\"XFE1\"><v>1</v></c>", "<c r=\"ZZZZZ1\"><v>1</v></c>", "<c r=\"A2\"><v>1</v></c>",
          "<c r=\"A1\"/><c r=\"\xC3\x85"
          "1\"><v>1</v></c>",
          "<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"s\"><v>x</v></c>",
          "<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>"}) {
        CAPTURE(cell);
        CHECK(refusal("<row r=\"1\">" + cell + "</row>").code == ErrorCode::bad_format);
    }
    for (const std::string row : {"0", "1048577", "-3", "x", "99999999999"}) {
        CHECK(refusal("<row r=\"" + row + "\"><c><v>1</v></c></row>").code == ErrorCode::bad_format);
    }
    CHECK(refusal("<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>").code ==
          ErrorCode::bad_format);
}

TEST_CASE("hostile workbooks: a million columns, and more empty cells than memory holds") {
    std::string many;
    for (int i = 0; i < 17'000; ++i) many += "<c><v>1</v></c>";
    CHECK(refusal("<row>" + many + "</row>").code == ErrorCode::bad_format);
    std::string diagonal;
    for (int i = 0; i < 3000; ++i) {
        diagonal += "<row r=\"" + std::to_string(i + 1) + "\">" +
                    text_cell(static_cast<std::size_t>(i) + 1, static_cast<std::size_t>(i), "x") + "</row>";
    }
    CHECK(refusal(diagonal).code == ErrorCode::too_large);
    CHECK(peak_mebibytes() < 512);
}

TEST_CASE("hostile workbooks: merged ranges that are none, or cover everything again and again") {
    const std::string rows = rows_of({{"Indikator", "Utfall"}, {"x", "1"}});
    CHECK(refusal(rows, "<mergeCells><mergeCell ref=\"A1:XFD1048577\"/></mergeCells>").code == ErrorCode::bad_format);
    CHECK(refusal(rows, "<mergeCells><mergeCell/></mergeCells>").code == ErrorCode::bad_format);
    std::string tall, merged = "<mergeCells>";
    for (std::size_t i = 1; i <= 3000; ++i) tall += "<row><c><v>1</v></c></row>";
    for (int i = 0; i < 3000; ++i) merged += "<mergeCell ref=\"B1:XFD1048576\"/>";
    CHECK(refusal(tall, merged + "</mergeCells>").code == ErrorCode::bad_format);
}

TEST_CASE("hostile workbooks: depth, broken XML, invalid UTF-8, control characters") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<row>";
    for (int i = 0; i < 100'000; ++i) deep += "</row>";
    CHECK(refusal(deep).code == ErrorCode::too_large);
    for (const std::string rows : {"<row>", "<row><c t=\"inlineStr\"><is><t>\xE5</t></is></c></row>",
                                   "<row><c><v>\x01</v></c></row>", "</sheetData>"}) {
        CHECK(refusal(rows).code == ErrorCode::bad_format);
    }
}

TEST_CASE("hostile workbooks: many cells are refused before they fill the memory") {
    std::string rows;
    for (int i = 0; i < 700'000; ++i) rows += "<row><c><v>1</v></c></row>";
    refusal(rows);
    CHECK(peak_mebibytes() < 512);
}

TEST_CASE("hostile workbooks: what grows when it is read is read or refused soon, within memory") {
    const auto book_of = [](const std::string& rows, std::size_t times, std::string strings = {}) {
        const std::string header = rows_of({{"Mål", "Indikator", "Utfall", "Årsmål"}});
        return TestWorkbook{{{"Blad1", header + office_test::many_times("<row>" + rows + "</row>", times), "", "", ""}},
                            std::move(strings)};
    };
    const std::string number = "<c><v>#</v></c>", shared = "<c t=\"s\"><v>0</v></c>";
    std::vector<std::pair<std::string, TestWorkbook>> books;
    books.emplace_back(
        "a long text in a hundred thousand cells",
        book_of(number + shared, 100'000, "<si><t>" + office_test::many_times("#", 200'000) + "</t></si>"));
    books.emplace_back("a million rows", book_of(number, 1'040'000));
    books.emplace_back("a hundred thousand indicators", book_of(number + number + number + number, 100'000));
    books.emplace_back("a million texts nobody uses",
                       book_of(number, 1, office_test::many_times("<si><t>#</t></si>", 1'000'000)));
    books.emplace_back("a thousand sheets",
                       TestWorkbook{std::vector<TestSheet>(1000, book_of(number, 50).sheets[0]), ""});
    books.emplace_back("a number of a million digits",
                       book_of("<c><v>" + office_test::many_times("#", 80'000) + "</v></c>", 1));
    TestWorkbook formats = book_of("<c s=\"1\"><v>5</v></c><c s=\"1\"><v>-5</v></c>", 1000);
    formats.formats = {office_test::many_times("#0", 100'000) + ";" + office_test::many_times("\"#", 100'000)};
    books.emplace_back("a format of a million signs", std::move(formats));
    for (const auto& [name, book] : books) {
        CAPTURE(name);
        const std::string bytes = bytes_of(book);
        (void)office_test::require_soon([&] { return import_report(bytes, "bok.xlsx", {}, folders()); });
    }
    CHECK(peak_mebibytes() < 512);
}

TEST_CASE("hostile workbooks: one sheet's part under many names") {
    TestWorkbook book{{{"Blad1", rows_of({{"Indikator", "Utfall"}, {"x", "1"}}), "", "", ""}}, ""};
    book.sheets[0].rows += office_test::many_times("<row><c><v>#</v></c><c><v>#</v></c></row>", 20'000);
    std::vector<opc::ZipEntry> parts = parts_of(book);
    for (opc::ZipEntry& part : parts) {
        if (part.name != "xl/workbook.xml") continue;
        std::string sheets;
        for (int i = 0; i < 4000; ++i)
            sheets += "<sheet name=\"B" + std::to_string(i) + "\" sheetId=\"1\" r:id=\"rId1\"/>";
        part.bytes = "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>";
    }
    const auto bytes = opc::write_zip(parts);
    REQUIRE(bytes);
    (void)office_test::require_soon([&] { return import_report(*bytes, "bok.xlsx", {}, folders()); });
    CHECK(peak_mebibytes() < 512);
}

TEST_CASE("hostile workbooks: columns hidden over and over, styles that do not exist, odd format codes") {
    std::string columns = "<cols>";
    for (int i = 0; i < 100'000; ++i)
        columns += "<col min=\"" + std::to_string(i * 7919 % 16384 + 1) + "\" max=\"2000000000\" hidden=\"1\"/>";
    const std::string rows = rows_of({{"Indikator", "Utfall", "Årsmål"}, {"Antal besök", "#5/77777", "#6/1"}});
    const Report report = import_bytes(
        bytes_of({{{"Blad1", rows, columns + "</cols>", "", ""}}, "", {std::string(900, '[') + "\"\\_*"}}), "bok.xlsx");
    REQUIRE(report.goals.size() == 1);
    CHECK(report.goals[0].indicators.at(0).cells[IndicatorColumn::outcome] == "5");
    CHECK(report.goals[0].indicators.at(0).cells[IndicatorColumn::target] == "6");
}

TEST_CASE("hostile workbooks: missing parts") {
    const TestWorkbook book{{{"Blad1", rows_of({{"Indikator", "Utfall"}, {"x", "1"}}), "", "", ""}}, ""};
    const std::vector<opc::ZipEntry> parts = parts_of(book);
    for (const opc::ZipEntry& left_out : parts) {
        CAPTURE(left_out.name);
        std::vector<opc::ZipEntry> rest;
        for (const opc::ZipEntry& part : parts) {
            if (part.name != left_out.name) rest.push_back(part);
        }
        const auto report = import_report(*opc::write_zip(rest), "bok.xlsx", {}, folders());
        const bool can_do_without = left_out.name.find("styles") != std::string::npos ||
                                    left_out.name.find("sharedStrings") != std::string::npos ||
                                    left_out.name.starts_with("[Content");
        CHECK(report.has_value() == can_do_without);
        if (!report) CHECK(report.error().code == ErrorCode::bad_format);
    }
}

TEST_CASE("hostile workbooks: a file that ends too early, at every KB, and with any byte changed, is no half import") {
    std::vector<std::vector<std::string>> rows = {{"Mål", "Indikator", "Utfall", "Årsmål"}};
    for (int i = 0; i < 600; ++i) {
        rows.push_back({"1.1." + std::to_string(i % 9 + 1), "Andel " + std::to_string(i * 7919),
                        "#" + std::to_string(i), "#" + std::to_string(i * 31 % 97)});
    }
    const std::string whole = bytes_of({{{"Blad1", rows_of(rows), "", "", ""}}, ""});
    REQUIRE(whole.size() > 4096);
    for (std::size_t length = 0; length < whole.size(); length += 1024) refusal_of_bytes(whole.substr(0, length));
    for (std::size_t at = 0; at < whole.size(); at += 211) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        const auto report = import_report(changed, "bok.xlsx", {}, folders());
        if (!report) continue;
        std::size_t indicators = 0;
        for (const Goal& direction : report->goals) {
            for (const Goal& area : direction.children) {
                for (const Goal& board : area.children) indicators += board.indicators.size();
            }
        }
        CHECK(indicators == 600);
    }
}

TEST_CASE("hostile workbooks: parts with random changes are read or refused, never worse") {
    const TestWorkbook book{
        {{"Blad1",
          rows_of({{"1.1.1 Barn är trygga"}, {"Mål", "Indikator", "Utfall", "Enhet"}, {"1.1.1", "Andel", "#5/1", "%"}}),
          "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>",
          "<mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>"},
         {"Blad2", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><v>x</v></c></row>"}},
        "<si><t>Driftbudget</t></si>",
        {"#,##0.0\" st\";[Red]-0%;@"}};
    const std::string odd = "<>&\"'/=;:#0198A \xC3\xA5\xFF\x01";
    std::size_t read = 0, refused = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        std::vector<opc::ZipEntry> parts = parts_of(book);
        for (std::size_t i = 1 + chance.below(4); i > 0; --i) {
            std::string& bytes = parts[chance.below(parts.size())].bytes;
            const std::size_t at = chance.below(bytes.size());
            if (chance.one_in(3)) {
                bytes.erase(at, 1 + chance.below(20));
            } else if (chance.one_in(2)) {
                bytes[at] = odd[chance.below(odd.size())];
            } else {
                bytes.insert(at, bytes.substr(chance.below(bytes.size()), chance.below(60)));
            }
        }
        const auto report = import_report(*opc::write_zip(parts), "bok.xlsx", {}, folders());
        ++(report ? read : refused);
        if (!report) CHECK_FALSE(report.error().message.empty());
    }
    CHECK(read > 20);
    CHECK(refused > 20);
}
