#include "editor/shell/renderer.h"

#include <GL/gl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>

#include "editor/shell/input_feed.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

Platform* platform_of_clipboard() {
    return static_cast<Platform*>(ImGui::GetIO().ClipboardUserData);
}

const char* read_clipboard(void*) {
    static std::string text;  // ImGui keeps the pointer until it has pasted
    text = platform_of_clipboard()->clipboard();
    return text.c_str();
}

void write_clipboard(void*, const char* text) {
    platform_of_clipboard()->set_clipboard(text);
}

}  // namespace

Expected<std::unique_ptr<Renderer>> Renderer::start(Platform& platform) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    std::unique_ptr<Renderer> renderer(new Renderer(platform));
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // settings are our own
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // a window that draws nothing costs nothing
    io.ClipboardUserData = &platform;
    io.GetClipboardTextFn = read_clipboard;
    io.SetClipboardTextFn = write_clipboard;
    map_keys();
    if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
        return fail(ErrorCode::not_found, tr("Skärmen klarar inte OpenGL 3.3.", "The display does not do OpenGL 3.3."));
    }
    return renderer;
}

Renderer::~Renderer() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void Renderer::reload_fonts() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void Renderer::begin_frame(double seconds_since_last) {
    constexpr double least = 1e-4;
    const FrameSize size = platform_.frame_size();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(size.width), static_cast<float>(size.height));
    io.DeltaTime = static_cast<float>(std::max(seconds_since_last, least));
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void Renderer::end_frame(std::uint32_t background) {
    const FrameSize size = platform_.frame_size();
    const auto part = [&](int shift) { return static_cast<float>((background >> shift) & 0xFFU) / 255.0F; };
    glViewport(0, 0, size.width, size.height);
    glClearColor(part(16), part(8), part(0), 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    platform_.present();
}

Picture Renderer::read_picture() const {
    const FrameSize size = platform_.frame_size();
    Picture picture{size.width, size.height, {}};
    const std::size_t row = static_cast<std::size_t>(size.width) * 4;
    std::vector<std::uint8_t> upside_down(row * static_cast<std::size_t>(size.height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
    picture.rgba.reserve(upside_down.size());
    for (int y = size.height; y-- > 0;) {
        const auto begin = upside_down.begin() + static_cast<std::ptrdiff_t>(row * static_cast<std::size_t>(y));
        picture.rgba.insert(picture.rgba.end(), begin, begin + static_cast<std::ptrdiff_t>(row));
    }
    return picture;
}

}  // namespace tertial::editor
