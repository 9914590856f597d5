// The period that ends an indicator's row, where the cell before it ran into it.
#pragma once

#include "importers/grammar.h"
#include "model/report.h"

namespace tertial {

/// "1 050 st Tertial 2" without a period: the last value gives it back. "Tas fram av 2023 nämnd" with the period
/// "Tertial 1": the year goes there. Nothing else is changed.
void part_period(const Grammar& grammar, Indicator& indicator);

}  // namespace tertial
