// What survives a power cut is decided by an order that no test of a running system can see the lack of: the bytes are
// on the disk before the name is, and the name before the program says that it is done. Seen from outside, by strace.
#include <doctest/doctest.h>

#include <sstream>

#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;

namespace {

struct Trace {
    ProcessResult result;
    std::vector<std::string> lines;
};

/// The system calls of a run, in their order, with the paths of descriptors.
Trace traced(const std::vector<std::string>& arguments, const TemporaryFolder& folder) {
    std::vector<std::string> command{"strace",
                                     "-f",
                                     "-y",
                                     "-o",
                                     folder / "trace",
                                     "-e",
                                     "trace=openat,write,fsync,fdatasync,close,rename,renameat,renameat2",
                                     "-E",
                                     "ASAN_OPTIONS=detect_leaks=0",  // looks for leaks by tracing, which is taken
                                     TERTIAL_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    Trace trace;
    trace.result = run(command);
    if (!fs::exists(folder / "trace")) return trace;
    std::istringstream lines(read_bytes(folder / "trace"));
    for (std::string line; std::getline(lines, line);) trace.lines.push_back(line);
    return trace;
}

bool holds_all(const std::string& line, const std::vector<std::string>& parts) {
    for (const std::string& part : parts) {
        if (line.find(part) == std::string::npos) return false;
    }
    return true;
}

/// Number of the last line with all the parts; -1 when there is none.
int last_line(const Trace& trace, const std::vector<std::string>& parts) {
    int found = -1;
    for (std::size_t i = 0; i < trace.lines.size(); ++i) {
        if (holds_all(trace.lines[i], parts)) found = static_cast<int>(i);
    }
    return found;
}

bool can_trace() {
    const TemporaryFolder folder;
    const ProcessResult result = run({"strace", "-o", folder / "trace", "true"});
    return result.status == 0 && fs::exists(folder / "trace");
}

}  // namespace

TEST_CASE("order of saving: write, fsync, rename, fsync of the folder, and only then the word that it is done") {
    if (!can_trace()) {
        MESSAGE("6 commands skipped: strace is not here, or may not trace");
        return;
    }
    const TemporaryFolder folder;
    const std::string report = folder / "r.tertial";
    REQUIRE(tertial::test::tertial({"import", sample_text().string(), "-o", report}).status == 0);
    std::vector<std::vector<std::string>> commands{{"import", sample_text().string(), "--force"}};
    for (const std::string format : {"docx", "flat-opc", "xlsx", "records", "text"})
        commands.push_back({"export", report, "--to", format});

    for (std::vector<std::string>& command : commands) {
        const TemporaryFolder out;
        command.insert(command.end(), {"-o", out / "ut"});
        const Trace trace = traced(command, folder);
        CAPTURE(command[0]);
        CAPTURE(command.back());
        CHECK(trace.result.status == 0);
        const std::string temporary = out / ".ut.";
        const int written = last_line(trace, {"write(", temporary});
        const int synced = last_line(trace, {"fsync(", temporary, "= 0"});
        const int renamed = last_line(trace, {"rename", temporary, out / "ut\"", "= 0"});
        const int folder_synced = last_line(trace, {"fsync(", "<" + out.path().string() + ">", "= 0"});
        const int told = last_line(trace, {"write(2<", "Skrev "});
        CHECK(written >= 0);
        CHECK(written < synced);
        CHECK(synced < renamed);
        CHECK(renamed < folder_synced);
        CHECK(folder_synced < told);
        CHECK(last_line(trace, {"openat(", out / "ut\"", "O_WRONLY"}) == -1);  // never written in place
    }
}
