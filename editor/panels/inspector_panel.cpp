// What belongs to the place of the caret: what to write there, what is unsure, what is wrong.
#include <imgui.h>

#include "editor/app/guidance.h"
#include "editor/app/previous_report.h"
#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "editor/panels/cell_card.h"
#include "editor/panels/panels.h"
#include "editor/panels/review.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

Colour colour_of(Strength strength, const Palette& p) {
    return strength == Strength::error ? p.error : strength == Strength::warning ? p.warning : p.hint;
}

void draw_cells(Ui& ui, const OpenDocument& open, const IndicatorCells& cells) {
    for (const IndicatorColumnSpec& spec : open.document.document_template().indicator_columns) {
        if (!spec.column || cells[*spec.column].empty()) continue;
        ui.faint_words(fill_placeholders(spec.header, open.document.report().meta) + ": ", UiFont::small);
        ImGui::SameLine(0, 0);
        ui.words(cells[*spec.column], UiFont::small);
    }
}

/// The doubt of an import: its reason, the other readings, and the ways to settle it.
void draw_doubt(App& app, OpenDocument& open, const NodeId& node) {
    Ui& ui = app.ui;
    const std::string doubt = doubt_of(open.document.report(), node);
    if (doubt.empty()) return;
    const UiScope scope(ui, "tveksamt");
    ui.coloured_words(tr("Tveksamt vid inläsningen", "Unsure when imported"), ui.colours().warning, UiFont::strong);
    ui.paragraph(doubt);
    if (ui.button("stämmer", tr("Det stämmer", "It is right"), Emphasis::primary)) {
        app.tell_if_failed(confirm_doubt(open.document, node));
    }
    const auto* indicator = find<Indicator>(open.document.report(), node);
    if (indicator == nullptr) return ui.gap(8);
    for (std::size_t i = 0; i < indicator->alternatives.size(); ++i) {
        ui.gap(4);
        ui.words(tr("Annan tolkning", "Another reading"), UiFont::small);
        draw_cells(ui, open, indicator->alternatives[i]);
        if (ui.button("alternativ." + std::to_string(i), tr("Ta den här", "Take this"))) {
            app.tell_if_failed(take_reading(open.document, node, i));
            return;
        }
    }
    ui.gap(8);
}

void draw_findings(App& app, OpenDocument& open, const NodeId& node) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "att-åtgärda");
    bool any = false;
    for (const Finding& finding : open.findings) {
        if (finding.node != node || node.empty()) continue;
        if (!any) ui.heading(tr("Att åtgärda här", "To mend here"));
        any = true;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Indent(ui.px(12));
        ui.paragraph(finding.message);
        if (!finding.fix.empty()) ui.faint_words(tr("Förslag: ", "Proposal: ") + finding.fix, UiFont::small);
        const bool pressed = draw_finding_buttons(app, open, finding);
        ImGui::Unindent(ui.px(12));
        const float bottom = ImGui::GetItemRectMax().y;
        ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(at.x + ui.px(3), bottom),
                                                  ui.colour(colour_of(finding.strength, ui.colours())), ui.px(1));
        ui.gap(3);
        if (pressed) return;
    }
    if (any) ui.gap(8);
}

void draw_earlier(App& app, OpenDocument& open, const std::string& report, const PreviousText& text) {
    Ui& ui = app.ui;
    ui.heading(tr("Förra rapporten", "The previous report"));
    ui.faint_words(report, UiFont::small);
    if (text.empty()) return ui.paragraph(tr("Delen fanns inte då.", "The part was not there."), true);
    std::string lines;
    for (const Paragraph& paragraph : text) {
        const std::string mark = paragraph.style == ParagraphStyle::bullet ? "• " : "";
        ui.paragraph(mark + plain_text(paragraph), paragraph.style != ParagraphStyle::heading);
        ui.gap(2);
        lines += (lines.empty() ? "" : "\n") + mark + plain_text(paragraph);
    }
    if (ui.button("kopiera", tr("Kopiera in vid markören", "Copy to the caret"))) {
        app.tell_if_failed(paste(open.document, lines));
        app.document_focused = true;
    }
    ui.gap(8);
}

/// The same part of the report before, to read and to copy from: of a file that was chosen, else what the roll-forward
/// that made this report left of it.
void draw_previous(App& app, OpenDocument& open) {
    const UiScope scope(app.ui, "förra");
    const NodeId& node = open.document.selection.caret.place.node;
    if (open.previous) {
        draw_earlier(app, open, open.previous_name, previous_text(open.document.report(), *open.previous, node));
        return;
    }
    const std::vector<EarlierText> earlier = archived_text_of(open.document.report(), node);
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const UiScope one(app.ui, std::to_string(i));
        draw_earlier(app, open, earlier[i].report, earlier[i].text);
    }
}

}  // namespace

void draw_inspector(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "sidofält");
    const Strip* strip = strip_at_caret(open.document);
    if (strip == nullptr) return;
    const NodeId node = strip->node;
    const Guidance guidance = guidance_at(open.document, open.document.selection.caret.place.node);
    ui.words(guidance.title, UiFont::strong);
    ui.gap(2);
    if (!guidance.text.empty()) {
        ui.paragraph(guidance.text, true);
        ui.gap(8);
    }
    draw_cell_card(app, open);
    draw_doubt(app, open, node);
    draw_findings(app, open, node);
    draw_confirmations(app, open, node);
    draw_readiness(app, open, node);
    draw_remarks(app, open, node);
    draw_indicator_chart(app, open, node);
    draw_previous(app, open);
}

}  // namespace tertial::editor
