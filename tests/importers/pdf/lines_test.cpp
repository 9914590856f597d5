#include <doctest/doctest.h>

#include "importers/pdf/lines.h"
#include "tests/importers/pdf/printed_page.h"

using namespace tertial;
using namespace tertial::pdf;
using namespace tertial::test;

namespace {

Line only_line(const Page& page) {
    const auto lines = lines_of(page, 1);
    REQUIRE(lines.size() == 1);
    return lines.front();
}

std::vector<std::string> cell_texts(const Line& line) {
    std::vector<std::string> texts;
    for (const Cell& cell : cells_of(line)) texts.push_back(text_of(line, cell.first, cell.end));
    return texts;
}

}  // namespace

TEST_CASE("pdf lines: words at one height are a line, in whatever order they come") {
    Page page = empty_page();
    set(page, "världen", 100, 50);
    set(page, "under", 60, 62);
    set(page, "hej", 60, 51);  // a raised or lowered word
    const auto lines = lines_of(page, 3);
    REQUIRE(lines.size() == 2);
    CHECK(text_of(lines[0]) == "hej världen");
    CHECK(text_of(lines[1]) == "under");
    CHECK(lines[0].page == 3);
    CHECK(lines[0].left == 60);
    CHECK(lines[0].right == 135);
}

TEST_CASE("pdf lines: the line's look is that of most of its letters, its height that of this look") {
    Page page = empty_page();
    Look icon = plain_look();
    icon.family = 7;
    set(page, "● ☞", 50, 48, icon);
    set(page, "Andel", 70, 50);
    const Line line = only_line(page);
    CHECK(line.look.family == 1);
    CHECK(line.top == 50);
}

TEST_CASE("pdf lines: a gap wider than a blank parts cells") {
    Page page = empty_page();
    set(page, "Andel nöjda", 60, 50);
    set(page, "1 302", 150, 50);
    set(page, "85 %", 190, 50);
    CHECK(cell_texts(only_line(page)) == std::vector<std::string>{"Andel nöjda", "1 302", "85 %"});
}

TEST_CASE("pdf lines: two narrow margins part cells, letters set apart do not") {
    Page page = empty_page();
    set(page, "92", 60, 50);
    set(page, "2024", 60 + 2 * character_width + 0.42 * line_height, 50);
    CHECK(cell_texts(only_line(page)) == std::vector<std::string>{"92", "2024"});
    page = empty_page();
    set(page, "ett", 60, 50);
    set(page, "ord", 60 + 3 * character_width + 0.3 * line_height, 50);
    CHECK(cell_texts(only_line(page)) == std::vector<std::string>{"ett ord"});
}

TEST_CASE("pdf lines: a list's mark is no cell") {
    for (const std::string mark : {"•", "-", "–", "\uF0B7", "1.", "12.", "a)"}) {
        CAPTURE(mark);
        Page page = empty_page();
        set(page, mark, 60, 50);
        set(page, "Fler barn får plats", 80, 50);
        const Line line = only_line(page);
        CHECK(cells_of(line).size() == 1);
        CHECK((begins_with_bullet(line) || begins_with_number(line)));
    }
}

TEST_CASE("pdf lines: figures and dashes of running text are no marks") {
    for (const std::string text : {"2023. Det", "-3,2 mnkr", "1.2 Barn", "o s v", "5 %"}) {
        CAPTURE(text);
        Page page = empty_page();
        set(page, text, 60, 50);
        const Line line = only_line(page);
        CHECK_FALSE(begins_with_bullet(line));
        CHECK_FALSE(begins_with_number(line));
    }
}

TEST_CASE("pdf lines: an empty page has none") {
    CHECK(lines_of(empty_page(), 1).empty());
}
