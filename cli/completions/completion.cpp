#include "cli/completions/completion.h"

#include <algorithm>

#include "cli/command.h"

namespace tertial::cli {

namespace {

constexpr std::string_view made_by =
    "Made of the command tables by the build target \"completions\"; not edited by hand.";

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// What the user can write after a command, or (null) before one.
std::vector<OptionSpec> options_of(const CommandSpec* command) {
    std::vector<OptionSpec> options = command ? command->options : program_options();
    options.insert(options.end(), common_options().begin(), common_options().end());
    return options;
}

std::vector<std::string> words_of(const std::vector<OptionSpec>& options) {
    std::vector<std::string> words;
    for (const OptionSpec& option : options) {
        if (!option.letter.empty()) words.push_back(option.letter);
        words.push_back(option.name);
    }
    return words;
}

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const CommandSpec& command : all_commands()) names.push_back(command.name);
    return names;
}

/// The beginning, up to the first full stop or colon, in the language of the users.
std::string beginning(const Text& text) {
    std::string whole(text.swedish);
    if (whole.ends_with('.')) whole.pop_back();
    return whole.substr(0, std::min(whole.find(". "), whole.find(": ")));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Inside '…' of any of the shells.
std::string quoted(const std::string& text) {
    return "'" + replaced(text, "'", "'\\''") + "'";
}

/// Inside the [ ] and between the colons of zsh's _arguments.
std::string zsh_text(std::string text) {
    for (const std::string_view special : {"[", "]", ":"}) text = replaced(text, special, "\\" + std::string(special));
    return text;
}

std::string bash_choices(const std::string& command, const OptionSpec& option) {
    if (option.choices.empty()) return {};
    return "        " + command + ":" + option.name + ") COMPREPLY=($(compgen -W '" + joined(option.choices) +
           "' -- \"$current\")); return ;;\n";
}

std::string zsh_action(const OptionSpec& option) {
    switch (option.type) {
        case ValueType::file:
            return "_files";
        case ValueType::folder:
            return "_files -/";
        case ValueType::choice:
            return "(" + joined(option.choices) + ")";
        case ValueType::flag:
        case ValueType::text:
        case ValueType::year:
            break;
    }
    return {};
}

std::string zsh_option(const OptionSpec& option) {
    const std::string help = "[" + zsh_text(beginning(option.help)) + "]";
    std::string value;
    if (option.type != ValueType::flag) value = ":" + std::string(option.value.swedish) + ":" + zsh_action(option);
    if (option.letter.empty()) return quoted(option.name + help + value);
    return "'(" + option.letter + " " + option.name + ")'{" + option.letter + "," + option.name + "}" +
           quoted(help + value);
}

std::string fish_option(const std::string& condition, const OptionSpec& option) {
    std::string out = "complete -c tertial -n '" + condition + "' -l " + option.name.substr(2);
    if (!option.letter.empty()) out += " -s " + option.letter.substr(1);
    switch (option.type) {
        case ValueType::choice:
            out += " -x -a '" + joined(option.choices) + "'";
            break;
        case ValueType::text:
        case ValueType::year:
            out += " -x";
            break;
        case ValueType::file:
            out += " -r -F";
            break;
        case ValueType::folder:
            out += " -x -a '(__fish_complete_directories)'";
            break;
        case ValueType::flag:
            break;
    }
    return out + " -d " + quoted(beginning(option.help)) + "\n";
}

}  // namespace

std::string bash_completion() {
    std::string out = "# bash completion for tertial. " + std::string(made_by) + "\n";
    out +=
        "_tertial() {\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= word\n"
        "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
        "        case $word in " +
        replaced(joined(command_names()), " ", " | ") +
        ") command=$word && break ;; esac\n"
        "    done\n"
        "    COMPREPLY=()\n"
        "    case $command:$previous in\n";
    for (const CommandSpec& command : all_commands()) {
        for (const OptionSpec& option : command.options) out += bash_choices(command.name, option);
    }
    for (const OptionSpec& option : common_options()) out += bash_choices("*", option);
    out +=
        "    esac\n"
        "    case $command:$current in\n"
        "        :*) COMPREPLY=($(compgen -W '" +
        joined(command_names()) + " " + joined(words_of(options_of(nullptr))) + "' -- \"$current\")) ;;\n";
    for (const CommandSpec& command : all_commands()) {
        out += "        " + command.name + ":-*) COMPREPLY=($(compgen -W '" + joined(words_of(options_of(&command))) +
               "' -- \"$current\")) ;;\n";
    }
    // Everything else is a file name, which the shell completes itself.
    out += "    esac\n}\ncomplete -o default -F _tertial tertial\n";
    return out;
}

std::string zsh_completion() {
    std::string out = "#compdef tertial\n# " + std::string(made_by) + "\n";
    out += "_tertial() {\n    local curcontext=$curcontext state line\n    local -a commands\n    _arguments -C \\\n";
    for (const OptionSpec& option : options_of(nullptr)) out += "        " + zsh_option(option) + " \\\n";
    out +=
        "        '1:kommando:->command' '*::argument:->arguments'\n    case $state in\n    command)\n        "
        "commands=(\n";
    for (const CommandSpec& command : all_commands()) {
        out += "            " + quoted(command.name + ":" + zsh_text(beginning(command.summary))) + "\n";
    }
    out += "        )\n        _describe kommando commands\n        ;;\n    arguments)\n        case $line[1] in\n";
    for (const CommandSpec& command : all_commands()) {
        out += "        " + command.name + ")\n            _arguments";
        for (const OptionSpec& option : options_of(&command)) out += " \\\n                " + zsh_option(option);
        const std::string place = command.files == Files::several ? "*" : "1";
        if (command.file) out += " \\\n                '" + place + ":fil:_files'";
        out += "\n            ;;\n";
    }
    return out + "        esac\n        ;;\n    esac\n}\n_tertial \"$@\"\n";
}

std::string fish_completion() {
    std::string out = "# fish completion for tertial. " + std::string(made_by) + "\n";
    const std::string before = "__fish_use_subcommand";
    for (const CommandSpec& command : all_commands()) {
        out += "complete -c tertial -n '" + before + "' -f -a " + command.name + " -d " +
               quoted(beginning(command.summary)) + "\n";
    }
    for (const OptionSpec& option : options_of(nullptr)) out += fish_option(before, option);
    for (const CommandSpec& command : all_commands()) {
        for (const OptionSpec& option : options_of(&command)) {
            out += fish_option("__fish_seen_subcommand_from " + command.name, option);
        }
    }
    return out;
}

}  // namespace tertial::cli
