// The findings of the checks as text for people and as JSON Lines for programs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/checks/check.h"

namespace tertial::cli {

[[nodiscard]] std::size_t count(const std::vector<Finding>& findings, Strength strength);

/// For people: errors first, then warnings and hints, each by goal in printed order; last what the import was unsure of
/// and a line that counts them. `findings` in printed order, as `run_checks` gives them for `report`.
[[nodiscard]] std::string findings_text(const std::vector<Finding>& findings, const Report& report);

/// One object a line with id, strength (E, W, I), goal, node, name, cell, line, message, fix; absent is null.
[[nodiscard]] std::string findings_json(const std::vector<Finding>& findings);

/// SARIF 2.1.0 (OASIS): one run with all rules; a place is the line of the imported source in `file`, and the logical
/// place goal, name and cell.
[[nodiscard]] std::string findings_sarif(const std::vector<Finding>& findings, const std::string& file);

/// All rules with strength and description: aligned columns for people, JSON Lines for programs.
[[nodiscard]] std::string rules_text();
[[nodiscard]] std::string rules_json();

}  // namespace tertial::cli
