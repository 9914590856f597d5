// What a frame of the editor costs, without a display: bench_editor REPORT.tertial
// First line: ms from the start to the first frame on the screen, file opened. Second: median ms to build an idle
// frame, to build the frame that answers a typed letter, and to do the same where a paragraph is divided (the flow is
// made anew); then the same as 95th percentiles; resident MB.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "editor/app/run.h"

namespace {

using namespace tertial::editor;

struct Times {
    std::vector<double> ms;

    [[nodiscard]] double at(double share) {
        std::sort(ms.begin(), ms.end());
        return ms[static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1))];
    }
};

template <class F>
Times measure(Runner& runner, int count, F&& event) {
    Times times;
    for (int i = 0; i < count; ++i) {
        runner.one_frame(event(i));
        times.ms.push_back(runner.build_seconds() * 1000);
    }
    return times;
}

double resident_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word != "VmRSS:") continue;
        double kb = 0;
        status >> kb;
        return kb / 1024;
    }
    return 0;
}

int run(const char* file) {
    const auto begin = std::chrono::steady_clock::now();
    auto platform = open_offscreen({1440, 900}, 1);
    if (!platform) return 2;
    auto renderer = Renderer::start(**platform);
    if (!renderer) return 2;
    Fonts fonts(find_fonts());
    Ui ui(fonts);
    App app(**platform, ui, tertial::find_template_folders({}), {});
    app.open_file(file);
    Runner runner(app, **renderer, fonts);
    runner.one_frame({});
    std::printf("%.0f\n", std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    runner.settle();
    if (app.document() == nullptr) return 2;
    const auto& strips = app.document()->document.flow().strips;
    for (std::size_t s = strips.size() / 2; s < strips.size(); ++s) {  // text in the middle of the report
        if (strips[s].kind != StripKind::paragraph || strips[s].cells.front().text.text.size() < 200) continue;
        app.document()->go_to(strips[s].node);
        break;
    }
    runner.settle();
    constexpr int runs = 200;
    Times idle = measure(runner, runs, [](int) { return std::vector<Event>{}; });
    Times letter = measure(runner, runs, [](int) { return std::vector<Event>{TextEvent{U'a'}}; });
    Times enter = measure(runner, runs / 4, [](int i) {
        return std::vector<Event>{KeyEvent{Key::enter, i % 2 == 0 ? Press::down : Press::repeat, {}}};
    });
    std::printf("%.2f %.2f %.2f  %.2f %.2f %.2f  %.0f\n", idle.at(0.5), letter.at(0.5), enter.at(0.5), idle.at(0.95),
                letter.at(0.95), enter.at(0.95), resident_mb());
    return 0;
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("usage: bench_editor REPORT.tertial\n", stderr);
        return 2;
    }
    return run(words[1]);
}
