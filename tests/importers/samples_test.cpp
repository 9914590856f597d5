// The whole importer on the samples, against readings made by hand.
#include <doctest/doctest.h>

#include "tests/importers/gold.h"
#include "tests/importers/mutations.h"
#include "tests/model/roll/chain_of_reports.h"

namespace {

const std::string samples = TERTIAL_TEST_DATA "/samples/";

struct Sample {
    std::string text;
    gold::Records wanted;
};

Sample sample(const std::string& name) {
    const auto text = gold::read_file(samples + name + ".txt");
    const auto wanted = gold::read_file(samples + name + ".gold.jsonl");
    REQUIRE(text);
    REQUIRE(wanted);
    return {*text, gold::parse(*wanted)};
}

}  // namespace

TEST_CASE("samples: all is read right, and every line is in the records or their notes") {
    for (const std::string name : {"sjoviken-vp-2024", "sjoviken-t2-2024", "sjoviken-t2-2024.tabs"}) {
        CAPTURE(name);
        const Sample sample = ::sample(name);
        const auto report = gold::import(sample.text);
        REQUIRE(report);
        const gold::Records records = gold::parse(tertial::to_records(*report));
        const gold::Comparison comparison = gold::compare(records, sample.wanted);

        CHECK(gold::joined(comparison.wrong) == "");
        CHECK(gold::joined(gold::lost_lines(sample.text, records)) == "");
        CHECK(comparison.needless_doubts * 5 <= comparison.decidable);
    }
}

TEST_CASE("samples: what an extraction does to a text changes little of what is read, and nothing is lost") {
    for (const char* name : {"sjoviken-vp-2024", "sjoviken-t2-2024", "sjoviken-t2-2024.tabs"}) {
        const Sample sample = ::sample(name);
        for (const mutations::Mutation& mutation : mutations::all()) {
            for (unsigned seed = 1; seed <= 3; ++seed) {
                CAPTURE(name);
                CAPTURE(mutation.name);
                CAPTURE(seed);
                mutations::Random random(seed);
                const std::string text =
                    mutations::to_text(mutation.apply(mutations::to_lines(sample.text), random), mutation.end);
                const auto report = gold::import(text);
                REQUIRE(report);
                const gold::Records records = gold::parse(tertial::to_records(*report));
                const gold::Comparison comparison = gold::compare(records, sample.wanted);
                CHECK_MESSAGE(comparison.score() >= 0.95, gold::joined(comparison.wrong));
                CHECK(gold::joined(gold::lost_lines(text, records)) == "");
            }
        }
    }
}

TEST_CASE("samples: another year and another board are found as well") {
    for (const char* name : {"sjoviken-vp-2024", "sjoviken-t2-2024", "sjoviken-t2-2024.tabs"}) {
        CAPTURE(name);
        const Sample sample = ::sample(name);
        const auto wanted = gold::read_file(samples + name + ".gold.jsonl");
        const auto changed = [](const std::string& text) {
            return mutations::replaced(mutations::replaced(text, "2024", "2031"), "Sjövikens", "Östra Björkängens");
        };
        const auto report = gold::import(changed(sample.text));
        REQUIRE(report);
        CHECK(report->meta.year == 2031);
        CHECK(report->meta.board == "Östra Björkängens stadsdelsnämnd");
        const auto records = gold::parse(tertial::to_records(*report));
        const gold::Comparison comparison = gold::compare(records, gold::parse(changed(*wanted)));
        CHECK_MESSAGE(comparison.score() >= 0.95, gold::joined(comparison.wrong));
    }
}

TEST_CASE("samples: the plan rolled through a whole year and into the next loses nothing") {
    const auto plan = gold::import(::sample("sjoviken-vp-2024").text);
    REQUIRE(plan);
    using namespace tertial::test;
    const std::vector<Step> chain = whole_chain(*plan);
    check_nothing_is_lost(chain);
    check_losses_are_found(chain);
}
