#include "editor/app/page_pictures.h"

#include <doctest/doctest.h>

using namespace tertial::editor;

TEST_CASE("pages: a picture of netpbm becomes one with four bytes a pixel") {
    const Picture picture = read_ppm(std::string("P6\n2 1\n255\n\x01\x02\x03\x04\x05\x06", 17));
    REQUIRE(picture.width == 2);
    CHECK(picture.rgba == std::vector<std::uint8_t>{1, 2, 3, 255, 4, 5, 6, 255});
}

TEST_CASE("pages: a picture that is cut off, or none, gives nothing") {
    for (const std::string bytes :
         {"", "P6", "P6\n2 1\n255\nabc", "P5\n1 1\n255\nabc", "P6\n-1 1\n255\nabc", "P6\n999999 999999\n255\nabc"}) {
        CAPTURE(bytes);
        CHECK(read_ppm(bytes).rgba.empty());
    }
}

TEST_CASE("pages: sizes are those that pdfinfo tells, page by page") {
    const auto sizes = read_page_sizes(
        "Title:  Sidor\nPages:  2\nPage    1 size: 595.3 x 841.9 pts (A4)\nPage    1 rot:  0\n"
        "Page    2 size: 841.9 x 595.3 pts (A4)\n");
    REQUIRE(sizes.size() == 2);
    CHECK(sizes[0].width == doctest::Approx(595.3));
    CHECK(sizes[1].height == doctest::Approx(595.3));
    CHECK(read_page_sizes("Syntax Error: no").empty());
}
