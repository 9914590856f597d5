#include <doctest/doctest.h>

#include "model/compare/compare.h"
#include "model/history.h"
#include "model/tree_lists.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

Comparison compare(const Checked& a, const Report& b, const CompareOptions& options = {}) {
    return compare_reports({a.report, a.kind}, {b, a.kind}, options);
}

std::size_t differences(const Comparison& comparison) {
    return comparison.lines.size() - comparison.count(LineStatus::same);
}

/// As if both had been imported: no id of the one is in the other.
Report with_other_ids(Report report) {
    for_each_node(report, [](auto& node) { node.id.text += "x"; });
    return report;
}

}  // namespace

TEST_CASE("compare: a report is the same as itself, with and without its ids") {
    for (const char* kind : {"plan", "tertial-2", "annual-report"}) {
        const Checked checked = clean_report(kind);
        CHECK(compare(checked, checked.report).is_same());
        CHECK(compare(checked, with_other_ids(checked.report)).is_same());
        CHECK(comparison_counts(compare(checked, checked.report)) == "Ingen skillnad.");
    }
}

TEST_CASE("compare: a changed figure is one difference, named by its row and column") {
    const Checked checked = clean_report("tertial-2");
    for (Report changed : {checked.report, with_other_ids(checked.report)}) {
        Goal& goal = changed.goals.front().children.front();
        Indicator& indicator = goal.indicators.front();
        const std::string before = indicator.cells[IndicatorColumn::outcome];
        indicator.cells[IndicatorColumn::outcome] = "99 %";
        const Comparison comparison = compare(checked, changed);
        CHECK(differences(comparison) == 1);
        const std::string text = comparison_text(comparison);
        CHECK(contains(text, indicator.name + ", Periodens utfall: ”" + before + "” → ”99 %”"));
        CHECK(contains(text, goal.number + " " + goal.title));
    }
}

TEST_CASE("compare: added, removed, reworded and renumbered parts") {
    const Checked checked = clean_report("plan");
    Report changed = checked.report;
    Goal& goal = changed.goals.front().children.front();
    const std::string old_name = goal.indicators.front().name;
    goal.indicators.front().name += " i Sjöviken";
    const Activity gone = goal.activities.front();
    goal.activities.erase(goal.activities.begin());
    Chance chance(9);
    goal.activities.push_back(activity_of(chance, "Plantera träd vid stranden", "2024-03-01", "2024-11-30"));
    const Comparison comparison = compare(checked, changed);
    CHECK(comparison.count(LineStatus::reworded) == 1);
    CHECK(comparison.count(LineStatus::removed) >= 1);
    CHECK(comparison.count(LineStatus::added) >= 1);
    const std::string text = comparison_text(comparison);
    CHECK(contains(text, "  - " + gone.name));
    CHECK(contains(text, "  + Plantera träd vid stranden | 2024-03-01 | 2024-11-30"));

    Report renumbered = checked.report;
    renumbered.goals.front().children.front().children.front().number = "1.1.7";
    CHECK(differences(compare(checked, renumbered)) == 1);
    CHECK(contains(comparison_text(compare(checked, renumbered)), "1.1.1 → 1.1.7"));
    CHECK(compare(checked, renumbered, {.ignore_numbers = true}).is_same());
}

TEST_CASE("compare: what moved is told as moved, not as removed and added") {
    const Checked checked = clean_report("plan");
    Report changed = checked.report;
    Goal& goal = changed.goals.front().children.front();
    Goal& other = changed.goals.back().children.back();
    const Indicator moved = goal.indicators.front();
    goal.indicators.erase(goal.indicators.begin());
    other.indicators.push_back(moved);
    const Comparison comparison = compare(checked, changed);
    CHECK(comparison.count(LineStatus::moved_here) == 1);
    CHECK(comparison.count(LineStatus::moved_away) == 1);
    CHECK(contains(comparison_text(comparison), "Flyttat hit: " + moved.name));
}

TEST_CASE("compare: a text that moved and changed is told as it stands now, with what changed in it") {
    Checked checked = clean_report("plan");
    Chance chance(11);
    auto& blocks = checked.report.front.front().blocks;
    blocks.clear();
    for (const char* text : {"Först står detta stycke om parkerna.", "Sedan står detta stycke om stranden.",
                             "Sist står detta stycke om hamnen."})
        blocks.emplace_back(text_of(chance, text));
    Report changed = checked.report;
    auto& moved = changed.front.front().blocks;
    std::rotate(moved.begin(), moved.begin() + 1, moved.end());
    std::get<Paragraph>(moved.back()).runs = plain_runs("Först står detta stycke om ängarna.");
    const std::string text = comparison_text(compare(checked, changed));
    CHECK(contains(text, "Flyttat hit: Först står detta stycke om ängarna.\n"));
    CHECK(contains(text, "[-parkerna-]{+ängarna+}"));
}

TEST_CASE("compare: both reports can be read out of the lines") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Report a = random_report(seed), b = seed % 2 == 0 ? random_report(seed + 100) : a;
        auto kind = load_document_template({{TERTIAL_TEST_TEMPLATES}}, "tertial-2");
        REQUIRE(kind.has_value());
        const Comparison comparison = compare_reports({a, *kind}, {b, *kind});
        const Comparison alone = compare_reports({b, *kind}, {b, *kind});
        std::vector<std::string> wanted, got;
        const auto collect = [](const Comparison& from, std::vector<std::string>& texts) {
            for (const ComparedLine& line : from.lines) {
                if (line.status == LineStatus::removed || line.status == LineStatus::moved_away) continue;
                std::string text;
                for (const auto& cell : line.cells)
                    for (const Segment& segment : cell)
                        if (segment.kind != SegmentKind::deleted) text += segment.text + "";
                texts.push_back(text);
            }
        };
        collect(comparison, got);
        collect(alone, wanted);
        CHECK(got == wanted);
    }
}
