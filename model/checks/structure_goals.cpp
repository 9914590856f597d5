// The goal tree against the council's catalogue and against itself.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

template <class F>
void for_each_catalogue_goal(const std::vector<CatalogueGoal>& goals, F&& f) {
    for (const CatalogueGoal& goal : goals) {
        f(goal);
        for_each_catalogue_goal(goal.children, f);
    }
}

using GoalsByText = std::unordered_map<std::string, const Goal*>;

struct ReportGoals {
    GoalsByText by_number, by_title;

    explicit ReportGoals(const Report& report) {
        for_each_goal(report.goals, [this](const Goal& goal, const Goal*) {
            by_number.try_emplace(goal.number, &goal);
            by_title.try_emplace(fold_title(goal.title), &goal);
        });
    }
    [[nodiscard]] const Goal* with_number(const std::string& number) const {
        const auto found = by_number.find(number);
        return found == by_number.end() ? nullptr : found->second;
    }
    [[nodiscard]] bool has_title(const std::string& title) const { return by_title.contains(fold_title(title)); }
};

// Words that two wordings share, as a part of all their words: 1 = the same, 0 = nothing in common.
double likeness(std::string_view a, std::string_view b) {
    const std::vector<std::string> left = folded_words(a);
    const std::vector<std::string> right = folded_words(b);
    const std::set<std::string> first(left.begin(), left.end());
    const std::set<std::string> second(right.begin(), right.end());
    std::set<std::string> all = first;
    all.insert(second.begin(), second.end());
    return all.empty()
               ? 0
               : static_cast<double>(first.size() + second.size() - all.size()) / static_cast<double>(all.size());
}

// Do the report's goals follow the catalogue at all? Another city, or another term, has other goals under the same
// numbers; then one finding says so, instead of one for each goal.
bool follows(const ReportGoals& goals, const GoalCatalogue& catalogue) {
    constexpr double alike = 0.5;
    int with_number = 0;
    int with_title = 0;
    for_each_catalogue_goal(catalogue.goals, [&](const CatalogueGoal& listed) {
        const Goal* goal = goals.with_number(listed.number);
        with_number += goal != nullptr;
        with_title += goals.has_title(listed.title) || (goal && likeness(goal->title, listed.title) >= alike);
    });
    return with_title > 0 && with_title * 2 >= with_number;
}

// "1.2.3" -> {1, 2, 3}; empty when it is no number.
std::vector<int> number_parts(std::string_view number) {
    std::vector<int> parts;
    int part = -1;
    for (const char c : number) {
        if (c >= '0' && c <= '9') {
            if (part > 9999) return {};
            part = (part < 0 ? 0 : part * 10) + (c - '0');
        } else if (c == '.' && part >= 0) {
            parts.push_back(part);
            part = -1;
        } else {
            return {};
        }
    }
    if (part >= 0) parts.push_back(part);
    return parts;
}

void state_number(Findings& findings, const Goal& goal, const std::string& message) {
    state(findings, "goal-number", Strength::warning, subject_of(goal), {message, {}, {}, {goal.number}});
}

void check_siblings(const std::vector<Goal>& goals, const Goal* parent, Findings& findings) {
    const std::vector<int> above = parent ? number_parts(parent->number) : std::vector<int>{};
    int expected = 1;
    for (const Goal& goal : goals) {
        const std::vector<int> parts = number_parts(goal.number);
        if (parts.empty()) {
            state_number(findings, goal,
                         say("Målet {0} saknar nummer. Ge det sitt nummer.", "The goal {0} has no number. Give it one.",
                             {in_quotes(goal.title)}));
            continue;
        }
        if (std::vector<int>(parts.begin(), parts.end() - 1) != above) {
            state_number(
                findings, goal,
                parent
                    ? say("Mål {0} står under mål {1}. Rätta numret eller flytta målet.",
                          "Goal {0} stands under goal {1}. Correct the number or move the goal.",
                          {goal_name(goal), parent->number})
                    : say("Mål {0} står överst men har ett nummer för en lägre nivå. Rätta numret eller flytta målet.",
                          "Goal {0} stands at the top but is numbered as of a lower level. Correct or move it.",
                          {goal_name(goal)}));
            continue;
        }
        if (parts.back() > expected) {
            const std::string prefix = parent ? parent->number + "." : "";
            state_number(findings, goal,
                         say("Numreringen hoppar: före mål {0} saknas {1}{2}. Lägg till målet eller rätta numret.",
                             "Numbers skip: before goal {0} there is no {1}{2}. Add the goal or correct the number.",
                             {goal_name(goal), prefix, std::to_string(expected)}));
        } else if (parts.back() < expected) {
            state_number(
                findings, goal,
                say("Mål {0} står efter ett mål med samma eller högre nummer. Rätta numret eller ordningen.",
                    "Goal {0} follows a goal with the same or a higher number. Correct the number or the order.",
                    {goal_name(goal)}));
        }
        expected = parts.back() + 1;
    }
    for (const Goal& goal : goals) check_siblings(goal.children, &goal, findings);
}

}  // namespace

void check_goal_missing(const RuleContext& context, Findings& findings) {
    if (context.report.goals.empty()) return;  // `section-missing` says so
    const ReportGoals goals(context.report);
    if (context.catalogue.goals.empty()) return;
    if (!follows(goals, context.catalogue)) {
        state(findings, "goal-missing", Strength::warning, {},
              {say("Rapportens mål är inte de i målkatalogen {0}. Välj den målkatalog som rapporten följer, eller "
                   "bekräfta.",
                   "The report's goals are not those of the catalogue {0}. Choose the catalogue that it follows, or "
                   "confirm.",
                   {in_quotes(context.catalogue.name)}),
               {},
               {},
               {context.catalogue.name}});
        return;
    }
    std::vector<const CatalogueGoal*> missing;
    for_each_catalogue_goal(context.catalogue.goals, [&](const CatalogueGoal& goal) {
        if (!goals.with_number(goal.number) && !goals.has_title(goal.title)) missing.push_back(&goal);
    });
    for (const CatalogueGoal* goal : missing)
        state(findings, "goal-missing", Strength::error, {{}, goal->number, goal->title, {}},
              {say("Mål {0} {1} i målkatalogen {2} finns inte i rapporten. Lägg till det.",
                   "Goal {0} {1} of the catalogue {2} is not in the report. Add it.",
                   {goal->number, in_quotes(goal->title), context.catalogue.name}),
               {},
               say("Lägg till mål {0}", "Add goal {0}", {goal->number}),
               {goal->number, goal->title}});
}

void check_goal_title(const RuleContext& context, Findings& findings) {
    const ReportGoals goals(context.report);
    if (!follows(goals, context.catalogue)) return;  // `goal-missing` says so
    for_each_catalogue_goal(context.catalogue.goals, [&](const CatalogueGoal& listed) {
        const Goal* goal = goals.with_number(listed.number);
        if (!goal || goal->level != listed.level || fold_title(goal->title) == fold_title(listed.title)) return;
        state(findings, "goal-title", Strength::warning, subject_of(*goal),
              {say("Mål {0} lyder {1} men {2} i målkatalogen. Använd fullmäktiges lydelse.",
                   "Goal {0} reads {1} but {2} in the catalogue. Use the council's wording.",
                   {goal->number, in_quotes(goal->title, 160), in_quotes(listed.title, 160)}),
               {},
               tr("Byt till katalogens lydelse", "Use the catalogue's wording"),
               {goal->title, listed.title},
               {{{goal->id, Field::title, 0}, listed.title}}});
    });
}

void check_goal_number(const RuleContext& context, Findings& findings) {
    check_siblings(context.report.goals, nullptr, findings);
    std::map<std::string, const Goal*> seen;
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal* parent) {
        const auto [place, is_new] = seen.try_emplace(goal.number, &goal);
        const Goal* first = place->second;
        // Among siblings the order above has told.
        const bool sibling = parent && std::any_of(parent->children.begin(), parent->children.end(),
                                                   [&](const Goal& child) { return &child == first; });
        if (is_new || goal.number.empty() || sibling || !parent) return;
        state_number(findings, goal,
                     say("Numret {0} finns två gånger, också på målet {1}. Rätta det ena.",
                         "The number {0} occurs twice, on the goal {1} too. Correct one.",
                         {goal.number, in_quotes(first->title)}));
    });
}

void check_goal_without_measure(const RuleContext& context, Findings& findings) {
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        if (goal.level != GoalLevel::board || !goal.indicators.empty() || !goal.activities.empty()) return;
        state(
            findings, "goal-without-measure", Strength::warning, subject_of(goal),
            {say("Nämndmål {0} har varken indikator eller aktivitet. Lägg till någon, så att målet går att följa upp.",
                 "Board goal {0} has neither an indicator nor an activity. Add one, so that it can be followed up.",
                 {goal_name(goal)})});
    });
}

}  // namespace tertial::checks
