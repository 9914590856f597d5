// Handing over: which file, with what is still to mend in view.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "editor/panels/dialogs.h"
#include "exporters/exporters.h"
#include "model/file_system.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

struct Format {
    std::string_view id;
    std::string_view suffix;
    std::string_view swedish;
    std::string_view english;
    Expected<std::string> (*make)(const Document& document, const TemplateFolders& folders);
};

const std::array formats{
    Format{"word", ".docx", "Word-dokument, till nämnden", "Word document, for the board",
           [](const Document& d, const TemplateFolders& f) { return to_docx(d.report(), d.document_template(), f); }},
    Format{"excel", ".xlsx", "Excel-arbetsbok, med tabellerna", "Excel workbook, with the tables",
           [](const Document& d, const TemplateFolders& f) {
               return to_xlsx(d.report(), d.document_template(), d.catalogue(), f);
           }},
    Format{
        "xml", ".xml", "Word-dokument som en XML-fil (Flat OPC)", "Word document as one XML file (Flat OPC)",
        [](const Document& d, const TemplateFolders& f) { return to_flat_opc(d.report(), d.document_template(), f); }},
};

class ExportDialog final : public Dialog {
public:
    explicit ExportDialog(std::filesystem::path base) : base_(std::move(base)) {}

    std::string title() const override { return tr("Exportera", "Export"); }
    bool draw(App& app) override {
        Ui& ui = app.ui;
        OpenDocument* open = app.document();
        if (open == nullptr) return false;
        const auto errors = std::count_if(open->findings.begin(), open->findings.end(),
                                          [](const Finding& finding) { return finding.strength == Strength::error; });
        if (errors > 0) {
            ui.coloured_words(std::to_string(errors) + tr(" fel är inte åtgärdade. Dokumentet blir till ändå.",
                                                          " errors are not mended. The document is made all the same."),
                              ui.colours().error);
            ui.gap(4);
        }
        for (std::size_t i = 0; i < formats.size(); ++i) {
            ui.checkbox(formats[i].id, tr(formats[i].swedish, formats[i].english), chosen_[i]);
        }
        ui.gap(4);
        ui.words(tr("Spara som (ändelsen sätts dit)", "Save as (the suffix is added)"));
        std::string base = base_.string();
        if (ui.text_field("fil", base, {}, -1)) base_ = base;
        if (!problem_.empty()) ui.coloured_words(problem_, ui.colours().error);
        ui.gap(8);
        const bool any = std::any_of(chosen_.begin(), chosen_.end(), [](bool on) { return on; });
        if (ui.button("exportera", tr("Exportera", "Export"), Emphasis::primary, any)) return !run(app, *open);
        ImGui::SameLine();
        return !ui.button("avbryt", tr("Avbryt", "Cancel"));
    }

private:
    bool run(App& app, const OpenDocument& open) {
        std::string made;
        for (std::size_t i = 0; i < formats.size(); ++i) {
            if (!chosen_[i]) continue;
            std::filesystem::path file = base_;
            file += formats[i].suffix;
            const auto bytes = formats[i].make(open.document, app.templates);
            if (!bytes) {
                problem_ = to_text(bytes.error());
                return false;
            }
            if (const auto saved = save_file(real_file_system(), file, *bytes); !saved) {
                problem_ = to_text(saved.error());
                return false;
            }
            made += (made.empty() ? "" : ", ") + file.filename().string();
        }
        app.tell(tr("Exporterat: ", "Exported: ") + made);
        return true;
    }

    std::filesystem::path base_;
    std::array<bool, formats.size()> chosen_{true, true, false};
    std::string problem_;
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
