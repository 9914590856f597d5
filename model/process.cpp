#include "model/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <optional>
#include <utility>

namespace tertial {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_messages = 16UL * 1024;
constexpr std::size_t read_size = 64UL * 1024;
constexpr int look_every = 50;  // milliseconds: at the processor time that was used
constexpr double megabyte = 1 << 20;

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        fd_ = std::exchange(other.fd_, -1);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }
    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }

private:
    int fd_ = -1;
};

struct Pipe {
    Descriptor read, write;
};

std::optional<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// A file without a name that holds `input`. Opened anew as /dev/stdin it is read from its beginning.
Descriptor file_in_memory(std::string_view input) {
    Descriptor file(::memfd_create("input", MFD_CLOEXEC));
    while (file.is_open() && !input.empty()) {
        const ssize_t written = ::write(file.get(), input.data(), input.size());
        if (written > 0) {
            input.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            file.close();
        }
    }
    return file;
}

void limit(int resource, std::size_t value) {
    const rlimit both{value, value};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// The child's side between fork and exec: only calls that are safe there.
[[noreturn]] void become(const char* program, char* const* arguments, int input, int output, int messages,
                         const ProcessLimits& limits) {
    ::setpgid(0, 0);  // what it starts itself ends with it
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_AS, limits.memory_bytes);
    limit(RLIMIT_CPU, static_cast<std::size_t>(std::ceil(limits.most_processor_seconds)));
    limit(RLIMIT_CORE, 0);
    if (::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 &&
        ::dup2(messages, STDERR_FILENO) >= 0) {
        ::execv(program, arguments);
    }
    ::_exit(127);
}

class Process {
public:
    explicit Process(const ProcessLimits& limits) : limits_(limits) {}
    Process(Process&&) = delete;
    ~Process() { stop(ProcessEnd::stopped); }

    void start(const CommandLine& command, int input) {
        const std::string program = command.empty() ? std::string() : find_program(command.front());
        if (program.empty()) {
            result_.end = ProcessEnd::missing;
            return;
        }
        std::optional<Pipe> output = make_pipe();
        std::optional<Pipe> messages = make_pipe();
        if (!output || !messages) return;
        std::vector<char*> arguments;
        for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        id_ = ::fork();
        if (id_ == 0) {
            become(program.c_str(), arguments.data(), input, output->write.get(), messages->write.get(), limits_);
        }
        if (id_ < 0) return;
        result_.end = ProcessEnd::exited;
        output_ = std::move(output->read);
        messages_ = std::move(messages->read);
    }

    /// What poll() shall wait for.
    void add_to(std::vector<pollfd>& waits) const {
        if (output_.is_open()) waits.push_back({output_.get(), POLLIN, 0});
        if (messages_.is_open()) waits.push_back({messages_.get(), POLLIN, 0});
    }

    void read_ready(const std::vector<pollfd>& waits) {
        for (const pollfd& wait : waits) {
            if (wait.revents == 0) continue;
            if (wait.fd == output_.get()) read(output_, result_.output, limits_.output_bytes + 1);
            if (wait.fd == messages_.get()) read(messages_, result_.messages, most_messages);
        }
    }

    /// Ends it when it has broken a limit.
    void keep_limits(Clock::time_point deadline) {
        if (result_.output.size() > limits_.output_bytes) stop(ProcessEnd::too_much_output);
        if (id_ > 0 && (Clock::now() >= deadline || processor_seconds() > allowed_seconds())) {
            stop(ProcessEnd::timed_out);
        }
    }

    void stop(ProcessEnd why) {
        output_.close();
        messages_.close();
        if (id_ <= 0) return;
        // Of its group, once it has one; of itself before that.
        if (::kill(-id_, SIGKILL) != 0) ::kill(id_, SIGKILL);
        wait();
        result_.end = why;
    }

    /// Both its streams have ended. It may still have work to do, so it gets the time that is left.
    void finish(Clock::time_point deadline) {
        while (id_ > 0) {
            int status = 0;
            const pid_t ended = ::waitpid(id_, &status, WNOHANG);
            if (ended == id_) {
                id_ = -1;
                set_end(status);
            } else {
                ::usleep(500);
                keep_limits(deadline);
            }
        }
    }

    [[nodiscard]] const ProcessResult& result() const { return result_; }
    [[nodiscard]] ProcessResult take() { return std::move(result_); }

private:
    static void read(Descriptor& from, std::string& to, std::size_t most) {
        std::array<char, read_size> buffer;
        const ssize_t got = ::read(from.get(), buffer.data(), buffer.size());
        if (got > 0) {
            to.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - std::min(most, to.size())));
        } else if (got == 0 || errno != EINTR) {
            from.close();
        }
    }

    [[nodiscard]] double processor_seconds() const {
        clockid_t clock{};
        timespec used{};
        if (::clock_getcpuclockid(id_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return 0;
        return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
    }

    [[nodiscard]] double allowed_seconds() const {
        const double megabytes = static_cast<double>(result_.output.size()) / megabyte;
        return std::min(limits_.most_processor_seconds,
                        limits_.processor_seconds + limits_.processor_seconds_per_megabyte * megabytes);
    }

    void wait() {
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
        }
        id_ = -1;
    }

    void set_end(int status) {
        if (WIFEXITED(status)) {
            result_.exit_code = WEXITSTATUS(status);
            if (result_.exit_code == 127 && result_.output.empty()) result_.end = ProcessEnd::failed_to_start;
        } else {
            result_.end =
                WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU ? ProcessEnd::timed_out : ProcessEnd::crashed;
        }
    }

    const ProcessLimits& limits_;
    pid_t id_ = -1;
    Descriptor output_, messages_;
    ProcessResult result_;
};

using Processes = std::vector<std::unique_ptr<Process>>;

bool keep_limits(const Processes& processes, Clock::time_point deadline) {
    for (const auto& process : processes) process->keep_limits(deadline);
    return std::none_of(processes.begin(), processes.end(),
                        [](const auto& one) { return one->result().broke_limit(); });
}

/// Reads until all streams have ended, or a limit is broken, or the watcher wants no more.
bool read_all(const Processes& processes, Clock::time_point deadline, const OutputWatch& watch) {
    for (;;) {
        std::vector<pollfd> waits;
        for (const auto& process : processes) process->add_to(waits);
        if (waits.empty()) return true;
        const int ready = ::poll(waits.data(), waits.size(), look_every);
        for (const auto& process : processes) {
            if (ready > 0) process->read_ready(waits);
        }
        if (!keep_limits(processes, deadline)) return false;
        if (watch && !watch(processes.front()->result().output)) return false;
    }
}

}  // namespace

std::string find_program(const std::string& name) {
    if (name.find('/') != std::string::npos) return ::access(name.c_str(), X_OK) == 0 ? name : std::string();
    const char* path = std::getenv("PATH");
    std::string_view rest = path != nullptr ? path : "/usr/bin:/bin";
    while (!rest.empty()) {
        const std::size_t colon = rest.find(':');
        std::string candidate = std::string(rest.substr(0, colon)) + "/" + name;
        if (candidate.front() == '/' && ::access(candidate.c_str(), X_OK) == 0) return candidate;
        rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon + 1);
    }
    return {};
}

std::vector<ProcessResult> run_processes(const std::vector<CommandLine>& commands, std::string_view input,
                                         const ProcessLimits& limits, const OutputWatch& watch) {
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    std::vector<std::unique_ptr<Process>> processes;
    const Descriptor file = file_in_memory(input);
    for (const CommandLine& command : commands) {
        processes.push_back(std::make_unique<Process>(limits));
        if (file.is_open()) processes.back()->start(command, file.get());
    }
    const bool kept = read_all(processes, deadline, watch);
    std::vector<ProcessResult> results;
    for (const auto& process : processes) {
        if (kept) {
            process->finish(deadline);
        } else {
            process->stop(ProcessEnd::stopped);
        }
        results.push_back(process->take());
    }
    return results;
}

}  // namespace tertial
