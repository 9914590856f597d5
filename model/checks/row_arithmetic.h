// Relations along the rows of a money table: netto = kostnader + intäkter, avvikelse = budget + justeringar − prognos.
#pragma once

#include <vector>

#include "model/checks/figures.h"

namespace tertial::checks {

struct RelationTerm {
    std::size_t column = 0;  // in Figures::columns
    int sign = 1;
};

/// target = Σ sign · column, in most rows.
struct Relation {
    std::size_t target = 0;
    std::vector<RelationTerm> terms;
    int holds = 0;               // rows
    int broken = 0;              // rows
    int holds_with_empty = 0;    // rows that hold with an empty cell as zero: then empty means zero in this table
    bool signed_result = false;  // some row that holds has a target other than 0, so that the signs are known
};

/// One relation a target column at most: the one that holds in most rows; none when it does not hold in a clear
/// majority (at least two rows, and more than half).
[[nodiscard]] std::vector<Relation> find_relations(const Figures& figures);

}  // namespace tertial::checks
