#include "model/checks/sum_terms.h"

#include <algorithm>
#include <array>

namespace tertial::checks {

namespace {

// Does `total` equal the sum of `terms` in this column?
ColumnResult compare_column(const Figures& figures, std::size_t column, const FigureRow& total,
                            const std::vector<const FigureRow*>& terms) {
    ColumnResult result;
    if (total.cells[column].kind != CellKind::number || !figures.columns[column].additive) return result;
    result.printed = total.cells[column].number;
    const int scale = usual_scale(figures, column);
    Decimal bound = half_unit(result.printed, scale);
    std::size_t numbers = 0;
    for (const FigureRow* term : terms) {
        const FigureCell& cell = term->cells[column];
        if (cell.kind == CellKind::text) return result;
        result.has_empty = result.has_empty || cell.kind == CellKind::empty;
        if (cell.kind != CellKind::number) continue;
        ++numbers;
        result.expected = add(result.expected, cell.number);
        if (cell.number.digits == 0) continue;
        ++result.terms;
        bound = add(bound, half_unit(cell.number, scale));
    }
    if (numbers == 0) return result;
    const Decimal difference = absolute(subtract(result.expected, result.printed));
    result.verdict = difference.digits == 0            ? Verdict::holds
                     : compare(difference, bound) <= 0 ? Verdict::rounding
                                                       : Verdict::off;
    return result;
}

// A row that the rows after it add up to in every column is their heading: they must not be counted twice.
std::vector<const FigureRow*> without_parts(const Figures& figures, const std::vector<const FigureRow*>& rows) {
    constexpr std::size_t most_parts = 40;  // of one row; keeps long lists quick
    std::vector<const FigureRow*> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out.push_back(rows[i]);
        for (std::size_t end = i + 3; end <= std::min(rows.size(), i + most_parts); ++end) {
            const std::vector<const FigureRow*> parts(rows.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                                      rows.begin() + static_cast<std::ptrdiff_t>(end));
            const Candidate candidate = evaluate(figures, *rows[i], parts);
            if (candidate.exact < 2 || candidate.off > 0 || candidate.exact < candidate.holds) continue;
            i = end - 1;
            break;
        }
    }
    return out;
}

std::vector<const FigureRow*> rows_after(const Figures& figures, std::size_t index) {
    std::vector<const FigureRow*> out;
    for (std::size_t i = index + 1; i < figures.rows.size(); ++i) {
        if (figures.rows[i].kind == FigureKind::sum || figures.rows[i].kind == FigureKind::group) break;
        if (figures.rows[i].kind == FigureKind::plain) out.push_back(&figures.rows[i]);
    }
    return out;
}

}  // namespace

int usual_scale(const Figures& figures, std::size_t column) {
    std::array<int, 10> counts{};
    for (const FigureRow& row : figures.rows)
        if (row.cells[column].kind == CellKind::number)
            ++counts[static_cast<std::size_t>(std::clamp(row.cells[column].number.scale, 0, 9))];
    const auto most = std::max_element(counts.rbegin(), counts.rend());
    return static_cast<int>(counts.rend() - most) - 1;
}

Candidate evaluate(const Figures& figures, const FigureRow& total, std::vector<const FigureRow*> terms) {
    Candidate candidate;
    candidate.terms = std::move(terms);
    for (std::size_t column = 0; column < figures.columns.size(); ++column) {
        candidate.columns.push_back(compare_column(figures, column, total, candidate.terms));
        const ColumnResult& result = candidate.columns.back();
        candidate.off += result.verdict == Verdict::off;
        // A column of zeros holds for any set of rows and tells nothing.
        const bool telling = result.terms > 0 || result.printed.digits != 0;
        candidate.holds += telling && (result.verdict == Verdict::holds || result.verdict == Verdict::rounding);
        candidate.exact += telling && result.verdict == Verdict::holds;
    }
    return candidate;
}

std::vector<Candidate> candidates_for(const Figures& figures, std::size_t index, const OpenItems& open) {
    const FigureRow& total = figures.rows[index];
    std::vector<Candidate> out;
    const auto try_rows = [&](std::vector<const FigureRow*> rows, std::size_t first) {
        if (rows.empty()) return;
        out.push_back(evaluate(figures, total, std::move(rows)));
        out.back().first_item = first;
    };
    for (std::size_t boundary : open.boundaries) {
        const std::vector<const FigureRow*> rows(open.rows.begin() + static_cast<std::ptrdiff_t>(boundary),
                                                 open.rows.end());
        try_rows(rows, boundary);
        const std::vector<const FigureRow*> top = without_parts(figures, rows);
        if (top.size() != rows.size()) try_rows(top, boundary);
    }
    if (open.rows.empty()) try_rows(rows_after(figures, index), 0);
    return out;
}

const Candidate* choose(const std::vector<Candidate>& candidates) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates)
        if (!best || candidate.score() > best->score() ||
            (candidate.score() == best->score() && candidate.terms.size() < best->terms.size()))
            best = &candidate;
    return best;
}

}  // namespace tertial::checks
