// Dear ImGui's context, drawn with OpenGL 3. One a process.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "editor/shell/platform.h"
#include "model/error.h"

namespace tertial::editor {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;  // rows from the top
};

class Renderer {
public:
    /// The platform must have its OpenGL context current and outlive the renderer.
    [[nodiscard]] static Expected<std::unique_ptr<Renderer>> start(Platform& platform);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// After the fonts were made anew.
    void reload_fonts();
    void begin_frame(double seconds_since_last);
    /// Draws and shows the frame, after ImGui::Render. `background` is 0xRRGGBB.
    void end_frame(std::uint32_t background);
    /// What the last frame looks like; call before the next one begins.
    [[nodiscard]] Picture read_picture() const;

private:
    explicit Renderer(Platform& platform) : platform_(platform) {}
    Platform& platform_;
};

/// PNG (ISO/IEC 15948), through libpng.
[[nodiscard]] Expected<void> save_png(const std::filesystem::path& path, const Picture& picture);

}  // namespace tertial::editor
