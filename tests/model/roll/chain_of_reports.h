// Rolling invented reports forward, and looking for what was lost on the way.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "model/checks/check.h"
#include "model/inspector.h"
#include "model/project_file.h"
#include "model/roll/origin.h"
#include "model/roll/roll.h"
#include "model/tree_lists.h"
#include "model/walk.h"
#include "tests/model/checks/clean_report.h"
#include "tests/model/template_files.h"

namespace tertial::test {

inline Rolled roll_to(const Report& report, const std::string& kind, int year, const RollAnswers& answers = {}) {
    const DocumentTemplate target = template_test::load(kind);
    const GoalCatalogue catalogue = template_test::catalogue_of(year);
    const GoalCatalogue last = template_test::catalogue_of(report.meta.year);
    IdSource ids = IdSource::from_content(report.id.text + kind + std::to_string(year));
    Expected<Rolled> rolled = roll_forward({report, target, catalogue, last, year}, answers, ids);
    REQUIRE_MESSAGE(rolled.has_value(), to_text(rolled.error()));
    return std::move(*rolled);
}

inline Rolled roll_to(const Report& report, const std::string& kind) {
    return roll_to(report, kind, next_year(report.meta, template_test::load(kind)));
}

/// Every word of the report itself: paragraphs as a whole, cells and names one by one.
inline std::set<std::string> texts_of(const Report& report) {
    std::set<std::string> out;
    Report body = report;
    body.meta = {};
    body.template_name.clear();
    body.goal_catalogue.clear();
    body.import_notes.clear();
    body.confirmations.clear();
    body.ready_marks.clear();
    body.rolled_from.reset();
    body.carried.clear();
    const auto drop_doubt = [](auto& node) {
        node.doubt.clear();
        node.unknown = {};
    };
    for_each_node(body, drop_doubt);
    std::string id;
    std::string whole;
    const auto keep = [&] {
        if (!whole.empty()) out.insert(whole);
        whole.clear();
    };
    Inspector inspector([&](std::string_view text, std::string_view) {
        keep();
        whole = text;
    });
    project::fields(inspector, body);
    keep();
    return out;
}

inline bool is_id(const std::string& text) {
    const auto letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); };
    return text.size() == 9 && std::all_of(text.begin(), text.end(), letter_or_digit);
}

/// Texts of `before` that `after` has nowhere: not in print, not in the history, not in the archive.
inline std::vector<std::string> lost_texts(const Report& before, const Report& after) {
    std::string known;  // a number or a name may have become a part of a line
    for (const std::string& text : texts_of(after)) known += text + "\n";
    std::vector<std::string> lost;
    for (const std::string& text : texts_of(before))
        if (!is_id(text) && known.find(text) == std::string::npos) lost.push_back(text);
    return lost;
}

/// What an administrator would write: an outcome and forecast in each row, a text in each section and chapter,
/// decisions.
inline void write_on(Report& report, int step) {
    Chance chance(static_cast<std::uint64_t>(900 + step));
    const std::string when = origin_name(origin_of(report));
    int number = 0;
    const auto text = [&](const std::string& of) {
        return text_of(chance, of + " i " + when + ", stycke " + std::to_string(++number) + ".");
    };
    for (auto* chapters : {&report.front, &report.back})
        for_each_chapter(*chapters, [&](Chapter& chapter, int) { chapter.blocks.emplace_back(text(chapter.title)); });
    for_each_goal(report.goals, [&](Goal& goal, Goal*) {
        for (Section& section : goal.sections)
            if (section.role == SectionRole::analysis) section.blocks.emplace_back(text("Analys av " + goal.number));
        if (report.meta.kind == DocumentKind::plan) return;
        goal.assessment = Assessment::fully;
        for (Indicator& indicator : goal.indicators) {
            indicator.cells[IndicatorColumn::outcome] =
                std::to_string(70 + step) + "," + std::to_string(++number % 10) + " %";
            indicator.cells[IndicatorColumn::forecast] = std::to_string(80 + step) + " %";
            if (number % 4 == 0) indicator.comment.push_back(text("Kommentar"));
        }
        for (Activity& activity : goal.activities)
            if (++number % 5 == 0) {
                activity.deviation = "Avvikelse";
                activity.comment.push_back(text("Avvikelsen"));
            }
    });
    for (Decision& decision : report.decisions)
        decision.runs = plain_runs("Beslut i " + when + " nummer " + std::to_string(++number));
    for (auto* chapters : {&report.front, &report.back})
        for_each_chapter(*chapters, [&](Chapter& chapter, int) {
            for (Block& block : chapter.blocks)
                if (auto* table = std::get_if<Table>(&block))
                    for (TableRow& row : table->rows)
                        for (std::size_t c = 1; c < row.cells.size(); ++c)
                            if (row.cells[c].empty()) row.cells[c] = std::to_string(++number) + ",5";
        });
}

struct Step {
    const char* kind;
    Report report;
};

/// The plan, and the four reports that follow on it, each rolled forward and written on.
inline std::vector<Step> whole_chain(Report plan) {
    std::vector<Step> chain;
    chain.push_back({"plan", std::move(plan)});
    int number = 0;
    for (const char* kind : {"tertial-1", "tertial-2", "annual-report", "plan"}) {
        RollAnswers keep;
        keep.all[RollQuestionKind::activity] = {RollChoice::keep, ""};
        const Report& last = chain.back().report;
        Rolled rolled = roll_to(last, kind, next_year(last.meta, template_test::load(kind)), keep);
        write_on(rolled.report, ++number);
        chain.push_back({kind, std::move(rolled.report)});
    }
    return chain;
}

inline std::vector<NodeId> ids_of_rows(const Report& report) {
    std::vector<NodeId> ids;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        ids.push_back(goal.id);
        for (const Indicator& indicator : goal.indicators) ids.push_back(indicator.id);
        for (const Activity& activity : goal.activities) ids.push_back(activity.id);
    });
    return ids;
}

inline std::vector<Finding> lost_findings(const Report& report, const Report& previous) {
    const DocumentTemplate kind = template_test::load(report.template_name);
    const GoalCatalogue catalogue = template_test::catalogue_of(report.meta.year);
    std::vector<Finding> found = run_checks({report, kind, catalogue, &previous});
    std::erase_if(found, [](const Finding& finding) { return finding.check != "indicator-lost"; });
    return found;
}

/// The last goal that has indicators.
inline const Goal& goal_with_rows(const Report& report) {
    const Goal* last = nullptr;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        if (!goal.indicators.empty()) last = &goal;
    });
    REQUIRE(last != nullptr);
    return *last;
}

/// No text, row or figure of any step is lost, no indicator is told as lost, and ids live on.
inline void check_nothing_is_lost(const std::vector<Step>& chain) {
    for (std::size_t i = 1; i < chain.size(); ++i) {
        CAPTURE(chain[i].kind);
        const Report &before = chain[i - 1].report, &now = chain[i].report;
        const std::vector<std::string> lost = lost_texts(before, now);
        CHECK_MESSAGE(lost.empty(), (lost.empty() ? std::string() : lost.front()));
        CHECK(ids_of_rows(before) == ids_of_rows(now));
        CHECK(lost_findings(now, before).empty());
        const auto saved = from_project_xml(to_project_xml(now), "test");
        REQUIRE_MESSAGE(saved.has_value(), to_text(saved.error()));
    }
    // What the first plan said is known at the end, too.
    CHECK(lost_texts(chain.front().report, chain.back().report).empty());
    CHECK(goal_with_rows(chain.back().report).indicators.front().history.size() == 4);
}

/// Ten indicators taken out or reworded, one at a time: each is told by its name, and nothing else is.
inline void check_losses_are_found(const std::vector<Step>& chain) {
    const Report &t1 = chain[1].report, &t2 = chain[2].report;
    std::vector<NodeId> all;
    for_each_goal(t2.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators) all.push_back(indicator.id);
    });
    REQUIRE(all.size() >= 10);
    for (std::size_t k = 0; k < 10; ++k) {
        CAPTURE(k);
        Report planted = t2;
        std::string name;
        for_each_goal(planted.goals, [&](Goal& goal, Goal*) {
            for (std::size_t i = 0; i < goal.indicators.size(); ++i) {
                if (goal.indicators[i].id != all[k]) continue;
                name = goal.indicators[i].name;
                if (k % 2 == 0) {
                    goal.indicators.erase(goal.indicators.begin() + static_cast<std::ptrdiff_t>(i));
                } else {
                    goal.indicators[i].name = "Besök på kvällar, nummer " + std::to_string(k);
                }
                return;
            }
        });
        const std::vector<Finding> found = lost_findings(planted, t1);
        REQUIRE(found.size() == 1);
        // A long name is told by its beginning.
        CHECK(found.front().message.find(name.substr(0, 24)) != std::string::npos);
        CHECK(found.front().strength == Strength::error);
    }
}

}  // namespace tertial::test
