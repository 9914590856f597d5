// Texts that stand nearly word for word in two places.
#pragma once

#include "model/checks/rule_context.h"

namespace tertial::checks {

/// Findings of the rule `unchanged`: a change must then be made twice.
void check_repeated_text(const RuleContext& context, std::vector<Finding>& findings);

}  // namespace tertial::checks
