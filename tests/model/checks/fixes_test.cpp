// Every quick fix does what it says: the finding is gone, no part that was there gets an error, and undo takes it back.
#include "model/checks/fixes.h"

#include <set>

#include "model/history.h"
#include "model/project_file.h"
#include "model/tree.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

constexpr int seeds = 12;

struct Seeded {
    std::string_view check;  // whose fix is tried
    std::string_view template_name;
    void (*plant)(Checked&, Chance&);
};

Goal& some_goal(Checked& checked, Chance& chance, GoalLevel level = GoalLevel::board) {
    std::vector<Goal*> goals;
    for_each_goal(checked.report.goals, [&](Goal& goal, Goal*) {
        if (goal.level == level) goals.push_back(&goal);
    });
    return *chance.pick(goals);
}
Indicator& some_indicator(Checked& checked, Chance& chance) {
    return some_goal(checked, chance).indicators.front();
}
Activity& some_activity(Checked& checked, Chance& chance) {
    return some_goal(checked, chance).activities.front();
}

void without_part(Checked& checked, std::string_view part) {
    for (auto* chapters : {&checked.report.front, &checked.report.back}) {
        std::erase_if(*chapters, [&](const Chapter& chapter) { return chapter.part == part; });
        for_each_chapter(*chapters, [&](Chapter& chapter, int) {
            std::erase_if(chapter.children, [&](const Chapter& child) { return child.part == part; });
        });
    }
}
void emptied(Checked& checked, std::string_view part) {
    Chapter& chapter = *find_chapter(checked.report, part);
    for_each_chapter(chapter.children, [](Chapter& child, int) { child.blocks.clear(); });
    chapter.blocks.clear();
}
void say_in_goal(Checked& checked, Chance& chance, std::string_view text) {
    some_goal(checked, chance).sections.front().blocks.emplace_back(text_of(chance, text));
}

const std::vector<Seeded>& seeded() {
    static const std::vector<Seeded> all{
        {"section-missing", "tertial-2", [](Checked& c, Chance&) { without_part(c, "sammanfattande-analys"); }},
        {"section-missing", "tertial-2", [](Checked& c, Chance&) { without_part(c, "ekonomi.lokalandamal"); }},
        {"section-missing", "tertial-2", [](Checked& c, Chance&) { emptied(c, "ekonomi.lokalandamal"); }},
        {"section-missing", "tertial-2", [](Checked& c, Chance&) { emptied(c, "ekonomi.ovrigt"); }},
        {"section-missing", "plan",
         [](Checked& c, Chance& chance) {
             std::erase_if(some_goal(c, chance).sections,
                           [](const Section& section) { return section.role == SectionRole::expected_result; });
         }},
        {"required-heading", "plan",
         [](Checked& c, Chance& chance) {
             for (auto& level : c.kind.goal_levels)
                 if (!level.sections.empty()) level.sections.back().required_headings = {{"Agenda", 0, 9999}};
             static_cast<void>(chance);
         }},
        {"goal-missing", "plan",
         [](Checked& c, Chance&) {
             std::erase_if(goal_at(c, "1").children, [](const Goal& goal) { return goal.number == "1.1"; });
         }},
        {"goal-title", "plan",
         [](Checked& c, Chance& chance) { some_goal(c, chance, GoalLevel::area).title += " än"; }},
        {"bilaga", "plan", [](Checked& c, Chance& chance) { say_in_goal(c, chance, "Underlaget finns i bilaga 3."); }},
        {"cross-reference", "tertial-2",
         [](Checked& c, Chance& chance) {
             say_in_goal(c, chance,
                         "Läs mer under nämndmål 1.1.1 Sjövikens träffpunkter är öppna och välkomnande 2.1.1.");
         }},
        {"comment-missing", "tertial-2",
         [](Checked& c, Chance& chance) {
             Indicator& indicator = some_indicator(c, chance);
             indicator.comment.clear();
             indicator.cells[IndicatorColumn::target] = "95 %";
         }},
        {"unit-mixed", "tertial-2",
         [](Checked& c, Chance& chance) {
             some_indicator(c, chance).cells[IndicatorColumn::outcome_men] = chance.one_in(2) ? "64" : "64 st";
         }},
        {"indicator-duplicate", "plan",
         [](Checked& c, Chance& chance) {
             Goal& goal = some_goal(c, chance);
             Indicator again = goal.indicators.front();
             again.id = chance.id(id_prefix::indicator);
             goal.indicators.push_back(again);
         }},
        {"activity-duplicate", "plan",
         [](Checked& c, Chance& chance) {
             Goal& goal = some_goal(c, chance);
             Activity again = goal.activities.front();
             again.id = chance.id(id_prefix::activity);
             goal.activities.push_back(again);
         }},
        {"comment-elsewhere", "tertial-2",
         [](Checked& c, Chance& chance) {
             Indicator hamn = indicator_of(chance, "Antal seglare i Sjövikens hamn", "Tertial 2 2024");
             for (std::size_t i : {0U, 3U, 4U, 5U}) hamn.cells.text[i] = std::to_string(70 + i);
             Indicator bad = hamn;
             bad.id = chance.id(id_prefix::indicator);
             bad.name = "Antal badgäster vid stranden i Sjöviken";
             bad.comment = {text_of(chance, "Antal seglare i Sjövikens hamn har ökat.")};
             goal_at(c, "1.1").indicators.push_back(hamn);
             goal_at(c, "2.1").indicators.push_back(bad);
         }},
        {"column-uncertain", "tertial-2",
         [](Checked& c, Chance& chance) { some_indicator(c, chance).doubt = "För få tal."; }},
        {"column-uncertain", "tertial-2", [](Checked& c, Chance&) { table_of(c).rows.front().doubt = "För få tal."; }},
        {"activity-dates", "plan",
         [](Checked& c, Chance& chance) {
             Activity& activity = some_activity(c, chance);
             activity.start = "2024-10-01";
             activity.end = "2024-09-30";
         }},
        {"activity-odd-date", "plan",
         [](Checked& c, Chance& chance) { some_activity(c, chance).start = "2024-01-10"; }},
        {"activity-odd-date", "plan", [](Checked& c, Chance& chance) { some_activity(c, chance).end = "2024-12-30"; }},
        {"activity-odd-date", "plan", [](Checked& c, Chance& chance) { some_activity(c, chance).end = "2024-03-01"; }},
        {"activity-no-status", "tertial-2",
         [](Checked& c, Chance& chance) { some_activity(c, chance).end = "2024-04-30"; }},
        {"deviation-unexplained", "tertial-2",
         [](Checked& c, Chance& chance) { some_activity(c, chance).deviation = "Avvikelse"; }},
        {"deviation-unexplained", "tertial-2",
         [](Checked& c, Chance& chance) {
             some_activity(c, chance).comment = {text_of(chance, "Starten är försenad.")};
         }},
        {"sum", "tertial-2",
         [](Checked& c, Chance& chance) {
             TableRow& sum = table_of(c).rows.back();
             const std::size_t column = 1 + chance.below(4);
             sum.cells[column] = format_number(add(parse_value(sum.cells[column]).number, {77, 1}));
         }},
        {"sum", "tertial-2",
         [](Checked& c, Chance&) {
             Table& table = table_of(c);
             table.columns = {"Mnkr", "Kostnader", "Intäkter", "Netto"};
             table.rows = {row_of({"Hamn", "307,5", "0,0", "307,5"}), row_of({"Avgifter", "-25,1", "-25,1", ""}),
                           row_of({"Strand", "70,7", "0,0", "70,7"}),
                           row_of({"Summa", "378,2", "-25,1", "353,1"}, RowRole::sum)};
         }},
        {"row-arithmetic", "tertial-2",
         [](Checked& c, Chance&) {
             TableRow& row = table_of(c).rows.front();
             row.cells[4] = format_number(add(parse_value(row.cells[4]).number, {55, 1}));
         }},
        {"table-unit", "tertial-2",
         [](Checked& c, Chance&) {
             table_of(c).columns.front() = "Mkr";
             table_of(c).unit = "mkr";
         }},
        {"ready-problem", "plan",
         [](Checked& c, Chance& chance) {
             Goal& goal = some_goal(c, chance);
             goal.activities.front().start = "när som helst";
             ReadyMark mark;
             mark.id = chance.id(id_prefix::ready_mark);
             mark.about = goal.id;
             c.report.ready_marks.push_back(mark);
         }},
    };
    return all;
}

std::string key_of(const Finding& finding) {
    return finding.check + "|" + finding.node.text + "|" + finding.cell + "|" + finding.facts;
}

std::set<std::string> errors_of(const Checked& checked, const Report& parts_of) {
    std::set<std::string> out;
    for (const Finding& finding : checked.findings()) {
        const bool was_there = finding.node.empty() || is_there(find_node(parts_of, finding.node));
        if (finding.strength == Strength::error && was_there) out.insert(key_of(finding));
    }
    return out;
}

Expected<Fix> fix_of(const Checked& checked, const Finding& finding) {
    static IdSource ids(4711);
    return fix_commands({checked.report, checked.kind, checked.catalogue}, finding,
                        [](char letter) { return ids.next(letter); });
}

/// A person writes where the fix has made a place.
void write_on(Report& report, const FieldPlace& place) {
    if (place.field != Field::runs) return;
    Command text = set_runs(place.node, plain_runs("Det blev så för att båten gick sönder, och den lagas nu."));
    REQUIRE(apply(report, text));
}

void check_fix(const Checked& before, const Finding& finding) {
    CAPTURE(finding.message);
    CAPTURE(finding.fix);
    const Expected<Fix> fix = fix_of(before, finding);
    REQUIRE_MESSAGE(fix.has_value(), to_text(fix.error()));
    Checked after = before;
    History history;
    history.begin_group(finding.fix);
    for (const Command& command : fix->commands) {
        const auto done = history.execute(after.report, command);
        REQUIRE_MESSAGE(done.has_value(), to_text(done.error()));
    }
    history.end_group();
    Report written = after.report;
    if (fix->write_at) {
        REQUIRE(get_field(after.report, *fix->write_at));
        write_on(after.report, *fix->write_at);
    }
    for (const Finding& left : after.findings()) CHECK_MESSAGE(key_of(left) != key_of(finding), left.message);
    const std::set<std::string> old = errors_of(before, before.report);
    for (const std::string& error : errors_of(after, before.report)) CHECK_MESSAGE(old.contains(error), error);
    if (fix->commands.empty()) return;
    const auto undone = history.undo(written);
    REQUIRE(undone);
    CHECK(*undone == finding.fix);
    CHECK(to_project_xml(written) == to_project_xml(before.report));
}

}  // namespace

TEST_CASE("fixes: each quick fix mends its finding, brings no error, and is one step that can be undone") {
    for (const Seeded& fault : seeded())
        for (int seed = 1; seed <= seeds; ++seed) {
            CAPTURE(fault.check);
            CAPTURE(seed);
            Checked checked = clean_report(fault.template_name, static_cast<std::uint64_t>(seed));
            Chance chance(static_cast<std::uint64_t>(seed) * 17);
            fault.plant(checked, chance);
            std::size_t tried = 0;
            for (const Finding& finding : checked.findings(fault.check)) {
                if (finding.fix.empty()) continue;
                ++tried;
                check_fix(checked, finding);
            }
            CHECK_MESSAGE(tried > 0, all_messages(checked.findings()));
        }
}

TEST_CASE("fixes: whatever a finding promises to mend can be mended, but for figures that other sums contradict") {
    for (const Seeded& fault : seeded())
        for (int seed = 1; seed <= seeds; ++seed) {
            Checked checked = clean_report(fault.template_name, static_cast<std::uint64_t>(seed));
            Chance chance(static_cast<std::uint64_t>(seed) * 17);
            fault.plant(checked, chance);
            for (const Finding& finding : checked.findings()) {
                if (finding.fix.empty() || finding.check == "sum" || finding.check == "row-arithmetic") continue;
                CAPTURE(finding.message);
                CHECK(fix_of(checked, finding));
            }
        }
}

TEST_CASE("fixes: a sum is not set right when that makes another one wrong: the wrong figure is in a row") {
    Checked checked = clean_report("tertial-2");
    TableRow& row = table_of(checked).rows.front();
    row.cells[3] = format_number(add(parse_value(row.cells[3]).number, {99, 1}));
    const std::vector<Finding> sums = checked.findings("sum");
    REQUIRE_FALSE(sums.empty());
    const auto fix = fix_of(checked, sums.front());
    REQUIRE_FALSE(fix);
    CHECK(contains(fix.error().message, "inte det som är fel"));
}

TEST_CASE("fixes: a figure keeps the unit and the blanks it is printed with") {
    Checked checked = with_table({"", "Budget"}, {row_of({"Hamn", "1 000,0 mnkr"}), row_of({"Strand", "250,5 mnkr"}),
                                                  row_of({"Totalt", "1 300,5 mnkr"}, RowRole::sum)});
    const Finding finding = checked.only("sum");
    const auto fix = fix_of(checked, finding);
    REQUIRE(fix);
    REQUIRE(fix->commands.size() == 1);
    CHECK(std::get<std::string>(std::get<SetField>(fix->commands.front()).value) == "1 250,5 mnkr");
}

TEST_CASE("fixes: what is gone, and what only a person can mend, is refused with a reason") {
    Checked checked = with_activity("Måla båtar", "2024-10-01", "2024-09-30");
    const Finding finding = checked.only("activity-dates");
    goal_at(checked, "1.1").activities.pop_back();
    REQUIRE_FALSE(fix_of(checked, finding));
    CHECK(fix_of(checked, finding).error().code == ErrorCode::not_found);
    Finding by_hand = finding;
    by_hand.fix.clear();
    CHECK(fix_of(checked, by_hand).error().code == ErrorCode::bad_argument);
}
