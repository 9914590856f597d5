// Every fault is put into a good file, one at a time; the lint must name it. The first dozen are those that neither the
// schemas nor Microsoft's SDK report and that Word refuses or mends on opening.
#include "exporters/lint/lint.h"

#include <functional>

#include "tests/exporters/word_support.h"

using namespace tertial;
using namespace tertial::word_test;

namespace {

constexpr const char* document = "word/document.xml";

/// Replaces the first `from` after the first `after`; the test is void when it is not there.
void replace(std::string& text, std::string_view from, std::string_view to, std::string_view after = {}) {
    const std::size_t start = text.find(after);
    REQUIRE(start != std::string::npos);
    const std::size_t at = text.find(from, start);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

/// Takes away from the first `from` to the end of the next `to`, after `after`.
void cut(std::string& text, std::string_view from, std::string_view to, std::string_view after,
         std::string_view instead = {}) {
    const std::size_t start = text.find(after);
    REQUIRE(start != std::string::npos);
    const std::size_t begin = text.find(from, start);
    const std::size_t end = text.find(to, begin);
    REQUIRE(end != std::string::npos);
    text.replace(begin, end + to.size() - begin, instead);
}

struct Mutant {
    const char* rule;
    std::function<void(Parts&)> change;
};

const std::string paragraph_start = "<w:p><w:pPr><w:pStyle w:val=\"Brodtext\"/></w:pPr>";

Mutant after_paragraph_start(const char* rule, const std::string& inserted) {
    return {rule, [inserted](Parts& parts) { replace(parts[document], paragraph_start, paragraph_start + inserted); }};
}

// clang-format off
std::vector<Mutant> mutants() {
    return {
        // What others miss.
        {"cell-end", [](Parts& p) { cut(p[document], "<w:p>", "</w:p>", "<w:tc>"); }},
        {"cell-end",
         [](Parts& p) {
             cut(p[document], "<w:p>", "</w:p>", "<w:tc>",
                 "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>");
         }},
        {"row-cells", [](Parts& p) { cut(p[document], "<w:tr>", "</w:tr>", "<w:tbl>", "<w:tr></w:tr>"); }},
        {"row-grid", [](Parts& p) { replace(p[document], "w:type=\"dxa\"/></w:tcPr>", "w:type=\"dxa\"/><w:gridSpan w:val=\"40\"/></w:tcPr>", "<w:tc>"); }},
        {"row-grid", [](Parts& p) { cut(p[document], "<w:tc>", "</w:tc>", "<w:tr>"); }},
        {"style", [](Parts& p) { replace(p[document], "w:val=\"Rubrik1\"", "w:val=\"Rubrik99\""); }},
        {"style", [](Parts& p) { replace(p["word/footer2.xml"], "w:val=\"Sidfot\"", "w:val=\"Saknas\""); }},
        {"style-type", [](Parts& p) { replace(p[document], "w:val=\"Rubrik1\"", "w:val=\"Stark\""); }},
        {"numbering", [](Parts& p) { replace(p[document], paragraph_start, "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"77\"/></w:numPr></w:pPr>"); }},
        {"numbering", [](Parts& p) { replace(p["word/styles.xml"], "<w:numId w:val=\"2\"/>", "<w:numId w:val=\"78\"/>"); }},
        after_paragraph_start("bookmark-balance", "<w:bookmarkStart w:id=\"90001\" w:name=\"oppet\"/>"),
        after_paragraph_start("bookmark-balance", "<w:bookmarkEnd w:id=\"90002\"/>"),
        after_paragraph_start("field-balance", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"),
        after_paragraph_start("field-balance", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
        after_paragraph_start("field-instruction", "<w:r><w:instrText> PAGE </w:instrText></w:r>"),
        {"style-cycle", [](Parts& p) { replace(p["word/styles.xml"], "<w:name w:val=\"Normal\"/>", "<w:name w:val=\"Normal\"/><w:basedOn w:val=\"Rubrik1\"/>"); }},
        {"style-base", [](Parts& p) { replace(p["word/styles.xml"], "<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"Borta\"/>"); }},
        {"style-twice", [](Parts& p) { replace(p["word/styles.xml"], "w:styleId=\"Rubrik2\"", "w:styleId=\"Rubrik1\""); }},
        {"numbering-base", [](Parts& p) { replace(p["word/numbering.xml"], "<w:abstractNumId w:val=\"2\"/>", "<w:abstractNumId w:val=\"55\"/>"); }},
        {"anchor", [](Parts& p) { replace(p[document], "w:anchor=\"_Toc000000001\"", "w:anchor=\"_Toc999999999\""); }},
        {"main-part", [](Parts& p) { cut(p["[Content_Types].xml"], "<Override PartName=\"/word/document.xml\"", "/>", ""); }},
        // What others see too.
        {"order", [](Parts& p) { replace(p[document], paragraph_start, "<w:p><w:r><w:t>x</w:t></w:r><w:pPr><w:pStyle w:val=\"Brodtext\"/></w:pPr>"); }},
        after_paragraph_start("element", "<w:foo/>"),
        after_paragraph_start("element", "<w:p/>"),
        after_paragraph_start("element", "<w:t>x</w:t>"),
        after_paragraph_start("order", "<w:r><w:rPr><w:sz w:val=\"20\"/><w:b/></w:rPr></w:r>"),
        after_paragraph_start("element", "<w:r><w:rPr><w:ins w:id=\"9\" w:author=\"x\"/></w:rPr></w:r>"),
        {"order", [](Parts& p) { replace(p[document], paragraph_start, "<w:p><w:pPr><w:rPr><w:b/><w:ins w:id=\"9\" w:author=\"x\"/></w:rPr></w:pPr>"); }},
        after_paragraph_start("colour", "<w:r><w:rPr><w:color w:val=\"zz\"/></w:rPr></w:r>"),
        after_paragraph_start("note", "<w:r><w:footnoteReference w:id=\"5\"/></w:r>"),
        after_paragraph_start("relationship", "<w:hyperlink r:id=\"rId99\"><w:r><w:t>x</w:t></w:r></w:hyperlink>"),
        after_paragraph_start("attribute-twice", "<w:r><w:t a=\"1\" a=\"2\">x</w:t></w:r>"),
        after_paragraph_start("bookmark-id", "<w:bookmarkStart w:id=\"1\" w:name=\"x1\"/><w:bookmarkEnd w:id=\"1\"/>"),
        after_paragraph_start("bookmark-name", "<w:bookmarkStart w:id=\"91001\" w:name=\"_TOC000000001\"/><w:bookmarkEnd w:id=\"91001\"/>"),
        after_paragraph_start("bookmark-form", "<w:bookmarkStart w:id=\"91002\" w:name=\"1a\"/><w:bookmarkEnd w:id=\"91002\"/>"),
        after_paragraph_start("bookmark-form", "<w:bookmarkStart w:id=\"91003\" w:name=\"a b\"/><w:bookmarkEnd w:id=\"91003\"/>"),
        {"alignment", [](Parts& p) { replace(p["word/styles.xml"], "<w:jc w:val=\"right\"/>", "<w:jc w:val=\"middle\"/>"); }},
        {"width-type", [](Parts& p) { replace(p[document], "w:type=\"dxa\"/><w:tblLayout", "w:type=\"px\"/><w:tblLayout"); }},
        {"on-off", [](Parts& p) { replace(p[document], "<w:tblHeader/>", "<w:tblHeader w:val=\"true\"/>"); }},
        {"table-grid", [](Parts& p) { cut(p[document], "<w:tblGrid>", "</w:tblGrid>", ""); }},
        {"order", [](Parts& p) { replace(p[document], "</w:sectPr></w:body>", "</w:sectPr><w:p/></w:body>"); }},
        {"xml-character", [](Parts& p) { replace(p[document], "<w:t>", "<w:t>\x0B"); }},
        {"xml-reference", [](Parts& p) { replace(p[document], "<w:t>", "<w:t>&#11;"); }},
        {"utf-8", [](Parts& p) { replace(p[document], "ä", "\xE4"); }},
        {"doctype", [](Parts& p) { replace(p[document], "<w:document", "<!DOCTYPE x><w:document"); }},
        {"xml-form", [](Parts& p) { replace(p[document], "</w:r></w:p>", "</w:p></w:r>"); }},
        {"xml-form", [](Parts& p) { p[document] += "<w:document/>"; }},
        {"namespace", [](Parts& p) { replace(p["word/styles.xml"], "wordprocessingml/2006/main", "wordprocessingml/2099/main"); }},
        {"content-types", [](Parts& p) { p.erase("[Content_Types].xml"); }},
        {"content-type", [](Parts& p) { p["word/bild.xyz"] = "x"; }},
        {"content-type-without-part", [](Parts& p) { replace(p["[Content_Types].xml"], "/word/settings.xml", "/word/other.xml"); }},
        {"content-type-twice", [](Parts& p) { replace(p["[Content_Types].xml"], "/word/settings.xml", "/word/styles.xml"); }},
        {"relationship-target", [](Parts& p) { p.erase("word/styles.xml"); }},
        {"relationship-id", [](Parts& p) { replace(p["word/_rels/document.xml.rels"], "\"rId2\"", "\"rId1\""); }},
        {"relationship-source", [](Parts& p) { p["word/_rels/borta.xml.rels"] = p["_rels/.rels"]; }},
        {"root-relationships", [](Parts& p) { p.erase("_rels/.rels"); }},
        {"part-name", [](Parts& p) { p["word\\extra.xml"] = "<a/>"; }},
        {"part-name", [](Parts& p) { p["word/../../extra.xml"] = "<a/>"; }},
        {"duplicate-part", [](Parts& p) { p["word/Styles.xml"] = "<a/>"; }},
    };
}
// clang-format on

bool has_rule(const std::vector<LintFinding>& findings, std::string_view rule) {
    for (const LintFinding& finding : findings) {
        if (finding.rule == rule) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("word lint: a good file has no findings, and each planted fault is named") {
    const Parts good = parts_of(invented::report());
    const auto clean = lint_package(pack(good));
    for (const LintFinding& finding : clean) FAIL_CHECK(to_text(finding));
    int number = 0;
    for (const Mutant& mutant : mutants()) {
        CAPTURE(number);
        CAPTURE(mutant.rule);
        Parts bad = good;
        mutant.change(bad);
        const auto findings = lint_package(pack(bad));
        std::string said;
        for (const LintFinding& finding : findings) said += to_text(finding) + "\n";
        CAPTURE(said);
        CHECK(has_rule(findings, mutant.rule));
        ++number;
    }
}

TEST_CASE("word lint: a file that cannot be unpacked is a finding, not a crash") {
    const std::string good = docx(invented::report());
    CHECK(has_rule(lint_package(good.substr(0, good.size() / 2)), "zip"));
    CHECK(has_rule(lint_package(""), "zip"));
    CHECK(has_rule(lint_package("inte en zip"), "zip"));
    std::string bad = good;
    const std::size_t at = bad.find(document) + 200;
    bad[at] = static_cast<char>(bad[at] ^ 0x55);
    CHECK_FALSE(lint_package(bad).empty());
}

TEST_CASE("word lint: a checksum that does not agree with its part is a finding") {
    std::string bad = docx(invented::report());
    // In the central directory: "PK\1\2", and the checksum 16 bytes on (APPNOTE.TXT, 4.3.12).
    const std::size_t entry = bad.rfind("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    bad[entry + 16] = static_cast<char>(bad[entry + 16] ^ 0xFF);
    CHECK(has_rule(lint_package(bad), "zip"));
}

TEST_CASE("word lint: depth is refused before anything walks the tree") {
    Parts deep = parts_of(invented::report());
    std::string nest;
    for (int i = 0; i < 1000; ++i) nest += "<w:sdt>";
    for (int i = 0; i < 1000; ++i) nest += "</w:sdt>";
    deep["word/settings.xml"] =
        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + nest +
        "</w:settings>";
    CHECK(has_rule(lint_package(pack(deep)), "xml-depth"));
}

TEST_CASE("word lint: findings stop at a hundred") {
    Parts bad = parts_of(invented::report());
    std::string& text = bad[document];
    std::string many;
    for (int i = 0; i < 300; ++i) many += "<w:foo/>";
    replace(text, paragraph_start, paragraph_start + many);
    CHECK(lint_package(pack(bad)).size() == most_findings);
}
