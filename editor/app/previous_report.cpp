#include "editor/app/previous_report.h"

#include <algorithm>
#include <variant>

#include "model/fold.h"
#include "model/roll/archive.h"
#include "model/roll/origin.h"
#include "model/tree.h"
#include "model/walk.h"

namespace tertial::editor {

namespace {

bool same_words(std::string_view a, std::string_view b) {
    return !a.empty() && fold_case(a) == fold_case(b);
}

const Goal* same_goal(const Report& previous, const Goal& goal) {
    const Goal* by_number = nullptr;
    const Goal* by_title = nullptr;
    for_each_goal(previous.goals, [&](const Goal& other, const Goal*) {
        if (other.level != goal.level) return;
        if (by_number == nullptr && !goal.number.empty() && other.number == goal.number) by_number = &other;
        if (by_title == nullptr && same_words(other.title, goal.title)) by_title = &other;
    });
    return by_title != nullptr ? by_title : by_number;  // numbers move more often than words
}

const Chapter* same_chapter(const Report& previous, const Chapter& chapter) {
    const Chapter* found = nullptr;
    const auto look = [&](const Chapter& other, int) {
        if (found == nullptr && !chapter.part.empty() && other.part == chapter.part) found = &other;
    };
    const auto by_title = [&](const Chapter& other, int) {
        if (found == nullptr && same_words(other.title, chapter.title)) found = &other;
    };
    for_each_chapter(previous.front, look);
    for_each_chapter(previous.back, look);
    for_each_chapter(previous.front, by_title);
    for_each_chapter(previous.back, by_title);
    return found;
}

PreviousText paragraphs_of(const std::vector<Block>& blocks) {
    PreviousText out;
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) out.push_back(*paragraph);
    }
    return out;
}

template <class T>
PreviousText comment_of(const std::vector<T>& list, const T& wanted) {
    for (const T& other : list) {
        if (other.id == wanted.id || same_words(other.name, wanted.name)) return other.comment;
    }
    return {};
}

class Finder {
public:
    Finder(const Report& now, const Report& previous) : now_(now), previous_(previous) {}

    PreviousText at(const NodeId& id) const {
        return std::visit([this, &id](const auto& node) { return this->of(node, id); }, find_node(now_, id));
    }

private:
    template <class T>
    PreviousText of(const T&, const NodeId&) const {
        return {};
    }
    PreviousText of(const Chapter* chapter, const NodeId&) const {
        const Chapter* same = same_chapter(previous_, *chapter);
        return same == nullptr ? PreviousText{} : paragraphs_of(same->blocks);
    }
    PreviousText of(const Section* section, const NodeId& id) const {
        const Goal* same = goal_before(id);
        if (same == nullptr) return {};
        for (const Section& other : same->sections) {
            const bool by_role = section->role != SectionRole::other && other.role == section->role;
            if (by_role || same_words(other.title, section->title)) return paragraphs_of(other.blocks);
        }
        return {};
    }
    PreviousText of(const Indicator* indicator, const NodeId& id) const {
        const Goal* same = goal_before(id);
        return same == nullptr ? PreviousText{} : comment_of(same->indicators, *indicator);
    }
    PreviousText of(const Activity* activity, const NodeId& id) const {
        const Goal* same = goal_before(id);
        return same == nullptr ? PreviousText{} : comment_of(same->activities, *activity);
    }

    [[nodiscard]] const Goal* goal_before(const NodeId& id) const {
        const Goal* goal = goal_of(now_, id);
        return goal == nullptr ? nullptr : same_goal(previous_, *goal);
    }

    const Report& now_;
    const Report& previous_;
};

}  // namespace

PreviousText previous_text(const Report& now, const Report& previous, const NodeId& node) {
    const std::vector<NodeId> path = path_to(now, node);
    for (auto id = path.rbegin(); id != path.rend(); ++id) {
        PreviousText text = Finder(now, previous).at(*id);
        if (!text.empty()) return text;
    }
    return {};
}

std::vector<EarlierText> archived_text_of(const Report& report, const NodeId& node) {
    const std::vector<NodeId> path = path_to(report, node);
    for (auto id = path.rbegin(); id != path.rend(); ++id) {
        std::vector<EarlierText> found;
        for (const ArchiveItem* item : archived_texts(report, *id)) {
            EarlierText earlier{origin_name(item->origin), paragraphs_of(item->blocks)};
            if (!earlier.text.empty()) found.push_back(std::move(earlier));
        }
        if (!found.empty()) return found;
    }
    return {};
}

}  // namespace tertial::editor
