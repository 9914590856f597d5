// `row-arithmetic`: a row breaks the relation that the other rows of its table keep.
#include "model/checks/row_arithmetic.h"

#include <algorithm>
#include <array>

#include "model/checks/rule_context.h"
#include "model/checks/rules.h"

namespace tertial::checks {

namespace {

constexpr std::string_view rule = "row-arithmetic";

enum class RowVerdict { unknown, holds, broken };

struct RowResult {
    RowVerdict verdict = RowVerdict::unknown;
    Decimal expected;
    bool has_empty = false;
};

RowResult try_row(const FigureRow& row, const Relation& relation) {
    RowResult result;
    const FigureCell& target = row.cells[relation.target];
    if (target.kind != CellKind::number) return result;
    Decimal bound = half_unit(target.number);
    int numbers = 0;
    for (const RelationTerm& term : relation.terms) {
        const FigureCell& cell = row.cells[term.column];
        if (cell.kind == CellKind::text) return result;
        result.has_empty = result.has_empty || cell.kind == CellKind::empty;
        if (cell.kind != CellKind::number) continue;
        ++numbers;
        result.expected = add(result.expected, term.sign > 0 ? cell.number : negate(cell.number));
        if (cell.number.digits != 0) bound = add(bound, half_unit(cell.number));
    }
    if (numbers == 0) return result;
    const Decimal difference = absolute(subtract(result.expected, target.number));
    result.verdict = compare(difference, bound) <= 0 ? RowVerdict::holds : RowVerdict::broken;
    return result;
}

bool all_zero(const FigureRow& row, const Relation& relation) {
    const auto zero = [&row](std::size_t column) {
        return row.cells[column].kind != CellKind::number || row.cells[column].number.digits == 0;
    };
    return zero(relation.target) && std::all_of(relation.terms.begin(), relation.terms.end(),
                                                [&zero](const RelationTerm& term) { return zero(term.column); });
}

void count_rows(const Figures& figures, Relation& relation) {
    for (const FigureRow& row : figures.rows) {
        if (row.kind == FigureKind::average) continue;
        const RowResult result = try_row(row, relation);
        if (result.verdict == RowVerdict::broken) ++relation.broken;
        if (result.verdict != RowVerdict::holds || all_zero(row, relation)) continue;
        ++relation.holds;
        relation.holds_with_empty += result.has_empty;
        relation.signed_result = relation.signed_result || row.cells[relation.target].number.digits != 0;
    }
}

std::vector<std::size_t> columns_of(const Figures& figures, ColumnKind kind) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < figures.columns.size(); ++i)
        if (figures.columns[i].kind == kind) out.push_back(i);
    return out;
}

// target = ±a ± b for every pair of columns of the two kinds. The signs that the city uses come first.
void add_pairs(const Figures& figures, std::size_t target, ColumnKind first, ColumnKind second,
               std::vector<Relation>& out) {
    constexpr std::array<std::array<int, 2>, 4> signs = {{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}};
    for (std::size_t a : columns_of(figures, first))
        for (std::size_t b : columns_of(figures, second))
            for (const auto& sign : signs)
                if (a != b && a != target && b != target)
                    out.push_back({target, {{a, sign[0]}, {b, sign[1]}}, 0, 0, 0, false});
}

// target = ±(budget + some of the adjustments − outcome). All adjustments first: that is what the name promises.
void add_deviations(const Figures& figures, std::size_t target, std::vector<Relation>& out) {
    const std::vector<std::size_t> adjustments = columns_of(figures, ColumnKind::adjustment);
    const unsigned subsets = 1u << std::min<std::size_t>(adjustments.size(), 4);
    for (int sign : {1, -1})
        for (std::size_t budget : columns_of(figures, ColumnKind::budget))
            for (std::size_t outcome : columns_of(figures, ColumnKind::outcome))
                for (unsigned left_out = 0; left_out < subsets; ++left_out) {
                    Relation relation{target, {{budget, sign}}, 0, 0, 0, false};
                    for (std::size_t i = 0; i < adjustments.size() && i < 4; ++i)
                        if (!(left_out & (1u << i))) relation.terms.push_back({adjustments[i], sign});
                    relation.terms.push_back({outcome, -sign});
                    out.push_back(std::move(relation));
                }
}

std::vector<Relation> possible_relations(const Figures& figures, std::size_t target) {
    std::vector<Relation> out;
    switch (figures.columns[target].kind) {
        case ColumnKind::net:
            add_pairs(figures, target, ColumnKind::cost, ColumnKind::income, out);
            break;
        case ColumnKind::deviation:
            add_deviations(figures, target, out);
            break;
        case ColumnKind::carried_out:
            add_pairs(figures, target, ColumnKind::carried_in, ColumnKind::deviation, out);
            break;
        case ColumnKind::other:
        case ColumnKind::budget:
        case ColumnKind::adjustment:
        case ColumnKind::outcome:
        case ColumnKind::cost:
        case ColumnKind::income:
        case ColumnKind::carried_in:
            break;
    }
    return out;
}

// "Budget 3,9 − Prognos 0,5 = 3,4"
std::string written_out(const Figures& figures, const FigureRow& row, const Relation& relation, Decimal expected) {
    std::string out;
    for (const RelationTerm& term : relation.terms) {
        const FigureCell& cell = row.cells[term.column];
        if (cell.kind != CellKind::number) continue;
        if (!out.empty() || term.sign < 0) out += out.empty() ? "−" : term.sign > 0 ? " + " : " − ";
        const std::string number = format_number(cell.number);
        const bool bracket = cell.number.digits < 0 && !(out.empty());
        out += in_quotes(figures.columns[term.column].name, 40) + " " + (bracket ? "(" + number + ")" : number);
    }
    return out + " = " + format_number(expected);
}

Strength strength_of(const Relation& relation, const RowResult& result) {
    // A cell may have been lost or misplaced, unless the table has others that mean zero.
    if (result.has_empty && relation.holds_with_empty < 2) return Strength::warning;
    if (relation.holds >= 3 && relation.broken * 3 <= relation.holds) return Strength::error;
    return Strength::warning;
}

void check_rows(const Figures& figures, const Relation& relation, Findings& findings) {
    if (relation.broken == 0) return;
    const std::string& header = figures.columns[relation.target].name;
    for (const FigureRow& row : figures.rows) {
        if (row.kind == FigureKind::average) continue;
        const RowResult result = try_row(row, relation);
        if (result.verdict != RowVerdict::broken) continue;
        const std::string printed = format_number(row.cells[relation.target].number);
        const std::string expected = format_number(result.expected);
        state(
            findings, rule, strength_of(relation, result), figures.subject(row),
            {say("Raden {0}: {1}, men {2} säger {3}. Sambandet stämmer i {4} andra rader. Rätta det tal som är fel.",
                 "The row {0}: {1}, but {2} says {3}. The relation holds in {4} other rows. Correct the wrong figure.",
                 {in_quotes(row.label), written_out(figures, row, relation, result.expected), in_quotes(header),
                  printed, std::to_string(relation.holds)}),
             header,
             say("Sätt {0} till {1}", "Set {0} to {1}", {in_quotes(header), expected}),
             {expected, printed},
             {mend_number(figures, row, relation.target, result.expected)}});
    }
}

}  // namespace

std::vector<Relation> find_relations(const Figures& figures) {
    std::vector<Relation> out;
    for (std::size_t target = 0; target < figures.columns.size(); ++target) {
        const Relation* best = nullptr;
        std::vector<Relation> possible = possible_relations(figures, target);
        for (Relation& relation : possible) {
            count_rows(figures, relation);
            const bool better = !best || relation.holds > best->holds ||
                                (relation.holds == best->holds && relation.broken < best->broken);
            if (better) best = &relation;
        }
        if (best && best->holds >= 2 && best->holds > best->broken) out.push_back(*best);
    }
    return out;
}

void check_row_arithmetic(const RuleContext& context, Findings& findings) {
    for (const Figures& figures : context.figures) {
        for (const Relation& relation : find_relations(figures)) check_rows(figures, relation, findings);
    }
}

}  // namespace tertial::checks
