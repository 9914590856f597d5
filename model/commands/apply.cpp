#include <algorithm>

#include "model/commands/command.h"
#include "model/commands/text_rules.h"
#include "model/language.h"
#include "model/text.h"
#include "model/tree_lists.h"

namespace tertial {

namespace {

tl::unexpected<Error> gone() {
    return fail(ErrorCode::not_found,
                tr("Den delen av rapporten finns inte längre.", "That part of the report is gone."));
}
tl::unexpected<Error> does_not_fit(std::string_view swedish, std::string_view english) {
    return fail(ErrorCode::bad_argument, tr(swedish, english));
}

template <class T>
Expected<T*> find_for_change(Report& report, const NodeId& id) {
    const NodePointer node = find_node(report, id);
    if (const auto* found = std::get_if<T*>(&node)) return *found;
    return gone();
}

// --- fields ----------------------------------------------------------------------------------------

Expected<void> apply(Report& report, SetField& command) {
    Expected<FieldValue> before = exchange_field(report, command.place, command.value, ValueRule::checked);
    if (!before) return tl::make_unexpected(before.error());
    command.before = std::move(*before);
    if (auto* runs = std::get_if<std::vector<Run>>(&command.value))
        *runs = normalized(*runs);  // as it stands there now
    return {};
}

Expected<void> revert(Report& report, SetField& command) {
    const Expected<FieldValue> done = exchange_field(report, command.place, command.before, ValueRule::as_it_was);
    if (!done) return tl::make_unexpected(done.error());
    return {};
}

// --- parts -----------------------------------------------------------------------------------------

bool any_id_there(const Report& report, const std::vector<std::string_view>& sorted_ids) {
    if (std::binary_search(sorted_ids.begin(), sorted_ids.end(), std::string_view(report.id.text))) return true;
    return search_nodes(report, [&](const auto& node, const NodeId&, NodeList, std::size_t) {
        return std::binary_search(sorted_ids.begin(), sorted_ids.end(), std::string_view(node.id.text));
    });
}

bool is_square(const Table& table) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const TableRow& row) { return row.cells.size() == table.columns.size(); });
}

/// A part that is a row, or holds tables, must fit: every row as wide as its header.
bool fits(const Report& report, const Slot& slot, const Part& part) {
    if (const auto* row = std::get_if<TableRow>(&part)) {
        const Table* table = find<Table>(report, slot.parent);
        return table != nullptr && row->cells.size() == table->columns.size();
    }
    bool square = true;
    const auto look = [&](const auto& node) {
        if constexpr (std::same_as<std::decay_t<decltype(node)>, Table>) square = square && is_square(node);
    };
    std::visit([&](const auto& node) { look(node), for_each_node(node, look); }, part);
    return square;
}

Expected<void> apply(Report& report, InsertPart& command) {
    const auto ids = commands::ids_of(command.part);
    if (!ids) return tl::make_unexpected(ids.error());
    if (any_id_there(report, *ids)) {
        return does_not_fit("Delens id finns redan i rapporten.", "The part's id is already in the report.");
    }
    if (Expected<void> good = commands::check_texts(command.part); !good) return good;
    if (!fits(report, command.slot, command.part)) {
        return does_not_fit("Tabellens rader har inte lika många celler som tabellen har kolumner.",
                            "The table's rows have not as many cells as the table has columns.");
    }
    if (Expected<void> done = insert_part(report, command.slot, command.part); !done) return done;
    if (command.slot.parent.empty()) command.slot.parent = report.id;  // as slot_of says it
    return {};
}

Expected<void> revert(Report& report, InsertPart& command) {
    const NodeId id = std::visit([](const auto& node) { return node.id; }, command.part);
    if (slot_of(report, id) != command.slot) return gone();
    Expected<Part> part = take_part(report, command.slot);
    if (!part) return tl::make_unexpected(part.error());
    command.part = std::move(*part);
    return {};
}

Expected<void> apply(Report& report, InsertParagraphs& command) {
    std::vector<std::string_view> ids;
    for (const Paragraph& paragraph : command.paragraphs) {
        ids.emplace_back(paragraph.id.text);
        if (Expected<void> good = commands::check_texts(FieldValue(paragraph.runs)); !good) return good;
        if (Expected<void> good = commands::check_text(paragraph.doubt); !good) return good;
    }
    std::sort(ids.begin(), ids.end());
    const bool missing = ids.empty() || ids.front().empty();
    if (missing || std::adjacent_find(ids.begin(), ids.end()) != ids.end() || any_id_there(report, ids)) {
        return does_not_fit("Ett stycke saknar id, eller dess id finns redan i rapporten.",
                            "A paragraph lacks an id, or its id is already in the report.");
    }
    return insert_paragraphs(report, command.slot, command.paragraphs);
}

Expected<void> revert(Report& report, InsertParagraphs& command) {
    const Paragraph& first = command.paragraphs.front();
    if (slot_of(report, first.id) != command.slot) return gone();
    auto taken = take_paragraphs(report, command.slot, command.paragraphs.size());
    if (!taken) return tl::make_unexpected(taken.error());
    command.paragraphs = std::move(*taken);
    return {};
}

Expected<void> apply(Report& report, RemovePart& command) {
    const std::optional<Slot> slot = slot_of(report, command.node);
    if (!slot) return gone();
    Expected<Part> part = take_part(report, *slot);
    if (!part) return tl::make_unexpected(part.error());
    command.removed = std::move(*part);
    command.slot = *slot;
    return {};
}

Expected<void> revert(Report& report, RemovePart& command) {
    return insert_part(report, command.slot, command.removed);
}

/// Takes the node from `from` and puts it at `to`; on error it is back where it was.
Expected<void> move_part(Report& report, const Slot& from, const Slot& to) {
    Expected<Part> part = take_part(report, from);
    if (!part) return tl::make_unexpected(part.error());
    Expected<void> done = does_not_fit("Raden har inte lika många celler som tabellen har kolumner.",
                                       "The row has not as many cells as the table has columns.");
    if (fits(report, to, *part)) done = insert_part(report, to, *part);
    if (done) return done;
    const Expected<void> back = insert_part(report, from, std::move(*part));
    return back ? done : back;
}

Expected<void> apply(Report& report, MovePart& command) {
    const std::optional<Slot> from = slot_of(report, command.node);
    if (!from) return gone();
    if (Expected<void> moved = move_part(report, *from, command.to); !moved) return moved;
    command.from = *from;
    return {};
}

Expected<void> revert(Report& report, MovePart& command) {
    const std::optional<Slot> now = slot_of(report, command.node);
    if (!now) return gone();
    return move_part(report, *now, command.from);
}

// --- columns -----------------------------------------------------------------------------------------

template <class T>
auto at(std::vector<T>& items, std::size_t index) {
    return items.begin() + static_cast<std::ptrdiff_t>(index);
}

Expected<void> insert_column(Report& report, const NodeId& id, std::size_t index, std::string& header,
                             std::vector<std::string>& cells) {
    const Expected<Table*> found = find_for_change<Table>(report, id);
    if (!found) return tl::make_unexpected(found.error());
    Table& table = **found;
    if (index > table.columns.size() || !is_square(table) || (!cells.empty() && cells.size() != table.rows.size())) {
        return does_not_fit("Kolumnen passar inte i tabellen.", "The column does not fit the table.");
    }
    cells.resize(table.rows.size());
    table.columns.insert(at(table.columns, index), header);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        table.rows[row].cells.insert(at(table.rows[row].cells, index), cells[row]);
    }
    return {};
}

Expected<void> remove_column(Report& report, const NodeId& id, std::size_t index, std::string& header,
                             std::vector<std::string>& cells) {
    const Expected<Table*> found = find_for_change<Table>(report, id);
    if (!found) return tl::make_unexpected(found.error());
    Table& table = **found;
    if (index >= table.columns.size() || !is_square(table)) {
        return does_not_fit("Tabellen har ingen sådan kolumn.", "The table has no such column.");
    }
    header = std::move(table.columns[index]);
    table.columns.erase(at(table.columns, index));
    cells.clear();
    for (TableRow& row : table.rows) {
        cells.push_back(std::move(row.cells[index]));
        row.cells.erase(at(row.cells, index));
    }
    return {};
}

Expected<void> apply(Report& report, InsertColumn& command) {
    if (Expected<void> good = commands::check_text(command.header); !good) return good;
    for (const std::string& cell : command.cells) {
        if (Expected<void> good = commands::check_text(cell); !good) return good;
    }
    return insert_column(report, command.table, command.index, command.header, command.cells);
}
Expected<void> revert(Report& report, InsertColumn& command) {
    return remove_column(report, command.table, command.index, command.header, command.cells);
}

Expected<void> apply(Report& report, RemoveColumn& command) {
    return remove_column(report, command.table, command.index, command.header, command.cells);
}
Expected<void> revert(Report& report, RemoveColumn& command) {
    return insert_column(report, command.table, command.index, command.header, command.cells);
}

void shift(std::vector<std::string>& items, std::size_t from, std::size_t to) {
    if (from < to) std::rotate(at(items, from), at(items, from + 1), at(items, to + 1));
    if (to < from) std::rotate(at(items, to), at(items, from), at(items, from + 1));
}

Expected<void> move_column(Report& report, const NodeId& id, std::size_t from, std::size_t to) {
    const Expected<Table*> found = find_for_change<Table>(report, id);
    if (!found) return tl::make_unexpected(found.error());
    Table& table = **found;
    if (from >= table.columns.size() || to >= table.columns.size() || !is_square(table)) {
        return does_not_fit("Tabellen har ingen sådan kolumn.", "The table has no such column.");
    }
    shift(table.columns, from, to);
    for (TableRow& row : table.rows) shift(row.cells, from, to);
    return {};
}

Expected<void> apply(Report& report, MoveColumn& command) {
    return move_column(report, command.table, command.from, command.to);
}
Expected<void> revert(Report& report, MoveColumn& command) {
    return move_column(report, command.table, command.to, command.from);
}

// --- readings ----------------------------------------------------------------------------------------

Reading exchange_reading(Indicator& indicator, Reading reading) {
    Reading before{std::move(indicator.cells), std::move(indicator.doubt), std::move(indicator.alternatives)};
    indicator.cells = std::move(reading.cells);
    indicator.doubt = std::move(reading.doubt);
    indicator.alternatives = std::move(reading.alternatives);
    return before;
}

Expected<void> check_reading(const Reading& reading) {
    Indicator indicator;
    exchange_reading(indicator, reading);
    return commands::check_texts(Part{std::move(indicator)});
}

Expected<void> apply(Report& report, SetReading& command) {
    const Expected<Indicator*> found = find_for_change<Indicator>(report, command.indicator);
    if (!found) return tl::make_unexpected(found.error());
    if (Expected<void> good = check_reading(command.reading); !good) return good;
    command.before = exchange_reading(**found, command.reading);
    return {};
}

Expected<void> revert(Report& report, SetReading& command) {
    const Expected<Indicator*> found = find_for_change<Indicator>(report, command.indicator);
    if (!found) return tl::make_unexpected(found.error());
    exchange_reading(**found, std::move(command.before));
    return {};
}

}  // namespace

Expected<void> apply(Report& report, Command& command) {
    return std::visit([&](auto& change) { return apply(report, change); }, command);
}

Expected<void> revert(Report& report, Command& command) {
    return std::visit([&](auto& change) { return revert(report, change); }, command);
}

}  // namespace tertial
