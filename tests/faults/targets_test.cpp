// Targets that are not plain: behind a link, with rights of its own, on a disk that is too small, in a folder that
// goes.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;

namespace {

std::string imported(const TemporaryFolder& folder) {
    REQUIRE(tertial::test::tertial({"import", sample_text().string(), "-o", folder / "r.tertial"}).status == 0);
    return folder / "r.tertial";
}

unsigned mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("targets: what a link points to is replaced, and the link stays a link") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    fs::create_directory(folder / "arkiv");
    const std::string real = folder.write("arkiv/ut.txt", "äldre");
    fs::create_symlink("arkiv/ut.txt", folder / "länk");
    REQUIRE(tertial::test::tertial({"export", report, "--to", "text", "-o", folder / "länk"}).status == 0);
    CHECK(fs::is_symlink(folder / "länk"));
    CHECK(read_bytes(real) != "äldre");
    CHECK(folder.listing() == "arkiv länk r.tertial");
}

TEST_CASE("targets: a new file may be read by others as the umask says, a replaced one keeps its rights") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    const ::mode_t umask_before = ::umask(022);
    REQUIRE(tertial::test::tertial({"export", report, "--to", "text", "-o", folder / "ny"}).status == 0);
    ::umask(umask_before);
    CHECK(mode_of(folder / "ny") == 0644);
    for (const ::mode_t mode : {0600, 0640, 0664, 0755}) {
        REQUIRE(::chmod((folder / "ny").c_str(), mode) == 0);
        REQUIRE(tertial::test::tertial({"export", report, "--to", "docx", "-o", folder / "ny"}).status == 0);
        CHECK(mode_of(folder / "ny") == mode);
    }
}

TEST_CASE("targets: a folder that goes while the report is read from a pipe") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    fs::create_directory(folder / "mapp");
    const std::string script = "{ rmdir '" + folder / "mapp" + "'; cat '" + report +
                               "'; } | '" TERTIAL_PROGRAM "' export - --to text -o '" + folder / "mapp/ut.txt" + "'";
    const ProcessResult result = run({"bash", "-c", script});
    CAPTURE(result.err);
    CHECK(result.status == 2);
    CHECK(result.err.find("mapp/ut.txt: ") != std::string::npos);
    CHECK(folder.listing() == "r.tertial");
}

TEST_CASE("targets: a disk of 64 kB") {
    const TemporaryFolder folder;
    const std::string report = imported(folder), disk = folder / "disk";
    fs::create_directory(disk);
    // A name space of its own: the mount is gone with the shell, whatever happens.
    const auto on_small_disk = [&](const std::string& commands) {
        return run({"unshare", "--mount", "bash", "-c",
                    "mount -t tmpfs -o size=64k tmpfs '" + disk + "' || exit 99; cd '" + disk + "'; " + commands});
    };
    if (on_small_disk("true").status != 0) {
        MESSAGE("4 exports skipped: no disk may be mounted here");
        return;
    }
    for (const std::string format : {"docx", "flat-opc", "xlsx", "text"}) {
        CAPTURE(format);
        const ProcessResult result =
            on_small_disk("echo äldre > ut; head -c 45000 /dev/zero > annat; '" TERTIAL_PROGRAM "' export '" + report +
                          "' --to " + format + " -o ut; echo $?; cat ut; ls -A");
        CHECK(result.out == "2\näldre\nannat\nut\n");
        CHECK(result.err.find("disken är full") != std::string::npos);
    }
}
