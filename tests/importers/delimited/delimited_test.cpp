#include "importers/delimited/delimited_reader.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "importers/delimited/encoding.h"
#include "importers/delimited/records.h"
#include "importers/import.h"
#include "tests/importers/office/require_error.h"

using namespace tertial;

namespace {

using Fields = std::vector<std::string>;

const TemplateFolders folders{{TERTIAL_TEST_TEMPLATES}};

Report import_bytes(const std::string& bytes, const std::string& name = "Uppföljning T2 2024.csv") {
    auto report = import_report(bytes, name, {}, folders);
    if (!report) FAIL(to_text(report.error()));
    return *report;
}

const Goal& board_goal(const Report& report) {
    return report.goals.at(0).children.at(0).children.at(0);
}

std::string read_sample(const char* name) {
    std::ifstream file(std::filesystem::path(TERTIAL_TEST_DATA) / "samples" / name, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("records: separators, quotes, line ends") {
    const auto records = split_records("a;\"b;c\";\"d\"\"e\"\r\n\r\n;;\n\"två\nrader\";x\ry", ';');
    REQUIRE(records.size() == 3);
    CHECK(records[0].fields == Fields{"a", "b;c", "d\"e"});
    CHECK(records[0].line == 1);
    CHECK(records[1].fields == Fields{"två\nrader", "x"});
    CHECK(records[1].line == 4);
    CHECK(records[2].fields == Fields{"y"});
    CHECK(records[2].line == 6);
    CHECK(split_records("a;\"öppen;b\nc;d", ';').size() == 2);
    CHECK(split_records("", ';').empty());
    CHECK(split_records("a;b;", ';').front().fields == Fields{"a", "b", ""});
}

TEST_CASE("records: the separator is found, running text has none") {
    CHECK(find_separator("Indikator;Utfall\nAndel, mätt;1,5\n") == ';');
    CHECK(find_separator("Indikator\tUtfall\nAndel; mätt\t1,5\n") == '\t');
    CHECK(find_separator("Indikator,Utfall\nAndel,\"1,5\"\n") == ',');
    CHECK(find_separator("Rubrik\nIndikator;Utfall;Mål\nA;1;2\nB;3;4\nC;3;4\n") == ';');
    CHECK(find_separator("sep=|\nA|B\n") == '|');
    CHECK_FALSE(find_separator("Nämnden arbetar, som förut, med barn.\nÅret var bra, och nästa blir bättre.\nSlut.\n"));
    CHECK_FALSE(find_separator("Ett ord\nTvå ord; tre\n"));
    CHECK_FALSE(find_separator(""));
}

TEST_CASE("records: rubbish takes no time that grows faster than it") {
    std::string quotes;
    for (int i = 0; i < 400'000; ++i) quotes += "\";";
    CHECK_FALSE(split_records(quotes, ';').empty());
    CHECK_FALSE(split_records("\"" + std::string(1'000'000, ';'), ';').size() > 1);
}

TEST_CASE("encoding: UTF-8, UTF-16 and Windows-1252") {
    CHECK(decode_text("\xEF\xBB\xBF"
                      "å",
                      "")
              ->text == "å");
    CHECK(decode_text("\xE5\xE4\xF6 \x80 \x96", "")->text == "åäö € –");
    CHECK(decode_text("\xE5", "")->encoding == TextEncoding::windows_1252);
    CHECK(decode_text(std::string("\xFF\xFE\xE5\0a\0", 6), "")->text == "åa");
    CHECK(decode_text(std::string("\xFE\xFF\0\xE5\xD8\x3D\xDE\0", 8), "")->text == "å😀");
    CHECK(decode_text(std::string("\xFF\xFE\x3D\xD8\xE5\0", 6), "")->text == "\uFFFDå");
    const auto binary = [] {
        return decode_text(std::string("\x7F"
                                       "ELF\0\x01",
                                       6),
                           "fil");
    };
    CHECK(office_test::require_error(binary).code == ErrorCode::bad_format);
}

TEST_CASE("csv: the same table in every form gives the same report") {
    const std::string semicolon =
        "Mål;Indikator;Utfall;Årsmål;Kommentar\n1.1.1;Andel nöjda;70,5 %;75 %;\"Bra; bättre\"\n1.1.1;Antal;1 050 "
        "st;9;\n";
    const std::string tab =
        "Mål\tIndikator\tUtfall\tÅrsmål\tKommentar\n1.1.1\tAndel nöjda\t70,5 %\t75 %\tBra; bättre\n1.1.1\tAntal\t1 050 "
        "st\t9\t\n";
    const std::string comma =
        "Mål,Indikator,Utfall,Årsmål,Kommentar\n1.1.1,Andel nöjda,\"70,5 %\",75 %,Bra; bättre\n1.1.1,Antal,1 050 "
        "st,9,\n";
    std::string crlf = "\xEF\xBB\xBF" + semicolon;
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2) crlf.insert(at, 1, '\r');
    std::string ansi = semicolon;
    for (const auto& [from, to] :
         {std::pair("å", "\xE5"), std::pair("ä", "\xE4"), std::pair("ö", "\xF6"), std::pair("Å", "\xC5")}) {
        for (std::size_t at = 0; (at = ansi.find(from)) != std::string::npos;) ansi.replace(at, 2, to);
    }
    for (const std::string& bytes : {semicolon, tab, comma, crlf, ansi}) {
        CAPTURE(bytes);
        const Report report = import_bytes(bytes);
        const Goal& goal = board_goal(report);
        REQUIRE(goal.indicators.size() == 2);
        CHECK(goal.indicators[0].name == "Andel nöjda");
        CHECK(goal.indicators[0].cells == IndicatorCells{{"70,5 %", "", "", "", "", "75 %", ""}});
        CHECK(plain_text(goal.indicators[0].comment) == "Bra; bättre");
        CHECK(goal.indicators[0].source.line == 2);
        CHECK(goal.indicators[1].cells[IndicatorColumn::outcome] == "1 050 st");
        CHECK(report.meta.kind == DocumentKind::tertial_report);
        CHECK(report.meta.tertial == 2);
        CHECK(report.meta.year == 2024);
    }
    const Report read = import_bytes(ansi);
    REQUIRE_FALSE(read.import_notes.empty());
    CHECK(read.import_notes[0].text.find("Windows-1252") != std::string::npos);
}

TEST_CASE("clipboard: rows without a header are known by what they hold") {
    const Report activities = import_bytes(
        "1.1.1\tStarta läxhjälp\t2024-01-01\t2024-12-31\t\n1.1.1\tÖppna parklek\t2024-03-01\t2024-09-30\tAvvikelse\n",
        "-");
    const Goal& goal = board_goal(activities);
    REQUIRE(goal.activities.size() == 2);
    CHECK(goal.activities[1].name == "Öppna parklek");
    CHECK(goal.activities[1].start == "2024-03-01");
    CHECK(goal.activities[1].end == "2024-09-30");
    CHECK(goal.activities[1].deviation == "Avvikelse");

    const Report indicators = import_bytes(
        "Andel nöjda\t70 %\t71 %\t69 %\t68 %\t72 %\t75 %\t80 %\tTertial 2 2024\n"
        "Antal besök\t12 st\t\t\t\t13 st\t14 st\t\tTertial 2 2024\n",
        "-");
    REQUIRE(indicators.goals.at(0).indicators.size() == 2);
    const Indicator& first = indicators.goals[0].indicators[0];
    CHECK(first.cells == IndicatorCells{{"70 %", "71 %", "69 %", "68 %", "72 %", "75 %", "80 %"}});
    CHECK(first.period == "Tertial 2 2024");
    CHECK_FALSE(first.doubt.empty());
}

TEST_CASE("csv: text of a report is no table, even where its tables are parted by tabs") {
    for (const char* name : {"sjoviken-t2-2024.tabs.txt", "sjoviken-t2-2024.txt", "sjoviken-vp-2024.txt"}) {
        CAPTURE(name);
        const std::string bytes = read_sample(name);
        CHECK_FALSE(looks_delimited(bytes));
        const auto report = import_report(bytes, name, {}, folders);
        REQUIRE(report);
        CHECK_FALSE(report->decisions.empty());
    }
}

TEST_CASE("csv: hostile files are refused") {
    using office_test::require_error;
    require_error([] { return import_report(std::string(5'000'000, ';'), "a.csv", {}, folders); });
    require_error([] { return import_report(";;;\n;;;\n", "a.csv", {}, folders); });
    require_error([] { return import_report("", "a.csv", {}, folders); });
    require_error([] { return import_report(std::string("a;b\n\0;c\n", 8), "a.csv", {}, folders); });
    require_error([] { return import_report("Vara;Pris\nPenna;12\nBlock;15\n", "a.csv", {}, folders); });
    CHECK(office_test::peak_mebibytes() < 512);
}

TEST_CASE("csv: the second line of a header may name more columns than the first") {
    const auto report =
        import_report("Mål;Indikator;Periodens utfall\n;;;Årsmål;KF:s årsmål\n1.1.1 Barn;Andel;71 %;74 %;75 %\n",
                      "a.csv", {}, folders);
    if (!report) CHECK(report.error().message.ends_with('.'));
    const auto ragged =
        import_report("Mål;Indikator\n;;;;;;;;;;;;;;;;x\n1.1.1 Barn;Andel;71 %\n", "a.csv", {}, folders);
    if (!ragged) CHECK(ragged.error().message.ends_with('.'));
}

TEST_CASE("csv: what grows when it is read is read or refused soon, within memory") {
    const auto times = [](std::string_view text, std::size_t n) {
        std::string out;
        for (std::size_t i = 0; i < n; ++i) out += text;
        return out;
    };
    const std::string header = "Mål;Indikator;Utfall;Årsmål\n";
    const std::vector<std::pair<std::string, std::string>> files = {
        {"eight megabytes in one cell", header + "1.1.1;" + std::string(8'000'000, 'a') + ";1;2\n"},
        {"eight megabytes of words in one cell", header + "1.1.1;" + times("ett ord ", 1'000'000) + ";1;2\n"},
        {"a quote that never ends", header + "1.1.1;\"" + times("rad;rad\n", 500'000)},
        {"nothing but quotes", header + std::string(4'000'000, '"')},
        {"every other a quote", header + times("\";", 2'000'000)},
        {"a hundred thousand rows", header + times("1.1.1;Andel nöjda;1;2\n", 100'000)},
        {"a million empty rows", header + times(";;;\n", 1'000'000) + "1.1.1;Andel;1;2\n"},
        {"a row of a million cells", header + times("1;", 1'000'000) + "\n"},
        {"UTF-16 that ends within a character",
         std::string("\xFF\xFE", 2) + times(std::string_view("a\0;\0", 4), 200'000) + "a"},
        {"half characters", std::string("\xFF\xFE", 2) + times(std::string_view("\x00\xD8;\0\n\0", 6), 200'000)},
        {"NUL bytes between", header + times(std::string_view("1\0;\0", 4), 200'000)},
    };
    for (const auto& [name, bytes] : files) {
        CAPTURE(name);
        (void)office_test::require_soon([&] { return import_report(bytes, "a.csv", {}, folders); });
    }
    CHECK(office_test::peak_mebibytes() < 512);
}
