#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "model/file_system.h"
#include "tests/model/faulty_file_system.h"
#include "tests/model/temporary_folder.h"

using namespace tertial;
namespace fs = std::filesystem;

namespace {

const std::string old_text = "gammal text\n";
const std::string new_text(100'000, 'n');

void put(const fs::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::string get(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

mode_t mode_of(const fs::path& path) {
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777;
}

struct SweepResult {
    int runs = 0, failures = 0;
};

// Saves with every call failing in turn, into a folder where `prepare` has put what shall be there.
template <class Prepare>
SweepResult sweep(Fault fault, const std::string& before, Prepare prepare) {
    SweepResult result;
    for (fault.at = 1;; ++fault.at) {
        TemporaryFolder folder;
        const fs::path target = prepare(folder);
        const std::size_t files_before = folder.names().size();
        FaultyFileSystem files(fault);
        const Expected<void> saved = save_file(files, target, new_text);
        const bool reached = files.calls() >= fault.at;
        ++result.runs;
        CAPTURE(fault.at);
        CAPTURE(fault.error);
        const std::string now = get(target);
        CHECK((now == new_text || now == before));
        if (saved) CHECK(now == new_text);
        if (!saved) {
            ++result.failures;
            CHECK(saved.error().code == ErrorCode::cannot_write);
            CHECK(saved.error().file == target.string());
            CHECK(saved.error().message.find(describe_system_error(fault.error)) != std::string::npos);
            // Written all the same: then the message must say so.
            if (now == new_text) CHECK(saved.error().message.find("Filen är skriven") == 0);
        }
        CHECK(files.open_descriptors() == 0);
        CHECK(files.syncs() <= 2);
        CHECK(folder.names().size() <= std::max<std::size_t>(files_before, before.empty() ? 1 : files_before));
        for (const std::string& name : folder.names()) CHECK(name.find(".tmp") == std::string::npos);
        if (!reached) {
            CHECK(saved.has_value());
            return result;
        }
        REQUIRE(fault.at < 100);
    }
}

}  // namespace

TEST_CASE("save: every call fails in turn, the old file or the new one is whole and the answer is honest") {
    const auto existing = [](const TemporaryFolder& folder) {
        put(folder / "plan.tertial", old_text);
        fs::permissions(folder / "plan.tertial", fs::perms(0640));
        return folder / "plan.tertial";
    };
    const auto absent = [](const TemporaryFolder& folder) { return folder / "ny.tertial"; };
    for (const int error : {ENOSPC, EIO, EROFS, EDQUOT}) {
        for (const FaultMode mode : {FaultMode::once, FaultMode::short_, FaultMode::sticky}) {
            const SweepResult a = sweep({0, error, mode}, old_text, existing);
            CHECK(a.runs > 9);
            CHECK(a.failures > 6);
            const SweepResult b = sweep({0, error, mode}, "", absent);
            CHECK(b.runs > 6);
            CHECK(b.failures > 4);
        }
    }
}

TEST_CASE("save: an interrupted call is done again") {
    const auto existing = [](const TemporaryFolder& folder) {
        put(folder / "plan.tertial", old_text);
        return folder / "plan.tertial";
    };
    TemporaryFolder folder;
    put(folder / "a", old_text);
    FaultyFileSystem counting({});
    REQUIRE(save_file(counting, folder / "a", new_text));
    int succeeded = 0;
    for (int at = 1; at <= counting.calls(); ++at) {
        TemporaryFolder own;
        const fs::path target = existing(own);
        FaultyFileSystem files({at, EINTR, FaultMode::once});
        const auto saved = save_file(files, target, new_text);
        CHECK(get(target) == (saved ? new_text : old_text));
        succeeded += saved.has_value();
    }
    CHECK(succeeded >= 5);  // create, write, sync, close, sync of the folder
}

TEST_CASE("save: the mode is kept, and a new file follows the umask") {
    TemporaryFolder folder;
    put(folder / "a", old_text);
    fs::permissions(folder / "a", fs::perms(0604));
    REQUIRE(save_file(real_file_system(), folder / "a", new_text));
    CHECK(mode_of(folder / "a") == 0604);
    const mode_t before = ::umask(027);
    REQUIRE(save_file(real_file_system(), folder / "b", new_text));
    ::umask(before);
    CHECK(mode_of(folder / "b") == 0640);
}

TEST_CASE("save: owner and group are kept where the system lets us") {
    if (::geteuid() != 0) return;  // only root can give a file away
    TemporaryFolder folder;
    put(folder / "a", old_text);
    REQUIRE(::chown((folder / "a").c_str(), 12345, 12346) == 0);
    REQUIRE(save_file(real_file_system(), folder / "a", new_text));
    struct stat found {};
    REQUIRE(::stat((folder / "a").c_str(), &found) == 0);
    CHECK(found.st_uid == 12345);
    CHECK(found.st_gid == 12346);
}

TEST_CASE("save: symbolic links are followed and stay links") {
    TemporaryFolder folder;
    fs::create_directory(folder / "arkiv");
    put(folder / "arkiv/plan", old_text);
    fs::create_symlink("arkiv/plan", folder / "relative");
    fs::create_symlink(folder / "relative", folder / "absolute");
    REQUIRE(save_file(real_file_system(), folder / "absolute", new_text));
    CHECK(fs::is_symlink(folder / "absolute"));
    CHECK(fs::is_symlink(folder / "relative"));
    CHECK(get(folder / "arkiv/plan") == new_text);

    SUBCASE("a link to a file that is not there yet makes that file") {
        fs::create_symlink("arkiv/ny", folder / "dangling");
        REQUIRE(save_file(real_file_system(), folder / "dangling", new_text));
        CHECK(fs::is_symlink(folder / "dangling"));
        CHECK(get(folder / "arkiv/ny") == new_text);
    }
    SUBCASE("a ring of links is refused") {
        fs::create_symlink("b", folder / "a");
        fs::create_symlink("a", folder / "b");
        const auto saved = save_file(real_file_system(), folder / "a", new_text);
        REQUIRE(!saved);
        CHECK(saved.error().message.find("ring") != std::string::npos);
    }
}

TEST_CASE("save: folders, missing folders and write-protected files are refused in plain words") {
    TemporaryFolder folder;
    fs::create_directory(folder / "mapp");
    const auto to_folder = save_file(real_file_system(), folder / "mapp", new_text);
    REQUIRE(!to_folder);
    CHECK(to_folder.error().message.find("det är en mapp") != std::string::npos);
    const auto nowhere = save_file(real_file_system(), folder / "ingen/plan", new_text);
    REQUIRE(!nowhere);
    CHECK(nowhere.error().message.find("mappen finns inte") != std::string::npos);
    put(folder / "last", old_text);
    class Protected : public FaultyFileSystem {
    public:
        Protected() : FaultyFileSystem({}) {}
        int may_write(const fs::path&) override { return -EACCES; }
    } files;
    const auto locked = save_file(files, folder / "last", new_text);
    REQUIRE(!locked);
    CHECK(locked.error().message.find("behörighet") != std::string::npos);
    CHECK(get(folder / "last") == old_text);
}

TEST_CASE("save: a long name with å ä ö works, a too long one is refused") {
    TemporaryFolder folder;
    std::string name;
    while (name.size() < 248) name += "å";
    REQUIRE(save_file(real_file_system(), folder / name, new_text));
    CHECK(get(folder / name) == new_text);
    CHECK(folder.names().size() == 1);
    CHECK(!save_file(real_file_system(), folder / (name + "ååååååååå"), new_text));
    CHECK(folder.names().size() == 1);
}

TEST_CASE("save: pipes and devices are written straight to") {
    TemporaryFolder folder;
    const fs::path pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::string received;
    std::thread reader([&] { received = get(pipe); });
    const auto saved = save_file(real_file_system(), pipe, new_text);
    reader.join();
    CHECK(saved);
    CHECK(received == new_text);
    CHECK(save_file(real_file_system(), "/dev/null", new_text));
    const auto full = save_file(real_file_system(), "/dev/full", new_text);
    REQUIRE(!full);
    CHECK(full.error().message.find("disken är full") != std::string::npos);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("save: a numbered descriptor is written where it stands") {
    TemporaryFolder folder;
    put(folder / "a", "först ");
    const int descriptor = ::open((folder / "a").c_str(), O_WRONLY | O_APPEND);
    REQUIRE(descriptor >= 0);
    CHECK(save_file(real_file_system(), "/dev/fd/" + std::to_string(descriptor), "sedan"));
    ::close(descriptor);
    CHECK(get(folder / "a") == "först sedan");
}
