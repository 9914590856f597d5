// Keys and letters that go to the document: shortcuts first, then moves, then typing.
#include <imgui.h>

#include <array>

#include "editor/actions/action.h"
#include "editor/document/edit.h"
#include "editor/document/edit_typography.h"
#include "editor/panels/panels.h"

namespace tertial::editor {

namespace {

struct MoveKey {
    Key key;
    bool control;
    Move move;
};

constexpr std::array move_keys{
    MoveKey{Key::left, false, Move::left},
    MoveKey{Key::right, false, Move::right},
    MoveKey{Key::left, true, Move::word_left},
    MoveKey{Key::right, true, Move::word_right},
    MoveKey{Key::up, false, Move::up},
    MoveKey{Key::down, false, Move::down},
    MoveKey{Key::page_up, false, Move::page_up},
    MoveKey{Key::page_down, false, Move::page_down},
    MoveKey{Key::home, false, Move::row_begin},
    MoveKey{Key::end, false, Move::row_end},
    MoveKey{Key::home, true, Move::document_begin},
    MoveKey{Key::end, true, Move::document_end},
};

void append_utf8(std::string& out, char32_t letter) {
    const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
    if (letter < 0x80) {
        byte(letter);
    } else if (letter < 0x800) {
        byte(0xC0U | (letter >> 6U));
        byte(0x80U | (letter & 0x3FU));
    } else if (letter < 0x10000) {
        byte(0xE0U | (letter >> 12U));
        byte(0x80U | ((letter >> 6U) & 0x3FU));
        byte(0x80U | (letter & 0x3FU));
    } else {
        byte(0xF0U | (letter >> 18U));
        byte(0x80U | ((letter >> 12U) & 0x3FU));
        byte(0x80U | ((letter >> 6U) & 0x3FU));
        byte(0x80U | (letter & 0x3FU));
    }
}

class Keys {
public:
    Keys(App& app, OpenDocument& open, const DocumentView& view) : app_(app), open_(open), view_(view) {}

    void handle(const KeyEvent& event) {
        if (event.press == Press::up) return;
        if (event.modifiers.alt) return;
        if (move(event)) return;
        edit(event);
    }

    void handle(const TextEvent& event) {
        constexpr char32_t first_printed = 0x20;
        constexpr char32_t del = 0x7F;
        if (event.letter < first_printed || event.letter == del) return;
        std::string letter;
        append_utf8(letter, event.letter);
        done(type_text(open_.document, letter));
        if (app_.settings.typography) app_.tell_if_failed(follow_typing(open_.document));
    }

private:
    bool move(const KeyEvent& event) {
        for (const MoveKey& one : move_keys) {
            if (one.key != event.key || one.control != event.modifiers.control) continue;
            go(one.move, event.modifiers.shift);
            return true;
        }
        if (event.key == Key::tab && !event.modifiers.control) {
            finish_typing();
            tab(event.modifiers.shift);
            return true;
        }
        return false;
    }

    void go(Move move, bool extend) {
        Selection& selection = open_.document.selection;
        open_.document.end_typing();
        const bool collapses = !extend && !selection.empty() && (move == Move::left || move == Move::right);
        if (!collapses) selection.caret = moved(view_, selection.caret, move, open_.goal_x);
        if (!extend) selection.anchor = selection.caret;
        open_.show_caret = true;
    }

    /// In a table to the next cell; in a list one step in or out; else a step to the next text.
    void tab(bool back) {
        const CellIndex* at = open_.document.index().find(open_.document.selection.caret.place);
        if (at == nullptr) return;
        const Strip& strip = open_.document.flow().strips[at->strip];
        if (strip.kind == StripKind::paragraph && strip.mark.kind != ListMark::Kind::none && !strip.node.empty()) {
            return done(change_depth(open_.document, back ? -1 : 1));
        }
        const bool last_cell = strip.kind == StripKind::table_row && at->cell + 1 == strip.cells.size();
        const bool last_row = last_cell && (at->strip + 1 == open_.document.flow().strips.size() ||
                                            open_.document.flow().strips[at->strip + 1].owner != strip.owner);
        if (!back && last_row) return done(add_row(open_.document));
        go(back ? Move::previous_cell : Move::next_cell, false);
        select_cell();
    }

    /// What is typed next replaces the cell's text.
    void select_cell() {
        const CellIndex* at = open_.document.index().find(open_.document.selection.caret.place);
        if (at == nullptr || open_.document.flow().strips[at->strip].kind != StripKind::table_row) return;
        open_.document.selection.anchor = {open_.document.selection.caret.place, {}};
    }

    void edit(const KeyEvent& event) {
        const Reach reach = event.modifiers.control ? Reach::word : Reach::character;
        if (event.key == Key::backspace) return done(erase(open_.document, Direct::backward, reach));
        if (event.key == Key::del) return done(erase(open_.document, Direct::forward, reach));
        if (event.key == Key::enter || event.key == Key::keypad_enter) {
            finish_typing();
            return done(break_paragraph(open_.document));
        }
        if (event.key == Key::escape) open_.document.selection.anchor = open_.document.selection.caret;
    }

    void finish_typing() {
        if (app_.settings.typography) app_.tell_if_failed(finish_word(open_.document));
    }

    void done(const Expected<void>& result) {
        app_.tell_if_failed(result);
        open_.goal_x.reset();
        open_.show_caret = true;
    }

    App& app_;
    OpenDocument& open_;
    const DocumentView& view_;
};

}  // namespace

void handle_document_keys(App& app, OpenDocument& open, const DocumentView& view) {
    const bool elsewhere = app.dialog || app.show_palette || app.context_menu.open || ImGui::GetIO().WantTextInput;
    Keys keys(app, open, view);
    for (const Event& event : app.events) {
        if (elsewhere || !app.document_focused) continue;
        open.refresh_layout(open.layout.width(), app.ui.fonts());  // the event before may have changed the text
        if (const auto* key = std::get_if<KeyEvent>(&event)) keys.handle(*key);
        if (const auto* text = std::get_if<TextEvent>(&event)) keys.handle(*text);
        if (app.document() != &open) return;  // an action closed it or opened another
    }
}

}  // namespace tertial::editor
