// The program behind main(): reads the command line, runs one command, answers with an exit status.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace tertial::cli {

/// `arguments` without the program's own name. Never throws.
[[nodiscard]] ExitStatus run_program(const std::vector<std::string>& arguments) noexcept;

}  // namespace tertial::cli
