// What the program answers to right and wrong command lines.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/command.h"
#include "tests/cli/process.h"

using namespace tertial;
using namespace tertial::test;

namespace {

struct WrongLine {
    std::vector<std::string> arguments;
    std::string swedish;  // part of the message
    std::string english;
};

const std::vector<WrongLine> wrong_lines{
    {{"imprt", "x"}, "Okänt kommando: imprt. Menade du import?", "Unknown command: imprt. Did you mean import?"},
    {{"qwerty"}, "Okänt kommando: qwerty. Kommandona är", "Unknown command: qwerty. The commands are"},
    {{"exportera", "x"}, "Menade du export?", "Did you mean export?"},
    {{"t2-2024.txt"}, "Ange vad som ska göras med filen", "Say what to do with the file"},
    {{"import", "r.tertial"}, "r.tertial: Det är redan en rapportfil", "r.tertial: It is a report file already"},
    {{"import", "a", "--for"}, "Menade du --force?", "Did you mean --force?"},
    {{"--foo"}, "Okänt val: --foo.", "Unknown option: --foo."},
    {{"import"}, "Ange filen", "Name the file"},
    {{"validate", "a", "b"}, "Bara en fil i taget: \"b\"", "Only one file at a time: \"b\""},
    {{"import", "a", "--fore"},
     "Okänt val: --fore. Menade du --force?",
     "Unknown option: --fore. Did you mean --force?"},
    {{"import", "a", "-q"}, "Okänt val: -q", "Unknown option: -q"},
    {{"import", "a", "-o"}, "saknas ett värde efter --output", "value is missing after --output"},
    {{"import", "a", "--kind", "pm"}, "--kind kan inte vara \"pm\"", "--kind cannot be \"pm\""},
    {{"import", "a", "--year", "förra"}, "--year ska vara ett årtal", "--year must be a year"},
    {{"import", "a", "--year", "24"}, "--year ska vara ett årtal", "--year must be a year"},
    {{"import", "a", "--year", "20244"}, "--year ska vara ett årtal", "--year must be a year"},
    {{"import", "a", "--force=nej"}, "--force är ett val utan värde", "--force is an option without a value"},
    {{"import", ""}, "Värdet till FIL är tomt", "The value of FILE is empty"},
    {{"import", "-"}, "Ange med -o", "Say with -o"},
    {{"export", "a"}, "--to saknas. Välj något av: docx", "--to is missing. Choose one of: docx"},
    {{"export", "a", "--to", "odt"}, "--to kan inte vara \"odt\"", "--to cannot be \"odt\""},
    {{"export", "a", "--to", "docx", "--to", "xlsx"}, "--to får bara anges en gång", "--to may be given only once"},
    {{"validate", "a", "--format=xml"}, "--format kan inte vara \"xml\"", "--format cannot be \"xml\""},
    {{"validate", "a", "--templates", "/finns/inte"}, "/finns/inte: Mappen med mallar", "/finns/inte: The folder of"},
    {{"new", "vp"}, "Vet inte vad \"vp\" ska vara", "Do not know what \"vp\" should be"},
    {{"new", "--template", "vp", "--year", "2024", "-o", "x"}, "--board saknas", "--board is missing"},
    {{"new", "--template", "vp", "--board", "N", "-o", "x"}, "--year saknas", "--year is missing"},
    {{"new", "--year", "2024", "--board", "N", "-o", "x"}, "--template saknas", "--template is missing"},
    {{"new", "--template", "vp", "--year", "2024", "--board", "N"}, "--output saknas", "--output is missing"},
};

/// Words of CLI11's own messages.
bool speaks_english(const std::string& text) {
    for (const char* word : {"required", "expected", "argument", "Could not", "missing", "Unknown", "rror:"}) {
        if (text.find(word) != std::string::npos) return true;
    }
    return false;
}

std::size_t longest_line(const std::string& text) {
    std::istringstream lines(text);
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) {
        std::size_t width = 0;
        for (const char c : line) width += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        longest = std::max(longest, width);
    }
    return longest;
}

/// Without line breaks and indentation, as help wraps its lines.
std::string folded(const std::string& text) {
    std::istringstream words(text);
    std::string out;
    for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
    return out;
}

void check_help_names(const std::string& help, const std::vector<cli::OptionSpec>& options, bool english) {
    for (const cli::OptionSpec& option : options) {
        CAPTURE(option.name);
        CHECK(help.find(option.name) != std::string::npos);
        const std::string_view text = english ? option.help.english : option.help.swedish;
        CHECK(folded(help).find(text) != std::string::npos);
        for (const std::string& choice : option.choices) CHECK(help.find(choice) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("command line: what is wrong is said in Swedish, with exit status 2 and nothing on standard output") {
    for (const WrongLine& line : wrong_lines) {
        const ProcessResult result = tertial::test::tertial(line.arguments);
        CAPTURE(result.err);
        CHECK(result.status == 2);
        CHECK(result.out.empty());
        CHECK(result.err.starts_with("tertial: "));
        CHECK(result.err.find(line.swedish) != std::string::npos);
        CHECK_FALSE(speaks_english(result.err));
    }
}

TEST_CASE("command line: --lang en says the same in English, before or after the command") {
    for (const WrongLine& line : wrong_lines) {
        std::vector<std::string> before = line.arguments, after = line.arguments;
        before.insert(before.begin(), {"--lang", "en"});
        after.push_back("--lang=en");
        for (const std::vector<std::string>& arguments : {before, after}) {
            if (arguments.back() == "--lang=en" && line.arguments.back() == "-o") continue;  // would be its value
            const ProcessResult result = tertial::test::tertial(arguments);
            CAPTURE(result.err);
            CHECK(result.status == 2);
            CHECK(result.err.find(line.english) != std::string::npos);
        }
    }
}

TEST_CASE("command line: an unknown language is refused") {
    const ProcessResult result = tertial::test::tertial({"--lang", "fi", "--version"});
    CHECK(result.status == 2);
    CHECK(result.err.find("--lang kan inte vara \"fi\". Välj något av: sv, en.") != std::string::npos);
}

TEST_CASE("command line: nothing at all shows the help as a message and fails") {
    const ProcessResult result = tertial::test::tertial({});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with("Användning: tertial KOMMANDO"));
}

TEST_CASE("command line: --version") {
    const ProcessResult result = tertial::test::tertial({"--version"});
    CHECK(result.status == 0);
    CHECK(result.out.starts_with("tertial "));
    CHECK(result.out.find_first_of("0123456789") == 8);
    CHECK(result.out.ends_with("\n"));
    CHECK(result.err.empty());
}

TEST_CASE("command line: help of the program names every command and option in both languages") {
    for (const std::string language : {"sv", "en"}) {
        const ProcessResult result = tertial::test::tertial({"--lang", language, "--help"});
        CHECK(result.status == 0);
        CHECK(result.err.empty());
        CHECK(longest_line(result.out) <= 80);
        for (const cli::CommandSpec& command : cli::all_commands()) {
            const std::string_view summary = language == "en" ? command.summary.english : command.summary.swedish;
            CHECK(folded(result.out).find(command.name + " " + std::string(summary)) != std::string::npos);
        }
        check_help_names(result.out, cli::program_options(), language == "en");
        check_help_names(result.out, cli::common_options(), language == "en");
    }
}

TEST_CASE("command line: help of each command names its options and explains them in both languages") {
    for (const cli::CommandSpec& command : cli::all_commands()) {
        CAPTURE(command.name);
        for (const std::string language : {"sv", "en"}) {
            const ProcessResult result = tertial::test::tertial({command.name, "-h", "--lang", language});
            CHECK(result.status == 0);
            CHECK(result.err.empty());
            CHECK(longest_line(result.out) <= 100);  // examples are not wrapped
            CHECK(result.out.starts_with(language == "en" ? "Usage: tertial " : "Användning: tertial "));
            check_help_names(result.out, command.options, language == "en");
            check_help_names(result.out, cli::common_options(), language == "en");
        }
    }
}

TEST_CASE("command line: help wins over what else is wrong") {
    CHECK(tertial::test::tertial({"export", "--help"}).status == 0);
    CHECK(tertial::test::tertial({"export", "a", "b", "--help"}).status == 0);
}

TEST_CASE("command line: a file whose name begins with a hyphen or is a command's name can be given") {
    const TemporaryFolder folder;
    for (const std::string name : {"-o", "export"}) {
        const ProcessResult result = tertial::test::tertial({"validate", "--", name}, {.folder = folder.path()});
        CHECK(result.status == 2);
        CHECK(result.err.starts_with("tertial: " + name + ": "));  // looked for, and not there
    }
}

TEST_CASE("command line: the file may stand before the command, and may have a command's name") {
    const TemporaryFolder folder;
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"borta", "validate"}, {"validate", "borta"}, {"validate", "--", "borta"}}) {
        const ProcessResult result = tertial::test::tertial(arguments, {.folder = folder.path()});
        CHECK(result.status == 2);
        CHECK(result.err.starts_with("tertial: borta: Filen finns inte."));
    }
}

TEST_CASE("command line: a result that cannot be written is an error") {
    const ProcessResult result = tertial::test::tertial({"--help"}, {.output = "/dev/full"});
    CHECK(result.status == 2);
    CHECK(result.err.find("Kunde inte skriva resultatet") != std::string::npos);
}
