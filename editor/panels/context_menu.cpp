#include "editor/panels/context_menu.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "editor/actions/action.h"
#include "editor/document/edit.h"
#include "editor/find/replace.h"
#include "editor/panels/spelling_marks.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

bool always(App&, OpenDocument&) {
    return true;
}

// --- spelling ---------------------------------------------------------------------------------------------------

bool has_wrong_word(App& app, OpenDocument&) {
    return app.context_menu.spelling.has_value();
}

void take_suggestion(App& app, OpenDocument& open, const SpellingQuestion& question, const std::string& suggestion) {
    const CellIndex* at = open.document.index().find(question.place);
    if (at == nullptr) return;
    app.tell_if_failed(replace_hit(open.document, {*at, question.at.begin, question.at.end}, suggestion));
    open.show_caret = true;
}

void add_to_list(App& app, const std::string& word) {
    const auto added = app.spelling.add_word(word);
    app.tell_if_failed(added);
    if (added) app.tell(tr("Tillagt i din ordlista: ", "Added to your word list: ") + word);
}

void draw_suggestions(App& app, OpenDocument& open, const SpellingQuestion& question) {
    constexpr std::size_t most = 6;
    Ui& ui = app.ui;
    if (!question.suggestions) {
        ui.menu_item("förslag.väntar", tr("Söker förslag …", "Looking for suggestions …"), {}, false, false);
        return;
    }
    if (question.suggestions->empty()) {
        ui.menu_item("förslag.inga", tr("Inga förslag", "No suggestions"), {}, false, false);
    }
    const FontScope strong(ui, UiFont::strong);
    for (std::size_t i = 0; i < std::min(most, question.suggestions->size()); ++i) {
        const std::string& suggestion = (*question.suggestions)[i];
        if (ui.menu_item("förslag." + std::to_string(i), suggestion, {}, false, true)) {
            take_suggestion(app, open, question, suggestion);
        }
    }
}

void draw_spelling_group(App& app, OpenDocument& open) {
    const SpellingQuestion question = *app.context_menu.spelling;  // an entry may end it
    Ui& ui = app.ui;
    draw_suggestions(app, open, question);
    ImGui::Separator();
    if (ui.menu_item("lägg-till", tr("Lägg till i ordlistan", "Add to the word list"), {}, false, true)) {
        add_to_list(app, question.word);
    }
    if (ui.menu_item("ignorera", tr("Ignorera i rapporten", "Ignore in this report"), {}, false, true)) {
        app.tell_if_failed(ignore_word(open.spelling, open.document.report().id, question.word));
    }
}

// --- actions ----------------------------------------------------------------------------------------------------

void draw_actions(App& app, const std::vector<std::string_view>& ids) {
    for (const std::string_view id : ids) {
        const Action* action = find_action(id);
        if (action == nullptr) continue;
        const bool on = action->is_on != nullptr && action->is_on(app);
        if (app.ui.menu_item(action->id, action->name.str(), shortcut_text(*action), on, action->enabled(app))) {
            action->run(app);
        }
    }
}

void draw_clipboard(App& app, OpenDocument&) {
    draw_actions(app, {"redigera.klipp-ut", "redigera.kopiera", "redigera.klistra-in"});
}

bool is_row(App&, OpenDocument& open) {
    const CellIndex* at = open.document.index().find(open.document.selection.caret.place);
    return at != nullptr && open.document.flow().strips[at->strip].kind == StripKind::table_row;
}

void draw_rows(App& app, OpenDocument&) {
    draw_actions(
        app, {"infoga.rad", "infoga.kommentar", "redigera.flytta-upp", "redigera.flytta-ned", "redigera.ta-bort-rad"});
}

bool lies_in_selection(const App& app, const OpenDocument& open, const Caret& at) {
    const DocumentView view{open.document.flow(), open.document.index(), open.layout, app.ui.fonts(), 0};
    const CellIndex* cell = open.document.index().find(at.place);
    const auto parts = selected_texts(view, open.document.selection);
    return cell != nullptr && std::any_of(parts.begin(), parts.end(), [&](const SelectedText& part) {
               return part.cell == *cell && part.begin <= at.at.offset && at.at.offset <= part.end;
           });
}

}  // namespace

const std::vector<ContextGroup>& context_groups() {
    static const std::vector<ContextGroup> groups{
        {has_wrong_word, draw_spelling_group}, {always, draw_clipboard}, {is_row, draw_rows}};
    return groups;
}

void open_context_menu(App& app, OpenDocument& open, const Caret& at, float x, float y) {
    app.document_focused = true;
    open.document.end_typing();
    if (!lies_in_selection(app, open, at)) open.document.selection = {at, at};
    ContextMenuState& menu = app.context_menu;
    menu = {false, true, true, x, y, wrong_word_at(app, open, at)};
    if (!menu.spelling) return;
    const std::string word = menu.spelling->word;
    app.spelling.suggest(word, [&app, word](Spelling::Suggestions found) {
        auto& asked = app.context_menu.spelling;
        if (asked && asked->word == word) asked->suggestions = std::move(found);
    });
}

void draw_context_menu(App& app) {
    ContextMenuState& menu = app.context_menu;
    OpenDocument* open = app.document();
    if (!menu.open || open == nullptr) return;
    if (std::exchange(menu.opening, false)) ImGui::OpenPopup("snabbmeny");
    ImGui::SetNextWindowPos(ImVec2(menu.x, menu.y), ImGuiCond_Appearing);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(app.ui.px(8), app.ui.px(8)));
    if (ImGui::BeginPopup("snabbmeny")) {
        const UiScope scope(app.ui, "snabbmeny");
        bool first = true;
        for (const ContextGroup& group : context_groups()) {
            if (!group.applies(app, *open)) continue;
            if (!std::exchange(first, false)) ImGui::Separator();
            group.draw(app, *open);
            if (app.document() != open) break;
        }
        ImGui::EndPopup();
    } else {
        menu = {};
    }
    ImGui::PopStyleVar();
}

}  // namespace tertial::editor
