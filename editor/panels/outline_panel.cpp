// The outline: chapters and goals in order, with how far each has come.
#include <imgui.h>

#include <algorithm>
#include <unordered_map>

#include "editor/app/progress.h"
#include "editor/panels/panels.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

Colour colour_of(PartState state, const Palette& p) {
    switch (state) {
        case PartState::empty:
            return p.faint;
        case PartState::begun:
            return p.accent;
        case PartState::problem:
            return p.warning;
        case PartState::done:
            break;
    }
    return p.good;
}

/// Empty: a ring; begun: half; written: full; a problem: a triangle. The form says it without the colour.
void draw_state(const Ui& ui, ImVec2 centre, PartState state) {
    ImDrawList& to = *ImGui::GetWindowDrawList();
    const float r = ui.px(4);
    const std::uint32_t colour = ui.colour(colour_of(state, ui.colours()));
    if (state == PartState::problem) {
        to.AddTriangleFilled(ImVec2(centre.x, centre.y - r), ImVec2(centre.x + r, centre.y + r * 0.8F),
                             ImVec2(centre.x - r, centre.y + r * 0.8F), colour);
        return;
    }
    to.AddCircle(centre, r, colour, 16, ui.px(1.3F));
    if (state == PartState::done) to.AddCircleFilled(centre, r, colour, 16);
    if (state == PartState::begun) {
        to.PathArcTo(centre, r, 1.5708F, 4.7124F, 12);
        to.PathFillConvex(colour);
    }
}

/// Ready: a ring with a tick; changed since: the ring is broken, in another colour.
void draw_readiness_mark(const Ui& ui, ImVec2 centre, Readiness readiness) {
    ImDrawList& to = *ImGui::GetWindowDrawList();
    const Palette& p = ui.colours();
    const bool ready = readiness == Readiness::ready;
    const std::uint32_t colour = ui.colour(ready ? p.good : p.warning);
    const float r = ui.px(5.5F);
    const float line = ui.px(1.4F);
    if (ready) {
        to.AddCircle(centre, r, colour, 20, line);
    } else {
        to.PathArcTo(centre, r, 0.5F, 5.2F, 20);
        to.PathStroke(colour, 0, line);
    }
    to.PathLineTo(ImVec2(centre.x - r * 0.5F, centre.y));
    to.PathLineTo(ImVec2(centre.x - r * 0.1F, centre.y + r * 0.4F));
    to.PathLineTo(ImVec2(centre.x + r * 0.5F, centre.y - r * 0.4F));
    to.PathStroke(colour, 0, line);
}

class Outline {
public:
    Outline(App& app, OpenDocument& open) : app_(app), open_(open), states_(part_states(open)) {
        const CellIndex* caret = open.document.index().find(open.document.selection.caret.place);
        const std::size_t strip = caret == nullptr ? 0 : caret->strip;
        const auto& entries = open.document.flow().outline;
        for (std::size_t i = 0; i < entries.size() && entries[i].strip <= strip; ++i) here_ = i;
    }

    void draw() {
        const std::vector<std::size_t> shown = shown_entries();
        ImGuiListClipper clipper;  // a long report has a thousand entries
        clipper.Begin(static_cast<int>(shown.size()));
        const auto here = std::find(shown.begin(), shown.end(), here_);
        const bool moved = open_.outline_shown != here_ && here != shown.end();
        const int at = static_cast<int>(here - shown.begin());
        if (moved) clipper.ForceDisplayRangeByIndices(at, at + 1);
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
                const std::size_t index = shown[static_cast<std::size_t>(i)];
                entry(index, open_.document.flow().outline[index]);
            }
        }
    }

private:
    [[nodiscard]] std::vector<std::size_t> shown_entries() const {
        const auto& entries = open_.document.flow().outline;
        const std::string wanted = fold_case(app_.outline_filter);
        const std::vector<std::uint8_t> unready =
            app_.outline_unready ? unready_entries(open_) : std::vector<std::uint8_t>(entries.size(), 1);
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (unready[i] != 0 &&
                (wanted.empty() ||
                 fold_case(entries[i].number + " " + entries[i].title).find(wanted) != std::string::npos)) {
                shown.push_back(i);
            }
        }
        return shown;
    }

    void entry(std::size_t i, const OutlineEntry& entry) {
        Ui& ui = app_.ui;
        const bool is_goal = entry.kind == OutlineEntry::Kind::goal;
        const std::string title = entry.title.empty() ? tr("(utan rubrik)", "(no heading)") : entry.title;
        const std::string label = entry.number.empty() ? title : entry.number + "  " + title;
        const float indent = ui.px(18 + 13 * static_cast<float>(std::min(entry.level, 6)));
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = ImGui::GetTextLineHeight();
        const FontScope font(ui, is_goal || entry.level == 0 ? UiFont::strong : UiFont::regular);
        if (ui.list_item(std::to_string(i), label, i == here_, indent)) go(entry);
        ui.tip(label);
        if (i == here_ && open_.outline_shown != here_) {  // once: a person may scroll away from it
            ImGui::SetScrollHereY();
            open_.outline_shown = here_;
        }
        const ImVec2 centre(at.x + indent - ui.px(10), at.y + height / 2);
        const bool marked = states_.readiness[i] != Readiness::open && states_.of_entries[i] != PartState::problem;
        if (marked) {
            draw_readiness_mark(ui, centre, states_.readiness[i]);
        } else {
            draw_state(ui, centre, states_.of_entries[i]);
        }
    }

    void go(const OutlineEntry& entry) {
        const auto cell = text_cell_from(open_.document.flow(), entry.strip, 1);
        if (!cell) return;
        open_.document.selection.caret = caret_in(open_.document.flow(), *cell, 0);
        open_.document.selection.anchor = open_.document.selection.caret;
        open_.document.end_typing();
        open_.scroll_to_strip = entry.strip;
        app_.document_focused = true;
    }

    App& app_;
    OpenDocument& open_;
    const PartStates& states_;
    std::size_t here_ = 0;
};

}  // namespace

void draw_outline(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "disposition");
    ui.text_field("sök", app.outline_filter, tr("Sök rubrik eller nummer", "Find a heading or number"), -1);
    ui.checkbox("inte-klara", tr("Bara det som inte är klart", "Only what is not ready"), app.outline_unready);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ui.px(6), ui.px(5)));
    ImGui::BeginChild("entries");
    Outline(app, open).draw();
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace tertial::editor
