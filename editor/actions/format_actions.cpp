#include "editor/actions/action.h"
#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "editor/panels/dialogs.h"

namespace tertial::editor {

namespace {

bool in_document(App& app) {
    return app.document() != nullptr && app.document_focused;
}

template <Look look>
bool look_is_on(App& app) {
    return app.document() != nullptr && has_look(app.document()->document, look);
}

template <Look look>
void switch_look(App& app) {
    app.tell_if_failed(toggle_look(app.document()->document, look));
}

template <ParagraphStyle style>
bool style_is_on(App& app) {
    if (app.document() == nullptr) return false;
    const Document& document = app.document()->document;
    const auto here = listed_paragraph(document, node_at_caret(document));
    return here && here->paragraph->style == style;
}

template <ParagraphStyle style>
void switch_style(App& app) {
    app.tell_if_failed(toggle_style(app.document()->document, style));
}

constexpr Modifiers ctrl{false, true, false};
constexpr Modifiers ctrl_shift{true, true, false};

}  // namespace

std::vector<Action> format_actions() {
    return {
        {"format.fet",
         {"Fet", "Bold"},
         Menu::format,
         {{Key::b, ctrl}},
         in_document,
         switch_look<Look::bold>,
         look_is_on<Look::bold>},
        {"format.kursiv",
         {"Kursiv", "Italic"},
         Menu::format,
         {{Key::i, ctrl}},
         in_document,
         switch_look<Look::italic>,
         look_is_on<Look::italic>},
        {"format.länk",
         {"Länk …", "Link …"},
         Menu::format,
         {{Key::k, ctrl}},
         in_document,
         [](App& app) { app.open_dialog(link_dialog(*app.document())); }},
        {"format.underrubrik",
         {"Underrubrik", "Sub-heading"},
         Menu::format,
         {{Key::digit_1, ctrl}},
         in_document,
         switch_style<ParagraphStyle::heading>,
         style_is_on<ParagraphStyle::heading>,
         true},
        {"format.punktlista",
         {"Punktlista", "Bulleted list"},
         Menu::format,
         {{Key::digit_8, ctrl_shift}},
         in_document,
         switch_style<ParagraphStyle::bullet>,
         style_is_on<ParagraphStyle::bullet>},
        {"format.numrerad-lista",
         {"Numrerad lista", "Numbered list"},
         Menu::format,
         {{Key::digit_9, ctrl_shift}},
         in_document,
         switch_style<ParagraphStyle::numbered>,
         style_is_on<ParagraphStyle::numbered>},
        {"format.öka-indrag",
         {"Öka indrag", "Indent"},
         Menu::format,
         {{Key::right, {true, false, true}}},
         in_document,
         [](App& app) { app.tell_if_failed(change_depth(app.document()->document, 1)); },
         nullptr,
         true},
        {"format.minska-indrag",
         {"Minska indrag", "Outdent"},
         Menu::format,
         {{Key::left, {true, false, true}}},
         in_document,
         [](App& app) { app.tell_if_failed(change_depth(app.document()->document, -1)); }},
    };
}

}  // namespace tertial::editor
