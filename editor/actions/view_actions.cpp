#include <algorithm>
#include <cmath>

#include "editor/actions/action.h"
#include "editor/panels/dialogs.h"

namespace tertial::editor {

namespace {

bool always(App&) {
    return true;
}
bool has_document(App& app) {
    return app.document() != nullptr;
}
bool has_findings(App& app) {
    return app.document() != nullptr && !app.document()->findings.empty();
}

void zoom_to(App& app, float zoom) {
    constexpr float step = 0.05F;
    app.settings.zoom = std::clamp(std::round(zoom / step) * step, least_zoom, most_zoom);
    app.fonts_stale = true;
}

void set_theme(App& app, ThemeName theme) {
    app.settings.theme = theme;
    app.fonts_stale = true;  // the style is made anew with them
}

/// The problem after the caret, in printed order; from the last on to the first.
void next_problem(App& app) {
    OpenDocument& open = *app.document();
    const CellIndex* caret = open.document.index().find(open.document.selection.caret.place);
    const std::size_t here = caret == nullptr ? 0 : caret->strip;
    const Finding* next = nullptr;
    for (const Finding& finding : open.findings) {
        const std::size_t* strip = open.document.index().strip_of(finding.node);
        if (strip != nullptr && *strip > here) {
            next = &finding;
            break;
        }
    }
    if (next == nullptr) next = &open.findings.front();
    open.go_to(next->node);
    app.tell(next->message);
}

constexpr Modifiers ctrl{false, true, false};
constexpr Modifiers ctrl_shift{true, true, false};
constexpr Modifiers none{};

}  // namespace

std::vector<Action> view_actions() {
    return {
        {"visa.disposition",
         {"Disposition", "Outline"},
         Menu::view,
         {{Key::f5, none}},
         always,
         [](App& app) { app.settings.outline = !app.settings.outline; },
         [](App& app) { return app.settings.outline; }},
        {"visa.sidofält",
         {"Sidofält", "Side pane"},
         Menu::view,
         {{Key::f6, none}},
         always,
         [](App& app) { app.settings.inspector = !app.settings.inspector; },
         [](App& app) { return app.settings.inspector; }},
        {"visa.problem",
         {"Problem", "Problems"},
         Menu::view,
         {{Key::f7, none}},
         always,
         [](App& app) { app.settings.problems = !app.settings.problems; },
         [](App& app) { return app.settings.problems; }},
        {"visa.större",
         {"Större text", "Larger text"},
         Menu::view,
         {{Key::keypad_add, ctrl}, {Key::minus, ctrl}},
         always,
         [](App& app) { zoom_to(app, app.settings.zoom * 1.1F); },
         nullptr,
         true},
        {"visa.mindre",
         {"Mindre text", "Smaller text"},
         Menu::view,
         {{Key::keypad_subtract, ctrl}, {Key::slash, ctrl}},
         always,
         [](App& app) { zoom_to(app, app.settings.zoom / 1.1F); }},
        {"visa.normal",
         {"Normal storlek", "Normal size"},
         Menu::view,
         {{Key::digit_0, ctrl}},
         always,
         [](App& app) { zoom_to(app, 1); }},
        {"visa.ljust-tema",
         {"Ljust tema", "Light theme"},
         Menu::view,
         {},
         always,
         [](App& app) { set_theme(app, ThemeName::light); },
         [](App& app) { return app.settings.theme == ThemeName::light; },
         true},
        {"visa.mörkt-tema",
         {"Mörkt tema", "Dark theme"},
         Menu::view,
         {},
         always,
         [](App& app) { set_theme(app, ThemeName::dark); },
         [](App& app) { return app.settings.theme == ThemeName::dark; }},
        {"visa.hög-kontrast",
         {"Hög kontrast", "High contrast"},
         Menu::view,
         {},
         always,
         [](App& app) { set_theme(app, ThemeName::high_contrast); },
         [](App& app) { return app.settings.theme == ThemeName::high_contrast; }},
        {"verktyg.nästa-problem",
         {"Nästa problem", "Next problem"},
         Menu::tools,
         {{Key::f8, none}},
         has_findings,
         next_problem},
        {"verktyg.förra-rapporten",
         {"Visa förra rapporten bredvid …", "Show the previous report beside …"},
         Menu::tools,
         {},
         has_document,
         [](App& app) { app.open_dialog(previous_report_dialog(app)); }},
        {"verktyg.palett",
         {"Sök bland alla funktioner …", "Find any function …"},
         Menu::tools,
         {{Key::p, ctrl_shift}},
         always,
         [](App& app) { app.show_palette = true; },
         nullptr,
         true},
        {"hjälp.handbok",
         {"Handbok", "Manual"},
         Menu::help,
         {{Key::f1, none}},
         always,
         [](App& app) { app.open_dialog(manual_dialog(app)); }},
        {"hjälp.kortkommandon",
         {"Kortkommandon", "Keyboard shortcuts"},
         Menu::help,
         {{Key::f1, ctrl}},
         always,
         [](App& app) { app.open_dialog(shortcuts_dialog()); }},
    };
}

}  // namespace tertial::editor
