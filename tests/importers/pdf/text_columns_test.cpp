#include "importers/pdf/text_columns.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "importers/pdf/paragraphs.h"
#include "importers/pdf/vocabulary.h"
#include "tests/importers/pdf/printed_page.h"

using namespace tertial::pdf;
using namespace tertial::test;

namespace {

constexpr double left_edge = 60;
constexpr double right_edge = 310;

/// Two columns of six lines: each a paragraph that fills its lines, the left one's going on in the right one.
Page page_with_columns(double lower = 0) {
    Page page = empty_page();
    set(page, "En rad som går över hela sidan visar hur bred texten är när den inte har spalter alls", left_edge, 80);
    for (int i = 0; i < 6; ++i) {
        set(page, "vänster spalt har " + std::to_string(i) + " text som fyller dess rad", left_edge, 120 + 13 * i);
        set(page, "höger spalt har " + std::to_string(i) + " ord som också fyller raden", right_edge,
            120 + lower + 13 * i);
    }
    return page;
}

std::vector<Line> parted(const Page& page) {
    const auto lines = lines_of_pages({page});
    return part_text_columns(lines, find_body_type(lines));
}

}  // namespace

TEST_CASE("pdf columns of text: the left one is read before the right one, wherever its lines stand") {
    for (const double lower : {0.0, 6.0}) {
        CAPTURE(lower);
        const auto lines = parted(page_with_columns(lower));
        REQUIRE(lines.size() == 13);
        CHECK(lines[0].column_right == 0);
        CHECK(text_of(lines[1]).starts_with("vänster spalt har 0"));
        CHECK(text_of(lines[6]).starts_with("vänster spalt har 5"));
        CHECK(text_of(lines[7]).starts_with("höger spalt har 0"));
        CHECK(lines[7].left == left_edge);
        CHECK(lines[7].column_right > 0);
    }
}

TEST_CASE("pdf columns of text: a paragraph goes on from one into the other") {
    const auto lines = parted(page_with_columns());
    const auto paragraphs = find_paragraphs(lines, 1, lines.size(), find_body_type(lines));
    CHECK(paragraphs.size() == 1);
}

TEST_CASE("pdf columns of text: a table in the type of text is none") {
    Page page = empty_page();
    set(page, "En rad som går över hela sidan visar hur bred texten är när den inte har spalter alls", left_edge, 80);
    for (int i = 0; i < 6; ++i) {
        set(page, "Namnet på det som mäts " + std::to_string(i), left_edge, 120 + 26 * i);
        set(page, "12 st", right_edge, 120 + 26 * i);
    }
    const auto lines = parted(page);
    CHECK(lines.size() == 7);
    CHECK(std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.column_right == 0; }));
}

TEST_CASE("pdf columns of text: rows whose cells have unlike numbers of lines are a table") {
    Page page = empty_page();
    set(page, "En rad som går över hela sidan visar hur bred texten är när den inte har spalter alls", left_edge, 80);
    for (int row = 0; row < 4; ++row) {
        const double top = 120 + 52 * row;
        for (int i = 0; i < 4; ++i) set(page, "vänster cell har text som fyller sin rad", left_edge, top + 13 * i);
        set(page, "höger cell har text som fyller sin rad", right_edge, top);
    }
    const auto lines = parted(page);
    CHECK(std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.column_right == 0; }));
}
