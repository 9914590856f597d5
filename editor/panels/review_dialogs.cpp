// The dialogs of reviewing, and what keys and buttons do with a finding.
#include <imgui.h>

#include <ctime>
#include <utility>

#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "editor/panels/review.h"
#include "model/checks/ready.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return format_date({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

bool is_blank(const std::string& text) {
    return text.find_first_not_of(' ') == std::string::npos;
}

bool pressed(const App& app, Key wanted, Key other = Key::none) {
    for (const Event& event : app.events) {
        const auto* key = std::get_if<KeyEvent>(&event);
        if (key != nullptr && key->press == Press::down && (key->key == wanted || key->key == other)) return true;
    }
    return false;
}

/// Yes or no at the foot of a dialog, by button or key; nothing yet when neither was pressed.
std::optional<bool> ask(App& app, std::string_view id, const std::string& yes, bool enabled) {
    Ui& ui = app.ui;
    ui.gap(8);
    const bool enter = pressed(app, Key::enter, Key::keypad_enter) && enabled;
    if (ui.button(id, yes, Emphasis::primary, enabled) || enter) return true;
    ImGui::SameLine();
    if (ui.button("avbryt", tr("Avbryt", "Cancel")) || pressed(app, Key::escape)) return false;
    return std::nullopt;
}

class NameDialog final : public Dialog {
public:
    explicit NameDialog(std::function<void(App&, const Signature&)> then) : then_(std::move(then)) {}

    std::string title() const override { return tr("Vad heter du?", "What is your name?"); }
    bool draw(App& app) override {
        app.ui.paragraph(
            tr("Anmärkningar, klarmarkeringar och bekräftelser visar vem som har gjort dem. Namnet sparas "
               "på den här datorn och i rapportens fil. Det skrivs aldrig ut.",
               "Remarks, marks of readiness and confirmations show who made them. The name is kept on "
               "this computer and in the report's file. It is never printed."));
        app.ui.gap(4);
        app.ui.text_field("namn", name_, tr("Förnamn och efternamn", "First and last name"), -1, fresh_);
        fresh_ = false;
        const std::optional<bool> answer = ask(app, "ok", tr("Fortsätt", "Go on"), !is_blank(name_));
        if (answer == true) {
            app.settings.author = name_;
            then_(app, {name_, today()});
        }
        return !answer;
    }

private:
    std::function<void(App&, const Signature&)> then_;
    std::string name_;
    bool fresh_ = true;
};

class ConfirmDialog final : public Dialog {
public:
    ConfirmDialog(Finding finding, std::string name) : finding_(std::move(finding)), name_(std::move(name)) {}

    std::string title() const override { return tr("Stämmer ändå", "Right as it is"); }
    bool draw(App& app) override {
        Ui& ui = app.ui;
        ui.paragraph(finding_.message, true);
        ui.gap(6);
        ui.words(tr("Varför stämmer det ändå?", "Why is it right as it is?"));
        ui.text_field("skäl", reason_,
                      tr("Till exempel: Aktiviteten löper över två år.", "For example: it runs two years."), -1,
                      fresh_);
        fresh_ = false;
        ui.words(tr("Ditt namn", "Your name"));
        ui.text_field("namn", name_, tr("Förnamn och efternamn", "First and last name"), -1);
        ui.paragraph(tr("Bekräftelsen gäller så länge uppgifterna är desamma. Den går att ta tillbaka under "
                        "Bekräftelser.",
                        "It holds as long as the facts are the same. It can be taken back under Confirmations."),
                     true);
        const bool enabled = !is_blank(reason_) && !is_blank(name_);
        const std::optional<bool> answer = ask(app, "bekräfta", tr("Bekräfta", "Confirm"), enabled);
        OpenDocument* open = app.document();
        if (answer == true && open != nullptr) {
            app.settings.author = name_;
            app.tell_if_failed(confirm_finding(open->document, finding_, {name_, today()}, reason_));
        }
        return !answer;
    }

private:
    Finding finding_;
    std::string name_;
    std::string reason_;
    bool fresh_ = true;
};

}  // namespace

void sign(App& app, std::function<void(App&, const Signature&)> then) {
    if (!app.settings.author.empty()) return then(app, {app.settings.author, today()});
    app.open_dialog(std::make_unique<NameDialog>(std::move(then)));
}

std::unique_ptr<Dialog> confirm_dialog(App& app, Finding finding) {
    return std::make_unique<ConfirmDialog>(std::move(finding), app.settings.author);
}

const Finding* finding_at_caret(const OpenDocument& open) {
    const Strip* strip = strip_at_caret(open.document);
    if (strip == nullptr) return nullptr;
    const Finding* first = nullptr;
    for (const NodeId& node : {strip->node, strip->owner}) {
        for (const Finding& finding : open.findings) {
            if (node.empty() || finding.node != node) continue;
            if (!finding.fix.empty()) return &finding;
            if (first == nullptr) first = &finding;
        }
    }
    return first;
}

void mend_finding(App& app, OpenDocument& open, const Finding& finding) {
    const std::string fix = finding.fix;
    const Expected<void> done = mend(open.document, Finding(finding));
    app.tell_if_failed(done);
    if (!done) return;
    app.tell(tr("Åtgärdat: ", "Mended: ") + fix);
    open.show_caret = true;
    app.document_focused = true;
}

void toggle_ready(App& app, OpenDocument& open) {
    const NodeId part = ready_part_of(open.document.report(), node_at_caret(open.document));
    if (readiness_of(open.document.report(), part) == Readiness::ready) {
        return app.tell_if_failed(unmark_ready(open.document, part));
    }
    sign(app, [part](App& in, const Signature& signature) {
        if (in.document() != nullptr) in.tell_if_failed(mark_ready(in.document()->document, part, signature));
    });
}

bool draw_finding_buttons(App& app, OpenDocument& open, const Finding& finding) {
    Ui& ui = app.ui;
    const UiScope scope(ui, finding.check);
    if (!finding.fix.empty() && ui.button("åtgärda", tr("Åtgärda", "Mend"), Emphasis::primary)) {
        mend_finding(app, open, finding);
        return true;
    }
    if (!finding.fix.empty()) ui.tip(finding.fix);
    if (finding.strength == Strength::error) return false;
    if (!finding.fix.empty()) ImGui::SameLine();
    if (ui.button("stämmer-ändå", tr("Stämmer ändå …", "Right as it is …"))) {
        app.open_dialog(confirm_dialog(app, finding));
        return true;
    }
    return false;
}

}  // namespace tertial::editor
