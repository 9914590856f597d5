// Lines that part a document: labels of goals, headings of sections, assessments, labels of comments.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importers/recogniser/context.h"

namespace tertial {

struct GoalHeading {
    GoalLevel level = GoalLevel::direction;
    std::string label;   // as printed, with its colon
    std::string number;  // without a last dot
    std::string title;
    SourcePlace place;    // of the line with the number
    std::size_t end = 0;  // first line after it
};

/// "Nämndmål:" with the number and title behind it or on the next lines.
[[nodiscard]] std::optional<GoalHeading> read_goal_heading(const RecogniserContext& context, LineRange range);
[[nodiscard]] bool is_goal_label(const RecogniserContext& context, std::size_t line);

[[nodiscard]] std::optional<Assessment> read_assessment(const Grammar& grammar, std::string_view text);
[[nodiscard]] std::optional<SectionRole> is_section_heading(const Grammar& grammar, std::string_view text);

[[nodiscard]] bool is_comment_label(const Grammar& grammar, std::string_view text);
/// "Analys Prognosen baseras …": the text behind the label; empty text = the label alone; none = no label.
[[nodiscard]] std::optional<std::string> behind_comment_label(const Grammar& grammar, std::string_view text);

/// A goal's label, or a section heading that cannot be a comment's label: ends a table.
[[nodiscard]] bool is_structure(const RecogniserContext& context, std::size_t line);

}  // namespace tertial
