// Grades of goals against the goals, indicators and words around them.
#include <algorithm>
#include <array>

#include "model/assessment_words.h"
#include "model/checks/direction.h"
#include "model/checks/facts.h"
#include "model/checks/indicator_columns.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

std::string grade_name(Assessment assessment) {
    return std::string(assessment_words(assessment));
}

// The text in which the assessment is explained.
std::string explanation_of(const Goal& goal) {
    std::string out;
    for (const Section& section : goal.sections) {
        const bool explains = section.role == SectionRole::analysis ||
                              (section.role == SectionRole::ingress && goal.level == GoalLevel::direction);
        if (!explains) continue;
        for (const Block& block : section.blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block);
                paragraph && paragraph->style != ParagraphStyle::heading)
                out += plain_text(*paragraph) + "\n";
    }
    return out;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool stop = (text[i] == '.' || text[i] == '!' || text[i] == '?') &&
                          (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n');
        if (!stop && text[i] != '\n' && i + 1 != text.size()) continue;
        if (i + 1 > start) out.push_back(text.substr(start, i + 1 - start));
        start = i + 1;
    }
    return out;
}

template <std::size_t N>
bool has_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

constexpr auto goal_words =
    std::to_array<std::string_view>({"målet", "målen", "mål för ", "uppfyll", "uppnå", "bedöm", " nås"});
constexpr auto limiting_words = std::to_array<std::string_view>(
    {"delvis",  " inte ",   " ej ",     "svår",   "utmaning",   "avvik",    "brist",       "försen",
     "försvår", "lägre än", "högre än", "sämre",  "underskott", "beror på", "på grund av", "orsak",
     "trots",   "däremot",  "försämr",  "hinder", "ökat behov", "inte nå"});

bool explains_shortfall(std::string_view text) {
    const std::string folded = fold_case(text);
    for (std::string_view sentence : sentences_of(folded))
        if (has_any(sentence, goal_words) && has_any(sentence, limiting_words)) return true;
    return false;
}

// --- what the indicators say ---------------------------------------------------------------------

struct Measured {
    int met = 0, missed = 0;
    int due = 0;            // of this period
    int measured = 0;       // have an outcome or a forecast, whether it can be held against the target or not
    bool doubtful = false;  // the import is unsure of one that missed
    std::string example;    // of a missed one: "Name: 74 % mot 82 %"
};

IndicatorColumn actual_column(const CellValues& cells) {
    return cells[IndicatorColumn::outcome].kind == ValueKind::number ? IndicatorColumn::outcome
                                                                     : IndicatorColumn::forecast;
}

Measured measure(const RuleContext& context, const Goal& goal) {
    Measured measured;
    for (const IndicatorReading& row : context.indicators_under(goal)) {
        const IndicatorColumn actual = actual_column(row.cells);
        measured.due += is_of_this_period(context.report, *row.indicator);
        measured.measured += row.cells[actual].kind != ValueKind::none;
        switch (compare_with_target(row.cells[actual], row.cells[IndicatorColumn::target], row.direction)) {
            case Comparison::same:
            case Comparison::better:
                ++measured.met;
                break;
            case Comparison::worse:
                ++measured.missed;
                measured.doubtful = measured.doubtful || !row.indicator->doubt.empty();
                if (measured.example.empty())
                    measured.example =
                        say("{0}: {1} mot årsmålet {2}", "{0}: {1} against the target {2}",
                            {in_quotes(row.indicator->name), row.text(actual), row.text(IndicatorColumn::target)});
                break;
            case Comparison::unknown:
                break;
        }
    }
    return measured;
}

// --- assessment-text -----------------------------------------------------------------------------

struct GradeWord {
    std::string_view phrase;
    Assessment grade;
};
constexpr auto grade_words = std::to_array<GradeWord>({{"uppfylls delvis", Assessment::partly},
                                                       {"delvis uppfyll", Assessment::partly},
                                                       {"uppfyllas delvis", Assessment::partly},
                                                       {"delvis uppnå", Assessment::partly},
                                                       {"uppnås delvis", Assessment::partly},
                                                       {"delvis kommer att upp", Assessment::partly},
                                                       {"uppfylls inte", Assessment::not_met},
                                                       {"inte uppfyll", Assessment::not_met},
                                                       {"inte kommer att upp", Assessment::not_met},
                                                       {"inte kommer upp", Assessment::not_met},
                                                       {"inte uppnå", Assessment::not_met},
                                                       {"uppfylls helt", Assessment::fully},
                                                       {"uppfyllas helt", Assessment::fully},
                                                       {"helt uppfyll", Assessment::fully},
                                                       {"uppnås helt", Assessment::fully}});

// Only a sentence about this goal: one that assesses, in the singular, and names no other goal.
bool speaks_of_this_goal(std::string_view sentence, const Goal& goal) {
    if (sentence.find("bedöm") == std::string_view::npos) return false;
    for (std::string_view other : {"underliggande", "målen ", "samtliga", "övriga", "indikator", "aktivitet", "årsmål"})
        if (sentence.find(other) != std::string_view::npos) return false;
    if (goal.level != GoalLevel::board && sentence.find("nämndmål") != std::string_view::npos) return false;
    // The number of another goal ("mål 3.6").
    for (std::size_t i = 0; i + 2 < sentence.size(); ++i)
        if (sentence[i] >= '0' && sentence[i] <= '9' && sentence[i + 1] == '.' && sentence[i + 2] >= '0' &&
            sentence[i + 2] <= '9')
            return false;
    return sentence.find("mål") != std::string_view::npos;
}

const GradeWord* find_grade_word(std::string_view sentence) {
    const auto found = std::find_if(grade_words.begin(), grade_words.end(), [sentence](const GradeWord& word) {
        return sentence.find(word.phrase) != std::string_view::npos;
    });
    return found == grade_words.end() ? nullptr : &*found;
}

}  // namespace

void check_assessment_missing(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        const GoalLevelSpec& level = context.document_template.level(goal.level);
        if (goal.assessment || !level.assessed_in(context.report.meta.year)) return;
        state(findings, "assessment-missing", Strength::error, subject_of(goal),
              {say("Mål {0} saknar bedömning. Välj Uppfylls helt, delvis eller inte.",
                   "Goal {0} has no assessment. Choose Uppfylls helt, delvis or inte.", {goal_name(goal)})});
    });
}

void check_assessment_unexplained(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        if (!goal.assessment || *goal.assessment == Assessment::fully) return;
        const std::string text = explanation_of(goal);
        const bool written = text.find_first_not_of(" \n") != std::string::npos;
        if (written && explains_shortfall(text)) return;
        const std::string grade = grade_name(*goal.assessment);
        state(findings, "assessment-unexplained", written ? Strength::warning : Strength::error, subject_of(goal),
              {written
                   ? say("Mål {0} är bedömt ”{1}”, men analysen säger inte varför. Skriv vad som inte nås, varför, och "
                         "vad som görs.",
                         "Goal {0} is graded ”{1}” but the analysis does not say why. Write what is not reached, why, "
                         "and what is done.",
                         {goal_name(goal), grade})
                   : say("Mål {0} är bedömt ”{1}” men har ingen Analys. Skriv varför målet inte nås helt och vad som "
                         "görs.",
                         "Goal {0} is graded ”{1}” but has no Analys. Write why it is not fully met and what is done.",
                         {goal_name(goal), grade}),
               {},
               {},
               {grade}});
    });
}

void check_assessment_children(const RuleContext& context, Findings& findings) {
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        if (goal.assessment != Assessment::fully) return;
        for (const Goal& child : goal.children) {
            if (!child.assessment || *child.assessment == Assessment::fully) continue;
            state(findings, "assessment-children", Strength::warning, subject_of(goal),
                  {say("Mål {0} är ”Uppfylls helt” men mål {1} under det är ”{2}”. Ändra den ena bedömningen, eller "
                       "bekräfta med skäl.",
                       "Goal {0} is ”Uppfylls helt” but goal {1} under it is ”{2}”. Change one of them, or confirm "
                       "with a reason.",
                       {goal_name(goal), goal_name(child), grade_name(*child.assessment)}),
                   {},
                   {},
                   {child.number, grade_name(*child.assessment)}});
        }
    });
}

void check_assessment_text(const RuleContext& context, Findings& findings) {
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        if (!goal.assessment) return;
        const std::string folded = fold_case(explanation_of(goal));
        for (std::string_view sentence : sentences_of(folded)) {
            const GradeWord* word = speaks_of_this_goal(sentence, goal) ? find_grade_word(sentence) : nullptr;
            if (!word || word->grade == *goal.assessment) continue;
            state(findings, "assessment-text", Strength::warning, subject_of(goal),
                  {say("Mål {0} är bedömt ”{1}” men texten säger att målet bedöms bli ”{2}”. Rätta bedömningen eller "
                       "texten.",
                       "Goal {0} is graded ”{1}” but the text assesses it as ”{2}”. Correct the grade or the text.",
                       {goal_name(goal), grade_name(*goal.assessment), grade_name(word->grade)}),
                   {},
                   {},
                   {grade_name(*goal.assessment), word->phrase}});
            return;
        }
    });
}

void check_assessment_indicators(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        if (goal.assessment != Assessment::fully || goal.level == GoalLevel::direction) return;
        const Measured measured = measure(context, goal);
        const int known = measured.met + measured.missed;
        const std::string missed = std::to_string(measured.missed), all = std::to_string(known);
        if (measured.missed * 2 > known)
            state(findings, "assessment-indicators", Strength::warning, subject_of(goal),
                  {say("Mål {0} är ”Uppfylls helt” men {1} av {2} mätta indikatorer når inte årsmålet, t.ex. {3}. "
                       "Ändra bedömningen, eller bekräfta med skäl.",
                       "Goal {0} is ”Uppfylls helt” but {1} of {2} measured indicators miss the target, e.g. {3}. "
                       "Change the grade, or confirm with a reason.",
                       {goal_name(goal), missed, all, measured.example}) +
                       (measured.doubtful ? tr(" Några av raderna är osäkert inlästa: bekräfta dem först.",
                                               " The import is unsure of some of the rows: confirm them first.")
                                          : std::string()),
                   {},
                   {},
                   {missed, all}});
        else if (measured.measured == 0 && measured.due > 0)
            state(
                findings, "assessment-indicators", Strength::warning, subject_of(goal),
                {say("Mål {0} är ”Uppfylls helt” men ingen av dess indikatorer för perioden ({1} st) är mätt. Fyll i "
                     "utfall, eller bekräfta med skäl.",
                     "Goal {0} is ”Uppfylls helt” but none of its indicators of the period ({1}) is measured. Fill in "
                     "outcomes, or confirm with a reason.",
                     {goal_name(goal), std::to_string(measured.due)}),
                 {},
                 {},
                 {std::to_string(measured.due)}});
    });
}

}  // namespace tertial::checks
