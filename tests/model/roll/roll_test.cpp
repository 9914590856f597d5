#include <doctest/doctest.h>

#include "model/checks/check.h"
#include "model/history.h"
#include "model/project_file.h"
#include "model/roll/account.h"
#include "model/roll/archive.h"
#include "model/roll/origin.h"
#include "model/tree.h"
#include "tests/model/checks/clean_report.h"
#include "tests/model/roll/chain_of_reports.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const Indicator& first_indicator(const Report& report) {
    const Indicator* found = nullptr;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        if (found == nullptr && !goal.indicators.empty()) found = &goal.indicators.front();
    });
    REQUIRE(found != nullptr);
    return *found;
}

Activity& first_activity(Report& report) {
    Activity* found = nullptr;
    for_each_goal(report.goals, [&](Goal& goal, Goal*) {
        if (found == nullptr && !goal.activities.empty()) found = &goal.activities.front();
    });
    REQUIRE(found != nullptr);
    return *found;
}

const RollQuestion* question_of(const Rolled& rolled, RollQuestionKind kind) {
    for (const RollQuestion& question : rolled.questions)
        if (question.kind == kind) return &question;
    return nullptr;
}

std::string refusal(const Report& report, const std::string& kind, int year, const RollAnswers& answers = {}) {
    IdSource ids(1);
    const DocumentTemplate target = template_test::load(kind);
    const GoalCatalogue catalogue = template_test::catalogue_of(year), last = template_test::catalogue_of(2024);
    const Expected<Rolled> rolled = roll_forward({report, target, catalogue, last, year}, answers, ids);
    REQUIRE_FALSE(rolled.has_value());
    CHECK(rolled.error().code == ErrorCode::bad_argument);
    return rolled.error().message;
}

}  // namespace

TEST_CASE("roll: a follow-up keeps the plan's goals, rows and decided texts with their ids") {
    const Report plan = clean_report("plan").report;
    const Report t1 = roll_to(plan, "tertial-1").report;
    CHECK(t1.meta.kind == DocumentKind::tertial_report);
    CHECK(t1.meta.tertial == 1);
    CHECK(t1.meta.year == 2024);
    CHECK(t1.meta.board == plan.meta.board);
    REQUIRE(t1.rolled_from.has_value());
    CHECK(origin_name(*t1.rolled_from) == "Verksamhetsplan 2024");

    for_each_goal(plan.goals, [&](const Goal& goal, const Goal*) {
        const Goal* now = find<Goal>(t1, goal.id);
        REQUIRE(now != nullptr);
        CHECK(now->number == goal.number);
        CHECK(now->title == goal.title);
        CHECK(now->indicators.size() == goal.indicators.size());
        CHECK(now->activities.size() == goal.activities.size());
        for (const Section& section : goal.sections) {
            if (section.role != SectionRole::description) continue;
            const Section* kept = find<Section>(t1, section.id);
            REQUIRE(kept != nullptr);
            CHECK(kept->blocks == section.blocks);
        }
    });
    const Indicator& before = first_indicator(plan);
    const Indicator& now = first_indicator(t1);
    CHECK(now.id == before.id);
    CHECK(now.cells[IndicatorColumn::target] == before.cells[IndicatorColumn::target]);
    CHECK(now.cells[IndicatorColumn::outcome].empty());
    CHECK(now.period == "Tertial 1 2024");
}

TEST_CASE("roll: what is written anew is empty, and the last text lies beside it") {
    Report t1 = clean_report("tertial-1").report;
    const Report t2 = roll_to(t1, "tertial-2").report;
    for_each_goal(t1.goals, [&](const Goal& goal, const Goal*) {
        const Goal* now = find<Goal>(t2, goal.id);
        REQUIRE(now != nullptr);
        CHECK_FALSE(now->assessment.has_value());
        for (const Section& section : goal.sections) {
            if (section.role != SectionRole::analysis) continue;
            const auto texts = archived_texts(t2, section.id);
            REQUIRE(texts.size() == 1);
            CHECK(archived_text(*texts.front()).find("Arbetet i Sjöviken") != std::string::npos);
            CHECK(origin_name(texts.front()->origin) == "Tertialrapport 1 2024");
        }
    });
    CHECK(lost_texts(t1, t2).empty());
}

TEST_CASE("roll: an indicator's outcomes move to its history, and an annual report's to the next year's column") {
    Report vb = clean_report("annual-report").report;
    const Indicator before = first_indicator(vb);
    const Report vp = roll_to(vb, "plan").report;
    CHECK(vp.meta.year == 2025);
    REQUIRE(first_indicator(vp).history.size() == 1);
    CHECK(first_indicator(vp).history.front().cells == before.cells);
    CHECK_FALSE(first_indicator(vp).doubt.empty());  // the target is last year's
    const Report t1 = roll_to(vp, "tertial-1").report;
    const Indicator& now = first_indicator(t1);
    CHECK(now.cells[IndicatorColumn::outcome_previous] == before.cells[IndicatorColumn::outcome]);
    CHECK(now.history.size() == 2);
}

TEST_CASE("roll: last year's tertial report gives last year's outcome with a doubt") {
    const Report t1 = clean_report("tertial-1").report;
    const Indicator before = first_indicator(t1);
    const Indicator now = first_indicator(roll_to(t1, "tertial-1").report);
    CHECK(now.cells[IndicatorColumn::outcome_previous] == before.cells[IndicatorColumn::outcome]);
    CHECK(now.doubt.find("Tertialrapport 1 2024") != std::string::npos);
}

TEST_CASE("roll: activities that have ended are asked about; every answer does what it says") {
    Report vb = clean_report("annual-report").report;
    Activity& activity = first_activity(vb);
    activity.end = "2024-10-31";
    activity.start = "2024-02-29";
    const NodeId id = activity.id;
    const std::string name = activity.name;

    const Rolled proposed = roll_to(vb, "plan");
    const RollQuestion* question = question_of(proposed, RollQuestionKind::activity);
    REQUIRE(question != nullptr);
    CHECK(question->proposal.choice == RollChoice::leave_out);
    CHECK(find<Activity>(proposed.report, id) == nullptr);
    CHECK(lost_texts(vb, proposed.report).empty());

    RollAnswers keep;
    keep.all[RollQuestionKind::activity] = {RollChoice::keep, ""};
    const Report kept = roll_to(vb, "plan", 2025, keep).report;
    REQUIRE(find<Activity>(kept, id) != nullptr);
    CHECK_FALSE(find<Activity>(kept, id)->doubt.empty());

    RollAnswers change = keep;
    change.one["aktivitet:" + id.text] = {RollChoice::change, "2025-03-01–2025-10-31"};
    const Report changed = roll_to(vb, "plan", 2025, change).report;
    CHECK(find<Activity>(changed, id)->start == "2025-03-01");
    CHECK(find<Activity>(changed, id)->end == "2025-10-31");
    CHECK(find<Activity>(changed, id)->name == name);

    change.one["aktivitet:" + id.text].value.clear();  // the proposed dates
    CHECK(find<Activity>(roll_to(vb, "plan", 2025, change).report, id)->start == "2025-02-28");

    activity.deviation = "Avvikelse";
    const Rolled late = roll_to(vb, "plan");
    CHECK(find<Activity>(late.report, id) != nullptr);
}

TEST_CASE("roll: what was left out can be fetched back, as one step that can be undone") {
    Report vb = clean_report("annual-report").report;
    Report vp = roll_to(vb, "plan").report;
    const std::string before = to_project_xml(vp);
    const auto item = std::find_if(vp.archive.begin(), vp.archive.end(),
                                   [](const ArchiveItem& one) { return !one.activities.empty(); });
    REQUIRE(item != vp.archive.end());
    const NodeId activity = item->activities.front().id, id = item->id, goal = item->about;
    const auto commands = fetch_back(vp, id, goal);
    REQUIRE(commands.has_value());
    History history;
    {
        HistoryGroup group(history, "Hämta tillbaka");
        for (const Command& command : *commands) REQUIRE(history.execute(vp, command));
    }
    CHECK(find<Activity>(vp, activity) != nullptr);
    CHECK(find<ArchiveItem>(vp, id) == nullptr);
    REQUIRE(history.undo(vp).has_value());
    CHECK(to_project_xml(vp) == before);

    CHECK(fetch_back(vp, NodeId{"h2222222"}, goal).error().code == ErrorCode::not_found);
    CHECK(fetch_back(vp, id, NodeId{"g2222222"}).error().code == ErrorCode::not_found);
    CHECK(fetch_back(vp, id, first_indicator(vp).id).error().code == ErrorCode::bad_argument);
}

TEST_CASE("roll: the budget of the year stays; granted adjustments move into it; other figures go") {
    Checked t1 = clean_report("tertial-1");
    const Table old = table_of(t1);
    RollAnswers granted;
    const Rolled rolled = roll_to(t1.report, "tertial-2", 2024, granted);
    const Table* now = find<Table>(rolled.report, old.id);
    REQUIRE(now != nullptr);
    CHECK(now->columns == old.columns);
    for (std::size_t row = 0; row < old.rows.size(); ++row) {
        const auto number = [](const std::string& cell) { return parse_number(cell).value_or(Decimal{}); };
        CHECK(now->rows[row].cells[0] == old.rows[row].cells[0]);
        CHECK(compare(number(now->rows[row].cells[1]),
                      add(number(old.rows[row].cells[1]), number(old.rows[row].cells[2]))) == 0);
        for (const std::size_t column : {2u, 3u, 4u}) CHECK(now->rows[row].cells[column].empty());
    }
    RollAnswers refused;
    refused.all[RollQuestionKind::adjustment] = {RollChoice::leave_out, ""};
    const Report unchanged = roll_to(t1.report, "tertial-2", 2024, refused).report;
    CHECK(find<Table>(unchanged, old.id)->rows[0].cells[1] == old.rows[0].cells[1]);
    CHECK(lost_texts(t1.report, rolled.report).empty());
}

TEST_CASE("roll: targets that were to be set are asked about") {
    Report plan = clean_report("plan").report;
    Indicator* indicator = nullptr;
    for_each_goal(plan.goals, [&](Goal& goal, Goal*) {
        if (indicator == nullptr && !goal.indicators.empty()) indicator = &goal.indicators.front();
    });
    indicator->cells[IndicatorColumn::target] = "Fastställs 2024";
    const Rolled rolled = roll_to(plan, "tertial-1");
    REQUIRE(question_of(rolled, RollQuestionKind::target) != nullptr);
    RollAnswers answers;
    answers.one["arsmal:" + indicator->id.text] = {RollChoice::change, "71 %"};
    CHECK(first_indicator(roll_to(plan, "tertial-1", 2024, answers).report).cells[IndicatorColumn::target] == "71 %");
    answers.one["arsmal:" + indicator->id.text] = {RollChoice::leave_out, ""};
    const Report without = roll_to(plan, "tertial-1", 2024, answers).report;
    CHECK(find<Indicator>(without, indicator->id) == nullptr);
    CHECK(lost_texts(plan, without).empty());
}

TEST_CASE("roll: promises become remarks of the next report") {
    Checked plan = clean_report("plan");
    Chance chance(5);
    Goal& goal = goal_at(plan, "1.1");
    goal.sections.front().blocks.emplace_back(
        text_of(chance,
                "Träffpunkterna ses över. Översynen redovisas i tertialrapport 1 2024. Som redovisades i "
                "tertialrapport 2 är läget gott."));
    const Report t1 = roll_to(plan.report, "tertial-1").report;
    REQUIRE(t1.remarks.size() == 1);
    CHECK(t1.remarks.front().about == goal.id);
    CHECK(t1.remarks.front().text == "Utlovat i Verksamhetsplan 2024: Översynen redovisas i tertialrapport 1 2024.");
}

TEST_CASE("roll: a plan that speaks of its year asks, and unread texts are listed until somebody touches them") {
    Checked plan = clean_report("plan");
    Chance chance(5);
    Goal& goal = goal_at(plan, "1.1.1");
    Section& section = section_of(goal, SectionRole::description);
    section.blocks.emplace_back(text_of(chance, "Under 2024 ska fler träffpunkter öppna."));
    const NodeId paragraph = std::get<Paragraph>(section.blocks.back()).id;
    const Rolled rolled = roll_to(plan.report, "plan");
    const RollQuestion* question = question_of(rolled, RollQuestionKind::text_names_year);
    REQUIRE(question != nullptr);
    CHECK(question->node == paragraph);
    CHECK(question->proposal.value == "Under 2025 ska fler träffpunkter öppna.");
    CHECK_FALSE(find<Paragraph>(rolled.report, paragraph)->doubt.empty());

    const auto findings_of = [&](const Report& report, std::string_view check) {
        const std::vector<Finding> all = run_checks({report, plan.kind, plan.catalogue});
        return std::count_if(all.begin(), all.end(), [&](const Finding& one) {
            return one.check == check && (one.node == section.id || one.node == paragraph);
        });
    };
    CHECK(findings_of(rolled.report, "unchanged") == 1);
    CHECK(findings_of(rolled.report, "stale-year") == 1);
    RollAnswers answers;
    answers.one["artal:" + paragraph.text] = {RollChoice::change, ""};
    Report changed = roll_to(plan.report, "plan", 2025, answers).report;
    CHECK(plain_text(*find<Paragraph>(changed, paragraph)) == "Under 2025 ska fler träffpunkter öppna.");
    CHECK(findings_of(changed, "stale-year") == 0);
    History history;
    REQUIRE(history.execute(changed, set_runs(paragraph, plain_runs("Två nya träffpunkter öppnar."))));
    CHECK(findings_of(changed, "unchanged") == 0);
    CHECK(lost_texts(plan.report, changed).empty());
}

TEST_CASE("roll: two questions about one paragraph have an answer each") {
    Checked plan = clean_report("plan");
    Chance chance(6);
    Section& section = section_of(goal_at(plan, "1.1.1"), SectionRole::description);
    section.blocks.emplace_back(
        text_of(chance, "Under 2024 ses träffpunkterna över. Översynen redovisas i tertialrapport 2."));
    const Rolled rolled = roll_to(plan.report, "plan");
    const RollQuestion* year = question_of(rolled, RollQuestionKind::text_names_year);
    const RollQuestion* promise = question_of(rolled, RollQuestionKind::promise);
    REQUIRE(year != nullptr);
    REQUIRE(promise != nullptr);
    CHECK(year->node == promise->node);
    RollAnswers answers;
    answers.one[year->id()] = {RollChoice::change, ""};
    answers.one[promise->id()] = {RollChoice::leave_out, ""};
    const Report made = roll_to(plan.report, "plan", 2025, answers).report;
    CHECK(made.remarks.empty());
    CHECK(plain_text(*find<Paragraph>(made, year->node)).starts_with("Under 2025"));
}

TEST_CASE("roll: what contradicts itself is refused in plain words") {
    const Report t2 = clean_report("tertial-2").report;
    CHECK(refusal(t2, "tertial-1", 2024) ==
          "Tertialrapport 1 2024 kommer inte efter Tertialrapport 2 2024. Välj en senare rapport eller ett senare år.");
    CHECK(refusal(t2, "tertial-2", 2024).find("kommer inte efter") != std::string::npos);
    RollAnswers strange;
    strange.one["aktivitet:a2345678"] = {RollChoice::keep, ""};
    CHECK(refusal(t2, "annual-report", 2024, strange).find("a2345678") != std::string::npos);
    Report vb = clean_report("annual-report").report;
    RollAnswers bad_dates;
    bad_dates.one["aktivitet:" + first_activity(vb).id.text] = {RollChoice::change, "till sommaren"};
    CHECK(refusal(vb, "plan", 2025, bad_dates).find("är inga datum") != std::string::npos);
    Report no_year = t2;
    no_year.meta.year = 0;
    CHECK(refusal(no_year, "annual-report", 2024).find("inget år") != std::string::npos);
}

TEST_CASE("roll: the same report and answers give the same bytes, and the account tells what happened") {
    const Report vb = clean_report("annual-report").report;
    const Rolled first = roll_to(vb, "plan"), second = roll_to(vb, "plan");
    CHECK(to_project_xml(first.report) == to_project_xml(second.report));
    const std::string brief = roll_account(first, RollDetail::brief), full = roll_account(first, RollDetail::full);
    CHECK(brief.starts_with("Verksamhetsplan 2025 ur Verksamhetsberättelse 2024\n"));
    CHECK(full.starts_with(brief));
    CHECK(full.find("I arkivet") != std::string::npos);
}

TEST_CASE("roll: nothing is lost of random reports, through any chain, and each step can be saved and read") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        Report report = random_report(seed, 2);
        report.meta.kind = DocumentKind::plan;
        report.meta.tertial = 0;
        report.meta.year = 2022;
        for (const char* kind : {"tertial-1", "tertial-2", "annual-report", "plan", "tertial-1"}) {
            CAPTURE(kind);
            const Report next = roll_to(report, kind).report;
            const std::vector<std::string> lost = lost_texts(report, next);
            CHECK_MESSAGE(lost.empty(), (lost.empty() ? std::string() : lost.front()));
            const auto loaded = from_project_xml(to_project_xml(next), "test");
            REQUIRE_MESSAGE(loaded.has_value(), to_text(loaded.error()));
            CHECK(to_project_xml(loaded->report) == to_project_xml(next));
            report = next;
        }
    }
}
