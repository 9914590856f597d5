#include "importers/recogniser/goal_label.h"

#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::size_t longest_label = 60;  // bytes

std::optional<GoalLevel> level_of(const Grammar& grammar, std::string_view label) {
    if (label.size() > longest_label) return std::nullopt;
    const std::string folded = words::fold(label);
    for (const auto& [name, level] : grammar.goal_labels) {
        if (folded == name) return level;
    }
    return std::nullopt;
}

}  // namespace

std::optional<GoalLabel> read_goal_label(const Grammar& grammar, std::string_view text, LabelEnd end) {
    if (const auto level = level_of(grammar, text)) return GoalLabel{*level, {}};
    // "KF:s mål:" has a colon of its own before the one that ends it.
    for (std::size_t colon = text.find(':'); colon <= longest_label; colon = text.find(':', colon + 1)) {
        if (const auto level = level_of(grammar, text.substr(0, colon))) {
            return GoalLabel{*level, words::trim(text.substr(colon + 1))};
        }
    }
    if (end == LabelEnd::colon) return std::nullopt;
    const std::size_t number = text.find_first_of("0123456789");
    if (number == std::string_view::npos) return std::nullopt;
    const auto level = level_of(grammar, text.substr(0, number));
    return level ? std::optional(GoalLabel{*level, text.substr(number)}) : std::nullopt;
}

}  // namespace tertial
