#include "editor/review/source_text.h"

#include <doctest/doctest.h>

using namespace tertial;
using namespace tertial::editor;

namespace {

SourceLine line_of(int line, int page, std::string text) {
    SourceLine out;
    out.place = {line, page};
    out.text = std::move(text);
    return out;
}

std::vector<SourceTextLine> lines() {
    SourceDocument source;
    source.lines = {line_of(1, 1, "Mål"), line_of(2, 1, "Barn per grupp"), line_of(5, 2, "Mål")};
    source.lines[1].cells = {"Barn per grupp", "15", ""};
    source.left_out = {line_of(4, 2, "Sid 2 (9)"), line_of(0, 0, "utan plats")};
    return source_text(source);
}

pdf::Word word(double left, double top, std::string text) {
    pdf::Word out;
    out.left = left;
    out.right = left + 20;
    out.top = top;
    out.bottom = top + 10;
    out.text = std::move(text);
    return out;
}

}  // namespace

TEST_CASE("source: what was left out stands where it stood, cells have bars between") {
    const auto text = lines();
    REQUIRE(text.size() == 4);
    CHECK(text[1].text == "Barn per grupp  |  15  |  ");
    CHECK(text[2].text == "Sid 2 (9)");
    CHECK(text[2].left_out);
}

TEST_CASE("source: a place finds its line, else the one before; a page finds its beginning") {
    const auto text = lines();
    CHECK(line_at(text, {2, 1}) == 1);
    CHECK(line_at(text, {3, 1}) == 1);
    CHECK(line_at(text, {0, 2}) == 2);
    CHECK(line_at(text, {99, 9}) == 3);
    CHECK_FALSE(line_at(text, {}));
    CHECK_FALSE(line_at({}, {1, 1}));
}

TEST_CASE("source: a sheet is found by its name") {
    SourceDocument source;
    source.form = LineForm::sheets;
    source.lines = {line_of(0, 1, "Indikatorer"), line_of(0, 2, "Ekonomi")};
    for (SourceLine& line : source.lines) {
        line.style = LineStyle::heading;
        line.level = 1;
    }
    CHECK(sheet_number(source_text(source), "Ekonomi") == 2);
    CHECK(sheet_number(source_text(source), "Annat") == 0);
}

TEST_CASE("source: a row is found on its page though its cells are wrapped") {
    pdf::Page page;
    page.words = {word(10, 10, "Andel"),  word(10, 100, "Andel"), word(100, 112, "80"), word(130, 112, "%"),
                  word(10, 112, "nöjda"), word(10, 124, "barn"),  word(10, 400, "barn")};
    const auto box = find_on_page(page, "Andel nöjda barn  |  80 %");
    REQUIRE(box);
    CHECK(box->top == 100);
    CHECK(box->bottom == 134);
    CHECK(box->right == 150);
    CHECK_FALSE(find_on_page(page, "Andel av något helt annat här"));
    CHECK_FALSE(find_on_page(page, ""));
}

TEST_CASE("source: lines of the same words are told apart by their order") {
    pdf::Page page;
    page.words = {word(10, 10, "Totalt"), word(10, 300, "Totalt")};
    CHECK(find_on_page(page, "Totalt", 0)->top == 10);
    CHECK(find_on_page(page, "Totalt", 1)->top == 300);
    CHECK(find_on_page(page, "Totalt", 7)->top == 300);
}
