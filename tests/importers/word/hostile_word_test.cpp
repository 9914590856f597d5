#include <doctest/doctest.h>

#include "importers/import.h"
#include "tests/importers/office/require_error.h"
#include "tests/importers/word/word_file.h"

using namespace tertial;
using namespace tertial::word_test;

namespace {

/// Nothing crashes; what is refused says so in a whole sentence.
void is_read_or_refused(std::string_view bytes) {
    const auto document = read_word(bytes, "prov.docx");
    if (document) return;
    CHECK(document.error().message.ends_with('.'));
    CHECK(document.error().file == "prov.docx");
}

WordFile small_file() {
    WordFile file;
    file.styles = style("H1", "heading 1");
    for (int i = 0; i < 60; ++i) file.body += paragraph("Stycke " + std::to_string(i), i % 7 == 0 ? "H1" : "");
    file.body += table(row(cell("a") + cell("b")));
    return file;
}

}  // namespace

TEST_CASE("hostile word: a file cut off anywhere is refused") {
    const std::string whole = pack(small_file());
    for (std::size_t length = 0; length < whole.size(); length += 37) {
        const auto document = read_word(std::string_view(whole).substr(0, length), "prov.docx");
        REQUIRE_FALSE(document);
        CHECK_FALSE(document.error().message.empty());
    }
}

TEST_CASE("hostile word: a file with any byte changed is read or refused") {
    const std::string whole = pack(small_file());
    for (std::size_t at = 0; at < whole.size(); at += 11) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        is_read_or_refused(damaged);
    }
}

TEST_CASE("hostile word: what is no Word file says what to do") {
    const auto old_word = read_word("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 gammalt", "gammal.doc");
    REQUIRE_FALSE(old_word);
    CHECK(old_word.error().message.find(".docx") != std::string::npos);
    const auto other = opc::write_zip({{"mimetype", "application/epub+zip"}, {"innehåll.xml", "<x/>"}});
    REQUIRE(other);
    const auto refused = read_word(*other, "bok.epub");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("Word") != std::string::npos);
    CHECK_FALSE(read_word("", "tom.docx"));
}

TEST_CASE("hostile word: an archive that unpacks to far more than it is, is not read") {
    WordFile file;
    file.body = "<w:p><w:r><w:t>" + std::string(std::size_t{66} << 20, 'a') + "</w:t></w:r></w:p>";
    const auto document = read_word(pack(file), "bomb.docx");
    REQUIRE_FALSE(document);
    CHECK(document.error().code == ErrorCode::too_large);
}

TEST_CASE("hostile word: two parts whose names differ in case only are refused") {
    const auto bytes = opc::write_zip({{"_rels/.rels", relationships(relationship("d", "officeDocument", "a.xml"))},
                                       {"a.xml", "<document><body/></document>"},
                                       {"A.xml", "<document><body/></document>"}});
    REQUIRE(bytes);
    CHECK_FALSE(read_word(*bytes, "prov.docx"));
}

TEST_CASE("hostile word: tables within tables are read, a thousand of them refused") {
    const auto nested = [](int depth) {
        WordFile file;
        for (int i = 0; i < depth; ++i) file.body += "<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc>";
        file.body += paragraph("innerst");
        for (int i = 0; i < depth; ++i) file.body += "</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>";
        file.body += paragraph("efter");
        return pack(file);
    };
    const auto document = read_word(nested(5), "prov.docx");
    REQUIRE(document);
    CHECK(document->lines.front().text == "innerst");
    CHECK(document->lines.back().text == "efter");
    CHECK_FALSE(read_word(nested(1000), "prov.docx"));
}

TEST_CASE("hostile word: control characters and bytes that are no UTF-8") {
    WordFile file;
    file.body = paragraph("a\x02z");
    is_read_or_refused(pack(file));
    file.body = paragraph("\xFF\xFE");
    is_read_or_refused(pack(file));
}

TEST_CASE("hostile word: documents that grow when they are read are read or refused soon, within memory") {
    const auto times = office_test::many_times;
    const std::string heading = paragraph("Inledning", "H1");
    const std::string wide = "<w:gridSpan w:val=\"2000000000\"/>", joined = "<w:vMerge/>";
    const std::vector<std::pair<std::string, std::string>> bodies = {
        {"many paragraphs", times(paragraph("ett stycke text till #"), 150'000)},
        {"many headings", times(paragraph("Mål 1.1.1 för alla #", "H1"), 60'000)},
        {"one long paragraph", paragraph(times("ett ord # ", 600'000))},
        {"one long word", paragraph(times("#", 1'000'000))},
        {"a paragraph of many runs", "<w:p>" + times("<w:r><w:t>a # </w:t></w:r>", 300'000) + "</w:p>"},
        {"cells over two thousand million columns", times(table(row(cell("a", wide) + cell("b", wide))), 1000)},
        {"a row of many cells", table(row(times(cell("Indikator #"), 40'000)))},
        {"a table of many rows",
         table(row(cell("Indikator") + cell("Årsmål")) + times(row(cell("x #") + cell("#")), 40'000))},
        {"cells joined downwards for ever", table(times(row(cell("x #", joined) + cell("y", joined)), 40'000))},
        {"fields that never end",
         times("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>#</w:t></w:r></w:p>", 100'000)},
        {"lists in no list",
         times(paragraph("a #", "", "<w:numPr><w:ilvl w:val=\"-7\"/><w:numId w:val=\"4000000000\"/></w:numPr>"),
               50'000)},
        {"breaks", "<w:p><w:r>" + times("<w:br/><w:t>#</w:t><w:tab/>", 200'000) + "</w:r></w:p>"},
        {"notes", times("<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:t>#</w:t></w:r></w:p>", 50'000)},
    };
    for (const auto& [name, body] : bodies) {
        CAPTURE(name);
        WordFile file;
        file.body = heading + body;
        file.styles = style("H1", "heading 1", "<w:basedOn w:val=\"H2\"/>") +
                      style("H2", "heading 2", "<w:basedOn w:val=\"H1\"/>");
        file.footnotes =
            "<w:footnote w:id=\"1\">" + paragraph("not <w:footnoteReference w:id=\"1\"/>") + "</w:footnote>";
        const std::string bytes = pack(file);
        (void)office_test::require_soon(
            [&] { return import_report(bytes, "prov.docx", {}, {{TERTIAL_TEST_TEMPLATES}}); });
    }
    CHECK(office_test::peak_mebibytes() < 512);
}

TEST_CASE("hostile word: entities and document types are refused") {
    for (const std::string_view before : {"<!DOCTYPE w:document [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                                          "<!DOCTYPE w:document [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"}) {
        const auto bytes =
            opc::write_zip({{"_rels/.rels", relationships(relationship("d", "officeDocument", "word/document.xml"))},
                            {"word/document.xml",
                             std::string(before) + "<document><body><p><r><t>&b;</t></r></p></body></document>"}});
        REQUIRE(bytes);
        office_test::require_error([&] { return read_word(*bytes, "prov.docx"); });
    }
}
