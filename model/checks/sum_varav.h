// "varav" rows count in the row above them and never in the total. Part of the rule `sum`.
#pragma once

#include "model/checks/figures.h"

namespace tertial::checks {

/// A part may not exceed its row, nor all parts together; where the parts make up the row in most columns, they must in
/// all.
void check_varav_rows(const Figures& figures, Findings& findings);

}  // namespace tertial::checks
