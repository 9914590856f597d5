// The window as a whole: bars above and below, panes at the sides, the document between them.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "editor/actions/action.h"
#include "editor/panels/context_menu.h"
#include "editor/panels/dialogs.h"
#include "editor/panels/palette.h"
#include "editor/panels/panels.h"

namespace tertial::editor {

namespace {

constexpr ImGuiWindowFlags pane_flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                        ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

struct Frame {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

template <class F>
void pane(const char* name, const Frame& frame, F&& inside, ImGuiWindowFlags more = 0) {
    ImGui::SetNextWindowPos(ImVec2(frame.left, frame.top));
    ImGui::SetNextWindowSize(
        ImVec2(std::max(1.0F, frame.right - frame.left), std::max(1.0F, frame.bottom - frame.top)));
    if (ImGui::Begin(name, nullptr, pane_flags | more)) inside();
    ImGui::End();
}

/// Over the panes and under menus and dialogs: in a window of its own, that is made before any of these.
void line(App& app, float x1, float y1, float x2, float y2) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("lines", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
    ImDrawList& to = *ImGui::GetWindowDrawList();
    to.PushClipRectFullScreen();
    to.AddLine(ImVec2(x1, y1), ImVec2(x2, y2), app.ui.colour(app.ui.colours().line),
               std::max(1.0F, std::floor(app.ui.scale)));
    to.PopClipRect();
    ImGui::End();
}

enum class Edge { vertical, horizontal };

/// A border between two panes that can be dragged. `size` is what it changes, at scale 1; `sign` -1 when the pane lies
/// after it.
void splitter(App& app, const char* name, Edge edge, const Frame& at, float& size, float sign, float least,
              float most) {
    Ui& ui = app.ui;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32(0, 0, 0, 0));
    pane(
        name, at,
        [&] {
            ImGui::InvisibleButton(name, ImVec2(at.right - at.left, at.bottom - at.top));
            if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
                ImGui::SetMouseCursor(edge == Edge::vertical ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
            }
            if (ImGui::IsItemActive()) {
                const ImVec2 moved = ImGui::GetIO().MouseDelta;
                const float by = edge == Edge::vertical ? moved.x : moved.y;
                size = std::clamp(size + sign * by / ui.scale, least, most);
            }
        },
        ImGuiWindowFlags_NoScrollbar);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

struct Split {
    Frame outline, document, inspector, problems;
};

/// While an import is reviewed the side pane gives way where it would leave too little of the document.
bool shows_inspector(const App& app, const OpenDocument& open, float width, float left) {
    constexpr float least_document = 620;
    if (!app.settings.inspector) return false;
    return !open.review.shown || width - left - app.ui.px(app.settings.inspector_width) >= app.ui.px(least_document);
}

Split split_of(const App& app, const OpenDocument& open, const Frame& whole) {
    const Settings& s = app.settings;
    const Ui& ui = app.ui;
    const float width = whole.right - whole.left;
    const float left = open.review.shown ? std::min(ui.px(s.review_width), width * 0.55F)
                       : s.outline       ? std::min(ui.px(s.outline_width), width * 0.35F)
                                         : 0;
    const float right = shows_inspector(app, open, width, left) ? std::min(ui.px(s.inspector_width), width * 0.35F) : 0;
    const float below = s.problems ? std::min(ui.px(s.problems_height), (whole.bottom - whole.top) * 0.5F) : 0;
    const float bottom = whole.bottom - below;
    return {{whole.left, whole.top, whole.left + left, whole.bottom},
            {whole.left + left, whole.top, whole.right - right, bottom},
            {whole.right - right, whole.top, whole.right, whole.bottom},
            {whole.left + left, bottom, whole.right - right, whole.bottom}};
}

void draw_panes(App& app, OpenDocument& open, const Frame& whole) {
    const Split at = split_of(app, open, whole);
    Settings& s = app.settings;
    const bool inspector = at.inspector.left < at.inspector.right;
    const float grip = app.ui.px(4);
    if (open.review.shown) {
        pane("review", at.outline, [&] { draw_review(app, open); });
    } else if (s.outline) {
        pane("outline", at.outline, [&] { draw_outline(app, open); });
    }
    if (inspector) pane("inspector", at.inspector, [&] { draw_inspector(app, open); });
    if (s.problems) pane("problems", at.problems, [&] { draw_problems(app, open); });
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(app.ui.colours().desk));
    pane(
        "document", at.document, [&] { draw_document(app, open); }, ImGuiWindowFlags_NoNav);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (s.outline || open.review.shown) {
        const float x = at.outline.right;
        float& size = open.review.shown ? s.review_width : s.outline_width;
        const float most = open.review.shown ? 1400 : 700;
        const float least = open.review.shown ? 320 : 160;
        splitter(app, "edge.outline", Edge::vertical, {x - grip, whole.top, x + grip, whole.bottom}, size, 1, least,
                 most);
        line(app, x, whole.top, x, whole.bottom);
    }
    if (inspector) {
        const float x = at.inspector.left;
        splitter(app, "edge.inspector", Edge::vertical, {x - grip, whole.top, x + grip, whole.bottom},
                 s.inspector_width, -1, 200, 800);
        line(app, x, whole.top, x, whole.bottom);
    }
    if (s.problems) {
        const float y = at.problems.top;
        splitter(app, "edge.problems", Edge::horizontal, {at.problems.left, y - grip, at.problems.right, y + grip},
                 s.problems_height, -1, 80, 800);
        line(app, at.problems.left, y, at.problems.right, y);
    }
}

/// The pages in place of all panes.
void draw_preview_pane(App& app, OpenDocument& open, const Frame& whole) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(app.ui.colours().desk));
    pane(
        "preview", whole, [&] { draw_preview(app, open); }, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

/// Shortcuts work wherever the keys go, but for those that edit the document while a field is typed in.
void handle_shortcuts(App& app) {
    if (app.dialog || app.show_palette || app.context_menu.open) return;
    const bool typing_elsewhere = ImGui::GetIO().WantTextInput;
    std::vector<Event> others;
    for (const Event& event : std::exchange(app.events, {})) {
        const auto* key = std::get_if<KeyEvent>(&event);
        const Action* action = key == nullptr ? nullptr : action_of(*key);
        const bool edits = action != nullptr &&
                           (action->menu == Menu::edit || action->menu == Menu::insert || action->menu == Menu::format);
        if (action == nullptr || (edits && typing_elsewhere && !action->anywhere)) {
            others.push_back(event);
        } else if (action->enabled(app)) {
            action->run(app);
        }
    }
    app.events = std::move(others);
}

void handle_drops(App& app) {
    for (const Event& event : std::vector<Event>(app.events)) {
        if (const auto* drop = std::get_if<DropEvent>(&event)) {
            app.open_files({drop->files.begin(), drop->files.end()});
        }
        if (std::holds_alternative<CloseEvent>(event)) app.ask_to_quit();
        const auto* focus = std::get_if<FocusEvent>(&event);
        if (focus != nullptr && focus->focused) app.check_files_on_disk();
    }
}

}  // namespace

void draw_window(App& app) {
    app.ui.registry.begin_frame();
    handle_shortcuts(app);
    handle_drops(app);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float status_height = app.ui.px(30);
    const float menu_height = ImGui::GetFrameHeight() + app.ui.px(4);
    const float toolbar_height = app.document() == nullptr ? 0 : app.ui.px(44);
    const Frame toolbar{0, menu_height, size.x, menu_height + toolbar_height};
    const float tabs_height = app.documents().size() > 1 ? app.ui.px(38) : 0;
    const Frame tabs{0, toolbar.bottom, size.x, toolbar.bottom + tabs_height};
    const Frame jobs{0, size.y - status_height - jobs_height(app), size.x, size.y - status_height};
    const Frame middle{0, tabs.bottom, size.x, jobs.top};

    draw_menu_bar(app);
    if (app.document() != nullptr) {
        pane(
            "toolbar", toolbar, [&] { draw_toolbar(app); }, ImGuiWindowFlags_NoScrollbar);
        if (tabs_height > 0)
            pane(
                "tabs", tabs, [&] { draw_tabs(app); }, ImGuiWindowFlags_NoScrollbar);
    }
    if (OpenDocument* open = app.document()) {  // a tab may have been closed
        if (open->preview->shown) {
            draw_preview_pane(app, *open, middle);
        } else {
            draw_panes(app, *open, middle);
        }
        line(app, 0, toolbar.bottom, size.x, toolbar.bottom);
    } else {
        pane("start", middle, [&] { draw_start_page(app); });
    }
    if (jobs.top < jobs.bottom) {
        pane(
            "jobs", jobs, [&] { draw_jobs(app); }, ImGuiWindowFlags_NoScrollbar);
        line(app, 0, jobs.bottom, size.x, jobs.bottom);
    }
    pane(
        "status", {0, jobs.bottom, size.x, size.y}, [&] { draw_status_bar(app); }, ImGuiWindowFlags_NoScrollbar);
    line(app, 0, middle.bottom, size.x, middle.bottom);
    draw_palette(app);
    draw_context_menu(app);
    draw_dialog(app);
}

void draw_menu_bar(App& app) {
    Ui& ui = app.ui;
    if (!ImGui::BeginMainMenuBar()) return;
    for (const Menu menu : {Menu::file, Menu::edit, Menu::insert, Menu::format, Menu::view, Menu::tools, Menu::help}) {
        const std::string name = menu_name(menu);
        if (!ui.begin_menu("meny." + name, name)) continue;
        for (const Action& action : all_actions()) {
            if (action.menu != menu) continue;
            if (action.begins_group) ImGui::Separator();
            const bool enabled = action.enabled(app);
            const bool on = action.is_on != nullptr && action.is_on(app);
            if (ui.menu_item(action.id, action.name.str(), shortcut_text(action), on, enabled)) action.run(app);
        }
        ui.end_menu();
    }
    ImGui::EndMainMenuBar();
}

}  // namespace tertial::editor
