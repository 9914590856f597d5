// A report to begin with: everything the template and the goal catalogue name, nothing said yet.
#include <string_view>

#include "model/template.h"

namespace tertial {

namespace {

/// The office of a district board bears the district's name; for other boards nothing can be told from the name.
std::string administration_of(std::string_view board) {
    constexpr std::string_view board_word = " stadsdelsnämnd";
    if (!board.ends_with(board_word)) return {};
    return std::string(board.substr(0, board.size() - board_word.size())) + " stadsdelsförvaltning";
}

class Builder {
public:
    Builder(const DocumentTemplate& document_template, const GoalCatalogue& catalogue, IdSource& ids)
        : template_(document_template), catalogue_(catalogue), ids_(ids) {}

    Report build(int year, std::string_view board) {
        Report report;
        report.id = ids_.next(id_prefix::report);
        report.meta = meta_of(year, board);
        report.template_name = template_.name;
        report.goal_catalogue = catalogue_.name;
        meta_ = &report.meta;
        for (const std::string& proposal : template_.decision_proposals) report.decisions.push_back(decision(proposal));
        report.front = chapters(template_.front);
        report.goals_chapter = chapter(template_.goals_part, template_.goals_part.title);
        for (const CatalogueGoal& goal : catalogue_.goals) report.goals.push_back(goal_of(goal));
        report.back = chapters(template_.back);
        return report;
    }

private:
    Meta meta_of(int year, std::string_view board) const {
        Meta meta;
        meta.kind = template_.kind;
        meta.tertial = template_.tertial;
        meta.year = year;
        meta.board = board;
        meta.recipient = board;
        meta.administration = administration_of(board);
        meta.title = fill_placeholders(template_.title_pattern, meta);
        return meta;
    }

    Decision decision(const std::string& proposal) {
        Decision decision;
        decision.id = ids_.next(id_prefix::decision);
        decision.runs = plain_runs(fill_placeholders(proposal, *meta_));
        return decision;
    }

    std::vector<Chapter> chapters(const std::vector<PartSpec>& parts) {
        std::vector<Chapter> out;
        for (const PartSpec& part : parts) {
            if (part.repeat == PartRepeat::once)
                out.push_back(chapter(part, part.title));
            else
                for (const CatalogueGoal& goal : catalogue_.goals) out.push_back(chapter(part, goal.title));
        }
        return out;
    }

    Chapter chapter(const PartSpec& part, const std::string& title) {
        Chapter chapter;
        chapter.id = ids_.next(id_prefix::chapter);
        chapter.part = part.id;
        chapter.title = title;
        chapter.children = chapters(part.children);
        return chapter;
    }

    Goal goal_of(const CatalogueGoal& catalogue_goal) {
        Goal goal;
        goal.id = ids_.next(id_prefix::goal);
        goal.level = catalogue_goal.level;
        goal.number = catalogue_goal.number;
        goal.title = catalogue_goal.title;
        for (const GoalSectionSpec& spec : template_.level(goal.level).sections) goal.sections.push_back(section(spec));
        for (const CatalogueGoal& child : catalogue_goal.children) goal.children.push_back(goal_of(child));
        return goal;
    }

    Section section(const GoalSectionSpec& spec) {
        Section section;
        section.id = ids_.next(id_prefix::section);
        section.role = spec.role;
        section.title = spec.title;
        for (const RequiredHeading& asked : spec.required_headings)
            if (asked.asked_for(meta_->year)) section.blocks.emplace_back(heading(asked.title));
        return section;
    }

    Paragraph heading(const std::string& title) {
        Paragraph paragraph;
        paragraph.id = ids_.next(id_prefix::paragraph);
        paragraph.style = ParagraphStyle::heading;
        paragraph.runs = plain_runs(title);
        return paragraph;
    }

    const DocumentTemplate& template_;
    const GoalCatalogue& catalogue_;
    IdSource& ids_;
    const Meta* meta_ = nullptr;  // of the report being built
};

}  // namespace

Report new_report(const DocumentTemplate& document_template, const GoalCatalogue& catalogue, int year,
                  std::string_view board, IdSource& ids) {
    return Builder(document_template, catalogue, ids).build(year, board);
}

}  // namespace tertial
