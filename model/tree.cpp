#include "model/tree.h"

#include <iterator>

#include <algorithm>

#include "model/language.h"
#include "model/text.h"
#include "model/tree_lists.h"

namespace tertial {

namespace {

bool is_report(const Report& report, const NodeId& id) {
    return id.empty() || id == report.id;
}

template <class Pointer, class R>
Pointer find_in(R& report, const NodeId& id) {
    if (is_report(report, id)) return &report;
    Pointer found;
    search_nodes(report, [&](auto& node, const NodeId&, NodeList, std::size_t) {
        if (node.id != id) return false;
        found = &node;
        return true;
    });
    return found;
}

template <class Parent>
bool find_path(const Parent& parent, const NodeId& id, std::vector<NodeId>& path) {
    bool found = false;
    tree::for_each_list(parent, [&](NodeList, const auto& nodes) {
        for (std::size_t i = 0; !found && i < nodes.size(); ++i) {
            tree::with_node(nodes[i], [&](const auto& node) {
                path.push_back(node.id);
                found = node.id == id || find_path(node, id, path);
                if (!found) path.pop_back();
            });
        }
    });
    return found;
}

/// Calls f(list) for the list that the slot names; false when the parent has none such.
template <class Pointer, class F>
bool with_list(const Pointer& parent, NodeList wanted, F&& f) {
    bool found = false;
    std::visit(
        [&](auto* node) {
            tree::for_each_list(*node, [&](NodeList list, auto& nodes) {
                if (list != wanted) return;
                found = true;
                f(nodes);
            });
        },
        parent);
    return found;
}

// std::visit wants no monostate in the functions above: the pointers that are there, as a variant without it.
template <class Pointer>
struct WithoutEmpty;
template <class... T>
struct WithoutEmpty<std::variant<std::monostate, T...>> {
    using type = std::variant<T...>;
};

template <class Pointer>
std::optional<typename WithoutEmpty<Pointer>::type> there(const Pointer& pointer) {
    return std::visit(
        [](auto value) -> std::optional<typename WithoutEmpty<Pointer>::type> {
            if constexpr (std::same_as<decltype(value), std::monostate>) {
                return std::nullopt;
            } else {
                return value;
            }
        },
        pointer);
}

tl::unexpected<Error> no_such_node() {
    return fail(ErrorCode::not_found,
                tr("Den delen av rapporten finns inte längre.", "That part of the report is gone."));
}
tl::unexpected<Error> no_such_slot() {
    return fail(ErrorCode::bad_argument, tr("Delen hör inte hemma på den platsen.", "The part does not belong there."));
}

template <class T>
bool put(std::vector<T>& nodes, std::size_t index, Part& part) {
    auto* node = std::get_if<T>(&part);
    if (node == nullptr || index > nodes.size()) return false;
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(index), std::move(*node));
    return true;
}

bool put(std::vector<Block>& blocks, std::size_t index, Part& part) {
    if (index > blocks.size()) return false;
    const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(index);
    if (auto* paragraph = std::get_if<Paragraph>(&part)) return blocks.insert(at, std::move(*paragraph)), true;
    if (auto* table = std::get_if<Table>(&part)) return blocks.insert(at, std::move(*table)), true;
    return false;
}

bool put(tree::GoalsChapterList<Chapter>& list, std::size_t index, Part& part) {
    auto* chapter = std::get_if<Chapter>(&part);
    if (chapter == nullptr || index != 0 || list.size() != 0) return false;
    list[0] = std::move(*chapter);
    return true;
}

template <class T>
Part take(std::vector<T>& nodes, std::size_t index) {
    Part part = std::move(nodes[index]);
    nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(index));
    return part;
}

Part take(std::vector<Block>& blocks, std::size_t index) {
    Part part = std::visit([](auto& node) -> Part { return std::move(node); }, blocks[index]);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(index));
    return part;
}

Part take(tree::GoalsChapterList<Chapter>& list, std::size_t) {
    Part part = std::move(list[0]);
    list[0] = Chapter{};
    return part;
}

/// The lists that running text stands in: blocks, which hold tables too, and comments.
template <class List>
inline constexpr bool holds_paragraphs = std::same_as<std::remove_cvref_t<List>, std::vector<Paragraph>> ||
                                         std::same_as<std::remove_cvref_t<List>, std::vector<Block>>;

template <class T>
auto* paragraph_in(T& element) {
    if constexpr (tree::Is<T, Block>) {
        return std::get_if<Paragraph>(&element);
    } else {
        return &element;
    }
}

}  // namespace

NodePointer find_node(Report& report, const NodeId& id) {
    return find_in<NodePointer>(report, id);
}
ConstNodePointer find_node(const Report& report, const NodeId& id) {
    return find_in<ConstNodePointer>(report, id);
}

std::optional<Slot> slot_of(const Report& report, const NodeId& id) {
    std::optional<Slot> slot;
    if (is_report(report, id)) return slot;
    search_nodes(report, [&](const auto& node, const NodeId& parent, NodeList list, std::size_t index) {
        if (node.id != id) return false;
        slot = Slot{parent, list, index};
        return true;
    });
    return slot;
}

std::vector<NodeId> path_to(const Report& report, const NodeId& id) {
    std::vector<NodeId> path;
    if (!is_report(report, id)) find_path(report, id, path);
    return path;
}

const Goal* goal_of(const Report& report, const NodeId& id) {
    const Goal* innermost = nullptr;
    for (const NodeId& step : path_to(report, id)) {
        if (const Goal* goal = find<Goal>(report, step)) innermost = goal;
    }
    return innermost;
}

std::optional<std::size_t> list_size(const Report& report, const NodeId& parent, NodeList list) {
    const auto node = there(find_node(report, parent));
    std::optional<std::size_t> size;
    if (node) with_list(*node, list, [&](const auto& nodes) { size = nodes.size(); });
    return size;
}

Expected<void> insert_part(Report& report, const Slot& slot, Part part) {
    const auto parent = there(find_node(report, slot.parent));
    if (!parent) return no_such_node();
    bool done = false;
    with_list(*parent, slot.list, [&](auto& nodes) { done = put(nodes, slot.index, part); });
    if (!done) return no_such_slot();
    return {};
}

Expected<Part> take_part(Report& report, const Slot& slot) {
    const auto parent = there(find_node(report, slot.parent));
    if (!parent) return no_such_node();
    std::optional<Part> part;
    with_list(*parent, slot.list, [&](auto& nodes) {
        if (slot.index < nodes.size()) part = take(nodes, slot.index);
    });
    if (!part) return no_such_slot();
    return std::move(*part);
}

Expected<void> insert_paragraphs(Report& report, const Slot& slot, std::vector<Paragraph> paragraphs) {
    const auto parent = there(find_node(report, slot.parent));
    if (!parent) return no_such_node();
    bool done = false;
    with_list(*parent, slot.list, [&](auto& nodes) {
        if constexpr (holds_paragraphs<decltype(nodes)>) {
            if (slot.index > nodes.size()) return;
            nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(slot.index),
                         std::make_move_iterator(paragraphs.begin()), std::make_move_iterator(paragraphs.end()));
            done = true;
        }
    });
    if (!done) return no_such_slot();
    return {};
}

Expected<std::vector<Paragraph>> take_paragraphs(Report& report, const Slot& slot, std::size_t count) {
    const auto parent = there(find_node(report, slot.parent));
    if (!parent) return no_such_node();
    std::optional<std::vector<Paragraph>> taken;
    with_list(*parent, slot.list, [&](auto& nodes) {
        if constexpr (holds_paragraphs<decltype(nodes)>) {
            if (slot.index + count > nodes.size()) return;
            const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(slot.index);
            const auto end = begin + static_cast<std::ptrdiff_t>(count);
            const bool all = std::all_of(begin, end, [](const auto& node) { return paragraph_in(node) != nullptr; });
            if (!all) return;
            taken.emplace();
            std::for_each(begin, end, [&](auto& node) { taken->push_back(std::move(*paragraph_in(node))); });
            nodes.erase(begin, end);
        }
    });
    if (!taken) return no_such_slot();
    return std::move(*taken);
}

}  // namespace tertial
