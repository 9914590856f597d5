// Running the program as a user does: as a process of its own.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tertial::test {

struct ProcessResult {
    int status = -1;  // exit status; 128 + signal when it was killed
    std::string out;
    std::string err;
    long peak_kilobytes = 0;  // resident memory at its highest
};

enum class Rights { own, nobodys };  // nobody: the user without any, when the tests themselves run as root

struct ProcessSetup {
    std::string input = {};                                             // standard input
    std::vector<std::pair<std::string, std::string>> environment = {};  // set on top of the test's own
    std::filesystem::path folder = {};                                  // working folder; empty = the test's
    std::optional<std::size_t> largest_file = {};  // bytes after which every write fails, as on a full disk
    std::filesystem::path output = {};             // standard output goes there instead of into `out`
    Rights rights = Rights::own;
    std::optional<std::chrono::microseconds> kill_after = {};  // unless it has ended by itself
};

[[nodiscard]] ProcessResult run(const std::vector<std::string>& command, const ProcessSetup& setup = {});

/// run() of the program under test.
[[nodiscard]] ProcessResult tertial(std::vector<std::string> arguments, const ProcessSetup& setup = {});

/// A folder of its own, gone with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string operator/(std::string_view name) const { return (path_ / name).string(); }
    /// Writes a file in it; gives its path.
    std::string write(std::string_view name, std::string_view bytes) const;
    /// Names of all that lies in it, sorted, with a blank between.
    [[nodiscard]] std::string listing() const;

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string read_bytes(const std::filesystem::path& path);

/// Text of a report that the program can import (tests/samples).
[[nodiscard]] std::filesystem::path sample_text();

}  // namespace tertial::test
