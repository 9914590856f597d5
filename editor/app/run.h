// The loop of the window: waits, takes what happened, draws.
#pragma once

#include "editor/app/app.h"
#include "editor/shell/input_feed.h"
#include "editor/shell/renderer.h"

namespace tertial::editor {

class Runner {
public:
    Runner(App& app, Renderer& renderer, Fonts& fonts) : app_(app), renderer_(renderer), fonts_(fonts) {}

    /// Until the app wants to quit.
    void run();
    /// One frame with these events, and as many more as they need. For scripts.
    void handle(std::vector<Event> events);
    /// A single frame; what needs another waits.
    void one_frame(std::vector<Event> events);
    /// Frames until nothing moves any more and no work is left, at most some seconds.
    void settle();

    /// What the last frame cost until it was handed to OpenGL: events, edits, layout, drawing lists.
    [[nodiscard]] double build_seconds() const { return build_seconds_; }

private:
    void frame();
    void refresh_fonts();

    App& app_;
    Renderer& renderer_;
    Fonts& fonts_;
    InputFeed feed_;
    double last_frame_ = 0;
    double build_seconds_ = 0;
    float built_scale_ = 0;
    float built_zoom_ = 0;
};

}  // namespace tertial::editor
