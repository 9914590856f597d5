// No window at all: EGL without a surface, drawing into a picture in memory. Scripts feed the events.
#define EGL_EGLEXT_PROTOTYPES
#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>

#include <chrono>

#include "editor/shell/platform.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

class OffscreenPlatform final : public Platform {
public:
    OffscreenPlatform(EGLDisplay display, EGLContext context, FrameSize size, float scale)
        : display_(display), context_(context), size_(size), scale_(scale) {
        glGenFramebuffers(1, &target_);
        glGenRenderbuffers(1, &picture_);
        glBindRenderbuffer(GL_RENDERBUFFER, picture_);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
        glBindFramebuffer(GL_FRAMEBUFFER, target_);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, picture_);
    }
    ~OffscreenPlatform() override {
        glDeleteRenderbuffers(1, &picture_);
        glDeleteFramebuffers(1, &target_);
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display_, context_);
        eglTerminate(display_);
    }
    OffscreenPlatform(const OffscreenPlatform&) = delete;
    OffscreenPlatform& operator=(const OffscreenPlatform&) = delete;

    std::vector<Event> wait(double) override { return {}; }
    void wake() override {}
    FrameSize frame_size() const override { return size_; }
    float scale() const override { return scale_; }
    void present() override { glFinish(); }
    void set_title(const std::string&) override {}
    void set_pointer(PointerShape) override {}
    std::string clipboard() override { return clipboard_; }
    void set_clipboard(const std::string& text) override { clipboard_ = text; }
    double now() const override {
        using namespace std::chrono;
        return duration<double>(steady_clock::now().time_since_epoch()).count();
    }

private:
    EGLDisplay display_;
    EGLContext context_;
    FrameSize size_;
    float scale_;
    GLuint target_ = 0;
    GLuint picture_ = 0;
    std::string clipboard_;
};

tl::unexpected<Error> no_drawing() {
    return fail(ErrorCode::not_found, tr("Det går inte att rita utan skärm här: EGL eller OpenGL 3.3 saknas "
                                         "(paketen libegl1 och libgl1-mesa-dri).",
                                         "Drawing without a display does not work here: EGL or OpenGL 3.3 is missing "
                                         "(packages libegl1 and libgl1-mesa-dri)."));
}

}  // namespace

Expected<std::unique_ptr<Platform>> open_offscreen(FrameSize size, float scale) {
    const auto get_display =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (get_display == nullptr) return no_drawing();
    EGLDisplay display = get_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE) return no_drawing();
    eglBindAPI(EGL_OPENGL_API);
    const EGLint wanted[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglChooseConfig(display, wanted, &config, 1, &count) == EGL_FALSE || count == 0) return no_drawing();
    const EGLint version[] = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, version);
    if (context == EGL_NO_CONTEXT) return no_drawing();
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE) return no_drawing();
    return std::make_unique<OffscreenPlatform>(display, context, size, scale);
}

}  // namespace tertial::editor
