// A window through GLFW. Its callbacks put events in order; nothing else reads its state.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <clocale>
#include <utility>

#include "editor/shell/platform.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

Modifiers modifiers_of(int mods) {
    return {(mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_ALT) != 0};
}

Press press_of(int action) {
    return action == GLFW_RELEASE ? Press::up : action == GLFW_REPEAT ? Press::repeat : Press::down;
}

class GlfwPlatform final : public Platform {
public:
    explicit GlfwPlatform(GLFWwindow* window) : window_(window) {
        glfwSetWindowUserPointer(window, this);
        glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int mods) {
            of(w).add(KeyEvent{key < 0 ? Key::none : static_cast<Key>(key), press_of(action), modifiers_of(mods)});
        });
        glfwSetCharCallback(window, [](GLFWwindow* w, unsigned letter) { of(w).add(TextEvent{letter}); });
        glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) { of(w).pointer(x, y); });
        glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
            if (button <= GLFW_MOUSE_BUTTON_MIDDLE) {
                of(w).add(ButtonEvent{static_cast<Button>(button), press_of(action), modifiers_of(mods)});
            }
        });
        glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) { of(w).wheel(x, y); });
        glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
            of(w).add(DropEvent{{paths, paths + count}});
        });
        glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) { of(w).add(FocusEvent{focused != 0}); });
        glfwSetWindowCloseCallback(window, [](GLFWwindow* w) {
            glfwSetWindowShouldClose(w, GLFW_FALSE);  // whoever has unsaved work decides
            of(w).add(CloseEvent{});
        });
        glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).add(RedrawEvent{}); });
        glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).add(RedrawEvent{}); });
        glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { of(w).add(RedrawEvent{}); });
        constexpr std::array shapes{GLFW_ARROW_CURSOR, GLFW_IBEAM_CURSOR, GLFW_HAND_CURSOR, GLFW_HRESIZE_CURSOR,
                                    GLFW_VRESIZE_CURSOR};
        for (std::size_t i = 0; i < shapes.size(); ++i) pointers_[i] = glfwCreateStandardCursor(shapes[i]);
    }

    ~GlfwPlatform() override {
        glfwDestroyWindow(window_);
        glfwTerminate();
    }
    GlfwPlatform(const GlfwPlatform&) = delete;
    GlfwPlatform& operator=(const GlfwPlatform&) = delete;

    std::vector<Event> wait(double seconds) override {
        if (seconds > 0) {
            glfwWaitEventsTimeout(seconds);
        } else {
            glfwPollEvents();
        }
        return std::exchange(events_, {});
    }
    void wake() override { glfwPostEmptyEvent(); }
    FrameSize frame_size() const override {
        FrameSize size;
        glfwGetFramebufferSize(window_, &size.width, &size.height);
        return size;
    }
    float scale() const override {
        float x = 1;
        float y = 1;
        glfwGetWindowContentScale(window_, &x, &y);
        return x;
    }
    void present() override { glfwSwapBuffers(window_); }
    void set_title(const std::string& title) override { glfwSetWindowTitle(window_, title.c_str()); }
    void set_pointer(PointerShape shape) override {
        glfwSetCursor(window_, pointers_[static_cast<std::size_t>(shape)]);
    }
    std::string clipboard() override {
        const char* text = glfwGetClipboardString(window_);
        return text == nullptr ? std::string() : std::string(text);
    }
    void set_clipboard(const std::string& text) override { glfwSetClipboardString(window_, text.c_str()); }
    double now() const override { return glfwGetTime(); }

private:
    static GlfwPlatform& of(GLFWwindow* window) {
        return *static_cast<GlfwPlatform*>(glfwGetWindowUserPointer(window));
    }
    void add(Event event) { events_.push_back(std::move(event)); }

    /// GLFW tells places in screen coordinates; a frame may have more pixels.
    void pointer(double x, double y) {
        int width = 0;
        int height = 0;
        glfwGetWindowSize(window_, &width, &height);
        const FrameSize frame = frame_size();
        const float factor = width > 0 ? static_cast<float>(frame.width) / static_cast<float>(width) : 1.0F;
        add(PointerEvent{static_cast<float>(x) * factor, static_cast<float>(y) * factor});
    }
    void wheel(double x, double y) {
        const auto down = [&](int key) { return glfwGetKey(window_, key) == GLFW_PRESS; };
        const Modifiers held{down(GLFW_KEY_LEFT_SHIFT) || down(GLFW_KEY_RIGHT_SHIFT),
                             down(GLFW_KEY_LEFT_CONTROL) || down(GLFW_KEY_RIGHT_CONTROL), down(GLFW_KEY_LEFT_ALT)};
        add(WheelEvent{static_cast<float>(x), static_cast<float>(y), held});
    }

    GLFWwindow* window_;
    std::vector<Event> events_;
    std::array<GLFWcursor*, 5> pointers_{};
};

tl::unexpected<Error> no_window() {
    const char* reason = nullptr;
    glfwGetError(&reason);
    std::string message =
        tr("Fönstret kunde inte öppnas: det finns ingen skärm, eller den klarar inte OpenGL 3.3. "
           "Samma arbete kan göras med kommandot tertial.",
           "The window could not be opened: there is no display, or it does not do OpenGL 3.3. The "
           "same work can be done with the command tertial.");
    if (reason != nullptr) message += std::string(" (") + reason + ")";
    return fail(ErrorCode::not_found, std::move(message));
}

}  // namespace

Expected<std::unique_ptr<Platform>> open_window(FrameSize size, const std::string& title) {
    // Letters that are composed (dead keys) come right in a UTF-8 locale only; numbers in files never follow it.
    std::setlocale(LC_ALL, "");
    std::setlocale(LC_NUMERIC, "C");
    if (glfwInit() == GLFW_FALSE) return no_window();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "tertial-editor");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "tertial-editor");
    GLFWwindow* window = glfwCreateWindow(size.width, size.height, title.c_str(), nullptr, nullptr);
    if (window == nullptr) {
        auto error = no_window();
        glfwTerminate();
        return error;
    }
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    return std::make_unique<GlfwPlatform>(window);
}

}  // namespace tertial::editor
