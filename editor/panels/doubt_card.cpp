// One doubt of an import: what was understood, what else it may be, and the answers.
#include <imgui.h>

#include <utility>
#include <variant>

#include "editor/panels/review_parts.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

using NamedCells = std::vector<std::pair<std::string, std::string>>;

NamedCells cells_of(const OpenDocument& open, const IndicatorCells& cells) {
    NamedCells out;
    for (const IndicatorColumnSpec& spec : open.document.document_template().indicator_columns) {
        if (!spec.column) continue;
        out.emplace_back(fill_placeholders(spec.header, open.document.report().meta), cells[*spec.column]);
    }
    return out;
}

NamedCells cells_of(const Report& report, const TableRow& row) {
    NamedCells out;
    const auto slot = slot_of(report, row.id);
    const Table* table = slot ? find<Table>(report, slot->parent) : nullptr;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool named = table != nullptr && i < table->columns.size();
        out.emplace_back(named ? table->columns[i] : std::string(), row.cells[i]);
    }
    return out;
}

/// Rows of the grid: what was understood, then each other reading.
struct Readings {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

void add(Readings& to, const NamedCells& cells) {
    std::vector<std::string> row;
    for (const auto& [name, cell] : cells) row.push_back(cell);
    if (to.columns.empty()) {
        for (const auto& [name, cell] : cells) to.columns.push_back(name);
    }
    to.rows.push_back(std::move(row));
}

/// Columns that no reading fills tell nothing.
void drop_empty_columns(Readings& readings) {
    for (std::size_t i = readings.columns.size(); i-- > 0;) {
        bool any = false;
        for (const auto& row : readings.rows) any = any || !row[i].empty();
        if (any) continue;
        readings.columns.erase(readings.columns.begin() + static_cast<std::ptrdiff_t>(i));
        for (auto& row : readings.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

Readings readings_of(const OpenDocument& open, const NodeId& node) {
    Readings out;
    const Report& report = open.document.report();
    if (const auto* indicator = find<Indicator>(report, node)) {
        add(out, cells_of(open, indicator->cells));
        for (const IndicatorCells& other : indicator->alternatives) add(out, cells_of(open, other));
    } else if (const auto* row = find<TableRow>(report, node)) {
        add(out, cells_of(report, *row));
    }
    drop_empty_columns(out);
    return out;
}

/// The words of a node that is no row.
std::string words_of(const Report& report, const NodeId& node) {
    if (const auto* paragraph = find<Paragraph>(report, node)) return plain_text(*paragraph);
    const std::vector<Block>* blocks = nullptr;
    if (const auto* section = find<Section>(report, node)) blocks = &section->blocks;
    if (const auto* chapter = find<Chapter>(report, node)) blocks = &chapter->blocks;
    std::string out;
    for (std::size_t i = 0; blocks != nullptr && i < blocks->size(); ++i) {
        const auto* paragraph = std::get_if<Paragraph>(&(*blocks)[i]);
        if (paragraph != nullptr) out += (out.empty() ? "" : " ") + plain_text(*paragraph);
    }
    return out;
}

std::string confirm_label(const Doubt& doubt) {
    switch (doubt.kind) {
        case DoubtKind::reading:
            return tr("Stämmer", "Right");
        case DoubtKind::advice:
            return tr("Kontrollerat", "Checked");
        case DoubtKind::words:
            return tr("Behövs inte", "Not needed");
    }
    return {};
}

void draw_cell(Ui& ui, const Readings& readings, std::size_t row, std::size_t column) {
    const std::string& cell = readings.rows[row][column];
    const bool differs = row > 0 && cell != readings.rows.front()[column];
    ui.words(cell.empty() ? "–" : cell, differs ? UiFont::strong : UiFont::regular);
}

/// True when another reading was taken.
bool draw_readings(App& app, OpenDocument& open, const Readings& readings) {
    Ui& ui = app.ui;
    const int columns = static_cast<int>(readings.columns.size()) + 1;
    constexpr ImGuiTableFlags flags =
        ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_NoSavedSettings;
    if (readings.columns.empty() || !ImGui::BeginTable("readings", columns, flags)) return false;
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    for (const std::string& name : readings.columns) {
        ImGui::TableNextColumn();
        ImGui::PushTextWrapPos(0);
        ui.faint_words(name, UiFont::small);
        ImGui::PopTextWrapPos();
    }
    bool taken = false;
    for (std::size_t row = 0; row < readings.rows.size(); ++row) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::AlignTextToFramePadding();
        if (row == 0) {
            ui.faint_words(tr("Läst som", "Read as"), UiFont::small);
        } else if (ui.button("alternativ." + std::to_string(row - 1), tr("Ta", "Take")) && !taken) {
            taken = true;
            app.tell_if_failed(take_for_chosen(open, row - 1));
        }
        for (std::size_t column = 0; column < readings.columns.size(); ++column) {
            ImGui::TableNextColumn();
            ImGui::AlignTextToFramePadding();
            draw_cell(ui, readings, row, column);
        }
    }
    ImGui::EndTable();
    return taken;
}

/// On the same line when there is room for it.
void next_button(const std::string& label) {
    const ImGuiStyle& style = ImGui::GetStyle();
    const float width = ImGui::CalcTextSize(label.c_str(), nullptr, true).x + 2 * style.FramePadding.x;
    ImGui::SameLine();
    if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
}

void draw_answers(App& app, OpenDocument& open, const Doubt& doubt) {
    Ui& ui = app.ui;
    const std::size_t same = alike(open.review.doubts, doubt).size();
    const std::size_t rest = open.review.doubts.size();
    if (ui.button("stämmer", confirm_label(doubt), Emphasis::primary)) {
        return app.tell_if_failed(confirm_chosen(open));
    }
    if (same > 1) {
        const std::string label =
            doubt.kind == DoubtKind::reading
                ? tr("Alla av samma slag stämmer (", "All of this kind are right (") + std::to_string(same) + ")"
                : tr("Alla av samma slag (", "All of this kind (") + std::to_string(same) + ")";
        next_button(label);
        if (ui.button("samma-slag", label)) return app.tell_if_failed(confirm_alike(open));
    }
    if (rest > same) {
        const std::string label =
            tr("Godkänn alla kvarvarande (", "Accept all that remain (") + std::to_string(rest) + ")";
        next_button(label);
        if (ui.button("alla", label)) return app.tell_if_failed(confirm_rest(open));
    }
}

}  // namespace

void draw_doubt_card(App& app, OpenDocument& open, const Doubt& doubt) {
    Ui& ui = app.ui;
    const std::string place = place_of(open.document.report(), doubt);
    ImGui::PushTextWrapPos(0);
    if (!doubt.name.empty()) ui.words(doubt.goal.empty() ? doubt.name : doubt.goal + "  " + doubt.name, UiFont::strong);
    ui.coloured_words(doubt.reason, doubt.kind == DoubtKind::words ? ui.colours().text : ui.colours().warning);
    ui.note_last("skäl", UiRole::label, doubt.reason, place);
    if (doubt.kind == DoubtKind::words) {
        ui.faint_words(tr("Texten finns bara här. Hör den till rapporten: skriv in den där den ska stå.",
                          "The text stands only here. If it belongs to the report, write it where it should be."),
                       UiFont::small);
    }
    ImGui::PopTextWrapPos();
    if (draw_readings(app, open, readings_of(open, doubt.node))) return;
    const std::string words = words_of(open.document.report(), doubt.node);
    if (!words.empty() && words != doubt.reason) {
        constexpr std::size_t most_shown = 600;
        std::size_t end = std::min(words.size(), most_shown);
        while (end < words.size() && end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
        ui.paragraph(words.substr(0, end) + (end < words.size() ? " …" : ""), true);
    }
    ui.gap(4);
    draw_answers(app, open, doubt);
}

}  // namespace tertial::editor
