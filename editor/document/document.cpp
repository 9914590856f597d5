#include "editor/document/document.h"

#include <algorithm>
#include <utility>

#include "editor/document/field_text.h"
#include "editor/document/flow_maker.h"
#include "exporters/report_columns.h"
#include "model/tree.h"

namespace tertial::editor {

namespace {

/// The field in which the caret stands when a node is new, or has been moved.
FieldPlace first_field(const Part& part) {
    const auto of = [](const auto& node) -> FieldPlace {
        using T = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<T, Paragraph> || std::is_same_v<T, Decision>) return {node.id, Field::runs, 0};
        if constexpr (std::is_same_v<T, Indicator> || std::is_same_v<T, Activity>) return {node.id, Field::name, 0};
        if constexpr (std::is_same_v<T, TableRow>) return {node.id, Field::cell, 0};
        return {node.id, Field::title, 0};
    };
    return std::visit(of, part);
}

FieldPlace first_field(const NodeId& node) {
    return {node, Field::name, 0};
}

TextPlace within(const std::string& text, TextPlace place) {
    const auto continues = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
    place.offset = std::min(place.offset, text.size());
    while (place.offset > 0 && place.offset < text.size() && continues(place.offset)) --place.offset;
    return place;
}

}  // namespace

FieldPlace place_of(const Command& command) {
    if (const auto* set = std::get_if<SetField>(&command)) return set->place;
    if (const auto* insert = std::get_if<InsertPart>(&command)) return first_field(insert->part);
    if (const auto* insert = std::get_if<InsertParagraphs>(&command)) {
        return {insert->paragraphs.back().id, Field::runs, 0};
    }
    if (const auto* remove = std::get_if<RemovePart>(&command)) return first_field(remove->removed);
    if (const auto* move = std::get_if<MovePart>(&command)) return first_field(move->node);
    if (const auto* reading = std::get_if<SetReading>(&command)) return {reading->indicator, Field::name, 0};
    if (const auto* column = std::get_if<InsertColumn>(&command)) {
        return {column->table, Field::column_header, column->index};
    }
    if (const auto* column = std::get_if<RemoveColumn>(&command)) {
        return {column->table, Field::column_header, column->index};
    }
    const auto& column = std::get<MoveColumn>(command);
    return {column.table, Field::column_header, column.to};
}

Document::Document(Report report, DocumentTemplate document_template, GoalCatalogue catalogue, IdSource ids)
    : report_(std::move(report)),
      template_(with_columns_of(report_, std::move(document_template))),
      catalogue_(std::move(catalogue)),
      ids_(ids) {
    rebuild();
    if (const auto first = text_cell_from(flow_, 0, 1)) {
        selection.caret = caret_in(flow_, *first, 0);
        selection.anchor = selection.caret;
    }
}

/// The oldest are forgotten: every keystroke is a version.
void Document::remember_caret() {
    constexpr std::size_t most = 4096;
    carets_[version()] = selection.caret;
    if (carets_.size() > most) carets_.erase(carets_.begin());
}

/// Undo leads to what it changed; where the person stood in that text before, they stand again.
void Document::restore_caret() {
    const auto known = carets_.find(version());
    if (known == carets_.end() || known->second.place != selection.caret.place) return;
    selection.caret = known->second;
    selection.anchor = selection.caret;
}

std::optional<CellIndex> Document::caret_cell() const {
    const CellIndex* at = index_.find(selection.caret.place);
    return at == nullptr ? std::nullopt : std::optional(*at);
}

/// A caret whose text is gone comes to the cell that is now where it was; offsets stay within the text, on borders of
/// code points.
void Document::mend_selection(std::optional<CellIndex> was) {
    if (index_.find(selection.caret.place) == nullptr && !flow_.strips.empty()) {
        const std::size_t strip = was ? std::min(was->strip, flow_.strips.size() - 1) : 0;
        auto cell = text_cell_from(flow_, strip, 1);
        if (!cell) cell = text_cell_from(flow_, strip, -1);
        if (cell) selection.caret = caret_in(flow_, *cell, 0);
    }
    if (index_.find(selection.anchor.place) == nullptr) selection.anchor = selection.caret;
    for (Caret* caret : {&selection.anchor, &selection.caret}) {
        if (const CellIndex* at = index_.find(caret->place)) {
            *caret = {caret->place, within(flow_.strips[at->strip].cells[at->cell].text.text, caret->at)};
        }
    }
}

Expected<void> Document::run(Command command, Typing typing) {
    remember_caret();
    const auto was = caret_cell();
    Command done = command;
    if (auto applied = history_.execute(report_, std::move(command), typing); !applied) return applied;
    follow(done);
    mend_selection(was);
    return {};
}

Expected<void> Document::run_all(std::string name, std::vector<Command> commands) {
    remember_caret();
    const auto was = caret_cell();
    HistoryGroup group(history_, std::move(name));
    for (Command& command : commands) {
        if (auto applied = history_.execute(report_, std::move(command)); !applied) {
            static_cast<void>(group.abort(report_));
            rebuild();
            mend_selection(was);
            return applied;
        }
    }
    rebuild();
    mend_selection(was);
    return {};
}

void Document::abort_step() {
    const auto was = caret_cell();
    static_cast<void>(history_.abort_group(report_));
    rebuild();
    mend_selection(was);
}

Expected<std::string> Document::undo() {
    if (history_.can_undo()) {
        const std::vector<Command> commands = history_.commands_to_undo();
        remember_caret();
        const auto was = caret_cell();
        auto name = history_.undo(report_);
        rebuild();
        if (name) {
            select_change(commands);
            restore_caret();
            mend_selection(was);
        }
        return name;
    }
    return history_.undo(report_);
}

Expected<std::string> Document::redo() {
    const std::vector<Command> commands = history_.commands_to_redo();
    remember_caret();
    const auto was = caret_cell();
    auto name = history_.redo(report_);
    rebuild();
    if (name) {
        select_change(commands);
        restore_caret();
        mend_selection(was);
    }
    return name;
}

NodeId Document::new_id(char prefix) {
    NodeId id = ids_.next(prefix);
    while (is_there(find_node(std::as_const(report_), id))) id = ids_.next(prefix);
    return id;
}

FlowChanges Document::take_changes() {
    return std::exchange(changes_, {});
}

/// A new text of one cell leaves all others where they are.
void Document::follow(const Command& command) {
    const auto* set = std::get_if<SetField>(&command);
    if (set == nullptr || is_lines(set->place.field)) return rebuild();  // which line, the command does not say
    const CellIndex* at = index_.find(set->place);
    if (at == nullptr || flow_.strips[at->strip].cells[at->cell].kind != CellKind::text) return rebuild();
    const auto runs = runs_at(report_, set->place);
    if (!runs) return rebuild();
    Cell& cell = flow_.strips[at->strip].cells[at->cell];
    const bool was_empty = cell.text.text.empty();
    cell.text = styled_text(*runs, cell.text.role);
    // A heading without words has no place in the outline.
    if (set->place.field == Field::title && was_empty != cell.text.text.empty()) return rebuild();
    for (OutlineEntry& entry : flow_.outline) {
        const bool of_tables =
            entry.kind == OutlineEntry::Kind::indicators || entry.kind == OutlineEntry::Kind::activities;
        if (of_tables || entry.node.empty() || entry.node != set->place.node) continue;
        if (set->place.field == Field::title) entry.title = cell.text.text;
        if (set->place.field == Field::number) entry.number = cell.text.text;
    }
    std::vector<CellIndex> changed{*at};
    const StripKind kind = flow_.strips[at->strip].kind;
    if (kind == StripKind::table_row || kind == StripKind::table_head) {
        if (fit_columns(flow_, at->strip)) changed = cells_of_table(flow_, at->strip);
    }
    if (!changes_.all) changes_.cells.insert(changes_.cells.end(), changed.begin(), changed.end());
}

void Document::rebuild() {
    flow_ = make_flow(report_, template_);
    index_.rebuild(flow_);
    changes_ = {true, {}};
}

void Document::select_change(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
        const FieldPlace place = place_of(command);
        const CellIndex* at = index_.find(place);
        if (at == nullptr) {
            const std::size_t* strip = index_.strip_of(place.node);
            if (strip == nullptr) continue;
            const auto cell = text_cell_from(flow_, *strip, 1);
            if (!cell) continue;
            selection.caret = caret_in(flow_, *cell, 0);
        } else {
            selection.caret = caret_in(flow_, *at, flow_.strips[at->strip].cells[at->cell].text.text.size());
        }
        selection.anchor = selection.caret;
        return;
    }
}

}  // namespace tertial::editor
