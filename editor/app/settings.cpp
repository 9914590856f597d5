#include "editor/app/settings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <functional>

#include "model/file_system.h"

namespace tertial::editor {

namespace {

constexpr std::array<std::string_view, 3> theme_names{"ljust", "mörkt", "hög kontrast"};

/// A setting by name: how it is written and read.
struct Entry {
    std::string_view name;
    std::function<std::string(const Settings&)> write;
    std::function<void(Settings&, std::string_view)> read;
};

std::string written(float value) {
    return std::to_string(static_cast<int>(value * 100 + 0.5F));
}

/// Hundredths, within limits; what is no number changes nothing.
void read_hundredths(float& to, std::string_view text, float least, float most) {
    int hundredths = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hundredths);
    if (error == std::errc() && end == text.data() + text.size()) {
        to = std::clamp(static_cast<float>(hundredths) / 100, least, most);
    }
}

Entry hundredths(std::string_view name, float Settings::*member, float least, float most) {
    return {name, [=](const Settings& s) { return written(s.*member); },
            [=](Settings& s, std::string_view text) { read_hundredths(s.*member, text, least, most); }};
}

Entry yes_or_no(std::string_view name, bool Settings::*member) {
    return {name, [=](const Settings& s) { return s.*member ? "ja" : "nej"; },
            [=](Settings& s, std::string_view text) { s.*member = text == "ja"; }};
}

const std::vector<Entry>& entries() {
    static const std::vector<Entry> all{
        {"tema", [](const Settings& s) { return std::string(theme_names[static_cast<std::size_t>(s.theme)]); },
         [](Settings& s, std::string_view text) {
             for (std::size_t i = 0; i < theme_names.size(); ++i) {
                 if (theme_names[i] == text) s.theme = static_cast<ThemeName>(i);
             }
         }},
        hundredths("storlek", &Settings::ui_scale, 0.75F, 3),
        hundredths("zoom", &Settings::zoom, least_zoom, most_zoom),
        yes_or_no("disposition", &Settings::outline),
        yes_or_no("sidofält", &Settings::inspector),
        yes_or_no("problem", &Settings::problems),
        yes_or_no("stavning", &Settings::spelling),
        yes_or_no("typografi", &Settings::typography),
        hundredths("dispositionens bredd", &Settings::outline_width, 160, 700),
        hundredths("sidofältets bredd", &Settings::inspector_width, 200, 800),
        hundredths("granskningens bredd", &Settings::review_width, 320, 1400),
        hundredths("problemens höjd", &Settings::problems_height, 80, 800),
        {"namn", [](const Settings& s) { return s.author; },
         [](Settings& s, std::string_view text) { s.author = text; }},
    };
    return all;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

}  // namespace

std::string settings_text(const Settings& settings) {
    std::string out;
    for (const Entry& entry : entries()) out += std::string(entry.name) + " = " + entry.write(settings) + "\n";
    for (const std::string& file : settings.recent) out += "senast = " + file + "\n";
    return out;
}

Settings parse_settings(std::string_view text) {
    Settings settings;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t sign = line.find('=');
        if (sign == std::string_view::npos) continue;
        const std::string_view name = trimmed(line.substr(0, sign));
        const std::string_view value = trimmed(line.substr(sign + 1));
        if (name == "senast" && settings.recent.size() < most_recent) settings.recent.emplace_back(value);
        for (const Entry& entry : entries()) {
            if (entry.name == name) entry.read(settings, value);
        }
    }
    return settings;
}

Settings load_settings(const UserFolders& folders) {
    constexpr std::size_t most_bytes = 1 << 20;
    const auto text = read_file(real_file_system(), folders.config / "editor.conf", most_bytes);
    return text ? parse_settings(*text) : Settings{};
}

Expected<void> save_settings(const UserFolders& folders, const Settings& settings) {
    std::error_code ignored;  // saving says what is wrong
    std::filesystem::create_directories(folders.config, ignored);
    return save_file(real_file_system(), folders.config / "editor.conf", settings_text(settings));
}

void add_recent(Settings& settings, const std::filesystem::path& file) {
    const std::string name = std::filesystem::absolute(file).lexically_normal().string();
    std::erase(settings.recent, name);
    settings.recent.insert(settings.recent.begin(), name);
    if (settings.recent.size() > most_recent) settings.recent.resize(most_recent);
}

}  // namespace tertial::editor
