#include "importers/word/word_reader.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/importers/word/word_file.h"

using namespace tertial;
using namespace tertial::word_test;

namespace {

LineStyle style_of(const SourceDocument& document, std::string_view text) {
    for (const SourceLine& line : document.lines) {
        if (line.text == text) return line.style;
    }
    FAIL("no line \"" << std::string(text) << "\"");
    return LineStyle::unknown;
}

std::vector<std::string> texts(const std::vector<SourceLine>& lines) {
    std::vector<std::string> out;
    for (const SourceLine& line : lines) out.push_back(line.text);
    return out;
}

}  // namespace

TEST_CASE("word: headings are known by the style's name, whatever the language of its id") {
    WordFile file;
    file.styles = style("Rubrik1", "heading 1") + style("berschrift2", "Heading 2") + style("R3", "Rubrik 3");
    file.body = paragraph("Ett", "Rubrik1") + paragraph("Två", "berschrift2") + paragraph("Tre", "R3") +
                paragraph("Fyra", "finns-inte");
    const SourceDocument document = read(file);
    REQUIRE(document.lines.size() == 4);
    CHECK(document.form == LineForm::styled);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(document.lines[i].style == LineStyle::heading);
        CHECK(document.lines[i].level == static_cast<int>(i) + 1);
    }
    CHECK(document.lines[3].style == LineStyle::text);
}

TEST_CASE("word: a style without a known name is a heading by its outline level, or by what it is based on") {
    WordFile file;
    file.styles = style("A", "Kapitel", R"(<w:pPr><w:outlineLvl w:val="1"/></w:pPr>)") +
                  style("B", "Stadens rubrik", R"(<w:basedOn w:val="H"/>)") + style("H", "heading 3") +
                  style("C", "Brödtext", R"(<w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>)") +
                  style("X", "Rundgång", R"(<w:basedOn w:val="Y"/>)") + style("Y", "Y", R"(<w:basedOn w:val="X"/>)");
    file.body = paragraph("A-text", "A") + paragraph("B-text", "B") + paragraph("X-text", "X") +
                paragraph("Direkt", "", R"(<w:outlineLvl w:val="0"/>)");
    const SourceDocument document = read(file);
    CHECK(document.lines[0].level == 2);
    CHECK(document.lines[1].level == 3);
    CHECK(document.lines[2].style == LineStyle::text);
    CHECK(document.lines[3].style == LineStyle::heading);
    CHECK(document.lines[3].level == 1);
}

TEST_CASE("word: what only looks like a heading is a minor one: bold and kept with what follows, or bold alone") {
    WordFile file;
    file.styles = style("M", "Mellan", "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr>") +
                  style("K", "Kursiv", "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:i/></w:rPr>") +
                  style("T", "Tabelltext", "<w:rPr><w:b/></w:rPr>");
    file.body = paragraph("Samverkan", "M") + paragraph("I år", "K") + paragraph("Fet men inte rubrik", "T") +
                paragraph("En mening som slutar med punkt.", "M") +
                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Allt i fetstil</w:t></w:r></w:p>"
                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bara</w:t></w:r><w:r><w:t> början</w:t></w:r></w:p>"
                "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Avslagen fetstil</w:t></w:r></w:p>";
    const SourceDocument document = read(file);
    CHECK(document.lines[0].style == LineStyle::minor_heading);
    CHECK(document.lines[0].level == 1);
    CHECK(document.lines[1].style == LineStyle::minor_heading);
    CHECK(document.lines[1].level == 2);
    CHECK(style_of(document, "Fet men inte rubrik") == LineStyle::text);
    CHECK(style_of(document, "En mening som slutar med punkt.") == LineStyle::text);
    CHECK(style_of(document, "Allt i fetstil") == LineStyle::minor_heading);
    CHECK(style_of(document, "Bara början") == LineStyle::text);
    CHECK(style_of(document, "Avslagen fetstil") == LineStyle::text);
}

TEST_CASE("word: lists by their numbering, and headings with automatic numbers") {
    WordFile file;
    file.numbering =
        R"(<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>)"
        R"(<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>)"
        R"(<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/>)"
        R"(<w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>)"
        R"(<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>)"
        R"(<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>)";
    file.styles =
        style("H1", "heading 1", R"(<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>)") +
        style("H2", "heading 2", R"(<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr>)") +
        style("LB", "List Bullet 2");
    const auto place = [](int id, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(id) +
               "\"/></w:numPr>";
    };
    file.body = paragraph("Kapitel", "H1") + paragraph("Del", "H2") + paragraph("Del till", "H2") +
                paragraph("Nästa kapitel", "H1") + paragraph("Dess del", "H2") + paragraph("punkt", "", place(1, 0)) +
                paragraph("bokstav", "", place(1, 1)) + paragraph("av stil", "LB") +
                paragraph("utan lista", "H1", place(0, 0)) + paragraph("okänd lista", "", place(9, 0));
    const SourceDocument document = read(file);
    CHECK(texts(document.lines) == std::vector<std::string>{"2 Kapitel", "2.1 Del", "2.2 Del till", "3 Nästa kapitel",
                                                            "3.1 Dess del", "punkt", "bokstav", "av stil", "utan lista",
                                                            "okänd lista"});
    CHECK(style_of(document, "punkt") == LineStyle::bullet);
    CHECK(style_of(document, "bokstav") == LineStyle::numbered);
    CHECK(document.lines[6].level == 1);
    CHECK(style_of(document, "av stil") == LineStyle::bullet);
    CHECK(document.lines[7].level == 1);
    CHECK(style_of(document, "okänd lista") == LineStyle::text);
}

TEST_CASE("word: runs keep bold, italics and links; blanks are folded across them") {
    WordFile file;
    file.links =
        R"(<Relationship Id="r9" Type="http://x/hyperlink" Target="https://sjoviken.example/a" TargetMode="External"/>)";
    file.body =
        R"(<w:p><w:r><w:t xml:space="preserve">  Läs </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> mer</w:t></w:r>)"
        R"(<w:r><w:t xml:space="preserve"> </w:t></w:r><w:hyperlink r:id="r9"><w:r><w:t>här</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>)";
    const SourceDocument document = read(file);
    REQUIRE(document.lines.size() == 1);
    CHECK(document.lines[0].text == "Läs mer här.");
    const std::vector<Run> expected{{"Läs", false, false, ""},
                                    {" mer", true, false, ""},
                                    {" här", false, false, "https://sjoviken.example/a"},
                                    {".", false, false, ""}};
    CHECK((document.lines[0].runs == expected));
}

TEST_CASE("word: insertions stay, deletions go, moved text stands where it was moved to") {
    WordFile file;
    file.body =
        "<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r>"
        "</w:del><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>e</w:t></w:r></w:moveTo>"
        "<w:smartTag><w:customXml><w:r><w:t>f</w:t></w:r></w:customXml></w:smartTag>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r></w:p>" +
        table(row(cell("kvar")) + row(cell("borttagen"), "<w:del/>"));
    CHECK(texts(read(file).lines) == std::vector<std::string>{"abef", "kvar"});
}

TEST_CASE("word: cells stand at their place in the grid") {
    WordFile file;
    file.body =
        table(row(cell("A") + cell("B") + cell("C")) + row(cell("spänner", R"(<w:gridSpan w:val="2"/>)") + cell("c1")) +
              row(cell("ned", R"(<w:vMerge w:val="restart"/>)") + cell("b2") + cell("c2")) +
              row(cell("syns inte", "<w:vMerge/>") + cell("b3")) + row(cell("sist"), R"(<w:gridBefore w:val="2"/>)") +
              "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + cell("x") + "</w:sdtContent></w:sdt>" + cell("y") +
              "</w:tr></w:sdtContent></w:sdt>");
    const SourceDocument document = read(file);
    REQUIRE(document.lines.size() == 6);
    CHECK(document.lines[0].cells == Cells{"A", "B", "C"});
    CHECK(document.lines[1].cells == Cells{"spänner", "", "c1"});
    CHECK(document.lines[2].cells == Cells{"ned", "b2", "c2"});
    CHECK(document.lines[3].cells == Cells{"", "b3", ""});
    CHECK(document.lines[4].cells == Cells{"", "", "sist"});
    CHECK(document.lines[5].cells == Cells{"x", "y", ""});
}

TEST_CASE("word: paragraphs in a cell are parted; a table around text or tables is only page layout") {
    WordFile file;
    file.styles = style("H1", "heading 1");
    file.body = table(row("<w:tc>" + paragraph("Analys") + paragraph("Mer text.") + "</w:tc>" + cell(""))) +
                table(row("<w:tc>" + paragraph("Rubrik i tabell", "H1") + table(row(cell("inre"))) + paragraph("") +
                          "</w:tc>"));
    const SourceDocument document = read(file);
    REQUIRE(document.lines.size() == 3);
    CHECK(document.lines[0].cells == Cells{"Analys\nMer text.", ""});
    CHECK(document.lines[1].style == LineStyle::heading);
    CHECK(document.lines[2].cells == Cells{"inre"});
}

TEST_CASE("word: tables of contents are left out, by field, control or style, and a broken one swallows nothing") {
    const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                      separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                      end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                      toc = "<w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>",
                      page = "<w:r><w:instrText>PAGE</w:instrText></w:r>";
    WordFile file;
    file.styles = style("I1", "toc 1") + style("H1", "heading 1");
    file.body = "<w:p>" + begin + toc + separate + "<w:r><w:t>Inledning 3</w:t></w:r></w:p>" + paragraph("Mål 4") +
                "<w:p>" + end + "</w:p>" + paragraph("Ekonomi 5", "I1") +
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                "<w:sdtContent>" +
                paragraph("Övrigt 6") + "</w:sdtContent></w:sdt>" + "<w:p><w:r><w:t>Sida </w:t></w:r>" + begin + page +
                separate + "<w:r><w:t>7</w:t></w:r>" + end + "</w:p>" + "<w:p>" + begin + toc + separate + "</w:p>" +
                paragraph("Kapitel", "H1") + paragraph("Kvar i texten");
    const SourceDocument document = read(file);
    CHECK(texts(document.left_out) == std::vector<std::string>{"Inledning 3", "Mål 4", "Ekonomi 5", "Övrigt 6"});
    CHECK(texts(document.lines) == std::vector<std::string>{"Sida 7", "Kapitel", "Kvar i texten"});
}

TEST_CASE("word: text boxes once, footnotes after their paragraph, icons as marks") {
    WordFile file;
    file.footnotes = "<w:footnote w:id=\"2\">" + paragraph("Källa: Sjöviken.") + "</w:footnote>";
    file.body =
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F06C\"/><w:t> Uppfylls helt</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        "<w:p><w:r><w:t>Med ruta</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" +
        paragraph("I rutan") +
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        "<w:txbxContent>" +
        paragraph("I rutan") +
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>";
    CHECK(texts(read(file).lines) ==
          std::vector<std::string>{"● Uppfylls helt", "Text[2]", "[2] Källa: Sjöviken.", "Med ruta", "I rutan"});
}

TEST_CASE("word: two columns laid out with tabs are read one after the other, figures become rows") {
    const auto tabbed = [](std::string_view left, std::string_view right) {
        return "<w:p><w:r><w:t>" + std::string(left) + "</w:t><w:tab/><w:t>" + std::string(right) +
               "</w:t></w:r></w:p>";
    };
    WordFile file;
    file.body = tabbed("Handläggare", "Till") + tabbed("Carina Ek", "Sjövikens") + tabbed("", "stadsdelsnämnd") +
                paragraph("Däremellan") + tabbed("Barn", "12") + tabbed("Vuxna", "30") + paragraph("Sist") +
                tabbed("Ensam", "rad") + paragraph("Slut") + tabbed("Handläggare", "Carina Ek") +
                tabbed("Telefon", "08-465 00 12");
    const SourceDocument document = read(file);
    CHECK(texts(document.lines) == std::vector<std::string>{"Handläggare", "Carina Ek", "Till", "Sjövikens",
                                                            "stadsdelsnämnd", "Däremellan", "Barn 12", "Vuxna 30",
                                                            "Sist", "Ensam rad", "Slut", "Handläggare Carina Ek",
                                                            "Telefon 08-465 00 12"});
    CHECK(document.lines[11].cells.empty());
    CHECK(document.lines[6].cells == Cells{"Barn", "12"});
    CHECK(document.lines[9].cells.empty());
}

TEST_CASE("word: line breaks are blanks, but part a list that was typed with them") {
    WordFile file;
    file.body =
        "<w:p><w:r><w:t>KF:s mål:</w:t><w:br/><w:t>1.1 Titel</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Vi ska:</w:t><w:br/><w:t>- bygga</w:t><w:br/><w:t>- vårda</w:t></w:r></w:p>";
    CHECK(texts(read(file).lines) == std::vector<std::string>{"KF:s mål: 1.1 Titel", "Vi ska:", "- bygga", "- vårda"});
}

TEST_CASE("word: strict files, and Flat OPC") {
    WordFile file;
    file.styles = style("H1", "heading 1");
    file.body = paragraph("Rubrik", "H1") + paragraph("Text");
    file.name_space = strict;
    CHECK(style_of(read(file), "Rubrik") == LineStyle::heading);

    const auto part = [](std::string_view name, std::string_view content) {
        return "<pkg:part pkg:name=\"" + std::string(name) + "\"><pkg:xmlData>" + std::string(content) +
               "</pkg:xmlData></pkg:part>";
    };
    const auto bare = [](std::string xml) { return xml.substr(xml.find("?>") + 2); };
    const std::string flat =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>"
        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">" +
        part("/_rels/.rels", relationships(relationship("d", "officeDocument", "word/document.xml"))) +
        part("/word/document.xml", bare(root("document", file, "<w:body>" + file.body + "</w:body>"))) +
        "</pkg:package>";
    const auto document = read_word(flat, "prov.xml");
    REQUIRE(document);
    CHECK(texts(document->lines) == std::vector<std::string>{"Rubrik", "Text"});
}
