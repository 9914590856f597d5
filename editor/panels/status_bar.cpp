#include <imgui.h>

#include <cmath>

#include "editor/app/progress.h"
#include "editor/document/cell_facts.h"
#include "editor/panels/panels.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

std::string state_of(const OpenDocument& open) {
    if (open.access == Access::read_only) return tr("Skrivskyddad", "Read only");
    if (open.file.empty()) return tr("Inte sparad än", "Not saved yet");
    return open.is_unsaved() ? tr("Osparade ändringar", "Unsaved changes") : tr("Sparad", "Saved");
}

/// "62 sidor · ": of the preview while it shows the report as it is, else what the export estimates.
std::string pages_of(const OpenDocument& open) {
    const Preview& preview = *open.preview;
    if (preview.pages && !preview.pages->sizes().empty() && preview.version == open.document.version())
        return std::to_string(preview.pages->sizes().size()) + tr(" sidor · ", " pages · ");
    if (open.estimated_pages == 0) return {};
    return tr("ca ", "about ") + std::to_string(open.estimated_pages) + tr(" sidor · ", " pages · ");
}

/// "Summa 12,4 mnkr · 5 tal" while cells are selected, else words.
std::string counts_of(OpenDocument& open) {
    const Preview& preview = *open.preview;
    if (preview.shown && preview.pages && !preview.pages->sizes().empty()) {
        return tr("Sida ", "Page ") + std::to_string(preview.page) + tr(" av ", " of ") +
               std::to_string(preview.pages->sizes().size());
    }
    const SelectedFigures figures = figures_of_selection(open.document);
    if (figures.sum) {
        return tr("Summa ", "Sum ") + format_number(*figures.sum) + (figures.unit.empty() ? "" : " " + figures.unit) +
               " · " + std::to_string(figures.count) + tr(" tal", " numbers");
    }
    const WordCount& count = count_words(open);
    return pages_of(open) + std::to_string(count.in_part) + tr(" ord i delen · ", " words in this part · ") +
           std::to_string(count.in_all) + tr(" i allt", " in all");
}

void right_words(Ui& ui, const std::string& words) {
    const float width = ImGui::CalcTextSize(words.c_str()).x;
    ImGui::SameLine(std::max(0.0F, ImGui::GetContentRegionMax().x - width));
    ui.faint_words(words, UiFont::small);
}

}  // namespace

void draw_status_bar(App& app) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "status");
    const FontScope font(ui, UiFont::small);
    OpenDocument* open = app.document();
    const Notice& notice = app.notice();
    const std::string left = !notice.text.empty() ? notice.text : open != nullptr ? state_of(*open) : std::string();
    ui.coloured_words(left, notice.is_error && !notice.text.empty() ? ui.colours().error : ui.colours().text,
                      UiFont::small);
    ui.note_last("meddelande", UiRole::label, left);
    if (open == nullptr) return;
    const int percent =
        static_cast<int>(std::lround((open->preview->shown ? open->preview->zoom : app.settings.zoom) * 100));
    std::string right = counts_of(*open) + "   ·   " + std::to_string(percent) + " %";
    if (!notice.text.empty()) right = state_of(*open) + "   ·   " + right;
    right_words(ui, right);
    ui.note_last("räkning", UiRole::label, right);
}

}  // namespace tertial::editor
