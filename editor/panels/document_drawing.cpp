#include "editor/panels/document_drawing.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "editor/document/edit.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

std::string mark_of(const ListMark& mark) {
    return mark.kind == ListMark::Kind::number ? std::to_string(mark.number) + "." : "•";
}

struct Grade {
    Assessment value;
    std::string_view swedish;
    std::string_view english;
};

constexpr std::array grades{Grade{Assessment::fully, "Uppfylls helt", "Met"},
                            Grade{Assessment::partly, "Uppfylls delvis", "Partly met"},
                            Grade{Assessment::not_met, "Uppfylls inte", "Not met"}};

/// A full, a half and an empty circle; few fonts have all three.
void draw_grade(ImDrawList& to, ImVec2 centre, float radius, Assessment grade, std::uint32_t colour) {
    constexpr float quarter = 1.5708F;
    to.AddCircle(centre, radius, colour, 0, std::max(1.0F, radius * 0.25F));
    if (grade == Assessment::fully) to.AddCircleFilled(centre, radius, colour);
    if (grade != Assessment::partly) return;
    to.PathArcTo(centre, radius, quarter, 3 * quarter, 16);
    to.PathFillConvex(colour);
}

bool is_table(const Strip& strip) {
    return strip.kind == StripKind::table_head || strip.kind == StripKind::table_row ||
           strip.kind == StripKind::comment;
}

}  // namespace

void draw_paper(ImDrawList& to, const Ui& ui, float left, float top, float right, float bottom) {
    const Palette& p = ui.colours();
    const float soft = ui.px(1);
    for (int i = 3; i > 0; --i) {
        const float out = soft * static_cast<float>(i);
        to.AddRectFilled(ImVec2(left - out, top - out + soft), ImVec2(right + out, bottom + out + soft),
                         IM_COL32(0, 0, 0, 10), 3);
    }
    to.AddRectFilled(ImVec2(left, top), ImVec2(right, bottom), ui.colour(p.paper));
    to.AddRect(ImVec2(left, top), ImVec2(right, bottom), ui.colour(p.line, 0.8F));
}

DocumentDrawing::DocumentDrawing(App& app, OpenDocument& open, const DocumentView& view, ImDrawList& to, float left,
                                 float top)
    : app_(app), open_(open), view_(view), to_(to), left_(left), top_(top) {
    for (const SelectedText& part : selected_texts(view, open.document.selection)) {
        selected_[part.cell] = {part.begin, part.end};
    }
    for (const Remark& remark : open.document.report().remarks) {
        if (remark.state == RemarkState::open) remarked_.insert(remark.about);
    }
}

void DocumentDrawing::draw(float from, float to) {
    const auto [first, last] = view_.layout.strips_between(from - top_, to - top_);
    for (std::size_t s = first; s < last; ++s) draw_strip(s);
    draw_caret();
}

void DocumentDrawing::draw_strip(std::size_t index) {
    const Strip& strip = view_.flow.strips[index];
    const StripBox& box = view_.layout.strips()[index];
    const float y = top_ + static_cast<float>(box.top);
    draw_behind_strip(strip, box, y);
    if (!strip.tag.empty()) {
        const ImFont* font = app_.ui.fonts().font({TextRole::label, false, false});
        to_.AddText(font, font->FontSize, ImVec2(left_, y), app_.ui.colour(app_.ui.colours().accent),
                    strip.tag.c_str());
    }
    if (strip.mark.kind != ListMark::Kind::none) draw_mark(strip, box, y);
    if (strip.kind == StripKind::assessment) draw_assessment(strip, box, y);
    for (std::size_t c = 0; c < strip.cells.size(); ++c) draw_cell({index, c}, strip.cells[c], box.cells[c], y);
    if (is_table(strip)) draw_table_lines(index, box, y);
    draw_problem(strip, box, y);
    draw_remark_mark(index, strip, y);
}

void DocumentDrawing::draw_behind_strip(const Strip& strip, const StripBox& box, float y) {
    const Palette& p = app_.ui.colours();
    const float right = left_ + view_.layout.width();
    const auto fill = [&](Colour colour) {
        to_.AddRectFilled(ImVec2(left_, y), ImVec2(right, y + box.height), app_.ui.colour(colour));
    };
    if (strip.kind == StripKind::table_head) fill(p.table_head);
    if (strip.kind == StripKind::table_row && strip.row_role == RowRole::sum) fill(p.sum_row);
    if (strip.doubtful) {
        const float out = app_.ui.px(4);
        to_.AddRectFilled(ImVec2(left_ - out, y), ImVec2(right + out, y + box.height), app_.ui.colour(p.doubt), 2);
    }
}

/// A row and the comment on it are one: the line stands under both.
void DocumentDrawing::draw_table_lines(std::size_t index, const StripBox& box, float y) {
    const Strip& strip = view_.flow.strips[index];
    const std::uint32_t colour = app_.ui.colour(app_.ui.colours().table_line);
    const float right = left_ + view_.layout.width();
    if (strip.kind == StripKind::table_head) to_.AddLine(ImVec2(left_, y), ImVec2(right, y), colour);
    const NodeId& row = strip.kind == StripKind::comment ? strip.owner : strip.node;
    const bool goes_on = index + 1 < view_.flow.strips.size() &&
                         view_.flow.strips[index + 1].kind == StripKind::comment &&
                         view_.flow.strips[index + 1].owner == row;
    if (!goes_on) to_.AddLine(ImVec2(left_, y + box.height), ImVec2(right, y + box.height), colour);
}

void DocumentDrawing::draw_cell(CellIndex at, const Cell& cell, const CellBox& box, float y) {
    const Palette& p = app_.ui.colours();
    const Ui& ui = app_.ui;
    const TextBox text{cell.text, box.text, left_ + box.x, y + box.y, box.width, cell.align == Align::right};
    const auto selected = selected_.find(at);
    if (selected != selected_.end()) {
        if (is_cell_range(view_, open_.document.selection)) {
            const StripBox& strip = view_.layout.strips()[at.strip];
            to_.AddRectFilled(ImVec2(text.x - ui.px(4), y), ImVec2(text.x + box.width + ui.px(4), y + strip.height),
                              ui.colour(p.selection));
        } else {
            draw_behind(to_, ui.fonts(), text, selected->second, ui.colour(p.selection));
        }
    }
    const bool faint = cell.kind == CellKind::fixed && cell.text.role == TextRole::label;
    draw_text(to_, ui.fonts(), text,
              {ui.colour(faint ? p.faint : p.text), ui.colour(p.accent), ui.colour(p.selection)});
    if (cell.text.text.empty() && !cell.hint.empty()) {
        const ImFont* font = ui.fonts().font({cell.text.role, false, false});
        const float down = (box.text.line_height - font->FontSize) / 2;
        const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0, cell.hint.c_str()).x;
        const float x = cell.align == Align::right ? text.x + box.width - width : text.x;
        to_.AddText(font, font->FontSize, ImVec2(x, text.y + down), ui.colour(p.faint, 0.75F), cell.hint.c_str());
    }
    note_cell(at, cell, box, y);
}

/// For scripts and for those who do not see the screen: what stands where.
void DocumentDrawing::note_cell(CellIndex at, const Cell& cell, const CellBox& box, float y) {
    if (cell.kind == CellKind::fixed) return;
    const std::string& node = cell.place.node.text;
    const std::string id = "dokument." + (node.empty() ? std::string("rapport") : node) + "." + std::to_string(at.cell);
    const float top = y + box.y;
    app_.ui.registry.add({id, UiRole::text_field, cell.hint, cell.text.text,
                          visible_part({left_ + box.x, top, left_ + box.x + box.width, top + box.text.height()}),
                          true});
}

void DocumentDrawing::draw_mark(const Strip& strip, const StripBox& box, float y) {
    const CellBox& cell = box.cells.front();
    const std::string mark = mark_of(strip.mark);
    const ImFont* font = app_.ui.fonts().font({strip.cells.front().text.role, false, false});
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0, mark.c_str()).x;
    const float gap = font->FontSize * 0.5F;
    to_.AddText(font, font->FontSize,
                ImVec2(left_ + cell.x - width - gap, y + cell.y + (cell.text.line_height - font->FontSize) / 2),
                app_.ui.colour(app_.ui.colours().text), mark.c_str());
}

/// Three words to choose from; the chosen one is filled. Sign and word say the same as the colour.
void DocumentDrawing::draw_assessment(const Strip& strip, const StripBox& box, float y) {
    const auto* goal = find<Goal>(open_.document.report(), strip.node);
    if (goal == nullptr) return;
    const float line = app_.ui.fonts().font({TextRole::cell, false, false})->FontSize;
    float x = left_;
    for (const Grade& grade : grades) {
        const bool chosen = goal->assessment == grade.value;
        const Area area{x, y + line * 0.25F, 0, y + box.height - line * 0.25F};
        const float right = draw_choice(grade.value, tr(grade.swedish, grade.english), chosen, area, strip.node);
        if (clicked_) {
            const int value = chosen ? no_assessment : static_cast<int>(grade.value);
            app_.tell_if_failed(set_assessment(open_.document, strip.node, value));
            clicked_ = false;
            return;  // the flow was made anew
        }
        x = right + line * 0.6F;
    }
}

/// Gives its right edge.
float DocumentDrawing::draw_choice(Assessment grade, const std::string& words, bool chosen, Area area,
                                   const NodeId& goal) {
    const Palette& p = app_.ui.colours();
    const Ui& ui = app_.ui;
    const ImFont* font = ui.fonts().font({TextRole::cell, false, false});
    const float line = font->FontSize;
    const float sign = line * 1.1F;
    area.right = area.left + font->CalcTextSizeA(line, 1e6F, 0, words.c_str()).x + 1.2F * line + sign;
    const ImVec2 from(area.left, area.top);
    const ImVec2 to(area.right, area.bottom);
    const bool hovered = ImGui::IsMouseHoveringRect(from, to) && ImGui::IsWindowHovered();
    const float round = (to.y - from.y) / 2;
    if (chosen || hovered) to_.AddRectFilled(from, to, ui.colour(chosen ? p.chosen : p.hover), round);
    to_.AddRect(from, to, ui.colour(chosen ? p.accent : p.line), round);
    const std::uint32_t colour = ui.colour(chosen ? p.text : p.faint);
    draw_grade(to_, ImVec2(from.x + line * 0.95F, area.middle_y()), line * 0.32F, grade, colour);
    to_.AddText(font, line, ImVec2(from.x + line * 0.6F + sign, area.middle_y() - line / 2), colour, words.c_str());
    app_.ui.registry.add({"bedömning." + goal.text + "." + std::to_string(static_cast<int>(grade)), UiRole::toggle,
                          words, chosen ? "på" : "av", visible_part(area), true});
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    clicked_ = clicked_ || (hovered && ImGui::IsMouseClicked(0));
    return area.right;
}

/// A bar in the margin: the worst of what the checks say of the strip's node.
void DocumentDrawing::draw_problem(const Strip& strip, const StripBox& box, float y) {
    if (strip.node.empty()) return;
    const auto found = open_.worst_findings.find(strip.node);
    if (found == open_.worst_findings.end()) return;
    const Palette& p = app_.ui.colours();
    const Ui& ui = app_.ui;
    const Colour colour = found->second == Strength::error     ? p.error
                          : found->second == Strength::warning ? p.warning
                                                               : p.hint;
    const float x = left_ - ui.px(14);
    to_.AddRectFilled(ImVec2(x, y), ImVec2(x + ui.px(3), y + box.height), ui.colour(colour), ui.px(1));
}

/// A speech bubble in the right margin, once for each part that somebody has an open remark on.
void DocumentDrawing::draw_remark_mark(std::size_t index, const Strip& strip, float y) {
    if (strip.node.empty() || !remarked_.contains(strip.node)) return;
    const std::size_t* first = view_.index.strip_of(strip.node);
    if (first == nullptr || *first != index) return;
    const Ui& ui = app_.ui;
    const float x = left_ + view_.layout.width() + ui.px(11);
    const Area area{x, y + ui.px(3), x + ui.px(16), y + ui.px(15)};
    const std::uint32_t colour = ui.colour(ui.colours().accent);
    to_.AddRectFilled(ImVec2(area.left, area.top), ImVec2(area.right, area.bottom), colour, ui.px(3));
    to_.AddTriangleFilled(ImVec2(x + ui.px(3), area.bottom - 1), ImVec2(x + ui.px(9), area.bottom - 1),
                          ImVec2(x + ui.px(3), area.bottom + ui.px(4)), colour);
    for (const float down : {3.5F, 7.0F}) {
        const float line = area.top + ui.px(down);
        to_.AddLine(ImVec2(x + ui.px(3), line), ImVec2(area.right - ui.px(3), line), ui.colour(ui.colours().paper),
                    std::max(1.0F, ui.px(1.2F)));
    }
    app_.ui.registry.add({"dokument.anmärkning." + strip.node.text,
                          UiRole::button,
                          tr("Anmärkning", "Remark"),
                          {},
                          visible_part(area),
                          true});
}

/// Around the cell of a table that the caret is in.
void DocumentDrawing::draw_cell_frame() {
    const CellIndex* at = view_.index.find(open_.document.selection.caret.place);
    if (at == nullptr || view_.flow.strips[at->strip].kind != StripKind::table_row) return;
    const StripBox& strip = view_.layout.strips()[at->strip];
    const CellBox& box = strip.cells[at->cell];
    const float side = app_.ui.px(4);
    const float y = top_ + static_cast<float>(strip.top);
    to_.AddRect(ImVec2(left_ + box.x - side, y), ImVec2(left_ + box.x + box.width + side, y + strip.height),
                app_.ui.colour(app_.ui.colours().accent), app_.ui.px(2), 0, std::max(1.0F, app_.ui.px(1.2F)));
}

void DocumentDrawing::draw_caret() {
    if (!app_.document_focused) return;
    const auto caret = box_of(view_, open_.document.selection.caret);
    if (!caret) return;
    draw_cell_frame();
    const float x = std::floor(left_ + caret->x);
    const float y = top_ + static_cast<float>(caret->top);
    const float width = std::max(1.0F, std::round(1.5F * app_.ui.scale));
    to_.AddRectFilled(ImVec2(x, y + caret->height * 0.1F), ImVec2(x + width, y + caret->height * 0.92F),
                      app_.ui.colour(app_.ui.colours().accent));
}

}  // namespace tertial::editor
