// Reading a workbook back, as far as the tests need it, without the library that wrote it.
#pragma once

#include <doctest/doctest.h>

#include <pugixml.hpp>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporters.h"
#include "exporters/opc/zip.h"
#include "model/template.h"
#include "tests/exporters/invented_report.h"

namespace tertial::xlsx_test {

struct ReadCell {
    std::string text;              // of a text, or of a formula with text as its result
    std::optional<double> number;  // of a number, or of a formula with a number as its result
    std::string formula;           // without "="
    std::string format;            // number format; empty = General
    bool hidden = false;           // in a hidden column

    bool operator==(std::string_view wanted) const { return !number && text == wanted; }
    bool operator==(double wanted) const { return number == wanted; }
};

class Workbook {
public:
    struct Sheet {
        std::string name;
        bool hidden = false;
        pugi::xml_document xml;
        pugi::xml_document table;  // empty when the sheet has none
        std::map<std::string, ReadCell> cells;

        [[nodiscard]] const ReadCell& operator[](const std::string& place) const {
            static const ReadCell blank;
            const auto found = cells.find(place);
            return found == cells.end() ? blank : found->second;
        }
        [[nodiscard]] pugi::xml_node root() const { return xml.document_element(); }
        [[nodiscard]] std::vector<std::string> headers() const {
            std::vector<std::string> names;
            for (const auto column : table.document_element().child("tableColumns").children()) {
                names.emplace_back(column.attribute("name").value());
            }
            return names;
        }
        /// Letter of the column with that heading.
        [[nodiscard]] std::string column(std::string_view header) const {
            const std::vector<std::string> names = headers();
            for (std::size_t c = 0; c < names.size(); ++c) {
                if (names[c] == header) return c < 26 ? std::string(1, static_cast<char>('A' + c)) : "?";
            }
            FAIL("no column " << header << " on " << name);
            return {};
        }
        /// The cell of a column in the row whose `key` column says `value`.
        [[nodiscard]] const ReadCell& at(std::string_view key, std::string_view value, std::string_view header) const {
            for (int row = 5; row < 5000; ++row) {
                const std::string number = std::to_string(row);
                if ((*this)[column(key) + number].text == value) return (*this)[column(header) + number];
            }
            FAIL("no row " << value << " on " << name);
            return (*this)["A1"];
        }
    };

    explicit Workbook(std::string_view bytes) {
        auto entries = opc::read_zip(bytes);
        REQUIRE(entries);
        for (auto& entry : *entries) parts_[entry.name] = std::move(entry.bytes);
        read_strings();
        read_formats();
        book_ = load("xl/workbook.xml");
        int number = 0;
        for (const auto sheet : book_->document_element().child("sheets").children()) read_sheet(sheet, ++number);
    }

    [[nodiscard]] const Sheet& operator[](std::string_view name) const {
        for (const Sheet& sheet : sheets_) {
            if (sheet.name == name) return sheet;
        }
        FAIL("no sheet " << name);
        return sheets_.front();
    }
    [[nodiscard]] const std::deque<Sheet>& sheets() const { return sheets_; }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const Sheet& sheet : sheets_) names.push_back(sheet.name);
        return names;
    }
    [[nodiscard]] const std::map<std::string, std::string>& parts() const { return parts_; }
    [[nodiscard]] pugi::xml_node book() const { return book_->document_element(); }

private:
    [[nodiscard]] std::unique_ptr<pugi::xml_document> load(const std::string& name) const {
        auto xml = std::make_unique<pugi::xml_document>();
        const auto part = parts_.find(name);
        REQUIRE_MESSAGE(part != parts_.end(), name);
        REQUIRE(xml->load_string(part->second.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
        return xml;
    }

    void read_strings() {
        if (!parts_.contains("xl/sharedStrings.xml")) return;
        const auto xml = load("xl/sharedStrings.xml");
        for (const auto string : xml->document_element().children("si")) strings_.emplace_back(string.child_value("t"));
    }

    void read_formats() {
        const auto xml = load("xl/styles.xml");
        std::map<int, std::string> codes{{1, "0"}, {2, "0.00"}, {3, "#,##0"}, {4, "#,##0.00"}};
        for (const auto format : xml->document_element().child("numFmts").children()) {
            codes[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").value();
        }
        for (const auto style : xml->document_element().child("cellXfs").children()) {
            formats_.push_back(codes[style.attribute("numFmtId").as_int()]);
        }
    }

    void read_sheet(const pugi::xml_node& entry, int number) {
        Sheet& sheet = sheets_.emplace_back();
        sheet.name = entry.attribute("name").value();
        sheet.hidden = std::string_view(entry.attribute("state").value()) == "hidden";
        const std::string file = "sheet" + std::to_string(number) + ".xml";
        sheet.xml.reset(*load("xl/worksheets/" + file));
        for (const auto row : sheet.root().child("sheetData").children()) {
            for (const auto cell : row.children("c")) {
                ReadCell& read = sheet.cells[cell.attribute("r").value()] = read_cell(cell);
                read.hidden = is_hidden(sheet, cell.attribute("r").value());
            }
        }
        if (!sheet.root().child("tableParts")) return;
        const auto relations = load("xl/worksheets/_rels/" + file + ".rels");
        for (const auto relation : relations->document_element().children()) {
            const std::string target = relation.attribute("Target").value();
            if (target.starts_with("../tables/")) sheet.table.reset(*load("xl/" + target.substr(3)));
        }
    }

    [[nodiscard]] ReadCell read_cell(const pugi::xml_node& cell) const {
        ReadCell read;
        const std::string_view type = cell.attribute("t").value();
        const std::string value = cell.child_value("v");
        read.formula = cell.child_value("f");
        read.format = formats_.at(static_cast<std::size_t>(cell.attribute("s").as_int()));
        if (type == "s") {
            read.text = strings_.at(static_cast<std::size_t>(std::stoi(value)));
        } else if (type == "str") {
            read.text = value;
        } else if (!value.empty()) {
            read.number = std::stod(value);
        }
        return read;
    }

    static bool is_hidden(const Sheet& sheet, const std::string& place) {
        int column = 0;
        for (const char c : place) {
            if (c >= 'A' && c <= 'Z') column = column * 26 + (c - 'A' + 1);
        }
        for (const auto col : sheet.root().child("cols").children()) {
            if (column >= col.attribute("min").as_int() && column <= col.attribute("max").as_int())
                return col.attribute("hidden").as_bool();
        }
        return false;
    }

    std::map<std::string, std::string> parts_;
    std::vector<std::string> strings_, formats_;
    std::unique_ptr<pugi::xml_document> book_;
    std::deque<Sheet> sheets_;
};

inline TemplateFolders folders() {
    return {{TERTIAL_TEST_TEMPLATES}};
}

inline std::string bytes_of(const Report& report, std::string_view template_name = "tertial-1") {
    const auto document_template = load_document_template(folders(), template_name);
    REQUIRE(document_template);
    const auto catalogue = load_goal_catalogue(folders(), 2024);
    REQUIRE(catalogue);
    auto bytes = to_xlsx(report, *document_template, *catalogue, folders());
    if (!bytes) FAIL(to_text(bytes.error()));
    return *bytes;
}

/// A report whose only content is these tables, under one heading.
inline Report with_tables(std::vector<Table> tables, std::string heading = "Uppföljning av ekonomi") {
    Report report;
    report.meta.year = 2024;
    Chapter& chapter = report.back.emplace_back();
    chapter.title = std::move(heading);
    for (Table& table : tables) chapter.blocks.emplace_back(std::move(table));
    return report;
}

}  // namespace tertial::xlsx_test
