// The rules, each a free function. What each finds: docs/handbok.md and the descriptions in rules.cpp.
#pragma once

#include <vector>

#include "model/checks/check.h"

namespace tertial::checks {

struct RuleContext;
using RunRule = void(const RuleContext& context, std::vector<Finding>& findings);

// Structure
RunRule check_section_missing;
RunRule check_goal_missing;
RunRule check_goal_title;
RunRule check_goal_number;
RunRule check_goal_without_measure;
RunRule check_required_heading;
RunRule check_bilaga;
RunRule check_cross_reference;

// Assessment
RunRule check_assessment_missing;
RunRule check_assessment_unexplained;
RunRule check_assessment_children;
RunRule check_assessment_text;
RunRule check_assessment_indicators;
RunRule check_assessment_count;

// Indicators
RunRule check_outcome_missing;
RunRule check_forecast_missing;
RunRule check_target_missing;
RunRule check_comment_missing;
RunRule check_forecast_copied;
RunRule check_target_weaker;
RunRule check_unit_mixed;
RunRule check_gender_range;
RunRule check_value_range;
RunRule check_outcome_repeated;
RunRule check_indicator_duplicate;
RunRule check_comment_elsewhere;
RunRule check_column_uncertain;

// Activities
RunRule check_activity_dates;
RunRule check_activity_year;
RunRule check_activity_odd_date;
RunRule check_activity_no_status;
RunRule check_deviation_unexplained;
RunRule check_activity_duplicate;
RunRule check_activity_is_result;

// Economy
RunRule check_sum;
RunRule check_row_arithmetic;
RunRule check_table_unit;
RunRule check_sign;
RunRule check_text_unit;  // a part of table-unit
RunRule check_table_table;
RunRule check_text_table;
RunRule check_decision_amount;

// Text
RunRule check_placeholder;
RunRule check_sum_in_text;
RunRule check_spelling;
RunRule check_typography;
RunRule check_personal_data;
RunRule check_readability;
RunRule check_own_pattern;

// Accessibility
RunRule check_a11y_title;
RunRule check_a11y_heading;
RunRule check_a11y_table;
RunRule check_a11y_link;

// The chain: what came from the report before, or stood in it
RunRule check_indicator_lost;
RunRule check_target_changed;
RunRule check_stale_year;
RunRule check_carried_text;
RunRule check_promise;
RunRule check_to_place;

// The work: of what the rules above have found
RunRule check_ready_problem;
RunRule check_ready_changed;

}  // namespace tertial::checks
