// `ready-problem`, `ready-changed`, and what a mark of readiness is of.
#include "model/checks/ready.h"

#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

void mark_ready(Checked& checked, const NodeId& part) {
    ReadyMark mark;
    mark.id = NodeId{"f" + std::to_string(checked.report.ready_marks.size()) + "klar"};
    mark.about = part;
    mark.by = "Ylva Strand";
    mark.date = "2024-09-12";
    mark.fingerprint = ready_fingerprint(checked.report, part);
    checked.report.ready_marks.push_back(mark);
}

}  // namespace

TEST_CASE("ready: a part that is written and without faults is ready, until its text is another") {
    Checked checked = clean_report("tertial-2");
    Goal& goal = goal_at(checked, "1.1");
    CHECK(readiness_of(checked.report, goal.id) == Readiness::open);
    mark_ready(checked, goal.id);
    CHECK(readiness_of(checked.report, goal.id) == Readiness::ready);
    CHECK(checked.silent("ready-problem"));
    CHECK(checked.silent("ready-changed"));

    goal.title += " än";
    CHECK(readiness_of(checked.report, goal.id) == Readiness::changed);
    const Finding finding = checked.only("ready-changed");
    check_place(finding, goal, "1.1", "", Strength::hint);
    CHECK(contains(finding.message, "Ylva Strand"));
    CHECK(contains(finding.message, "2024-09-12"));

    mark_ready(checked, goal.id);  // the last mark counts
    CHECK(readiness_of(checked.report, goal.id) == Readiness::ready);
    CHECK(checked.silent("ready-changed"));
}

TEST_CASE("ready: every text, cell and choice of the part counts; parts under it, doubts and sources do not") {
    Checked checked = clean_report("tertial-2");
    const NodeId part = goal_at(checked, "1.1").id;
    const std::string before = ready_fingerprint(checked.report, part);
    const auto changes = [&](void (*change)(Goal&)) {
        Checked other = clean_report("tertial-2");
        change(goal_at(other, "1.1"));
        return ready_fingerprint(other.report, part) != before;
    };
    CHECK(changes([](Goal& goal) { goal.assessment = Assessment::partly; }));
    CHECK(changes([](Goal& goal) { goal.indicators.front().cells[IndicatorColumn::forecast] = "1 %"; }));
    CHECK(changes([](Goal& goal) { goal.activities.pop_back(); }));
    CHECK(changes([](Goal& goal) { std::get<Paragraph>(goal.sections[0].blocks[0]).runs[0].bold = true; }));
    CHECK(changes([](Goal& goal) { std::get<Paragraph>(goal.sections[0].blocks[0]).style = ParagraphStyle::bullet; }));
    CHECK_FALSE(changes([](Goal& goal) { goal.children.clear(); }));
    CHECK_FALSE(changes([](Goal& goal) { goal.doubt = "Osäkert"; }));
    CHECK_FALSE(changes([](Goal& goal) { goal.indicators.front().source.line = 7; }));
    CHECK_FALSE(changes([](Goal& goal) { goal.indicators.front().direction = Direction::lower_is_better; }));
}

TEST_CASE("ready: a marked part with faults or without text is told, once, with how much is left") {
    Checked checked = clean_report("tertial-2");
    Goal& goal = goal_at(checked, "1.1");
    goal.activities.front().start = "snart";
    goal.title += " än";
    mark_ready(checked, goal.id);
    const Finding finding = checked.only("ready-problem");
    check_place(finding, goal, "1.1", "", Strength::warning);
    CHECK(contains(finding.message, "1 fel och 1 varning kvar"));

    Checked empty = clean_report("tertial-2");
    Chapter& chapter = *find_chapter(empty.report, "ekonomi.ovrigt");
    chapter.blocks.clear();
    mark_ready(empty, chapter.id);
    const Finding left = empty.only("ready-problem");
    CHECK(left.node == chapter.id);
}

TEST_CASE("ready: warnings that are confirmed are not left; faults of another part are not this part's") {
    Checked checked = clean_report("tertial-2");
    goal_at(checked, "2.1").activities.front().start = "snart";
    Goal& goal = goal_at(checked, "1.1");
    goal.title += " än";
    mark_ready(checked, goal.id);
    const Finding title = checked.only("goal-title");
    CHECK(checked.findings("ready-problem").size() == 1);
    Confirmation confirmation;
    confirmation.id.text = "kaaaaaaaa";
    confirmation.check = title.check;
    confirmation.about = title.node;
    confirmation.fingerprint = fingerprint(title);
    checked.report.confirmations.push_back(confirmation);
    CHECK(checked.silent("ready-problem"));
}

TEST_CASE("ready: the part of a node is its innermost chapter or goal; a part that is gone says nothing") {
    Checked checked = clean_report("tertial-2");
    const Goal& goal = goal_at(checked, "1.1");
    CHECK(ready_part_of(checked.report, goal.sections[0].id) == goal.id);
    CHECK(ready_part_of(checked.report, goal.indicators[0].id) == goal.id);
    CHECK(ready_part_of(checked.report, goal.id) == goal.id);
    CHECK(ready_part_of(checked.report, table_of(checked).rows[0].id) ==
          find_chapter(checked.report, "ekonomi.driftbudget")->id);
    CHECK(ready_part_of(checked.report, checked.report.decisions[0].id).empty());
    CHECK(ready_part_of(checked.report, {}).empty());
    mark_ready(checked, NodeId{"gborta"});
    CHECK(checked.silent("ready-problem"));
    CHECK(checked.silent("ready-changed"));
}
