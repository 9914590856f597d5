#include <doctest/doctest.h>

#include "model/compare/word_diff.h"
#include "tests/model/random_report.h"

using namespace tertial;

namespace {

std::string shown(const std::vector<Segment>& segments) {
    std::string out;
    for (const Segment& segment : segments) {
        if (segment.kind == SegmentKind::deleted) out += "[" + segment.text + "]";
        if (segment.kind == SegmentKind::inserted) out += "{" + segment.text + "}";
        if (segment.kind == SegmentKind::same) out += segment.text;
    }
    return out;
}

std::string without(const std::vector<Segment>& segments, SegmentKind kind) {
    std::string out;
    for (const Segment& segment : segments)
        if (segment.kind != kind) out += segment.text;
    return out;
}

}  // namespace

TEST_CASE("word diff: whole words, marks of their own, figures with decimals whole") {
    CHECK(shown(word_diff("Fler barn läser.", "Fler barn läser böcker.")) == "Fler barn läser{ böcker}.");
    CHECK(shown(word_diff("Målet är 15,5 mnkr", "Målet är 15,7 mnkr")) == "Målet är [15,5]{15,7} mnkr");
    CHECK(shown(word_diff("", "Nytt")) == "{Nytt}");
    CHECK(shown(word_diff("Bort", "")) == "[Bort]");
    CHECK(shown(word_diff("Samma", "Samma")) == "Samma");
    CHECK(word_diff("", "").empty());
}

TEST_CASE("word diff: both texts come back byte for byte, whatever they are") {
    Chance chance(3);
    for (int i = 0; i < 500; ++i) {
        const std::string before = random_text(chance), after = chance.one_in(5) ? before : random_text(chance);
        const std::vector<Segment> segments = word_diff(before, after);
        CHECK(without(segments, SegmentKind::inserted) == before);
        CHECK(without(segments, SegmentKind::deleted) == after);
    }
}

TEST_CASE("word diff: very long texts are replaced whole rather than waited for") {
    std::string before, after;
    for (int i = 0; i < 5000; ++i) {
        before += "a" + std::to_string(i) + " ";
        after += "b" + std::to_string(i) + " ";
    }
    const std::vector<Segment> segments = word_diff(before, after);
    CHECK(without(segments, SegmentKind::inserted) == before);
    CHECK(without(segments, SegmentKind::deleted) == after);
}
