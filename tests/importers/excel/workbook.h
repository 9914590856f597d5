// Workbooks for tests, part by part.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "exporters/opc/zip.h"
#include "importers/import.h"

namespace tertial::excel_test {

struct TestSheet {
    std::string name = {};
    std::string rows = {};    // XML of the rows
    std::string before = {};  // XML before sheetData: <cols>
    std::string after = {};   // XML after it: <mergeCells>
    std::string state = {};   // "hidden"
};

struct TestWorkbook {
    std::vector<TestSheet> sheets = {};
    std::string strings = {};               // XML of the shared strings
    std::vector<std::string> formats = {};  // codes; style n+1 is format n
    bool from_1904 = false;
    bool strict = false;
};

inline std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
    return out;
}

inline std::string column_name(std::size_t column) {
    const auto letter = static_cast<char>('A' + column % 26);
    return column < 26 ? std::string(1, letter) : column_name(column / 26 - 1) + letter;
}

inline std::string text_cell(std::size_t row, std::size_t column, std::string_view text) {
    return "<c r=\"" + column_name(column) + std::to_string(row) + "\" t=\"inlineStr\"><is><t>" + escaped(text) +
           "</t></is></c>";
}

/// Rows of texts from `first_row` on; an empty row leaves a gap. "#12.5/2" is the number 12.5 with style 2.
inline std::string rows_of(const std::vector<std::vector<std::string>>& rows, std::size_t first_row = 1) {
    std::string xml;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::string number = std::to_string(first_row + r);
        if (rows[r].empty()) continue;
        xml += "<row r=\"" + number + "\">";
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const std::string& cell = rows[r][c];
            if (cell.empty()) continue;
            if (cell.front() != '#') {
                xml += text_cell(first_row + r, c, cell);
                continue;
            }
            const std::size_t slash = cell.find('/');
            const std::string style = slash == std::string::npos ? "0" : cell.substr(slash + 1);
            xml += "<c r=\"" + column_name(c) + number + "\" s=\"" + style + "\"><v>" + cell.substr(1, slash - 1) +
                   "</v></c>";
        }
        xml += "</row>";
    }
    return xml;
}

inline std::string styles_of(const std::vector<std::string>& formats) {
    std::string codes, styles = "<xf numFmtId=\"0\"/>";
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const std::string id = std::to_string(164 + i);
        codes += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(formats[i]) + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    return "<styleSheet><numFmts>" + codes + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>";
}

inline std::vector<opc::ZipEntry> parts_of(const TestWorkbook& book) {
    const std::string base = book.strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                         : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string sheets, links;
    std::vector<opc::ZipEntry> parts = {
        {"[Content_Types].xml",
         "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
         "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
        {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + base +
                            "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"}};
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        const TestSheet& sheet = book.sheets[i];
        const std::string n = std::to_string(i + 1);
        sheets += "<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"" +
                  (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
        links += "<Relationship Id=\"rId" + n + "\" Type=\"" + base + "worksheet\" Target=\"worksheets/sheet" + n +
                 ".xml\"/>";
        parts.push_back({"xl/worksheets/sheet" + n + ".xml", "<worksheet><dimension ref=\"A1:XFD1048576\"/>" +
                                                                 sheet.before + "<sheetData>" + sheet.rows +
                                                                 "</sheetData>" + sheet.after + "</worksheet>"});
    }
    links += "<Relationship Id=\"rId8001\" Type=\"" + base + "styles\" Target=\"styles.xml\"/>";
    links += "<Relationship Id=\"rId8002\" Type=\"" + base + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
    parts.push_back({"xl/workbook.xml", std::string("<workbook xmlns:r=\"r\">") +
                                            (book.from_1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>" +
                                            sheets + "</sheets></workbook>"});
    parts.push_back({"xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>"});
    parts.push_back({"xl/styles.xml", styles_of(book.formats)});
    parts.push_back({"xl/sharedStrings.xml", "<sst>" + book.strings + "</sst>"});
    return parts;
}

inline std::string bytes_of(const TestWorkbook& book) {
    auto bytes = opc::write_zip(parts_of(book));
    REQUIRE(bytes);
    return *bytes;
}

inline TemplateFolders folders() {
    return {{TERTIAL_TEST_TEMPLATES}};
}

inline Report import_bytes(const std::string& bytes, const std::string& name, const ImportOptions& options = {}) {
    auto report = import_report(bytes, name, options, folders());
    if (!report) FAIL(to_text(report.error()));
    return *report;
}

/// The report of a workbook with one sheet.
inline Report import_rows(const std::vector<std::vector<std::string>>& rows, std::vector<std::string> formats = {}) {
    return import_bytes(bytes_of({{{"Blad1", rows_of(rows), "", "", ""}}, "", std::move(formats)}), "bok.xlsx");
}

}  // namespace tertial::excel_test
