// The source of an import at a place: the page of a PDF as a picture, of other files the lines around.
#include <imgui.h>

#include <algorithm>

#include "editor/panels/dialogs.h"
#include "editor/panels/page_view.h"
#include "editor/panels/review_parts.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr std::size_t lines_around = 60;
constexpr float least_page_zoom = 1;
constexpr float most_page_zoom = 3;

/// Of a workbook, sheets are told by name; of its lines by number.
SourcePlace place_in(const SourceFile& file, const Doubt& doubt) {
    SourcePlace place = doubt.place;
    if (!doubt.sheet.empty()) place.page = sheet_number(file.lines, doubt.sheet);
    return place;
}

void choose_file(App& app) {
    app.open_dialog(file_dialog(FileWish::open, tr("Var finns källan?", "Where is the source?"),
                                app.document()->file.parent_path(), {".pdf", ".docx", ".xml", ".xlsx", ".csv", ".txt"},
                                [](App& in, const std::filesystem::path& file) {
                                    if (in.document() != nullptr) remember_sources(in, *in.document(), {file});
                                }));
}

void draw_no_source(App& app, const Doubt& doubt) {
    Ui& ui = app.ui;
    ui.paragraph(doubt.file.empty()
                     ? tr("Filen som rapporten lästes in från hittades inte bredvid rapporten.",
                          "The file that the report was imported from was not found beside it.")
                     : doubt.file + tr(" hittades inte bredvid rapporten.", " was not found beside the report."),
                 true);
    ui.gap(4);
    if (ui.button("välj", tr("Välj källfilen …", "Choose the source …"))) choose_file(app);
}

void draw_lines(const Ui& ui, OpenDocument& open, const SourceFile& file, std::size_t at) {
    const std::size_t begin = at - std::min(at, lines_around);
    const std::size_t end = std::min(file.lines.size(), at + lines_around);
    ImGui::PushTextWrapPos(0);
    for (std::size_t i = begin; i < end; ++i) {
        const SourceTextLine& line = file.lines[i];
        const ImVec2 from = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x;
        ImGui::Indent(ui.px(10));
        if (i == at) {  // the colour lies under the text, which must be measured first
            const float height = ImGui::CalcTextSize(line.text.c_str(), nullptr, false, width - ui.px(10)).y;
            const ImVec2 to(from.x + width, from.y + height + ui.px(3));
            ImDrawList& list = *ImGui::GetWindowDrawList();
            list.AddRectFilled(ImVec2(from.x, from.y - ui.px(2)), to, ui.colour(ui.colours().doubt), ui.px(3));
            list.AddRectFilled(ImVec2(from.x, from.y - ui.px(2)), ImVec2(from.x + ui.px(3), to.y),
                               ui.colour(ui.colours().warning));
        }
        ImGui::PushStyleColor(ImGuiCol_Text,
                              packed(i == at || !line.left_out ? ui.colours().text : ui.colours().faint));
        ImGui::TextUnformatted(line.text.c_str());
        ImGui::PopStyleColor();
        ImGui::Unindent(ui.px(10));
        if (i == at && open.review.show_place) {
            ImGui::SetScrollHereY(0.35F);
            open.review.show_place = false;
        }
    }
    ImGui::PopTextWrapPos();
}

std::optional<PageBox> mark_of(const SourceFile& file, const SourcePlace& place) {
    if (place.line == 0) return std::nullopt;
    const pdf::Page* page = file.pages->words(place.page);
    const auto at = line_at(file.lines, place);
    if (page == nullptr || !at || file.lines[*at].place != place) return std::nullopt;
    std::string text = file.lines[*at].text;
    return find_on_page(*page, text, same_before(file.lines, *at));
}

void draw_page_of(const Ui& ui, OpenDocument& open, const SourceFile& file, const SourcePlace& place) {
    Review& review = open.review;
    const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x) * review.zoom;
    const std::optional<PageBox> mark = mark_of(file, place);
    const float top = ImGui::GetCursorPosY();
    draw_page(ui, *file.pages, place.page, width, mark);
    const bool words_are_known = place.line == 0 || file.pages->words(place.page) != nullptr;
    if (!review.show_place || !words_are_known || file.pages->sizes().empty()) return;
    review.show_place = false;
    if (!mark) return ImGui::SetScrollY(0);
    const auto number = static_cast<std::size_t>(place.page - 1);
    if (number >= file.pages->sizes().size()) return;
    const float per_point = width / static_cast<float>(file.pages->sizes()[number].width);
    const float room = ImGui::GetWindowHeight();
    ImGui::SetScrollY(std::max(0.0F, top + static_cast<float>(mark->top) * per_point - room * 0.35F));
    ImGui::SetScrollX(std::max(0.0F, static_cast<float>(mark->left) * per_point - ui.px(24)));
}

void draw_zoom(Ui& ui, Review& review) {
    constexpr float step = 1.25F;
    const float width = 2 * (ImGui::GetFrameHeight() + ui.px(4));
    ImGui::SameLine(std::max(0.0F, ImGui::GetContentRegionMax().x - width));
    if (ui.button("mindre", "−", Emphasis::quiet, review.zoom > least_page_zoom, ImGui::GetFrameHeight())) {
        review.zoom = std::max(least_page_zoom, review.zoom / step);
        review.show_place = true;
    }
    ImGui::SameLine(0, ui.px(4));
    if (ui.button("större", "+", Emphasis::quiet, review.zoom < most_page_zoom, ImGui::GetFrameHeight())) {
        review.zoom = std::min(most_page_zoom, review.zoom * step);
        review.show_place = true;
    }
}

}  // namespace

void draw_source(App& app, OpenDocument& open, const Doubt& doubt) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "källa");
    const SourceFile* file = source_of(open, doubt);
    const std::string place = place_of(open.document.report(), doubt);
    ImGui::Separator();
    ImGui::AlignTextToFramePadding();
    const std::string title =
        (file == nullptr ? tr("Källan", "The source") : file->name) + (place.empty() ? "" : " · " + place);
    ui.faint_words(title, UiFont::small);
    if (file == nullptr) return draw_no_source(app, doubt);
    const SourcePlace at = place_in(*file, doubt);
    const bool as_picture = file->pages && file->pages->problem().empty() && at.page > 0;
    ui.note_last("plats", UiRole::label, title, as_picture ? "bild" : "text");
    if (as_picture) draw_zoom(ui, open.review);
    if (!file->problem.empty()) return ui.paragraph(file->problem, true);
    if (!file->is_read) return ui.faint_words(tr("Läser …", "Reading …"));
    if (file->pages && !file->pages->problem().empty()) ui.paragraph(file->pages->problem(), true);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, packed(as_picture ? ui.colours().desk : ui.colours().field));
    const bool drawn = ImGui::BeginChild("source", ImVec2(0, 0), !as_picture,
                                         as_picture ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None);
    ImGui::PopStyleColor();
    const auto line = line_at(file->lines, at);
    if (drawn && as_picture) {
        draw_page_of(ui, open, *file, at);
    } else if (drawn && line) {
        draw_lines(ui, open, *file, *line);
    } else if (drawn) {
        ui.paragraph(tr("Det gäller hela filen.", "It is about the whole file."), true);
    }
    ImGui::EndChild();
}

}  // namespace tertial::editor
