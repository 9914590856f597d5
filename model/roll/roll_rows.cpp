// Indicators and activities of a goal.
#include <algorithm>

#include "model/language.h"
#include "model/roll/periods.h"
#include "model/roll/roller.h"
#include "model/values.h"

namespace tertial::roll {

namespace {

void add_history(Indicator& indicator, const Indicator& old, const ReportOrigin& from) {
    const bool said = std::any_of(old.cells.text.begin(), old.cells.text.end(),
                                  [](const std::string& cell) { return !cell.empty(); });
    if (!said && old.period.empty()) return;
    std::erase_if(indicator.history, [&](const PastValues& past) { return compare_origins(past.origin, from) == 0; });
    indicator.history.push_back({from, old.cells, old.period});
}

/// The outcome of the annual report before the new year, as far as the chain knows it.
const PastValues* annual_outcome(const Indicator& indicator, int year) {
    const auto is_it = [year](const PastValues& past) {
        return past.origin.kind == DocumentKind::annual_report && past.origin.year == year;
    };
    const auto found = std::find_if(indicator.history.rbegin(), indicator.history.rend(), is_it);
    return found == indicator.history.rend() ? nullptr : &*found;
}

void add_doubt(Node& node, const std::string& doubt) {
    if (!node.doubt.empty()) node.doubt += " ";
    node.doubt += doubt;
}

// "Utfall VB 2023": in the same year it stands, in a new year the last annual report's outcome comes in.
void move_outcome(const Roller& roller, const Indicator& old, Indicator& indicator) {
    constexpr IndicatorColumn previous = IndicatorColumn::outcome_previous, outcome = IndicatorColumn::outcome;
    if (!roller.follows_up()) return;
    if (const PastValues* annual = annual_outcome(indicator, roller.to.year - 1)) {
        indicator.cells[previous] = annual->cells[outcome];
    } else if (!roller.new_year()) {
        indicator.cells[previous] = old.cells[previous];
    } else if (!old.cells[outcome].empty()) {
        indicator.cells[previous] = old.cells[outcome];
        add_doubt(indicator, "Förra årets utfall kommer från " + origin_name(roller.from) +
                                 ", inte från verksamhetsberättelsen: jämför och bekräfta.");
    }
}

void ask_for_target(Roller& roller, const Goal& goal, const Indicator& old, Indicator& indicator, bool& left_out) {
    std::string& target = indicator.cells[IndicatorColumn::target];
    const Value value = parse_value(target);
    if (value.kind != ValueKind::to_be_set) {
        if (roller.new_year() && value.kind != ValueKind::none)
            add_doubt(indicator, "Årsmålet är från " + origin_name(roller.from) + ": bekräfta eller ändra det för " +
                                     std::to_string(roller.to.year) + ".");
        return;
    }
    RollQuestion question;
    question.kind = RollQuestionKind::target;
    question.node = old.id;
    question.goal = goal.number;
    question.name = old.name;
    question.text = tr("Årsmålet är ”", "The target is ”") + target +
                    tr("”. Behåll texten, ändra till årsmålet som nu är fastställt, eller utelämna indikatorn.",
                       "”. Keep the text, change it to the target set since, or leave the indicator out.");
    question.choices = {RollChoice::keep, RollChoice::change, RollChoice::leave_out};
    const RollAnswer answer = roller.decide(question);
    left_out = answer.choice == RollChoice::leave_out;
    if (answer.choice == RollChoice::change) {
        target = answer.value;
    } else if (answer.choice == RollChoice::keep) {
        add_doubt(indicator, "Årsmålet ”" + target + "” skulle fastställas: är det gjort?");
    }
}

std::string title_of(const Goal& goal, const std::string& name) {
    return goal.number.empty() ? name : goal.number + " · " + name;
}

// --- activities -----------------------------------------------------------------------------------------------

bool ends_before(const Activity& activity, int year) {
    const std::optional<Date> end = parse_date(activity.end);
    return end && end->year < year;
}

/// "2025-01-01–2025-12-31", with any dash, or the end alone.
bool read_dates(std::string_view text, Activity& activity) {
    constexpr std::size_t iso = 10;
    if (text.size() < iso) return false;
    const std::string_view last = text.substr(text.size() - iso);
    if (!parse_date(last)) return false;
    activity.end = last;
    if (text.size() == iso) return true;
    const std::string_view first = text.substr(0, iso);
    if (text.size() < 2 * iso || !parse_date(first)) return false;
    activity.start = first;
    return true;
}

/// The same days of the new year.
std::string next_dates(const Activity& activity, int years) {
    const auto moved = [years](std::string_view text) {
        std::optional<Date> date = parse_date(text);
        if (!date) return std::string(text);
        date->year += years;
        if (date->month == 2 && date->day == 29) date->day = 28;
        return format_date(*date);
    };
    return moved(activity.start) + "–" + moved(activity.end);
}

/// True when the activity is in the new report.
bool ask_for_activity(Roller& roller, const Goal& goal, const Activity& old, Activity& activity) {
    if (!roller.new_year() || !ends_before(old, roller.to.year)) return true;
    const bool late = !old.deviation.empty();
    RollQuestion question;
    question.kind = RollQuestionKind::activity;
    question.node = old.id;
    question.goal = goal.number;
    question.name = old.name;
    question.text = tr("Aktiviteten slutar ", "The activity ends ") + old.end +
                    (late ? tr(" och har en avvikelse", " and has a deviation") : std::string()) +
                    tr(". Behåll den, ändra datumen (start–slut), eller utelämna den.",
                       ". Keep it, change its dates (start–end), or leave it out.");
    question.choices = {RollChoice::keep, RollChoice::change, RollChoice::leave_out};
    question.proposal = {late ? RollChoice::keep : RollChoice::leave_out,
                         next_dates(old, roller.to.year - roller.from.year)};
    const RollAnswer answer = roller.decide(question);
    if (answer.choice == RollChoice::leave_out) return false;
    if (answer.choice == RollChoice::change) {
        const std::string dates = answer.value.empty() ? question.proposal.value : answer.value;
        if (!read_dates(dates, activity))
            roller.refuse(question, tr("”", "”") + answer.value +
                                        tr("” är inga datum (2025-01-01–2025-12-31).",
                                           "” are no dates (2025-01-01–2025-12-31)."));
    } else {
        add_doubt(activity,
                  "Aktiviteten slutade " + old.end + " enligt " + origin_name(roller.from) + ": ändra datumen.");
    }
    return true;
}

std::vector<Block> as_blocks(const std::vector<Paragraph>& paragraphs) {
    return {paragraphs.begin(), paragraphs.end()};
}

}  // namespace

std::optional<Indicator> roll_indicator(Roller& roller, const Goal& goal, const Indicator& old) {
    Indicator indicator;
    indicator.id = old.id;
    indicator.unknown = old.unknown;
    indicator.name = old.name;
    indicator.mark = old.mark;
    indicator.direction = old.direction;
    indicator.history = old.history;
    if (!old.doubt.empty()) indicator.doubt = "Osäkert redan i " + origin_name(roller.from) + ": " + old.doubt;
    add_history(indicator, old, roller.from);
    for (const IndicatorColumn column : {IndicatorColumn::target, IndicatorColumn::council_target})
        indicator.cells[column] = old.cells[column];
    move_outcome(roller, old, indicator);
    indicator.period = period_for(indicator, roller.target, roller.to.year);
    if (indicator.period.empty()) indicator.period = old.period;

    bool left_out = false;
    ask_for_target(roller, goal, old, indicator, left_out);
    if (left_out) {
        ArchiveItem& item = roller.leave({ArchiveReason::left_out, goal.id, title_of(goal, old.name)});
        item.indicators.push_back(old);
        item.indicators.back().history = indicator.history;
        return std::nullopt;
    }
    roller.leave_blocks({ArchiveReason::cleared, old.id, title_of(goal, old.name)}, as_blocks(old.comment),
                        roller.from);
    ++roller.counts.indicators;
    return indicator;
}

std::optional<Activity> roll_activity(Roller& roller, const Goal& goal, const Activity& old) {
    Activity activity;
    activity.id = old.id;
    activity.unknown = old.unknown;
    activity.name = old.name;
    activity.mark = old.mark;
    activity.start = old.start;
    activity.end = old.end;
    if (!old.doubt.empty()) activity.doubt = "Osäkert redan i " + origin_name(roller.from) + ": " + old.doubt;
    if (!ask_for_activity(roller, goal, old, activity)) {
        roller.leave({ArchiveReason::left_out, goal.id, title_of(goal, old.name)}).activities.push_back(old);
        return std::nullopt;
    }
    std::vector<Block> said;
    if (!old.deviation.empty()) said.emplace_back(plain_paragraph(old.deviation, roller.ids));
    for (const Paragraph& paragraph : old.comment) said.emplace_back(paragraph);
    if (activity.start != old.start || activity.end != old.end)
        said.emplace_back(plain_paragraph(old.start + "–" + old.end, roller.ids));
    roller.leave_blocks({ArchiveReason::cleared, old.id, title_of(goal, old.name)}, said, roller.from);
    ++roller.counts.activities;
    return activity;
}

}  // namespace tertial::roll
