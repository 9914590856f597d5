// A link: its words, where it leads, and the way there.
#include <imgui.h>

#include "editor/document/edit.h"
#include "editor/panels/dialogs.h"
#include "exporters/docx/link_address.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

class LinkDialog final : public Dialog {
public:
    explicit LinkDialog(const OpenDocument& open)
        : here_(link_at_caret(open.document)), has_words_(here_ || !open.document.selection.empty()) {
        if (here_) address_ = here_->address;
    }

    std::string title() const override { return tr("Länk", "Link"); }

    bool draw(App& app) override {
        Ui& ui = app.ui;
        const UiScope scope(ui, "länk");
        if (!has_words_) {
            ui.words(tr("Text", "Words"));
            ui.text_field("text", words_, tr("Vad länken heter", "What the link says"), -1, ImGui::IsWindowAppearing());
        }
        ui.words(tr("Adress", "Address"));
        if (ui.text_field("adress", address_, "https://", -1, has_words_ && ImGui::IsWindowAppearing()))
            problem_.clear();
        if (!problem_.empty()) ui.coloured_words(problem_, ui.colours().error);
        ui.gap(8);
        bool done = false;
        if (ui.button("ok", tr("Spara länken", "Save the link"), Emphasis::primary)) done = save(app);
        if (here_) {
            ImGui::SameLine();
            if (ui.button("ta-bort", tr("Ta bort länken", "Remove the link"))) done = put(app, {});
        }
        ImGui::SameLine();
        if (ui.button("avbryt", tr("Avbryt", "Cancel"))) return false;
        for (const Event& event : app.events) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key == nullptr || key->press != Press::down) continue;
            if (key->key == Key::escape) return false;
            if (key->key == Key::enter || key->key == Key::keypad_enter) done = save(app);
        }
        return !done;
    }

private:
    bool save(App& app) {
        if (docx::link_address(address_).empty()) {
            problem_ = tr("Skriv en adress som https://sjoviken.se, eller mailto: och en e-postadress.",
                          "Write an address like https://sjoviken.se, or mailto: and an e-mail address.");
            return false;
        }
        if (!has_words_ && words_.empty()) {
            problem_ = tr("Skriv vad länken heter.", "Write what the link says.");
            return false;
        }
        return put(app, address_);
    }

    bool put(App& app, const std::string& address) {
        OpenDocument* open = app.document();
        if (open != nullptr) app.tell_if_failed(put_link(open->document, words_, address));
        app.document_focused = true;
        return true;
    }

    std::optional<LinkHere> here_;
    bool has_words_;
    std::string words_;
    std::string address_;
    std::string problem_;
};

}  // namespace

std::unique_ptr<Dialog> link_dialog(const OpenDocument& open) {
    return std::make_unique<LinkDialog>(open);
}

}  // namespace tertial::editor
