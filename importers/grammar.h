// The words by which the recogniser knows the parts of a report, read from templates/grammar.xml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

/// Every text here is folded (words::fold).
struct Grammar {
    struct Column {
        std::string heading;
        std::optional<IndicatorColumn> column;  // empty = period
    };
    std::vector<std::pair<std::string, GoalLevel>> goal_labels;
    std::vector<std::pair<std::string, SectionRole>> sections;
    std::vector<std::pair<std::string, Assessment>> assessments;
    std::vector<std::string> comment_labels;
    std::string indicator_start;
    std::vector<Column> indicator_columns;  // longest heading first
    std::vector<std::string> period_words;
    std::string activity_start;
    std::string deviation;
    std::vector<std::string> activity_columns;
    std::vector<std::string> decisions, contents, appendices, appendix, case_officer, telephone, email, recipient,
        registry_number;
    std::vector<std::pair<std::string, DocumentKind>> documents;
    std::vector<std::string> board_endings;
    std::vector<std::string> header_words, sum_words, part_words;
    std::vector<std::string> after_goals;
};

/// Errors: not_found, bad_template with file and place.
[[nodiscard]] Expected<Grammar> load_grammar(const TemplateFolders& folders);

/// The whole text is one of the words.
[[nodiscard]] bool is_one_of(std::string_view folded, const std::vector<std::string>& words);
/// The text begins with one of the words.
[[nodiscard]] bool begins_with_one_of(std::string_view folded, const std::vector<std::string>& words);

}  // namespace tertial
