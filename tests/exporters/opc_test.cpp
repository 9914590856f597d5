#include <doctest/doctest.h>

#include <pugixml.hpp>

#include "exporters/opc/package.h"
#include "exporters/opc/xml_text.h"
#include "exporters/opc/xml_writer.h"
#include "exporters/opc/zip.h"

using namespace tertial;
using namespace tertial::opc;

namespace {

std::string escaped(std::string_view text) {
    std::string xml;
    append_text(xml, text);
    return xml;
}

Package small_package() {
    Package package;
    package.relationships = {{"rId1", std::string(office_relationship) + "officeDocument", "word/document.xml"}};
    package.parts = {{"/word/document.xml",
                      "application/test.main+xml",
                      std::string(xml_declaration) + "<a>å &amp; b</a>",
                      {{"rId1", "type", "https://sjoviken.example/?a=1&b=2", TargetMode::external}}},
                     {"/word/media/bild.png", "image/png", std::string("\x89PNG\0\xFF\x10", 7), {}}};
    return package;
}

}  // namespace

TEST_CASE("opc: text is escaped, and what XML cannot hold is left out") {
    CHECK(escaped("Å & <b> \"ö\"") == "Å &amp; &lt;b&gt; \"ö\"");
    CHECK(escaped("a\tb\nc") == "a b c");
    CHECK(escaped(std::string("a\x0B\x02\0b", 5)) == "ab");
    CHECK(escaped("a\xE4\xE5"
                  "b") == "ab");                         // windows-1252
    CHECK(escaped("\xC0\xAF") == "");                    // overlong
    CHECK(escaped("\xED\xA0\x80x") == "x");              // lone surrogate
    CHECK(escaped("\xEF\xBF\xBFx\xEF\xBF\xBE") == "x");  // U+FFFF, U+FFFE
    CHECK(escaped("😀 – €") == "😀 – €");
    CHECK(escaped("cut \xE2\x82") == "cut ");
    std::string attribute;
    append_attribute_text(attribute, "\"<&>\"");
    CHECK(attribute == "&quot;&lt;&amp;&gt;&quot;");
}

TEST_CASE("opc: blanks that readers would drop are seen") {
    CHECK(needs_preserved_space(" a"));
    CHECK(needs_preserved_space("a "));
    CHECK(needs_preserved_space("a  b"));
    CHECK(needs_preserved_space("a\t b"));
    CHECK_FALSE(needs_preserved_space("a b"));
    CHECK_FALSE(needs_preserved_space(""));
}

TEST_CASE("opc: faults of XML text are found, with their kind") {
    const auto fault = [](std::string_view xml) {
        const auto found = find_xml_text_fault(xml);
        return found ? static_cast<int>(found->fault) : -1;
    };
    CHECK(fault("<a>å&amp;&#10;&#xE5;</a>") == -1);
    CHECK(fault("<a>\xE5</a>") == static_cast<int>(XmlTextFault::bad_utf8));
    CHECK(fault("<a>\x0B</a>") == static_cast<int>(XmlTextFault::bad_character));
    CHECK(fault("<a>&#11;</a>") == static_cast<int>(XmlTextFault::bad_reference));
    CHECK(fault("<a>&#x0;</a>") == static_cast<int>(XmlTextFault::bad_reference));
    CHECK(fault("<a>&#99999999;</a>") == static_cast<int>(XmlTextFault::bad_reference));
    CHECK(fault("<a>&#12</a>") == static_cast<int>(XmlTextFault::bad_reference));
    CHECK(fault("<a>&nbsp;</a>") == static_cast<int>(XmlTextFault::bad_reference));
    CHECK(fault("<a>A & B</a>") == static_cast<int>(XmlTextFault::bad_reference));
    CHECK(fault("<!DOCTYPE a><a/>") == static_cast<int>(XmlTextFault::document_type));
}

TEST_CASE("opc: a package is packed and unpacked, the same bytes each time") {
    const auto first = to_zip(small_package());
    REQUIRE(first);
    CHECK(*first == *to_zip(small_package()));
    const auto entries = read_zip(*first);
    REQUIRE(entries);
    REQUIRE(entries->size() == 5);
    CHECK(entries->front().name == "[Content_Types].xml");
    CHECK((*entries)[2].name == "word/document.xml");
    CHECK((*entries)[2].bytes == small_package().parts[0].bytes);
    CHECK((*entries)[3].name == "word/_rels/document.xml.rels");
    CHECK((*entries)[4].bytes == small_package().parts[1].bytes);
}

TEST_CASE("opc: broken archives are refused") {
    const std::string good = *to_zip(small_package());
    SUBCASE("cut off anywhere") {
        for (std::size_t size = 0; size < good.size(); size += 37) {
            CHECK_FALSE(read_zip(std::string_view(good).substr(0, size)));
        }
    }
    SUBCASE("a flipped byte in the packed text is caught by the checksum") {
        std::string bad = good;
        const std::size_t at = bad.find("word/document.xml") + 25;
        bad[at] = static_cast<char>(bad[at] ^ 0x55);
        CHECK_FALSE(read_zip(bad));
    }
    SUBCASE("the same name twice") {
        // libzip does not write such a file; the second name is made equal to the first afterwards.
        auto bytes = write_zip({{"a1.xml", "<a/>"}, {"a2.xml", "<a/>"}});
        REQUIRE(bytes);
        for (std::size_t at = bytes->find("a2.xml"); at != std::string::npos; at = bytes->find("a2.xml"))
            (*bytes)[at + 1] = '1';
        CHECK_FALSE(read_zip(*bytes));
    }
    SUBCASE("not an archive at all") {
        CHECK_FALSE(read_zip("Detta är ingen zip-fil."));
    }
}

TEST_CASE("opc: what unpacks to too much is refused while it is read") {
    ZipLimits limits;
    const auto code = [&](const std::vector<ZipEntry>& entries) {
        const auto bytes = write_zip(entries);
        REQUIRE(bytes);
        const auto read = read_zip(*bytes, limits);
        return read ? ErrorCode::internal : read.error().code;
    };
    SUBCASE("one large entry") {
        limits.entry_bytes = 1000;
        CHECK(code({{"a", std::string(1001, 'x')}}) == ErrorCode::too_large);
        CHECK(code({{"a", std::string(1000, 'x')}}) == ErrorCode::internal);
    }
    SUBCASE("many entries together") {
        limits.total_bytes = 1500;
        CHECK(code({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'y')}}) == ErrorCode::too_large);
    }
    SUBCASE("too many entries") {
        limits.entries = 2;
        CHECK(code({{"a", "1"}, {"b", "2"}, {"c", "3"}}) == ErrorCode::too_large);
    }
    SUBCASE("a bomb") {
        CHECK(code({{"a", std::string(std::size_t{8} << 20, '\0')}}) == ErrorCode::too_large);
    }
}

TEST_CASE("opc: flat XML holds the same parts") {
    const std::string flat = to_flat_xml(small_package(), "Word.Document");
    pugi::xml_document document;
    REQUIRE(document.load_string(flat.c_str(), pugi::parse_full));
    const auto root = document.child("pkg:package");
    std::vector<std::string> names;
    for (const auto part : root.children("pkg:part")) names.emplace_back(part.attribute("pkg:name").value());
    CHECK(names == std::vector<std::string>{"/_rels/.rels", "/word/document.xml", "/word/_rels/document.xml.rels",
                                            "/word/media/bild.png"});
    const auto main = root.find_child_by_attribute("pkg:part", "pkg:name", "/word/document.xml");
    CHECK(std::string(main.child("pkg:xmlData").child("a").child_value()) == "å & b");
    const auto image = root.find_child_by_attribute("pkg:part", "pkg:name", "/word/media/bild.png");
    CHECK(std::string(image.child_value("pkg:binaryData")) == "iVBORwD/EA==");
    CHECK(flat.find("<?mso-application progid=\"Word.Document\"?>") != std::string::npos);
    CHECK(flat.find("<?xml", 10) == std::string::npos);
}
