// Commands of every kind by chance: mostly such as make sense for the report, sometimes such as must be refused.
#pragma once

#include "model/commands/command.h"
#include "tests/model/random_report.h"

namespace tertial {

[[nodiscard]] Command random_command(Chance& chance, const Report& report);

}  // namespace tertial
