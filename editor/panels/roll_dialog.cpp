// The next report of the chain: which one, what has to be decided, and then it is made. The engine is model/roll.
#include <imgui.h>

#include <charconv>

#include "editor/panels/dialogs.h"
#include "model/language.h"
#include "model/project_file.h"
#include "model/roll/account.h"
#include "model/roll/origin.h"
#include "model/roll/roll.h"

namespace tertial::editor {

namespace {

/// The kind that comes next: VP → T1 → T2 → VB → VP.
bool comes_next(const Meta& meta, const DocumentTemplate& kind) {
    return step_of(kind.kind, kind.tertial) == (step_of(meta.kind, meta.tertial) + 1) % 4;
}

class RollDialog final : public Dialog {
public:
    RollDialog(App& app, Report last) : last_(std::move(last)) {
        for (const std::string& name : list_document_templates(app.templates)) {
            auto one = load_document_template(app.templates, name);
            if (!one) continue;
            if (comes_next(last_.meta, *one)) kind_ = kinds_.size();
            shown_.push_back(one->display_name);
            kinds_.push_back(std::move(*one));
        }
        propose_year();
        plan(app);
    }

    std::string title() const override { return tr("Nästa rapport", "The next report"); }
    float width() const override { return 860; }
    float height() const override { return 640; }

    bool draw(App& app) override {
        Ui& ui = app.ui;
        const UiScope scope(ui, "nästa");
        if (kinds_.empty()) return !ui.button("avbryt", tr("Stäng", "Close"));
        draw_target(app);
        ui.gap(4);
        if (!problem_.empty()) {
            ui.coloured_words(problem_, ui.colours().error);
        } else {
            ui.paragraph(summary_, true);
        }
        ui.gap(6);
        draw_filter(app);
        draw_questions(app);
        ui.gap(6);
        if (ui.button("skapa", tr("Skapa rapporten", "Make the report"), Emphasis::primary, problem_.empty()))
            return !create(app);
        ImGui::SameLine();
        if (ui.button("avbryt", tr("Avbryt", "Cancel"))) return false;
        for (const Event& event : app.events) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key != nullptr && key->press == Press::down && key->key == Key::escape) return false;
        }
        return true;
    }

private:
    void propose_year() {
        if (!kinds_.empty()) year_ = std::to_string(next_year(last_.meta, kinds_[kind_]));
    }

    void draw_target(App& app) {
        Ui& ui = app.ui;
        ui.faint_words(tr("Börjas ur ", "Begun from ") + origin_name(origin_of(last_)));
        if (ui.choice("sort", kind_, shown_, ui.px(320))) {
            propose_year();
            answers_ = {};
            plan(app);
        }
        ImGui::SameLine();
        if (ui.text_field("år", year_, tr("År", "Year"), ui.px(90))) plan(app);
    }

    /// The questions and what becomes of it, with the answers given so far.
    void plan(App& app) {
        problem_.clear();
        if (kinds_.empty()) return;
        Expected<Rolled> rolled = roll(app);
        if (!rolled) {
            problem_ = rolled.error().message;
            return;
        }
        summary_ = roll_account(*rolled, RollDetail::brief);
        summary_ = summary_.substr(0, summary_.find(tr("Frågor:", "Questions:")));
        questions_ = std::move(rolled->questions);
        find_kinds();
    }

    Expected<Rolled> roll(App& app) {
        int year = 0;
        const auto [end, error] = std::from_chars(year_.data(), year_.data() + year_.size(), year);
        if (error != std::errc() || end != year_.data() + year_.size() || year < 1900 || year > 2999)
            return fail(ErrorCode::bad_argument,
                        tr("Skriv året med fyra siffror.", "Write the year with four digits."));
        const auto catalogue = load_goal_catalogue(app.templates, year);
        if (!catalogue) return tl::make_unexpected(catalogue.error());
        const auto last_catalogue = load_goal_catalogue(app.templates, last_.meta.year);
        if (!last_catalogue) return tl::make_unexpected(last_catalogue.error());
        IdSource ids = IdSource::from_content(last_.id.text + kinds_[kind_].name + year_);
        return roll_forward({last_, kinds_[kind_], *catalogue, *last_catalogue, year}, answers_, ids);
    }

    void find_kinds() {
        filters_.clear();
        filter_names_.clear();
        filters_.push_back(std::nullopt);
        filter_names_.push_back(tr("Alla frågor", "All questions") + " (" + std::to_string(questions_.size()) + ")");
        for (std::size_t i = 0; i < roll_question_kind_count; ++i) {
            const auto kind = static_cast<RollQuestionKind>(i);
            std::size_t number = 0;
            for (const RollQuestion& question : questions_) number += question.kind == kind;
            if (number == 0) continue;
            filters_.push_back(kind);
            filter_names_.push_back(roll_kind_title(kind) + " (" + std::to_string(number) + ")");
        }
        filter_ = std::min(filter_, filters_.size() - 1);
    }

    void draw_filter(App& app) {
        Ui& ui = app.ui;
        if (questions_.empty()) return ui.faint_words(tr("Ingenting behöver avgöras.", "Nothing has to be decided."));
        static_cast<void>(ui.choice("slag", filter_, filter_names_, ui.px(460)));
        if (!filters_[filter_]) return;
        ImGui::SameLine();
        ui.faint_words(tr("Alla av slaget:", "All of the kind:"));
        const RollQuestionKind kind = *filters_[filter_];
        for (const RollChoice choice : choices_of(kind)) {
            ImGui::SameLine();
            if (!ui.button("alla-" + std::to_string(static_cast<int>(choice)), roll_choice_name(choice))) continue;
            answer_all(kind, choice);
            plan(app);
            return;
        }
    }

    [[nodiscard]] std::vector<RollChoice> choices_of(RollQuestionKind kind) const {
        for (const RollQuestion& question : questions_)
            if (question.kind == kind) return question.choices;
        return {};
    }

    void answer_all(RollQuestionKind kind, RollChoice choice) {
        for (const RollQuestion& question : questions_)
            if (question.kind == kind) answers_.one[question.id()] = {choice, question.proposal.value};
    }

    void draw_questions(App& app) {
        Ui& ui = app.ui;
        const float below = ImGui::GetFrameHeight() + ui.px(22);
        ImGui::BeginChild("questions", ImVec2(0, std::max(ui.px(120), ImGui::GetContentRegionAvail().y - below)), true);
        bool changed = false;
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            if (filters_[filter_] && questions_[i].kind != *filters_[filter_]) continue;
            const UiScope scope(ui, std::to_string(i));
            changed = draw_question(ui, questions_[i]) || changed;
        }
        ImGui::EndChild();
        if (changed) plan(app);
    }

    /// True when the answer is another.
    bool draw_question(Ui& ui, RollQuestion& question) {
        bool changed = false;
        ui.words(question.goal.empty() ? question.name : question.goal + "  " + question.name, UiFont::strong);
        ui.paragraph(question.text, true);
        RollAnswer& answer = question.answer;
        for (const RollChoice choice : question.choices) {
            const bool on = answer.choice == choice;
            const std::string id = "svar-" + std::to_string(static_cast<int>(choice));
            if (ui.toggle(id, roll_choice_name(choice), on, {}) && !on) {
                answer.choice = choice;
                if (answer.value.empty()) answer.value = question.proposal.value;
                changed = true;
            }
            ImGui::SameLine();
        }
        if (answer.choice == RollChoice::change) {
            changed = ui.text_field("värde", answer.value, tr("Nytt värde", "New value"), -1) || changed;
        } else {
            ImGui::NewLine();
        }
        ui.gap(8);
        if (changed) answers_.one[question.id()] = answer;
        return changed;
    }

    bool create(App& app) {
        Expected<Rolled> rolled = roll(app);
        if (!rolled) {
            problem_ = rolled.error().message;
            return false;
        }
        auto open = open_report(std::move(rolled->report), app.templates);
        if (!open) {
            problem_ = to_text(open.error());
            return false;
        }
        app.show(std::move(*open));
        app.tell(tr("Ny rapport ur ", "New report from ") + origin_name(origin_of(last_)));
        return true;
    }

    Report last_;
    std::vector<DocumentTemplate> kinds_;
    std::vector<std::string> shown_;
    std::size_t kind_ = 0;
    std::string year_;
    RollAnswers answers_;
    std::vector<RollQuestion> questions_;
    std::vector<std::optional<RollQuestionKind>> filters_{std::nullopt};
    std::vector<std::string> filter_names_;
    std::size_t filter_ = 0;
    std::string summary_;
    std::string problem_;
};

}  // namespace

std::unique_ptr<Dialog> roll_dialog(App& app, const Report& last) {
    return std::make_unique<RollDialog>(app, last);
}

std::unique_ptr<Dialog> roll_from_file_dialog(App& app) {
    return file_dialog(FileWish::open, tr("Välj den förra rapporten", "Choose the last report"), usual_folder(app),
                       {".tertial"}, [](App& in, const std::filesystem::path& file) {
                           const auto loaded = load_project(in.keeping.files(), file);
                           if (!loaded) return in.tell_error(loaded.error());
                           in.open_dialog(roll_dialog(in, loaded->report));
                       });
}

}  // namespace tertial::editor
