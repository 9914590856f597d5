// Folders of the person at the machine (XDG Base Directory Specification).
#pragma once

#include <filesystem>

namespace tertial {

/// Where settings and state of this person lie: XDG_CONFIG_HOME, XDG_STATE_HOME and XDG_DATA_HOME, or their usual
/// places.
struct UserFolders {
    std::filesystem::path config;
    std::filesystem::path state;
    std::filesystem::path data;
};
[[nodiscard]] UserFolders find_user_folders();

}  // namespace tertial
