#include "cli/console.h"

#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>

namespace tertial::cli {

Expected<void> write_result(std::string_view bytes) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
    if (written && std::fflush(stdout) == 0) return {};
    return fail(ErrorCode::cannot_write, tr("Kunde inte skriva resultatet till standard ut: ",
                                            "Could not write the result to standard output: ") +
                                             std::strerror(errno) + ".");
}

ExitStatus print_result(std::string_view bytes) {
    const Expected<void> written = write_result(bytes);
    return written ? ExitStatus::done : print_error(written.error());
}

void print_message(std::string_view text) {
    std::string line(text);
    if (!line.ends_with('\n')) line += '\n';
    // Nowhere is left to say that standard error cannot be written.
    (void)std::fwrite(line.data(), 1, line.size(), stderr);
}

ExitStatus print_error(const Error& error) {
    print_message("tertial: " + to_text(error));
    return ExitStatus::failed;
}

bool output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace tertial::cli
