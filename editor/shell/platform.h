// The window, or what stands for one. Two of them: GLFW, and EGL without any display for scripts and tests. One thread
// uses it; only wake() may be called from others.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "editor/shell/event.h"
#include "model/error.h"

namespace tertial::editor {

struct FrameSize {
    int width = 0;  // pixels
    int height = 0;
};

enum class PointerShape { arrow, text, hand, resize_across, resize_down };

class Platform {
public:
    virtual ~Platform() = default;

    /// Waits until something happens or the time is over, and gives what happened. 0 = does not wait.
    [[nodiscard]] virtual std::vector<Event> wait(double seconds) = 0;
    /// Ends a wait, from any thread.
    virtual void wake() = 0;
    [[nodiscard]] virtual FrameSize frame_size() const = 0;
    /// Of the screen: 1, 1.5, 2.
    [[nodiscard]] virtual float scale() const = 0;
    /// Shows what was drawn.
    virtual void present() = 0;
    virtual void set_title(const std::string& title) = 0;
    virtual void set_pointer(PointerShape shape) = 0;
    [[nodiscard]] virtual std::string clipboard() = 0;
    virtual void set_clipboard(const std::string& text) = 0;
    /// Seconds since some beginning; only ever grows.
    [[nodiscard]] virtual double now() const = 0;
};

/// A window of the desktop. Errors (not_found): no display, no OpenGL 3.3.
[[nodiscard]] Expected<std::unique_ptr<Platform>> open_window(FrameSize size, const std::string& title);
/// No window: drawing goes to memory. `scale` is what the screen would say.
[[nodiscard]] Expected<std::unique_ptr<Platform>> open_offscreen(FrameSize size, float scale);

}  // namespace tertial::editor
