// Every amount of money that the report's tables print.
#pragma once

#include <vector>

#include "model/checks/rule_context.h"
#include "model/checks/text_amounts.h"

namespace tertial::checks {

/// One printed amount. What it points to lives in the context it was read from.
struct CellAmount {
    const Figures* figures = nullptr;
    const FigureRow* row = nullptr;
    const FigureColumn* column = nullptr;
    Decimal number;  // as printed, in the table's unit
    Kronor kronor;
};

/// The printed unit; millions where a table is money by its columns but says no unit; none when it is not money.
[[nodiscard]] MoneyUnit unit_of(const Figures& figures);

/// In printed order; cells of tables that are not money are left out.
[[nodiscard]] std::vector<CellAmount> cell_amounts(const RuleContext& context);

[[nodiscard]] bool stands_in(const std::vector<CellAmount>& cells, const Kronor& kronor);

}  // namespace tertial::checks
