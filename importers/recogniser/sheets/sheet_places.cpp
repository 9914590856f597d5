#include "importers/recogniser/sheets/sheet_places.h"

#include <algorithm>

#include "importers/recogniser/landmarks.h"
#include "model/fold.h"

namespace tertial {

namespace {

SourcePlace place_of(const Block& block) {
    return std::visit([](const auto& node) { return node.source; }, block);
}

}  // namespace

SheetPlaces::SheetPlaces(RecogniserContext& context, SheetGoals& goals, const DocumentTemplate& document_template,
                         Report& report)
    : context_(context), goals_(goals), report_(report) {
    list_parts(document_template.front, true);
    list_parts(document_template.back, false);
}

void SheetPlaces::list_parts(const std::vector<PartSpec>& parts, bool in_front) {
    for (const PartSpec& part : parts) {
        if (!part.title.empty()) parts_.try_emplace(fold_title(part.title), KnownPart{part.id, in_front});
        for (const std::string& other : part.also_called) {
            parts_.try_emplace(fold_title(other), KnownPart{part.id, in_front});
        }
        list_parts(part.children, in_front);
    }
}

void SheetPlaces::add(PlainSheet sheet, const std::string& name) {
    if (sheet.blocks.empty()) return;
    any_known_ = any_known_ || !sheet.path.empty();
    if (!add_to_goal(sheet)) add_to_chapter(sheet, name);
}

/// "1.2.1 Barn och unga …" and perhaps "Analys".
bool SheetPlaces::add_to_goal(PlainSheet& sheet) {
    if (sheet.path.empty()) return false;
    const GoalReference reference = parse_goal_reference(context_.grammar, sheet.path.front());
    if (reference.number.empty()) return false;
    const auto place = goals_.find_goal(reference);
    if (!place) return false;
    Goal& goal = goals_[*place];
    const std::string title = sheet.path.size() > 1 ? sheet.path[1] : std::string();
    auto section = std::find_if(goal.sections.begin(), goal.sections.end(),
                                [&](const Section& other) { return other.title == title; });
    if (section == goal.sections.end()) {
        Section made;
        made.id = context_.ids.next(id_prefix::section);
        made.source = place_of(sheet.blocks.front());
        made.title = title;
        made.role = title.empty() ? SectionRole::ingress
                                  : is_section_heading(context_.grammar, title).value_or(SectionRole::other);
        section = goal.sections.insert(goal.sections.end(), std::move(made));
    }
    std::move(sheet.blocks.begin(), sheet.blocks.end(), std::back_inserter(section->blocks));
    return true;
}

Chapter& SheetPlaces::open(std::vector<Chapter>& chapters, const std::string& title, SourcePlace source) {
    const auto found =
        std::find_if(chapters.begin(), chapters.end(), [&](const Chapter& chapter) { return chapter.title == title; });
    if (found != chapters.end()) return *found;
    Chapter chapter;
    chapter.id = context_.ids.next(id_prefix::chapter);
    chapter.source = source;
    chapter.title = title;
    if (const auto part = parts_.find(fold_title(title)); part != parts_.end()) {
        chapter.part = part->second.id;
        any_known_ = true;
    }
    return chapters.emplace_back(std::move(chapter));
}

void SheetPlaces::add_to_chapter(PlainSheet& sheet, const std::string& name) {
    const std::vector<std::string> path = sheet.path.empty() ? std::vector{name} : sheet.path;
    const SourcePlace source = place_of(sheet.blocks.front());
    const auto part = parts_.find(fold_title(path.front()));
    const bool in_front = part != parts_.end() && part->second.in_front;
    Chapter* chapter = &open(in_front ? report_.front : report_.back, path.front(), source);
    for (std::size_t i = 1; i < path.size(); ++i) chapter = &open(chapter->children, path[i], source);
    std::move(sheet.blocks.begin(), sheet.blocks.end(), std::back_inserter(chapter->blocks));
}

}  // namespace tertial
