#include <doctest/doctest.h>

#include <fstream>

#include "model/file_system.h"
#include "tests/model/faulty_file_system.h"
#include "tests/model/temporary_folder.h"

using namespace tertial;
namespace fs = std::filesystem;

namespace {
void put(const fs::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}
}  // namespace

TEST_CASE("read: whole files of any size, also those without a size") {
    TemporaryFolder folder;
    for (const std::size_t size : {0UL, 1UL, 262'144UL, 1'000'001UL}) {
        const std::string text(size, 'x');
        put(folder / "a", text);
        CHECK(read_file(real_file_system(), folder / "a") == text);
    }
    const auto system_file = read_file(real_file_system(), "/proc/self/status");
    REQUIRE(system_file);
    CHECK(system_file->find("Name:") == 0);
}

TEST_CASE("read: the limit is exact") {
    TemporaryFolder folder;
    put(folder / "a", std::string(1000, 'x'));
    CHECK(read_file(real_file_system(), folder / "a", 1000));
    const auto over = read_file(real_file_system(), folder / "a", 999);
    REQUIRE(!over);
    CHECK(over.error().code == ErrorCode::too_large);
    // A device says no size: the limit holds all the same.
    const auto endless = read_file(real_file_system(), "/dev/zero", 10 << 20);
    REQUIRE(!endless);
    CHECK(endless.error().code == ErrorCode::too_large);
    CHECK(endless.error().message.find("10 MB") != std::string::npos);
}

TEST_CASE("read: what is not there, a folder and a forbidden file are told apart") {
    TemporaryFolder folder;
    CHECK(read_file(real_file_system(), folder / "saknas").error().code == ErrorCode::not_found);
    const auto is_folder = read_file(real_file_system(), folder.path());
    REQUIRE(!is_folder);
    CHECK(is_folder.error().code == ErrorCode::cannot_read);
    CHECK(is_folder.error().message.find("mapp") != std::string::npos);
    put(folder / "a", "x");
    FaultyFileSystem forbidding({1, EACCES, FaultMode::once});
    const auto forbidden = read_file(forbidding, folder / "a");
    REQUIRE(!forbidden);
    CHECK(forbidden.error().code == ErrorCode::cannot_read);
    CHECK(forbidden.error().message.find("behörighet") != std::string::npos);
}

TEST_CASE("read: every call fails in turn, and the text is whole or there is an error") {
    TemporaryFolder folder;
    const std::string text(600'000, 'x');
    put(folder / "a", text);
    for (const FaultMode mode : {FaultMode::once, FaultMode::short_, FaultMode::sticky}) {
        for (int at = 1; at < 8; ++at) {
            FaultyFileSystem files({at, EIO, mode});
            const auto read = read_file(files, folder / "a");
            if (read) CHECK(*read == text);
            CHECK(files.open_descriptors() == 0);
        }
    }
    FaultyFileSystem interrupted({3, EINTR, FaultMode::once});
    CHECK(read_file(interrupted, folder / "a") == text);
}

TEST_CASE("read: a file that shrinks under the reader is an error") {
    TemporaryFolder folder;
    put(folder / "a", std::string(1000, 'x'));
    class Shrinking : public FaultyFileSystem {
    public:
        explicit Shrinking(fs::path path) : FaultyFileSystem({}), path_(std::move(path)) {}
        ssize_t read(int descriptor, char* to, std::size_t bytes) override {
            fs::resize_file(path_, 10);
            return FaultyFileSystem::read(descriptor, to, bytes);
        }

    private:
        fs::path path_;
    } files(folder / "a");
    const auto read = read_file(files, folder / "a");
    REQUIRE(!read);
    CHECK(read.error().code == ErrorCode::cannot_read);
}
