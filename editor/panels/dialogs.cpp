#include "editor/panels/dialogs.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "editor/actions/action.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

class QuestionDialog final : public Dialog {
public:
    QuestionDialog(std::string title, std::string text, std::vector<Answer> answers)
        : title_(std::move(title)), text_(std::move(text)), answers_(std::move(answers)) {}

    std::string title() const override { return title_; }
    bool draw(App& app) override {
        Ui& ui = app.ui;
        ui.paragraph(text_);
        ui.gap(10);
        bool open = true;
        for (const Answer& answer : answers_) {
            if (&answer != &answers_.front()) ImGui::SameLine();
            if (ui.button(answer.id, answer.label, answer.primary ? Emphasis::primary : Emphasis::usual)) {
                if (answer.run) answer.run(app);
                open = false;
            }
        }
        for (const Event& event : app.events) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key == nullptr || key->press != Press::down) continue;
            if (key->key == Key::escape) open = false;
            if (key->key != Key::enter && key->key != Key::keypad_enter) continue;
            for (const Answer& answer : answers_) {
                if (answer.primary && answer.run) answer.run(app);
            }
            open = false;
        }
        return open;
    }

private:
    std::string title_;
    std::string text_;
    std::vector<Answer> answers_;
};

class ShortcutsDialog final : public Dialog {
public:
    std::string title() const override { return tr("Kortkommandon", "Keyboard shortcuts"); }
    float width() const override { return 620; }
    bool draw(App& app) override {
        Ui& ui = app.ui;
        ImGui::BeginChild("list", ImVec2(0, ui.px(420)));
        for (const Action& action : all_actions()) {
            const std::string shortcut = shortcut_text(action);
            if (shortcut.empty()) continue;
            ui.words(menu_name(action.menu) + "  ›  " + action.name.str());
            ImGui::SameLine(ui.px(400));
            ui.faint_words(shortcut);
        }
        ImGui::EndChild();
        return !ui.button("stäng", tr("Stäng", "Close"), Emphasis::primary);
    }
};

}  // namespace

std::unique_ptr<Dialog> question_dialog(std::string title, std::string text, std::vector<Answer> answers) {
    return std::make_unique<QuestionDialog>(std::move(title), std::move(text), std::move(answers));
}

std::unique_ptr<Dialog> message_dialog(std::string title, std::string text) {
    return question_dialog(std::move(title), std::move(text), {{"ok", tr("Stäng", "Close"), {}, true}});
}

std::unique_ptr<Dialog> shortcuts_dialog() {
    return std::make_unique<ShortcutsDialog>();
}

/// The documents with unsaved work, one after the other; the window closes when none is left.
std::unique_ptr<Dialog> unsaved_dialog(App& app, AfterClosing after) {
    OpenDocument* open = app.document();
    for (std::size_t i = 0; i < app.documents().size(); ++i) {
        if (open == nullptr || !open->is_unsaved()) app.choose(i);
        open = app.document();
        if (open->is_unsaved()) break;
    }
    return question_dialog(
        tr("Spara innan du stänger?", "Save before closing?"),
        open->short_name() + tr(" har ändringar som inte är sparade.", " has changes that are not saved."),
        {{"spara", tr("Spara", "Save"),
          [after](App& in) {
              if (in.document() == nullptr || !in.save(*in.document())) return;
              in.close(in.current());
              if (after == AfterClosing::quit) in.ask_to_quit();
          },
          true},
         {"släng", tr("Släng ändringarna", "Discard the changes"),
          [after](App& in) {
              in.close(in.current());
              if (after == AfterClosing::quit) in.ask_to_quit();
          }},
         {"avbryt", tr("Avbryt", "Cancel"), {}}});
}

void draw_dialog(App& app) {
    if (!app.dialog) return;
    Ui& ui = app.ui;
    const std::string title = app.dialog->title() + "###dialog";
    if (!ImGui::IsPopupOpen("###dialog")) ImGui::OpenPopup(title.c_str());
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(size.x / 2, size.y * 0.45F), ImGuiCond_Always, ImVec2(0.5F, 0.5F));
    ImGui::SetNextWindowSize(ImVec2(std::min(ui.px(app.dialog->width()), size.x - ui.px(24)),
                                    std::min(ui.px(app.dialog->height()), size.y - ui.px(24))));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(20), ui.px(18)));
    const bool shown = ImGui::BeginPopupModal(title.c_str(), nullptr,
                                              ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoTitleBar);
    ImGui::PopStyleVar();
    if (!shown) return;
    const UiScope scope(ui, "dialog");
    ui.registry.add({"dialog", UiRole::dialog, app.dialog->title(), {}, {}, true});
    ui.words(app.dialog->title(), UiFont::strong);
    ui.gap(4);
    const bool open = app.dialog->draw(app);
    if (!open) {
        ImGui::CloseCurrentPopup();
        ImGui::ClearActiveID();  // a field of the dialog must not keep the keys
        app.dialog.reset();
        app.document_focused = true;
    }
    ImGui::EndPopup();
}

}  // namespace tertial::editor
