// Ways through a document with the keys, over wrapped rows, tables and comments.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/editor/document/editing.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

const FixedMetrics metrics;

/// A document on paper, and a caret that walks over it.
struct Walk {
    explicit Walk(Report report, float width = 700) : document(document_of(std::move(report))) {
        layout.update(document.flow(), width, metrics);
        caret = document.selection.caret;
    }

    Caret go(Move move) {
        const DocumentView view{document.flow(), document.index(), layout, metrics, 400};
        caret = moved(view, caret, move, goal_x);
        return caret;
    }
    [[nodiscard]] std::optional<CaretBox> box() const {
        return box_of({document.flow(), document.index(), layout, metrics, 400}, caret);
    }

    Document document;
    PageLayout layout;
    Caret caret;
    std::optional<float> goal_x;
};

Report report_with_comment() {
    Report report = report_with({"före"});
    Goal goal;
    goal.id = {"g1"};
    goal.number = "1";
    goal.title = "Målet";
    for (const std::string id : {"i1", "i2"}) {
        Indicator indicator;
        indicator.id = {id};
        indicator.name = "Andel " + id;
        Paragraph comment;
        comment.id = {id + "c"};
        comment.runs = plain_runs("Därför");
        indicator.comment.push_back(comment);
        goal.indicators.push_back(indicator);
    }
    report.goals.push_back(goal);
    return report;
}

}  // namespace

TEST_CASE("the ends of a wrapped row are its own, not the next one's") {
    Walk walk(report_with({"ett två tre fyra"}), 80);  // rows of eight letters
    walk.caret = {text_of("p0"), {2, false}};
    const Caret end = walk.go(Move::row_end);
    CHECK(end.at.upstream);
    CHECK(walk.box()->top == doctest::Approx([&] {
              Walk same = Walk(report_with({"ett två tre fyra"}), 80);
              same.caret = {text_of("p0"), {0, false}};
              return same.box()->top;
          }()));
    CHECK(walk.go(Move::row_end) == end);
    CHECK(walk.go(Move::row_begin).at.offset == 0);
    walk.go(Move::row_end);
    walk.go(Move::down);
    CHECK(walk.go(Move::row_begin).at.offset == end.at.offset);
}

TEST_CASE("right from the beginning reaches every text in order, and left goes the same way back") {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        CAPTURE(seed);
        Walk walk(random_report(seed));
        walk.go(Move::document_begin);
        std::vector<Caret> there{walk.caret};
        for (std::size_t i = 0; i < 200'000; ++i) {
            const Caret before = walk.caret;
            if (walk.go(Move::right) == before) break;
            there.push_back(walk.caret);
        }
        CHECK(walk.caret == there.back());
        Walk other(random_report(seed));
        CHECK(other.go(Move::document_end).place == walk.caret.place);
        for (std::size_t i = there.size() - 1; i-- > 0;) {
            walk.go(Move::left);
            REQUIRE(walk.caret == there[i]);
        }
    }
}

TEST_CASE("up and down come to both ends of every report, and never turn round") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        CAPTURE(seed);
        Walk walk(random_report(seed), 300);
        walk.go(Move::document_begin);
        const auto last = text_cell_from(walk.document.flow(), walk.document.flow().strips.size() - 1, -1);
        REQUIRE(last);
        double top = walk.box()->top;
        for (int i = 0; i < 20'000; ++i) {
            const Caret before = walk.caret;
            if (walk.go(Move::down) == before) break;
            REQUIRE(walk.box()->top >= top);
            top = walk.box()->top;
        }
        CHECK(walk.document.index().find(walk.caret.place)->strip == last->strip);
        for (int i = 0; i < 20'000; ++i) {
            const Caret before = walk.caret;
            if (walk.go(Move::up) == before) break;
            REQUIRE(walk.box()->top <= top);
            top = walk.box()->top;
        }
        CHECK(walk.document.index().find(walk.caret.place)->strip == 0);
    }
}

TEST_CASE("pages lead from the first strip to the last and back") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        Walk walk(random_report(seed, 3));
        walk.go(Move::document_begin);
        const auto pages = static_cast<int>(walk.layout.height() / 400) + 2;
        for (int i = 0; i < pages; ++i) walk.go(Move::page_down);
        const auto last = text_cell_from(walk.document.flow(), walk.document.flow().strips.size() - 1, -1);
        CHECK(walk.document.index().find(walk.caret.place)->strip == last->strip);
        for (int i = 0; i < pages; ++i) walk.go(Move::page_up);
        CHECK(walk.document.index().find(walk.caret.place)->strip == 0);
    }
}

TEST_CASE("down from a row comes to its comment, and from that to the next row") {
    Walk walk(report_with_comment(), 4000);  // no row is wrapped
    walk.caret = {{{"i1"}, Field::name, 0}, {0, false}};
    CHECK(walk.go(Move::down).place == text_of("i1c"));
    CHECK(walk.go(Move::down).place == FieldPlace{{"i2"}, Field::name, 0});
    CHECK(walk.go(Move::up).place == text_of("i1c"));
    walk.caret = {text_of("i1c"), {8, false}};
    CHECK(walk.go(Move::word_right).place == FieldPlace{{"i2"}, Field::name, 0});
    CHECK(walk.go(Move::word_left).place == text_of("i1c"));
    CHECK(walk.go(Move::previous_cell).place.node == NodeId{"i1"});
}

TEST_CASE("every place on the paper is nearest to some text, and where a caret is drawn it is found again") {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const Walk walk(random_report(seed), 500);
        const DocumentView view{walk.document.flow(), walk.document.index(), walk.layout, metrics, 400};
        for (int i = 0; i < 300; ++i) {
            const float x = static_cast<float>(chance.below(700)) - 100;
            const double y =
                static_cast<double>(chance.below(static_cast<std::size_t>(walk.layout.height()) + 400)) - 200;
            const Caret caret = caret_at_point(view, x, y);
            REQUIRE(view.index.find(caret.place) != nullptr);
            const auto box = box_of(view, caret);
            REQUIRE(box);
            const CellIndex at = *view.index.find(caret.place);
            const CellBox& cell = walk.layout.strips()[at.strip].cells[at.cell];
            if (box->x >= cell.x + cell.width) continue;  // blanks hang over what stands beside
            CHECK(caret_at_point(view, box->x, box->top + box->height / 2) == caret);
        }
    }
}
