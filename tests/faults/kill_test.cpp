// The program ends at any moment: the old file is there or the new one, whole, and the next run is not disturbed.
#include <doctest/doctest.h>

#include <chrono>
#include <csignal>

#include "tests/cli/process.h"

using namespace tertial::test;
using std::chrono::microseconds;

namespace {

const std::string old_bytes = "det som fanns\n";

/// The time that one undisturbed run takes.
microseconds time_of(const std::vector<std::string>& arguments) {
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(tertial::test::tertial(arguments).status == 0);
    return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
}

void kill_all_along(const std::vector<std::string>& arguments, const TemporaryFolder& folder) {
    constexpr int times = 25;
    const std::string target = folder / "ut";
    const microseconds whole = time_of(arguments);
    const std::string new_bytes = read_bytes(target);
    int old_kept = 0, killed = 0;
    for (int i = 0; i < times; ++i) {
        folder.write("ut", old_bytes);
        const int status = tertial::test::tertial(arguments, {.kill_after = whole * i / times}).status;
        CHECK((status == 0 || status == 128 + SIGKILL));
        if (status != 0) ++killed;
        const std::string now = read_bytes(target);
        CHECK((now == old_bytes || now == new_bytes));
        if (now == old_bytes) ++old_kept;
    }
    CHECK(killed > 0);
    MESSAGE(arguments.front() << ": " << times << " runs, " << killed << " killed; the old file kept " << old_kept
                              << " times, the new one whole " << times - old_kept << " times");
    CHECK(tertial::test::tertial(arguments).status == 0);  // over whatever the killed ones left
    CHECK(read_bytes(target) == new_bytes);
}

}  // namespace

TEST_CASE("kill: an import that is killed at any moment") {
    const TemporaryFolder folder;
    kill_all_along({"import", sample_text().string(), "--force", "-o", folder / "ut"}, folder);
}

TEST_CASE("kill: an export that is killed at any moment") {
    const TemporaryFolder folder;
    const std::string report = folder / "r.tertial";
    REQUIRE(tertial::test::tertial({"import", sample_text().string(), "-o", report}).status == 0);
    kill_all_along({"export", report, "--to", "docx", "-o", folder / "ut"}, folder);
}
