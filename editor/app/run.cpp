#include "editor/app/run.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <thread>

#include "editor/panels/panels.h"

namespace tertial::editor {

namespace {

/// ImGui needs a frame to see a change and another to settle (windows that size themselves).
constexpr int frames_after_event = 3;

PointerShape shape_of(ImGuiMouseCursor cursor) {
    switch (cursor) {
        case ImGuiMouseCursor_TextInput:
            return PointerShape::text;
        case ImGuiMouseCursor_Hand:
            return PointerShape::hand;
        case ImGuiMouseCursor_ResizeEW:
            return PointerShape::resize_across;
        case ImGuiMouseCursor_ResizeNS:
            return PointerShape::resize_down;
        default:
            return PointerShape::arrow;
    }
}

}  // namespace

void Runner::run() {
    int frames = frames_after_event;
    while (!app_.wants_quit()) {
        std::vector<Event> events = app_.platform.wait(frames > 0 || !feed_.empty() ? 0 : app_.next_deadline());
        if (!events.empty()) frames = frames_after_event;
        feed_.add(std::move(events));
        const bool idle = frames == 0 && feed_.empty() && !app_.tend();
        if (idle) continue;
        if (frames == 0) frames = frames_after_event;
        frame();
        --frames;
    }
}

void Runner::handle(std::vector<Event> events) {
    feed_.add(std::move(events));
    do {
        frame();
    } while (!feed_.empty());
    for (int i = 1; i < frames_after_event; ++i) frame();
}

void Runner::one_frame(std::vector<Event> events) {
    feed_.add(std::move(events));
    frame();
}

void Runner::settle() {
    constexpr auto longest = std::chrono::seconds(120);
    const auto begin = std::chrono::steady_clock::now();
    do {
        handle({});
        if (app_.is_idle() && !app_.has_work_due()) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    } while (std::chrono::steady_clock::now() - begin < longest);
    handle({});
}

void Runner::frame() {
    app_.tend();
    refresh_fonts();
    const auto begin = std::chrono::steady_clock::now();
    ImGuiIO& io = ImGui::GetIO();
    // While the document has the keys, ImGui must not move between controls with them.
    const bool keys_for_imgui =
        !app_.document_focused || app_.dialog || app_.show_palette || app_.context_menu.open || !app_.document();
    io.ConfigFlags = keys_for_imgui ? ImGuiConfigFlags_NavEnableKeyboard : ImGuiConfigFlags_None;
    app_.events = feed_.feed_frame();
    if (!keys_for_imgui) std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);  // Tab moves in it, too
    const double now = app_.platform.now();
    renderer_.begin_frame(now - last_frame_);
    last_frame_ = now;
    draw_window(app_);
    if (io.WantTextInput && ImGui::IsAnyItemActive()) app_.document_focused = false;
    app_.platform.set_pointer(shape_of(ImGui::GetMouseCursor()));
    ImGui::Render();
    build_seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    renderer_.end_frame(app_.ui.colours().panel);
}

void Runner::refresh_fonts() {
    const float scale = app_.platform.scale() * app_.settings.ui_scale;
    app_.ui.scale = scale;
    app_.ui.theme = app_.settings.theme;
    if (app_.fonts_stale) apply_theme(app_.ui.colours(), scale);
    app_.fonts_stale = false;
    if (scale == built_scale_ && app_.settings.zoom == built_zoom_) return;
    apply_theme(app_.ui.colours(), scale);
    fonts_.build(scale, app_.settings.zoom);
    renderer_.reload_fonts();
    built_scale_ = scale;
    built_zoom_ = app_.settings.zoom;
}

}  // namespace tertial::editor
