// The man pages and the completions know every command, option and choice, and no others.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "cli/command.h"
#include "cli/completions/completion.h"
#include "tests/cli/process.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const std::filesystem::path top = std::filesystem::path(TERTIAL_TEST_DATA).parent_path();

/// A man page as plain words: without the escapes.
std::string page_text(const std::string& name) {
    std::string text = read_bytes(top / "docs" / name);
    return std::regex_replace(text, std::regex(R"(\\-)"), "-");
}

std::string section(const std::string& page, const std::string& heading) {
    const std::size_t begin = page.find(".SS " + heading + "\n");
    if (begin == std::string::npos) return {};
    return page.substr(begin, page.find("\n.S", begin + 4) - begin);
}

std::set<std::string> long_options(const std::string& text) {
    std::set<std::string> found;
    const std::regex option("--[a-z]+(-[a-z]+)*");
    for (std::sregex_iterator it(text.begin(), text.end(), option), end; it != end; ++it) found.insert(it->str());
    return found;
}

std::set<std::string> all_option_names() {
    std::set<std::string> names;
    auto take = [&names](const std::vector<cli::OptionSpec>& options) {
        for (const cli::OptionSpec& option : options) names.insert(option.name);
    };
    take(cli::program_options());
    take(cli::common_options());
    for (const cli::CommandSpec& command : cli::all_commands()) take(command.options);
    return names;
}

}  // namespace

TEST_CASE("man pages: each command has its section with all its options and choices") {
    for (const std::string name : {"tertial.1", "tertial.sv.1"}) {
        const std::string page = page_text(name);
        for (const cli::CommandSpec& command : cli::all_commands()) {
            CAPTURE(name);
            CAPTURE(command.name);
            const std::string text = section(page, command.name);
            REQUIRE_FALSE(text.empty());
            for (const cli::OptionSpec& option : command.options) {
                CAPTURE(option.name);
                CHECK(long_options(text).contains(option.name));
                if (!option.letter.empty()) CHECK(text.find(option.letter) != std::string::npos);
                for (const std::string& choice : option.choices) CHECK(text.find(choice) != std::string::npos);
            }
        }
        CHECK(long_options(page) == all_option_names());  // and none that does not exist
    }
}

TEST_CASE("man pages: the exit statuses are the program's") {
    for (const std::string name : {"tertial.1", "tertial.sv.1"}) {
        const std::string page = page_text(name);
        for (const std::string status : {"\n.B 0\n", "\n.B 1\n", "\n.B 2\n"})
            CHECK(page.find(status) != std::string::npos);
    }
}

TEST_CASE("completions: the files in the tree are those that the command tables give") {
    // After a change of the tables: cmake --build --preset release --target completions
    const std::filesystem::path folder = top / "cli" / "completions";
    CHECK(read_bytes(folder / "tertial.bash") == cli::bash_completion());
    CHECK(read_bytes(folder / "_tertial") == cli::zsh_completion());
    CHECK(read_bytes(folder / "tertial.fish") == cli::fish_completion());
}

TEST_CASE("completions: every command, option and choice is in each of them") {
    for (const std::string& script : {cli::bash_completion(), cli::zsh_completion(), cli::fish_completion()}) {
        for (const cli::CommandSpec& command : cli::all_commands()) {
            CHECK(script.find(command.name) != std::string::npos);
            for (const cli::OptionSpec& option : command.options) {
                CAPTURE(option.name);
                CHECK(script.find(option.name.substr(2)) != std::string::npos);
                for (const std::string& choice : option.choices) CHECK(script.find(choice) != std::string::npos);
            }
        }
    }
}

TEST_CASE("completions: bash completes commands, options and choices") {
    const auto completed = [](const std::string& words) {
        const std::string script = "source '" + (top / "cli" / "completions" / "tertial.bash").string() +
                                   "'; COMP_WORDS=(" + words +
                                   "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _tertial; echo \"${COMPREPLY[@]}\"";
        const ProcessResult result = run({"bash", "-c", script});
        CHECK(result.err.empty());
        return result.out;
    };
    CHECK(completed("tertial im") == "import\n");
    CHECK(completed("tertial export r --to f") == "flat-opc\n");
    CHECK(completed("tertial import --lang ''") == "sv en\n");
    CHECK(completed("tertial validate --fo") == "--format\n");
    CHECK(completed("tertial --vers") == "--version\n");
    CHECK(completed("tertial import r") == "\n");  // a file name: the shell's own work
}
