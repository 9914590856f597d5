#include "editor/actions/action.h"
#include "editor/document/edit.h"

namespace tertial::editor {

namespace {

bool in_document(App& app) {
    return app.document() != nullptr && app.document_focused;
}
bool can_undo(App& app) {
    return app.document() != nullptr && app.document()->document.history().can_undo();
}
bool can_redo(App& app) {
    return app.document() != nullptr && app.document()->document.history().can_redo();
}
bool has_selection(App& app) {
    return in_document(app) && !app.document()->document.selection.empty();
}

void undo(App& app) {
    auto name = app.document()->document.undo();
    if (name) app.tell(tr("Ångrat: ", "Undone: ") + *name);
    app.document()->show_caret = true;
}

void redo(App& app) {
    auto name = app.document()->document.redo();
    if (name) app.tell(tr("Gjort om: ", "Done again: ") + *name);
    app.document()->show_caret = true;
}

void copy(App& app) {
    OpenDocument& open = *app.document();
    const DocumentView view{open.document.flow(), open.document.index(), open.layout, app.ui.fonts(), 0};
    app.platform.set_clipboard(selected_as_text(view, open.document.selection));
}

void cut(App& app) {
    copy(app);
    app.tell_if_failed(erase_selection(app.document()->document));
    app.document()->show_caret = true;
}

void paste_here(App& app) {
    app.tell_if_failed(paste(app.document()->document, app.platform.clipboard()));
    app.document()->show_caret = true;
}

void select_all(App& app) {
    OpenDocument& open = *app.document();
    const Flow& flow = open.document.flow();
    const auto first = text_cell_from(flow, 0, 1);
    const auto last = text_cell_from(flow, flow.strips.size() - 1, -1);
    if (!first || !last) return;
    open.document.selection.anchor = caret_in(flow, *first, 0);
    open.document.selection.caret = caret_in(flow, *last, std::string::npos);
}

void with_row(App& app, Expected<void> (*change)(Document&)) {
    app.tell_if_failed(change(app.document()->document));
    app.document()->show_caret = true;
}

void move_row_by(App& app, int by) {
    app.tell_if_failed(move_row(app.document()->document, by));
    app.document()->show_caret = true;
}

constexpr Modifiers ctrl{false, true, false};
constexpr Modifiers ctrl_shift{true, true, false};
constexpr Modifiers alt{false, false, true};
constexpr Modifiers none{};

}  // namespace

std::vector<Action> edit_actions() {
    return {
        {"redigera.ångra", {"Ångra", "Undo"}, Menu::edit, {{Key::z, ctrl}}, can_undo, undo},
        {"redigera.gör-om", {"Gör om", "Redo"}, Menu::edit, {{Key::y, ctrl}, {Key::z, ctrl_shift}}, can_redo, redo},
        {"redigera.klipp-ut", {"Klipp ut", "Cut"}, Menu::edit, {{Key::x, ctrl}}, has_selection, cut, nullptr, true},
        {"redigera.kopiera", {"Kopiera", "Copy"}, Menu::edit, {{Key::c, ctrl}}, has_selection, copy},
        {"redigera.klistra-in", {"Klistra in", "Paste"}, Menu::edit, {{Key::v, ctrl}}, in_document, paste_here},
        {"redigera.markera-allt",
         {"Markera allt", "Select all"},
         Menu::edit,
         {{Key::a, ctrl}},
         in_document,
         select_all},
        {"infoga.rad",
         {"Ny rad under", "New row below"},
         Menu::insert,
         {{Key::enter, ctrl}},
         in_document,
         [](App& app) { with_row(app, add_row); }},
        {"infoga.kommentar",
         {"Kommentar till raden", "Comment on the row"},
         Menu::insert,
         {{Key::m, {false, true, true}}},
         in_document,
         [](App& app) { with_row(app, write_comment); }},
        {"redigera.ta-bort-rad",
         {"Ta bort raden", "Remove the row"},
         Menu::edit,
         {{Key::backspace, ctrl_shift}},
         in_document,
         [](App& app) { with_row(app, remove_row); },
         nullptr,
         true},
        {"redigera.flytta-upp",
         {"Flytta raden uppåt", "Move the row up"},
         Menu::edit,
         {{Key::up, alt}},
         in_document,
         [](App& app) { move_row_by(app, -1); }},
        {"redigera.flytta-ned",
         {"Flytta raden nedåt", "Move the row down"},
         Menu::edit,
         {{Key::down, alt}},
         in_document,
         [](App& app) { move_row_by(app, 1); }},
    };
}

}  // namespace tertial::editor
