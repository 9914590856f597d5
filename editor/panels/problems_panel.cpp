// All that the checks have found, in the order of the document.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "editor/panels/panels.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

struct StrengthWords {
    std::string_view sign;
    std::string_view swedish;
    std::string_view english;
};

constexpr std::array strength_words{StrengthWords{"■", "Fel", "Error"}, StrengthWords{"▲", "Varning", "Warning"},
                                    StrengthWords{"●", "Upplysning", "Hint"}};

Colour colour_of(Strength strength, const Palette& p) {
    return strength == Strength::error ? p.error : strength == Strength::warning ? p.warning : p.hint;
}

std::string counts(const std::vector<Finding>& findings) {
    std::array<std::size_t, 3> count{};
    for (const Finding& finding : findings) ++count[static_cast<std::size_t>(finding.strength)];
    return tr("Att åtgärda: ", "To mend: ") + std::to_string(count[0]) + tr(" fel, ", " errors, ") +
           std::to_string(count[1]) + tr(" varningar, ", " warnings, ") + std::to_string(count[2]) +
           tr(" upplysningar", " hints");
}

void draw_finding(App& app, OpenDocument& open, std::size_t i, const Finding& finding) {
    Ui& ui = app.ui;
    const StrengthWords& words = strength_words[static_cast<std::size_t>(finding.strength)];
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ui.coloured_words(words.sign, colour_of(finding.strength, ui.colours()));
    ui.tip(tr(words.swedish, words.english));
    ImGui::TableNextColumn();
    const ImVec2 at = ImGui::GetCursorPos();
    if (ImGui::Selectable(("###problem" + std::to_string(i)).c_str(), false, ImGuiSelectableFlags_SpanAllColumns)) {
        open.go_to(finding.node);
        app.document_focused = true;
    }
    ui.note_last(std::to_string(i), UiRole::list_item, finding.message, finding.check);
    ui.tip(finding.message);
    ImGui::SetCursorPos(at);
    ui.faint_words(finding.goal.empty() ? finding.name : finding.goal + "  " + finding.name);
    ImGui::TableNextColumn();
    ui.words(finding.message);
}

}  // namespace

void draw_problems(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "problem");
    ui.heading(counts(open.findings));
    if (!ImGui::BeginTable("problems", 3, ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingFixedFit)) return;
    ImGui::TableSetupColumn("sign", ImGuiTableColumnFlags_WidthFixed, ui.px(18));
    ImGui::TableSetupColumn("where", ImGuiTableColumnFlags_WidthFixed, ui.px(230));
    ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(open.findings.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto index = static_cast<std::size_t>(i);
            draw_finding(app, open, index, open.findings[index]);
        }
    }
    ImGui::EndTable();
}

}  // namespace tertial::editor
