// The promise of undo, tried on chance: whatever is done, taking it back gives the same bytes. Between the ends the
// reports are compared as values, which is stricter (runs need not be normalized) and much faster.
#include <doctest/doctest.h>

#include <set>

#include "model/history.h"
#include "model/project_file.h"
#include "tests/model/random_command.h"

using namespace tertial;

namespace {

struct Tally {
    int done = 0, refused = 0;
    std::set<std::size_t> kinds_done, kinds_refused;
};

void one_command(Chance& chance, Report& report, History& history, Tally& tally) {
    Command command = random_command(chance, report);
    const std::size_t kind = command.index();
    const bool look = chance.one_in(4);
    const Report before = look ? report : Report{};
    const auto version = history.version();
    CHECK(!describe(report, command).empty());
    if (history.execute(report, std::move(command), chance.one_in(2) ? Typing::yes : Typing::no)) {
        ++tally.done;
        tally.kinds_done.insert(kind);
        CHECK(history.version() != version);
        return;
    }
    ++tally.refused;
    tally.kinds_refused.insert(kind);
    CHECK(history.version() == version);
    if (look) CHECK((report == before));
}

void one_step(Chance& chance, Report& report, History& history, Tally& tally, int depth = 0) {
    if (depth == 3 || !chance.one_in(6)) return one_command(chance, report, history, tally);
    const Report before = report;
    const std::size_t position = history.position();
    const bool outermost = !history.group_is_open();
    history.begin_group("grupp");
    for (std::size_t i = chance.below(5); i > 0; --i) one_step(chance, report, history, tally, depth + 1);
    if (chance.one_in(4)) {
        CHECK(history.abort_group(report));
        CHECK((report == before));
        if (outermost) CHECK(history.position() == position);
    } else {
        history.end_group();
    }
}

}  // namespace

TEST_CASE("commands: random sequences are undone and redone to the same bytes") {
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 250; ++seed) {
        CAPTURE(seed);
        Chance chance(seed * 7919);
        Report report = random_report(seed, 1);
        const std::string first = to_project_xml(report);
        History history;
        std::vector<Report> states = {report};
        for (int i = 0; i < 60; ++i) {
            one_step(chance, report, history, tally);
            states.resize(std::max(states.size(), history.position() + 1));
            states[history.position()] = report;  // a joined keystroke changes the state of its step
        }
        const std::size_t steps = history.position();
        const std::string last = to_project_xml(report);
        while (history.can_undo()) {
            REQUIRE(history.undo(report));
            REQUIRE((report == states[history.position()]));
        }
        CHECK(history.position() == 0);
        CHECK(!history.is_unsaved());
        CHECK(to_project_xml(report) == first);
        while (history.can_redo()) {
            REQUIRE(history.redo(report));
            REQUIRE((report == states[history.position()]));
        }
        CHECK(history.position() == steps);
        CHECK(to_project_xml(report) == last);
        // What commands made can be saved and read.
        const auto loaded = from_project_xml(last, "prov");
        REQUIRE(loaded);
        CHECK(to_project_xml(loaded->report) == last);
    }
    // The generator must reach everything, or the test says little.
    CHECK(tally.done > 8000);
    CHECK(tally.refused > 500);
    CHECK(tally.kinds_done.size() == std::variant_size_v<Command>);
    CHECK(tally.kinds_refused.size() == std::variant_size_v<Command>);
}

TEST_CASE("commands: undo and redo at random, with new steps in between") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Report report = random_report(seed + 500, 1);
        History history;
        std::vector<Report> states = {report};
        Tally tally;
        for (int i = 0; i < 60; ++i) {
            if (chance.one_in(3) && history.can_undo()) {
                REQUIRE(history.undo(report));
            } else if (chance.one_in(3) && history.can_redo()) {
                REQUIRE(history.redo(report));
            } else {
                one_step(chance, report, history, tally);
                states.resize(std::max(states.size(), history.position() + 1));
                if (!history.can_redo()) states[history.position()] = report;
            }
            REQUIRE((report == states[history.position()]));
        }
    }
}
