#include "model/checks/computed.h"

#include <algorithm>
#include <set>

#include "model/checks/row_arithmetic.h"
#include "model/checks/sum_terms.h"
#include "model/language.h"

namespace tertial {

namespace {

using checks::Candidate;
using checks::CellKind;
using checks::FigureKind;
using checks::FigureRow;
using checks::Figures;

class Computation {
public:
    explicit Computation(const Figures& figures) : figures_(figures) {}

    std::vector<ComputedCell> cells() {
        sums();
        for (const checks::Relation& relation : checks::find_relations(figures_)) differences(relation);
        return std::move(cells_);
    }

private:
    void sums() {
        checks::OpenItems open;
        for (std::size_t i = 0; i < figures_.rows.size(); ++i) {
            const FigureRow& row = figures_.rows[i];
            if (row.kind == FigureKind::plain) open.rows.push_back(&row);
            if (row.kind == FigureKind::group) open.mark();
            if (row.kind != FigureKind::sum) continue;
            const std::vector<Candidate> candidates = checks::candidates_for(figures_, i, open);
            const Candidate* chosen = checks::choose(candidates);
            // Where nothing holds it is not known what the row adds up.
            if (chosen != nullptr && (chosen->holds > 0 || candidates.size() == 1)) sum_row(row, *chosen);
            open.replace_from(chosen != nullptr ? chosen->first_item : open.rows.size(), row);
        }
    }

    void sum_row(const FigureRow& row, const Candidate& chosen) {
        for (std::size_t c = 0; c < figures_.columns.size(); ++c) {
            if (!figures_.columns[c].additive) continue;
            Decimal sum;
            std::size_t terms = 0;
            for (const FigureRow* term : chosen.terms) {
                if (term->cells[c].kind != CellKind::number) continue;
                sum = add(sum, term->cells[c].number);
                ++terms;
            }
            if (terms == 0) continue;
            const bool rounds = c < chosen.columns.size() && (chosen.columns[c].verdict == checks::Verdict::holds ||
                                                              chosen.columns[c].verdict == checks::Verdict::rounding);
            put(row, c, sum, std::to_string(terms) + (terms == 1 ? tr(" rad", " row") : tr(" rader", " rows")), rounds);
        }
    }

    void differences(const checks::Relation& relation) {
        for (const FigureRow& row : figures_.rows) {
            if (row.kind == FigureKind::average || row.kind == FigureKind::group) continue;
            Decimal result;
            std::string terms;
            for (const checks::RelationTerm& term : relation.terms) {
                const checks::FigureCell& cell = row.cells[term.column];
                if (cell.kind != CellKind::number) continue;
                result = term.sign > 0 ? add(result, cell.number) : subtract(result, cell.number);
                if (!terms.empty() || term.sign < 0) terms += terms.empty() ? "−" : term.sign > 0 ? " + " : " − ";
                terms += figures_.columns[term.column].name + " " + format_number(cell.number);
            }
            if (!terms.empty()) put(row, relation.target, result, terms, false);
        }
    }

    void put(const FigureRow& row, std::size_t column, Decimal value, const std::string& terms, bool rounds) {
        const checks::FigureCell& cell = row.cells[column];
        if (cell.kind == CellKind::text) return;
        Mend mend = checks::mend_number(figures_, row, column, value);
        if (!seen_.insert({row.row->id.text, mend.place.index}).second) return;
        const bool same = cell.kind == CellKind::number && compare(cell.number, value) == 0;
        cells_.push_back({std::move(mend.place), std::move(mend.value), terms, same || rounds});
    }

    const Figures& figures_;
    std::vector<ComputedCell> cells_;
    std::set<std::pair<std::string, std::size_t>> seen_;
};

}  // namespace

std::vector<ComputedCell> computed_cells(const Report& report, const NodeId& table) {
    for (const checks::PlacedTable& placed : checks::all_tables(report)) {
        if (placed.table->id != table) continue;
        const Figures figures = checks::read_figures(placed);
        return figures.columns.empty() ? std::vector<ComputedCell>{} : Computation(figures).cells();
    }
    return {};
}

}  // namespace tertial
