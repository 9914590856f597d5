// Quick fixes that add headings, goals and appendices, and one that corrects a reference in running text.
#include <algorithm>
#include <cctype>

#include "model/checks/facts.h"
#include "model/checks/fix_rules.h"
#include "model/fold.h"
#include "model/tree.h"

namespace tertial::checks {

namespace {

// --- chapters -------------------------------------------------------------------------------------

/// Where a part stands in the template: its siblings, in order.
struct PlacedPart {
    const PartSpec* part = nullptr;
    const std::vector<PartSpec>* siblings = nullptr;
    NodeList top = NodeList::front;  // the list of the outermost part
    bool outermost = true;
};

PlacedPart find_part(const std::vector<PartSpec>& parts, std::string_view id, NodeList top, bool outermost = true) {
    for (const PartSpec& part : parts) {
        if (part.id == id) return {&part, &parts, top, outermost};
        if (PlacedPart found = find_part(part.children, id, top, false); found.part != nullptr) return found;
    }
    return {};
}

PlacedPart find_part(const DocumentTemplate& kind, std::string_view id) {
    PlacedPart found = find_part(kind.front, id, NodeList::front);
    return found.part != nullptr ? found : find_part(kind.back, id, NodeList::back);
}

bool is_part(const Chapter& chapter, const PartSpec& part) {
    const std::string title = fold_title(chapter.title);
    return chapter.part == part.id || title == fold_title(part.title) ||
           std::any_of(part.also_called.begin(), part.also_called.end(),
                       [&](const std::string& name) { return fold_title(name) == title; });
}

/// After the last chapter that the template has before this part.
std::size_t index_for(const std::vector<Chapter>& chapters, const PlacedPart& placed) {
    std::size_t index = 0;
    for (const PartSpec& before : *placed.siblings) {
        if (&before == placed.part) break;
        for (std::size_t i = 0; i < chapters.size(); ++i)
            if (is_part(chapters[i], before)) index = std::max(index, i + 1);
    }
    return index;
}

Chapter chapter_of(const FixContext& context, const PartSpec& part) {
    Chapter chapter;
    chapter.id = context.new_id(id_prefix::chapter);
    chapter.part = part.id;
    chapter.title = part.title;
    for (const PartSpec& child : part.children) {
        if (child.requirement != Requirement::optional && child.repeat == PartRepeat::once)
            chapter.children.push_back(chapter_of(context, child));
    }
    return chapter;
}

Fix add_chapter(const FixContext& context, const PlacedPart& placed) {
    const Chapter* parent = find<Chapter>(context.report, context.finding.node);
    const bool front = placed.top == NodeList::front;
    const std::vector<Chapter>& siblings = parent != nullptr ? parent->children
                                           : front           ? context.report.front
                                                             : context.report.back;
    Slot slot{parent != nullptr ? parent->id : NodeId{}, parent != nullptr ? NodeList::chapters : placed.top,
              index_for(siblings, placed)};
    Chapter chapter = chapter_of(context, *placed.part);
    Paragraph paragraph = empty_paragraph(context);
    const FieldPlace place{paragraph.id, Field::runs, 0};
    chapter.blocks.emplace_back(std::move(paragraph));
    return {{InsertPart{std::move(slot), std::move(chapter)}}, place};
}

/// The sentence that says that there is nothing to say: in the empty paragraph that is there, or in a new one.
Fix write_empty_sentence(const FixContext& context, const Chapter& chapter) {
    const std::vector<Run> runs = plain_runs(context.document_template.empty_sentence);
    for (const Block& block : chapter.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) return {{set_runs(paragraph->id, runs)}, {}};
    }
    Paragraph paragraph = empty_paragraph(context);
    paragraph.runs = runs;
    return {{InsertPart{{chapter.id, NodeList::blocks, 0}, std::move(paragraph)}}, {}};
}

// --- sections of goals ----------------------------------------------------------------------------

const GoalSectionSpec* find_spec(const GoalLevelSpec& level, std::string_view title) {
    for (const GoalSectionSpec& spec : level.sections) {
        const bool untitled = spec.title.empty() && title == tr("text", "text");
        if (spec.title == title || untitled) return &spec;
    }
    return nullptr;
}

Section section_of(const FixContext& context, const GoalSectionSpec& spec) {
    Section section;
    section.id = context.new_id(id_prefix::section);
    section.role = spec.role;
    section.title = spec.title;
    return section;
}

/// In the order that the template has.
Slot slot_for(const Goal& goal, const GoalLevelSpec& level, const GoalSectionSpec& spec) {
    std::size_t index = 0;
    for (const GoalSectionSpec& before : level.sections) {
        if (&before == &spec) break;
        for (std::size_t i = 0; i < goal.sections.size(); ++i)
            if (goal.sections[i].role == before.role) index = std::max(index, i + 1);
    }
    return {goal.id, NodeList::sections, index};
}

Expected<Fix> add_section(const FixContext& context, const Goal& goal) {
    const GoalLevelSpec& level = context.document_template.level(goal.level);
    const GoalSectionSpec* spec = find_spec(level, context.fact(0));
    if (spec == nullptr) return place_is_gone();
    Section section = section_of(context, *spec);
    Paragraph paragraph = empty_paragraph(context);
    const FieldPlace place{paragraph.id, Field::runs, 0};
    section.blocks.emplace_back(std::move(paragraph));
    return Fix{{InsertPart{slot_for(goal, level, *spec), std::move(section)}}, place};
}

// --- goals ----------------------------------------------------------------------------------------

const CatalogueGoal* find_listed(const std::vector<CatalogueGoal>& goals, std::string_view number) {
    for (const CatalogueGoal& goal : goals) {
        if (goal.number == number) return &goal;
        if (const CatalogueGoal* found = find_listed(goal.children, number)) return found;
    }
    return nullptr;
}

/// "1.10" after "1.9".
bool is_before(std::string_view a, std::string_view b) {
    const auto parts = [](std::string_view number) {
        std::vector<int> out{0};
        for (const char c : number) {
            if (c == '.') out.push_back(0);
            if (c >= '0' && c <= '9' && out.back() < 9999) out.back() = out.back() * 10 + (c - '0');
        }
        return out;
    };
    return parts(a) < parts(b);
}

}  // namespace

Expected<Fix> mend_section(const FixContext& context) {
    if (const Goal* goal = find<Goal>(context.report, context.finding.node)) return add_section(context, *goal);
    const PlacedPart placed = find_part(context.document_template, context.fact(0));
    if (placed.part == nullptr) return place_is_gone();
    const Chapter* chapter = find<Chapter>(context.report, context.finding.node);
    if (chapter == nullptr || !is_part(*chapter, *placed.part)) return add_chapter(context, placed);
    if (placed.part->requirement == Requirement::optional) return Fix{{RemovePart{chapter->id}}, {}};
    return write_empty_sentence(context, *chapter);
}

Expected<Fix> add_sub_heading(const FixContext& context) {
    const Goal* goal = find<Goal>(context.report, context.finding.node);
    if (goal == nullptr) return place_is_gone();
    const std::string title = context.fact(0);
    const GoalLevelSpec& level = context.document_template.level(goal->level);
    for (const GoalSectionSpec& spec : level.sections) {
        const auto asked = [&](const RequiredHeading& heading) { return heading.title == title; };
        if (std::none_of(spec.required_headings.begin(), spec.required_headings.end(), asked)) continue;
        Paragraph heading = empty_paragraph(context, ParagraphStyle::heading);
        heading.runs = plain_runs(title);
        Paragraph text = empty_paragraph(context);
        const FieldPlace place{text.id, Field::runs, 0};
        const Section* section = find_section(*goal, spec.role);
        if (section == nullptr) {
            Section added = section_of(context, spec);
            added.blocks.emplace_back(std::move(heading));
            added.blocks.emplace_back(std::move(text));
            return Fix{{InsertPart{slot_for(*goal, level, spec), std::move(added)}}, place};
        }
        const std::size_t end = section->blocks.size();
        return Fix{{InsertPart{{section->id, NodeList::blocks, end}, std::move(heading)},
                    InsertPart{{section->id, NodeList::blocks, end + 1}, std::move(text)}},
                   place};
    }
    return place_is_gone();
}

/// The goal with the parts that the template has for it, all empty: the checks then say what is to be written.
Expected<Fix> add_goal(const FixContext& context) {
    const CatalogueGoal* listed = find_listed(context.catalogue.goals, context.fact(0));
    if (listed == nullptr) return place_is_gone();
    const std::size_t dot = listed->number.rfind('.');
    const Goal* parent = nullptr;
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        if (dot != std::string::npos && goal.number == std::string_view(listed->number).substr(0, dot)) parent = &goal;
    });
    if (dot != std::string::npos && parent == nullptr) {
        return fail(ErrorCode::not_found, tr("Lägg först till målet ovanför.", "Add the goal above it first."));
    }
    const std::vector<Goal>& siblings = parent != nullptr ? parent->children : context.report.goals;
    const auto after = std::find_if(siblings.begin(), siblings.end(),
                                    [&](const Goal& goal) { return is_before(listed->number, goal.number); });
    Goal goal;
    goal.id = context.new_id(id_prefix::goal);
    goal.level = listed->level;
    goal.number = listed->number;
    goal.title = listed->title;
    for (const GoalSectionSpec& spec : context.document_template.level(goal.level).sections)
        goal.sections.push_back(section_of(context, spec));
    const FieldPlace place{goal.id, Field::title, 0};
    const Slot slot{parent != nullptr ? parent->id : NodeId{}, NodeList::goals,
                    static_cast<std::size_t>(after - siblings.begin())};
    return Fix{{InsertPart{slot, std::move(goal)}}, place};
}

Expected<Fix> add_appendix(const FixContext& context) {
    Appendix appendix;
    appendix.id = context.new_id(id_prefix::appendix);
    appendix.title = "Bilaga " + context.fact(0);
    const std::vector<Appendix>& all = context.report.appendices;
    const auto after = std::find_if(all.begin(), all.end(), [&](const Appendix& other) {
        return is_before(fold_case(appendix.title), fold_case(other.title));
    });
    const FieldPlace place{appendix.id, Field::title, 0};
    const Slot slot{{}, NodeList::appendices, static_cast<std::size_t>(after - all.begin())};
    return Fix{{InsertPart{slot, std::move(appendix)}}, place};
}

/// The first time that the text says the number, in the look that it has there.
Expected<Fix> replace_goal_number(const FixContext& context) {
    const NodeId& node = context.finding.node;
    const auto value = get_field(context.report, {node, Field::runs, 0});
    if (!value || !std::holds_alternative<std::vector<Run>>(*value)) return place_is_gone();
    std::vector<Run> runs = std::get<std::vector<Run>>(*value);
    const std::string number = context.fact(0), other = context.fact(1);
    const auto goes_on = [](std::string_view text, std::size_t at) {
        const auto digit = [&](std::size_t i) {
            return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0;
        };
        return digit(at) || (at < text.size() && text[at] == '.' && digit(at + 1));
    };
    for (Run& run : runs) {
        for (std::size_t at = run.text.find(number); at != std::string::npos; at = run.text.find(number, at + 1)) {
            const char before = at == 0 ? ' ' : run.text[at - 1];
            const bool inside = before == '.' || std::isdigit(static_cast<unsigned char>(before)) != 0;
            if (inside || goes_on(run.text, at + number.size())) continue;
            run.text.replace(at, number.size(), other);
            return Fix{{set_runs(node, std::move(runs))}, {}};
        }
    }
    return place_is_gone();
}

}  // namespace tertial::checks
