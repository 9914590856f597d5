// What is shown while nothing is open: the ways to begin.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "editor/actions/action.h"
#include "editor/app/note_file.h"
#include "editor/panels/panels.h"

namespace tertial::editor {

namespace {

struct Beginning {
    std::string_view id;
    std::string_view action;
    ActionName title;
    ActionName explanation;
};

const Beginning beginnings[] = {
    {"import",
     "arkiv.öppna",
     {"Börja från förra årets dokument", "Begin from last year's document"},
     {"PDF, Word, Excel eller text. Mål, texter, indikatorer, aktiviteter och ekonomi fylls i.",
      "PDF, Word, Excel or text. Goals, texts, indicators, activities and economy are filled in."}},
    {"ny",
     "arkiv.ny",
     {"Ny rapport från mall", "New report from a template"},
     {"Verksamhetsplan, tertialrapport eller verksamhetsberättelse med årets mål.",
      "Plan, follow-up or annual report with this year's goals."}},
    {"nästa",
     "arkiv.nästa-rapport-ur-fil",
     {"Nästa rapport ur den förra", "The next report from the last"},
     {"Från en rapport i kedjan: plan, tertialrapport 1 och 2, verksamhetsberättelse.",
      "From a report of the chain: plan, tertial reports 1 and 2, annual report."}},
    {"öppna",
     "arkiv.öppna",
     {"Öppna en rapport", "Open a report"},
     {"En fil som du har sparat tidigare (.tertial).", "A file that you saved before (.tertial)."}},
};

void draw_beginning(App& app, const Beginning& beginning, float width) {
    Ui& ui = app.ui;
    const Palette& p = ui.colours();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size(width, ui.px(66));
    if (ImGui::InvisibleButton(std::string(beginning.id).c_str(), size)) run_action(app, beginning.action);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui.note_last(beginning.id, UiRole::button, beginning.title.str());
    ImDrawList& to = *ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + size.x, at.y + size.y);
    to.AddRectFilled(at, end, ui.colour(hovered ? p.hover : p.field), ui.px(6));
    to.AddRect(at, end, ui.colour(hovered ? p.accent : p.line), ui.px(6));
    ImFont* strong = ui.fonts().ui(UiFont::strong);
    ImFont* small = ui.fonts().ui(UiFont::small);
    to.AddText(strong, strong->FontSize, ImVec2(at.x + ui.px(16), at.y + ui.px(13)), ui.colour(p.text),
               beginning.title.str().c_str());
    to.AddText(small, small->FontSize, ImVec2(at.x + ui.px(16), at.y + ui.px(37)), ui.colour(p.faint),
               beginning.explanation.str().c_str());
}

/// What processes that are gone left: the first thing to see when there is any.
void draw_leftovers(App& app, float left) {
    Ui& ui = app.ui;
    if (app.keeping.leftovers().empty()) return;
    ImGui::SetCursorPosX(left);
    ui.heading(tr("Arbete som inte hann sparas", "Work that was not saved in time"));
    const UiScope scope(ui, "återställ");
    for (std::size_t i = 0; i < app.keeping.leftovers().size(); ++i) {
        const Recovery& one = app.keeping.leftovers()[i];
        const std::string name = one.file.empty() ? one.title : one.file.stem().string();
        ImGui::SetCursorPosX(left);
        if (ui.button(std::to_string(i), name.empty() ? tr("Utan namn", "Without a name") : name)) {
            return app.offer_recovery(one.name);
        }
        ImGui::SameLine();
        std::string about = one.when == 0 ? std::string() : time_text(one.when) + "  ·  ";
        about += one.file.empty() ? tr("aldrig sparad", "never saved") : one.file.parent_path().string();
        ui.faint_words(about, UiFont::small);
    }
    ui.gap(14);
}

void draw_recent(App& app, float left) {
    Ui& ui = app.ui;
    if (app.settings.recent.empty()) return;
    ImGui::SetCursorPosX(left);
    ui.heading(tr("Senaste rapporter", "Recent reports"));
    const UiScope scope(ui, "senaste");
    for (std::size_t i = 0; i < app.settings.recent.size(); ++i) {
        const std::filesystem::path file = app.settings.recent[i];
        std::error_code ignored;
        const bool there = std::filesystem::exists(file, ignored);
        ImGui::SetCursorPosX(left);
        if (ui.button(std::to_string(i), file.stem().string(), Emphasis::quiet, there)) {
            app.open_file(file);
            return;
        }
        ImGui::SameLine();
        ui.faint_words(there ? file.parent_path().string() : tr("finns inte längre", "no longer there"), UiFont::small);
    }
}

}  // namespace

void draw_start_page(App& app) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "start");
    const float available = ImGui::GetContentRegionAvail().x;
    const float width = std::min(ui.px(620), available - ui.px(40));
    const float left = std::floor((available - width) / 2);
    ui.gap(46);
    ImGui::SetCursorPosX(left);
    ui.words("Tertial", UiFont::large);
    ImGui::SetCursorPosX(left);
    ui.faint_words(tr("Verksamhetsplan, tertialrapport och verksamhetsberättelse",
                      "Plans, follow-ups and annual reports of municipal boards"));
    ui.gap(14);
    draw_leftovers(app, left);
    for (const Beginning& beginning : beginnings) {
        ImGui::SetCursorPosX(left);
        draw_beginning(app, beginning, width);
    }
    ui.gap(14);
    draw_recent(app, left);
    ui.gap(10);
    ImGui::SetCursorPosX(left);
    ui.faint_words(tr("Du kan också släppa en fil här.", "You can also drop a file here."), UiFont::small);
}

}  // namespace tertial::editor
