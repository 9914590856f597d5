#include "importers/recogniser/sheets/sheet_places.h"

#include <algorithm>

#include "importers/recogniser/landmarks.h"
#include "model/fold.h"

namespace tertial {

namespace {

const PartSpec* find_part(const std::vector<PartSpec>& parts, const std::string& title) {
    const std::string folded = fold_title(title);
    for (const PartSpec& part : parts) {
        const bool called = fold_title(part.title) == folded ||
                            std::any_of(part.also_called.begin(), part.also_called.end(),
                                        [&](const std::string& other) { return fold_title(other) == folded; });
        if (called && !folded.empty()) return &part;
        if (const PartSpec* inner = find_part(part.children, title)) return inner;
    }
    return nullptr;
}

SourcePlace place_of(const Block& block) {
    return std::visit([](const auto& node) { return node.source; }, block);
}

}  // namespace

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
    const auto found = std::find_if(chapters.begin(), chapters.end(),
                                    [&](const Chapter& chapter) { return chapter.title == title; });
    if (found != chapters.end()) return *found;
    Chapter chapter;
    chapter.id = context_.ids.next(id_prefix::chapter);
    chapter.source = source;
    chapter.title = title;
    const PartSpec* part = find_part(template_.front, title);
    if (part == nullptr) part = find_part(template_.back, title);
    if (part != nullptr) chapter.part = part->id;
    any_known_ = any_known_ || part != nullptr;
    return chapters.emplace_back(std::move(chapter));
}

void SheetPlaces::add_to_chapter(PlainSheet& sheet, const std::string& name) {
    const std::vector<std::string> path = sheet.path.empty() ? std::vector{name} : sheet.path;
    const SourcePlace source = place_of(sheet.blocks.front());
    const bool in_front = find_part(template_.front, path.front()) != nullptr;
    Chapter* chapter = &open(in_front ? report_.front : report_.back, path.front(), source);
    for (std::size_t i = 1; i < path.size(); ++i) chapter = &open(chapter->children, path[i], source);
    std::move(sheet.blocks.begin(), sheet.blocks.end(), std::back_inserter(chapter->blocks));
}

}  // namespace tertial
