#include "editor/actions/action.h"
#include "editor/panels/dialogs.h"
#include "editor/panels/keeping_dialogs.h"

namespace tertial::editor {

namespace {

bool always(App&) {
    return true;
}
bool has_document(App& app) {
    return app.document() != nullptr;
}
bool is_unsaved(App& app) {
    return app.document() != nullptr && (app.document()->is_unsaved() || app.document()->file.empty());
}

bool has_file(App& app) {
    return app.document() != nullptr && !app.document()->file.empty();
}

bool has_archive(App& app) {
    return app.document() != nullptr && !app.document()->document.report().archive.empty();
}

void close_document(App& app) {
    if (app.document()->is_unsaved()) return app.open_dialog(unsaved_dialog(app, AfterClosing::stay));
    app.close(app.current());
}

constexpr Modifiers ctrl{false, true, false};
constexpr Modifiers ctrl_shift{true, true, false};

}  // namespace

std::vector<Action> file_actions() {
    return {
        {"arkiv.ny",
         {"Ny rapport …", "New report …"},
         Menu::file,
         {{Key::n, ctrl}},
         always,
         [](App& app) { app.open_dialog(new_report_dialog(app)); }},
        {"arkiv.nästa-rapport",
         {"Nästa rapport ur den här …", "Next report from this one …"},
         Menu::file,
         {},
         has_document,
         [](App& app) { app.open_dialog(roll_dialog(app, app.document()->document.report())); }},
        {"arkiv.nästa-rapport-ur-fil",
         {"Nästa rapport ur en fil …", "Next report from a file …"},
         Menu::file,
         {},
         always,
         [](App& app) { app.open_dialog(roll_from_file_dialog(app)); }},
        {"arkiv.öppna",
         {"Öppna eller läs in …", "Open or import …"},
         Menu::file,
         {{Key::o, ctrl}},
         always,
         [](App& app) { app.open_dialog(open_file_dialog(app)); }},
        {"arkiv.spara",
         {"Spara", "Save"},
         Menu::file,
         {{Key::s, ctrl}},
         is_unsaved,
         [](App& app) { app.save(*app.document()); },
         nullptr,
         true},
        {"arkiv.spara-som",
         {"Spara som …", "Save as …"},
         Menu::file,
         {{Key::s, ctrl_shift}},
         has_document,
         [](App& app) { app.open_dialog(save_as_dialog(app)); }},
        {"arkiv.tidigare-versioner",
         {"Tidigare versioner …", "Earlier versions …"},
         Menu::file,
         {},
         has_file,
         [](App& app) { app.open_dialog(generations_dialog(app)); }},
        {"arkiv.lämnat-kvar",
         {"Lämnat kvar från förra rapporten …", "Left behind from the last report …"},
         Menu::file,
         {},
         has_archive,
         [](App& app) { app.open_dialog(archive_dialog()); }},
        {"arkiv.exportera",
         {"Exportera …", "Export …"},
         Menu::file,
         {{Key::e, ctrl_shift}},
         has_document,
         [](App& app) { app.open_dialog(export_dialog(app)); },
         nullptr,
         true},
        {"arkiv.stäng", {"Stäng", "Close"}, Menu::file, {{Key::w, ctrl}}, has_document, close_document, nullptr, true},
        {"arkiv.avsluta",
         {"Avsluta", "Quit"},
         Menu::file,
         {{Key::q, ctrl}},
         always,
         [](App& app) { app.ask_to_quit(); }},
    };
}

}  // namespace tertial::editor
