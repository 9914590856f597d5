// Indicators with something missing, twice, or in doubt.
#include <algorithm>
#include <unordered_map>

#include "model/checks/facts.h"
#include "model/checks/indicator_columns.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

bool is_empty(const IndicatorReading& row, IndicatorColumn column) {
    return row.in_every_reading([column](const CellValues& cells) { return cells[column].kind == ValueKind::none; });
}

void check_cell_missing(const RuleContext& context, IndicatorColumn column, std::string_view rule, Findings& findings) {
    if (!has_column(context, column)) return;
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        if (!is_empty(row, column) || has_text(indicator.comment) || !is_of_this_period(context.report, indicator))
            continue;
        const std::string header = column_header(context, column);
        state(findings, rule, Strength::warning, row.subject(),
              {say("{0} saknas fast raden gäller {1}, och ingen kommentar säger varför. Fyll i värdet eller skriv en "
                   "kommentar.",
                   "{0} is missing although the row is about {1}, and no comment says why. Fill in the value or write "
                   "a comment.",
                   {header, indicator.period}),
               header,
               {},
               {indicator.period}});
    }
}

// --- comment-elsewhere --------------------------------------------------------------------------

std::string comment_key(const Indicator& indicator) {
    return fold_title(plain_text(indicator.comment));
}

struct Row {
    const Goal* goal = nullptr;
    const Indicator* indicator = nullptr;
    int count = 1;
};

// The same sentence on rows of one survey is meant; a person confirms it once, on the second row.
void check_same_comment(const Report& report, Findings& findings) {
    constexpr std::size_t shortest = 60;  // "Redovisas i tertialrapport 2." may stand anywhere
    std::unordered_map<std::string, Row> first;
    std::vector<std::pair<std::string, Row>> second;
    for_each_indicator(report, [&](const Goal& goal, const Indicator& indicator) {
        const std::string key = comment_key(indicator);
        if (key.size() < shortest) return;
        const auto [found, is_new] = first.try_emplace(key, Row{&goal, &indicator});
        if (is_new) return;
        if (++found->second.count == 2) second.emplace_back(key, Row{&goal, &indicator});
    });
    for (const auto& [key, row] : second) {
        const Row& original = first.at(key);
        state(findings, "comment-elsewhere", Strength::warning, subject_of(*row.goal, *row.indicator),
              {say("Kommentaren är ordagrant densamma som för {0} ({1} rader har den). Skriv om den, eller bekräfta "
                   "att den gäller alla.",
                   "The comment is word for word that of {0} ({1} rows have it). Rewrite it, or confirm that it holds "
                   "for all.",
                   {in_quotes(original.indicator->name), std::to_string(original.count)}),
               {},
               {},
               {key}});
    }
}

constexpr std::size_t key_words = 4;  // of a name: enough to be its own, few enough to be found in running text

std::string words_key(const std::vector<std::string>& words, std::size_t at) {
    std::string key;
    for (std::size_t i = at; i < at + key_words; ++i) key += words[i] + " ";
    return key;
}

bool matches(const std::vector<std::string>& text, std::size_t at, const std::vector<std::string>& name) {
    return at + name.size() <= text.size() &&
           std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
}

// A comment that spells out the name of another indicator, and not its own.
void check_other_name(const Report& report, Findings& findings) {
    struct Named {
        const Indicator* indicator;
        std::vector<std::string> words;
    };
    std::unordered_multimap<std::string, Named> names;
    for_each_indicator(report, [&](const Goal&, const Indicator& indicator) {
        std::vector<std::string> words = folded_words(indicator.name);
        if (words.size() < key_words) return;
        std::string key = words_key(words, 0);
        names.emplace(std::move(key), Named{&indicator, std::move(words)});
    });
    for_each_indicator(report, [&](const Goal& goal, const Indicator& indicator) {
        const std::vector<std::string> text = folded_words(plain_text(indicator.comment));
        const std::string own = fold_title(indicator.name);
        const Indicator* other = nullptr;
        for (std::size_t at = 0; at + key_words <= text.size(); ++at) {
            const auto [begin, end] = names.equal_range(words_key(text, at));
            for (auto found = begin; found != end; ++found) {
                if (!matches(text, at, found->second.words)) continue;
                if (fold_title(found->second.indicator->name) == own) return;
                other = found->second.indicator;
            }
        }
        if (!other) return;
        state(findings, "comment-elsewhere", Strength::warning, subject_of(goal, indicator),
              {say("Kommentaren handlar om en annan indikator, {0}. Flytta den dit, eller bekräfta att den hör hit.",
                   "The comment is about another indicator, {0}. Move it there, or confirm that it belongs here.",
                   {in_quotes(other->name)}),
               {},
               say("Flytta kommentaren till {0}", "Move the comment to {0}", {in_quotes(other->name)}),
               {other->name}});
    });
}

}  // namespace

void check_outcome_missing(const RuleContext& context, Findings& findings) {
    check_cell_missing(context, IndicatorColumn::outcome, "outcome-missing", findings);
}

void check_forecast_missing(const RuleContext& context, Findings& findings) {
    check_cell_missing(context, IndicatorColumn::forecast, "forecast-missing", findings);
}

void check_target_missing(const RuleContext& context, Findings& findings) {
    const bool plan = context.report.meta.kind == DocumentKind::plan;
    const std::string header = column_header(context, IndicatorColumn::target);
    for (const IndicatorReading& row : context.indicators) {
        const std::string& cell = row.text(IndicatorColumn::target);
        const ValueKind kind = row.cells[IndicatorColumn::target].kind;
        if (kind != ValueKind::none && kind != ValueKind::to_be_set) continue;
        if (!plan && has_text(row.indicator->comment)) continue;
        const std::string message =
            kind == ValueKind::none ? say("{0} saknas. Sätt ett mål, eller ta bort indikatorn.",
                                          "{0} is missing. Set a target, or remove the indicator.", {header})
                                    : say("{0} är ”{1}”: nämndens eget mål är inte satt. Sätt ett mål.",
                                          "{0} is ”{1}”: the board's own target is not set. Set one.", {header, cell});
        state(findings, "target-missing", plan ? Strength::error : Strength::warning, row.subject(),
              {message, header, {}, {cell}});
    }
}

void check_indicator_duplicate(const RuleContext& context, Findings& findings) {
    std::unordered_map<std::string, Row> first;
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        const auto [found, is_new] = first.try_emplace(fold_title(indicator.name), Row{&goal, &indicator});
        if (is_new || indicator.name.empty()) return;
        const bool same_goal = found->second.goal == &goal;
        state(findings, "indicator-duplicate", Strength::warning, subject_of(goal, indicator),
              {same_goal ? say("Indikatorn {0} står två gånger under mål {1}. Ta bort den ena.",
                               "The indicator {0} stands twice under goal {1}. Remove one.",
                               {in_quotes(indicator.name), goal.number})
                         : say("Indikatorn {0} står också under mål {1}. Ta bort den ena, eller bekräfta att den ska "
                               "stå på båda ställena.",
                               "The indicator {0} stands under goal {1} too. Remove one, or confirm that it belongs in "
                               "both places.",
                               {in_quotes(indicator.name), found->second.goal->number}),
               {},
               tr("Ta bort raden", "Remove the row"),
               {found->second.goal->number}});
    });
}

void check_comment_elsewhere(const RuleContext& context, Findings& findings) {
    check_same_comment(context.report, findings);
    check_other_name(context.report, findings);
}

void check_column_uncertain(const RuleContext& context, Findings& findings) {
    const bool rolled = context.report.rolled_from.has_value();
    const auto state_doubt = [&findings, rolled](Subject subject, const std::string& doubt) {
        subject.doubtful = false;
        const std::string before =
            rolled ? tr("Att bekräfta", "To confirm") : tr("Osäkert inläst", "The import is unsure");
        state(findings, "column-uncertain", Strength::warning, subject,
              {say("{0}: {1} Bekräfta raden eller rätta den.", "{0}: {1} Confirm the row or correct it.",
                   {before, doubt.ends_with('.') || doubt.ends_with('?') ? doubt : doubt + "."}),
               {},
               tr("Bekräfta raden", "Confirm the row"),
               {doubt}});
    };
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        if (!indicator.doubt.empty()) state_doubt(subject_of(goal, indicator), indicator.doubt);
    });
    // What a roll-forward asks to be looked at; an import's doubts about running text are listed in its account.
    if (rolled) {
        for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
            if (!activity.doubt.empty()) state_doubt(subject_of(goal, activity), activity.doubt);
        });
        for (const PlacedParagraph& placed : context.paragraphs)
            if (placed.paragraph != nullptr && !placed.paragraph->doubt.empty())
                state_doubt(placed.subject(), placed.paragraph->doubt);
    }
    for (const PlacedTable& placed : context.tables) {
        const Table& table = *placed.table;
        const std::string name = table.title.empty() ? std::string(placed.place.title) : table.title;
        if (!table.doubt.empty()) state_doubt({table.id, placed.place.goal, name, table.source}, table.doubt);
        for (const TableRow& row : table.rows)
            if (!row.doubt.empty())
                state_doubt({row.id, placed.place.goal, row.cells.empty() ? name : row.cells.front(), row.source},
                            row.doubt);
    }
}

}  // namespace tertial::checks
