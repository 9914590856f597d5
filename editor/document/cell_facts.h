// What a typed cell was understood as: told at once, so that nobody finds out in the exported file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "editor/document/document.h"
#include "model/checks/computed.h"
#include "model/values.h"

namespace tertial::editor {

enum class CellSense { nothing, value, date, choice, text };

struct CellFacts {
    std::string column;  // name of the field
    CellSense sense = CellSense::text;
    std::string reading;         // "Talet 15,4, enhet barn/avd."; empty for cells that are words
    bool is_doubtful = false;    // a figure was expected and this is none
    std::string against_target;  // "Sämre än årsmålet 15"; of outcomes and forecasts
    bool is_worse = false;
};

/// nullopt when the place is no cell of a table and no date.
[[nodiscard]] std::optional<CellFacts> facts_of_cell(const Document& document, const FieldPlace& place);

/// What sums and differences say of the table at the caret; see model/checks/computed.h.
[[nodiscard]] std::vector<ComputedCell> computed_here(const Document& document);
/// Takes over what was computed: of the cell at the caret, or of all cells of its table. One step; an error where there
/// is nothing to take over.
enum class TakeOver { cell, table };
[[nodiscard]] Expected<void> take_over_computed(Document& document, TakeOver what);

/// In words: "talet 15,4, enhet barn/avd.", "högst 10 personer".
[[nodiscard]] std::string reading_of(const Value& value);

/// Of the selected cells: how many have a number, and their sum when they all have the same unit.
struct SelectedFigures {
    std::size_t count = 0;
    std::optional<Decimal> sum;
    std::string unit;
};
[[nodiscard]] SelectedFigures figures_of_selection(const Document& document);

/// A bar of an indicator's chart.
struct ChartBar {
    std::string label;
    Decimal value;
    std::string shown;  // as printed
    bool is_target = false;
};
/// Values of one unit, in the order of time; targets last. Empty when there are fewer than two values.
[[nodiscard]] std::vector<ChartBar> chart_of(const Document& document, const NodeId& indicator);

}  // namespace tertial::editor
