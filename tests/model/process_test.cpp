#include <doctest/doctest.h>

#include "model/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>

#include "tests/model/temporary_folder.h"

using namespace tertial;

namespace {

ProcessResult run(const CommandLine& command, std::string_view input = {}, const ProcessLimits& limits = {}) {
    return run_processes({command}, input, limits).front();
}

bool has_children() {
    return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD;
}

}  // namespace

TEST_CASE("process: a program reads its input as a file and its output comes back") {
    const std::string input = "rad ett\nrad två\n" + std::string(300'000, 'x');
    const ProcessResult result = run({"cat", "/dev/stdin"}, input);
    CHECK(result.succeeded());
    CHECK(result.output == input);
}

TEST_CASE("process: several run at the same time, each with the whole input") {
    const TemporaryFolder folder;
    const std::string sign = (folder.path() / "sign").string();
    ProcessLimits limits;
    limits.seconds = 20;  // the first waits for the second: one after the other they would never end
    const auto results = run_processes({{"sh", "-c", "until [ -e " + sign + " ]; do sleep 0.01; done; cat /dev/stdin"},
                                        {"sh", "-c", "touch " + sign + "; wc -c < /dev/stdin"}},
                                       "åtta tecken", limits);
    REQUIRE(results.size() == 2);
    CHECK(results[0].output == "åtta tecken");
    CHECK(results[1].output.find("12") != std::string::npos);
}

TEST_CASE("process: exit code and messages tell what went wrong") {
    const ProcessResult result = run({"sh", "-c", "echo fel >&2; exit 3"});
    CHECK(result.end == ProcessEnd::exited);
    CHECK(result.exit_code == 3);
    CHECK(result.messages == "fel\n");
    CHECK_FALSE(result.succeeded());
}

TEST_CASE("process: a missing program is told, beside one that runs") {
    const auto results = run_processes({{"no-such-program-here"}, {"echo", "hej"}}, "", {});
    CHECK(results[0].end == ProcessEnd::missing);
    CHECK(results[1].output == "hej\n");
    CHECK(run({}).end == ProcessEnd::missing);
}

TEST_CASE("process: one that takes too long is ended and leaves nothing behind") {
    ProcessLimits limits;
    limits.seconds = 1;
    CHECK(run({"sleep", "30"}, "", limits).end == ProcessEnd::timed_out);
    CHECK(run({"sh", "-c", "exec >&- 2>&-; sleep 30"}, "", limits).end == ProcessEnd::timed_out);  // without output
    CHECK_FALSE(has_children());
}

TEST_CASE("process: what the program has started ends with it") {
    const TemporaryFolder folder;
    const std::string sign = (folder.path() / "pid").string();
    ProcessLimits limits;
    limits.seconds = 1;
    const ProcessResult result = run({"sh", "-c", "sleep 600 & echo $! > " + sign + "; wait"}, {}, limits);
    CHECK(result.end == ProcessEnd::timed_out);
    std::ifstream in(sign);
    pid_t id = 0;
    in >> id;
    REQUIRE(id > 0);
    bool there = true;
    for (int tries = 0; there && tries < 200; ++tries) {
        ::usleep(10'000);
        std::ifstream state("/proc/" + std::to_string(id) + "/stat");
        std::string number, name, letter;
        there = static_cast<bool>(state >> number >> name >> letter) && letter != "Z";
    }
    CHECK_FALSE(there);
}

TEST_CASE("process: endless output is cut off") {
    ProcessLimits limits;
    limits.output_bytes = 100'000;
    CHECK(run({"yes"}, "", limits).end == ProcessEnd::too_much_output);
    CHECK_FALSE(has_children());
}

TEST_CASE("process: endless messages are read but not kept") {
    const ProcessResult result = run({"sh", "-c", "yes fel | head -c 3000000 >&2; echo klar"});
    CHECK(result.output == "klar\n");
    CHECK(result.messages.size() <= 16 * 1024);
}

TEST_CASE("process: one that wants more memory than allowed fails alone") {
    ProcessLimits limits;
    limits.memory_bytes = 64 << 20;
    CHECK_FALSE(run({"sh", "-c", "x=$(head -c 200000000 /dev/zero | tr '\\0' a); echo ${#x}"}, "", limits).output ==
                "200000000\n");
}

TEST_CASE("process: one that crashes is told apart from one that fails") {
    CHECK(run({"sh", "-c", "kill -SEGV $$"}).end == ProcessEnd::crashed);
}
