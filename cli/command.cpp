#include "cli/command.h"

#include <charconv>

namespace tertial::cli {

const std::string* Arguments::find(std::string_view name) const {
    for (const auto& [key, value] : values_) {
        if (key == name) return &value;
    }
    return nullptr;
}

std::string Arguments::text(std::string_view name) const {
    const std::string* value = find(name);
    return value ? *value : std::string{};
}

std::vector<std::string> Arguments::files() const {
    std::vector<std::string> files;
    for (const auto& [key, value] : values_) {
        if (key.empty()) files.push_back(value);
    }
    return files;
}

std::optional<int> Arguments::number(std::string_view name) const {
    const std::string* value = find(name);
    if (!value) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
    if (error != std::errc{} || end != value->data() + value->size()) return std::nullopt;
    return number;
}

const std::vector<CommandSpec>& all_commands() {
    static const std::vector<CommandSpec> commands{new_command(),      import_command(), roll_command(),
                                                   validate_command(), export_command(), compare_command()};
    return commands;
}

const std::vector<OptionSpec>& common_options() {
    static const std::vector<OptionSpec> options{
        {"--templates",
         "",
         ValueType::folder,
         {"MAPP", "DIR"},
         {"Egen mapp med mallar. Det som finns där gäller före det som följer med programmet.",
          "Folder with templates of your own. What is there goes before what comes with the program."}},
        {"--lang",
         "",
         ValueType::choice,
         {"SPRÅK", "LANG"},
         {"Språk i hjälp och meddelanden: sv (svenska, det vanliga) eller en (engelska).",
          "Language of help and messages: sv (Swedish, the usual) or en (English)."},
         {"sv", "en"}},
        {"--help", "-h", ValueType::flag, {}, {"Visar den här hjälpen.", "Shows this help."}},
    };
    return options;
}

const std::vector<OptionSpec>& program_options() {
    static const std::vector<OptionSpec> options{
        {"--version", "", ValueType::flag, {}, {"Visar programmets version.", "Shows the version of the program."}},
    };
    return options;
}

}  // namespace tertial::cli
