// Remarks, marks of readiness and confirmations: of the place of the caret, and all of them.
#include <imgui.h>

#include <algorithm>
#include <utility>

#include "editor/document/edit.h"
#include "editor/panels/review.h"
#include "model/checks/ready.h"
#include "model/language.h"
#include "model/tree.h"

namespace tertial::editor {

namespace {

std::string signed_by(const std::string& by, const std::string& date) {
    const std::string name = by.empty() ? tr("Utan namn", "No name") : by;
    return date.empty() ? name : name + "  " + date;
}

/// What a remark or confirmation is about, for people.
std::string about_words(const Report& report, const NodeId& about) {
    const ConstNodePointer node = find_node(report, about);
    if (!is_there(node)) return tr("Delen finns inte längre", "The part is gone");
    const std::string name = display_name(node);
    return name.empty() ? kind_name(node) : name;
}

/// True when the report was changed.
bool draw_remark(App& app, OpenDocument& open, const Remark& remark) {
    Ui& ui = app.ui;
    const UiScope scope(ui, remark.id.text);
    const bool resolved = remark.state == RemarkState::resolved;
    ui.faint_words(signed_by(remark.by, remark.date) + (resolved ? tr("  ✓ löst", "  ✓ resolved") : ""), UiFont::small);
    ui.paragraph(remark.text, resolved);
    ui.note_last("text", UiRole::label, remark.text, resolved ? "löst" : "öppen");
    const NodeId id = remark.id;
    const RemarkState other = resolved ? RemarkState::open : RemarkState::resolved;
    if (ui.button("lös", resolved ? tr("Öppna igen", "Open again") : tr("Löst", "Resolved"))) {
        app.tell_if_failed(set_remark_state(open.document, id, other));
        return true;
    }
    ImGui::SameLine();
    if (ui.button("ta-bort", tr("Ta bort", "Delete"), Emphasis::quiet)) {
        app.tell_if_failed(remove_remark(open.document, id));
        return true;
    }
    ui.gap(6);
    return false;
}

void draw_new_remark(App& app, OpenDocument& open, const NodeId& node) {
    Ui& ui = app.ui;
    RemarkDraft& draft = open.remark_draft;
    if (draft.text.empty()) draft.about = node;
    if (draft.about != node) {
        ui.faint_words(tr("Om: ", "About: ") + about_words(open.document.report(), draft.about), UiFont::small);
    }
    ui.text_field("ny", draft.text,
                  tr("Skriv till dina kollegor om den här delen", "Write to your colleagues about this part"), -1,
                  std::exchange(draft.focus, false));
    if (draft.text.empty()) return;
    if (!ui.button("lägg-till", tr("Lägg till anmärkningen", "Add the remark"), Emphasis::primary)) return;
    sign(app, [about = draft.about, text = draft.text](App& in, const Signature& signature) {
        OpenDocument* to = in.document();
        if (to == nullptr) return;
        const Expected<void> added = add_remark(to->document, about, signature, text);
        in.tell_if_failed(added);
        if (added) to->remark_draft = {};
    });
}

/// True when it was taken back.
bool draw_confirmation(App& app, OpenDocument& open, const Confirmation& confirmation) {
    Ui& ui = app.ui;
    const UiScope scope(ui, confirmation.id.text);
    ui.faint_words(signed_by(confirmation.by, confirmation.date) + "  ·  " + confirmation.check, UiFont::small);
    ui.paragraph(confirmation.reason);
    ui.note_last("skäl", UiRole::label, confirmation.reason, confirmation.check);
    if (ui.button("ta-tillbaka", tr("Ta tillbaka", "Take back"))) {
        app.tell_if_failed(take_back_confirmation(open.document, NodeId(confirmation.id)));
        return true;
    }
    ui.gap(6);
    return false;
}

/// A line that leads to the part.
void draw_way(App& app, OpenDocument& open, const NodeId& about, std::string_view id) {
    const std::string words = about_words(open.document.report(), about);
    if (!app.ui.list_item(id, words, false)) return;
    open.go_to(about);
    app.document_focused = true;
}

}  // namespace

void draw_readiness(App& app, OpenDocument& open, const NodeId& node) {
    const Report& report = open.document.report();
    const NodeId part = ready_part_of(report, node);
    if (part.empty()) return;
    Ui& ui = app.ui;
    const UiScope scope(ui, "klar");
    const Readiness readiness = readiness_of(report, part);
    if (const ReadyMark* mark = find_ready_mark(report, part)) {
        const bool ready = readiness == Readiness::ready;
        const std::string words = ready ? tr("✓ Klarmarkerad", "✓ Marked as ready")
                                        : tr("Ändrad sedan klarmarkering", "Changed since it was marked as ready");
        ui.coloured_words(words, ready ? ui.colours().good : ui.colours().warning, UiFont::strong);
        ui.note_last("läge", UiRole::label, words);
        ui.faint_words(signed_by(mark->by, mark->date), UiFont::small);
    }
    const std::string label = readiness == Readiness::ready     ? tr("Ta bort klarmarkeringen", "Take the mark away")
                              : readiness == Readiness::changed ? tr("Klarmarkera igen", "Mark as ready again")
                                                                : tr("Klarmarkera", "Mark as ready");
    if (ui.button("markera", label)) toggle_ready(app, open);
    ui.tip(about_words(report, part));
    ui.gap(8);
}

void draw_remarks(App& app, OpenDocument& open, const NodeId& node) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "anmärkningar");
    const std::vector<NodeId> path = path_to(open.document.report(), node);
    ui.heading(tr("Anmärkningar", "Remarks"));
    for (const Remark& remark : open.document.report().remarks) {
        const bool here = std::find(path.begin(), path.end(), remark.about) != path.end();
        if (here && draw_remark(app, open, remark)) return;
    }
    if (!node.empty()) draw_new_remark(app, open, node);
    ui.gap(8);
}

void draw_confirmations(App& app, OpenDocument& open, const NodeId& node) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "bekräftat");
    bool any = false;
    for (const Confirmation& confirmation : open.document.report().confirmations) {
        if (node.empty() || confirmation.about != node) continue;
        if (!any) ui.heading(tr("Stämmer ändå", "Right as it is"));
        any = true;
        if (draw_confirmation(app, open, confirmation)) return;
    }
    if (any) ui.gap(8);
}

void draw_all_remarks(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "lista");
    const auto& remarks = open.document.report().remarks;
    if (remarks.empty()) {
        return ui.paragraph(tr("Inga anmärkningar. Skriv dem i sidofältet, om den del som markören står i.",
                               "No remarks. Write them in the side pane, about the part that the caret is in."),
                            true);
    }
    for (const Remark& remark : remarks) {
        draw_way(app, open, remark.about, "till." + remark.id.text);
        if (draw_remark(app, open, remark)) return;
    }
}

void draw_all_confirmations(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "lista");
    const auto& confirmations = open.document.report().confirmations;
    if (confirmations.empty()) {
        return ui.paragraph(tr("Ingenting är bekräftat. En varning som stämmer ändå bekräftas med ett skäl.",
                               "Nothing is confirmed. A warning that is right as it is gets confirmed with a reason."),
                            true);
    }
    for (const Confirmation& confirmation : confirmations) {
        draw_way(app, open, confirmation.about, "till." + confirmation.id.text);
        if (draw_confirmation(app, open, confirmation)) return;
    }
}

}  // namespace tertial::editor
