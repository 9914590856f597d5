// `section-missing`, `required-heading`: what the document kind asks for and the report does not have.
#include <algorithm>
#include <unordered_map>

#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

constexpr std::string_view section_rule = "section-missing";
constexpr std::string_view heading_rule = "required-heading";

// Chapters by their part in the template and by their heading, however it is spelled.
class ChapterIndex {
public:
    explicit ChapterIndex(const Report& report) {
        const auto add = [this](const Chapter& chapter, int) {
            if (!chapter.part.empty()) by_part_.try_emplace(chapter.part, &chapter);
            by_title_.try_emplace(fold_title(chapter.title), &chapter);
        };
        for_each_chapter(report.front, add);
        for_each_chapter(report.back, add);
    }

    /// The chapter of a part: under `parent` before anywhere else, because headings like "Investeringar" occur twice.
    [[nodiscard]] const Chapter* find(const PartSpec& part, const Chapter* parent) const {
        if (const auto found = by_part_.find(part.id); found != by_part_.end()) return found->second;
        if (parent)
            for (const Chapter& child : parent->children)
                if (is_called(part, fold_title(child.title))) return &child;
        if (const Chapter* chapter = find_title(part.title)) return chapter;
        for (const std::string& title : part.also_called)
            if (const Chapter* chapter = find_title(title)) return chapter;
        return nullptr;
    }

private:
    static bool is_called(const PartSpec& part, const std::string& folded) {
        return folded == fold_title(part.title) ||
               std::any_of(part.also_called.begin(), part.also_called.end(),
                           [&folded](const std::string& title) { return fold_title(title) == folded; });
    }
    [[nodiscard]] const Chapter* find_title(const std::string& title) const {
        const auto found = by_title_.find(fold_title(title));
        return found == by_title_.end() ? nullptr : found->second;
    }

    std::unordered_map<std::string, const Chapter*> by_part_;
    std::unordered_map<std::string, const Chapter*> by_title_;
};

struct PartCheck {
    const CheckContext& context;
    const ChapterIndex& index;
    Findings& findings;
};

void state_absent(const PartCheck& check, const PartSpec& part, const Chapter* parent) {
    const Subject subject{parent ? parent->id : NodeId{}, {}, part.title, parent ? parent->source : SourcePlace{}};
    const bool required = part.requirement == Requirement::required;
    const std::string todo =
        required ? say("Delen {0} saknas. Lägg till rubriken och skriv texten.",
                       "The part {0} is missing. Add the heading and write its text.", {in_quotes(part.title)})
                 : say("Den fasta rubriken {0} saknas. Lägg till den, med ”{1}” om inget finns att säga.",
                       "The fixed heading {0} is missing. Add it, with ”{1}” when there is nothing to say.",
                       {in_quotes(part.title), check.context.document_template.empty_sentence});
    state(check.findings, section_rule, required ? Strength::error : Strength::warning, subject,
          {todo, {}, say("Lägg till rubriken {0}", "Add the heading {0}", {in_quotes(part.title)}), {part.id}});
}

// One chapter may stand for two parts of the same name ("Övrigt"): it is empty once.
bool is_stated(const PartCheck& check, const Chapter& chapter) {
    return std::any_of(check.findings.begin(), check.findings.end(), [&chapter](const Finding& finding) {
        return finding.check == section_rule && finding.node == chapter.id && !finding.node.empty();
    });
}

void state_empty(const PartCheck& check, const PartSpec& part, const Chapter& chapter) {
    if (is_stated(check, chapter)) return;
    if (part.requirement == Requirement::required) {
        state(check.findings, section_rule, Strength::error, subject_of(chapter),
              {say("Delen {0} är tom. Skriv texten.", "The part {0} is empty. Write its text.",
                   {in_quotes(chapter.title)}),
               {},
               {},
               {part.id}});
        return;
    }
    if (part.requirement == Requirement::optional) {
        state(check.findings, section_rule, Strength::warning, subject_of(chapter),
              {say("Rubriken {0} har ingen text. Skriv något under den, eller ta bort den.",
                   "There is no text under {0}. Write something, or remove the heading.", {in_quotes(chapter.title)}),
               {},
               tr("Ta bort rubriken", "Remove the heading"),
               {part.id}});
        return;
    }
    const std::string& sentence = check.context.document_template.empty_sentence;
    state(check.findings, section_rule, Strength::error, subject_of(chapter),
          {say("Rubriken {0} har ingen text. Skriv vad som gäller, eller ”{1}”.",
               "There is no text under {0}. Write what applies, or ”{1}”.", {in_quotes(chapter.title), sentence}),
           {},
           say("Skriv ”{0}”", "Write ”{0}”", {sentence}),
           {part.id}});
}

bool is_followed(const std::vector<Chapter>& chapters, const Chapter& chapter) {
    return std::any_of(chapters.begin(), chapters.end(), [&](const Chapter& candidate) {
        return (&candidate == &chapter && &candidate != &chapters.back()) || is_followed(candidate.children, chapter);
    });
}

// Print does not tell levels: a heading straight before another one may stand over it.
bool may_be_over_others(const Report& report, const Chapter& chapter) {
    return !chapter.children.empty() || is_followed(report.front, chapter) || is_followed(report.back, chapter);
}

void check_parts(const PartCheck& check, const std::vector<PartSpec>& parts, const Chapter* parent) {
    for (const PartSpec& part : parts) {
        // Which directions have a chapter of their own differs between years: nothing to demand of each.
        if (part.repeat == PartRepeat::each_direction_goal) continue;
        const Chapter* chapter = check.index.find(part, parent);
        const bool asked_for = part.requirement != Requirement::optional;
        if (!chapter) {
            if (asked_for) state_absent(check, part, parent);
            continue;  // its children are then missing too: one finding is enough
        }
        if (!has_text(*chapter)) {
            if (asked_for || !may_be_over_others(check.context.report, *chapter)) state_empty(check, part, *chapter);
            if (part.requirement == Requirement::required) continue;
        }
        check_parts(check, part.children, chapter);
    }
}

const Section* find_written(const Goal& goal, SectionRole role) {
    for (const Section& section : goal.sections)
        if (section.role == role && has_text(section.blocks)) return &section;
    return nullptr;
}

// In some years the analysis of a direction goal stands under it without a heading.
bool is_written(const Goal& goal, SectionRole role) {
    if (find_written(goal, role)) return true;
    return role == SectionRole::analysis && goal.level == GoalLevel::direction &&
           find_written(goal, SectionRole::ingress);
}

void check_goal_sections(const CheckContext& context, const Goal& goal, Findings& findings) {
    for (const GoalSectionSpec& spec : context.document_template.level(goal.level).sections) {
        if (spec.requirement != Requirement::required || is_written(goal, spec.role)) continue;
        const Section* empty = find_section(goal, spec.role);
        Subject subject = subject_of(goal);
        if (empty) subject.node = empty->id;
        const std::string title = spec.title.empty() ? tr("text", "text") : spec.title;
        const std::string message =
            empty ? say("{0} under mål {1} är tom. Skriv texten.", "{0} of goal {1} is empty. Write its text.",
                        {in_quotes(title), goal_name(goal)})
                  : say("{0} saknas under mål {1}. Lägg till den.", "{0} is missing under goal {1}. Add it.",
                        {in_quotes(title), goal_name(goal)});
        state(findings, section_rule, Strength::error, subject,
              {message, {}, empty ? std::string() : say("Lägg till {0}", "Add {0}", {in_quotes(title)}), {title}});
    }
}

bool has_heading(const Section& section, std::string_view title) {
    const std::string wanted = fold_title(title);
    return std::any_of(section.blocks.begin(), section.blocks.end(), [&wanted](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph || paragraph->style != ParagraphStyle::heading) return false;
        const std::string folded = fold_title(plain_text(*paragraph));
        return folded == wanted || starts_with_word(folded, wanted) ||
               (!folded.empty() && starts_with_word(wanted, folded));
    });
}

bool has_heading(const Goal& goal, std::string_view title) {
    return std::any_of(goal.sections.begin(), goal.sections.end(), [title](const Section& section) {
        return fold_title(section.title) == fold_title(title) || has_heading(section, title);
    });
}

}  // namespace

void check_section_missing(const RuleContext& context, Findings& findings) {
    const ChapterIndex index(context.report);
    const PartCheck check{context, index, findings};
    check_parts(check, context.document_template.front, nullptr);
    check_parts(check, context.document_template.back, nullptr);
    if (context.report.goals.empty())
        state(findings, section_rule, Strength::error, {},
              {tr("Rapporten har inga mål. Lägg till målträdet.", "The report has no goals. Add the tree of goals."),
               {},
               {},
               {"goals"}});
    for_each_goal(context.report.goals,
                  [&](const Goal& goal, const Goal*) { check_goal_sections(context, goal, findings); });
}

void check_required_heading(const RuleContext& context, Findings& findings) {
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        for (const GoalSectionSpec& spec : context.document_template.level(goal.level).sections)
            for (const RequiredHeading& heading : spec.required_headings) {
                if (!heading.asked_for(context.report.meta.year) || has_heading(goal, heading.title)) continue;
                state(findings, heading_rule, Strength::warning, subject_of(goal),
                      {say("Underrubriken {0} saknas under mål {1}. Årets anvisningar kräver den: lägg till den, eller "
                           "bekräfta att den inte behövs.",
                           "The sub-heading {0} is missing under goal {1}. This year's instructions ask for it: add "
                           "it, or confirm that it is not needed.",
                           {in_quotes(heading.title), goal_name(goal)}),
                       {},
                       say("Lägg till underrubriken {0}", "Add the sub-heading {0}", {in_quotes(heading.title)}),
                       {heading.title}});
            }
    });
}

}  // namespace tertial::checks
