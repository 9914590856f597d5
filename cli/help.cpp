#include "cli/help.h"

#include <algorithm>
#include <sstream>

namespace tertial::cli {

namespace {

constexpr std::size_t line_width = 80;
constexpr std::size_t help_column = 24;  // where the explanations begin

std::size_t width(std::string_view text) {  // code points: the texts hold nothing wider or narrower
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Words of `text` in lines of at most `line_width`, every line but the first indented by `indent` blanks.
std::string wrapped(const std::string& text, std::size_t indent) {
    std::istringstream words(text);
    std::string out, word;
    std::size_t column = indent;
    while (words >> word) {
        if (column > indent && column + 1 + width(word) > line_width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out += word;
        column += width(word);
    }
    return out;
}

std::string paragraphs(const std::string& text) {
    std::istringstream lines(text);
    std::string out, line;
    while (std::getline(lines, line)) out += wrapped(line, 0) + '\n';
    return out;
}

std::string entry(const std::string& left, const std::string& right) {
    std::string out = "  " + left;
    const std::size_t used = width(out);
    out += used + 2 > help_column ? '\n' + std::string(help_column, ' ') : std::string(help_column - used, ' ');
    return out + wrapped(right, help_column) + '\n';
}

std::string names(const OptionSpec& option) {
    std::string out = option.letter.empty() ? option.name : option.letter + ", " + option.name;
    if (option.type != ValueType::flag) out += (out.empty() ? "" : " ") + option.value.str();
    return out;
}

std::string entries(const std::vector<OptionSpec>& options) {
    std::string out;
    for (const OptionSpec& option : options) out += entry(names(option), option.help.str());
    return out;
}

std::string usage(const CommandSpec& command) {
    std::string out = tr("Användning: ", "Usage: ") + "tertial " + command.name;
    if (command.file) out += ' ' + command.file->value.str() + (command.files == Files::several ? "..." : "");
    for (const OptionSpec& option : command.options) {
        if (option.need == Need::required) out += ' ' + option.name + ' ' + option.value.str();
    }
    return out + tr(" [val]", " [options]") + '\n';
}

}  // namespace

std::string program_help_text() {
    std::string out = tr("Användning: tertial KOMMANDO [val]\n\n", "Usage: tertial COMMAND [options]\n\n");
    out += paragraphs(tr(
        "Tertial läser, granskar och skriver verksamhetsplaner, tertialrapporter och verksamhetsberättelser för "
        "nämnder.",
        "Tertial reads, checks and writes the plans, tertial reports and annual reports of Swedish municipal boards."));
    out += tr("\nKommandon:\n", "\nCommands:\n");
    for (const CommandSpec& command : all_commands()) out += entry(command.name, command.summary.str());
    out += tr("\nVal:\n", "\nOptions:\n") + entries(program_options()) + entries(common_options());
    out +=
        tr("\nSlutstatus: 0 klart, 1 rapporten har fel, 2 gick inte.\n"
           "\"tertial KOMMANDO --help\" förklarar ett kommando.\n",
           "\nExit status: 0 done, 1 the report has errors, 2 could not do it.\n"
           "\"tertial COMMAND --help\" explains a command.\n");
    return out;
}

std::string help_text(const CommandSpec& command) {
    std::string out = usage(command) + '\n' + paragraphs(command.description.str());
    if (command.file) out += '\n' + entry(command.file->value.str(), command.file->help.str());
    out += tr("\nVal:\n", "\nOptions:\n") + entries(command.options) + entries(common_options());
    out += tr("\nExempel:\n", "\nExamples:\n");
    std::istringstream examples(command.examples.str());
    for (std::string line; std::getline(examples, line);) out += "  " + line + '\n';
    return out;
}

}  // namespace tertial::cli
