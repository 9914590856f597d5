// Which rows a sum row adds up. Tables print no formulas, so it is found from what holds: of the sets of rows that the
// sum could stand for (since the last sum or group label, since the beginning, the sub-sums) the one that holds in most
// columns. Only then a column in which it does not hold is called wrong.
#pragma once

#include <vector>

#include "model/checks/figures.h"

namespace tertial::checks {

enum class Verdict { unknown, holds, rounding, off };

struct ColumnResult {
    Verdict verdict = Verdict::unknown;
    Decimal expected;
    Decimal printed;
    std::size_t terms = 0;   // that are not zero
    bool has_empty = false;  // a term has no figure: the import may have lost it
};

/// The decimals that most rows of a column have; a "2" among "2,0" and "0,9" is as exact as they are.
[[nodiscard]] int usual_scale(const Figures& figures, std::size_t column);

/// Rows that a sum row could add up, and how well they do, column by column.
struct Candidate {
    std::vector<const FigureRow*> terms;
    std::vector<ColumnResult> columns;
    std::size_t first_item = 0;  // in the list of open items
    int holds = 0, off = 0;      // columns; within rounding counts as holding
    int exact = 0;

    [[nodiscard]] int score() const { return 4 * holds + exact - 2 * off; }
};

[[nodiscard]] Candidate evaluate(const Figures& figures, const FigureRow& total, std::vector<const FigureRow*> terms);

/// Items a later sum may count: plain rows, and sums in place of what they count. A boundary is a place where the
/// rows of a sum may begin.
struct OpenItems {
    std::vector<const FigureRow*> rows;
    std::vector<std::size_t> boundaries = {0};

    void mark() {
        if (boundaries.back() != rows.size()) boundaries.push_back(rows.size());
    }
    void replace_from(std::size_t first, const FigureRow& sum) {
        rows.resize(first);
        while (!boundaries.empty() && boundaries.back() > first) boundaries.pop_back();
        if (boundaries.empty() || boundaries.back() != first) boundaries.push_back(first);
        rows.push_back(&sum);
        mark();
    }
};

/// All sets of rows that the sum in row `index` could stand for; empty when nothing stands before or after it.
[[nodiscard]] std::vector<Candidate> candidates_for(const Figures& figures, std::size_t index, const OpenItems& open);
/// The best of them: of those with the same score the one with the fewest rows, what stands nearest to the sum.
/// nullptr when there is none.
[[nodiscard]] const Candidate* choose(const std::vector<Candidate>& candidates);

}  // namespace tertial::checks
