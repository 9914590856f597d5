// Which lists each kind of node has, once, and walking through them all.
#pragma once

#include <concepts>
#include <type_traits>

#include "model/tree.h"

namespace tertial {

namespace tree {

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

/// The chapter over the goals as a list of one or none, so that it is inserted, removed and moved like the others.
template <class C>
class GoalsChapterList {
public:
    explicit GoalsChapterList(C& chapter) : chapter_(chapter) {}

    [[nodiscard]] std::size_t size() const { return chapter_ == Chapter{} ? 0 : 1; }
    [[nodiscard]] C& operator[](std::size_t) const { return chapter_; }

private:
    C& chapter_;
};

template <Is<Report> T, class F>
void for_each_list(T& report, F&& f) {
    f(NodeList::decisions, report.decisions);
    f(NodeList::appendices, report.appendices);
    f(NodeList::front, report.front);
    GoalsChapterList goals_chapter(report.goals_chapter);
    f(NodeList::goals_chapter, goals_chapter);
    f(NodeList::goals, report.goals);
    f(NodeList::back, report.back);
    f(NodeList::confirmations, report.confirmations);
    f(NodeList::import_notes, report.import_notes);
    f(NodeList::remarks, report.remarks);
    f(NodeList::ready_marks, report.ready_marks);
    f(NodeList::archive, report.archive);
}

template <Is<Chapter> T, class F>
void for_each_list(T& chapter, F&& f) {
    f(NodeList::blocks, chapter.blocks);
    f(NodeList::chapters, chapter.children);
}

template <Is<Goal> T, class F>
void for_each_list(T& goal, F&& f) {
    f(NodeList::sections, goal.sections);
    f(NodeList::indicators, goal.indicators);
    f(NodeList::activities, goal.activities);
    f(NodeList::goals, goal.children);
}

template <Is<Section> T, class F>
void for_each_list(T& section, F&& f) {
    f(NodeList::blocks, section.blocks);
}

template <Is<Table> T, class F>
void for_each_list(T& table, F&& f) {
    f(NodeList::rows, table.rows);
}

template <Is<Indicator> T, class F>
void for_each_list(T& indicator, F&& f) {
    f(NodeList::comment, indicator.comment);
}

template <Is<Activity> T, class F>
void for_each_list(T& activity, F&& f) {
    f(NodeList::comment, activity.comment);
}

// The rest hold no nodes.
template <class T, class F>
requires Is<T, Decision> || Is<T, Appendix> || Is<T, Paragraph> || Is<T, TableRow> || Is<T, Confirmation> ||
    Is<T, ImportNote> || Is<T, Remark> || Is<T, ReadyMark> || Is<T, ArchiveItem>
void for_each_list(T&, F&&) {}

/// Calls f(node) with the real kind of a list's element.
template <class T, class F>
decltype(auto) with_node(T& element, F&& f) {
    if constexpr (Is<T, Block>) {
        return std::visit(f, element);
    } else {
        return f(element);
    }
}

}  // namespace tree

/// Calls f(node, parent id, list, index) for every node under `parent`, parents before children, until f gives true.
/// Gives true when f did.
template <class Parent, class F>
bool search_nodes(Parent& parent, F&& f) {
    bool found = false;
    tree::for_each_list(parent, [&](NodeList list, auto& nodes) {
        for (std::size_t i = 0; !found && i < nodes.size(); ++i) {
            found = tree::with_node(nodes[i],
                                    [&](auto& node) { return f(node, parent.id, list, i) || search_nodes(node, f); });
        }
    });
    return found;
}

/// Calls f(node) for every node under `parent`.
template <class Parent, class F>
void for_each_node(Parent& parent, F&& f) {
    search_nodes(parent, [&](auto& node, const NodeId&, NodeList, std::size_t) {
        f(node);
        return false;
    });
}

}  // namespace tertial
