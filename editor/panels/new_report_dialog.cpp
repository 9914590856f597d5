#include <imgui.h>

#include <charconv>
#include <ctime>

#include "editor/panels/dialogs.h"
#include "model/language.h"
#include "model/template.h"

namespace tertial::editor {

namespace {

int this_year() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local.tm_year + 1900;
}

class NewReportDialog final : public Dialog {
public:
    explicit NewReportDialog(const TemplateFolders& folders) : year_(std::to_string(this_year())) {
        for (const std::string& name : list_document_templates(folders)) {
            const auto one = load_document_template(folders, name);
            if (!one) continue;
            names_.push_back(name);
            shown_.push_back(one->display_name);
        }
    }

    std::string title() const override { return tr("Ny rapport", "New report"); }
    bool draw(App& app) override {
        Ui& ui = app.ui;
        ui.words(tr("Vad ska du skriva?", "What will you write?"));
        if (!shown_.empty()) ui.choice("sort", kind_, shown_, -1);
        ui.words(tr("Nämnd", "Board"));
        ui.text_field("nämnd", board_, tr("Till exempel Sjövikens stadsdelsnämnd", "For example a district board"), -1);
        ui.words(tr("År", "Year"));
        ui.text_field("år", year_, tr("2027", "2027"), ui.px(90));
        if (!problem_.empty()) ui.coloured_words(problem_, ui.colours().error);
        ui.gap(8);
        if (ui.button("skapa", tr("Skapa", "Create"), Emphasis::primary)) return !create(app);
        ImGui::SameLine();
        return !ui.button("avbryt", tr("Avbryt", "Cancel"));
    }

private:
    bool create(App& app) {
        int year = 0;
        const auto [end, error] = std::from_chars(year_.data(), year_.data() + year_.size(), year);
        constexpr int first_year = 1900;
        constexpr int last_year = 2999;
        if (error != std::errc() || end != year_.data() + year_.size() || year < first_year || year > last_year) {
            problem_ = tr("Skriv året med fyra siffror.", "Write the year with four digits.");
            return false;
        }
        const auto kind = load_document_template(app.templates, names_.at(kind_));
        const auto catalogue = load_goal_catalogue(app.templates, year);
        if (!kind || !catalogue) {
            problem_ = to_text(kind ? catalogue.error() : kind.error());
            return false;
        }
        IdSource ids = IdSource::random();
        auto open = open_report(new_report(*kind, *catalogue, year, board_, ids), app.templates);
        if (!open) {
            problem_ = to_text(open.error());
            return false;
        }
        app.show(std::move(*open));
        return true;
    }

    std::vector<std::string> names_;
    std::vector<std::string> shown_;
    std::size_t kind_ = 0;
    std::string board_;
    std::string year_;
    std::string problem_;
};

}  // namespace

std::unique_ptr<Dialog> new_report_dialog(App& app) {
    return std::make_unique<NewReportDialog>(app.templates);
}

}  // namespace tertial::editor
