#include "tests/model/random_command.h"

#include <type_traits>

#include "model/tree_lists.h"

namespace tertial {

namespace {

constexpr auto last_field = static_cast<int>(Field::goal_catalogue);

struct ListHere {
    Slot slot;  // index = size of the list
    std::size_t size = 0;
};

/// What commands can name in a report.
struct Survey {
    std::vector<NodeId> nodes;
    std::vector<ListHere> lists;
    std::vector<NodeId> tables;
    std::vector<NodeId> indicators;
};

template <class T>
void survey(const T& parent, Survey& found) {
    tree::for_each_list(parent, [&](NodeList list, const auto& nodes) {
        found.lists.push_back({{parent.id, list, nodes.size()}, nodes.size()});
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            tree::with_node(nodes[i], [&](const auto& node) {
                using Kind = std::decay_t<decltype(node)>;
                found.nodes.push_back(node.id);
                if constexpr (std::same_as<Kind, Table>) found.tables.push_back(node.id);
                if constexpr (std::same_as<Kind, Indicator>) found.indicators.push_back(node.id);
                survey(node, found);
            });
        }
    });
}

NodeId some_node(Chance& chance, const std::vector<NodeId>& nodes) {
    if (nodes.empty() || chance.one_in(30)) return chance.id('x');  // there is no such node
    return chance.pick(nodes);
}

FieldValue random_value_like(Chance& chance, const FieldValue& now) {
    if (chance.one_in(40)) return std::string("två\nrader");
    if (std::holds_alternative<std::string>(now)) return random_text(chance);
    if (std::holds_alternative<int>(now)) return static_cast<int>(chance.below(6)) - 1;
    if (std::holds_alternative<std::vector<Run>>(now)) return random_runs(chance);
    return std::vector<std::string>{random_text(chance), random_text(chance)};
}

Command random_set(Chance& chance, const Report& report, const Survey& found) {
    SetField command;
    // Most nodes have few fields: try until one fits, or give up and be refused.
    for (int tries = 0; tries < 40; ++tries) {
        command.place.node = chance.one_in(15) ? report.id : some_node(chance, found.nodes);
        command.place.field = static_cast<Field>(chance.below(static_cast<std::size_t>(last_field) + 1));
        command.place.index = chance.below(8);
        const auto now = get_field(report, command.place);
        if (!now) continue;
        command.value = random_value_like(chance, *now);
        return command;
    }
    return command;
}

Part random_part(Chance& chance, const Report& report, const Slot& slot) {
    switch (slot.list) {
        case NodeList::decisions: {
            Decision decision;
            decision.id = chance.id(id_prefix::decision);
            decision.runs = random_runs(chance);
            return decision;
        }
        case NodeList::appendices: {
            Appendix appendix;
            appendix.id = chance.id(id_prefix::appendix);
            appendix.title = random_text(chance);
            return appendix;
        }
        case NodeList::front:
        case NodeList::back:
        case NodeList::goals_chapter:
        case NodeList::chapters:
            return random_chapter(chance, 1);
        case NodeList::goals:
            return random_goal(chance, GoalLevel::area);
        case NodeList::confirmations: {
            Confirmation confirmation;
            confirmation.id = chance.id(id_prefix::confirmation);
            confirmation.reason = random_text(chance);
            return confirmation;
        }
        case NodeList::import_notes: {
            ImportNote note;
            note.id = chance.id(id_prefix::note);
            note.text = random_text(chance);
            return note;
        }
        case NodeList::remarks: {
            Remark remark;
            remark.id = chance.id(id_prefix::remark);
            remark.text = random_text(chance);
            return remark;
        }
        case NodeList::archive: {
            ArchiveItem item;
            item.id = chance.id(id_prefix::archive_item);
            item.title = random_text(chance);
            return item;
        }
        case NodeList::ready_marks: {
            ReadyMark mark;
            mark.id = chance.id(id_prefix::ready_mark);
            mark.by = random_text(chance);
            return mark;
        }
        case NodeList::blocks:
            if (chance.one_in(3)) return random_table(chance);
            return random_paragraph(chance);
        case NodeList::rows: {
            const Table* table = find<Table>(report, slot.parent);
            const std::size_t columns = table == nullptr ? 0 : table->columns.size();
            return random_row(chance, columns + (chance.one_in(10) ? 1 : 0));
        }
        case NodeList::sections:
            return random_section(chance);
        case NodeList::indicators:
            return random_indicator(chance);
        case NodeList::activities:
            return random_activity(chance);
        case NodeList::comment:
            return random_paragraph(chance);
    }
    return random_paragraph(chance);
}

Slot random_slot(Chance& chance, const Survey& found) {
    const ListHere& list = chance.pick(found.lists);
    Slot slot = list.slot;
    slot.index = chance.below(list.size + 1) + (chance.one_in(40) ? 5 : 0);
    return slot;
}

Command random_insert(Chance& chance, const Report& report, const Survey& found) {
    const Slot slot = random_slot(chance, found);
    Part part = random_part(chance, report, slot);
    if (chance.one_in(20) && !found.nodes.empty()) {
        std::visit([&](auto& node) { node.id = chance.pick(found.nodes); }, part);  // an id that is taken
    }
    return InsertPart{slot, std::move(part)};
}

Command random_paragraphs(Chance& chance, const Survey& found) {
    InsertParagraphs command{random_slot(chance, found), {}};
    const std::size_t count = chance.one_in(20) ? 0 : 1 + chance.below(4);
    for (std::size_t i = 0; i < count; ++i) command.paragraphs.push_back(random_paragraph(chance));
    if (chance.one_in(20) && !found.nodes.empty() && count > 0) command.paragraphs.back().id = chance.pick(found.nodes);
    return command;
}

/// A list that takes such nodes: the node's own, or the same kind elsewhere.
Command random_move(Chance& chance, const Report& report, const Survey& found) {
    MovePart command{some_node(chance, found.nodes), random_slot(chance, found)};
    const std::optional<Slot> here = slot_of(report, command.node);
    for (int tries = 0; here && tries < 20 && command.to.list != here->list; ++tries)
        command.to = random_slot(chance, found);
    return command;
}

Command random_column(Chance& chance, const Report& report, const Survey& found) {
    const NodeId id = some_node(chance, found.tables);
    const Table* table = find<Table>(report, id);
    const std::size_t columns = table == nullptr ? 1 : table->columns.size();
    const std::size_t rows = table == nullptr ? 0 : table->rows.size();
    if (chance.one_in(3)) return RemoveColumn{id, chance.below(columns + 1)};
    if (chance.one_in(2)) return MoveColumn{id, chance.below(columns + 1), chance.below(columns + 1)};
    InsertColumn insert{id, chance.below(columns + 1), random_text(chance), {}};
    if (chance.one_in(2)) insert.cells.assign(rows + (chance.one_in(8) ? 1 : 0), random_text(chance));
    return insert;
}

Command random_reading(Chance& chance, const Report& report, const Survey& found) {
    const NodeId id = some_node(chance, found.indicators);
    if (auto taken = take_alternative(report, id, chance.below(3))) return *taken;
    if (auto confirmed = confirm_reading(report, id)) return *confirmed;
    return SetReading{id, {}};
}

}  // namespace

Command random_command(Chance& chance, const Report& report) {
    Survey found;
    survey(report, found);
    switch (chance.below(12)) {
        case 0:
        case 1:
            return chance.one_in(3) ? random_paragraphs(chance, found) : random_insert(chance, report, found);
        case 2:
            return RemovePart{some_node(chance, found.nodes)};
        case 3:
        case 4:
            return random_move(chance, report, found);
        case 5:
        case 6:
            return random_column(chance, report, found);
        case 7:
            return random_reading(chance, report, found);
        default:
            return random_set(chance, report, found);
    }
}

}  // namespace tertial
