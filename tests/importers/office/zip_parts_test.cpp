#include "importers/office/zip_parts.h"

#include <doctest/doctest.h>

#include "tests/importers/office/raw_zip.h"

using namespace tertial;
using namespace tertial::office;
using namespace tertial::office_test;

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;
const std::string part = "word/document.xml";

auto reading(std::string bytes) {
    return [bytes = std::move(bytes)] { return read_zip_parts(bytes, "rapport.docx"); };
}

}  // namespace

TEST_CASE("zip parts: the XML parts in stored order, packed or stored, and nothing else") {
    const std::string bytes =
        packed_zip({{"[Content_Types].xml", "<t/>"}, {"word/media/bild.png", "\x89PNG"}, {"_RELS/.Rels", "<r/>"}});
    const auto parts = read_zip_parts(bytes, "a.docx");
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK(parts->front() == std::pair<std::string, std::string>("[Content_Types].xml", "<t/>"));
    CHECK(parts->back().first == "_RELS/.Rels");
    const auto stored = read_zip_parts(raw_zip({{part, "<a/>"}}), "b.docx");
    REQUIRE(stored);
    CHECK(stored->front().second == "<a/>");
}

TEST_CASE("zip parts: a bomb is refused by what it becomes, whatever size it declares") {
    const std::string bomb = packed_zip({{part, std::string(70 * mebibyte, ' ')}});
    REQUIRE(bomb.size() < mebibyte);
    CHECK(require_error(reading(bomb)).code == ErrorCode::too_large);
    const auto size = static_cast<std::uint32_t>(70 * mebibyte);
    require_error(reading(with_lying_sizes(bomb, size, 100)));
    require_error(reading(with_lying_sizes(bomb, size, 0xFFFFFFFEU)));
    CHECK(peak_mebibytes() < 512);
}

TEST_CASE("zip parts: many parts are counted together") {
    std::vector<opc::ZipEntry> entries;
    for (int i = 0; i < 40; ++i) {
        std::string text;  // hard enough to pack that no single part is over the ratio
        std::uint32_t state = 12345U + static_cast<std::uint32_t>(i);
        while (text.size() < 4 * mebibyte) {
            state = state * 1664525U + 1013904223U;
            text += static_cast<char>('a' + (state >> 24) % 26);
            text += "  ";
        }
        entries.push_back({"word/part" + std::to_string(i) + ".xml", text});
    }
    CHECK(require_error(reading(packed_zip(entries))).code == ErrorCode::too_large);
}

TEST_CASE("zip parts: names twice, entries that overlap and wrong checksums are damage") {
    CHECK(require_error(reading(raw_zip({{part, "<a/>"}, {part, "<b/>"}}))).code == ErrorCode::bad_format);
    CHECK(require_error(reading(raw_zip({{part, "<a/>"}}, 2000))).code == ErrorCode::bad_format);
    CHECK(require_error(reading(raw_zip({{part, "<a/>", 0, true}}))).code == ErrorCode::bad_format);
    CHECK(require_error(reading(raw_zip({{part, "<a/>", 100, false}}))).code == ErrorCode::bad_format);
}

TEST_CASE("zip parts: more entries than any document has") {
    std::vector<RawEntry> entries;
    for (int i = 0; i < 65'000; ++i) entries.push_back({"word/x" + std::to_string(i) + ".xml", ""});
    CHECK(require_error(reading(raw_zip(entries))).code == ErrorCode::too_large);
}

TEST_CASE("zip parts: names that lead out of the archive are names like others: nothing is unpacked to disk") {
    for (const std::string name : {"../../evil.xml", "/etc/evil.xml", "word\\..\\evil.xml"}) {
        const auto parts = read_zip_parts(raw_zip({{name, "<a/>"}, {part, "<b/>"}}), "c.docx");
        REQUIRE(parts);
        CHECK(parts->size() == 2);
    }
}

TEST_CASE("zip parts: a file that ends too early, at every KB, and rubbish") {
    std::string text;
    for (int i = 0; text.size() < 40'000; ++i) text += std::to_string(i * 7919);
    const std::string whole = packed_zip({{part, text}, {"word/styles.xml", text}});
    REQUIRE(whole.size() > 4096);
    for (std::size_t length = 0; length < whole.size(); length += 1024) require_error(reading(whole.substr(0, length)));
    require_error(reading("PK\x03\x04 and then something else"));
    require_error(reading(""));
}
