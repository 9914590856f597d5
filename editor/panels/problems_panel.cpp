// All that the checks have found, in the order of the document.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "editor/panels/panels.h"
#include "editor/panels/review.h"
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
    const bool chosen = open.chosen_finding == i;
    if (ImGui::Selectable(("###problem" + std::to_string(i)).c_str(), chosen, ImGuiSelectableFlags_SpanAllColumns)) {
        open.chosen_finding = i;
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

/// What the pane lists, to choose between. The numbers are of what waits for somebody.
void draw_choice_of_list(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const Report& report = open.document.report();
    const auto waiting = std::count_if(report.remarks.begin(), report.remarks.end(),
                                       [](const Remark& remark) { return remark.state == RemarkState::open; });
    const auto one = [&](std::string_view id, const std::string& name, std::size_t count, ReviewList list) {
        const std::string label = name + "  " + std::to_string(count);
        if (ui.toggle(id, label, open.review_list == list, {})) open.review_list = list;
        ImGui::SameLine();
    };
    one("problem", tr("Problem", "Problems"), open.findings.size(), ReviewList::problems);
    one("anmärkningar", tr("Anmärkningar", "Remarks"), static_cast<std::size_t>(waiting), ReviewList::remarks);
    one("bekräftelser", tr("Bekräftelser", "Confirmations"), report.confirmations.size(), ReviewList::confirmations);
}

}  // namespace

void draw_problems(App& app, OpenDocument& open) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "problem");
    draw_choice_of_list(app, open);
    if (open.review_list != ReviewList::problems) {
        ImGui::NewLine();
        ImGui::BeginChild("list");
        if (open.review_list == ReviewList::remarks) draw_all_remarks(app, open);
        if (open.review_list == ReviewList::confirmations) draw_all_confirmations(app, open);
        ImGui::EndChild();
        return;
    }
    if (open.chosen_finding && *open.chosen_finding < open.findings.size()) {
        const UiScope chosen(ui, "vald");
        draw_finding_buttons(app, open, open.findings[*open.chosen_finding]);
        ImGui::SameLine();
    }
    ui.faint_words(counts(open.findings));
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
