// Everything a person can do, once: menus, shortcuts, the palette, the manual and tests read this table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/app/app.h"
#include "editor/shell/event.h"
#include "model/language.h"

namespace tertial::editor {

struct Shortcut {
    Key key = Key::none;
    Modifiers modifiers;

    bool operator==(const Shortcut&) const = default;
};

enum class Menu { file, edit, insert, format, view, tools, help };

struct ActionName {
    std::string_view swedish;
    std::string_view english;

    [[nodiscard]] std::string str() const { return tr(swedish, english); }
};

struct Action {
    std::string_view id;  // "arkiv.spara"
    ActionName name;
    Menu menu = Menu::file;
    std::vector<Shortcut> shortcuts;  // the first is shown
    bool (*enabled)(App& app);
    void (*run)(App& app);
    bool (*is_on)(App& app) = nullptr;  // for what stays on
    bool begins_group = false;          // a line above it in its menu
    bool anywhere = false;              // its keys work while a field is typed in, too
};

/// In the order of the menus.
[[nodiscard]] const std::vector<Action>& all_actions();
[[nodiscard]] const Action* find_action(std::string_view id);
[[nodiscard]] std::string menu_name(Menu menu);
/// "Ctrl+Skift+P"; empty when there is none.
[[nodiscard]] std::string shortcut_text(const Action& action);

/// The action that this press is for, allowed or not; nullptr when there is none.
[[nodiscard]] const Action* action_of(const KeyEvent& event);
/// When allowed.
void run_action(App& app, std::string_view id);

// The tables of which all_actions() is made, one a file.
[[nodiscard]] std::vector<Action> file_actions();
[[nodiscard]] std::vector<Action> edit_actions();
[[nodiscard]] std::vector<Action> find_actions();
[[nodiscard]] std::vector<Action> format_actions();
[[nodiscard]] std::vector<Action> view_actions();
[[nodiscard]] std::vector<Action> language_actions();
[[nodiscard]] std::vector<Action> review_actions();

}  // namespace tertial::editor
