// `assessment-count`: "15 av 17 indikatorer" in the text, and another number in the tables.
#include <algorithm>
#include <array>
#include <set>

#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

constexpr auto number_words = std::to_array<std::string_view>(
    {"noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"});

int number_of_word(std::string_view word) {
    for (std::size_t i = 0; i < number_words.size(); ++i)
        if (number_words[i] == word) return static_cast<int>(i);
    if (word.empty() || word.size() > 3) return -1;
    int number = 0;
    for (char c : word) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

enum class Counted { indicators, area_goals, board_goals };

struct CountedWord {
    std::string_view beginning;
    Counted counted;
};
constexpr auto counted_words = std::to_array<CountedWord>({{"indikator", Counted::indicators},
                                                           {"nämndmål", Counted::board_goals},
                                                           {"verksamhetsmål", Counted::area_goals},
                                                           {"verksamhetsområdesmål", Counted::area_goals}});

int count_in(const Goal& goal, Counted counted) {
    int total = 0;
    switch (counted) {
        case Counted::indicators:
            total = static_cast<int>(goal.indicators.size());
            break;
        case Counted::area_goals:
            total = goal.level == GoalLevel::area;
            break;
        case Counted::board_goals:
            total = goal.level == GoalLevel::board;
            break;
    }
    for (const Goal& child : goal.children) total += count_in(child, counted);
    return total;
}

// Every number that a person could mean here: of the goal itself, of all under it, of one level, of the report.
std::set<int> possible_counts(const Report& report, const std::string& goal_number, Counted counted) {
    std::set<int> counts;
    int all = 0, of_area = 0, of_board = 0;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        if (goal.level == GoalLevel::area) of_area += static_cast<int>(goal.indicators.size());
        if (goal.level == GoalLevel::board) of_board += static_cast<int>(goal.indicators.size());
        if (goal.number != goal_number) return;
        counts.insert(count_in(goal, counted));
        if (counted == Counted::indicators) counts.insert(static_cast<int>(goal.indicators.size()));
    });
    for (const Goal& goal : report.goals) {
        const int under = count_in(goal, counted);
        all += under;
        if (goal_number.empty()) counts.insert(under);  // a chapter may speak of one direction
    }
    counts.insert(all);
    if (counted == Counted::indicators) counts.insert({of_area, of_board});
    return counts;
}

// Without its first letter, which may be a capital: most paragraphs need no folding then.
bool may_count(std::string_view text) {
    return std::any_of(counted_words.begin(), counted_words.end(), [text](const CountedWord& word) {
        return text.find(word.beginning.substr(1)) != std::string_view::npos;
    });
}

void check_text(const Report& report, const PlacedParagraph& placed, Findings& findings) {
    if (placed.text.find(" av ") == std::string::npos || !may_count(placed.text)) return;
    const std::vector<std::string> words = folded_words(placed.text);
    for (std::size_t i = 0; i + 3 < words.size(); ++i) {
        if (words[i + 1] != "av") continue;
        const std::size_t at = words[i + 2] == "de" || words[i + 2] == "totalt" ? i + 3 : i + 2;
        if (at + 1 >= words.size()) continue;
        const int part = number_of_word(words[i]), whole = number_of_word(words[at]);
        if (part < 0 || whole < 2 || part > whole) continue;
        for (const CountedWord& word : counted_words) {
            if (!words[at + 1].starts_with(word.beginning)) continue;
            const std::set<int> counts = possible_counts(report, placed.place.goal, word.counted);
            if (counts.contains(whole)) continue;
            const int known = *counts.rbegin();
            state(findings, "assessment-count", Strength::warning, placed.subject(),
                  {say("Texten räknar ”{0} av {1} {2}” men rapporten har {3}. Räkna om, eller bekräfta att texten "
                       "menar ett urval.",
                       "The text counts ”{0} av {1} {2}” but the report has {3}. Count again, or confirm that it means "
                       "a selection.",
                       {words[i], words[at], words[at + 1], std::to_string(known)}),
                   {},
                   {},
                   {words[at], std::to_string(known)}});
        }
    }
}

}  // namespace

void check_assessment_count(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for (const PlacedParagraph& placed : context.paragraphs) check_text(context.report, placed, findings);
}

}  // namespace tertial::checks
