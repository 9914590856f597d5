// Word files of reports that nobody should write and somebody will.
#include <set>

#include "exporters/lint/lint.h"
#include "tests/exporters/word_support.h"

using namespace tertial;
using namespace tertial::word_test;

namespace {

std::string attribute(const pugi::xml_node& node, const char* path, const char* name) {
    return node.select_node(path).node().attribute(name).value();
}

Paragraph linked(const std::string& text, const std::string& address) {
    Paragraph paragraph;
    paragraph.runs = {{text, false, false, address}};
    return paragraph;
}

}  // namespace

TEST_CASE("docx: links that are none stay as words, the others are encoded") {
    Report report = invented::report();
    report.front[0].blocks = {linked("Skript", "javascript:alert(1)"),
                              linked("Blanksteg", "https://sjoviken.example/en sida"), linked("Trasig", "http://[::"),
                              linked("", "https://sjoviken.example/tom")};
    const Document document(report);
    CHECK(lint_package(docx(report)).empty());
    CHECK(document.body().select_nodes(".//w:hyperlink[@r:id]").size() == 1);
    CHECK_FALSE(document.body().select_nodes(".//w:t[.='Skript']").empty());
    CHECK_FALSE(document.body().select_nodes(".//w:t[.='Trasig']").empty());
    CHECK(parts_of(report).at("word/_rels/document.xml.rels").find("https://sjoviken.example/en%20sida\"") !=
          std::string::npos);
}

TEST_CASE("docx: braces, brackets and marks that a person typed are text") {
    Report report = invented::report();
    report.meta.board = "Nämnden {page";
    report.meta.registry_number = "} {pages} {";
    report.decisions[0].runs = plain_runs("Nämnden begär [belopp] mnkr, [] och [ej slutet.");
    const Parts parts = parts_of(report);
    CHECK(parts.at("word/header2.xml").find(">Nämnden {page<") != std::string::npos);
    CHECK(parts.at("word/footer2.xml").find("} {pages} {") != std::string::npos);
    CHECK(parts.at("word/footer2.xml").find("w:instr=\" NUMPAGES \"") != std::string::npos);
    const Document document(report);
    const auto decision = document.body().select_node(".//w:p[w:pPr/w:pStyle/@w:val='Beslutspunkt']").node();
    CHECK(words(decision) == "Nämnden begär [belopp] mnkr, [] och [ej slutet.");
    const auto marked = decision.select_nodes("w:r[w:rPr/w:rStyle/@w:val='Platshallartext']");
    REQUIRE(marked.size() == 1);
    CHECK(words(marked.first().node()) == "[belopp]");
}

TEST_CASE("docx: the header moves up what stands under a piece that is empty") {
    Report report = invented::report();
    report.meta.administration.clear();
    report.meta.registry_number.clear();
    pugi::xml_document header;
    REQUIRE(header.load_string(parts_of(report).at("word/header1.xml").c_str()));
    std::string lines;
    for (const auto paragraph : header.document_element().children("w:p")) lines += words(paragraph) + "|";
    CHECK(lines == "Sjövikens stadsdelsnämnd 2024-05-14| Sida 1 av 4|");
    CHECK(attribute(header.document_element(), "w:p[1]/w:r[1]/w:rPr/w:rStyle", "w:val") == "Avsandarnamn");
}

TEST_CASE("docx: headings with nothing under them do not hold on to the next") {
    Report report = invented::report();
    report.back.emplace_back().title = "Särskilda redovisningar";
    report.back.emplace_back().title = "Övrigt";
    const Document document(report);
    const auto loose = document.body().select_nodes(".//w:p[w:pPr/w:keepNext/@w:val='0']");
    REQUIRE(loose.size() == 1);
    CHECK(words(loose.first().node()) == "Särskilda redovisningar");
}

TEST_CASE("docx: the contents stand under a title that has nothing else under it") {
    const auto contents_title = [](const Report& report) {
        const Document document(report);
        return document.body().select_nodes(".//w:sdt//w:pPr/w:pageBreakBefore").size();
    };
    Report report = invented::report();
    CHECK(contents_title(report) == 1);
    report.decisions.clear();
    report.meta.signatures.clear();
    CHECK(contents_title(report) == 0);
}

TEST_CASE("docx: headings in a goal have one look whatever their level, and stay out of the contents") {
    Report report = invented::report();
    report.goals_chapter.title.clear();  // the goals move up a level
    report.goals[0].sections[0].blocks.insert(report.goals[0].sections[0].blocks.begin(),
                                              invented::paragraph("Mitt i målet", ParagraphStyle::heading));
    const Document document(report);
    CHECK(style_of(document.body().select_node(".//w:p[w:r/w:t='Mitt i målet']").node()) == "Mellanrubrik2");
    CHECK(style_of(document.body().select_node(".//w:p[w:r/w:t='Beskrivning']").node()) == "Avsnittsrubrik4");
    CHECK(document.body().select_nodes(".//w:sdt//w:t[.='Mitt i målet']").empty());
}

TEST_CASE("docx: long, wide, nested and foreign content gives whole files") {
    Report report = invented::report();
    Table wide;
    for (int i = 0; i < 60; ++i) wide.columns.push_back("Prestationsförändringar " + std::to_string(i));
    wide.rows = {invented::row(RowRole::row, std::vector<std::string>(60, "1 234,5")), invented::row(RowRole::sum, {})};
    Table bare;
    bare.rows = {invented::row(RowRole::row, {}), invented::row(RowRole::varav, {})};
    std::string long_text;
    while (long_text.size() < 100000) long_text += "Förskolans verksamhet bedrivs i fjorton enheter. ";
    Paragraph deep = invented::paragraph("Djupt ner", ParagraphStyle::numbered);
    deep.depth = 9;
    Paragraph above = invented::paragraph("Ovanför", ParagraphStyle::bullet);
    above.depth = -3;
    Paragraph far = invented::paragraph("Långt ner", ParagraphStyle::heading);
    far.depth = 5;
    report.front[0].blocks = {
        wide,
        bare,
        invented::paragraph(long_text),
        invented::paragraph(std::string(100000, 'x')),
        invented::paragraph("مرحبا بالعالم · שלום · 你好 · 👩‍👩‍👧‍👦"),
        invented::paragraph("bad \xE5\xC3 end \x01\x02\x0B"),
        deep,
        above,
        far};
    CHECK(lint_package(docx(report)).empty());
    const Document document(report);
    const auto table = document.body().select_node(".//w:tbl").node();
    CHECK(table.child("w:tr").select_nodes("w:tc").size() == 60);
    int width = 0;
    for (const auto column : table.child("w:tblGrid").children()) width += column.attribute("w:w").as_int();
    CHECK(width <= 9638);
    CHECK(style_of(document.body().select_node(".//w:p[w:r/w:t='Långt ner']").node()) == "Rubrik2");
}

TEST_CASE("docx: what is blank is not printed, so that no paragraph is empty") {
    Report report = invented::report();
    report.decisions.emplace_back();
    report.appendices.emplace_back().title = "  ";
    report.meta.signatures.emplace_back();
    report.goals[0].title.clear();
    report.goals[0].number = " ";
    report.front[0].title.clear();
    report.back[0].blocks = {invented::paragraph(""), invented::paragraph(" ", ParagraphStyle::heading)};
    const Document document(report);
    CHECK(lint_package(docx(report)).empty());
    for (const auto match : document.body().select_nodes(".//w:p[not(parent::w:tc)]")) {
        CHECK_FALSE(words(match.node()).empty());
    }
    const Document empty{Report{}};
    for (const auto match : empty.body().select_nodes(".//w:p")) CHECK_FALSE(words(match.node()).empty());
}
