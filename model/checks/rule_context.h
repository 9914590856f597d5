// What the rules look at: the report and template, and what all rules would else read anew, read once.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "model/checks/facts.h"
#include "model/checks/figures.h"
#include "model/checks/text_amounts.h"
#include "model/fold.h"

namespace tertial::checks {

/// The values of an indicator's cells, in the order of IndicatorColumn.
struct CellValues {
    std::array<Value, indicator_column_count> values;

    const Value& operator[](IndicatorColumn column) const { return values[static_cast<std::size_t>(column)]; }
};

struct IndicatorReading {
    const Goal* goal = nullptr;
    const Indicator* indicator = nullptr;
    Direction direction = Direction::unknown;  // the confirmed one, else the guessed
    CellValues cells;
    std::vector<CellValues> alternatives;  // of Indicator::alternatives

    [[nodiscard]] const std::string& text(IndicatorColumn column) const { return indicator->cells[column]; }
    [[nodiscard]] Subject subject() const { return subject_of(*goal, *indicator); }

    /// Does `holds(cells)` hold however the row is read? While its columns are open, what is claimed of outcomes and
    /// forecasts must be true of every reading. (Targets stand at the right end of the row and are read surely.)
    template <class F>
    [[nodiscard]] bool in_every_reading(F&& holds) const {
        return holds(cells) &&
               (indicator->doubt.empty() || std::all_of(alternatives.begin(), alternatives.end(), holds));
    }
};

/// A paragraph that names amounts of money.
struct ParagraphAmounts {
    const PlacedParagraph* placed = nullptr;
    std::vector<TextAmount> amounts;
};

/// All in printed order. What it points to lives in the report, which must outlive it.
struct RuleContext : CheckContext {
    explicit RuleContext(const CheckContext& context);

    RuleContext(const RuleContext&) = delete;  // its parts point to each other
    RuleContext& operator=(const RuleContext&) = delete;

    std::vector<PlacedParagraph> paragraphs;
    std::vector<FoldedWords> words;         // of `paragraphs`, one each
    std::vector<ParagraphAmounts> amounts;  // of those paragraphs that name any
    std::vector<PlacedTable> tables;
    std::vector<Figures> figures;  // of `tables`, one each
    std::vector<IndicatorReading> indicators;

    /// Those of the goal and of all goals under it: they stand in one run, as they are printed.
    [[nodiscard]] std::span<const IndicatorReading> indicators_under(const Goal& goal) const;
};

}  // namespace tertial::checks
