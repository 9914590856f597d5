// The written form (templates/*.rnc) and the files must agree, with jing as the judge. Where jing is not installed the
// cases say so and check nothing; CI installs it.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

bool jing_is_there() {
    if (std::system("command -v jing >/dev/null 2>&1") == 0) return true;
    MESSAGE("jing is not installed: the schemas were not tried");
    return false;
}

std::string in_shell_quotes(const std::string& word) {
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// Whether all files are valid. Findings go to standard output, where ctest keeps them.
bool valid(const std::string& schema, const std::vector<fs::path>& files) {
    std::string command = "jing -c " + in_shell_quotes((fs::path(TERTIAL_TEST_TEMPLATES) / schema).string());
    for (const fs::path& file : files) command += " " + in_shell_quotes(file.string());
    const int status = std::system(command.c_str());
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::vector<fs::path> files_in(const char* folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(TERTIAL_TEST_TEMPLATES) / folder))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    return files;
}

}  // namespace

TEST_CASE("template schemas: every kind and catalogue is valid") {
    if (!jing_is_there()) return;
    REQUIRE(files_in("kinds").size() >= 4);
    REQUIRE(files_in("goals").size() >= 2);
    CHECK(valid("kind.rnc", files_in("kinds")));
    CHECK(valid("goals.rnc", files_in("goals")));
}

TEST_CASE("template schemas: a file that the program refuses is not valid either") {
    if (!jing_is_there()) return;
    const fs::path broken = fs::temp_directory_path() / ("tertial-schema-" + std::to_string(getpid()) + ".xml");
    std::ofstream(broken) << "<goal-catalogue first-year='2023' last-year='2026'><goal number='1'/></goal-catalogue>";
    CHECK_FALSE(valid("goals.rnc", {broken}));
    fs::remove(broken);
}
