// Every change of a report, as a value. The set is closed: what is not here cannot be changed. Places are ids and list
// slots, never pointers, so a command can be kept, merged, undone and done again.
//
// Each command holds what it wants and, once applied, what it needs to be reverted. Apply and revert take turns;
// several commands are reverted in reverse order. history.h does both for whole steps.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/commands/field.h"
#include "model/error.h"
#include "model/report.h"
#include "model/tree.h"

namespace tertial {

/// Sets one field of one node.
struct SetField {
    FieldPlace place;
    FieldValue value;
    FieldValue before{};
};

/// Puts a new part, with all in it, at a slot. Its ids must be new to the report.
struct InsertPart {
    Slot slot;
    Part part;
};

/// Puts several paragraphs one after the other, from the slot on; its list is one of blocks or a comment. What a person
/// pastes may be ten thousand, and each InsertPart walks the report.
struct InsertParagraphs {
    Slot slot;
    std::vector<Paragraph> paragraphs;  // at least one; ids new to the report
};

/// Takes a part out, with all in it.
struct RemovePart {
    NodeId node;
    Slot slot{};  // where it stood
    Part removed = Decision{};
};

/// Moves a part to another slot. `to.index` counts as if the part were already gone from its old place.
struct MovePart {
    NodeId node;
    Slot to;
    Slot from{};
};

/// A new column of a table: header and one cell a row.
struct InsertColumn {
    NodeId table;
    std::size_t index = 0;
    std::string header;
    std::vector<std::string> cells;  // as many as the table has rows; empty = all empty
};

struct RemoveColumn {
    NodeId table;
    std::size_t index = 0;
    std::string header{};
    std::vector<std::string> cells{};
};

/// `to` counts as if the column were already gone.
struct MoveColumn {
    NodeId table;
    std::size_t from = 0;
    std::size_t to = 0;
};

/// What an import understood of an indicator's row, and what else it may be. A person's answer to a doubt is one of
/// these, see take_alternative and confirm_reading.
struct Reading {
    IndicatorCells cells;
    std::string doubt;
    std::vector<IndicatorCells> alternatives;

    bool operator==(const Reading&) const = default;
};
struct SetReading {
    NodeId indicator;
    Reading reading;
    Reading before{};
};

using Command = std::variant<SetField, InsertPart, InsertParagraphs, RemovePart, MovePart, InsertColumn, RemoveColumn,
                             MoveColumn, SetReading>;

/// Changes the report and fills in what revert needs. On error (not_found: a node is gone; bad_argument: wrong kind,
/// index out of range, ids not new, a table that would not be square, text that cannot be saved) report and command are
/// as they were.
[[nodiscard]] Expected<void> apply(Report& report, Command& command);

/// Takes back an applied command: the saved form is byte for byte as before. Fails only when the report was changed
/// in between; then nothing is changed.
[[nodiscard]] Expected<void> revert(Report& report, Command& command);

/// Joins `next` to `first` when both are typing (or both deleting) in the same field at the place where the first
/// ended, within one word: "n" + "ä" + "m" is one step, the next word another; also when `first` put in the paragraph
/// with the first letter. Both must be applied. True when joined.
[[nodiscard]] bool merge(Command& first, const Command& next);

/// "Ändra årsmål för ”Andel nöjda föräldrar”": for menus and the list of steps. Before the command is applied.
[[nodiscard]] std::string describe(const Report& report, const Command& command);

// --- commands that are easily wanted ----------------------------------------------------------------

[[nodiscard]] SetField set_text(NodeId node, Field field, std::string text);
[[nodiscard]] SetField set_cell(NodeId row_or_indicator, std::size_t column, std::string text);
[[nodiscard]] SetField set_indicator_cell(NodeId indicator, IndicatorColumn column, std::string text);
[[nodiscard]] SetField set_runs(NodeId node, std::vector<Run> runs);
[[nodiscard]] SetField set_meta(Field field, FieldValue value);
template <class E>
[[nodiscard]] SetField set_choice(NodeId node, Field field, E value) {
    return SetField{{std::move(node), field, 0}, static_cast<int>(value)};
}

/// The other reading becomes the cells, and the doubt ends. Errors: not_found, bad_argument.
[[nodiscard]] Expected<SetReading> take_alternative(const Report& report, const NodeId& indicator,
                                                    std::size_t alternative);
/// The cells are right as they are: the doubt ends.
[[nodiscard]] Expected<SetReading> confirm_reading(const Report& report, const NodeId& indicator);

}  // namespace tertial
