// How far an import has come, as lines on standard error.
#pragma once

#include "cli/command.h"
#include "importers/import.h"

namespace tertial::cli {

/// Lines when a person looks at standard error or `arguments` ask for them (--progress); else nothing is called.
[[nodiscard]] ImportProgress progress_lines(const Arguments& arguments);

}  // namespace tertial::cli
