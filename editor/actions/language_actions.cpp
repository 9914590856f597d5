// Spelling and typography.
#include "editor/actions/action.h"
#include "editor/panels/spelling_marks.h"

namespace tertial::editor {

namespace {

bool always(App&) {
    return true;
}
bool can_spell(App& app) {
    return app.document() != nullptr && app.settings.spelling;
}

}  // namespace

std::vector<Action> language_actions() {
    return {
        {"verktyg.nästa-stavfel",
         {"Nästa stavfel", "Next misspelled word"},
         Menu::tools,
         {{Key::f4, {}}},
         can_spell,
         go_to_wrong_word,
         nullptr,
         true},
        {"verktyg.stavning",
         {"Visa stavfel", "Show misspelled words"},
         Menu::tools,
         {},
         always,
         [](App& app) { app.settings.spelling = !app.settings.spelling; },
         [](App& app) { return app.settings.spelling; }},
        {"verktyg.typografi",
         {"Svensk typografi medan du skriver", "Swedish typography as you type"},
         Menu::tools,
         {},
         always,
         [](App& app) { app.settings.typography = !app.settings.typography; },
         [](App& app) { return app.settings.typography; }},
    };
}

}  // namespace tertial::editor
