// What the tests of Word files share: the invented report as parts, and looking into them.
#pragma once

#include <doctest/doctest.h>

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>

#include "exporters/exporters.h"
#include "exporters/opc/zip.h"
#include "tests/exporters/invented_report.h"

namespace tertial::word_test {

inline TemplateFolders folders() {
    return {{TERTIAL_TEST_TEMPLATES}};
}

inline DocumentTemplate document_template(std::string_view name = "tertial-1") {
    auto loaded = load_document_template(folders(), name);
    REQUIRE(loaded);
    return *loaded;
}

inline std::string docx(const Report& report) {
    auto bytes = to_docx(report, document_template(), folders());
    if (!bytes) FAIL(to_text(bytes.error()));
    return *bytes;
}

using Parts = std::map<std::string, std::string>;

inline Parts unpack(std::string_view bytes) {
    auto entries = opc::read_zip(bytes);
    if (!entries) FAIL(to_text(entries.error()));
    Parts parts;
    for (auto& entry : *entries) parts[entry.name] = std::move(entry.bytes);
    return parts;
}

inline Parts parts_of(const Report& report) {
    return unpack(docx(report));
}

inline std::string pack(const Parts& parts) {
    std::vector<opc::ZipEntry> entries;
    const auto types = parts.find("[Content_Types].xml");
    if (types != parts.end()) entries.push_back({types->first, types->second});
    for (const auto& [name, bytes] : parts) {
        if (name != "[Content_Types].xml") entries.push_back({name, bytes});
    }
    auto bytes = opc::write_zip(entries);
    REQUIRE(bytes);
    return *bytes;
}

/// The words of a paragraph, cell or table, tabs as blanks.
inline std::string words(const pugi::xml_node& node) {
    std::string text;
    auto found = node.select_nodes(".//w:t|.//w:tab[parent::w:r]");
    found.sort();
    for (const auto match : found) {
        text += std::string_view(match.node().name()) == "w:t" ? match.node().child_value() : " ";
    }
    return text;
}

inline std::string style_of(const pugi::xml_node& paragraph) {
    return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

struct Document {
    explicit Document(const Report& report) {
        const Parts parts = parts_of(report);
        REQUIRE(
            xml.load_string(parts.at("word/document.xml").c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
    }
    [[nodiscard]] pugi::xml_node body() const { return xml.child("w:document").child("w:body"); }
    pugi::xml_document xml;
};

}  // namespace tertial::word_test
