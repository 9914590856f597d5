#include <doctest/doctest.h>

#include "importers/pdf/pdf_reader.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "importers/import.h"
#include "tests/importers/pdf/pdf_file.h"
#include "tests/importers/pdf/poppler_at_hand.h"

using namespace tertial;
using namespace tertial::pdf_test;

namespace {

std::string error_of(const std::string& bytes) {
    const auto read = read_pdf(bytes, "rapport.pdf");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().file == "rapport.pdf");
    return read.error().message;
}

}  // namespace

TEST_CASE("pdf: known by its first bytes") {
    CHECK(looks_like_pdf("%PDF-1.7\n"));
    CHECK(looks_like_pdf(std::string(500, '\n') + "%PDF-1.4"));
    CHECK_FALSE(looks_like_pdf(std::string(2000, ' ') + "%PDF-1.4"));
    CHECK_FALSE(looks_like_pdf("Text om PDF"));
    CHECK_FALSE(looks_like_pdf(""));
}

TEST_CASE("pdf: a page is read with headings, joined paragraphs and a table") {
    if (!tools_are_at_hand()) return;
    const auto read = read_pdf(make_pdf({one_page()}), "plan.pdf");
    REQUIRE_MESSAGE(read.has_value(), read.error().message);
    CHECK(read->form == LineForm::styled);
    const auto& lines = read->lines;
    REQUIRE(lines.size() == 8);
    CHECK(lines[0].style == LineStyle::title);
    CHECK(lines[0].text == "Verksamhetsplan");
    CHECK(lines[1].style == LineStyle::heading);
    CHECK(lines[1].level == 1);
    CHECK(lines[2].text ==
          "Nämnden arbetar för att barn och unga ska må bra och trivas i hela området, både nu och i framtiden.");
    CHECK(lines[2].place.page == 1);
    CHECK(lines[2].place.line == 3);
    CHECK(lines[3].level == 2);
    CHECK(lines[5].cells == std::vector<std::string>{"Indikator", "Årsmål", "Period"});
    CHECK(lines[6].cells == std::vector<std::string>{"Andel nöjda", "85 %", "2024"});
    CHECK(lines[7].cells == std::vector<std::string>{"Antal platser", "", "2024"});
}

TEST_CASE("pdf: the import tells a PDF by its bytes and refuses what is no report") {
    if (!tools_are_at_hand()) return;
    const auto report =
        import_report(make_pdf({one_page()}), "plan.txt", {}, TemplateFolders{{TERTIAL_TEST_TEMPLATES}});
    REQUIRE_MESSAGE(report.has_value(), report.error().message);
    CHECK(report->meta.title == "Verksamhetsplan");
}

TEST_CASE("pdf: scanned pages are refused with what to do") {
    if (!tools_are_at_hand()) return;
    CHECK(error_of(make_pdf({"0 0 100 100 re f\n", show("Stockholm", 60, 700)})).find("OCR") != std::string::npos);
}

TEST_CASE("pdf: a file cut off anywhere is refused, never half read") {
    const std::string whole = make_pdf({one_page(), one_page()});
    for (const std::size_t size :
         {whole.size() - 4, whole.size() - 40, whole.size() / 2, whole.size() / 4, std::size_t{9}}) {
        CAPTURE(size);
        CHECK(error_of(whole.substr(0, size)).find("ofullständig") != std::string::npos);
    }
}

TEST_CASE("pdf: garbage between a right beginning and end is refused") {
    if (!tools_are_at_hand()) return;
    std::string garbage;
    for (unsigned i = 0; i < 20'000; ++i) garbage += static_cast<char>((i * 2654435761U) >> 24);
    (void)error_of("%PDF-1.7\n" + garbage + "\n%%EOF");
    (void)error_of("%PDF-1.7\n%%EOF");
}

TEST_CASE("pdf: without poppler-utils the user is told what to install") {
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", "/nowhere", 1);
    const auto read = read_pdf(make_pdf({one_page()}), "plan.pdf");
    ::setenv("PATH", path.c_str(), 1);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::not_found);
    CHECK(read.error().message.find("poppler-utils") != std::string::npos);
}

TEST_CASE("pdf: published reports are read whole") {
    if (!tools_are_at_hand()) return;
    struct Expected {
        std::string name;
        std::size_t pages, rows;
    };
    std::size_t skipped = 0;
    for (const Expected& expected : {Expected{"t1-2023-norrmalm", 74, 200},
                                     {"t2-2019-norrmalm", 59, 180},
                                     {"vp-2020-hasselby-vallingby", 60, 350}}) {
        std::ifstream file(std::filesystem::path(TERTIAL_CORPUS) / (expected.name + ".pdf"), std::ios::binary);
        if (!file) {
            ++skipped;
            continue;
        }
        CAPTURE(expected.name);
        std::stringstream bytes;
        bytes << file.rdbuf();
        const auto read = read_pdf(bytes.str(), expected.name);
        REQUIRE(read.has_value());
        std::size_t rows = 0, headings = 0;
        for (const SourceLine& line : read->lines) {
            rows += line.is_row();
            headings += line.style == LineStyle::heading;
        }
        CHECK(rows > expected.rows);
        CHECK(headings > 50);
        CHECK(read->lines.back().place.page == static_cast<int>(expected.pages));
        CHECK(read->left_out.size() > 2 * expected.pages);
    }
    if (skipped > 0) MESSAGE(skipped << " of 3 published reports are not at hand: skipped");
}

TEST_CASE("pdf reader: tells each page as it comes, of how many, and stops when it is told to") {
    if (!tools_are_at_hand()) return;
    const std::string bytes = make_pdf({one_page(), one_page(), one_page()});
    int last = 0, all = 0;
    const auto read = read_pdf(bytes, "plan.pdf", [&](int page, int pages) {
        CHECK(page > last);
        last = page;
        all = pages;
        return true;
    });
    REQUIRE(read);
    CHECK(last == 3);
    CHECK(all == 3);
    const auto stopped = read_pdf(bytes, "plan.pdf", [](int, int) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::cancelled);
    CHECK(stopped.error().file == "plan.pdf");
}
