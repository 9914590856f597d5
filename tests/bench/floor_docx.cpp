// floor_docx OUTLINE OUT: the least work that gives a Word document with the same headings, paragraphs and tables:
// strings put together, four parts, zip at level 6, fsync. No model, no styles of its own, no checks.
#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include <iostream>

#include "tests/bench/outline.h"

namespace {

constexpr const char* declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr const char* content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr const char* relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

void escape(std::string& out, const std::string& text) {
    for (const char c : text) {
        if (c == '<') {
            out += "&lt;";
        } else if (c == '&') {
            out += "&amp;";
        } else {
            out += c;
        }
    }
}

void paragraph(std::string& out, const std::string& style, const std::string& text) {
    out += "<w:p>";
    if (!style.empty()) out += "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    out += "<w:r><w:t xml:space=\"preserve\">";
    escape(out, text);
    out += "</w:t></w:r></w:p>";
}

std::string document(const std::vector<OutlineLine>& lines) {
    std::string out = declaration;
    out += R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
    bool in_table = false;
    for (const OutlineLine& line : lines) {
        if (line.kind == 'r' && !in_table) {
            out += "<w:tbl><w:tblPr/><w:tblGrid>";
            for (std::size_t i = 0; i < line.fields.size(); ++i) out += "<w:gridCol w:w=\"1000\"/>";
            out += "</w:tblGrid>";
            in_table = true;
        }
        if (line.kind == 'r') {
            out += "<w:tr>";
            for (const std::string& cell : line.fields) {
                out += "<w:tc>";
                paragraph(out, "", cell);
                out += "</w:tc>";
            }
            out += "</w:tr>";
        } else if (line.kind == 'e') {
            out += "</w:tbl>";
            in_table = false;
        } else if (line.kind == 'h') {
            paragraph(out, "Heading" + line.fields.at(0), line.fields.at(1));
        } else {
            paragraph(out, line.kind == 'b' ? "ListBullet" : "", line.fields.empty() ? "" : line.fields.front());
        }
    }
    return out + "<w:sectPr/></w:body></w:document>";
}

bool add(zip_t* archive, const char* name, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_OVERWRITE);
    return index >= 0 && zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 6) == 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: floor_docx OUTLINE OUT\n";
        return 2;
    }
    const std::string body = document(read_outline(argv[1]));
    const std::string types = std::string(declaration) + content_types, rels = std::string(declaration) + relationships;
    int fault = 0;
    zip_t* archive = zip_open(argv[2], ZIP_CREATE | ZIP_TRUNCATE, &fault);
    if (archive == nullptr || !add(archive, "[Content_Types].xml", types) || !add(archive, "_rels/.rels", rels) ||
        !add(archive, "word/document.xml", body) || zip_close(archive) != 0) {
        std::cerr << "cannot write " << argv[2] << "\n";
        return 2;
    }
    const int file = ::open(argv[2], O_RDONLY);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    ::close(file);
    return synced ? 0 : 2;
}
