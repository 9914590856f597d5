// "Nämndmål:", "KF:s mål för verksamhetsområdet:": the label that says which kind of goal a heading is.
#pragma once

#include <optional>
#include <string_view>

#include "importers/grammar.h"

namespace tertial {

struct GoalLabel {
    GoalLevel level;
    std::string_view rest;  // of the text: behind the label and its colon, trimmed
};

/// What may stand between a label and the goal: a colon, or (in headings and cells) nothing before its number.
enum class LabelEnd { colon, colon_or_number };

/// The label at the beginning of a text, or the whole of it. The labels are those of the grammar, in any case.
[[nodiscard]] std::optional<GoalLabel> read_goal_label(const Grammar& grammar, std::string_view text, LabelEnd end);

}  // namespace tertial
