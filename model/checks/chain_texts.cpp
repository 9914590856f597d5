// Texts against the report before: carried over and never touched, copied without change, with last year's year,
// promised and not told.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "model/checks/chain.h"
#include "model/checks/facts.h"
#include "model/checks/repeated_text.h"
#include "model/checks/rules.h"
#include "model/fold.h"
#include "model/roll/archive.h"
#include "model/roll/carried.h"
#include "model/roll/origin.h"
#include "model/roll/periods.h"
#include "model/roll/promises.h"
#include "model/sentences.h"

namespace tertial::checks {

namespace {

constexpr std::size_t long_enough = 80;  // bytes; shorter texts are often the same by nature

using Ids = std::unordered_set<std::string_view>;  // of nodes of the report, which outlives them

/// Sections that a follow-up repeats as the plan decided them.
Ids decided_in_plan(const Report& report) {
    Ids decided;
    if (!is_follow_up(report)) return decided;
    for_each_goal(report.goals, [&decided](const Goal& goal, const Goal*) {
        for (const Section& section : goal.sections)
            if (section.role == SectionRole::description || section.role == SectionRole::expected_result)
                decided.insert(section.id.text);
    });
    return decided;
}

using EarlierTexts = std::unordered_map<std::string, std::string>;  // folded text -> name of the report

EarlierTexts earlier_texts(const RuleContext& context) {
    EarlierTexts texts;
    if (context.previous != nullptr) {
        const std::string name = origin_name(origin_of(*context.previous));
        for (const PlacedParagraph& placed : all_paragraphs(*context.previous))
            texts.emplace(fold_title(placed.text), name);
    }
    for (const ArchiveItem& item : context.report.archive)
        for (const Block& block : item.blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                texts.emplace(fold_title(plain_text(*paragraph)), origin_name(item.origin));
    return texts;
}

/// A text is written anew in each report, but for what the plan decided.
bool is_written_anew(const Ids& decided, const PlacedParagraph& placed) {
    return placed.paragraph != nullptr && placed.paragraph->style != ParagraphStyle::heading &&
           !decided.contains(placed.place.owner.text);
}

void check_copied(const RuleContext& context, Findings& findings) {
    const EarlierTexts texts = earlier_texts(context);
    if (texts.empty()) return;
    const Ids decided = decided_in_plan(context.report);
    Ids carried;  // told as whole sections
    for (const CarriedText& text : context.report.carried) carried.insert(text.about.text);
    for (const PlacedParagraph& placed : context.paragraphs) {
        if (carried.contains(placed.place.owner.text)) continue;
        if (placed.text.size() < long_enough || !is_written_anew(decided, placed)) continue;
        const auto found = texts.find(fold_title(placed.text));
        if (found == texts.end()) continue;
        state(
            findings, "unchanged", Strength::warning, placed.subject(),
            {say("Texten {0} är ord för ord densamma som i {1}. Skriv vad som är nytt, eller bekräfta att den stämmer.",
                 "The text {0} is word for word that of {1}. Write what is new, or confirm that it is right.",
                 {in_quotes(placed.text), found->second}),
             {},
             {},
             {placed.text}});
    }
}

// --- stale-year ------------------------------------------------------------------------------------------------

// "jämfört med 2023", "sedan 2023", "utfall 2023": a look back.
constexpr auto looks_back = std::to_array<std::string_view>(
    {"jämfört",  "jämförelse", "sedan",      "från",   "än",     "utfall", "resultat", "bokslut",
     "vb",       "mot",        "föregående", "redan",  "våren",  "hösten", "började",  "infördes",
     "startade", "beslutade",  "beslutades", "antogs", "slutet", "till"});
constexpr auto looks_forward =
    std::to_array<std::string_view>({"ska", "kommer", "avser", "planerar", "planeras", "fortsätter"});

std::vector<std::string> words_of(std::string_view text) {
    return folded_words(text);
}

template <std::size_t N>
bool stands_in(const std::vector<std::string>& words, const std::array<std::string_view, N>& of) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(of.begin(), of.end(), std::string_view(word)) != of.end();
    });
}

/// The sentence around each place where the year stands.
std::vector<std::string> sentences_with(const std::string& text, int year) {
    std::vector<std::string> out;
    if (!roll::names_year(text, year)) return out;
    for (const Sentence& sentence : sentences_of(text))
        if (roll::names_year(sentence.text, year)) out.push_back(fold_blanks(sentence.text));
    return out;
}

/// "Under 2023 ska …" in a plan for 2024: it speaks of a year gone by as of one to come.
bool speaks_of_coming(const std::string& sentence, int year) {
    const std::vector<std::string> words = words_of(sentence);
    if (!stands_in(words, looks_forward) || stands_in(words, looks_back)) return false;
    const auto at = std::find(words.begin(), words.end(), std::to_string(year));
    if (at == words.begin() || at == words.end()) return false;
    return *(at - 1) == "under" || *(at - 1) == "för" || *(at - 1) == "år";
}

void state_stale(const PlacedParagraph& placed, const std::string& sentence, int year, int now, Findings& findings) {
    state(findings, "stale-year", Strength::warning, placed.subject(),
          {say("Texten talar om {0} fast rapporten gäller {1}: {2} Ändra året, eller bekräfta att det är en återblick.",
               "The text speaks of {0} though the report is about {1}: {2} Change the year, or confirm that it looks "
               "back.",
               {std::to_string(year), std::to_string(now), in_quotes(sentence, 120)}),
           {},
           {},
           {sentence}});
}

// --- promise ---------------------------------------------------------------------------------------------------

bool is_for(const std::string& promise, const Meta& meta) {
    const std::string folded = fold_case(fold_blanks(promise));
    const auto has = [&folded](std::string_view word) { return folded.find(word) != std::string::npos; };
    switch (meta.kind) {
        case DocumentKind::plan:
            return has("verksamhetsplan");
        case DocumentKind::annual_report:
            return has("verksamhetsberättelse") || has("bokslut");
        case DocumentKind::tertial_report:
            return has("tertialrapport " + std::to_string(meta.tertial)) ||
                   has("tertial " + std::to_string(meta.tertial)) || has("nästa tertial") ||
                   (has("tertialrapport") && !has("tertialrapport 1") && !has("tertialrapport 2"));
    }
    return false;
}

bool is_told(const RuleContext& context, const Promise& promise) {
    constexpr int enough = 50;  // per cent of its telling words in one paragraph
    const std::vector<std::string> words = telling_words(promise.text);
    return std::any_of(context.paragraphs.begin(), context.paragraphs.end(), [&](const PlacedParagraph& placed) {
        if (placed.place.goal != promise.goal || fold_title(placed.text) == fold_title(promise.text)) return false;
        return share_of(words, telling_words(placed.text)) >= enough;
    });
}

void state_promise(const Subject& subject, const std::string& text, const std::string& report, Findings& findings) {
    state(findings, "promise", Strength::warning, subject,
          {say("Utlovat i {0}: {1} Redovisa det här, eller bekräfta att det är gjort på annat sätt.",
               "Promised in {0}: {1} Tell of it here, or confirm that it was done otherwise.",
               {report, in_quotes(text, 160)}),
           {},
           {},
           {text}});
}

}  // namespace

void check_carried_text(const RuleContext& context, Findings& findings) {
    const std::string from = context.report.rolled_from ? origin_name(*context.report.rolled_from)
                                                        : tr("förra rapporten", "the last report");
    for (const CarriedText& carried : context.report.carried) {
        const Section* section = find<Section>(context.report, carried.about);
        const Goal* goal = goal_of(context.report, carried.about);
        if (section == nullptr || goal == nullptr || carried_fingerprint(*section) != carried.fingerprint) continue;
        Subject subject = subject_of(*goal);
        subject.node = section->id;
        subject.name = section->title;
        state(findings, "unchanged", Strength::warning, subject,
              {say("{0} är oförändrad sedan {1}. Läs igenom texten och ändra den, eller bekräfta att den stämmer.",
                   "{0} is unchanged since {1}. Read the text and change it, or confirm that it is right.",
                   {section->title, from}),
               {},
               {},
               {carried.fingerprint}});
    }
    check_copied(context, findings);
    check_repeated_text(context, findings);
}

void check_stale_year(const RuleContext& context, Findings& findings) {
    const int now = context.report.meta.year;
    if (now <= 0) return;
    const EarlierTexts texts = earlier_texts(context);
    const Ids decided = decided_in_plan(context.report);
    Ids carried;
    for (const CarriedText& text : context.report.carried) carried.insert(text.about.text);
    for (const PlacedParagraph& placed : context.paragraphs) {
        if (!is_written_anew(decided, placed)) continue;
        const bool old_text =
            carried.contains(placed.place.owner.text) || (!texts.empty() && texts.contains(fold_title(placed.text)));
        for (int year = now - 2; year < now; ++year) {
            for (const std::string& sentence : sentences_with(placed.text, year)) {
                const bool back = stands_in(words_of(sentence), looks_back);
                const bool stale =
                    old_text ? !back
                             : context.report.meta.kind == DocumentKind::plan && speaks_of_coming(sentence, year);
                if (stale) state_stale(placed, sentence, year, now, findings);
            }
        }
    }
}

void check_promise(const RuleContext& context, Findings& findings) {
    std::unordered_set<std::string> said;
    for (const Remark& remark : context.report.remarks) {
        if (remark.state != RemarkState::open || !remark.text.starts_with("Utlovat i ")) continue;
        const std::size_t colon = remark.text.find(": ");
        if (colon == std::string::npos) continue;
        const std::string text = remark.text.substr(colon + 2);
        if (!is_for(text, context.report.meta)) continue;
        Subject subject;
        subject.node = remark.about;
        if (const Goal* goal = goal_of(context.report, remark.about)) {
            subject = subject_of(*goal);
            subject.node = remark.about;
        }
        const Promise promise{{}, remark.about, subject.goal, text};
        said.insert(text);
        if (!is_told(context, promise)) state_promise(subject, text, remark.by, findings);
    }
    if (context.previous == nullptr) return;
    for (const Promise& promise : find_promises(*context.previous)) {
        if (said.contains(promise.text) || !is_for(promise.text, context.report.meta) || is_told(context, promise))
            continue;
        Subject subject;
        subject.goal = promise.goal;
        if (is_there(find_node(context.report, promise.about))) subject.node = promise.about;
        state_promise(subject, promise.text, origin_name(origin_of(*context.previous)), findings);
    }
}

void check_to_place(const RuleContext& context, Findings& findings) {
    for (const ArchiveItem& item : context.report.archive) {
        if (item.reason != ArchiveReason::to_place) continue;
        state(findings, "to-place", Strength::warning, {item.id, {}, item.title, {}},
              {say("{0} från {1} väntar på att placeras. Hämta det till ett mål, eller bekräfta att det utgår.",
                   "{0} of {1} waits for a place. Fetch it to a goal, or confirm that it is dropped.",
                   {in_quotes(item.title), origin_name(item.origin)}),
               {},
               {},
               {item.title}});
    }
}

}  // namespace tertial::checks
