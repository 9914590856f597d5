// How a workbook names a goal: "1.2.1", "1.2.1 Barn och unga …", "Nämndmål: 1.2.1 …", or the title alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/grammar.h"
#include "importers/recogniser/sheets/sheet_header.h"

namespace tertial {

struct GoalReference {
    std::optional<GoalLevel> level;
    std::string number;  // without a last dot; may be empty
    std::string title;   // may be empty

    [[nodiscard]] bool empty() const { return number.empty() && title.empty(); }
    bool operator==(const GoalReference&) const = default;
};

/// Excel makes a figure of "1.1" when it is typed with a comma: "1,1" is the goal 1.1.
[[nodiscard]] GoalReference parse_goal_reference(const Grammar& grammar, std::string_view text);

/// A line that names a goal and nothing else: "Nämndmål: 1.2.1 …", "1.2.1 Barn och unga …", "1.2.1". A figure alone is
/// none, nor is a text without label and number.
[[nodiscard]] std::optional<GoalReference> goal_alone(const Grammar& grammar, const SourceLine& line);

/// A number of a goal: figures between dots, at most two dots.
[[nodiscard]] bool is_goal_number(std::string_view text);

/// The goals that a row names, the widest first; the last is the row's own. A column with the number and one with the
/// title are one.
[[nodiscard]] std::vector<GoalReference> goals_of_row(const Grammar& grammar, const SheetHeader& header,
                                                      const std::vector<std::string>& cells);

}  // namespace tertial
