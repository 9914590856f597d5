// Handing over: which files, with what is still to mend in view.
#include <imgui.h>

#include <algorithm>
#include <system_error>
#include <vector>

#include "editor/app/export_job.h"
#include "editor/panels/dialogs.h"
#include "exporters/exporters.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

class ExportDialog final : public Dialog {
public:
    explicit ExportDialog(std::filesystem::path base) : base_(std::move(base)) {
        for (const ExportFormat& format : export_formats()) {
            const bool usual = format.id == "word" || format.id == "excel";
            choices_.push_back({&format, usual, format.id != "pdf" || can_make_pdf()});
        }
    }

    std::string title() const override { return tr("Exportera", "Export"); }
    float width() const override { return 560; }

    bool draw(App& app) override {
        Ui& ui = app.ui;
        OpenDocument* open = app.document();
        if (open == nullptr) return false;
        draw_errors(ui, *open);
        for (Choice& choice : choices_) draw_choice(ui, choice);
        ui.gap(4);
        ui.words(tr("Spara som (ändelsen sätts dit)", "Save as (the suffix is added)"));
        std::string base = base_.string();
        if (ui.text_field("fil", base, {}, -1)) base_ = base;
        const std::string problem = why_not_export_to(base_);
        draw_advice(ui, problem);
        ui.gap(8);
        const std::vector<const ExportFormat*> chosen = chosen_formats();
        if (ui.button("exportera", tr("Exportera", "Export"), Emphasis::primary, !chosen.empty() && problem.empty())) {
            start_export(app, *open, base_, chosen);
            return false;
        }
        ImGui::SameLine();
        return !ui.button("avbryt", tr("Avbryt", "Cancel"));
    }

private:
    struct Choice {
        const ExportFormat* format = nullptr;
        bool chosen = false;
        bool possible = true;
    };

    static void draw_errors(Ui& ui, const OpenDocument& open) {
        const auto errors = std::count_if(open.findings.begin(), open.findings.end(),
                                          [](const Finding& finding) { return finding.strength == Strength::error; });
        if (errors == 0) return;
        ui.coloured_words(std::to_string(errors) + tr(" fel är inte åtgärdade. Dokumentet blir till ändå.",
                                                      " errors are not mended. The document is made all the same."),
                          ui.colours().error);
        ui.gap(4);
    }

    static void draw_choice(Ui& ui, Choice& choice) {
        ImGui::BeginDisabled(!choice.possible);
        ui.checkbox(choice.format->id, tr(choice.format->swedish, choice.format->english), choice.chosen);
        ImGui::EndDisabled();
        if (choice.possible) return;
        ImGui::Indent(ImGui::GetFrameHeight() + ui.px(6));
        ui.faint_words(
            tr("Görs med LibreOffice, som inte är installerat.", "Is made with LibreOffice, which is not installed."),
            UiFont::small);
        ImGui::Unindent(ImGui::GetFrameHeight() + ui.px(6));
    }

    /// What is wrong with the name, else which files would be replaced.
    void draw_advice(Ui& ui, const std::string& problem) const {
        std::string there;
        for (const ExportFormat* format : chosen_formats()) {
            std::error_code ignored;
            const std::filesystem::path file = export_target(base_, *format);
            if (!std::filesystem::exists(file, ignored)) continue;
            there += (there.empty() ? "" : ", ") + file.filename().string();
        }
        ImGui::PushTextWrapPos(0);
        if (!problem.empty()) {
            ui.coloured_words(problem, ui.colours().error);
            ui.note_last("problem", UiRole::label, problem);
        } else if (!there.empty()) {
            ui.faint_words(tr("Ersätter ", "Replaces ") + there, UiFont::small);
        }
        ImGui::PopTextWrapPos();
    }

    [[nodiscard]] std::vector<const ExportFormat*> chosen_formats() const {
        std::vector<const ExportFormat*> out;
        for (const Choice& choice : choices_) {
            if (choice.chosen && choice.possible) out.push_back(choice.format);
        }
        return out;
    }

    std::filesystem::path base_;
    std::vector<Choice> choices_;
};

}  // namespace

std::unique_ptr<Dialog> export_dialog(App& app) {
    const OpenDocument& open = *app.document();
    std::filesystem::path base = open.file;
    base.replace_extension();
    if (base.empty()) {
        std::error_code ignored;
        base = std::filesystem::current_path(ignored) / open.title();
    }
    return std::make_unique<ExportDialog>(std::move(base));
}

}  // namespace tertial::editor
