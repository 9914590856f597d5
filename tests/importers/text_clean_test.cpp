#include "importers/text_clean.h"

#include <doctest/doctest.h>

using namespace tertial;

namespace {

std::vector<CleanLine> clean(std::string_view bytes) {
    auto lines = clean_lines(bytes, "prov.txt");
    REQUIRE(lines);
    return *lines;
}

Error error(std::string_view bytes) {
    auto lines = clean_lines(bytes, "prov.txt");
    REQUIRE_FALSE(lines);
    return lines.error();
}

}  // namespace

TEST_CASE("text_clean: LF, CRLF and CR end lines, the mark at the beginning goes") {
    const auto lines = clean(
        "\xEF\xBB\xBF"
        "ett\r\ntvå\rtre\nfyra");
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].text == "ett");
    CHECK(lines[1].text == "två");
    CHECK(lines[2].text == "tre");
    CHECK(lines[3].text == "fyra");
    CHECK(lines[3].number == 4);
}

TEST_CASE("text_clean: a form feed begins a page, not a numbered line") {
    const auto lines = clean("ett\n\ftvå\ntre");
    REQUIRE(lines.size() == 4);
    CHECK(lines[2].text == "två");
    CHECK(lines[2].page == 2);
    CHECK(lines[2].number == 2);
    CHECK(lines[3].number == 3);
}

TEST_CASE("text_clean: what extractions leave in words is mended") {
    CHECK(clean("o\uFB03ciell e\uFB00ekt \uFB01nns \uFB02er").front().text == "officiell effekt finns fler");
    CHECK(clean("nämnd\u00ADmål").front().text == "nämndmål");
    CHECK(clean("1\u00A0050\u202F000").front().text == "1 050 000");
    CHECK(clean("rad\vbrytning").front().text == "rad brytning");
    CHECK(clean("A\u030Arsma\u030Al fo\u0308r").front().text == "Årsmål för");
    CHECK(clean("års\u2011mål\u200B").front().text == "års-mål");
}

TEST_CASE("text_clean: tabs and blanks at the ends stay") {
    CHECK(clean(" Indikator\tÅrsmål ").front().text == " Indikator\tÅrsmål ");
}

TEST_CASE("text_clean: an empty file, a binary one, and one that is no UTF-8 are refused with the place") {
    CHECK(error("").code == ErrorCode::bad_format);
    CHECK(error(" \n\t\r\n\f").message.find("tom") != std::string::npos);
    CHECK(error(std::string_view("%PDF\0\1\2", 7)).message.find("inte en textfil") != std::string::npos);
    const Error invalid = error(
        "Första raden\nAndra r\xE5"
        "den");
    CHECK(invalid.message.find("UTF-8") != std::string::npos);
    CHECK(invalid.line == 2);
    CHECK(error("stympad \xC3").code == ErrorCode::bad_format);
    CHECK(error("\xED\xA0\x80 halvt par").code == ErrorCode::bad_format);
}
