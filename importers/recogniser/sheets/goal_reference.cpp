#include "importers/recogniser/sheets/goal_reference.h"

#include <algorithm>
#include <cctype>

#include "importers/recogniser/goal_label.h"
#include "importers/words.h"
#include "model/fold.h"

namespace tertial {

namespace {

/// Length of the number at the beginning, with its dots; 0 = none.
std::size_t number_length(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size() && (std::isdigit(static_cast<unsigned char>(text[i])) || text[i] == '.' || text[i] == ',')) {
        ++i;
    }
    const bool alone = i == text.size() || text[i] == ' ' || text[i] == ':' || text[i] == '\n';
    return alone && i > 0 && std::isdigit(static_cast<unsigned char>(text[0])) ? i : 0;
}

std::string plain_number(std::string_view text) {
    std::string number(text);
    std::replace(number.begin(), number.end(), ',', '.');
    while (number.ends_with('.')) number.pop_back();
    return number;
}

GoalReference title_alone(std::string_view text) {
    std::string title(text);
    std::replace(title.begin(), title.end(), '\n', ' ');
    return {{}, {}, fold_blanks(title)};
}

}  // namespace

bool is_goal_number(std::string_view text) {
    if (text.empty() || number_length(text) != text.size()) return false;
    const std::string number = plain_number(text);
    constexpr std::size_t longest = 9;
    return number.size() <= longest && std::count(number.begin(), number.end(), '.') <= 2 &&
           number.find("..") == std::string::npos;
}

GoalReference parse_goal_reference(const Grammar& grammar, std::string_view text) {
    GoalReference goal;
    std::string_view rest = words::trim(text);
    if (const auto label = read_goal_label(grammar, rest, LabelEnd::colon_or_number)) {
        goal.level = label->level;
        rest = label->rest;
    }
    const std::size_t length = number_length(rest);
    if (length > 0 && is_goal_number(rest.substr(0, length))) {
        goal.number = plain_number(rest.substr(0, length));
        rest.remove_prefix(length);
        while (rest.starts_with(':') || rest.starts_with(' ') || rest.starts_with('\n')) rest.remove_prefix(1);
    }
    goal.title = title_alone(rest).title;
    return goal;
}

std::optional<GoalReference> goal_alone(const Grammar& grammar, const SourceLine& line) {
    if (std::count_if(line.cells.begin(), line.cells.end(), [](const auto& cell) { return !cell.empty(); }) != 1) {
        return std::nullopt;
    }
    const GoalReference goal = parse_goal_reference(grammar, line.text);
    const bool named = goal.title.empty() || words::begins_with_capital(goal.title);
    const bool dotted = goal.number.find('.') != std::string::npos && named;
    // "1. En stad för alla" is a goal, "74 aktiviteter i den ordning …" is none.
    const bool of_council =
        goal.number.size() == 1 && words::begins_with_capital(goal.title) && !words::ends_with_stop(goal.title);
    const bool names_goal = goal.level || dotted || of_council;
    return names_goal && !goal.empty() ? std::optional(goal) : std::nullopt;
}

std::vector<GoalReference> goals_of_row(const Grammar& grammar, const SheetHeader& header,
                                        const std::vector<std::string>& cells) {
    std::vector<GoalReference> goals;
    for (std::size_t i = 0; i < header.columns.size() && i < cells.size(); ++i) {
        const SheetHeading& heading = header.columns[i].heading;
        if (heading.field != SheetField::goal) continue;
        GoalReference* before = goals.empty() ? nullptr : &goals.back();
        const bool is_title =
            before && !before->number.empty() && before->title.empty() && !heading.level && !is_goal_number(cells[i]);
        // Behind a number of its own, a title may begin with figures.
        GoalReference goal = is_title ? title_alone(cells[i]) : parse_goal_reference(grammar, cells[i]);
        if (goal.empty()) continue;
        if (!goal.level) goal.level = heading.level;
        const bool same_level = before && (!before->level || !goal.level || before->level == goal.level);
        const bool completes = same_level && (before->number.empty() || goal.number.empty()) &&
                               (before->title.empty() || goal.title.empty());
        if (!completes) {
            goals.push_back(std::move(goal));
            continue;
        }
        before->number += goal.number;
        before->title += goal.title;
        if (!before->level) before->level = goal.level;
    }
    return goals;
}

}  // namespace tertial
