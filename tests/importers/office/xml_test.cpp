#include "importers/office/xml.h"

#include <doctest/doctest.h>

#include "tests/importers/office/require_error.h"

using namespace tertial;
using namespace tertial::office;
using namespace tertial::office_test;

namespace {

Error refusal(const std::string& xml) {
    return require_error([&] {
        pugi::xml_document document;
        return parse_part(xml, "rapport.docx", document);
    });
}

std::string nested(std::size_t depth) {
    std::string xml;
    for (std::size_t i = 0; i < depth; ++i) xml += "<a>";
    for (std::size_t i = 0; i < depth; ++i) xml += "</a>";
    return xml;
}

}  // namespace

TEST_CASE("xml: elements by local name, attributes too, blanks kept") {
    pugi::xml_document document;
    REQUIRE(parse_part("<w:a><w:t> </w:t><x:b v:val='1'/><b val='0'/></w:a>", "fil", document));
    const pugi::xml_node root = document.document_element();
    CHECK(local_name(root) == "a");
    CHECK(std::string(child(root, "t").child_value()) == " ");
    CHECK(attribute(child(root, "b"), "val") == "1");
    CHECK(child_value(root, "b") == "1");
    CHECK(is_on(child(root, "b")));
    CHECK_FALSE(is_on(child(root, "none")));
    CHECK(number("17", -1) == 17);
    CHECK(number("17x", -1) == -1);
    CHECK(number("99999999999999", -1) == -1);
}

TEST_CASE("xml: what is no XML, no UTF-8 or holds forbidden characters is refused") {
    for (const std::string xml : {"", "text", "<a>", "<a></b>", "<a>\xE5</a>", "<a>\xC0\xAF</a>", "<a>\x02</a>",
                                  "<a>\xED\xA0\x80</a>", "<!DOCTYPE a [<!ENTITY b 'c'>]>"}) {
        CHECK(refusal(xml).code == ErrorCode::bad_format);
    }
}

TEST_CASE("xml: depth is limited, and no depth overflows the stack") {
    pugi::xml_document document;
    CHECK(parse_part(nested(200), "fil", document));
    CHECK(refusal(nested(300)).code == ErrorCode::too_large);
    CHECK(refusal(nested(1'000'000)).code == ErrorCode::too_large);
}

TEST_CASE("xml: a part whose tree would fill the memory is refused before it is built") {
    std::string xml = "<r>";
    for (int i = 0; i < 4'000'000; ++i) xml += "<c/>";
    CHECK(refusal(xml + "</r>").code == ErrorCode::too_large);
    std::string attributes = "<r";
    for (int i = 0; i < 6'000'000; ++i) attributes += " a=''";
    CHECK(refusal(attributes + "/>").code == ErrorCode::too_large);
    CHECK(peak_mebibytes() < 512);
}
