// Indicators against the report before: lost, reworded, with another target.
#include <algorithm>

#include "model/checks/chain.h"
#include "model/checks/facts.h"
#include "model/checks/indicator_columns.h"
#include "model/checks/rules.h"
#include "model/fold.h"
#include "model/roll/origin.h"
#include "model/update/similarity.h"

namespace tertial::checks {

namespace {

constexpr std::string_view lost = "indicator-lost", changed = "target-changed";

Subject subject_of_report(const Report& report, const std::string& goal, const std::string& name) {
    Subject subject;
    subject.goal = goal;
    subject.name = name;
    for_each_goal(report.goals, [&](const Goal& candidate, const Goal*) {
        if (candidate.number == goal && subject.node.empty()) subject.node = candidate.id;
    });
    return subject;
}

/// Within a year every indicator of the plan is followed up; a new year may have others.
Strength strength_of(const Report& report, const ReportOrigin& earlier) {
    return is_follow_up(report) && report.meta.year == earlier.year ? Strength::error : Strength::warning;
}

void state_lost(const Report& report, const ReportOrigin& earlier, const std::string& goal, const std::string& name,
                Findings& findings) {
    state(findings, lost, strength_of(report, earlier), subject_of_report(report, goal, name),
          {say("Indikatorn {0} i {1} finns inte här. Hämta tillbaka den, eller bekräfta att den är borttagen.",
               "The indicator {0} of {1} is not here. Fetch it back, or confirm that it was removed.",
               {in_quotes(name), origin_name(earlier)}),
           {},
           {},
           {name}});
}

void check_previous(const Report& previous, const Report& now, Findings& findings) {
    const ReportOrigin earlier = origin_of(previous);
    std::vector<std::pair<const Goal*, const Indicator*>> placed;
    for_each_indicator(now,
                       [&](const Goal& goal, const Indicator& indicator) { placed.emplace_back(&goal, &indicator); });
    for (const EarlierIndicator& pair : pair_indicators(previous, now)) {
        if (pair.now == nullptr) {
            state_lost(now, earlier, pair.goal, pair.earlier->name, findings);
            continue;
        }
        if (fold_title(pair.earlier->name) == fold_title(pair.now->name)) continue;
        const auto at =
            std::find_if(placed.begin(), placed.end(), [&](const auto& one) { return one.second == pair.now; });
        state(findings, lost, strength_of(now, earlier), subject_of(*at->first, *pair.now),
              {say("Indikatorn hette {0} i {1}. Skriv samma namn, eller bekräfta att det är en annan indikator: annars "
                   "går åren inte att jämföra.",
                   "The indicator was called {0} in {1}. Write the same name, or confirm that it is another one: "
                   "otherwise the years cannot be compared.",
                   {in_quotes(pair.earlier->name), origin_name(earlier)}),
               {},
               say("Sätt namnet till {0}", "Set the name to {0}", {in_quotes(pair.earlier->name)}),
               {pair.earlier->name, pair.now->name},
               {Mend{{pair.now->id, Field::name, 0}, pair.earlier->name}}});
    }
}

/// Indicators that were left behind in the same year.
void check_archive(const Report& report, Findings& findings) {
    for (const ArchiveItem& item : report.archive) {
        if (item.origin.year != report.meta.year || !is_follow_up(report)) continue;
        std::string goal;
        for_each_goal(report.goals, [&](const Goal& candidate, const Goal*) {
            if (candidate.id == item.about) goal = candidate.number;
        });
        for (const Indicator& indicator : item.indicators)
            state_lost(report, item.origin, goal, indicator.name, findings);
    }
}

// --- target-changed -------------------------------------------------------------------------------------------

/// A decision item that speaks of the indicator or of changed targets by its name.
bool is_decided(const RuleContext& context, const Indicator& indicator) {
    constexpr int enough = 60;  // per cent of the name's telling words
    const std::vector<std::string> name = telling_words(indicator.name);
    return std::any_of(context.report.decisions.begin(), context.report.decisions.end(), [&](const Decision& decision) {
        const std::string text = plain_text(decision.runs);
        if (fold_case(text).find("årsmål") == std::string::npos) return false;
        return share_of(name, telling_words(text)) >= enough;
    });
}

/// "livsmed el" is a word that a narrow column broke.
std::string without_blanks(const std::string& text) {
    std::string out = fold_title(text);
    std::erase(out, ' ');
    return out;
}

bool differs(const std::string& before, const std::string& now) {
    const Value was = parse_value(before), is = parse_value(now);
    if (was.kind == ValueKind::none || was.kind == ValueKind::to_be_set || is.kind == ValueKind::none) return false;
    const std::optional<Decimal> a = number_of(was), b = number_of(is);
    if (a && b) return compare(*a, *b) != 0 || was.kind != is.kind;
    return without_blanks(before) != without_blanks(now);
}

void compare_target(const RuleContext& context, const IndicatorReading& row, const std::string& before,
                    const ReportOrigin& earlier, Findings& findings) {
    const std::string& now = row.text(IndicatorColumn::target);
    if (!differs(before, now) || is_decided(context, *row.indicator)) return;
    state(findings, changed, Strength::warning, row.subject(),
          {say("Årsmålet är {0}, i {1} var det {2}. Rätta det, eller lägg till en beslutspunkt om ändrat årsmål.",
               "The target is {0}, in {1} it was {2}. Correct it, or add a decision item on the changed target.",
               {now, origin_name(earlier), before}),
           column_header(context, IndicatorColumn::target),
           say("Sätt årsmålet till {0}", "Set the target to {0}", {before}),
           {before, now},
           {Mend{{row.indicator->id, Field::cell, static_cast<std::size_t>(IndicatorColumn::target)}, before}}});
}

/// The target of the earliest report of the same year: the plan, when the chain has it.
const PastValues* first_of_year(const Indicator& indicator, int year) {
    for (const PastValues& past : indicator.history)
        if (past.origin.year == year && !past.cells[IndicatorColumn::target].empty()) return &past;
    return nullptr;
}

}  // namespace

void check_indicator_lost(const RuleContext& context, Findings& findings) {
    if (context.previous != nullptr) check_previous(*context.previous, context.report, findings);
    if (context.previous == nullptr) check_archive(context.report, findings);
}

void check_target_changed(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    if (context.previous != nullptr && context.previous->meta.year == context.report.meta.year) {
        const ReportOrigin earlier = origin_of(*context.previous);
        for (const EarlierIndicator& pair : pair_indicators(*context.previous, context.report))
            for (const IndicatorReading& row : context.indicators)
                if (row.indicator == pair.now)
                    compare_target(context, row, pair.earlier->cells[IndicatorColumn::target], earlier, findings);
        return;
    }
    for (const IndicatorReading& row : context.indicators)
        if (const PastValues* past = first_of_year(*row.indicator, context.report.meta.year))
            compare_target(context, row, past->cells[IndicatorColumn::target], past->origin, findings);
}

}  // namespace tertial::checks
