// PDF files for tests, object by object.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/opc/zip.h"

namespace tertial::pdf_test {

/// "(text) Tj" at a place from the page's lower left corner; font 1 is Helvetica, 2 Helvetica-Bold. Text is
/// windows-1252.
inline std::string show(std::string_view text, int left, int bottom, int font = 1, int size = 10) {
    return "BT /F" + std::to_string(font) + " " + std::to_string(size) + " Tf " + std::to_string(left) + " " +
           std::to_string(bottom) + " Td (" + std::string(text) + ") Tj ET\n";
}

inline std::string ref(std::size_t id) {
    return std::to_string(id) + " 0 R";
}

inline std::string stream(std::string_view data, std::string_view dictionary = {}) {
    return "<< /Length " + std::to_string(data.size()) + " " + std::string(dictionary) + " >>\nstream\n" +
           std::string(data) + "\nendstream";
}

/// Packed as /FlateDecode reads it.
inline std::string deflated(std::string data) {
    const auto archive = opc::write_zip({{"a.xml", std::move(data)}});
    const auto number = [&](std::size_t at, int bytes) {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value |= static_cast<std::size_t>(static_cast<unsigned char>((*archive)[at + i])) << (8 * i);
        return value;
    };
    const std::size_t central = archive->rfind("PK\x01\x02");
    const std::size_t begin = 30 + number(26, 2) + number(28, 2);
    return "\x78\x9C" + archive->substr(begin, number(central + 20, 4));
}

/// Object 1 is the catalog, 2 the page tree, 3 and 4 the fonts; what is added comes after.
class PdfFile {
public:
    PdfFile()
        : objects_{"<< /Type /Catalog /Pages 2 0 R >>", "",
                   "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                   "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"} {}

    std::size_t add(std::string object) {
        objects_.push_back(std::move(object));
        return objects_.size();
    }
    std::string& object(std::size_t id) { return objects_[id - 1]; }
    [[nodiscard]] std::size_t next() const { return objects_.size() + 1; }

    std::size_t add_page(std::string_view contents, std::string_view extra = {}) {
        const std::size_t id =
            add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R "
                "/F2 4 0 R >> " +
                std::string(extra) + ">> /Contents " + std::string(contents) + " >>");
        pages_.push_back(id);
        return id;
    }
    std::size_t add_page_of(std::string_view operators, std::string_view extra = {}) {
        return add_page(ref(add(stream(operators))), extra);
    }

    std::string trailer;  // more of it: "/Encrypt 9 0 R"

    [[nodiscard]] std::string bytes() {
        if (objects_[1].empty()) {
            std::string kids;
            for (const std::size_t page : pages_) kids += ref(page) + " ";
            objects_[1] = "<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [" + kids + "] >>";
        }
        std::string pdf = "%PDF-1.4\n", xref;
        for (std::size_t i = 0; i < objects_.size(); ++i) {
            const std::string offset = std::to_string(pdf.size());
            xref += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
            pdf += std::to_string(i + 1) + " 0 obj\n" + objects_[i] + "\nendobj\n";
        }
        const std::string count = std::to_string(objects_.size() + 1);
        return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + xref + "trailer << /Size " + count +
               " /Root 1 0 R " + trailer + " >>\nstartxref\n" + std::to_string(pdf.size()) + "\n%%EOF\n";
    }

private:
    std::vector<std::string> objects_;
    std::vector<std::size_t> pages_;
};

inline std::string make_pdf(const std::vector<std::string>& pages) {
    PdfFile file;
    for (const std::string& operators : pages) file.add_page_of(operators);
    return file.bytes();
}

/// A page with a title, headings, text and a table.
inline std::string one_page() {
    return show("Verksamhetsplan", 60, 760, 2, 24) + show("Inledning", 60, 700, 2, 16) +
           show(
               "N\\344mnden arbetar f\\366r att barn och unga ska m\\345 bra och trivas i hela omr\\345det, b\\345de "
               "nu och i",
               60, 680) +
           show("framtiden.", 60, 668) + show("Barn och unga", 60, 640, 2, 13) +
           show("Alla ska f\\345 plats i f\\366rskolan n\\344ra hemmet.", 60, 620) + show("Indikator", 65, 590, 2, 8) +
           show("\\305rsm\\345l", 300, 590, 2, 8) + show("Period", 400, 590, 2, 8) +
           show("Andel n\\366jda", 65, 575, 1, 8) + show("85 %", 300, 575, 1, 8) + show("2024", 400, 575, 1, 8) +
           show("Antal platser", 65, 560, 1, 8) + show("2024", 400, 560, 1, 8);
}

}  // namespace tertial::pdf_test
