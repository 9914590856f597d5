#include <doctest/doctest.h>

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
