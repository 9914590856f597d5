// What a person does with findings, remarks and marks of readiness.
#include "editor/actions/action.h"
#include "editor/document/cell_facts.h"
#include "editor/panels/review.h"

namespace tertial::editor {

namespace {

bool has_document(App& app) {
    return app.document() != nullptr;
}
bool can_mend(App& app) {
    const Finding* finding = has_document(app) ? finding_at_caret(*app.document()) : nullptr;
    return finding != nullptr && !finding->fix.empty();
}
bool can_confirm(App& app) {
    const Finding* finding = has_document(app) ? finding_at_caret(*app.document()) : nullptr;
    return finding != nullptr && finding->strength != Strength::error;
}

bool in_figures(App& app) {
    return has_document(app) && !computed_here(app.document()->document).empty();
}

void write_remark(App& app) {
    app.settings.inspector = true;
    app.document()->remark_draft.focus = true;
}

constexpr Modifiers ctrl{false, true, false};
constexpr Modifiers ctrl_shift{true, true, false};
constexpr Modifiers ctrl_alt{false, true, true};

}  // namespace

std::vector<Action> mending_actions() {
    return {
        {"verktyg.åtgärda",
         {"Åtgärda problemet här", "Mend the problem here"},
         Menu::tools,
         {{Key::period, ctrl}},
         can_mend,
         [](App& app) { mend_finding(app, *app.document(), *finding_at_caret(*app.document())); },
         nullptr,
         true},
        {"verktyg.ta-över",
         {"Ta över det uträknade i cellen", "Take over what was computed in the cell"},
         Menu::tools,
         {},
         in_figures,
         [](App& app) { app.tell_if_failed(take_over_computed(app.document()->document, TakeOver::cell)); }},
        {"verktyg.räkna-om",
         {"Räkna om hela tabellen", "Compute the whole table anew"},
         Menu::tools,
         {},
         in_figures,
         [](App& app) { app.tell_if_failed(take_over_computed(app.document()->document, TakeOver::table)); }},
        {"verktyg.stämmer-ändå",
         {"Stämmer ändå …", "Right as it is …"},
         Menu::tools,
         {},
         can_confirm,
         [](App& app) { app.open_dialog(confirm_dialog(app, *finding_at_caret(*app.document()))); }},
        {"verktyg.klarmarkera",
         {"Klarmarkera delen", "Mark the part as ready"},
         Menu::tools,
         {{Key::k, ctrl_shift}},
         has_document,
         [](App& app) { toggle_ready(app, *app.document()); }},
        {"verktyg.anmärkning",
         {"Skriv en anmärkning", "Write a remark"},
         Menu::tools,
         {{Key::a, ctrl_alt}},
         has_document,
         write_remark},
        {"visa.inte-klara",
         {"Bara delar som inte är klara", "Only parts that are not ready"},
         Menu::view,
         {},
         has_document,
         [](App& app) { app.outline_unready = !app.outline_unready; },
         [](App& app) { return app.outline_unready; },
         true},
    };
}

}  // namespace tertial::editor
