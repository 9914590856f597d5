// The samples printed in other layouts: wider and narrower columns, longer and shorter pages that end in other rows,
// with and without trailing blanks. Made by scripts/make_samples.py --layouts.
#include <doctest/doctest.h>

#include "tests/importers/gold.h"

#ifdef TERTIAL_LAYOUTS
TEST_CASE("layouts: columns and pages of other sizes change little, and nothing is lost") {
    constexpr int count = 48;
    double sum = 0;
    for (int i = 0; i < count; ++i) {
        const std::string name = std::string(TERTIAL_LAYOUTS "/layout-") + std::to_string(i);
        CAPTURE(name);
        const auto text = gold::read_file(name + ".txt");
        const auto wanted = gold::read_file(name + ".gold.jsonl");
        REQUIRE(text);
        REQUIRE(wanted);
        const auto report = gold::import(*text);
        REQUIRE(report);
        const gold::Records records = gold::parse(tertial::to_records(*report));
        const gold::Comparison comparison = gold::compare(records, gold::parse(*wanted));
        CHECK_MESSAGE(comparison.score() >= 0.95, comparison.score(), "\n", gold::joined(comparison.wrong));
        CHECK(gold::joined(gold::lost_lines(*text, records)) == "");
        sum += comparison.score();
    }
    CHECK(sum / count >= 0.99);
}
#endif
