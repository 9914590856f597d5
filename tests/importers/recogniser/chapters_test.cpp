#include "importers/recogniser/chapters.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

std::vector<PartSpec> parts() {
    PartSpec economy;
    economy.id = "ekonomi";
    economy.title = "Uppföljning av ekonomi";
    PartSpec investments;
    investments.id = "ekonomi.investeringar";
    investments.title = "Investeringar";
    economy.children = {investments};
    return {economy};
}

}  // namespace

TEST_CASE("chapters: known headings take their level and part from the template") {
    Reading reading(
        "Uppföljning av ekonomi\nEkonomin är i balans.\n\nInvesteringar\nParker rustas upp.\n\nInvesteringar\nEn gång "
        "till.");
    const auto chapters = read_chapters(reading.context, reading.all(), parts());
    REQUIRE(chapters.size() == 1);
    CHECK(chapters[0].part == "ekonomi");
    REQUIRE(chapters[0].children.size() >= 1);
    CHECK(chapters[0].children[0].part == "ekonomi.investeringar");
    CHECK(chapters[0].blocks.size() == 1);
    // The same words again are another heading.
    std::size_t with_part = 0;
    for (const Chapter& child : chapters[0].children) with_part += !child.part.empty();
    CHECK(with_part == 1);
}

TEST_CASE("chapters: an unknown heading goes under the known one") {
    Reading reading("Uppföljning av ekonomi\nEkonomin är i balans.\n\nElpriser\nPriserna ökar.");
    const auto chapters = read_chapters(reading.context, reading.all(), parts());
    REQUIRE(chapters.size() == 1);
    REQUIRE(chapters[0].children.size() == 1);
    CHECK(chapters[0].children[0].title == "Elpriser");
}

TEST_CASE("chapters: text before any heading keeps its place") {
    Reading reading("Det här är löpande text utan rubrik.\n\nUppföljning av ekonomi\nEkonomin är i balans.");
    const auto chapters = read_chapters(reading.context, reading.all(), parts());
    REQUIRE(chapters.size() == 2);
    CHECK(chapters[0].title.empty());
    CHECK(chapters[0].blocks.size() == 1);
    CHECK(read_chapters(reading.context, {0, 0}, parts()).empty());
}
