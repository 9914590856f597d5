// What a person has chosen, and what they last worked on. Lies in XDG folders as `key = value` lines.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "editor/ui/theme.h"
#include "model/error.h"
#include "model/user_folders.h"

namespace tertial::editor {

struct Settings {
    ThemeName theme = ThemeName::light;
    float ui_scale = 1;  // on top of the screen's own
    float zoom = 1;      // of the document
    bool outline = true;
    bool inspector = true;
    bool problems = true;
    bool spelling = true;
    bool typography = true;     // as you type
    float outline_width = 270;  // at scale 1
    float inspector_width = 290;
    float review_width = 560;
    float problems_height = 170;
    std::string author;               // signs comments and confirmations
    std::vector<std::string> recent;  // files, the last one first

    bool operator==(const Settings&) const = default;
};

inline constexpr float least_zoom = 0.8F;
inline constexpr float most_zoom = 3.0F;
inline constexpr std::size_t most_recent = 10;

/// Lines that are not understood are left out; a missing file gives the usual settings.
[[nodiscard]] Settings load_settings(const UserFolders& folders);
[[nodiscard]] Expected<void> save_settings(const UserFolders& folders, const Settings& settings);

[[nodiscard]] std::string settings_text(const Settings& settings);
[[nodiscard]] Settings parse_settings(std::string_view text);

void add_recent(Settings& settings, const std::filesystem::path& file);

}  // namespace tertial::editor
