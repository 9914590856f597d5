#include "editor/text/runs_edit.h"

#include <doctest/doctest.h>

#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

Run run(std::string text, bool bold = false, std::string link = {}) {
    return {std::move(text), bold, false, std::move(link)};
}

using Runs = std::vector<Run>;

}  // namespace

TEST_CASE("slices and replacements keep the looks of what they leave") {
    const Runs runs{run("ett "), run("två", true), run(" tre")};
    CHECK(slice(runs, 2, 6) == Runs{run("t "), run("tv", true)});
    CHECK(slice(runs, 5, 5).empty());
    CHECK(slice(runs, 9, 999) == Runs{run("tre")});
    CHECK(replaced(runs, 4, 8, {run("2")}) == Runs{run("ett 2 tre")});
    CHECK(joined(slice(runs, 0, 5), slice(runs, 5, 99)) == runs);
}

TEST_CASE("typing goes on with the look before it; a link is not continued past its end") {
    const Runs runs{run("ett"), run("två", true, "https://exempel.se")};
    CHECK_FALSE(look_for_typing(runs, 3).bold);
    CHECK(look_for_typing(runs, 5).bold);
    CHECK(look_for_typing(runs, 5).link == "https://exempel.se");
    CHECK(look_for_typing(runs, 7).bold);
    CHECK(look_for_typing(runs, 7).link.empty());
    CHECK(look_for_typing({}, 0) == Run{});
    CHECK(look_for_typing({run("fet", true)}, 0).bold);
}

TEST_CASE("a look is on when all letters have it, and can be switched over parts") {
    const Runs runs{run("ett "), run("två", true)};
    CHECK(all_have(runs, 4, 8, Look::bold));
    CHECK_FALSE(all_have(runs, 3, 8, Look::bold));
    CHECK_FALSE(all_have(runs, 4, 4, Look::bold));
    CHECK(with_look(runs, 0, 8, Look::bold, true) == Runs{run("ett två", true)});
    CHECK(with_look(runs, 0, 8, Look::bold, false) == Runs{run("ett två")});
    CHECK(with_link(runs, 0, 3, "x")[0].link == "x");
}

TEST_CASE("the change between two texts is the smallest that explains it") {
    CHECK_FALSE(change_between("lika", "lika"));
    const auto typed = change_between("mål", "måål");
    REQUIRE(typed);
    CHECK(typed->new_end - typed->begin == typed->old_end - typed->begin + 2);
    const auto gone = change_between("abc", "");
    REQUIRE(gone);
    CHECK(gone->old_end == 3);
}

TEST_CASE("any runs: cutting and joining gives the same runs and the same words") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const Runs runs = random_runs(chance);
        const std::string text = plain_text(runs);
        const std::size_t at = text.empty() ? 0 : chance.below(text.size() + 1);
        CHECK(joined(slice(runs, 0, at), slice(runs, at, std::string::npos)) == runs);
        CHECK(plain_text(slice(runs, 0, at)) == text.substr(0, at));
        CHECK(replaced(runs, at, at, {}) == runs);
    }
}
