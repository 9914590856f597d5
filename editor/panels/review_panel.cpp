// Going through an import: the list of doubts, the chosen one with its answers, and the source beside it.
#include <imgui.h>

#include <algorithm>

#include "editor/panels/dialogs.h"
#include "editor/panels/review_parts.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr float most_list_share = 0.24F;  // of the pane's height

std::string line_of(const Doubt& doubt) {
    const std::string what = doubt.goal.empty() || doubt.name.empty() ? doubt.name : doubt.goal + "  " + doubt.name;
    return what.empty() ? doubt.reason : what;
}

void draw_line(App& app, OpenDocument& open, std::size_t i, const Doubt& doubt) {
    Ui& ui = app.ui;
    const bool chosen = doubt.key() == open.review.chosen;
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    const ImVec2 at = ImGui::GetCursorPos();
    const std::string id = "###doubt" + std::to_string(i);
    if (ImGui::Selectable(id.c_str(), chosen, ImGuiSelectableFlags_SpanAllColumns)) {
        choose_doubt(open, NodeId(doubt.key()));
    }
    ui.note_last(std::to_string(i), UiRole::list_item, line_of(doubt), chosen ? "vald" : doubt.reason);
    ui.tip(doubt.reason);
    if (chosen && open.review.show_chosen) {
        ImGui::SetScrollHereY(0.5F);
        open.review.show_chosen = false;
    }
    ImGui::SetCursorPos(at);
    ui.faint_words(place_of(open.document.report(), doubt));
    ImGui::TableNextColumn();
    ui.words(line_of(doubt));
}

void draw_list(App& app, OpenDocument& open, float height) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "ställe");
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingFixedFit;
    if (!ImGui::BeginTable("doubts", 2, flags, ImVec2(0, height))) return;
    ImGui::TableSetupColumn("where", ImGuiTableColumnFlags_WidthFixed, ui.px(118));
    ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
    const NodeId before = open.review.chosen;
    ImGuiListClipper clipper;
    const bool all = open.review.show_chosen;  // the chosen one must be drawn to be scrolled to
    clipper.Begin(static_cast<int>(open.review.doubts.size()));
    if (all) clipper.ForceDisplayRangeByIndices(0, static_cast<int>(open.review.doubts.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto index = static_cast<std::size_t>(i);
            draw_line(app, open, index, open.review.doubts[index]);
        }
    }
    ImGui::EndTable();
    if (before != open.review.chosen) app.document_focused = true;
}

float width_of(const std::string& label) {
    return ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
}

void draw_head(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const std::size_t left = open.review.doubts.size();
    ImGui::AlignTextToFramePadding();
    ui.words(tr("Granska inläsningen", "Review the import"), UiFont::strong);
    ImGui::SameLine(0, ui.px(10));
    const std::string count = left == 0 ? tr("klart", "done") : std::to_string(left) + tr(" kvar", " left");
    ui.faint_words(count);
    ui.note_last("antal", UiRole::label, count);
    const std::string back = tr("‹ Förra", "‹ Previous");
    const std::string forward = tr("Nästa ›", "Next ›");
    const std::string close = tr("Stäng", "Close");
    const float space = ui.px(4);
    const float width = width_of(back) + space + width_of(forward) + space + width_of(close);
    ImGui::SameLine(std::max(0.0F, ImGui::GetContentRegionMax().x - width));
    if (ui.button("förra", back, Emphasis::quiet, left > 1)) step_doubt(open, Way::back);
    ui.tip(tr("Skift+F9", "Shift+F9"));
    ImGui::SameLine(0, space);
    if (ui.button("nästa", forward, Emphasis::quiet, left > 1)) step_doubt(open, Way::forward);
    ui.tip("F9");
    ImGui::SameLine(0, space);
    if (ui.button("stäng", close, Emphasis::quiet)) open.review.shown = false;
}

void draw_done(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    ui.gap(8);
    ui.coloured_words(tr("Alla ställen är genomgångna.", "All places have been gone through."), ui.colours().good,
                      UiFont::strong);
    ui.paragraph(tr("Inget av inläsningen är längre osäkert. Svaren går att ångra (Ctrl+Z), ett steg i taget.",
                    "Nothing of the import is in doubt any more. The answers can be undone (Ctrl+Z), step by step."),
                 true);
    ui.gap(8);
    if (ui.button("klart", tr("Stäng granskningen", "Close the review"), Emphasis::primary)) open.review.shown = false;
}

}  // namespace

void draw_review(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "granska");
    refresh_review(open);
    draw_head(app, open);
    if (open.review.doubts.empty()) return draw_done(app, open);
    const float line = ImGui::GetTextLineHeightWithSpacing();
    const float wanted = line * static_cast<float>(open.review.doubts.size()) + ui.px(6);
    draw_list(app, open, std::min(wanted, ImGui::GetWindowHeight() * most_list_share));
    ui.gap(4);
    const Doubt* doubt = chosen_doubt(open);
    if (doubt == nullptr) return;
    const Doubt shown = *doubt;  // an answer changes the list
    draw_doubt_card(app, open, shown);
    ui.gap(6);
    draw_source(app, open, shown);
}

}  // namespace tertial::editor
