// Rows of a goal: indicators and activities. Internal to the planning of an update.
#pragma once

#include <string>

#include "model/update/plan.h"

namespace tertial::update {

/// What the file says of a row, in full.
[[nodiscard]] std::string text_of(const Indicator& indicator);
[[nodiscard]] std::string text_of(const Activity& activity);

/// The rows of the report's goal against those of the file's.
void plan_rows(Plan& plan, const Goal& mine, const Goal& theirs);

}  // namespace tertial::update
