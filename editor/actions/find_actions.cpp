// Finding and replacing, and the menu of a place.
#include "editor/actions/action.h"

namespace tertial::editor {

namespace {

bool has_document(App& app) {
    return app.document() != nullptr;
}
bool can_replace(App& app) {
    return has_document(app) && app.find.shown && app.find.replacing && !app.find.query.text.empty();
}

constexpr Modifiers ctrl{false, true, false};
constexpr Modifiers shift{true, false, false};
constexpr Modifiers none{};

}  // namespace

std::vector<Action> find_actions() {
    return {
        {"redigera.sök",
         {"Sök …", "Find …"},
         Menu::edit,
         {{Key::f, ctrl}},
         has_document,
         [](App& app) { show_find(app, false); },
         nullptr,
         true,
         true},
        {"redigera.ersätt",
         {"Sök och ersätt …", "Find and replace …"},
         Menu::edit,
         {{Key::h, ctrl}},
         has_document,
         [](App& app) { show_find(app, true); },
         nullptr,
         false,
         true},
        {"redigera.nästa-träff",
         {"Nästa träff", "Next hit"},
         Menu::edit,
         {{Key::f3, none}},
         has_document,
         [](App& app) { go_to_hit(app, 1); },
         nullptr,
         false,
         true},
        {"redigera.förra-träffen",
         {"Föregående träff", "Previous hit"},
         Menu::edit,
         {{Key::f3, shift}},
         has_document,
         [](App& app) { go_to_hit(app, -1); },
         nullptr,
         false,
         true},
        {"redigera.ersätt-träffen", {"Ersätt träffen", "Replace the hit"}, Menu::edit, {}, can_replace, replace_this},
        {"redigera.ersätt-alla",
         {"Ersätt alla träffar", "Replace all hits"},
         Menu::edit,
         {},
         can_replace,
         replace_everywhere},
        {"redigera.snabbmeny",
         {"Snabbmeny för stället", "Menu of this place"},
         Menu::edit,
         {{Key::f10, shift}, {Key::menu, none}},
         has_document,
         [](App& app) { app.context_menu.wanted_at_caret = true; },
         nullptr,
         true},
    };
}

}  // namespace tertial::editor
