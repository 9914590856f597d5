#include "model/checks/cell_amounts.h"

#include <algorithm>

namespace tertial::checks {

MoneyUnit unit_of(const Figures& figures) {
    const MoneyUnit unit = money_unit(*figures.table);
    return unit == MoneyUnit::none && looks_like_money(figures) ? MoneyUnit::millions : unit;
}

std::vector<CellAmount> cell_amounts(const RuleContext& context) {
    std::vector<CellAmount> cells;
    for (const Figures& figures : context.figures) {
        const MoneyUnit unit = unit_of(figures);
        if (unit == MoneyUnit::none) continue;
        for (const FigureRow& row : figures.rows)
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                if (row.cells[c].kind == CellKind::number)
                    cells.push_back({&figures, &row, &figures.columns[c], row.cells[c].number,
                                     in_kronor(row.cells[c].number, unit)});
    }
    return cells;
}

bool stands_in(const std::vector<CellAmount>& cells, const Kronor& kronor) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const CellAmount& cell) { return same_amount(cell.kronor, kronor); });
}

}  // namespace tertial::checks
