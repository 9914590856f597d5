// PDF files that mean harm are read or refused soon, with a message for a person, and never half read.
#include "importers/pdf/pdf_reader.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "tests/importers/office/require_error.h"
#include "tests/importers/pdf/hostile_pdfs.h"
#include "tests/importers/pdf/poppler_at_hand.h"

using namespace tertial;
using namespace tertial::pdf_test;

namespace {

/// Processor seconds of all programs that were run and waited for.
double seconds_of_children() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

long peak_mebibytes_of_children() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss / 1024;
}

void check_fate(const HostilePdf& hostile) {
    CAPTURE(hostile.name);
    const double before = seconds_of_children();
    const auto read = read_pdf(hostile.make(), "rapport.pdf");
    CHECK(seconds_of_children() - before < 4.0);  // two programs, a second each, and what they gave for it
    if (hostile.fate != Fate::either) CHECK(read.has_value() == (hostile.fate == Fate::read));
    if (read) return;
    CHECK(read.error().message.ends_with('.'));
    CHECK(read.error().file == "rapport.pdf");
    CHECK_MESSAGE(read.error().message.find(hostile.message) != std::string::npos, read.error().message);
}

/// Pages that a person is told to compare, in order.
std::vector<int> doubted_pages(const SourceDocument& source) {
    std::vector<int> pages;
    for (const SourceDoubt& doubt : source.doubts) pages.push_back(doubt.place.page);
    return pages;
}

}  // namespace

TEST_CASE("hostile pdf: whatever a stranger sends is read or refused soon, and says why") {
    if (!tools_are_at_hand()) return;
    for (const HostilePdf& hostile : hostile_pdfs()) check_fate(hostile);
    CHECK(peak_mebibytes_of_children() < 512);
    CHECK(office_test::peak_mebibytes() < 512);
}

TEST_CASE("hostile pdf: scripts and attachments leave no trace in what is read") {
    if (!tools_are_at_hand()) return;
    const auto read = read_pdf(active_content(), "rapport.pdf");
    const auto plain = read_pdf(make_pdf({one_page()}), "rapport.pdf");
    REQUIRE(read);
    REQUIRE(plain);
    REQUIRE(read->lines.size() == plain->lines.size());
    for (std::size_t i = 0; i < plain->lines.size(); ++i) CHECK(read->lines[i].text == plain->lines[i].text);
    CHECK(read->doubts.empty());
}

TEST_CASE("hostile pdf: a page whose stream is damaged is told, the others are not") {
    if (!tools_are_at_hand()) return;
    PdfFile file;
    file.add_page_of(one_page());
    file.add_page(ref(file.add(stream("\x78\x9C no deflate at all", "/Filter /FlateDecode"))));
    file.add_page_of(one_page());
    file.add_page_of("(half) ] >> Tj 1 2 3 unknown\n" + one_page());
    const auto read = read_pdf(file.bytes(), "rapport.pdf");
    REQUIRE_MESSAGE(read.has_value(), read.error().message);
    CHECK(doubted_pages(*read) == std::vector<int>{2, 4, 2});  // damaged, damaged, without words
    CHECK(read->doubts[0].text.starts_with("Sida 2: "));
}

TEST_CASE("hostile pdf: pages without words between others are told, a blank last one is not") {
    if (!tools_are_at_hand()) return;
    const auto read = read_pdf(make_pdf({one_page(), "", "0 0 50 50 re f", one_page(), ""}), "rapport.pdf");
    REQUIRE_MESSAGE(read.has_value(), read.error().message);
    REQUIRE(read->doubts.size() == 1);
    CHECK(read->doubts[0].text.starts_with("Sidorna 2–3: "));
    CHECK(read->doubts[0].place.page == 2);
}

TEST_CASE("hostile pdf: glyphs that are no letters are refused, or told when few pages have them") {
    if (!tools_are_at_hand()) return;
    std::string glyphs;
    for (int line = 0; line < 10; ++line)
        glyphs += show("7HUWLDOUDSSRUW #$!%&* 1lPQGHQ @+:=;? 9HUNVDPKHW", 60, 700 - 12 * line);
    const auto refused = read_pdf(make_pdf({glyphs, glyphs, one_page()}), "rapport.pdf");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().message.find("bokstäver") != std::string::npos);
    const auto read = read_pdf(make_pdf({one_page(), glyphs, one_page()}), "rapport.pdf");
    REQUIRE_MESSAGE(read.has_value(), read.error().message);
    CHECK(doubted_pages(*read) == std::vector<int>{2});
}

TEST_CASE("pdf: one for the archive, with the colours of a printer, is read as others are") {
    if (!tools_are_at_hand()) return;
    PdfFile file;
    file.add_page_of(one_page());
    const std::size_t profile = file.add(stream("no profile", "/N 3"));
    file.object(1) =
        "<< /Type /Catalog /Pages 2 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 "
        "/OutputConditionIdentifier (sRGB) /DestOutputProfile " +
        ref(profile) + " >>] >>";
    const auto read = read_pdf(file.bytes(), "arkiv.pdf");
    REQUIRE_MESSAGE(read.has_value(), read.error().message);
    CHECK(read->doubts.empty());
    CHECK(read->lines.size() == read_pdf(make_pdf({one_page()}), "x.pdf")->lines.size());
}

TEST_CASE("hostile pdf: cut off at every KB, and with bytes changed, it is no half report without a word") {
    if (!tools_are_at_hand()) return;
    std::vector<std::string> pages;
    for (int i = 0; i < 12; ++i) pages.push_back(one_page());
    const std::string whole = make_pdf(pages);
    REQUIRE(whole.size() > 8192);
    for (std::size_t size = 0; size < whole.size(); size += 1024) CHECK_FALSE(read_pdf(whole.substr(0, size), "x.pdf"));
    const std::size_t lines = read_pdf(whole, "x.pdf")->lines.size();
    for (std::size_t at = 9; at < whole.size(); at += 977) {
        CAPTURE(at);
        std::string changed = whole;
        for (std::size_t i = at; i < std::min(at + 30, whole.size()); ++i)
            changed[i] = static_cast<char>(changed[i] ^ 0x55);
        const auto read = read_pdf(changed, "x.pdf");
        if (read && read->lines.size() + 1 < lines) CHECK_FALSE(read->doubts.empty());
    }
}
