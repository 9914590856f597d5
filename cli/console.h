// What the program says: results on standard output, messages on standard error.
#pragma once

#include <string_view>

#include "cli/command.h"
#include "model/error.h"

namespace tertial::cli {

/// Writes `bytes` as they are to standard output. A full disk or a closed output is an error, not a silent loss.
[[nodiscard]] Expected<void> write_result(std::string_view bytes);

/// As `write_result`; says what went wrong and gives the exit status.
[[nodiscard]] ExitStatus print_result(std::string_view bytes);

/// One line (or more) on standard error; adds the last line break.
void print_message(std::string_view text);

/// "tertial: fil, rad 3: meddelande" on standard error; gives `ExitStatus::failed`.
[[nodiscard]] ExitStatus print_error(const Error& error);

/// Standard output is a screen where a person reads.
[[nodiscard]] bool output_is_terminal();

}  // namespace tertial::cli
