// What follows from what in a printed table: which rows a sum row adds, which columns a deviation is made of. Found
// from the figures themselves: a relation counts only when it holds in nearly all rows, so that nothing is claimed
// about a table whose figures say something else.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/report.h"
#include "model/values.h"

namespace tertial::xlsx {

enum class Agreement {
    exact,
    rounding,  // within half a unit of the last decimal for each term
    wrong,     // the relation holds elsewhere in the table, but not here
};

struct Term {
    std::size_t row = 0;
    std::size_t column = 0;
    int sign = 1;
};

/// How one printed figure can be computed from others.
struct Calculation {
    std::vector<Term> terms;  // top to bottom, left to right
    Decimal printed;
    Decimal computed;
    Agreement agreement = Agreement::exact;
};

struct TableArithmetic {
    std::vector<std::vector<std::optional<Decimal>>> figures;         // [row][column], nullopt where no number stands
    std::vector<std::vector<std::optional<Calculation>>> calculated;  // [row][column]
};

/// `calculated_words`: parts of column headings (lower case) that tell that a column follows from the others.
[[nodiscard]] TableArithmetic find_arithmetic(const Table& table, const std::vector<std::string>& calculated_words);

}  // namespace tertial::xlsx
