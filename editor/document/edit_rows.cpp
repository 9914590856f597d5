// Rows of tables, indicators, activities, decisions: new, gone, moved.
#include <utility>

#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

/// The node that a person means by "the row" where the caret is: in a comment, the row it is about.
NodeId row_at_caret(const Document& document) {
    const Strip* strip = strip_at_caret(document);
    if (strip == nullptr) return {};
    return strip->kind == StripKind::comment ? strip->owner : strip->node;
}

/// An empty row of the same kind, and the place where the caret goes; nullopt where there are no rows.
std::optional<std::pair<Part, FieldPlace>> empty_like(Document& document, const NodeId& row) {
    const ConstNodePointer node = find_node(document.report(), row);
    if (const auto* const* table_row = std::get_if<const TableRow*>(&node)) {
        TableRow fresh;
        fresh.id = document.new_id(id_prefix::row);
        fresh.cells.resize((*table_row)->cells.size());
        const FieldPlace place{fresh.id, Field::cell, 0};
        return std::pair{Part(std::move(fresh)), place};
    }
    if (std::holds_alternative<const Indicator*>(node)) {
        Indicator fresh;
        fresh.id = document.new_id(id_prefix::indicator);
        const FieldPlace place{fresh.id, Field::name, 0};
        return std::pair{Part(std::move(fresh)), place};
    }
    if (std::holds_alternative<const Activity*>(node)) {
        Activity fresh;
        fresh.id = document.new_id(id_prefix::activity);
        const FieldPlace place{fresh.id, Field::name, 0};
        return std::pair{Part(std::move(fresh)), place};
    }
    if (std::holds_alternative<const Decision*>(node)) {
        Decision fresh;
        fresh.id = document.new_id(id_prefix::decision);
        const FieldPlace place{fresh.id, Field::runs, 0};
        return std::pair{Part(std::move(fresh)), place};
    }
    return std::nullopt;
}

/// The table whose title or head the caret is in: its first row may be missing.
const Table* table_at_caret(const Document& document) {
    const Strip* strip = strip_at_caret(document);
    if (strip == nullptr) return nullptr;
    if (strip->kind == StripKind::table_title) return find<Table>(document.report(), strip->node);
    if (strip->kind == StripKind::table_head) return find<Table>(document.report(), strip->owner);
    return nullptr;
}

/// Where the caret goes when the strip at it is removed: the cell after it that stays, else the one before.
Caret caret_after_removal(const Document& document, const NodeId& row) {
    const Flow& flow = document.flow();
    const auto belongs = [&](const Strip& strip) { return strip.node == row || strip.owner == row; };
    const std::size_t* first = document.index().strip_of(row);
    if (first == nullptr) return document.selection.caret;
    std::size_t after = *first;
    while (after < flow.strips.size() && belongs(flow.strips[after])) ++after;
    auto cell = text_cell_from(flow, after, 1);
    if (!cell && *first > 0) cell = text_cell_from(flow, *first - 1, -1);
    return cell ? caret_in(flow, *cell, 0) : document.selection.caret;
}

}  // namespace

Expected<NewRows> new_rows(Document& document, const NodeId& row, std::size_t count) {
    const auto slot = slot_of(document.report(), row);
    if (!slot) return not_here();
    NewRows rows;
    for (std::size_t i = 0; i < count; ++i) {
        auto fresh = empty_like(document, row);
        if (!fresh) return not_here();
        if (i == 0) rows.first = fresh->second;
        rows.commands.push_back(InsertPart{{slot->parent, slot->list, slot->index + 1 + i}, std::move(fresh->first)});
    }
    return rows;
}

Expected<void> add_row(Document& document) {
    if (const Table* table = table_at_caret(document)) {
        TableRow fresh;
        fresh.id = document.new_id(id_prefix::row);
        fresh.cells.resize(table->columns.size());
        const Caret caret = caret_of(fresh.id, Field::cell, 0);
        return perform(document, {{}, {InsertPart{{table->id, NodeList::rows, 0}, std::move(fresh)}}, caret});
    }
    auto rows = new_rows(document, row_at_caret(document), 1);
    if (!rows) return tl::make_unexpected(rows.error());
    return perform(document, {{}, std::move(rows->commands), {rows->first, {}}});
}

Expected<void> remove_row(Document& document) {
    const NodeId row = row_at_caret(document);
    const ConstNodePointer node = find_node(document.report(), row);
    const bool removable =
        std::holds_alternative<const TableRow*>(node) || std::holds_alternative<const Indicator*>(node) ||
        std::holds_alternative<const Activity*>(node) || std::holds_alternative<const Decision*>(node) ||
        std::holds_alternative<const Paragraph*>(node) || std::holds_alternative<const Appendix*>(node);
    if (!removable) return not_here();
    return perform(document, {{}, {RemovePart{row}}, caret_after_removal(document, row)});
}

Expected<void> move_row(Document& document, int by) {
    const NodeId row = row_at_caret(document);
    const auto slot = slot_of(document.report(), row);
    const ConstNodePointer node = find_node(document.report(), row);
    if (!slot || std::holds_alternative<const Section*>(node)) return not_here();
    if (const auto* goal = std::get_if<const Goal*>(&node); goal != nullptr && (*goal)->level != GoalLevel::board) {
        return fail(ErrorCode::bad_argument,
                    tr("Kommunfullmäktiges mål står i den ordning som kommunfullmäktige har beslutat.",
                       "The council's goals stand in the order that the council has decided."));
    }
    if (std::holds_alternative<const Chapter*>(node)) return not_here();
    const auto size = list_size(document.report(), slot->parent, slot->list);
    const auto to = static_cast<std::ptrdiff_t>(slot->index) + by;
    if (!size || to < 0 || to >= static_cast<std::ptrdiff_t>(*size)) {
        return fail(ErrorCode::bad_argument, by < 0 ? tr("Raden står redan först.", "The row is already first.")
                                                    : tr("Raden står redan sist.", "The row is already last."));
    }
    const Selection before = document.selection;
    auto done = document.run(MovePart{row, {slot->parent, slot->list, static_cast<std::size_t>(to)}});
    document.selection = before;
    return done;
}

Expected<void> write_comment(Document& document) {
    const NodeId row = row_at_caret(document);
    const auto size = list_size(document.report(), row, NodeList::comment);
    if (!size) return not_here();
    if (*size > 0) {
        for (const Strip& strip : document.flow().strips) {
            if (strip.kind != StripKind::comment || strip.owner != row) continue;
            const Cell& cell = strip.cells.front();
            place_caret(document, {cell.place, {cell.text.text.size(), false}});
            return {};
        }
    }
    Paragraph paragraph = new_paragraph(document, {}, {});
    const Caret caret = caret_of(paragraph.id, Field::runs, 0);
    return perform(document, {{}, {InsertPart{{row, NodeList::comment, 0}, std::move(paragraph)}}, caret});
}

Expected<void> set_assessment(Document& document, const NodeId& goal, int value) {
    const Selection before = document.selection;
    auto done = document.run(SetField{{goal, Field::assessment, 0}, value});
    document.selection = before;
    return done;
}

}  // namespace tertial::editor
