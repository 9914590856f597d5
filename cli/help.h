// The texts of --help, made of the command tables.
#pragma once

#include <string>

#include "cli/command.h"

namespace tertial::cli {

[[nodiscard]] std::string program_help_text();
[[nodiscard]] std::string help_text(const CommandSpec& command);

}  // namespace tertial::cli
