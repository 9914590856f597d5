#include "editor/app/guidance.h"

#include <variant>

#include "editor/review/doubts.h"
#include "model/language.h"
#include "model/tree.h"

namespace tertial::editor {

namespace {

const PartSpec* find_part(const std::vector<PartSpec>& parts, const std::string& id) {
    for (const PartSpec& part : parts) {
        if (part.id == id) return &part;
        if (const PartSpec* inside = find_part(part.children, id)) return inside;
    }
    return nullptr;
}

const PartSpec* part_of(const DocumentTemplate& document_template, const std::string& id) {
    if (id.empty()) return nullptr;
    if (document_template.goals_part.id == id) return &document_template.goals_part;
    if (const PartSpec* front = find_part(document_template.front, id)) return front;
    return find_part(document_template.back, id);
}

class GuidanceFinder {
public:
    explicit GuidanceFinder(const Document& document) : document_(document) {}

    Guidance find(const NodeId& node) const {
        const std::vector<NodeId> path = path_to(document_.report(), node);
        for (auto id = path.rbegin(); id != path.rend(); ++id) {
            const ConstNodePointer at = find_node(document_.report(), *id);
            const auto found = std::visit([&](const auto& one) { return this->of(one, path); }, at);
            if (!found.title.empty()) return found;
        }
        return {document_.document_template().display_name, {}};
    }

private:
    template <class T>
    Guidance of(const T&, const std::vector<NodeId>&) const {
        return {};
    }
    Guidance of(const Chapter* chapter, const std::vector<NodeId>&) const {
        const PartSpec* part = part_of(document_.document_template(), chapter->part);
        return {chapter->title, part == nullptr ? std::string() : part->guidance};
    }
    Guidance of(const Section* section, const std::vector<NodeId>& path) const {
        for (const NodeId& id : path) {
            const auto* goal = tertial::find<Goal>(document_.report(), id);
            if (goal == nullptr) continue;
            for (const GoalSectionSpec& spec : document_.document_template().level(goal->level).sections) {
                if (spec.role != section->role) continue;
                const std::string title = section->title.empty() ? spec.title : section->title;
                found_ = {title.empty() ? goal->title : title, spec.guidance};
            }
        }
        return std::exchange(found_, {});
    }
    Guidance of(const Goal* goal, const std::vector<NodeId>&) const {
        const GoalLevelSpec& spec = document_.document_template().level(goal->level);
        return {spec.label, spec.guidance};
    }
    Guidance of(const Indicator* indicator, const std::vector<NodeId>&) const {
        const Goal* goal = goal_of(document_.report(), indicator->id);
        const std::string text =
            goal == nullptr ? std::string() : document_.document_template().level(goal->level).indicator_guidance;
        return {tr("Indikator", "Indicator"), text};
    }
    Guidance of(const Activity* activity, const std::vector<NodeId>&) const {
        const Goal* goal = goal_of(document_.report(), activity->id);
        const std::string text =
            goal == nullptr ? std::string() : document_.document_template().level(goal->level).activity_guidance;
        return {tr("Aktivitet", "Activity"), text};
    }
    Guidance of(const Decision*, const std::vector<NodeId>&) const {
        return {tr("Förslag till beslut", "Proposed decisions"), document_.document_template().decisions_guidance};
    }

    const Document& document_;
    mutable Guidance found_;  // of the innermost goal
};

struct DoubtOf {
    template <class T>
    std::string operator()(const T* node) const {
        if constexpr (std::is_base_of_v<Node, T>) return node->doubt;
        return {};
    }
    std::string operator()(std::monostate) const { return {}; }
};

}  // namespace

Guidance guidance_at(const Document& document, const NodeId& node) {
    return GuidanceFinder(document).find(node);
}

std::string doubt_of(const Report& report, const NodeId& node) {
    return std::visit(DoubtOf{}, find_node(report, node));
}

namespace {

Expected<void> run_answer(Document& document, std::string name, Expected<std::vector<Command>> commands) {
    if (!commands) return tl::make_unexpected(commands.error());
    const Selection before = document.selection;
    auto done = document.run_all(std::move(name), std::move(*commands));
    document.selection = before;
    return done;
}

Doubt doubt_about(const NodeId& node) {
    Doubt doubt;
    doubt.node = node;
    return doubt;
}

}  // namespace

Expected<void> confirm_doubt(Document& document, const NodeId& node) {
    return run_answer(document, tr("Bekräfta inläsningen", "Confirm the import"),
                      confirm(document.report(), doubt_about(node)));
}

Expected<void> take_reading(Document& document, const NodeId& indicator, std::size_t alternative) {
    return run_answer(document, tr("Ta en annan tolkning", "Take another reading"),
                      take(document.report(), doubt_about(indicator), alternative));
}

}  // namespace tertial::editor
