// A table seen as figures: which rows add up, which are parts of another row, which columns hold numbers of what kind.
// Both the rules for sums and those for arithmetic along a row look at tables through this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/checks/facts.h"

namespace tertial::checks {

enum class FigureKind {
    plain,    // a row that is added
    varav,    // part of the row above
    sum,      // "Totalt", "Summa" …
    group,    // a label without figures
    average,  // "Snitt", "Andel", "Index": neither added nor a sum
};

enum class CellKind { empty, number, text };

struct FigureCell {
    CellKind kind = CellKind::empty;
    Decimal number;
};

struct FigureRow {
    const TableRow* row = nullptr;
    std::string label;
    FigureKind kind = FigureKind::plain;
    std::vector<FigureCell> cells;  // by Figures::columns
};

/// What a column is, as its name says.
enum class ColumnKind { other, budget, adjustment, outcome, deviation, cost, income, net, carried_in, carried_out };

struct FigureColumn {
    std::size_t index = 0;  // in the table
    std::string name;
    ColumnKind kind = ColumnKind::other;
    bool additive = true;  // false for percentages, averages and the like
};

struct Figures {
    const Table* table = nullptr;
    TextPlace place;
    std::vector<FigureColumn> columns;  // those with numbers
    std::vector<FigureRow> rows;

    /// The table's own title, else the heading it stands under.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] Subject subject(const FigureRow& row) const;
    [[nodiscard]] Subject subject() const;
};

[[nodiscard]] Figures read_figures(const PlacedTable& placed);

/// The number in the row's cell of that column (in Figures::columns), written with the unit and marks that stand there.
[[nodiscard]] Mend mend_number(const Figures& figures, const FigureRow& row, std::size_t column, Decimal number);

[[nodiscard]] ColumnKind column_kind(std::string_view name);

/// Unit in which the figures are money, from the unit, the columns and the title.
[[nodiscard]] MoneyUnit money_unit(const Table& table);
/// Money by its columns' names (budget, kostnader, netto, prognos with avvikelse …), whether a unit is printed or not.
[[nodiscard]] bool looks_like_money(const Figures& figures);

/// Half a unit of the last printed decimal: what rounding of this number can hide.
[[nodiscard]] Decimal half_unit(Decimal number, int least_scale = 0);

}  // namespace tertial::checks
