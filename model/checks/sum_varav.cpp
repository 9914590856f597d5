// Rows that are parts of another row: "varav" rows.
#include "model/checks/sum_varav.h"

#include <algorithm>

#include "model/checks/sum_terms.h"

namespace tertial::checks {

namespace {

constexpr std::string_view rule = "sum";

bool has_one_sign(const Figures& figures, std::size_t column) {
    bool positive = false, negative = false;
    for (const FigureRow& row : figures.rows) {
        if (row.cells[column].kind != CellKind::number) continue;
        positive = positive || row.cells[column].number.digits > 0;
        negative = negative || row.cells[column].number.digits < 0;
    }
    return !(positive && negative);
}

// Parts can be larger than the whole where the rest is negative: results, deviations, columns of both signs.
bool parts_fit_inside(const Figures& figures, std::size_t column) {
    return figures.columns[column].kind != ColumnKind::deviation && has_one_sign(figures, column);
}

void check_single_part(const Figures& figures, const FigureRow& parent, const FigureRow& part, Findings& findings) {
    for (std::size_t column = 0; column < figures.columns.size(); ++column) {
        const FigureCell &whole = parent.cells[column], &cell = part.cells[column];
        if (whole.kind != CellKind::number || cell.kind != CellKind::number || !figures.columns[column].additive ||
            !parts_fit_inside(figures, column))
            continue;
        const Decimal bound = add(half_unit(whole.number), half_unit(cell.number));
        if (compare(subtract(absolute(cell.number), absolute(whole.number)), bound) <= 0) continue;
        const std::string more = format_number(cell.number), less = format_number(whole.number);
        const std::string& header = figures.columns[column].name;
        state(
            findings, rule, Strength::error, figures.subject(part),
            {say("Raden {0} är {1} i kolumnen {2}, mer än {3} som den ska vara en del av ({4}). Rätta den ena av dem.",
                 "The row {0} is {1} in column {2}, more than {3} of which it is a part ({4}). Correct one of them.",
                 {in_quotes(part.label), more, in_quotes(header), in_quotes(parent.label), less}),
             header,
             {},
             {more, less}});
    }
}

// Together the parts may not exceed the whole; and where they make up the whole in most columns, they do so in all.
void check_parts_together(const Figures& figures, const FigureRow& parent, const std::vector<const FigureRow*>& parts,
                          Findings& findings) {
    const Candidate together = evaluate(figures, parent, parts);
    const bool complete = together.exact >= 2 && together.holds > together.off;
    std::vector<std::size_t> over;
    int within = 0;
    for (std::size_t column = 0; column < together.columns.size(); ++column) {
        const ColumnResult& result = together.columns[column];
        if (result.verdict == Verdict::unknown || !parts_fit_inside(figures, column)) continue;
        const bool more = compare(absolute(result.expected), absolute(result.printed)) > 0;
        if (result.verdict == Verdict::off && more) {
            over.push_back(column);
        } else {
            ++within;
        }
    }
    // Parts that overlap ("varav kvinnor", "varav under 20 år") exceed the whole in most columns.
    const bool overlap = static_cast<int>(over.size()) > within;
    for (std::size_t column = 0; column < together.columns.size(); ++column) {
        const ColumnResult& result = together.columns[column];
        if (result.verdict != Verdict::off) continue;
        const bool exceeds = std::find(over.begin(), over.end(), column) != over.end() && !overlap;
        if (!exceeds && (!complete || result.has_empty)) continue;
        const std::string sum = format_number(result.expected), whole = format_number(result.printed);
        const std::string& header = figures.columns[column].name;
        state(
            findings, rule, exceeds ? Strength::error : Strength::warning, figures.subject(parent),
            {say("Varav-raderna är tillsammans {0} i kolumnen {1}, men raden {2} är {3}. Rätta raden eller dess delar.",
                 "The parts (varav) add up to {0} in column {1}, but the row {2} is {3}. Correct the row or its parts.",
                 {sum, in_quotes(header), in_quotes(parent.label), whole}),
             header,
             {},
             {sum, whole}});
    }
}

}  // namespace

void check_varav_rows(const Figures& figures, Findings& findings) {
    const FigureRow* parent = nullptr;
    std::vector<const FigureRow*> parts;
    const auto close = [&] {
        if (parent && parts.size() > 1) check_parts_together(figures, *parent, parts, findings);
        parts.clear();
    };
    for (const FigureRow& row : figures.rows) {
        if (row.kind == FigureKind::varav) {
            if (!parent) continue;
            check_single_part(figures, *parent, row, findings);
            parts.push_back(&row);
            continue;
        }
        close();
        parent = row.kind == FigureKind::plain || row.kind == FigureKind::sum ? &row : nullptr;
    }
    close();
}

}  // namespace tertial::checks
