// Commands in words, and the commands that are easily wanted.
#include "model/commands/command.h"
#include "model/language.h"

namespace tertial {

namespace {

std::string quoted(const std::string& name) {
    return "”" + name + "”";
}

/// "indikator ”Andel …”"; only the kind when it has no name.
std::string with_kind(const std::string& kind, const std::string& name) {
    return name.empty() ? kind : kind + " " + quoted(name);
}

std::string called(const ConstNodePointer& node) {
    const std::string name = display_name(node);
    return name.empty() ? kind_name(node) : quoted(name);
}

std::string words(const Report& report, const SetField& command) {
    const ConstNodePointer node = find_node(report, command.place.node);
    const std::string change = tr("Ändra ", "Change ") + field_name(report, command.place);
    if (std::holds_alternative<const Report*>(node)) return change;
    if (std::holds_alternative<const Paragraph*>(node) || std::holds_alternative<const Decision*>(node)) {
        return change + tr(" i ", " in ") + with_kind(kind_name(node), display_name(node));
    }
    return change + tr(" för ", " of ") + called(node);
}

std::string words(const Report&, const InsertPart& command) {
    return tr("Lägg till ", "Add ") + with_kind(kind_name(command.part), display_name(command.part));
}
std::string words(const Report&, const InsertParagraphs& command) {
    return tr("Lägg till ", "Add ") + std::to_string(command.paragraphs.size()) + tr(" stycken", " paragraphs");
}
std::string words(const Report& report, const RemovePart& command) {
    const ConstNodePointer node = find_node(report, command.node);
    return tr("Ta bort ", "Remove ") + with_kind(kind_name(node), display_name(node));
}
std::string words(const Report& report, const MovePart& command) {
    const ConstNodePointer node = find_node(report, command.node);
    return tr("Flytta ", "Move ") + with_kind(kind_name(node), display_name(node));
}

std::string column(const Report& report, const NodeId& id, const std::string& header) {
    const ConstNodePointer table = find_node(report, id);
    return with_kind(tr("kolumn", "column"), header) + tr(" i ", " in ") +
           with_kind(kind_name(table), display_name(table));
}
std::string header_of(const Report& report, const NodeId& id, std::size_t index) {
    const Table* table = find<Table>(report, id);
    return table != nullptr && index < table->columns.size() ? table->columns[index] : std::string();
}

std::string words(const Report& report, const InsertColumn& command) {
    return tr("Lägg till ", "Add ") + column(report, command.table, command.header);
}
std::string words(const Report& report, const RemoveColumn& command) {
    return tr("Ta bort ", "Remove ") + column(report, command.table, header_of(report, command.table, command.index));
}
std::string words(const Report& report, const MoveColumn& command) {
    return tr("Flytta ", "Move ") + column(report, command.table, header_of(report, command.table, command.from));
}

std::string words(const Report& report, const SetReading& command) {
    const ConstNodePointer node = find_node(report, command.indicator);
    const auto* indicator = std::get_if<const Indicator*>(&node);
    const bool same = indicator != nullptr && (*indicator)->cells == command.reading.cells;
    return (same ? tr("Bekräfta läsningen av ", "Confirm the reading of ")
                 : tr("Välj en annan läsning av ", "Take another reading of ")) +
           called(node);
}

Expected<const Indicator*> find_indicator(const Report& report, const NodeId& id) {
    if (const Indicator* indicator = find<Indicator>(report, id)) return indicator;
    return fail(ErrorCode::not_found, tr("Indikatorn finns inte längre.", "The indicator is gone."));
}

}  // namespace

std::string describe(const Report& report, const Command& command) {
    return std::visit([&](const auto& change) { return words(report, change); }, command);
}

SetField set_text(NodeId node, Field field, std::string text) {
    return SetField{{std::move(node), field, 0}, std::move(text)};
}
SetField set_cell(NodeId row_or_indicator, std::size_t column, std::string text) {
    return SetField{{std::move(row_or_indicator), Field::cell, column}, std::move(text)};
}
SetField set_indicator_cell(NodeId indicator, IndicatorColumn column, std::string text) {
    return set_cell(std::move(indicator), static_cast<std::size_t>(column), std::move(text));
}
SetField set_runs(NodeId node, std::vector<Run> runs) {
    return SetField{{std::move(node), Field::runs, 0}, std::move(runs)};
}
SetField set_meta(Field field, FieldValue value) {
    return SetField{{{}, field, 0}, std::move(value)};
}

Expected<SetReading> take_alternative(const Report& report, const NodeId& id, std::size_t alternative) {
    const Expected<const Indicator*> indicator = find_indicator(report, id);
    if (!indicator) return tl::make_unexpected(indicator.error());
    const std::vector<IndicatorCells>& alternatives = (*indicator)->alternatives;
    if (alternative >= alternatives.size()) {
        return fail(ErrorCode::bad_argument, tr("Det finns ingen sådan läsning.", "There is no such reading."));
    }
    return SetReading{id, Reading{alternatives[alternative], {}, {}}};
}

Expected<SetReading> confirm_reading(const Report& report, const NodeId& id) {
    const Expected<const Indicator*> indicator = find_indicator(report, id);
    if (!indicator) return tl::make_unexpected(indicator.error());
    return SetReading{id, Reading{(*indicator)->cells, {}, {}}};
}

}  // namespace tertial
