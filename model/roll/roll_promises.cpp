// What the old report promised for a coming one: "redovisas i tertialrapport 2", "återkommer i verksamhetsberättelsen".
#include <algorithm>
#include <array>

#include "model/fold.h"
#include "model/language.h"
#include "model/roll/promises.h"
#include "model/roll/roller.h"
#include "model/sentences.h"
#include "model/walk.h"

namespace tertial {

namespace {

constexpr auto verbs = std::to_array<std::string_view>(
    {"redovisas", "återrapporteras", "återkommer", "återkomma", "rapporteras", "rapportera", "redovisa", "presenteras",
     "presentera", "följs upp", "beskrivs", "besvaras", "tas upp", "lämnas"});
constexpr auto coming = std::to_array<std::string_view>({"tertialrapport", "verksamhetsberättelse", "verksamhetsplan",
                                                         "delårsrapport", "tertial 2", "tertial 1", "nästa tertial",
                                                         "nästa rapport", "kommande rapport", "bokslut"});
// "Som redovisades i tertialrapport 1": what has been done is no promise.
constexpr auto past =
    std::to_array<std::string_view>({"redovisades", "rapporterades", "har redovisats", "presenterades"});

template <std::size_t N>
bool has_any(std::string_view folded, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [folded](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

std::string_view own_name(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::plan:
            return "verksamhetsplan";
        case DocumentKind::annual_report:
            return "verksamhetsberättelse";
        case DocumentKind::tertial_report:
            return {};
    }
    return {};
}

// A plan that speaks of "verksamhetsplanen" means itself.
bool names_coming(std::string_view folded, const Meta& meta) {
    const std::string own_tertial = "tertialrapport " + std::to_string(meta.tertial);
    return std::any_of(coming.begin(), coming.end(), [&](std::string_view name) {
        if (name == own_name(meta.kind)) return false;
        const bool own = meta.tertial > 0 && folded.find(own_tertial) != std::string_view::npos;
        return !own && folded.find(name) != std::string_view::npos;
    });
}

bool is_promise(std::string_view sentence, const Meta& meta) {
    const std::string folded = fold_case(fold_blanks(sentence));
    return has_any(folded, verbs) && names_coming(folded, meta) && !has_any(folded, past);
}

class Search {
public:
    Search(const Meta& meta, std::vector<Promise>& promises) : meta_(meta), promises_(promises) {}

    void blocks(const NodeId& about, const std::string& goal, const std::vector<Block>& blocks) {
        for (const Block& block : blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) look(about, goal, *paragraph);
    }
    void paragraphs(const NodeId& about, const std::string& goal, const std::vector<Paragraph>& paragraphs) {
        for (const Paragraph& paragraph : paragraphs) look(about, goal, paragraph);
    }

private:
    void look(const NodeId& about, const std::string& goal, const Paragraph& paragraph) {
        if (paragraph.style == ParagraphStyle::heading) return;
        const std::string text = plain_text(paragraph);
        for (const Sentence& sentence : sentences_of(text))
            if (is_promise(sentence.text, meta_))
                promises_.push_back({paragraph.id, about, goal, fold_blanks(sentence.text)});
    }

    const Meta& meta_;
    std::vector<Promise>& promises_;
};

}  // namespace

std::vector<Promise> find_promises(const Report& report) {
    std::vector<Promise> promises;
    Search search(report.meta, promises);
    const auto chapters = [&](const std::vector<Chapter>& list) {
        for_each_chapter(list, [&](const Chapter& chapter, int) { search.blocks(chapter.id, {}, chapter.blocks); });
    };
    chapters(report.front);
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Section& section : goal.sections) search.blocks(goal.id, goal.number, section.blocks);
        for (const Indicator& indicator : goal.indicators)
            search.paragraphs(indicator.id, goal.number, indicator.comment);
        for (const Activity& activity : goal.activities) search.paragraphs(activity.id, goal.number, activity.comment);
    });
    chapters(report.back);
    return promises;
}

namespace roll {

void roll_promises(Roller& roller) {
    std::set<NodeId> seen;
    for (const Promise& promise : find_promises(roller.old)) {
        RollQuestion question;
        question.kind = RollQuestionKind::promise;
        question.node = promise.paragraph;
        question.goal = promise.goal;
        question.name = tr("Utlovat", "Promised");
        question.text = tr("Utlovat: ”", "Promised: ”") + promise.text +
                        tr("” Behåll: det blir en anmärkning i den nya rapporten. Utelämna: det är redan gjort.",
                           "” Keep: it becomes a remark in the new report. Leave out: it is done already.");
        question.choices = {RollChoice::keep, RollChoice::leave_out};
        // One paragraph may promise several things; it is asked about once.
        if (!seen.insert(promise.paragraph).second) continue;
        if (roller.decide(question).choice == RollChoice::leave_out) continue;
        Remark remark;
        remark.id = roller.ids.next(id_prefix::remark);
        remark.about = promise.about;
        remark.by = origin_name(roller.from);
        remark.text = "Utlovat i " + origin_name(roller.from) + ": " + promise.text;
        roller.made.remarks.push_back(std::move(remark));
    }
}

}  // namespace roll

}  // namespace tertial
