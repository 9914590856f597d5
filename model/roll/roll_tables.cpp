// Tables outside the goals: the layout lives on, the figures are left behind. The budget of the same year stays, and
// granted adjustments move into it.
#include "model/checks/figures.h"
#include "model/language.h"
#include "model/roll/roller.h"

namespace tertial::roll {

namespace {

using checks::ColumnKind;
using checks::Figures;

/// By column of the table; nullptr: no column of figures.
const checks::FigureColumn* figure_column(const Figures& figures, std::size_t column) {
    for (const checks::FigureColumn& candidate : figures.columns)
        if (candidate.index == column) return &candidate;
    return nullptr;
}

bool has_figure(const Table& table, const checks::FigureColumn& column) {
    for (const TableRow& row : table.rows) {
        const Value value = parse_value(row.cells[column.index]);
        if (number_of(value) && compare(*number_of(value), Decimal{}) != 0) return true;
    }
    return false;
}

/// The one column that a budget is kept in, and the columns of what was asked for; none when there are several budgets.
struct BudgetColumns {
    const checks::FigureColumn* budget = nullptr;
    std::vector<const checks::FigureColumn*> adjustments;
};

BudgetColumns budget_columns(const Figures& figures, const Table& table) {
    BudgetColumns found;
    int budgets = 0;
    for (const checks::FigureColumn& column : figures.columns) {
        if (column.kind == ColumnKind::budget && ++budgets == 1) found.budget = &column;
        if (column.kind == ColumnKind::adjustment && has_figure(table, column)) found.adjustments.push_back(&column);
    }
    if (budgets > 1) found.adjustments.clear();
    return found;
}

bool adjustments_granted(Roller& roller, const Table& table, const std::string& name) {
    RollQuestion question;
    question.kind = RollQuestionKind::adjustment;
    question.node = table.id;
    question.name = name;
    question.text =
        tr("Tabellen har begärda justeringar. Behåll: de beviljades och läggs till budgeten. Utelämna: "
           "budgeten står som den är.",
           "The table has requested adjustments. Keep: they were granted and are added to the budget. "
           "Leave out: the budget stays as it is.");
    question.choices = {RollChoice::keep, RollChoice::leave_out};
    return roller.decide(question).choice == RollChoice::keep;
}

void add_adjustments(const BudgetColumns& columns, const TableRow& old, TableRow& row) {
    std::string& cell = row.cells[columns.budget->index];
    Value budget = parse_value(cell);
    std::optional<Decimal> sum = number_of(budget);
    if (!sum) return;
    bool moved = false;
    for (const checks::FigureColumn* column : columns.adjustments) {
        const std::optional<Decimal> adjustment = number_of(parse_value(old.cells[column->index]));
        if (!adjustment || compare(*adjustment, Decimal{}) == 0) continue;
        sum = add(*sum, *adjustment);
        moved = true;
    }
    if (!moved) return;
    budget.number = *sum;
    budget.words.clear();
    row.doubt = "Budgeten var " + cell + " och har fått periodens justeringar: jämför med beslutet.";
    cell = format_value(budget);
}

}  // namespace

Table roll_table(Roller& roller, const Table& old, const std::string& where) {
    Table table = old;
    table.source = {};
    table.doubt.clear();
    table.title = roller.renewed(old.title);
    for (std::string& column : table.columns) column = roller.renewed(column);
    const Figures figures = checks::read_figures({&old, {}});
    const bool keeps_budget = !roller.new_year() && roller.follows_up() && checks::looks_like_money(figures);
    const BudgetColumns columns = keeps_budget ? budget_columns(figures, old) : BudgetColumns{};
    const bool granted = columns.budget != nullptr && !columns.adjustments.empty() && !old.id.empty() &&
                         adjustments_granted(roller, old, old.title.empty() ? where : old.title);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        TableRow& row = table.rows[r];
        row.source = {};
        row.doubt.clear();
        for (std::size_t c = 1; c < row.cells.size(); ++c) {
            const checks::FigureColumn* column = figure_column(figures, c);
            const bool kept = keeps_budget && column != nullptr && column->kind == ColumnKind::budget;
            if (!kept) row.cells[c].clear();
        }
        if (!row.cells.empty()) row.cells[0] = roller.renewed(row.cells[0]);
        if (granted) add_adjustments(columns, old.rows[r], row);
    }
    return table;
}

}  // namespace tertial::roll
