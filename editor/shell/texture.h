// A picture that the graphics card holds. Made and dropped on the window's thread, while its OpenGL context lives.
#pragma once

#include <cstdint>

#include "editor/shell/renderer.h"

namespace tertial::editor {

class Texture {
public:
    /// The picture must not be empty; sizes over what the card can do give a texture that is not valid.
    explicit Texture(const Picture& picture);
    ~Texture();
    Texture(const Texture&) = delete;
    Texture& operator=(const Texture&) = delete;

    [[nodiscard]] bool is_valid() const { return number_ != 0; }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    /// As ImGui::Image wants it.
    [[nodiscard]] void* id() const;

private:
    std::uint32_t number_ = 0;
    int width_ = 0;
    int height_ = 0;
};

}  // namespace tertial::editor
