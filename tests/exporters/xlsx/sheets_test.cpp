// What every workbook must be: its sheets, tables, print, hidden ids.
#include <algorithm>
#include <fstream>
#include <set>

#include "model/fold.h"
#include "tests/exporters/xlsx/workbook.h"

using namespace tertial;
using namespace tertial::xlsx_test;

namespace {

/// Sheets that are tables people read: all but the charts.
bool has_table(const Workbook::Sheet& sheet) {
    return !sheet.headers().empty();
}

}  // namespace

TEST_CASE("xlsx: the sheets of the invented report, in order") {
    const Workbook book(bytes_of(invented::report()));
    const std::vector<std::string> wanted{
        "Läs mig", "Indikatorer", "Aktiviteter", "Mål", "Uppföljning av driftbudget", "Att åtgärda", "Listor"};
    CHECK(book.names() == wanted);
    CHECK(book["Listor"].hidden);
    CHECK(std::count_if(book.sheets().begin(), book.sheets().end(), [](const auto& s) { return s.hidden; }) == 1);
}

TEST_CASE("xlsx: each sheet has a title, an explanation and a table with its heading on row 4") {
    const Workbook book(bytes_of(invented::report()));
    std::set<std::string> tables;
    for (const Workbook::Sheet& sheet : book.sheets()) {
        CAPTURE(sheet.name);
        CHECK(!sheet["A1"].text.empty());
        CHECK(!sheet["A2"].text.empty());
        REQUIRE(has_table(sheet));
        const auto table = sheet.table.document_element();
        const std::string place = table.attribute("ref").value();
        CHECK(place.starts_with("A4:"));
        CHECK(table.child("autoFilter").attribute("ref").value() == place);
        CHECK(tables.insert(fold_case(table.attribute("displayName").value())).second);
        std::set<std::string> headers;
        for (const std::string& header : sheet.headers()) CHECK(headers.insert(fold_case(header)).second);
        for (std::size_t c = 0; c < sheet.headers().size(); ++c) {
            const std::string cell = std::string(1, static_cast<char>('A' + c)) + "4";
            CHECK(sheet[cell].text == sheet.headers()[c]);
        }
    }
    CHECK(tables.contains("indikatorer"));
    CHECK(tables.contains("uppföljning_av_driftbudget"));
}

TEST_CASE("xlsx: headings stay in view and on every page, which is A4 across and no wider than one") {
    const Workbook book(bytes_of(invented::report()));
    for (const Workbook::Sheet& sheet : book.sheets()) {
        CAPTURE(sheet.name);
        const auto pane = sheet.root().child("sheetViews").child("sheetView").child("pane");
        CHECK(pane.attribute("ySplit").as_int() == 4);
        CHECK(std::string(pane.attribute("state").value()) == "frozen");
        const auto page = sheet.root().child("pageSetup");
        CHECK(std::string(page.attribute("orientation").value()) == "landscape");
        CHECK(page.attribute("paperSize").as_int() == 9);
        CHECK(page.attribute("fitToWidth").as_int(1) == 1);
        CHECK(sheet.root().child("sheetPr").child("pageSetUpPr").attribute("fitToPage").as_bool());
        const std::string foot = sheet.root().child("headerFooter").child_value("oddFooter");
        CHECK(foot.find("Sida &P av &N") != std::string::npos);
        if (sheet.hidden) continue;
        const auto repeats = book.book().child("definedNames").find_child([&](const pugi::xml_node& name) {
            return std::string_view(name.attribute("name").value()) == "_xlnm.Print_Titles" &&
                   std::string_view(name.child_value()).ends_with("!$4:$4") &&
                   std::string_view(name.child_value()).find(sheet.name) != std::string_view::npos;
        });
        CHECK(repeats);
    }
}

TEST_CASE("xlsx: no cell is merged and no row inside a table is empty") {
    const Workbook book(bytes_of(invented::report()));
    for (const Workbook::Sheet& sheet : book.sheets()) {
        CAPTURE(sheet.name);
        CHECK(!sheet.root().child("mergeCells"));
        const std::string place = sheet.table.document_element().attribute("ref").value();
        const int last = std::stoi(place.substr(place.find_last_not_of("0123456789") + 1));
        for (int row = 5; row <= last; ++row) {
            bool filled = false;
            for (const auto& [cell, value] : sheet.cells) {
                if (cell.substr(cell.find_first_of("0123456789")) != std::to_string(row)) continue;
                filled = filled || !value.text.empty() || value.number;
            }
            CHECK(filled);
        }
    }
}

TEST_CASE("xlsx: ids stand in a hidden column, printed texts behind the plus sign") {
    const Workbook book(bytes_of(invented::report()));
    const Workbook::Sheet& sheet = book["Indikatorer"];
    const std::string ids = sheet.column("Id");
    CHECK(sheet.at("Indikator", "Förskollärartäthet", "Id") == "iaaaaaaa4");
    CHECK(sheet[ids + "5"].hidden);
    CHECK(sheet.at("Indikator", "Förskollärartäthet", "Årsmål – så står det i rapporten") == "15 barn/avd.");
    CHECK(sheet.at("Indikator", "Förskollärartäthet", "Årsmål – så står det i rapporten").hidden);
    CHECK_FALSE(sheet.at("Indikator", "Förskollärartäthet", "Årsmål").hidden);
    CHECK(book["Aktiviteter"].at("Aktivitet", "Utbilda föräldrar", "Id") == "aaaaaaaa2");
    CHECK(book["Mål"].at("Nummer", "1.1.1", "Id") == "gccccccc3");
}

TEST_CASE("xlsx: Läs mig says what, when and from which report, and leads to every sheet") {
    const Workbook book(bytes_of(invented::report()));
    const Workbook::Sheet& sheet = book["Läs mig"];
    CHECK(sheet["A1"] == "Tertialrapport 1 2024 för Sjövikens stadsdelsnämnd");
    std::set<std::string> targets;
    for (const auto link : sheet.root().child("hyperlinks").children()) {
        targets.insert(link.attribute("location").value());
    }
    for (const Workbook::Sheet& other : book.sheets()) {
        if (&other == &sheet || other.hidden) continue;
        CAPTURE(other.name);
        CHECK(targets.contains("'" + other.name + "'!A1"));
    }
    std::set<std::string> texts;
    for (const auto& [place, cell] : sheet.cells) texts.insert(cell.text);
    for (const char* wanted : {"Sjövikens stadsdelsnämnd", "Åsa Lindh", "SJÖ 2024/117"}) CHECK(texts.contains(wanted));
}

TEST_CASE("xlsx: properties tell title, author and the report's own date") {
    const Workbook book(bytes_of(invented::report()));
    const std::string& core = book.parts().at("docProps/core.xml");
    CHECK(core.find("Tertialrapport 1 2024 för Sjövikens stadsdelsnämnd") != std::string::npos);
    CHECK(core.find("Åsa Lindh") != std::string::npos);
    CHECK(core.find("2024-05-14T00:00:00Z") != std::string::npos);
}

TEST_CASE("xlsx: what is found stands in Att åtgärda and leads to its row") {
    Report report = invented::report();
    report.goals[0].children[0].assessment = Assessment::not_met;
    const Workbook book(bytes_of(report));
    const Workbook::Sheet& sheet = book["Att åtgärda"];
    bool leads_to_a_row = false;
    for (const auto link : sheet.root().child("hyperlinks").children()) {
        leads_to_a_row =
            leads_to_a_row || std::string_view(link.attribute("location").value()).find("'Indikatorer'!B") == 0;
    }
    CHECK(leads_to_a_row);
    CHECK(!sheet["A5"].text.empty());
    CHECK(
        (sheet["A5"].text.starts_with("▲") || sheet["A5"].text.starts_with("◆") || sheet["A5"].text.starts_with("○")));
}

TEST_CASE("xlsx: a column that the template lacks is there when the report has something in it") {
    Report report = invented::report();
    const auto plan = load_document_template(folders(), "plan");
    REQUIRE(plan);
    const Workbook book(bytes_of(report, "plan"));
    const Workbook::Sheet& sheet = book["Indikatorer"];
    CHECK(sheet.at("Indikator", "Sjukfrånvaro dag 1-14", "Periodens utfall") == 3.2);
    CHECK(sheet.at("Indikator", "Sjukfrånvaro dag 1-14", "Prognos helår") == 3.0);
    CHECK(book["Aktiviteter"].at("Aktivitet", "Utbilda föräldrar", "Avvikelse") == "Avvikelse");
}

TEST_CASE("xlsx: the same report gives the same bytes") {
    CHECK(bytes_of(invented::report()) == bytes_of(invented::report()));
}

// Regenerate with: TERTIAL_WRITE_GOLDEN=1 exporters_tests -tc="xlsx:*", then read the difference.
TEST_CASE("xlsx: the values of Indikatorer are the kept ones") {
    const Workbook book(bytes_of(invented::report()));
    std::map<std::pair<int, std::string>, std::string> sorted;
    for (const auto& [place, cell] : book["Indikatorer"].cells) {
        const std::size_t digits = place.find_first_of("0123456789");
        std::string value = cell.text;
        if (cell.number) value = std::to_string(*cell.number);
        if (!cell.format.empty()) value += "  [" + cell.format + "]";
        if (!cell.formula.empty()) value += "  =" + cell.formula;
        if (!value.empty()) sorted[{std::stoi(place.substr(digits)), place.substr(0, digits)}] = value;
    }
    std::string lines;
    for (const auto& [place, value] : sorted) {
        lines += place.second + std::to_string(place.first) + "\t" + value + "\n";
    }
    const std::string path = TERTIAL_TEST_DATA "/exporters/golden/xlsx-indikatorer.tsv";
    if (std::getenv("TERTIAL_WRITE_GOLDEN")) std::ofstream(path, std::ios::binary) << lines;
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    CHECK(lines == kept);
}
