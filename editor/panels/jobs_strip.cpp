// Work that goes on: what it is, how far it has come, and a way to stop it.
#include <imgui.h>

#include <algorithm>

#include "editor/panels/panels.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr float row_height = 38;
constexpr float bar_width = 220;
constexpr float bar_height = 6;

void draw_bar(const Ui& ui, float share) {
    const Palette& p = ui.colours();
    const ImVec2 size(ui.px(bar_width), ui.px(bar_height));
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const float top = cursor.y + (ImGui::GetFrameHeight() - size.y) / 2;
    ImDrawList& to = *ImGui::GetWindowDrawList();
    const float round = size.y / 2;
    to.AddRectFilled(ImVec2(cursor.x, top), ImVec2(cursor.x + size.x, top + size.y), ui.colour(p.line), round);
    const float filled = size.x * std::clamp(share, 0.0F, 1.0F);
    if (filled > size.y) {
        to.AddRectFilled(ImVec2(cursor.x, top), ImVec2(cursor.x + filled, top + size.y), ui.colour(p.accent), round);
    }
    ImGui::Dummy(ImVec2(size.x, ImGui::GetFrameHeight()));
}

void draw_job(App& app, const Jobs::Running& job) {
    Ui& ui = app.ui;
    const UiScope scope(ui, job.id.substr(0, job.id.find('.')));
    const std::string words = job.stopping                 ? tr("Avbryter …", "Stopping …")
                              : job.progress.words.empty() ? job.title
                                                           : job.progress.words;
    if (ui.button("avbryt", tr("Avbryt", "Cancel"), Emphasis::usual, !job.stopping)) app.jobs.stop(job.id);
    ImGui::SameLine(0, ui.px(12));
    if (job.progress.share >= 0) {
        draw_bar(ui, job.progress.share);
        ImGui::SameLine(0, ui.px(12));
    }
    ImGui::AlignTextToFramePadding();
    ui.words(words);
    ui.note_last("arbete", UiRole::label, words);
}

}  // namespace

float jobs_height(const App& app) {
    return app.ui.px(row_height) * static_cast<float>(app.jobs.running().size());
}

void draw_jobs(App& app) {
    const UiScope scope(app.ui, "pågår");
    for (const Jobs::Running& job : app.jobs.running()) draw_job(app, job);
}

}  // namespace tertial::editor
