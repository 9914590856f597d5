#include "cli/parser.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <limits>
#include <map>
#include <memory>

#include "cli/nearest.h"
#include "cli/output_file.h"

namespace tertial::cli {

namespace {

constexpr int first_year = 1990;  // the oldest reports in these forms
constexpr int last_year = 2100;

tl::unexpected<Error> wrong(const std::string& message, const CommandSpec* command) {
    const std::string help = "tertial " + (command ? command->name + " " : std::string{}) + "--help";
    return fail(ErrorCode::bad_argument, message + tr(" Hjälp: \"" + help + "\".", " Help: \"" + help + "\"."));
}

/// The words of one app (the program or a command) as CLI11 collects them.
class AppOptions {
public:
    AppOptions(CLI::App& app, const std::vector<OptionSpec>& options) {
        for (const OptionSpec& option : options) add(app, option);
    }

    void add(CLI::App& app, const OptionSpec& spec) {
        if (spec.type == ValueType::flag) {
            options_.emplace_back(&spec, app.add_flag(names(spec)));
            return;
        }
        CLI::Option* option = app.add_option(names(spec));
        // Every value is taken, so that a repeated option can be told from a missing one.
        option->type_size(1)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        options_.emplace_back(&spec, option);
    }

    [[nodiscard]] const std::vector<std::pair<const OptionSpec*, CLI::Option*>>& all() const { return options_; }

private:
    static std::string names(const OptionSpec& spec) {
        return spec.letter.empty() ? spec.name : spec.letter + "," + spec.name;
    }

    std::vector<std::pair<const OptionSpec*, CLI::Option*>> options_;
};

std::string shown_name(const OptionSpec& spec) {
    return spec.name.empty() ? spec.value.str() : spec.name;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

Expected<void> check_value(const OptionSpec& spec, const std::string& value, const CommandSpec* command) {
    if (value.empty()) {
        return wrong(tr("Värdet till ", "The value of ") + shown_name(spec) + tr(" är tomt.", " is empty."), command);
    }
    if (spec.type == ValueType::choice && std::ranges::find(spec.choices, value) == spec.choices.end()) {
        return wrong(spec.name + tr(" kan inte vara \"", " cannot be \"") + value +
                         tr("\". Välj något av: ", "\". Choose one of: ") + joined(spec.choices) + ".",
                     command);
    }
    if (spec.type == ValueType::year) {
        Arguments one;
        one.set(spec.name, value);
        const std::optional<int> year = one.number(spec.name);
        if (!year || *year < first_year || *year > last_year) {
            return wrong(spec.name +
                             tr(" ska vara ett årtal som 2024, inte \"", " must be a year such as 2024, not \"") +
                             value + "\".",
                         command);
        }
    }
    return {};
}

tl::unexpected<Error> no_value_wanted(const std::string& name, const CommandSpec* command) {
    return wrong(name + tr(" är ett val utan värde.", " is an option without a value."), command);
}

Expected<void> take_values(const AppOptions& options, const CommandSpec* command, Arguments& arguments) {
    for (const auto& [spec, option] : options.all()) {
        if (option->count() == 0) continue;
        if (spec->type == ValueType::flag) {
            if (option->results().front() != "true") return no_value_wanted(spec->name, command);  // "--force=no"
            arguments.set(spec->name, "");
            continue;
        }
        if (option->results().size() > 1) {
            return wrong(shown_name(*spec) + tr(" får bara anges en gång.", " may be given only once."), command);
        }
        const std::string& value = option->results().front();
        if (Expected<void> checked = check_value(*spec, value, command); !checked) return checked;
        arguments.set(spec->name, value);
    }
    return {};
}

Expected<void> check_required(const CommandSpec& command, const Arguments& arguments) {
    if (command.file && command.file->need == Need::required && !arguments.has("")) {
        return wrong(tr("Ange filen som kommandot ska läsa.", "Name the file that the command should read."), &command);
    }
    for (const OptionSpec& option : command.options) {
        if (option.need != Need::required || arguments.has(option.name)) continue;
        std::string message = option.name + tr(" saknas.", " is missing.");
        if (!option.choices.empty())
            message += tr(" Välj något av: ", " Choose one of: ") + joined(option.choices) + ".";
        return wrong(message, &command);
    }
    return {};
}

std::vector<std::string> option_names(const CommandSpec* command) {
    std::vector<std::string> names;
    auto take = [&names](const std::vector<OptionSpec>& options) {
        for (const OptionSpec& option : options) names.push_back(option.name);
    };
    take(command ? command->options : program_options());
    take(common_options());
    return names;
}

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const CommandSpec& command : all_commands()) names.push_back(command.name);
    return names;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
    const std::optional<std::string> near = nearest(word, known);
    return near ? tr(" Menade du ", " Did you mean ") + *near + "?" : std::string{};
}

bool looks_like_option(const std::string& word) {
    return word.starts_with("-") && word != standard_stream;
}

tl::unexpected<Error> unknown_option(const std::string& word, const CommandSpec* command) {
    const std::string name = word.substr(0, word.find('='));
    return wrong(tr("Okänt val: ", "Unknown option: ") + name + "." + did_you_mean(name, option_names(command)),
                 command);
}

/// What to say of a word that nothing takes.
tl::unexpected<Error> unexpected_word(const std::string& word, const CommandSpec* command) {
    if (!command) {
        if (word.find_first_of("./") != std::string::npos) {
            return wrong(tr("Ange vad som ska göras med filen, till exempel \"tertial import " + word + "\".",
                            "Say what to do with the file, for example \"tertial import " + word + "\"."),
                         command);
        }
        return wrong(tr("Okänt kommando: ", "Unknown command: ") + word + "." + did_you_mean(word, command_names()) +
                         tr(" Kommandona är ", " The commands are ") + joined(command_names()) + ".",
                     command);
    }
    return wrong(command->file
                     ? tr("Bara en fil i taget: \"", "Only one file at a time: \"") + word +
                           tr("\" är en för mycket.", "\" is one too many.")
                     : tr("Vet inte vad \"", "Do not know what \"") + word + tr("\" ska vara.", "\" should be."),
                 command);
}

/// How many words a command takes that belong to no option.
std::size_t most_files(const CommandSpec* command) {
    if (!command || !command->file) return 0;
    return command->files == Files::one ? 1 : std::numeric_limits<std::size_t>::max();
}

/// The words that belong to no option: the files of the command.
Expected<void> take_files(const std::vector<std::string>& words, const CommandSpec* command, Arguments& arguments) {
    const std::size_t most = most_files(command);
    if (words.size() > most) return unexpected_word(words[most], command);
    for (const std::string& word : words) {
        if (Expected<void> checked = check_value(*command->file, word, command); !checked) return checked;
        arguments.set("", word);
    }
    return {};
}

/// CLI11's own errors, by kind; its texts begin with the option's name.
tl::unexpected<Error> translated(const CLI::Error& error, const CommandSpec* command) {
    const std::string text = error.what();
    const std::string name = text.substr(0, text.find_first_of(": "));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr && name.starts_with("-")) {
        return wrong(tr("Det saknas ett värde efter ", "A value is missing after ") + name + ".", command);
    }
    if (name.starts_with("-")) return no_value_wanted(name, command);
    return wrong(tr("Kommandoraden går inte att tolka.", "The command line cannot be understood."), command);
}

const CommandSpec* command_among(const std::vector<std::string>& arguments) {
    for (const std::string& word : arguments) {
        for (const CommandSpec& command : all_commands()) {
            if (command.name == word) return &command;
        }
    }
    return nullptr;
}

}  // namespace

Expected<Invocation> parse_command_line(const std::vector<std::string>& arguments) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras()->require_subcommand(0, 1);
    AppOptions program(app, program_options());
    for (const OptionSpec& option : common_options()) program.add(app, option);

    std::vector<std::pair<CLI::App*, AppOptions>> commands;
    for (const CommandSpec& spec : all_commands()) {
        CLI::App* sub = app.add_subcommand(spec.name);
        sub->set_help_flag();
        sub->allow_extras()->fallthrough();  // common options may stand after the command too
        commands.emplace_back(sub, AppOptions(*sub, spec.options));
    }

    Invocation invocation;
    // After "--" every word is a file name, also "-o" and "export".
    const auto mark = std::ranges::find(arguments, "--");
    std::vector<std::string> words(arguments.begin(), mark);
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 wants them backwards
    } catch (const CLI::Error& error) {
        return translated(error, command_among(words));
    }

    const AppOptions* options = nullptr;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        if (!commands[i].first->parsed()) continue;
        invocation.command = &all_commands()[i];
        options = &commands[i].second;
    }
    const CommandSpec* command = invocation.command;
    if (Expected<void> taken = take_values(program, command, invocation.arguments); !taken) {
        return tl::make_unexpected(taken.error());
    }
    if (invocation.arguments.has("--help")) {
        invocation.wish = Wish::help;
        return invocation;
    }
    words = app.remaining(true);
    if (const auto option = std::ranges::find_if(words, looks_like_option); option != words.end()) {
        return unknown_option(*option, command);
    }
    if (mark != arguments.end()) words.insert(words.end(), mark + 1, arguments.end());
    if (Expected<void> taken = take_files(words, command, invocation.arguments); !taken) {
        return tl::make_unexpected(taken.error());
    }
    if (invocation.arguments.has("--version")) {
        invocation.wish = Wish::version;
        return invocation;
    }
    if (!command) return wrong(tr("Ange ett kommando: ", "Name a command: ") + joined(command_names()) + ".", nullptr);
    if (Expected<void> taken = take_values(*options, command, invocation.arguments); !taken) {
        return tl::make_unexpected(taken.error());
    }
    if (Expected<void> complete = check_required(*command, invocation.arguments); !complete) {
        return tl::make_unexpected(complete.error());
    }
    return invocation;
}

Language find_language(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang=en") return Language::english;
        if (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en") return Language::english;
    }
    return Language::swedish;
}

}  // namespace tertial::cli
