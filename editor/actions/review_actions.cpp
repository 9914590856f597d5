// Reviewing an import, and seeing the printed pages.
#include "editor/actions/action.h"

namespace tertial::editor {

namespace {

bool has_document(App& app) {
    return app.document() != nullptr;
}

bool is_reviewing(App& app) {
    return app.document() != nullptr && app.document()->review.shown;
}

/// Also while it is shown, so that it can be closed.
bool has_review(App& app) {
    if (!has_document(app)) return false;
    OpenDocument& open = *app.document();
    refresh_review(open);
    return open.review.shown || !open.review.doubts.empty();
}

bool has_doubt(App& app) {
    return has_review(app) && chosen_doubt(*app.document()) != nullptr;
}

void toggle_review(App& app) {
    OpenDocument& open = *app.document();
    if (open.review.shown) {
        open.review.shown = false;
    } else {
        begin_review(app, open);
    }
}

void step(App& app, Way way) {
    OpenDocument& open = *app.document();
    if (!open.review.shown) return begin_review(app, open);
    step_doubt(open, way);
}

void toggle_preview(App& app) {
    OpenDocument& open = *app.document();
    Preview& preview = *open.preview;
    preview.shown = !preview.shown;
    if (preview.shown && (!preview.pages || preview.version != open.document.version())) make_preview(app, open);
}

constexpr Modifiers ctrl{false, true, false};
constexpr Modifiers shift{true, false, false};
constexpr Modifiers none{};

}  // namespace

std::vector<Action> review_actions() {
    return {
        {"visa.granska",
         {"Granska inläsningen", "Review the import"},
         Menu::view,
         {},
         has_review,
         toggle_review,
         is_reviewing,
         true},
        {"visa.förhandsgranska",
         {"Förhandsgranska sidorna", "Preview the pages"},
         Menu::view,
         {{Key::p, ctrl}},
         has_document,
         toggle_preview,
         [](App& app) { return app.document() != nullptr && app.document()->preview->shown; }},
        {"visa.gör-om-sidorna",
         {"Gör om sidorna i förhandsgranskningen", "Make the previewed pages again"},
         Menu::view,
         {},
         [](App& app) { return app.document() != nullptr && app.document()->preview->shown; },
         [](App& app) { make_preview(app, *app.document()); }},
        {"verktyg.nästa-osäkra",
         {"Nästa osäkra ställe", "Next place in doubt"},
         Menu::tools,
         {{Key::f9, none}},
         has_doubt,
         [](App& app) { step(app, Way::forward); },
         nullptr,
         true},
        {"verktyg.förra-osäkra",
         {"Förra osäkra ställe", "Previous place in doubt"},
         Menu::tools,
         {{Key::f9, shift}},
         has_doubt,
         [](App& app) { step(app, Way::back); }},
        {"verktyg.stämmer",
         {"Det osäkra stället stämmer", "The place in doubt is right"},
         Menu::tools,
         {{Key::f9, ctrl}},
         [](App& app) { return is_reviewing(app) && has_doubt(app); },
         [](App& app) { app.tell_if_failed(confirm_chosen(*app.document())); }},
        {"verktyg.samma-slag-stämmer",
         {"Alla osäkra ställen av samma slag stämmer", "All places in doubt of the same kind are right"},
         Menu::tools,
         {},
         [](App& app) { return is_reviewing(app) && has_doubt(app); },
         [](App& app) { app.tell_if_failed(confirm_alike(*app.document())); }},
        {"verktyg.godkänn-inläsningen",
         {"Godkänn alla kvarvarande osäkra ställen", "Accept all places in doubt that remain"},
         Menu::tools,
         {},
         [](App& app) { return is_reviewing(app) && has_doubt(app); },
         [](App& app) { app.tell_if_failed(confirm_rest(*app.document())); }},
    };
}

}  // namespace tertial::editor
