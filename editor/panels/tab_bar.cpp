// One tab for each open report, when there are several.
#include <imgui.h>

#include "editor/actions/action.h"
#include "editor/panels/panels.h"

namespace tertial::editor {

void draw_tabs(App& app) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "flik");
    for (std::size_t i = 0; i < app.documents().size(); ++i) {
        const OpenDocument& open = *app.documents()[i];
        if (i > 0) ImGui::SameLine(0, ui.px(4));
        const std::string name = (open.is_unsaved() ? "● " : "") + open.short_name();
        if (ui.toggle(std::to_string(i), name, i == app.current(), open.file.string())) app.choose(i);
        if (i != app.current()) continue;
        ImGui::SameLine(0, 0);
        if (ui.toggle("stäng", "×", false, tr("Stäng", "Close"))) {
            run_action(app, "arkiv.stäng");
            return;
        }
    }
}

}  // namespace tertial::editor
