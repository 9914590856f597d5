#include "model/user_folders.h"

#include <cstdlib>

namespace tertial {

namespace {

std::filesystem::path folder(const char* variable, const char* usual) {
    const char* given = std::getenv(variable);
    if (given != nullptr && *given == '/') return std::filesystem::path(given) / "tertial";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "/tmp" : home) / usual / "tertial";
}

}  // namespace

UserFolders find_user_folders() {
    return {folder("XDG_CONFIG_HOME", ".config"), folder("XDG_STATE_HOME", ".local/state"),
            folder("XDG_DATA_HOME", ".local/share")};
}

}  // namespace tertial
