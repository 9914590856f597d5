// measure [-n RUNS] [-w WARM-UPS] COMMAND...: whole processes, from fork to wait4, without an interpreter in between.
// Prints one line: median, least and greatest wall time in ms, peak memory in KB, CPU time of the median run in ms.
// Exit status 2 when a run ends with a status over 1 (1 is what a check of a faulty report gives).
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

struct Run {
    double wall_ms = 0;
    double cpu_ms = 0;
    long peak_kb = 0;
    int status = 0;
};

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Run run_once(char** command) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, stream);
        ::execvp(command[0], command);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
    return {wall.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), usage.ru_maxrss,
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

}  // namespace

int main(int argc, char** argv) {
    int runs = 15, warm_ups = 2, first = 1;
    for (; first + 1 < argc && argv[first][0] == '-'; first += 2) {
        (std::string_view(argv[first]) == "-n" ? runs : warm_ups) = std::atoi(argv[first + 1]);
    }
    if (first >= argc || runs < 1) {
        std::fputs("usage: measure [-n RUNS] [-w WARM-UPS] COMMAND...\n", stderr);
        return 2;
    }
    std::vector<Run> measured;
    for (int i = 0; i < warm_ups + runs; ++i) {
        const Run run = run_once(argv + first);
        if (run.status > 1) {
            std::fprintf(stderr, "%s: exit status %d\n", argv[first], run.status);
            return 2;
        }
        if (i >= warm_ups) measured.push_back(run);
    }
    std::ranges::sort(measured, {}, &Run::wall_ms);
    const Run& median = measured[measured.size() / 2];
    const long peak = std::ranges::max(measured, {}, &Run::peak_kb).peak_kb;
    std::printf("%.1f %.1f %.1f %ld %.1f\n", median.wall_ms, measured.front().wall_ms, measured.back().wall_ms, peak,
                median.cpu_ms);
    return 0;
}
