// One subject in two tables: the same amounts are to be the same.
#include <map>

#include "model/checks/cell_amounts.h"
#include "model/checks/rules.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::checks {

namespace {

constexpr std::size_t shortest_label = 8;

/// What a row is about, folded: its name; of the sum row of a table about one area the area, which the heading names.
std::string subject_key(const CellAmount& cell) {
    if (cell.row->kind != FigureKind::sum) return fold_title(cell.row->label);
    return fold_title(cell.figures->name());
}

struct SubjectRow {
    const Figures* figures = nullptr;
    const FigureRow* row = nullptr;
    std::vector<const CellAmount*> cells;
};
using Subjects = std::map<std::string, std::vector<SubjectRow>>;

Subjects rows_by_subject(const std::vector<CellAmount>& cells) {
    Subjects subjects;
    for (const CellAmount& cell : cells) {
        const std::string subject = subject_key(cell);
        if (subject.size() < shortest_label || cell.row->kind == FigureKind::varav || !cell.column->additive) continue;
        std::vector<SubjectRow>& rows = subjects[subject];
        if (rows.empty() || rows.back().row != cell.row) rows.push_back({cell.figures, cell.row, {}});
        rows.back().cells.push_back(&cell);
    }
    return subjects;
}

/// Two rows of one table with the same name are two things.
bool stands_once_a_table(const std::vector<SubjectRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            if (rows[i].figures == rows[j].figures) return false;
    return true;
}

/// Cells of both rows under columns of the same name.
struct CommonCells {
    std::vector<std::pair<const CellAmount*, const CellAmount*>> different;
    std::size_t same = 0;
};

CommonCells common_cells(const SubjectRow& a, const SubjectRow& b) {
    CommonCells common;
    for (const CellAmount* one : a.cells)
        for (const CellAmount* other : b.cells) {
            const std::string name = fold_title(one->column->name);
            if (name.empty() || name != fold_title(other->column->name)) continue;
            if (one->kronor.amount == 0 || other->kronor.amount == 0) continue;
            if (same_amount(one->kronor, other->kronor)) {
                ++common.same;
            } else {
                common.different.emplace_back(one, other);
            }
        }
    return common;
}

}  // namespace

// Rows of the same name may be of different things (what an area costs, what it invests): only when most of their
// common columns agree are they one thing, and the rest wrong.
void check_table_table(const RuleContext& context, Findings& findings) {
    const std::vector<CellAmount> all = cell_amounts(context);
    for (const auto& [key, rows] : rows_by_subject(all)) {
        if (rows.size() < 2 || !stands_once_a_table(rows)) continue;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const CommonCells common = common_cells(rows.front(), rows[i]);
            if (common.same < 2 || common.same <= common.different.size()) continue;
            for (const auto& [before, cell] : common.different) {
                state(findings, "table-table", Strength::warning, cell->figures->subject(*cell->row),
                      {say("{0} är {1} här men {2} i tabellen {3}. Rätta det som är fel.",
                           "{0} is {1} here but {2} in the table {3}. Correct what is wrong.",
                           {cell->column->name, format_number(cell->number), format_number(before->number),
                            in_quotes(before->figures->name())}),
                       cell->column->name,
                       {},
                       {format_number(cell->number), format_number(before->number)}});
            }
        }
    }
}

}  // namespace tertial::checks
