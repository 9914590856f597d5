#include "exporters/visitor.h"

#include <algorithm>
#include <string_view>
#include <variant>

namespace tertial {

namespace {

constexpr int deepest_heading = 6;  // Word has nine; six is what PDF and HTML readers know

bool is_blank(std::string_view text) {
    return text.find_first_not_of(' ') == std::string_view::npos;
}

class Walker {
public:
    Walker(const DocumentTemplate& document_template, int year, ReportVisitor& visitor)
        : template_(document_template), year_(year), visitor_(visitor) {}

    void chapter(const Chapter& chapter, int level) {
        heading({HeadingKind::chapter, level, {}, {}, chapter.title, chapter.id});
        blocks(chapter.blocks, level + 1, Place::chapter);
        for (const Chapter& child : chapter.children) this->chapter(child, level + 1);
    }

    void goal(const Goal& goal, int level) {
        const GoalLevelSpec& spec = template_.level(goal.level);
        heading({HeadingKind::goal, level, spec.label, goal.number, goal.title, goal.id});
        if (goal.assessment || spec.assessed_in(year_)) visitor_.assessment(goal);
        sections(goal, SectionPlace::before_tables, level + 1);
        if (!goal.indicators.empty()) visitor_.indicators(goal);
        if (!goal.activities.empty()) visitor_.activities(goal);
        sections(goal, SectionPlace::after_tables, level + 1);
        for (const Goal& child : goal.children) this->goal(child, level + 1);
    }

private:
    enum class Place { chapter, goal };

    /// A heading without words is none; what stands under it moves up, so that no level is skipped.
    void heading(PrintedHeading heading) {
        if (is_blank(heading.number) && is_blank(heading.title)) return visitor_.untitled(heading.id);
        heading.level = std::min({heading.level, level_ + 1, deepest_heading});
        level_ = heading.level;
        visitor_.heading(heading);
    }

    void blocks(const std::vector<Block>& blocks, int level, Place place) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                visitor_.table(*table);
            } else {
                paragraph(std::get<Paragraph>(block), level, place);
            }
        }
    }

    void paragraph(const Paragraph& paragraph, int level, Place place) {
        if (paragraph.style == ParagraphStyle::heading) {
            heading({HeadingKind::sub_heading,
                     level + paragraph.depth,
                     {},
                     {},
                     plain_text(paragraph),
                     paragraph.id,
                     place == Place::goal});
        } else {
            visitor_.paragraph(paragraph);
        }
    }

    void sections(const Goal& goal, SectionPlace place, int level) {
        for (const Section& section : goal.sections) {
            if (section.place != place || (is_blank(section.title) && section.blocks.empty())) continue;
            heading({HeadingKind::section, level, {}, {}, section.title, section.id, true});
            blocks(section.blocks, is_blank(section.title) ? level : level + 1, Place::goal);
        }
    }

    const DocumentTemplate& template_;
    int year_;
    ReportVisitor& visitor_;
    int level_ = 0;  // of the last heading
};

}  // namespace

void visit(const Report& report, const DocumentTemplate& document_template, ReportVisitor& visitor) {
    Walker walker(document_template, report.meta.year, visitor);
    visitor.title_block(report);
    if (!report.decisions.empty()) visitor.decisions(report);
    visitor.contents(report);
    if (!report.appendices.empty()) visitor.appendices(report);
    for (const Chapter& chapter : report.front) walker.chapter(chapter, 1);

    const Chapter& over = report.goals_chapter;
    if (!over.title.empty()) walker.chapter(over, 1);
    for (const Goal& goal : report.goals) walker.goal(goal, over.title.empty() ? 1 : 2);
    for (const Chapter& chapter : report.back) walker.chapter(chapter, 1);
}

}  // namespace tertial
