// What the program says: results on standard output, messages on standard error.
#pragma once

#include <string_view>

#include "cli/command.h"
#include "model/error.h"

namespace tertial::cli {

/// A standard stream that the caller closed is held by /dev/null, so that no file of ours gets its number and, with it,
/// what is meant for the stream. Call it first.
void hold_standard_streams();

/// Writes `bytes` as they are to standard output. A full disk or a closed output is an error, not a silent loss.
[[nodiscard]] Expected<void> write_result(std::string_view bytes);

/// As `write_result`; says what went wrong and gives the exit status.
[[nodiscard]] ExitStatus print_result(std::string_view bytes);

/// One line (or more) on standard error; adds the last line break.
void print_message(std::string_view text);

/// "tertial: fil, rad 3: meddelande" on standard error; gives `ExitStatus::failed`.
[[nodiscard]] ExitStatus print_error(const Error& error);

/// While it lives, what libraries write to standard error goes nowhere: the program has messages of its own, in the
/// user's language.
class QuietLibraries {
public:
    QuietLibraries();
    ~QuietLibraries();
    QuietLibraries(const QuietLibraries&) = delete;
    QuietLibraries& operator=(const QuietLibraries&) = delete;

private:
    int standard_error_;  // the real one; -1 when it could not be put aside
};

/// Standard output is a screen where a person reads.
[[nodiscard]] bool output_is_terminal();
/// The same of standard error.
[[nodiscard]] bool messages_are_shown();

}  // namespace tertial::cli
