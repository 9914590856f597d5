#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <set>

#include "exporters/lint/lint.h"
#include "tests/exporters/word_support.h"

using namespace tertial;
using namespace tertial::word_test;

namespace {

std::string file_name(std::string part) {
    std::replace(part.begin(), part.end(), '/', '~');
    return std::string(TERTIAL_TEST_DATA) + "/exporters/golden/word/" + part;
}

/// One element a line, so that a difference can be read.
std::string readable(const std::string& xml) {
    std::string lines;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        lines += xml[i];
        const bool ends = xml[i] == '>' && (xml.compare(i - 1, 1, "/") == 0 || xml.rfind("</w:p", i) == i - 5 ||
                                            xml.compare(i + 1, 4, "<w:p") == 0 || xml.compare(i + 1, 5, "<w:tr") == 0);
        if (ends) lines += '\n';
    }
    return lines;
}

std::vector<pugi::xml_node> paragraphs(const pugi::xml_node& body) {
    std::vector<pugi::xml_node> found;
    for (const auto match : body.select_nodes(".//w:p")) found.push_back(match.node());
    return found;
}

std::string attribute(const pugi::xml_node& node, const char* path, const char* name) {
    return node.select_node(path).node().attribute(name).value();
}

/// "KF:s inriktningsmål: 1 …" as the contents have it, "1 …".
std::string without_label(const std::string& heading) {
    const std::size_t colon = heading.find(": ");
    return colon == std::string::npos ? heading : heading.substr(colon + 2);
}

Report with_text(const std::string& text) {
    Report report = invented::report();
    report.meta.title = text;
    report.meta.board = text;
    report.front[0].title = "x" + text;
    report.front[0].blocks = {invented::paragraph(text)};
    report.goals[0].children[0].indicators[0].name = text;
    report.goals[0].children[0].indicators[0].cells.text[0] = text;
    return report;
}

}  // namespace

// Regenerate with: TERTIAL_WRITE_GOLDEN=1 exporters_tests -tc="docx: the invented*", then read the difference.
TEST_CASE("docx: the invented report gives the kept parts") {
    const Parts parts = parts_of(invented::report());
    for (const auto& [name, bytes] : parts) {
        CAPTURE(name);
        const std::string path = file_name(name);
        if (std::getenv("TERTIAL_WRITE_GOLDEN")) std::ofstream(path, std::ios::binary) << readable(bytes);
        std::ifstream file(path, std::ios::binary);
        REQUIRE(file.good());
        const std::string kept{std::istreambuf_iterator<char>(file), {}};
        CHECK(readable(bytes) == kept);
    }
}

TEST_CASE("docx: the same bytes whatever time zone and locale") {
    const Report report = invented::report();
    const std::string first = docx(report);
    const char* zone = std::getenv("TZ");
    const std::string kept = zone != nullptr ? zone : "";
    setenv("TZ", "Pacific/Auckland", 1);
    tzset();
    const std::string locale = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "sv_SE.UTF-8");
    const std::string second = docx(report);
    std::setlocale(LC_ALL, locale.c_str());
    zone != nullptr ? setenv("TZ", kept.c_str(), 1) : unsetenv("TZ");
    tzset();
    CHECK(first == second);
    CHECK(*to_flat_opc(report, document_template(), folders()) == *to_flat_opc(report, document_template(), folders()));
}

TEST_CASE("docx: flat OPC holds the same parts as the package") {
    const Parts parts = parts_of(invented::report());
    const auto flat = to_flat_opc(invented::report(), document_template(), folders());
    REQUIRE(flat);
    pugi::xml_document xml;
    REQUIRE(xml.load_string(flat->c_str(), pugi::parse_full));
    std::size_t found = 0;
    for (const auto part : xml.child("pkg:package").children("pkg:part")) {
        const std::string name = std::string(part.attribute("pkg:name").value()).substr(1);
        CAPTURE(name);
        REQUIRE(parts.count(name) == 1);
        pugi::xml_document own;
        REQUIRE(own.load_string(parts.at(name).c_str(), pugi::parse_full & ~pugi::parse_declaration));
        std::ostringstream here;
        std::ostringstream there;
        part.child("pkg:xmlData").first_child().print(here, "", pugi::format_raw);
        own.document_element().print(there, "", pugi::format_raw);
        CHECK(here.str() == there.str());
        ++found;
    }
    CHECK(found + 1 == parts.size());  // all but [Content_Types].xml
}

TEST_CASE("docx: odd characters give a whole file, and the text as far as XML can hold it") {
    for (const std::string& text :
         {std::string("A & B < C > \"D\" 'E'"), std::string("åäö ÅÄÖ é ü – ” € 😀"), std::string("]]> <w:p> &#11;"),
          std::string("a\x0B\x0C\x02z"), std::string("bad \xE5\xC3 end"), std::string("  two  blanks "),
          std::string("{page} {pages} {title}"), std::string(50000, 'x')}) {
        CAPTURE(text.substr(0, 40));
        const std::string bytes = docx(with_text(text));
        CHECK(lint_package(bytes).empty());
    }
    const Document document(with_text("A & B <C> \x0Bz"));
    bool is_found = false;
    for (const auto& paragraph : paragraphs(document.body())) is_found = is_found || words(paragraph) == "A & B <C> z";
    CHECK(is_found);
}

TEST_CASE("docx: every element carries its id as a bookmark, once") {
    const Report report = invented::report();
    const Document document(report);
    std::multiset<std::string> names;
    for (const auto match : document.body().select_nodes(".//w:bookmarkStart")) {
        names.insert(match.node().attribute("w:name").value());
    }
    for (const char* id : {"daaaaaaa1", "caaaaaaa1", "caaaaaaa2", "caaaaaaa3", "gccccccc1", "gccccccc2", "gccccccc3",
                           "iaaaaaaa1", "iaaaaaaa2", "iaaaaaaa3", "iaaaaaaa4", "iaaaaaaa5", "aaaaaaaa1", "aaaaaaaa2",
                           "taaaaaaaa", "iaaaaaaa1_kommentar", "aaaaaaaa2_kommentar"}) {
        CAPTURE(id);
        CHECK(names.count(id) == 1);
    }
    const auto cell = document.body().select_node(".//w:tc[.//w:bookmarkStart/@w:name='iaaaaaaa2']").node();
    CHECK(words(cell) == "Antal parklekar med öppet på helger");
    CHECK_FALSE(cell.previous_sibling("w:tc"));
}

TEST_CASE("docx: ids that are empty or twice the same do not spoil the file") {
    Report report = invented::report();
    report.goals[0].id.text.clear();
    report.goals[0].children[0].id = report.goals[0].children[0].children[0].id;
    report.back[0].id.text = std::string(60, 'c');  // longer than Word allows a bookmark
    CHECK(lint_package(docx(report)).empty());
}

TEST_CASE("docx: headings have the built-in styles of their level, no level is skipped") {
    const Document document(invented::report());
    std::vector<std::string> headings;
    int last = 0;
    for (const auto& paragraph : paragraphs(document.body())) {
        const std::string style = style_of(paragraph);
        const bool is_section = style.rfind("Avsnittsrubrik", 0) == 0 || style.rfind("Mellanrubrik", 0) == 0;
        if (style.rfind("Rubrik", 0) != 0 && !is_section) continue;
        if (style == "Rubrik") continue;
        const int level = style.back() - '0';
        CHECK(level <= last + 1);
        last = level;
        headings.push_back(style + " " + words(paragraph));
    }
    CHECK(headings ==
          std::vector<std::string>{"Rubrik1 Förslag till beslut", "Rubrik1 Bilagor", "Rubrik1 Sammanfattande analys",
                                   "Rubrik1 Uppföljning av Kommunfullmäktiges inriktningsmål",
                                   "Rubrik2 KF:s inriktningsmål: 1 Ett Sjöviken som håller samman",
                                   "Rubrik3 KF:s mål för verksamhetsområdet: 1.1 Alla barn får en bra start",
                                   "Rubrik4 Nämndmål: 1.1.1 Barn i Sjöviken växer upp i trygghet",
                                   "Avsnittsrubrik5 Beskrivning", "Avsnittsrubrik5 Analys", "Mellanrubrik6 Samverkan",
                                   "Rubrik1 Uppföljning av ekonomi", "Rubrik2 Driftbudget"});
}

TEST_CASE("docx: the contents list the headings of their levels, with pages, and need no updating") {
    const Document document(invented::report());
    const auto block = document.body().child("w:sdt");
    CHECK(attribute(block, ".//w:docPartGallery", "w:val") == "Table of Contents");
    std::vector<std::string> entries;
    int last_page = 0;
    for (const auto& paragraph : paragraphs(block)) {
        const auto link = paragraph.child("w:hyperlink");
        if (!link) continue;
        const std::string text = words(paragraph);
        const std::size_t blank = text.rfind(' ');
        entries.push_back(text.substr(0, blank));
        const int page = std::stoi(text.substr(blank + 1));
        CHECK(page >= std::max(1, last_page));
        last_page = page;
        const std::string target = link.attribute("w:anchor").value();
        const auto heading =
            document.body().select_node((".//w:p[w:bookmarkStart/@w:name='" + target + "']").c_str()).node();
        CHECK(without_label(words(heading)) == entries.back());
    }
    std::vector<std::string> expected;
    for (const auto& paragraph : paragraphs(document.body())) {
        const std::string style = style_of(paragraph);
        if (style == "Rubrik1" || style == "Rubrik2" || style == "Rubrik3") {
            expected.push_back(without_label(words(paragraph)));
        }
    }
    CHECK(entries == expected);
    const Parts parts = parts_of(invented::report());
    CHECK(parts.at("word/settings.xml").find("updateFields") == std::string::npos);
    CHECK(parts.at("word/document.xml").find("w:dirty") == std::string::npos);
}

TEST_CASE("docx: every table has a header row, whole rows, a title and no merged cells") {
    const Document document(invented::report());
    int tables = 0;
    for (const auto match : document.body().select_nodes(".//w:tbl")) {
        const auto table = match.node();
        ++tables;
        CHECK(table.child("w:tr").child("w:trPr").child("w:tblHeader"));
        CHECK(table.select_nodes("w:tr[w:trPr/w:tblHeader]").size() == 1);
        CHECK(table.select_nodes("w:tr[not(w:trPr/w:cantSplit)]").empty());
        CHECK(table.select_nodes(".//w:gridSpan|.//w:vMerge|.//w:hMerge").empty());
        const std::string title = attribute(table, "w:tblPr/w:tblCaption", "w:val");
        CHECK(title == words(table.previous_sibling("w:p")));
        CHECK_FALSE(attribute(table, "w:tblPr/w:tblDescription", "w:val").empty());
        int width = 0;
        for (const auto column : table.child("w:tblGrid").children()) width += column.attribute("w:w").as_int();
        CHECK(width <= 9638);
    }
    CHECK(tables == 4);
}

TEST_CASE("docx: rows of a table look like what they are") {
    const Document document(invented::report());
    const auto table = document.body().select_node(".//w:tbl[.//w:t='Hemtjänst']").node();
    std::vector<std::string> styles;
    for (const auto row : table.children("w:tr")) {
        styles.push_back(style_of(row.child("w:tc").child("w:p")) + " " + style_of(row.last_child().child("w:p")));
    }
    CHECK(styles == std::vector<std::string>{"Tabellhuvud Tabellhuvudsiffra", "Tabelltext Tabellsiffra",
                                             "Tabellgrupp Tabellsiffra", "Tabelltext Tabellsiffra",
                                             "Tabellvarav Tabellvaravsiffra", "Tabellsumma Tabellsummasiffra"});
    CHECK(attribute(table, "w:tblPr/w:tblLook", "w:lastRow") == "1");
    // The unit stands in the first column's header as "Mnkr"; the caption says it in the table's own spelling.
    CHECK(attribute(table, "w:tblPr/w:tblCaption", "w:val") == "Tabell 4. Uppföljning av driftbudget (mnkr)");
}

TEST_CASE("docx: a table without rows, without headings, or with ragged rows is still a good table") {
    Report report = invented::report();
    Table bare;
    bare.columns = {"", ""};
    bare.rows = {invented::row(RowRole::row, {"301", "Strandens förskola"}), invented::row(RowRole::row, {"302"}),
                 invented::row(RowRole::sum, {"Summa", "2", "st"})};
    Table empty;
    empty.title = "Utan rader";
    empty.columns = {"A", "B"};
    Table nothing;
    report.back[0].blocks = {bare, empty, nothing, invented::paragraph("Efter tabellen.")};
    CHECK(lint_package(docx(report)).empty());
    const Document document(report);
    const auto table = document.body().select_node(".//w:tbl[.//w:t='301']").node();
    CHECK_FALSE(table.select_node(".//w:tblHeader"));
    CHECK(table.child("w:tr").select_nodes("w:tc").size() == 3);
}

TEST_CASE("docx: comments stand under their table, named, and not in merged cells") {
    const Document document(invented::report());
    const auto title = document.body().select_node(".//w:p[.//w:bookmarkStart/@w:name='iaaaaaaa1_kommentar']").node();
    CHECK(words(title) == "Analys: Andel barn i öppen förskola");
    CHECK(std::string(title.previous_sibling().name()) == "w:tbl");
    CHECK(words(title.next_sibling()) == "Fler familjer har hittat hit.");
}

TEST_CASE("docx: an assessment is said in words beside its symbol; uncertain cells are not marked in print") {
    const Document document(invented::report());
    std::vector<std::string> assessments;
    for (const auto match : document.body().select_nodes(".//w:p[w:pPr/w:pStyle/@w:val='Bedomning']")) {
        assessments.push_back(words(match.node()));
    }
    CHECK(assessments == std::vector<std::string>{"● Uppfylls helt", "● Uppfylls helt", "▲ Uppfylls delvis"});
    Report sure = invented::report();
    sure.goals[0].children[0].children[0].indicators[1].doubt.clear();
    CHECK(docx(sure) == docx(invented::report()));
}

TEST_CASE("docx: numbered lists begin at 1, each for itself; bold, italics and links are styles") {
    Report report = invented::report();
    Paragraph rich = invented::paragraph("");
    rich.runs = {{"vanlig ", false, false, ""},
                 {"fet", true, false, ""},
                 {" kursiv", false, true, ""},
                 {" båda", true, true, ""},
                 {"länk", false, false, "https://sjoviken.example/a?b=1&c=2"}};
    Paragraph nested = invented::paragraph("under", ParagraphStyle::bullet);
    nested.depth = 1;
    report.front[0].blocks = {invented::paragraph("ett", ParagraphStyle::numbered),      nested,
                              invented::paragraph("två", ParagraphStyle::numbered),      rich,
                              invented::paragraph("ett igen", ParagraphStyle::numbered), invented::paragraph("   ")};
    const Document document(report);
    std::vector<std::string> lists;
    for (const auto match : document.body().select_nodes(".//w:p[w:pPr/w:numPr]")) {
        lists.push_back(words(match.node()) + " " + attribute(match.node(), "w:pPr/w:numPr/w:numId", "w:val"));
    }
    CHECK(lists == std::vector<std::string>{"ett 101", "två 101", "ett igen 102"});
    const Parts parts = parts_of(report);
    CHECK(parts.at("word/numbering.xml").find("<w:num w:numId=\"102\"") != std::string::npos);
    CHECK(parts.at("word/_rels/document.xml.rels").find("https://sjoviken.example/a?b=1&amp;c=2") != std::string::npos);
    const auto paragraph = document.body().select_node(".//w:p[.//w:t='fet']").node();
    CHECK(attribute(paragraph, ".//w:r[w:t='fet']/w:rPr/w:rStyle", "w:val") == "Stark");
    CHECK(attribute(paragraph, ".//w:r[w:t=' båda']/w:rPr/w:rStyle", "w:val") == "Starkbetoning");
    CHECK(attribute(paragraph, ".//w:hyperlink//w:rStyle", "w:val") == "Hyperlank");
    CHECK(words(paragraph) == "vanlig fet kursiv bådalänk");
}

TEST_CASE("docx: no direct formatting and no empty paragraphs outside cells") {
    const Document document(invented::report());
    for (const auto match : document.body().select_nodes(".//w:rPr/*")) {
        CHECK(std::string(match.node().name()) == "w:rStyle");
    }
    const std::set<std::string> structural = {"w:pStyle", "w:numPr", "w:pageBreakBefore", "w:keepNext"};
    for (const auto match : document.body().select_nodes(".//w:pPr/*")) {
        CHECK(structural.count(match.node().name()) == 1);
    }
    for (const auto& paragraph : paragraphs(document.body())) {
        if (std::string_view(paragraph.parent().name()) == "w:tc") continue;
        CHECK_FALSE(words(paragraph).empty());
    }
}

TEST_CASE("docx: properties say what the document is") {
    const Parts parts = parts_of(invented::report());
    const std::string& core = parts.at("docProps/core.xml");
    for (const char* text :
         {"<dc:title>Tertialrapport 1 2024 för Sjövikens stadsdelsnämnd</dc:title>",
          "<dc:creator>Sjövikens stadsdelsförvaltning</dc:creator>", "<dc:subject>Tertialrapport 1 2024</dc:subject>",
          "<dc:language>sv-SE</dc:language>", "<cp:category>Tertialrapport</cp:category>", "2024-05-14T00:00:00Z"}) {
        CAPTURE(text);
        CHECK(core.find(text) != std::string::npos);
    }
    CHECK(parts.at("docProps/custom.xml").find("SJÖ 2024/117") != std::string::npos);
}

TEST_CASE("docx: a report with nothing in it is a good file") {
    const Report empty;
    CHECK(lint_package(docx(empty)).empty());
    Report no_meta = invented::report();
    no_meta.meta = Meta{};
    CHECK(lint_package(docx(no_meta)).empty());
}

TEST_CASE("docx: page numbers and totals are fields in the footer") {
    const Parts parts = parts_of(invented::report());
    const std::string& footer = parts.at("word/footer2.xml");
    CHECK(footer.find("Dnr SJÖ 2024/117") != std::string::npos);
    CHECK(footer.find("w:instr=\" PAGE \"") != std::string::npos);
    CHECK(footer.find("w:instr=\" NUMPAGES \"") != std::string::npos);
    Report report = invented::report();
    report.meta.registry_number.clear();
    CHECK(parts_of(report).at("word/footer2.xml").find("Dnr") == std::string::npos);
}
