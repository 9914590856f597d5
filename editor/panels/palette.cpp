#include "editor/panels/palette.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "model/fold.h"

namespace tertial::editor {

namespace {

bool has_all_words(std::string_view name, std::string_view query) {
    while (!query.empty()) {
        const std::size_t end = std::min(query.find(' '), query.size());
        if (name.find(query.substr(0, end)) == std::string_view::npos) return false;
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return true;
}

/// What is typed, and which line is chosen, while the palette is open.
struct PaletteState {
    std::string query;
    std::size_t chosen = 0;
    bool opened = false;
};

PaletteState& state() {
    static PaletteState one;  // there is one palette, as there is one keyboard
    return one;
}

void run_and_close(App& app, const Action& action) {
    app.show_palette = false;
    app.document_focused = true;
    ImGui::CloseCurrentPopup();
    ImGui::ClearActiveID();  // its field must not keep the keys
    if (action.enabled(app)) action.run(app);
}

void draw_matches(App& app, PaletteState& palette, const std::vector<const Action*>& matches) {
    Ui& ui = app.ui;
    ImGui::BeginChild("matches", ImVec2(0, ui.px(330)));
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Action& action = *matches[i];
        const bool enabled = action.enabled(app);
        if (!enabled) ImGui::PushStyleColor(ImGuiCol_Text, packed(ui.colours().faint));
        const bool clicked = ui.list_item(action.id, action.name.str(), i == palette.chosen);
        if (!enabled) ImGui::PopStyleColor();
        const std::string shortcut = shortcut_text(action);
        if (!shortcut.empty()) {
            ImGui::SameLine(ImGui::GetContentRegionMax().x - ImGui::CalcTextSize(shortcut.c_str()).x - ui.px(10));
            ui.faint_words(shortcut);
        }
        if (i == palette.chosen && ImGui::IsWindowAppearing()) ImGui::SetScrollHereY();
        if (clicked) run_and_close(app, action);
    }
    if (matches.empty()) ui.faint_words(tr("Ingen funktion heter så.", "No function has that name."));
    ImGui::EndChild();
}

}  // namespace

std::vector<const Action*> matching_actions(std::string_view query) {
    const std::string wanted = fold_case(query);
    std::vector<const Action*> first;
    std::vector<const Action*> others;
    for (const Action& action : all_actions()) {
        const std::string name = fold_case(action.name.str());
        if (!has_all_words(name, wanted)) continue;
        (name.starts_with(wanted) ? first : others).push_back(&action);
    }
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

void draw_palette(App& app) {
    PaletteState& palette = state();
    if (app.show_palette && !palette.opened) {
        ImGui::OpenPopup("palette");
        palette = {{}, 0, true};
    }
    if (!palette.opened) return;
    Ui& ui = app.ui;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(size.x / 2, ui.px(80)), ImGuiCond_Always, ImVec2(0.5F, 0));
    ImGui::SetNextWindowSize(ImVec2(std::min(ui.px(560), size.x - ui.px(40)), 0));
    if (!ImGui::BeginPopup("palette")) {
        palette.opened = false;
        app.show_palette = false;
        return;
    }
    const UiScope scope(ui, "palett");
    if (ui.text_field("sök", palette.query, tr("Vad vill du göra?", "What do you want to do?"), -1,
                      ImGui::IsWindowAppearing())) {
        palette.chosen = 0;
    }
    const std::vector<const Action*> matches = matching_actions(palette.query);
    for (const Event& event : app.events) {
        const auto* key = std::get_if<KeyEvent>(&event);
        if (key == nullptr || key->press == Press::up || matches.empty()) continue;
        if (key->key == Key::down) palette.chosen = std::min(palette.chosen + 1, matches.size() - 1);
        if (key->key == Key::up && palette.chosen > 0) --palette.chosen;
        if (key->key == Key::enter) {
            run_and_close(app, *matches[std::min(palette.chosen, matches.size() - 1)]);
            break;
        }
    }
    draw_matches(app, palette, matches);
    ImGui::EndPopup();
}

}  // namespace tertial::editor
