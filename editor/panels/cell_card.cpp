#include "editor/panels/cell_card.h"

#include <imgui.h>

#include <algorithm>
#include <ctime>

#include "editor/document/cell_facts.h"
#include "editor/document/edit_common.h"
#include "editor/document/field_text.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

void set_cell_text(App& app, OpenDocument& open, const FieldPlace& place, const std::string& text) {
    auto command = set_runs_at(open.document.report(), place, plain_runs(text));
    if (!command) return app.tell_error(command.error());
    app.tell_if_failed(open.document.run(std::move(*command)));
    open.document.selection.caret = {place, {text.size(), false}};
    open.document.selection.anchor = open.document.selection.caret;
    app.document_focused = true;
}

void draw_deviation(App& app, OpenDocument& open, const FieldPlace& place, const std::string& text) {
    Ui& ui = app.ui;
    const std::string word = tr("Avvikelse", "Avvikelse");  // the documents' own word in every language
    if (ui.toggle("avvikelse", word, text == word, tr("Går inte som planerat", "Does not go as planned"))) {
        set_cell_text(app, open, place, word);
    }
    ImGui::SameLine();
    if (ui.toggle("ingen", tr("Ingen avvikelse", "No deviation"), text.empty(), {})) {
        set_cell_text(app, open, place, {});
    }
}

/// What the cell should be by the rest of its table, beside what stands there.
void draw_computed(App& app, OpenDocument& open, const FieldPlace& place) {
    Ui& ui = app.ui;
    const std::vector<ComputedCell> cells = computed_here(open.document);
    const auto here =
        std::find_if(cells.begin(), cells.end(), [&](const ComputedCell& cell) { return cell.place == place; });
    if (here == cells.end()) return;
    const std::string words = tr("Uträknat: ", "Computed: ") + here->value + "  (" + here->terms + ")";
    ImGui::PushTextWrapPos(0);
    ui.coloured_words(words, here->agrees ? ui.colours().good : ui.colours().warning);
    ImGui::PopTextWrapPos();
    ui.note_last("uträknat", UiRole::label, words);
    if (!here->agrees && ui.button("ta-över", tr("Ta över", "Take over"))) {
        app.tell_if_failed(take_over_computed(open.document, TakeOver::cell));
        app.document_focused = true;
    }
}

}  // namespace

void draw_cell_card(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const FieldPlace place = open.document.selection.caret.place;
    const auto facts = facts_of_cell(open.document, place);
    if (!facts) return;
    const UiScope scope(ui, "cell");
    const std::string text = plain_text(runs_at(open.document.report(), place).value_or(std::vector<Run>{}));
    std::string name = facts->column;
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    ui.heading(name);
    if (!facts->reading.empty()) {
        const std::string words = tr("Förstås som: ", "Understood as: ") + facts->reading;
        ImGui::PushTextWrapPos(0);
        ui.coloured_words(words, facts->is_doubtful ? ui.colours().warning : ui.colours().faint);
        ImGui::PopTextWrapPos();
        ui.note_last("tolkning", UiRole::label, words);
    }
    if (!facts->against_target.empty()) {
        ui.coloured_words(facts->against_target, facts->is_worse ? ui.colours().error : ui.colours().good);
    }
    draw_computed(app, open, place);
    if (facts->sense == CellSense::choice) draw_deviation(app, open, place, text);
    const bool is_date = facts->sense == CellSense::date || place.field == Field::start || place.field == Field::end ||
                         place.field == Field::date || place.field == Field::meeting_date;
    if (is_date) {
        Date date = parse_date(text).value_or(today());
        if (draw_calendar(app, date)) set_cell_text(app, open, place, format_date(date));
    }
    ui.gap(8);
}

/// Bars for what happened and is foreseen, lines for targets.
void draw_indicator_chart(App& app, const OpenDocument& open, const NodeId& indicator) {
    const std::vector<ChartBar> bars = chart_of(open.document, indicator);
    if (bars.empty()) return;
    Ui& ui = app.ui;
    const Palette& p = ui.colours();
    ui.heading(tr("I diagram", "As a chart"));
    double highest = 0;
    for (const ChartBar& bar : bars) highest = std::max(highest, to_double(bar.value));
    if (highest <= 0) return;
    const float width = ImGui::GetContentRegionAvail().x;
    ImDrawList& to = *ImGui::GetWindowDrawList();
    ImFont* font = ui.fonts().ui(UiFont::small);
    const float row = font->FontSize + ui.px(9);
    for (const ChartBar& bar : bars) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float share = static_cast<float>(std::max(0.0, to_double(bar.value)) / highest);
        const float label = width * 0.42F;
        const float value = ui.px(66);
        const float room = std::max(ui.px(20), width - label - value);
        const float length = std::max(ui.px(2), room * share);
        to.AddText(font, font->FontSize, at, ui.colour(p.faint), bar.label.c_str(), nullptr, label);
        const ImVec2 from(at.x + label, at.y + ui.px(1));
        const ImVec2 end(from.x + length, from.y + font->FontSize);
        if (bar.is_target) {
            to.AddRect(from, end, ui.colour(p.accent), ui.px(2));
        } else {
            to.AddRectFilled(from, end, ui.colour(p.accent, 0.75F), ui.px(2));
        }
        to.AddText(font, font->FontSize, ImVec2(end.x + ui.px(5), at.y), ui.colour(p.text), bar.shown.c_str());
        ImGui::Dummy(ImVec2(width, row));
    }
    ui.gap(6);
}

}  // namespace tertial::editor
