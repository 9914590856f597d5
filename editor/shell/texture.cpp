#include "editor/shell/texture.h"

#include <GL/gl.h>
#include <imgui.h>

namespace tertial::editor {

namespace {

constexpr GLint clamp_to_edge = 0x812F;  // OpenGL 1.2; gl.h has 1.1

}  // namespace

Texture::Texture(const Picture& picture) : width_(picture.width), height_(picture.height) {
    GLint most = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &most);
    if (width_ <= 0 || height_ <= 0 || width_ > most || height_ > most) return;
    GLint before = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &before);
    glGenTextures(1, &number_);
    glBindTexture(GL_TEXTURE_2D, number_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, clamp_to_edge);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, clamp_to_edge);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width_, height_, 0, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(before));
}

Texture::~Texture() {
    if (number_ != 0) glDeleteTextures(1, &number_);
}

void* Texture::id() const {
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(number_));
}

}  // namespace tertial::editor
