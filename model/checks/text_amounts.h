// Amounts of money in running text: "15,5 mnkr", "2 300 tkr", "1,2 miljoner kronor".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/values.h"

namespace tertial::checks {

struct TextAmount {
    Decimal number;  // as printed, without its sign: the words around it ("underskott") carry that
    MoneyUnit unit = MoneyUnit::none;
    std::size_t begin = 0, end = 0;  // bytes in the text, the unit included
    std::string text;                // as printed
};

/// In the order of the text. Figures without a unit of money are none.
[[nodiscard]] std::vector<TextAmount> find_amounts(std::string_view text);

/// In kronor, as thousandths, with the half unit of the last printed decimal: what rounding can hide.
struct Kronor {
    double amount = 0;
    double half_unit = 0;
};
[[nodiscard]] Kronor in_kronor(Decimal number, MoneyUnit unit);
/// The same amount, as far as both are printed; signs do not count.
[[nodiscard]] bool same_amount(Kronor a, Kronor b);

}  // namespace tertial::checks
