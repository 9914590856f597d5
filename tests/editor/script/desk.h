// Sessions of the editor without a display, each in a folder of its own.
#pragma once

#include <string>

#include "tests/cli/process.h"

namespace tertial::test {

/// Lines of a script: saves under that path.
inline std::string save_as(const std::string& path) {
    return "action arkiv.spara-som\nclick dialog.namn\nkey ctrl+a\ntype \"" + path + "\"\nclick dialog.välj\n";
}

/// A folder of its own, as home and for files.
struct Desk {
    TemporaryFolder folder;

    [[nodiscard]] std::string at(const std::string& name) const { return folder / name; }
    [[nodiscard]] std::string bytes(const std::string& name) const { return read_bytes(at(name)); }
    [[nodiscard]] ProcessResult play(const std::string& script) const {
        ProcessSetup setup;
        setup.environment = {
            {"HOME", folder.path().string()}, {"XDG_CONFIG_HOME", at("config")}, {"XDG_STATE_HOME", at("state")}};
        return run({TERTIAL_EDITOR, "--offscreen", "--run", folder.write("script", script)}, setup);
    }
};

}  // namespace tertial::test
