#include "model/roll/roll.h"

#include <array>

#include "model/language.h"
#include "model/roll/roller.h"

namespace tertial {

namespace {

Expected<void> check_order(const RollRequest& request) {
    const ReportOrigin from = origin_of(request.report);
    const ReportOrigin to{request.target.kind, request.target.tertial, request.year, {}};
    if (request.report.meta.year <= 0)
        return fail(ErrorCode::bad_argument, tr("Rapporten har inget år. Fyll i året och försök igen.",
                                                "The report has no year. Fill in the year and try again."));
    if (compare_origins(from, to) < 0) return {};
    return fail(ErrorCode::bad_argument,
                origin_name(to) + tr(" kommer inte efter ", " does not come after ") + origin_name(from) +
                    tr(". Välj en senare rapport eller ett senare år.", ". Choose a later report or a later year."));
}

}  // namespace

int next_year(const Meta& meta, const DocumentTemplate& target) {
    const bool later = step_of(target.kind, target.tertial) > step_of(meta.kind, meta.tertial);
    return later ? meta.year : meta.year + 1;
}

Expected<Rolled> roll_forward(const RollRequest& request, const RollAnswers& answers, IdSource& ids) {
    if (Expected<void> ordered = check_order(request); !ordered) return tl::make_unexpected(ordered.error());
    roll::Roller roller(request, answers, ids);
    roll::roll_front_matter(roller);
    roll::roll_goals(roller);
    roll::roll_chapters(roller);
    roll::roll_promises(roller);
    roll::roll_remarks(roller);
    roller.check_answers();
    if (roller.error) return tl::make_unexpected(*roller.error);
    return Rolled{std::move(roller.made), std::move(roller.questions), roller.counts};
}

std::string_view roll_kind_id(RollQuestionKind kind) {
    constexpr std::array<std::string_view, roll_question_kind_count> ids{"mal",   "aktivitet", "arsmal",
                                                                         "artal", "lofte",     "justering"};
    return ids[static_cast<std::size_t>(kind)];
}

std::string roll_kind_name(RollQuestionKind kind) {
    switch (kind) {
        case RollQuestionKind::goal:
            return tr("mål", "goal");
        case RollQuestionKind::activity:
            return tr("aktivitet", "activity");
        case RollQuestionKind::target:
            return tr("årsmål", "target");
        case RollQuestionKind::text_names_year:
            return tr("årtal", "year");
        case RollQuestionKind::promise:
            return tr("löfte", "promise");
        case RollQuestionKind::adjustment:
            return tr("justering", "adjustment");
    }
    return {};
}

std::string roll_kind_title(RollQuestionKind kind) {
    switch (kind) {
        case RollQuestionKind::goal:
            return tr("Mål i den nya mandatperioden", "Goals of the new term of office");
        case RollQuestionKind::activity:
            return tr("Aktiviteter som har slutat eller ligger utanför året",
                      "Activities that have ended or lie outside the year");
        case RollQuestionKind::target:
            return tr("Årsmål som skulle fastställas", "Targets that were to be set");
        case RollQuestionKind::text_names_year:
            return tr("Texter som nämner ett år", "Texts that name a year");
        case RollQuestionKind::promise:
            return tr("Utlovat till en kommande rapport", "Promised for a coming report");
        case RollQuestionKind::adjustment:
            return tr("Begärda budgetjusteringar", "Requested adjustments of the budget");
    }
    return {};
}

std::string roll_choice_name(RollChoice choice) {
    switch (choice) {
        case RollChoice::keep:
            return tr("behåll", "keep");
        case RollChoice::change:
            return tr("ändra", "change");
        case RollChoice::leave_out:
            return tr("utelämna", "leave out");
    }
    return {};
}

}  // namespace tertial
