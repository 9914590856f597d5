#include "cli/console.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <string>

#include "cli/output_file.h"
#include "model/file_system.h"

namespace tertial::cli {

void hold_standard_streams() {
    // The wrong way round, so that reading or writing still fails.
    constexpr std::array directions{O_WRONLY, O_RDONLY, O_RDONLY};
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) >= 0) continue;
        // The lowest free number is given, which is this one; without /dev/null nothing better can be had.
        (void)::open("/dev/null", directions[static_cast<std::size_t>(stream)]);
    }
}

Expected<void> write_result(std::string_view bytes) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
    if (written && std::fflush(stdout) == 0) return {};
    return fail(ErrorCode::cannot_write, tr("Kunde inte skriva resultatet till standard ut: ",
                                            "Could not write the result to standard output: ") +
                                             describe_system_error(errno) + ".");
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
    Error shown = error;
    if (shown.file == standard_stream) shown.file = tr("standard in", "standard input");
    print_message("tertial: " + to_text(shown));
    return ExitStatus::failed;
}

QuietLibraries::QuietLibraries() : standard_error_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
    if (standard_error_ < 0) return;
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    (void)::dup2(nowhere, STDERR_FILENO);
    (void)::close(nowhere);
}

QuietLibraries::~QuietLibraries() {
    if (standard_error_ < 0) return;
    (void)::dup2(standard_error_, STDERR_FILENO);
    (void)::close(standard_error_);
}

bool output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

bool messages_are_shown() {
    return ::isatty(STDERR_FILENO) == 1;
}

}  // namespace tertial::cli
