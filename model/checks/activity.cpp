// Activities: dates, status, wording.
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

std::string header_of(const CheckContext& context, ActivityColumn column) {
    for (const ActivityColumnSpec& spec : context.document_template.activity_columns)
        if (spec.column == column) return spec.header;
    switch (column) {
        case ActivityColumn::start:
            return "Startdatum";
        case ActivityColumn::end:
            return "Slutdatum";
        case ActivityColumn::deviation:
            return "Avvikelse";
    }
    return {};
}

bool is_date(const std::string& text) {
    return parse_date(text).has_value();
}

// --- odd dates ------------------------------------------------------------------------------------

struct Usual {
    std::string start, end;  // the dates most activities have, as printed; empty when none is common
    std::map<std::string, int> ends;

    // What several activities have is a habit of the house, not a slip.
    [[nodiscard]] bool is_rare_end(const std::string& date) const {
        constexpr int habit = 3;
        const auto found = ends.find(date);
        return found == ends.end() || found->second < habit;
    }
};

// The date that at least half of them have.
std::string most_common(const std::map<std::string, int>& counts, int all) {
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most != counts.end() && most->second >= 3 && most->second * 2 >= all ? most->first : std::string();
}

Usual usual_dates(const Report& report) {
    std::map<std::string, int> starts, ends;
    int all = 0;
    for_each_activity(report, [&](const Goal&, const Activity& activity) {
        ++all;
        ++starts[activity.start];
        ++ends[activity.end];
    });
    const std::string start = most_common(starts, all), end = most_common(ends, all);
    return {start, end, std::move(ends)};
}

// 2024-01-10 for 2024-10-01: swapped round it would be the first of a month, as starts are.
std::optional<Date> swapped_start(Date date) {
    if (date.day < 2 || date.day > 12 || date.month != 1) return std::nullopt;
    return Date{date.year, date.day, date.month};
}

int day_number(Date date) {
    // Days since a fixed day (Howard Hinnant's days_from_civil).
    const int y = date.year - (date.month <= 2), era = y / 400, of_era = y - era * 400;
    const int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year;
}

bool one_day_off(const std::string& date, const std::string& usual) {
    const auto a = parse_date(date), b = parse_date(usual);
    if (!a || !b) return false;
    return std::abs(day_number(*a) - day_number(*b)) == 1;
}

/// The last day of the month before; `date` is the first of a month after January.
Date day_before_month(Date date) {
    for (int day = 31;; --day) {
        const Date last{date.year, date.month - 1, day};
        if (parse_date(format_date(last))) return last;
    }
}

void state_odd(const CheckContext& context, const Goal& goal, const Activity& activity, ActivityColumn column,
               Date meant_date, std::string_view why, Findings& findings) {
    const std::string header = header_of(context, column);
    const bool is_start = column == ActivityColumn::start;
    const std::string& date = is_start ? activity.start : activity.end;
    const std::string meant = format_date(meant_date);
    // A date that would turn start and end round is no mend, whatever was meant.
    const auto other = parse_date(is_start ? activity.end : activity.start);
    const bool in_order = !other || (is_start ? meant_date <= *other : *other <= meant_date);
    state(findings, "activity-odd-date", Strength::hint, subject_of(goal, activity),
          {say("{0} {1} ser ut som ett skrivfel för {2} ({3}). Kontrollera datumet.",
               "{0} {1} looks like a slip for {2} ({3}). Check the date.", {header, date, meant, why}),
           header,
           in_order ? say("Sätt {0} till {1}", "Set {0} to {1}", {header, meant}) : std::string(),
           {date},
           in_order ? std::vector<Mend>{{{activity.id, is_start ? Field::start : Field::end, 0}, meant}}
                    : std::vector<Mend>{}});
}

// --- words ----------------------------------------------------------------------------------------

constexpr auto delay_words = std::to_array<std::string_view>(
    {"skjuta fram",   "skjuta upp",  "försen",      "skjuts upp",      "skjuts fram", "skjutits",
     "skjutas",       "uppskjut",    "senarel",     "pausa",           "avvakta",     "ej påbörja",
     "inte påbörja",  "inte kunnat", "ställts in",  "ställs in",       "inställ",     "har inte startat",
     "inte genomför", "fördröj",     "inte hunnit", "senare än planer"});
// Said of what is no longer so, or is denied.
constexpr auto not_delayed =
    std::to_array<std::string_view>({"inte försen", "ingen försen", "inga försen", "trots försen"});

template <std::size_t N>
std::string_view find_word(std::string_view text, const std::array<std::string_view, N>& words) {
    for (std::string_view word : words)
        if (text.find(word) != std::string_view::npos) return word;
    return {};
}

constexpr auto measures = std::to_array<std::string_view>({"antal", "antalet", "andel", "andelen"});
constexpr auto changes =
    std::to_array<std::string_view>({"ökar", "ökat", "minskar", "minskat", "höjs", "sänks", "växer", "förbättras"});

bool is_worded_as_result(std::string_view name) {
    const std::vector<std::string> words = folded_words(name);
    if (words.empty() || std::find(measures.begin(), measures.end(), words.front()) == measures.end()) return false;
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(changes.begin(), changes.end(), word) != changes.end();
    });
}

}  // namespace

void check_activity_dates(const RuleContext& context, Findings& findings) {
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        const Subject subject = subject_of(goal, activity);
        for (const ActivityColumn column : {ActivityColumn::start, ActivityColumn::end}) {
            const std::string& text = column == ActivityColumn::start ? activity.start : activity.end;
            const std::string header = header_of(context, column);
            if (is_date(text)) continue;
            state(findings, "activity-dates", Strength::error, subject,
                  {text.empty() ? say("{0} saknas. Ange datumet som ÅÅÅÅ-MM-DD.",
                                      "{0} is missing. Give the date as YYYY-MM-DD.", {header})
                                : say("{0} ”{1}” är inget datum. Skriv det som ÅÅÅÅ-MM-DD.",
                                      "{0} ”{1}” is no date. Write it as YYYY-MM-DD.", {header, text}),
                   header,
                   {},
                   {text}});
        }
        const auto start = parse_date(activity.start), end = parse_date(activity.end);
        if (!start || !end || *start <= *end) return;
        state(findings, "activity-dates", Strength::error, subject,
              {say("Slutdatum {0} ligger före startdatum {1}. Rätta det ena.",
                   "The end {0} is before the start {1}. Correct one.", {activity.end, activity.start}),
               header_of(context, ActivityColumn::end),
               tr("Byt plats på datumen", "Swap the dates"),
               {activity.start, activity.end},
               {{{activity.id, Field::start, 0}, activity.end}, {{activity.id, Field::end, 0}, activity.start}}});
    });
}

void check_activity_year(const RuleContext& context, Findings& findings) {
    const int year = context.report.meta.year;
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        for (const ActivityColumn column : {ActivityColumn::start, ActivityColumn::end}) {
            const std::string& text = column == ActivityColumn::start ? activity.start : activity.end;
            const auto date = parse_date(text);
            if (!date || date->year == year) continue;
            const std::string header = header_of(context, column);
            state(findings, "activity-year", Strength::warning, subject_of(goal, activity),
                  {say("{0} {1} ligger utanför planåret {2}. Rätta datumet, eller bekräfta att aktiviteten sträcker "
                       "sig över året.",
                       "{0} {1} is outside the plan year {2}. Correct it, or confirm that the activity extends beyond "
                       "the year.",
                       {header, text, std::to_string(year)}),
                   header,
                   {},
                   {text, std::to_string(year)}});
        }
    });
}

void check_activity_odd_date(const RuleContext& context, Findings& findings) {
    const Usual usual = usual_dates(context.report);
    const std::string habit = tr("de flesta aktiviteter har det datumet", "most activities have that date");
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        const auto tell = [&](ActivityColumn column, Date meant, std::string_view why) {
            state_odd(context, goal, activity, column, meant, why, findings);
        };
        if (const auto start = parse_date(activity.start)) {
            if (const auto swapped = swapped_start(*start)) {
                tell(ActivityColumn::start, *swapped,
                     tr("dag och månad kan vara omkastade", "day and month may be swapped"));
            } else if (one_day_off(activity.start, usual.start)) {
                tell(ActivityColumn::start, *parse_date(usual.start), habit);
            }
        }
        const auto end = parse_date(activity.end);
        if (!end || !usual.is_rare_end(activity.end)) return;
        if (one_day_off(activity.end, usual.end)) {
            tell(ActivityColumn::end, *parse_date(usual.end), habit);
        } else if (end->day == 1 && end->month > 1 && activity.end != activity.start) {
            tell(ActivityColumn::end, day_before_month(*end),
                 tr("slutdatum brukar vara en månads sista dag", "ends are usually the last day of a month"));
        }
    });
}

void check_activity_no_status(const RuleContext& context, Findings& findings) {
    const Report& report = context.report;
    if (!is_follow_up(report) || context.document_template.reporting_date.empty()) return;
    const auto reporting_date =
        parse_date(std::to_string(report.meta.year) + "-" + context.document_template.reporting_date);
    if (!reporting_date) return;
    for_each_activity(report, [&](const Goal& goal, const Activity& activity) {
        const auto end = parse_date(activity.end);
        if (!end || *end > *reporting_date || !activity.deviation.empty() || has_text(activity.comment)) return;
        // In the annual report no word means: done by the end of the year, as planned.
        if (report.meta.kind == DocumentKind::annual_report && end->month == 12) return;
        state(findings, "activity-no-status", Strength::warning, subject_of(goal, activity),
              {say("Aktiviteten skulle vara klar {0}, senast på rapportdatum {1}, men har varken avvikelse eller "
                   "kommentar. Skriv om den är genomförd.",
                   "The activity was to end {0}, by the reporting date {1}, but has neither deviation nor comment. "
                   "Write whether it is done.",
                   {activity.end, format_date(*reporting_date)}),
               header_of(context, ActivityColumn::end),
               tr("Lägg till en kommentar", "Add a comment"),
               {activity.end}});
    });
}

void check_deviation_unexplained(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    const std::string header = header_of(context, ActivityColumn::deviation);
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        const bool commented = has_text(activity.comment);
        if (!activity.deviation.empty() && !commented) {
            state(findings, "deviation-unexplained", Strength::error, subject_of(goal, activity),
                  {tr("Aktiviteten avviker men har ingen kommentar. Skriv varför och vad som görs.",
                      "The activity deviates but has no comment. Write why and what is done."),
                   header,
                   tr("Lägg till en kommentar", "Add a comment"),
                   {activity.deviation}});
            return;
        }
        if (!activity.deviation.empty() || !commented) return;
        const std::string text = fold_case(plain_text(activity.comment));
        const std::string_view word = find_word(text, delay_words);
        if (word.empty() || !find_word(text, not_delayed).empty()) return;
        state(findings, "deviation-unexplained", Strength::warning, subject_of(goal, activity),
              {say("Kommentaren talar om en försening (”{0}…”) men avvikelse är inte markerad. Markera den, eller "
                   "bekräfta att planen hålls.",
                   "The comment speaks of a delay (”{0}…”) but no deviation is marked. Mark it, or confirm that the "
                   "plan is kept.",
                   {word}),
               header,
               tr("Markera avvikelse", "Mark a deviation"),
               {word},
               {{{activity.id, Field::deviation, 0}, "Avvikelse"}}});
    });
}

void check_activity_duplicate(const RuleContext& context, Findings& findings) {
    std::unordered_map<std::string, const Goal*> first;
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        const auto [found, is_new] = first.try_emplace(fold_title(activity.name), &goal);
        if (is_new || activity.name.empty()) return;
        state(findings, "activity-duplicate", Strength::warning, subject_of(goal, activity),
              {say("Aktiviteten {0} står också under mål {1}. Ta bort den ena, eller bekräfta att båda ska finnas.",
                   "The activity {0} stands under goal {1} too. Remove one, or confirm that both belong.",
                   {in_quotes(activity.name), found->second->number}),
               {},
               tr("Ta bort raden", "Remove the row"),
               {found->second->number}});
    });
}

void check_activity_is_result(const RuleContext& context, Findings& findings) {
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        if (!is_worded_as_result(activity.name)) return;
        state(findings, "activity-is-result", Strength::hint, subject_of(goal, activity),
              {say("{0} är ett resultat, inte något nämnden gör. Skriv vad som ska göras, och mät resultatet med en "
                   "indikator.",
                   "{0} is a result, not something the board does. Write what is to be done, and measure the result by "
                   "an indicator.",
                   {in_quotes(activity.name)})});
    });
}

}  // namespace tertial::checks
