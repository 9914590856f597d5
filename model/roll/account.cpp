#include "model/roll/account.h"

#include "model/language.h"
#include "model/roll/archive.h"
#include "model/roll/origin.h"

namespace tertial {

namespace {

std::string counted(int number, const std::string& one, const std::string& many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string summary(const Rolled& rolled) {
    const RollCounts& counts = rolled.counts;
    std::string out = origin_name(origin_of(rolled.report)) + tr(" ur ", " from ");
    if (rolled.report.rolled_from) out += origin_name(*rolled.report.rolled_from);
    out += tr("\nFöljer med: ", "\nCarried over: ");
    out += counted(counts.goals, tr("mål", "goal"), tr("mål", "goals")) + ", " +
           counted(counts.indicators, tr("indikator", "indicator"), tr("indikatorer", "indicators")) + ", " +
           counted(counts.activities, tr("aktivitet", "activity"), tr("aktiviteter", "activities")) + ".\n";
    out += tr("Att skriva på nytt (förra texten finns bredvid): ", "To write anew (the last text stands beside): ") +
           counted(counts.cleared, tr("text", "text"), tr("texter", "texts")) + ".\n";
    out += tr("Kvar i arkivet: ", "Left in the archive: ") +
           counted(counts.left_out, tr("del", "part"), tr("delar", "parts"));
    if (counts.to_place > 0)
        out +=
            tr(". Att placera: ", ". To be placed: ") + counted(counts.to_place, tr("mål", "goal"), tr("mål", "goals"));
    return out + ".\n";
}

std::string questions(const Rolled& rolled) {
    std::string out;
    for (std::size_t kind = 0; kind < roll_question_kind_count; ++kind) {
        int number = 0;
        for (const RollQuestion& question : rolled.questions) number += question.kind == RollQuestionKind(kind);
        if (number == 0) continue;
        out += "  " + roll_kind_title(RollQuestionKind(kind)) + ": " + std::to_string(number) + "\n";
    }
    return out.empty() ? out : tr("Frågor:\n", "Questions:\n") + out;
}

std::string full_questions(const Rolled& rolled) {
    std::string out;
    for (const RollQuestion& question : rolled.questions) {
        out += "\n" + (question.goal.empty() ? "" : question.goal + " ") + question.name + "\n  " + question.text +
               "\n  " + tr("Svar: ", "Answer: ") + roll_choice_name(question.answer.choice);
        if (question.answer.choice == RollChoice::change) out += " " + question.answer.value;
        out += "\n";
    }
    return out.empty() ? out : tr("\nFrågor och svar\n", "\nQuestions and answers\n") + out;
}

std::string reason_name(ArchiveReason reason) {
    switch (reason) {
        case ArchiveReason::cleared:
            return tr("att skriva på nytt", "to write anew");
        case ArchiveReason::left_out:
            return tr("följde inte med", "not carried over");
        case ArchiveReason::to_place:
            return tr("att placera", "to be placed");
    }
    return {};
}

std::string indented(const std::string& text) {
    std::string out = "    ";
    for (const char c : text) {
        out += c;
        if (c == '\n') out += "    ";
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

std::string archive(const Report& report) {
    std::string out;
    for (const ArchiveReason reason : {ArchiveReason::to_place, ArchiveReason::left_out, ArchiveReason::cleared}) {
        for (const ArchiveItem& item : report.archive) {
            if (item.reason != reason) continue;
            out += "\n" + item.title + " (" + origin_name(item.origin) + ", " + reason_name(reason) + ")\n" +
                   indented(archived_text(item));
        }
    }
    return out.empty() ? out : tr("\nI arkivet\n", "\nIn the archive\n") + out;
}

}  // namespace

std::string roll_account(const Rolled& rolled, RollDetail detail) {
    std::string out = summary(rolled) + questions(rolled);
    if (detail == RollDetail::full) out += full_questions(rolled) + archive(rolled.report);
    return out;
}

}  // namespace tertial
