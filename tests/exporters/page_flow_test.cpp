#include "exporters/docx/page_flow.h"

#include <doctest/doctest.h>

#include "exporters/docx/text_width.h"

using namespace tertial::docx;

namespace {

/// Lines of ten points, so that pages can be counted in the head.
StyleMetrics lines_of_ten(double before = 0, double after = 0) {
    StyleMetrics metrics;
    metrics.size = 10 / line_height_ems;
    metrics.before = before;
    metrics.after = after;
    return metrics;
}

StyleMetrics heading(double before = 0) {
    StyleMetrics metrics = lines_of_ten(before);
    metrics.keep_next = true;
    return metrics;
}

}  // namespace

TEST_CASE("page flow: lines fill pages, with two at least on each side of a break") {
    PageFlow flow(100);
    const auto first = flow.paragraph(StyleRole::body, lines_of_ten(), 9);
    const auto second =
        flow.paragraph(StyleRole::body, lines_of_ten(), 4);  // one line has room; two must stay together
    flow.finish();
    CHECK(flow.page_of(first) == 1);
    CHECK(flow.page_of(second) == 2);
    CHECK(flow.page_count() == 2);
}

TEST_CASE("page flow: a heading goes with what follows it, unless nothing does") {
    PageFlow flow(100);
    flow.paragraph(StyleRole::body, lines_of_ten(), 8);
    const auto title = flow.paragraph(StyleRole::heading_1, heading(), 1);
    flow.paragraph(StyleRole::body, lines_of_ten(), 5);
    flow.finish();
    CHECK(flow.page_of(title) == 2);

    PageFlow loose(100);
    loose.paragraph(StyleRole::body, lines_of_ten(), 8);
    const auto empty = loose.paragraph(StyleRole::heading_1, heading(), 1);
    loose.finish();
    loose.paragraph(StyleRole::heading_1, heading(), 1);
    loose.paragraph(StyleRole::body, lines_of_ten(), 5);
    loose.finish();
    CHECK(loose.page_of(empty) == 1);
}

TEST_CASE("page flow: space above a paragraph counts at the top of a page begun by hand only") {
    PageFlow by_hand(100);
    by_hand.paragraph(StyleRole::body, lines_of_ten(), 1);
    by_hand.new_page();
    by_hand.paragraph(StyleRole::heading_1, lines_of_ten(20), 1);
    by_hand.paragraph(StyleRole::body, lines_of_ten(), 7);
    const auto next = by_hand.paragraph(StyleRole::body, lines_of_ten(), 1);
    by_hand.finish();
    CHECK(by_hand.page_of(next) == 3);

    PageFlow by_itself(100);
    by_itself.paragraph(StyleRole::body, lines_of_ten(), 10);
    by_itself.paragraph(StyleRole::heading_1, lines_of_ten(20), 1);
    by_itself.paragraph(StyleRole::body, lines_of_ten(), 7);
    const auto same = by_itself.paragraph(StyleRole::body, lines_of_ten(), 2);
    by_itself.finish();
    CHECK(by_itself.page_of(same) == 2);
}

TEST_CASE("page flow: of two spaces the larger counts") {
    PageFlow flow(100);
    flow.paragraph(StyleRole::body, lines_of_ten(0, 10), 5);
    flow.paragraph(StyleRole::body, lines_of_ten(20, 0), 2);
    const auto last = flow.paragraph(StyleRole::body, lines_of_ten(), 1);
    flow.finish();
    CHECK(flow.page_of(last) == 1);
    CHECK(flow.page_count() == 1);
}

TEST_CASE("page flow: rows are not split, the header is repeated, and a row taller than a page ends somewhere") {
    PageFlow flow(100);
    const auto caption = flow.paragraph(StyleRole::caption, heading(), 1);
    flow.table_head(20);
    for (int row = 0; row < 4; ++row) flow.table_row(30);  // 10 + 20 + 2 x 30, then 20 + 2 x 30
    flow.table_end();
    CHECK(flow.page_of(caption) == 1);
    CHECK(flow.page_count() == 2);
    flow.table_head(20);
    flow.table_row(500);
    flow.table_end();
    const auto after = flow.paragraph(StyleRole::body, lines_of_ten(), 1);
    flow.finish();
    CHECK(flow.page_of(after) > 2);
}
