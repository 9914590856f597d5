// Small Word files for tests: a body and what it refers to, packed as Word packs them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "exporters/opc/zip.h"
#include "importers/word/word_reader.h"

namespace tertial::word_test {

inline constexpr std::string_view transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

struct WordFile {
    std::string body;       // what stands in w:body
    std::string styles;     // what stands in w:styles
    std::string numbering;  // what stands in w:numbering
    std::string footnotes;  // what stands in w:footnotes
    std::string links;      // Relationship elements of the document
    std::string_view name_space = transitional;
};

inline std::string root(std::string_view element, const WordFile& file, std::string_view content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + std::string(element) + " xmlns:w=\"" +
           std::string(file.name_space) +
           "\" xmlns:r=\"urn:r\" xmlns:mc=\"urn:mc\" xmlns:wps=\"urn:wps\" xmlns:v=\"urn:v\">" + std::string(content) +
           "</w:" + std::string(element) + ">";
}

inline std::string relationship(std::string_view id, std::string_view kind, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + std::string(kind) +
           "\" Target=\"" + std::string(target) + "\"/>";
}

inline std::string relationships(std::string_view content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           std::string(content) + "</Relationships>";
}

inline std::string pack(const WordFile& file) {
    const std::string related = relationship("s", "styles", "styles.xml") +
                                relationship("n", "numbering", "numbering.xml") +
                                relationship("f", "footnotes", "footnotes.xml") + file.links;
    const auto bytes =
        opc::write_zip({{"[Content_Types].xml", "<Types/>"},
                        {"_rels/.rels", relationships(relationship("d", "officeDocument", "word/document.xml"))},
                        {"word/document.xml", root("document", file, "<w:body>" + file.body + "</w:body>")},
                        {"word/styles.xml", root("styles", file, file.styles)},
                        {"word/numbering.xml", root("numbering", file, file.numbering)},
                        {"word/footnotes.xml", root("footnotes", file, file.footnotes)},
                        {"word/_rels/document.xml.rels", relationships(related)}});
    REQUIRE(bytes);
    return *bytes;
}

inline SourceDocument read(const WordFile& file) {
    const auto document = read_word(pack(file), "prov.docx");
    if (!document) FAIL(to_text(document.error()));
    return *document;
}

/// <w:p> with one run, of a style when one is named.
inline std::string paragraph(std::string_view text, std::string_view style = {}, std::string_view properties = {}) {
    std::string out = "<w:p><w:pPr>";
    if (!style.empty()) out += "<w:pStyle w:val=\"" + std::string(style) + "\"/>";
    return out + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

inline std::string style(std::string_view id, std::string_view name, std::string_view content = {}) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" + std::string(name) +
           "\"/>" + std::string(content) + "</w:style>";
}

inline std::string cell(std::string_view text, std::string_view properties = {}) {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

inline std::string row(std::string_view cells, std::string_view properties = {}) {
    return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}

inline std::string table(std::string_view rows) {
    return "<w:tbl>" + std::string(rows) + "</w:tbl>";
}

using Cells = std::vector<std::string>;

}  // namespace tertial::word_test
