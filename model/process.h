// Other programs as processes of their own: a hostile file can then neither crash us nor take our time and memory.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tertial {

/// The program's name (looked up in PATH) and its arguments. It finds its input as the file /dev/stdin.
using CommandLine = std::vector<std::string>;

/// Processor time is what tells a hostile file from a machine that is slow or busy: it grows with what the program
/// gives.
struct ProcessLimits {
    int seconds = 60;                                 // wall time: the last resort
    double processor_seconds = 1;                     // before any output
    double processor_seconds_per_megabyte = 6;        // more, for what has come out so far: eight times a usual need
    double most_processor_seconds = 60;               // in all
    std::size_t memory_bytes = std::size_t{1} << 28;  // address space
    std::size_t output_bytes = std::size_t{1} << 25;
};

enum class ProcessEnd {
    exited,           // see exit_code
    missing,          // no such program
    failed_to_start,  // the operating system refused
    crashed,          // ended by a signal, for instance out of memory
    timed_out,
    too_much_output,
    stopped,  // another one broke a limit, so its result is of no use
};

struct ProcessResult {
    ProcessEnd end = ProcessEnd::failed_to_start;
    int exit_code = -1;
    std::string output;
    std::string messages;  // what it wrote to its error stream, the first 16 KB

    [[nodiscard]] bool succeeded() const { return end == ProcessEnd::exited && exit_code == 0; }
    [[nodiscard]] bool broke_limit() const {
        return end == ProcessEnd::timed_out || end == ProcessEnd::too_much_output || end == ProcessEnd::stopped;
    }
};

/// Where the program lies, as a shell would find it; empty when it is not installed.
[[nodiscard]] std::string find_program(const std::string& name);

/// Is shown what the first command has given so far, now and then. False: all are ended.
using OutputWatch = std::function<bool(std::string_view output)>;

/// Runs all commands at the same time, each with `input` as its /dev/stdin, and waits for them; no shell is between.
/// One result a command, in their order. Leaves no process behind: when one breaks a limit, all are ended,
/// with what they started themselves.
[[nodiscard]] std::vector<ProcessResult> run_processes(const std::vector<CommandLine>& commands, std::string_view input,
                                                       const ProcessLimits& limits, const OutputWatch& watch = {});

}  // namespace tertial
