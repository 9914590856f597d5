// From words on the command line to checked arguments. CLI11 splits the words; what is wrong is said by us, in the
// user's language, with the nearest name that exists.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "model/error.h"

namespace tertial::cli {

enum class Wish { run, help, version };

struct Invocation {
    Wish wish = Wish::run;
    const CommandSpec* command = nullptr;  // of all_commands(); null only for help and version of the whole program
    Arguments arguments;
};

/// Errors: bad_argument with what is wrong and where help is.
[[nodiscard]] Expected<Invocation> parse_command_line(const std::vector<std::string>& arguments);

/// The language asked for, found before anything else is read so that every message is in it.
[[nodiscard]] Language find_language(const std::vector<std::string>& arguments);

}  // namespace tertial::cli
