#include <imgui.h>

#include "editor/actions/action.h"
#include "editor/panels/panels.h"

namespace tertial::editor {

namespace {

struct Tool {
    std::string_view action;
    ActionName label;
    bool strong = false;
};

/// Groups with a gap between them.
const std::vector<std::vector<Tool>>& tools() {
    static const std::vector<std::vector<Tool>> groups{
        {{"arkiv.spara", {"Spara", "Save"}}},
        {{"redigera.ångra", {"Ångra", "Undo"}}, {"redigera.gör-om", {"Gör om", "Redo"}}},
        {{"format.fet", {"F", "B"}, true}, {"format.kursiv", {"K", "I"}}},
        {{"format.underrubrik", {"Underrubrik", "Sub-heading"}},
         {"format.punktlista", {"• Lista", "• List"}},
         {"format.numrerad-lista", {"1. Lista", "1. List"}}},
        {{"infoga.rad", {"Ny rad", "New row"}},
         {"infoga.kommentar", {"Kommentar", "Comment"}},
         {"redigera.flytta-upp", {"↑", "↑"}},
         {"redigera.flytta-ned", {"↓", "↓"}}},
        {{"verktyg.nästa-problem", {"Nästa problem", "Next problem"}}, {"arkiv.exportera", {"Exportera", "Export"}}},
    };
    return groups;
}

void separator(const Ui& ui) {
    ImGui::SameLine(0, ui.px(8));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(ImVec2(at.x, at.y + ui.px(3)), ImVec2(at.x, at.y + ui.px(23)),
                                        ui.colour(ui.colours().line));
    ImGui::Dummy(ImVec2(1, 1));
    ImGui::SameLine(0, ui.px(8));
}

}  // namespace

void draw_toolbar(App& app) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "verktygsrad");
    bool first_group = true;
    for (const auto& group : tools()) {
        if (!first_group) separator(ui);
        bool first = true;
        for (const Tool& tool : group) {
            const Action* action = find_action(tool.action);
            if (action == nullptr) continue;
            if (!first) ImGui::SameLine(0, ui.px(2));
            first = false;
            const std::string shortcut = shortcut_text(*action);
            const std::string tip = action->name.str() + (shortcut.empty() ? "" : "  (" + shortcut + ")");
            const FontScope font(ui, tool.strong ? UiFont::strong : UiFont::regular);
            const bool on = action->is_on != nullptr && action->is_on(app);
            if (ui.toggle(action->id, tool.label.str(), on, tip, action->enabled(app))) {
                action->run(app);
                app.document_focused = true;
            }
        }
        first_group = false;
    }
}

}  // namespace tertial::editor
