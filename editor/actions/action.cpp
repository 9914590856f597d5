#include "editor/actions/action.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace tertial::editor {

namespace {

struct KeyName {
    Key key;
    ActionName name;
};

constexpr std::array key_names{
    KeyName{Key::space, {"Blanksteg", "Space"}},
    KeyName{Key::enter, {"Retur", "Enter"}},
    KeyName{Key::tab, {"Tabb", "Tab"}},
    KeyName{Key::backspace, {"Backsteg", "Backspace"}},
    KeyName{Key::del, {"Delete", "Delete"}},
    KeyName{Key::up, {"Upp", "Up"}},
    KeyName{Key::down, {"Ned", "Down"}},
    KeyName{Key::left, {"Vänster", "Left"}},
    KeyName{Key::right, {"Höger", "Right"}},
    KeyName{Key::escape, {"Esc", "Esc"}},
    KeyName{Key::keypad_subtract, {"−", "−"}},
    KeyName{Key::keypad_add, {"+", "+"}},
    KeyName{Key::comma, {",", ","}},
    KeyName{Key::period, {".", "."}},
    KeyName{Key::menu, {"Menytangenten", "Menu key"}},
};

std::string name_of(Key key) {
    for (const KeyName& named : key_names) {
        if (named.key == key) return named.name.str();
    }
    const int number = static_cast<int>(key);
    if (key >= Key::f1 && key <= Key::f12) return "F" + std::to_string(number - static_cast<int>(Key::f1) + 1);
    return std::string(1, static_cast<char>(number));
}

}  // namespace

const std::vector<Action>& all_actions() {
    static const std::vector<Action> all = [] {
        std::vector<Action> out;
        for (std::vector<Action> part : {file_actions(), edit_actions(), find_actions(), format_actions(),
                                         view_actions(), language_actions(), review_actions()}) {
            out.insert(out.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
        }
        return out;
    }();
    return all;
}

const Action* find_action(std::string_view id) {
    for (const Action& action : all_actions()) {
        if (action.id == id) return &action;
    }
    return nullptr;
}

std::string menu_name(Menu menu) {
    constexpr std::array<ActionName, 7> names{{{"Arkiv", "File"},
                                               {"Redigera", "Edit"},
                                               {"Infoga", "Insert"},
                                               {"Format", "Format"},
                                               {"Visa", "View"},
                                               {"Verktyg", "Tools"},
                                               {"Hjälp", "Help"}}};
    return names[static_cast<std::size_t>(menu)].str();
}

std::string shortcut_text(const Action& action) {
    if (action.shortcuts.empty()) return {};
    const Shortcut& shortcut = action.shortcuts.front();
    std::string out;
    if (shortcut.modifiers.control) out += "Ctrl+";
    if (shortcut.modifiers.shift) out += tr("Skift+", "Shift+");
    if (shortcut.modifiers.alt) out += "Alt+";
    return out + name_of(shortcut.key);
}

const Action* action_of(const KeyEvent& event) {
    if (event.press == Press::up) return nullptr;
    const Shortcut pressed{event.key, event.modifiers};
    for (const Action& action : all_actions()) {
        const auto& shortcuts = action.shortcuts;
        if (std::find(shortcuts.begin(), shortcuts.end(), pressed) != shortcuts.end()) return &action;
    }
    return nullptr;
}

void run_action(App& app, std::string_view id) {
    const Action* action = find_action(id);
    if (action != nullptr && action->enabled(app)) action->run(app);
}

}  // namespace tertial::editor
