// The command line as data: every command and option stands once, in these tables. Parsing, help, shell completion
// and the tests of the man page read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/language.h"

namespace tertial::cli {

/// What the program tells its caller; design: 0 done, 1 the report has errors, 2 could not do it.
enum class ExitStatus { done = 0, report_has_errors = 1, failed = 2 };

/// A text for people in both languages; see model/language.h.
struct Text {
    std::string_view swedish;
    std::string_view english;

    [[nodiscard]] std::string str() const { return tr(swedish, english); }
};

enum class ValueType { flag, text, file, folder, year, choice };
enum class Need { optional, required };
enum class Files { one, several };

/// An option ("--to") or, when the name is empty, the file or files a command works on.
struct OptionSpec {
    std::string name;
    std::string letter;  // "-o", or empty
    ValueType type = ValueType::flag;
    Text value;  // how help names the value: FIL, ÅR
    Text help;
    std::vector<std::string> choices = {};  // for ValueType::choice: all that is allowed
    Need need = Need::optional;
};

/// What the user wrote, checked against the tables: only known options, values of the right form.
class Arguments {
public:
    void set(std::string_view name, std::string value) { values_.emplace_back(name, std::move(value)); }
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    /// Empty when not given.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::optional<int> number(std::string_view name) const;
    /// The file the command works on; the first of several.
    [[nodiscard]] std::string file() const { return text(""); }
    [[nodiscard]] std::vector<std::string> files() const;

private:
    [[nodiscard]] const std::string* find(std::string_view name) const;
    std::vector<std::pair<std::string, std::string>> values_;
};

struct CommandSpec {
    std::string name;
    Text summary;      // one line, for the list of commands
    Text description;  // paragraphs, for the command's own help
    Text examples;     // lines
    std::optional<OptionSpec> file;
    Files files = Files::one;
    std::vector<OptionSpec> options;
    ExitStatus (*run)(const Arguments& arguments);
};

/// In the order of the work.
[[nodiscard]] const std::vector<CommandSpec>& all_commands();
/// Options that every command has.
[[nodiscard]] const std::vector<OptionSpec>& common_options();
/// Options of the program without a command.
[[nodiscard]] const std::vector<OptionSpec>& program_options();

/// One file a command.
[[nodiscard]] CommandSpec new_command();
[[nodiscard]] CommandSpec import_command();
[[nodiscard]] CommandSpec roll_command();
[[nodiscard]] CommandSpec validate_command();
[[nodiscard]] CommandSpec export_command();
[[nodiscard]] CommandSpec compare_command();

}  // namespace tertial::cli
