#include "editor/document/page_layout.h"

#include <doctest/doctest.h>

#include "tests/editor/document/editing.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

const FixedMetrics metrics;

void check_same(const PageLayout& a, const PageLayout& b) {
    REQUIRE(a.strips().size() == b.strips().size());
    CHECK(a.height() == doctest::Approx(b.height()));
    for (std::size_t s = 0; s < a.strips().size(); ++s) {
        CHECK(a.strips()[s].top == doctest::Approx(b.strips()[s].top));
        REQUIRE(a.strips()[s].cells.size() == b.strips()[s].cells.size());
        for (std::size_t c = 0; c < a.strips()[s].cells.size(); ++c) {
            CHECK(a.strips()[s].cells[c].text.rows.size() == b.strips()[s].cells[c].text.rows.size());
        }
    }
}

}  // namespace

TEST_CASE("what is taken over from the last layout is as if laid out anew") {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Document document = document_of(random_report(seed));
        PageLayout kept;
        kept.update(document.flow(), 600, metrics);
        for (int i = 0; i < 20; ++i) {
            const auto cell = text_cell_from(document.flow(), chance.below(document.flow().strips.size()), 1);
            if (!cell) continue;
            document.selection.caret = caret_in(document.flow(), *cell, std::string::npos);
            document.selection.anchor = document.selection.caret;
            static_cast<void>(chance.one_in(4) ? break_paragraph(document) : type_text(document, random_line(chance)));
            const FlowChanges changes = document.take_changes();
            if (changes.all) kept.update(document.flow(), 600, metrics);
            for (const CellIndex& at : changes.cells) kept.update_cell(document.flow(), at, metrics);
            PageLayout fresh;
            fresh.update(document.flow(), 600, metrics);
            check_same(kept, fresh);
        }
        kept.update(document.flow(), 300, metrics);
        PageLayout narrow;
        narrow.update(document.flow(), 300, metrics);
        check_same(kept, narrow);
    }
}

TEST_CASE("strips follow each other downwards, and are found by height") {
    const Document document = document_of(random_report(3));
    PageLayout layout;
    layout.update(document.flow(), 640, metrics);
    const auto& strips = layout.strips();
    for (std::size_t s = 1; s < strips.size(); ++s) CHECK(strips[s].top >= strips[s - 1].top + strips[s - 1].height);
    for (std::size_t s = 0; s < strips.size(); s += 7) {
        CHECK(layout.strip_at(strips[s].top + 1) == s);
        const auto [first, last] = layout.strips_between(strips[s].top, strips[s].top + 1);
        CHECK(first == s);
        CHECK(last == s + 1);
    }
    CHECK(layout.strip_at(-100) == 0);
    CHECK(layout.strip_at(1e9) == strips.size() - 1);
    CHECK(layout.strips_between(0, layout.height()).second == strips.size());
}

TEST_CASE("moves up and down keep their column over short rows, and every place is a real one") {
    Document document = document_of(report_with({"en ganska lång rad med ord", "kort", "en ganska lång rad till"}));
    PageLayout layout;
    layout.update(document.flow(), 1000, metrics);
    const DocumentView view{document.flow(), document.index(), layout, metrics, 300};
    std::optional<float> goal_x;
    Caret caret{text_of("p0"), {15, false}};
    caret = moved(view, caret, Move::down, goal_x);
    CHECK(caret.place == text_of("p1"));
    CHECK(caret.at.offset == 4);
    caret = moved(view, caret, Move::down, goal_x);
    CHECK(caret.place == text_of("p2"));
    CHECK(caret.at.offset == 15);
    caret = moved(view, caret, Move::left, goal_x);
    CHECK_FALSE(goal_x);
    const Caret gone{{{"finns-inte"}, Field::runs, 0}, {3, false}};
    CHECK(document.index().find(moved(view, gone, Move::right, goal_x).place) != nullptr);
    for (const Move move : {Move::page_down, Move::page_up, Move::document_end, Move::document_begin, Move::row_end}) {
        caret = moved(view, caret, move, goal_x);
        CHECK(document.index().find(caret.place) != nullptr);
    }
}
