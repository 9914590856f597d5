// Scripts of user actions, one a line, for tests, pictures of the manual and reports of faults. docs/editor-scripts.md
// is their reference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "editor/app/run.h"
#include "model/error.h"

namespace tertial::editor {

struct ScriptLine {
    int number = 0;  // in the file, from 1
    std::string word;
    std::vector<std::string> arguments;  // quoted ones without their quotes
    std::string rest;                    // all after the word, as written
};

/// Empty lines and those that begin with "#" are left out. Errors: bad_format with the line.
[[nodiscard]] Expected<std::vector<ScriptLine>> parse_script(std::string_view text, std::string_view name);

class ScriptPlayer {
public:
    ScriptPlayer(App& app, Runner& runner, Renderer& renderer) : app_(app), runner_(runner), renderer_(renderer) {}

    /// Stops at the first line that cannot be done; the error has file and line.
    [[nodiscard]] Expected<void> play(const std::vector<ScriptLine>& lines, std::string_view name);

private:
    [[nodiscard]] Expected<void> play(const ScriptLine& line);
    [[nodiscard]] Expected<void> click(const std::vector<std::string>& arguments, Button button);
    [[nodiscard]] Expected<void> press(const std::string& keys);
    [[nodiscard]] Expected<void> expect(const std::vector<std::string>& arguments, bool there);
    [[nodiscard]] Expected<void> sleep(const std::string& seconds);
    void type(std::string_view text);

    App& app_;
    Runner& runner_;
    Renderer& renderer_;
};

}  // namespace tertial::editor
