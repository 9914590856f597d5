// The printed pages, one under the other, as they are handed over.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "editor/panels/page_view.h"
#include "editor/panels/panels.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr float page_width = 794;  // of A4 at 96 dots an inch, at scale and zoom 1
constexpr float gap_between = 18;
constexpr float least_zoom = 0.4F;
constexpr float most_zoom = 3;
constexpr float zoom_step = 1.2F;

void zoom_to(Preview& preview, float zoom) {
    preview.zoom = std::clamp(zoom, least_zoom, most_zoom);
    preview.scroll_to = preview.page;
}

/// Keys of this frame that move in the pages; the document must not have them.
void handle_keys(App& app, Preview& preview) {
    const int pages = preview.pages ? static_cast<int>(preview.pages->sizes().size()) : 0;
    for (const Event& event : std::exchange(app.events, {})) {
        const auto* key = std::get_if<KeyEvent>(&event);
        if (key == nullptr || key->press == Press::up) continue;
        if (key->key == Key::escape) preview.shown = false;
        if (pages == 0) continue;
        if (key->key == Key::page_down) preview.scroll_to = std::min(pages, preview.page + 1);
        if (key->key == Key::page_up) preview.scroll_to = std::max(1, preview.page - 1);
        if (key->key == Key::home) preview.scroll_to = 1;
        if (key->key == Key::end) preview.scroll_to = pages;
    }
}

std::string title_of(const OpenDocument& open) {
    const Preview& preview = *open.preview;
    if (preview.making) return tr("Sidorna görs …", "The pages are being made …");
    if (!preview.pages || preview.pages->sizes().empty()) return tr("Förhandsgranskning", "Preview");
    const std::string count = std::to_string(preview.pages->sizes().size()) + tr(" sidor", " pages");
    if (preview.version == open.document.version()) return count;
    return count + tr(" · rapporten har ändrats sedan de gjordes", " · the report has changed since they were made");
}

void draw_bar(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    Preview& preview = *open.preview;
    if (ui.button("stäng", tr("‹ Till rapporten", "‹ To the report"))) preview.shown = false;
    ImGui::SameLine();
    if (ui.button("uppdatera", tr("Gör om sidorna", "Make the pages again"), Emphasis::usual, !preview.making)) {
        make_preview(app, open);
    }
    ImGui::SameLine(0, ui.px(16));
    const float square = ImGui::GetFrameHeight();
    if (ui.button("mindre", "−", Emphasis::quiet, true, square)) zoom_to(preview, preview.zoom / zoom_step);
    ImGui::SameLine(0, ui.px(4));
    ImGui::AlignTextToFramePadding();
    ui.words(std::to_string(static_cast<int>(std::lround(preview.zoom * 100))) + " %");
    ImGui::SameLine(0, ui.px(4));
    if (ui.button("större", "+", Emphasis::quiet, true, square)) zoom_to(preview, preview.zoom * zoom_step);
    ImGui::SameLine(0, ui.px(16));
    ImGui::AlignTextToFramePadding();
    const std::string title = title_of(open);
    const bool stale = preview.pages && !preview.making && preview.version != open.document.version();
    ui.coloured_words(title, stale ? ui.colours().warning : ui.colours().faint);
    ui.note_last("läge", UiRole::label, title);
}

/// All pages take their room, so that the scroll bar is right; only those in view are made.
void draw_pages(const Ui& ui, Preview& preview) {
    PagePictures& pages = *preview.pages;
    const float available = ImGui::GetContentRegionAvail().x;
    const float width = std::floor(ui.px(page_width) * preview.zoom);
    const float left = std::max(0.0F, std::floor((available - width) / 2));
    const float height = ImGui::GetWindowHeight();
    const float middle = ImGui::GetScrollY() + height / 2;
    float y = ui.px(gap_between);
    for (int number = 1; number <= static_cast<int>(pages.sizes().size()); ++number) {
        const float page = page_height(pages, number, width);
        if (preview.scroll_to == number) ImGui::SetScrollY(std::max(0.0F, y - ui.px(gap_between) / 2));
        if (y <= middle) preview.page = number;
        ImGui::SetCursorPos(ImVec2(left, y));
        draw_page(ui, pages, number, width);
        y += page + ui.px(gap_between);
    }
    ImGui::SetCursorPosY(y);
    preview.scroll_to.reset();
}

}  // namespace

void draw_preview(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    Preview& preview = *open.preview;
    const UiScope scope(ui, "förhandsgranskning");
    if (!app.dialog && !app.show_palette) handle_keys(app, preview);
    ImGui::SetCursorPos(ImVec2(ui.px(16), ui.px(8)));
    ImGui::BeginGroup();
    draw_bar(app, open);
    ImGui::EndGroup();
    ImGui::SetCursorPosX(0);
    const bool drawn =
        ImGui::BeginChild("pages", ImVec2(0, 0), false, ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
    const std::string& problem =
        !preview.problem.empty() || !preview.pages ? preview.problem : preview.pages->problem();
    if (drawn && !problem.empty()) {
        ImGui::SetCursorPos(ImVec2(ui.px(16), ui.px(24)));
        ImGui::PushTextWrapPos(ui.px(640));
        ui.words(problem);
        ui.note_last("problem", UiRole::label, problem);
        ImGui::PopTextWrapPos();
    } else if (drawn && preview.pages && !preview.pages->sizes().empty()) {
        draw_pages(ui, preview);
    }
    ImGui::EndChild();
}

}  // namespace tertial::editor
