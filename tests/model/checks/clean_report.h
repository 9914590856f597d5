// Invented reports in which everything is as it should be, to which the tests of the rules do one thing at a time.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/checks/check.h"
#include "model/spelling/speller.h"
#include "model/template.h"
#include "model/values.h"
#include "model/walk.h"
#include "tests/model/random_report.h"

namespace tertial::test {

/// A report with the template and the catalogue that it is checked against.
struct Checked {
    Report report;
    DocumentTemplate kind;
    GoalCatalogue catalogue;
    std::optional<Report> previous{};
    std::shared_ptr<SpellCheck> spelling{};

    [[nodiscard]] std::vector<Finding> findings() const {
        return run_checks({report, kind, catalogue, previous ? &*previous : nullptr, spelling.get()});
    }
    [[nodiscard]] std::vector<Finding> findings(std::string_view check) const {
        std::vector<Finding> out = findings();
        std::erase_if(out, [check](const Finding& finding) { return finding.check != check; });
        return out;
    }
    /// The one finding of the rule; the test fails when there is none or more than one.
    [[nodiscard]] Finding only(std::string_view check) const {
        const std::vector<Finding> found = findings(check);
        for (const Finding& finding : found) CAPTURE(finding.message);
        REQUIRE(found.size() == 1);
        return found.front();
    }
    [[nodiscard]] bool silent(std::string_view check) const { return findings(check).empty(); }
};

inline std::string all_messages(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& finding : findings)
        out += finding.check + " " + finding.goal + " " + finding.name + ": " + finding.message + "\n";
    return out;
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

inline Paragraph text_of(Chance& chance, std::string_view words, ParagraphStyle style = ParagraphStyle::text) {
    Paragraph paragraph;
    paragraph.id = chance.id(id_prefix::paragraph);
    paragraph.style = style;
    paragraph.runs = plain_runs(words);
    return paragraph;
}

inline TableRow row_of(std::vector<std::string> cells, RowRole role = RowRole::row) {
    static IdSource ids(7);
    TableRow row;
    row.id = ids.next(id_prefix::row);
    row.role = role;
    row.cells = std::move(cells);
    return row;
}

inline Indicator indicator_of(Chance& chance, std::string_view name, std::string_view period) {
    Indicator indicator;
    indicator.id = chance.id(id_prefix::indicator);
    indicator.name = name;
    indicator.period = period;
    return indicator;
}

inline Activity activity_of(Chance& chance, std::string_view name, std::string_view start, std::string_view end) {
    Activity activity;
    activity.id = chance.id(id_prefix::activity);
    activity.name = name;
    activity.start = start;
    activity.end = end;
    return activity;
}

// --- the parts of a clean report ------------------------------------------------------------------

inline std::string tenths(long long number) {
    return format_number({number, 1});
}

/// Budget, adjustments, forecast and deviation per area, with "varav" rows and a sum; all of it holds.
inline Table budget_table(Chance& chance) {
    Table table;
    table.id = chance.id(id_prefix::table);
    table.title = "Driftbudget per verksamhetsområde";
    table.unit = "mnkr";
    table.columns = {"Mnkr", "Budget", "Begärda budgetjusteringar", "Prognos", "Avvikelse"};
    long long budget_sum = 0, adjustment_sum = 0, forecast_sum = 0;
    const std::size_t areas = 4 + chance.below(6);
    for (std::size_t i = 0; i < areas; ++i) {
        const auto budget = static_cast<long long>(200 + chance.below(5000));
        const auto adjustment = static_cast<long long>(chance.below(40));
        const auto forecast = budget + adjustment + 25 - static_cast<long long>(chance.below(50));
        table.rows.push_back(row_of({"Område " + std::to_string(i + 1), tenths(budget), tenths(adjustment),
                                     tenths(forecast), tenths(budget + adjustment - forecast)}));
        if (chance.one_in(3))
            table.rows.push_back(row_of({"varav lokaler", tenths(budget / 2), tenths(0), tenths(budget / 2 - 1),
                                         tenths(budget / 2 - (budget / 2 - 1))},
                                        RowRole::varav));
        budget_sum += budget;
        adjustment_sum += adjustment;
        forecast_sum += forecast;
    }
    table.rows.push_back(row_of({"Totalt", tenths(budget_sum), tenths(adjustment_sum), tenths(forecast_sum),
                                 tenths(budget_sum + adjustment_sum - forecast_sum)},
                                RowRole::sum));
    return table;
}

/// An indicator with its target reached, or missed and explained.
inline Indicator clean_indicator(Chance& chance, int number, const Meta& meta, bool of_council) {
    const bool plan = meta.kind == DocumentKind::plan;
    Indicator indicator = indicator_of(chance, "Andel nöjda besökare på träffpunkt " + std::to_string(number),
                                       plan ? "Tertial" : "Tertial 2 " + std::to_string(meta.year));
    const auto percent = [](std::size_t value) { return std::to_string(value) + " %"; };
    const std::size_t target = 60 + chance.below(20);
    indicator.cells[IndicatorColumn::target] = percent(target);
    if (of_council) indicator.cells[IndicatorColumn::council_target] = percent(target - chance.below(5));
    if (plan) return indicator;
    const bool missed = chance.one_in(4);
    const std::size_t outcome = missed ? target - 5 : target + chance.below(10);
    indicator.cells[IndicatorColumn::outcome] = percent(outcome);
    indicator.cells[IndicatorColumn::outcome_men] = percent(outcome - 2);
    indicator.cells[IndicatorColumn::outcome_women] = percent(outcome + 2);
    indicator.cells[IndicatorColumn::outcome_previous] = percent(outcome - 1);
    indicator.cells[IndicatorColumn::forecast] = percent(outcome + 1);
    if (missed)
        indicator.comment = {text_of(chance, "Svarsfrekvensen på träffpunkt " + std::to_string(number) + " var låg.")};
    return indicator;
}

inline void add_measures(Chance& chance, const Meta& meta, Goal& goal, int& number) {
    const bool of_council = goal.level == GoalLevel::area;
    // No more than every second misses its target, so that "Uppfylls helt" is right.
    const std::size_t count = 1 + chance.below(3);
    while (goal.indicators.size() < count) {
        Indicator indicator = clean_indicator(chance, ++number, meta, of_council);
        if (goal.indicators.size() % 2 == 0 && !indicator.comment.empty()) continue;
        goal.indicators.push_back(std::move(indicator));
    }
    const std::string year = std::to_string(meta.year);
    for (std::size_t i = 1 + chance.below(2); i > 0; --i)
        goal.activities.push_back(
            activity_of(chance, "Öppna träffpunkt " + std::to_string(++number), year + "-01-01", year + "-12-31"));
}

inline void write_sections(Chance& chance, const GoalLevelSpec& level, int year, Goal& goal) {
    goal.sections.clear();
    for (const GoalSectionSpec& spec : level.sections) {
        Section section;
        section.id = chance.id(id_prefix::section);
        section.role = spec.role;
        section.title = spec.title;
        section.blocks.emplace_back(text_of(chance, "Arbetet i Sjöviken löper på."));
        for (const RequiredHeading& heading : spec.required_headings) {
            if (!heading.asked_for(year)) continue;
            section.blocks.emplace_back(text_of(chance, heading.title, ParagraphStyle::heading));
            section.blocks.emplace_back(text_of(chance, "Mer om detta."));
        }
        goal.sections.push_back(std::move(section));
    }
}

inline void fill_chapters(Chance& chance, std::vector<Chapter>& chapters) {
    for_each_chapter(chapters, [&chance](Chapter& chapter, int) {
        chapter.blocks.clear();
        chapter.blocks.emplace_back(text_of(chance, "Läget i Sjöviken är gott."));
    });
}

inline Chapter* find_chapter(Report& report, std::string_view part) {
    Chapter* found = nullptr;
    for (auto* chapters : {&report.front, &report.back})
        for_each_chapter(*chapters, [&](Chapter& chapter, int) {
            if (chapter.part == part) found = &chapter;
        });
    return found;
}

inline GoalCatalogue invented_catalogue() {
    GoalCatalogue catalogue;
    catalogue.name = "Almstad";
    for (int direction = 1; direction <= 2; ++direction) {
        const std::string number = std::to_string(direction);
        CatalogueGoal goal{GoalLevel::direction, number, "Almstad håller ihop del " + number, {}};
        for (int area = 1; area <= 2; ++area) {
            const std::string below = number + "." + std::to_string(area);
            goal.children.push_back({GoalLevel::area, below, "Varje barn i Almstad trivs hos oss " + below, {}});
        }
        catalogue.goals.push_back(std::move(goal));
    }
    return catalogue;
}

/// `template_name`: "plan", "tertial-2" … The same seed gives the same report.
inline Checked clean_report(std::string_view template_name, std::uint64_t seed = 1) {
    Chance chance(seed);
    IdSource ids(seed + 1000);
    auto kind = load_document_template({{TERTIAL_TEST_TEMPLATES}}, template_name);
    REQUIRE_MESSAGE(kind.has_value(), to_text(kind.error()));
    Checked checked{{}, *kind, invented_catalogue()};
    Report& report = checked.report;
    report = new_report(checked.kind, checked.catalogue, 2024, "Sjövikens stadsdelsnämnd", ids);
    report.decisions.resize(1);
    report.decisions.front().runs = plain_runs("Nämnden godkänner förvaltningens förslag.");
    fill_chapters(chance, report.front);
    fill_chapters(chance, report.back);
    find_chapter(report, "ekonomi.driftbudget")->blocks.emplace_back(budget_table(chance));
    int number = 0;
    for_each_goal(report.goals, [&](Goal& goal, const Goal*) {
        if (goal.level != GoalLevel::area) return;
        for (std::size_t i = 1 + chance.below(2); i > 0; --i) {
            Goal& board = goal.children.emplace_back();
            board.id = chance.id(id_prefix::goal);
            board.level = GoalLevel::board;
            board.number = goal.number + "." + std::to_string(goal.children.size());
            board.title = "Sjövikens träffpunkter är öppna och välkomnande " + board.number;
        }
    });
    for_each_goal(report.goals, [&](Goal& goal, const Goal*) {
        const GoalLevelSpec& level = checked.kind.level(goal.level);
        write_sections(chance, level, report.meta.year, goal);
        if (level.assessed_in(report.meta.year)) goal.assessment = Assessment::fully;
        if (goal.level != GoalLevel::direction) add_measures(chance, report.meta, goal, number);
    });
    return checked;
}

/// The plan of the same board and year: the same goals, indicators and activities, and no text.
inline Report plan_of(const Checked& checked) {
    Report plan = checked.report;
    plan.meta.kind = DocumentKind::plan;
    plan.meta.tertial = 0;
    for_each_goal(plan.goals, [](Goal& goal, Goal*) {
        for (Section& section : goal.sections) section.blocks.clear();
    });
    for (auto* chapters : {&plan.front, &plan.back})
        for_each_chapter(*chapters, [](Chapter& chapter, int) { chapter.blocks.clear(); });
    return plan;
}

// --- places in it ---------------------------------------------------------------------------------

inline Goal& goal_at(Checked& checked, std::string_view number) {
    Goal* found = nullptr;
    for_each_goal(checked.report.goals, [&](Goal& goal, Goal*) {
        if (goal.number == number) found = &goal;
    });
    REQUIRE(found != nullptr);
    return *found;
}

inline Section& section_of(Goal& goal, SectionRole role) {
    const auto found = std::find_if(goal.sections.begin(), goal.sections.end(),
                                    [role](const Section& section) { return section.role == role; });
    REQUIRE(found != goal.sections.end());
    return *found;
}

inline Table& table_of(Checked& checked) {
    for (Block& block : find_chapter(checked.report, "ekonomi.driftbudget")->blocks)
        if (auto* table = std::get_if<Table>(&block)) return *table;
    FAIL("no table");
    std::abort();
}

/// The clean report's economy table replaced by this one.
inline Checked with_table(std::vector<std::string> columns, std::vector<TableRow> rows,
                          std::string_view title = "Tabell", std::string_view unit = "mnkr") {
    Checked checked = clean_report("tertial-2");
    Table& table = table_of(checked);
    table.title = title;
    table.unit = unit;
    table.columns = std::move(columns);
    table.rows = std::move(rows);
    for (std::size_t i = 0; i < table.rows.size(); ++i) table.rows[i].source.line = static_cast<int>(100 + i);
    return checked;
}

/// A tertial report 2 with one more indicator under goal 1.1; the cells by IndicatorColumn.
inline Checked with_indicator(std::string_view name, std::vector<std::string> cells, std::string_view comment = {},
                              std::string_view template_name = "tertial-2") {
    Checked checked = clean_report(template_name);
    Chance chance(99);
    Indicator indicator = indicator_of(chance, name, template_name == "plan" ? "År" : "Tertial 2 2024");
    for (std::size_t i = 0; i < cells.size(); ++i) indicator.cells.text[i] = cells[i];
    indicator.source.line = 40;
    if (!comment.empty()) indicator.comment = {text_of(chance, comment)};
    goal_at(checked, "1.1").indicators.push_back(std::move(indicator));
    return checked;
}

inline Indicator& last_indicator(Checked& checked) {
    return goal_at(checked, "1.1").indicators.back();
}

/// A tertial report 2 with one more activity under goal 1.1.
inline Checked with_activity(std::string_view name, std::string_view start, std::string_view end,
                             std::string_view deviation = {}, std::string_view comment = {},
                             std::string_view template_name = "tertial-2") {
    Checked checked = clean_report(template_name);
    Chance chance(98);
    Activity activity = activity_of(chance, name, start, end);
    activity.deviation = deviation;
    activity.source.line = 50;
    if (!comment.empty()) activity.comment = {text_of(chance, comment)};
    goal_at(checked, "1.1").activities.push_back(std::move(activity));
    return checked;
}

/// The finding is about the node, at the goal, cell and line given, and of that strength.
inline void check_place(const Finding& finding, const Node& node, std::string_view goal, std::string_view cell,
                        Strength strength) {
    CHECK(finding.node == node.id);
    CHECK(finding.source.line == node.source.line);
    CHECK(finding.goal == goal);
    CHECK(finding.cell == cell);
    CHECK(finding.strength == strength);
    CHECK_FALSE(finding.message.empty());
}

}  // namespace tertial::test
