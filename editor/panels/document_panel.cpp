// The document in full view: strips of the flow on a column of paper.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "editor/document/edit.h"
#include "editor/panels/context_menu.h"
#include "editor/panels/document_drawing.h"
#include "editor/panels/find_bar.h"
#include "editor/panels/panels.h"
#include "model/characters.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr float paper_width = 920;  // at scale and zoom 1
constexpr float paper_margin = 84;
constexpr float narrow_margin = 28;  // where the window is narrower than the paper

struct Paper {
    float left = 0;  // of the paper
    float right = 0;
    float text = 0;   // left edge of the text
    float width = 0;  // of the text
};

/// Where the window is narrower than the paper, its margins give way first.
Paper paper_in(const App& app, float left, float available) {
    const float factor = app.ui.scale * app.settings.zoom;
    const float gap = app.ui.px(12);
    const float whole = paper_width * factor;
    const float width = std::min(whole, available - 2 * gap);
    const float margin = std::max(narrow_margin * factor, paper_margin * factor - (whole - width) / 2);
    const float from = left + std::floor((available - width) / 2);
    return {from, from + width, from + margin, std::max(50.0F, width - 2 * margin)};
}

void scroll_to_caret(App& app, OpenDocument& open, const DocumentView& view, float height, float top_margin) {
    if (!open.show_caret) return;
    open.show_caret = false;
    const auto caret = box_of(view, open.document.selection.caret);
    if (!caret) return;
    const float room = app.ui.px(48);
    const auto top = static_cast<float>(caret->top) + top_margin;
    if (top - room < open.scroll) open.scroll_to = std::max(0.0F, top - room - height * 0.15F);
    if (top + caret->height + room > open.scroll + height) {
        open.scroll_to = top + caret->height + room - height * 0.85F;
    }
}

/// Presses and drags of the pointer inside the paper.
void handle_pointer(App& app, OpenDocument& open, const DocumentView& view, const Paper& paper, float origin) {
    const ImGuiIO& io = ImGui::GetIO();
    const auto at = [&] { return caret_at_point(view, io.MousePos.x - paper.text, io.MousePos.y - origin); };
    Selection& selection = open.document.selection;
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (ImGui::IsItemActivated()) {
        app.document_focused = true;
        open.document.end_typing();
        open.goal_x.reset();
        const Caret caret = at();
        if (io.MouseDoubleClicked[0]) {
            const CellIndex* cell = open.document.index().find(caret.place);
            if (cell == nullptr) return;
            const WordRange word = word_at(view.cell(*cell).text.text, caret.at.offset);
            selection = {{caret.place, {word.begin, false}}, {caret.place, {word.end, false}}};
        } else {
            selection.caret = caret;
            if (!io.KeyShift) selection.anchor = caret;
        }
    } else if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, app.ui.px(3)) && !io.MouseDoubleClicked[0]) {
        selection.caret = at();
        open.show_caret = true;
    }
}

}  // namespace

void draw_document(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    draw_find_bar(app, open);
    const ImVec2 size = ImGui::GetContentRegionAvail();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushID(&open);  // each report keeps its own place
    ImGui::BeginChild("paper", size, false, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysVerticalScrollbar);
    const float over = ui.px(20);
    const float margin = ui.px(56) * app.settings.zoom;
    const Paper paper = paper_in(app, corner.x, size.x - ImGui::GetStyle().ScrollbarSize);
    open.refresh_layout(paper.width, ui.fonts());
    const auto text_height = static_cast<float>(open.layout.height());
    const float whole = over + 2 * margin + text_height + over;
    const DocumentView view{open.document.flow(), open.document.index(), open.layout, ui.fonts(), size.y * 0.9F};

    open.scroll = ImGui::GetScrollY();
    scroll_to_caret(app, open, view, size.y, over + margin);
    if (open.scroll_to_strip && *open.scroll_to_strip < open.layout.strips().size()) {
        open.scroll_to =
            static_cast<float>(open.layout.strips()[*open.scroll_to_strip].top) + over + margin - ui.px(24);
    }
    open.scroll_to_strip.reset();
    if (open.scroll_to) ImGui::SetScrollY(std::clamp(*open.scroll_to, 0.0F, std::max(0.0F, whole - size.y)));
    open.scroll_to.reset();
    open.scroll = ImGui::GetScrollY();

    const ImVec2 top = ImGui::GetCursorScreenPos();  // moves with the scroll
    ImGui::InvisibleButton("text", ImVec2(size.x - ImGui::GetStyle().ScrollbarSize, std::max(whole, size.y)));
    const float origin = top.y + over + margin;
    ui.registry.add({"dokument",
                     UiRole::document,
                     open.title(),
                     {},
                     {corner.x, corner.y, corner.x + size.x, corner.y + size.y},
                     true});
    handle_pointer(app, open, view, paper, origin);
    if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(1)) {
        const ImVec2 at = ImGui::GetIO().MousePos;
        open_context_menu(app, open, caret_at_point(view, at.x - paper.text, at.y - origin), at.x, at.y);
    }
    if (std::exchange(app.context_menu.wanted_at_caret, false)) {
        const auto box = box_of(view, open.document.selection.caret);
        if (box) {
            open_context_menu(app, open, open.document.selection.caret, paper.text + box->x,
                              origin + static_cast<float>(box->top) + box->height);
        }
    }
    ImDrawList& to = *ImGui::GetWindowDrawList();
    const float paper_top = top.y + over;
    draw_paper(to, ui, paper.left, paper_top, paper.right, paper_top + 2 * margin + text_height);
    DocumentDrawing(app, open, view, to, paper.text, origin).draw(corner.y, corner.y + size.y);
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::PopStyleVar();
    app.spelling.send();
    handle_document_keys(app, open, view);
}

}  // namespace tertial::editor
