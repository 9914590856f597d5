// The importers on published reports, where they are at hand beside the project, against readings made by hand.
#include <doctest/doctest.h>

#include "tests/importers/mutations.h"
#include "tests/importers/published.h"

namespace {

gold::Records import(const std::string& text) {
    const auto report = gold::import(text);
    REQUIRE(report);
    return gold::parse(tertial::to_records(*report));
}

}  // namespace

TEST_CASE("corpus: goals and activities are read nearly all right, everything else well, and nothing is lost") {
    published::for_each(".txt", [](const std::string&, const std::string& text, const gold::Records& wanted) {
        const gold::Records records = import(text);
        gold::Comparison comparison = gold::compare(records, wanted);
        CHECK_MESSAGE(comparison.score() >= 0.95, gold::joined(comparison.wrong));
        for (const auto& [kind, score] : comparison.kinds) {
            CAPTURE(kind);
            CHECK(score.f1() >= (kind == "goal" || kind == "activity" ? 0.98 : 0.90));
        }
        CHECK(comparison.needless_doubts * 10 <= comparison.decidable);
        CHECK(gold::joined(gold::lost_lines(text, records)) == "");
    });
}

TEST_CASE("corpus: what an extraction does to a text changes little") {
    published::for_each(".txt", [](const std::string&, const std::string& text, const gold::Records& wanted) {
        const double whole = gold::compare(import(text), wanted).score();
        for (const mutations::Mutation& mutation : mutations::all()) {
            CAPTURE(mutation.name);
            mutations::Random random(7);
            const std::string changed =
                mutations::to_text(mutation.apply(mutations::to_lines(text), random), mutation.end);
            const gold::Records records = import(changed);
            const gold::Comparison comparison = gold::compare(records, wanted);
            CHECK_MESSAGE(comparison.score() >= 0.95 * whole, gold::joined(comparison.wrong));
            CHECK(gold::joined(gold::lost_lines(changed, records)) == "");
        }
    });
}

TEST_CASE("corpus: other extractions of the same reports lose nothing") {
    for (const char* suffix : {".raw.txt", ".layout.txt"}) {
        CAPTURE(suffix);
        published::for_each(suffix, [](const std::string&, const std::string& text, const gold::Records& wanted) {
            const gold::Records records = import(text);
            CHECK(gold::joined(gold::lost_lines(text, records)) == "");
            const gold::Comparison comparison = gold::compare(records, wanted);
            CHECK(comparison.kinds.at("doc").right == 1);
            CHECK(comparison.kinds.at("goal").f1() >= 0.8);
        });
    }
}

TEST_CASE("corpus: a row that is read wrong says that it is unsure, whatever the extraction") {
    for (const char* suffix : {".txt", ".layout.txt", ".raw.txt"}) {
        published::for_each(suffix, [](const std::string&, const std::string& text, const gold::Records& wanted) {
            CHECK(gold::joined(gold::silent_errors(import(text), wanted)) == "");
        });
    }
}
