// The work of tertial import, behind its options.
#pragma once

#include "cli/command.h"
#include "model/error.h"

namespace tertial::cli {

/// Reads the files and writes a report of its own, or puts them into the one that --into names.
[[nodiscard]] Expected<void> import_files_of(const Arguments& arguments);

}  // namespace tertial::cli
