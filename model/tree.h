// Finding one's way in a report by ids: a node, its parent, its path, its place in a list. Everything here walks the
// report (some ten thousand nodes, well under a millisecond); nothing is indexed, so nothing can be out of date.
// Pointers that these functions give are good until the report changes, and are never kept.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/error.h"
#include "model/report.h"

namespace tertial {

/// The lists in which nodes stand.
enum class NodeList {
    decisions,      // of the report
    appendices,     // of the report
    front,          // of the report
    goals_chapter,  // of the report; holds one chapter or none
    goals,          // of the report and of goals
    back,           // of the report
    confirmations,  // of the report
    import_notes,   // of the report
    remarks,        // of the report
    ready_marks,    // of the report
    archive,        // of the report; what lies in an item is not in the tree
    chapters,       // sub-chapters of a chapter
    blocks,         // of a chapter and of sections
    rows,           // of a table
    sections,       // of a goal
    indicators,     // of a goal
    activities,     // of a goal
    comment,        // of an indicator and of an activity
};

/// A place for a node. An empty `parent`, or the report's own id, is the report.
struct Slot {
    NodeId parent;
    NodeList list = NodeList::goals;
    std::size_t index = 0;

    bool operator==(const Slot&) const = default;
};

using NodePointer =
    std::variant<std::monostate, Report*, Decision*, Appendix*, Chapter*, Goal*, Section*, Paragraph*, Table*,
                 TableRow*, Indicator*, Activity*, Confirmation*, ImportNote*, Remark*, ReadyMark*, ArchiveItem*>;
using ConstNodePointer =
    std::variant<std::monostate, const Report*, const Decision*, const Appendix*, const Chapter*, const Goal*,
                 const Section*, const Paragraph*, const Table*, const TableRow*, const Indicator*, const Activity*,
                 const Confirmation*, const ImportNote*, const Remark*, const ReadyMark*, const ArchiveItem*>;

/// A node as a value, with all that is in it.
using Part = std::variant<Decision, Appendix, Chapter, Goal, Section, Paragraph, Table, TableRow, Indicator, Activity,
                          Confirmation, ImportNote, Remark, ReadyMark, ArchiveItem>;

/// monostate = there is none.
[[nodiscard]] NodePointer find_node(Report& report, const NodeId& id);
[[nodiscard]] ConstNodePointer find_node(const Report& report, const NodeId& id);
[[nodiscard]] inline bool is_there(const ConstNodePointer& node) {
    return !std::holds_alternative<std::monostate>(node);
}

/// The node when it is of this kind, else null: find<Goal>(report, id).
template <class T>
[[nodiscard]] const T* find(const Report& report, const NodeId& id) {
    const ConstNodePointer node = find_node(report, id);
    const auto* found = std::get_if<const T*>(&node);
    return found == nullptr ? nullptr : *found;
}

/// Where a node stands; nullopt for the report itself and for what is not there.
[[nodiscard]] std::optional<Slot> slot_of(const Report& report, const NodeId& id);
/// Ids from the outermost node to the node itself, without the report; empty when it is not there.
[[nodiscard]] std::vector<NodeId> path_to(const Report& report, const NodeId& id);
/// The innermost goal that a node is or stands under, or null.
[[nodiscard]] const Goal* goal_of(const Report& report, const NodeId& id);

/// How many nodes the list has; nullopt when the parent has no such list.
[[nodiscard]] std::optional<std::size_t> list_size(const Report& report, const NodeId& parent, NodeList list);

/// Puts `part` at the slot. bad_argument when the list takes no such part or ends before the index, not_found when
/// there is no such parent; then nothing is changed. Whether ids are unique is the caller's business.
[[nodiscard]] Expected<void> insert_part(Report& report, const Slot& slot, Part part);
/// Takes out what stands at the slot.
[[nodiscard]] Expected<Part> take_part(Report& report, const Slot& slot);

/// The same for paragraphs one after the other, into a list of blocks or a comment.
[[nodiscard]] Expected<void> insert_paragraphs(Report& report, const Slot& slot, std::vector<Paragraph> paragraphs);
/// Takes out `count` paragraphs from the slot on; bad_argument when there are not so many, or a table among them. Then
/// nothing is changed.
[[nodiscard]] Expected<std::vector<Paragraph>> take_paragraphs(Report& report, const Slot& slot, std::size_t count);

/// What a person would call the node: its name or title, else its first words; shortened to about 40 characters.
[[nodiscard]] std::string display_name(const ConstNodePointer& node);
[[nodiscard]] std::string display_name(const Part& part);
/// "indikator", "mål", "stycke" …, in the user's language.
[[nodiscard]] std::string kind_name(const ConstNodePointer& node);
[[nodiscard]] std::string kind_name(const Part& part);

}  // namespace tertial
