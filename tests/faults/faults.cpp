#include "tests/faults/faults.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace tertial::test {

namespace {

/// Which calls a kind of fault can hit; an empty list stands for all.
struct Kind {
    std::string how;
    std::vector<std::string> calls;
};

const std::vector<Kind> kinds{
    {"eio", {}},
    {"kill", {}},
    {"enospc",
     {"open", "fopen", "tmpfile", "mkdtemp", "write", "fwrite", "fflush", "fclose", "fsync", "close", "rename"}},
    {"sticky", {"open", "fopen", "tmpfile", "mkdtemp", "write", "fwrite", "fflush", "fclose", "fsync", "rename"}},
    {"eintr", {"open", "read", "write", "fsync", "close"}},
    {"half", {"read", "write", "fwrite"}},
    {"half-kill", {"write", "fwrite"}},
};

// A workbook is put together by a thousand small writes to the parts of it: so many are tried, from first to last.
constexpr std::size_t enough = 50;

std::map<std::string, std::vector<Call>> by_name(const std::vector<Call>& calls) {
    std::map<std::string, std::vector<Call>> named;
    for (const Call& call : calls) named[call.name].push_back(call);
    return named;
}

ProcessSetup setup_of(const Fault& fault, const std::string& temporary) {
    return {.environment = {{"LD_PRELOAD", TERTIAL_FAULTY_CALLS},
                            {"TERTIAL_FAULT_AT", std::to_string(fault.call.number)},
                            {"TERTIAL_FAULT_HOW", fault.how},
                            {"ASAN_OPTIONS", "verify_asan_link_order=0"},  // of builds with sanitizers
                            {"TMPDIR", temporary}}};
}

}  // namespace

ProcessResult run_with(const Fault& fault, const std::vector<std::string>& arguments, const std::string& temporary) {
    return tertial(arguments, setup_of(fault, temporary));
}

std::vector<Call> calls_of(const std::vector<std::string>& arguments, const std::string& temporary) {
    const TemporaryFolder folder;
    ProcessSetup setup = setup_of({}, temporary);
    setup.environment.emplace_back("TERTIAL_FAULT_LOG", folder / "log");
    static_cast<void>(tertial(arguments, setup));
    std::vector<Call> calls;
    std::istringstream lines(read_bytes(folder / "log"));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        Call call;
        words >> call.number >> call.name;
        std::getline(words >> std::ws, call.path);
        calls.push_back(std::move(call));
    }
    return calls;
}

std::vector<Fault> faults_of(const std::vector<Call>& calls) {
    std::vector<Fault> faults;
    for (const Kind& kind : kinds) {
        for (const auto& [name, same] : by_name(calls)) {
            if (!kind.calls.empty() && std::ranges::count(kind.calls, name) == 0) continue;
            const std::size_t step = same.size() / enough + 1;
            for (std::size_t i = 0; i < same.size(); i += step) faults.push_back({same[i], kind.how});
        }
    }
    return faults;
}

}  // namespace tertial::test
