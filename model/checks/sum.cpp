// `sum`: a sum row differs from its rows; "varav" rows exceed the row they are part of.
//
// Tables print no formulas, so what a sum row adds up is found from what holds: of the sets of rows it could stand
// for (since the last sum or group label, since the beginning, the sub-sums), the one that holds in most columns. Only
// then a column in which it does not hold is called wrong.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "model/checks/figures.h"
#include "model/checks/rules.h"

namespace tertial::checks {

namespace {

constexpr std::string_view rule = "sum";

enum class Verdict { unknown, holds, rounding, off };

struct ColumnResult {
    Verdict verdict = Verdict::unknown;
    Decimal expected;
    Decimal printed;
    std::size_t terms = 0;   // that are not zero
    bool has_empty = false;  // a term has no figure: the import may have lost it
};

// Most rows of a column have this many decimals; a "2" among "2,0" and "0,9" is as exact as they are.
int usual_scale(const Figures& figures, std::size_t column) {
    std::array<int, 10> counts{};
    for (const FigureRow& row : figures.rows)
        if (row.cells[column].kind == CellKind::number)
            ++counts[static_cast<std::size_t>(std::clamp(row.cells[column].number.scale, 0, 9))];
    const auto most = std::max_element(counts.rbegin(), counts.rend());
    return static_cast<int>(counts.rend() - most) - 1;
}

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

// Rounding of n terms differs by about 0.29·√(n+1) units; a difference far above that is allowed by the arithmetic,
// but seldom by chance.
bool more_than_rounding_gives(const ColumnResult& result, int scale) {
    const double unit = std::pow(10.0, -scale);
    const double difference = std::abs(to_double(subtract(result.expected, result.printed)));
    return difference > 2.5 * 0.29 * std::sqrt(static_cast<double>(result.terms + 1)) * unit;
}

struct Candidate {
    std::vector<const FigureRow*> terms;
    std::vector<ColumnResult> columns;
    std::size_t first_item = 0;  // in the list of open items
    int holds = 0, off = 0;      // columns; within rounding counts as holding
    int exact = 0;

    [[nodiscard]] int score() const { return 4 * holds + exact - 2 * off; }
};

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

// A row that the rows after it add up to in every column is their heading: they must not be counted twice.
std::vector<const FigureRow*> without_parts(const Figures& figures, const std::vector<const FigureRow*>& rows) {
    std::vector<const FigureRow*> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out.push_back(rows[i]);
        for (std::size_t end = i + 3; end <= rows.size(); ++end) {
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

// Items a later sum may count: plain rows, and sums in place of what they count. A boundary is a place where the
// rows of a sum may begin.
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

std::vector<const FigureRow*> rows_after(const Figures& figures, std::size_t index) {
    std::vector<const FigureRow*> out;
    for (std::size_t i = index + 1; i < figures.rows.size(); ++i) {
        if (figures.rows[i].kind == FigureKind::sum || figures.rows[i].kind == FigureKind::group) break;
        if (figures.rows[i].kind == FigureKind::plain) out.push_back(&figures.rows[i]);
    }
    return out;
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

bool is_simple(const Figures& figures) {
    const auto count = [&figures](FigureKind kind) {
        return std::count_if(figures.rows.begin(), figures.rows.end(),
                             [kind](const FigureRow& row) { return row.kind == kind; });
    };
    return count(FigureKind::sum) == 1 && count(FigureKind::group) == 0 && count(FigureKind::average) == 0 &&
           figures.rows.back().kind != FigureKind::plain;
}

// How sure it is that the chosen rows are the ones meant; nullopt: the structure is not understood, say nothing.
std::optional<Strength> strength_of(const Figures& figures, const Candidate& chosen) {
    const bool money = money_unit(*figures.table) != MoneyUnit::none || looks_like_money(figures);
    const bool simple = is_simple(figures);
    if (chosen.holds > chosen.off) return Strength::error;
    if (chosen.holds > 0) return simple ? Strength::error : Strength::warning;
    if (chosen.off == 1 && simple) return money ? Strength::error : Strength::warning;
    if (simple && money) return Strength::warning;
    return std::nullopt;
}

void state_column(const Figures& figures, const FigureRow& total, const ColumnResult& result, std::size_t column,
                  std::optional<Strength> strength, Findings& findings) {
    const std::string expected = format_number(result.expected), printed = format_number(result.printed);
    const std::string difference = format_number(absolute(subtract(result.expected, result.printed)));
    const std::string& header = figures.columns[column].name;
    const std::string about = say("Summan av raderna i kolumnen {0} är {1} men raden {2} säger {3}.",
                                  "The rows of column {0} add up to {1} but the row {2} says {3}.",
                                  {in_quotes(header), expected, in_quotes(total.label), printed});
    if (result.verdict == Verdict::rounding) {
        const bool large = more_than_rounding_gives(result, usual_scale(figures, column));
        const std::string why =
            large
                ? say(" Skillnaden {0} kan vara avrundning men är större än avrundning brukar ge. Kontrollera raderna.",
                      " The difference {0} may be rounding but is more than rounding usually gives. Check the rows.",
                      {difference})
                : say(" Troligen avrundning (skillnad {0}). Kontrollera om talen är avrundade.",
                      " Probably rounding (difference {0}). Check whether the figures are rounded.", {difference});
        state(findings, rule, large ? Strength::warning : Strength::hint, figures.subject(total),
              {about + why, header, {}, {expected, printed}});
        return;
    }
    if (!strength) return;
    if (result.has_empty) strength = std::max(*strength, Strength::warning);
    const std::string todo = say(" Skillnaden är {0}. Rätta summaraden eller den rad som är fel.",
                                 " The difference is {0}. Correct the sum row or the row that is wrong.", {difference});
    state(findings, rule, *strength, figures.subject(total),
          {about + todo,
           header,
           say("Sätt {0} i summaraden till {1}", "Set {0} in the sum row to {1}", {in_quotes(header), expected}),
           {expected, printed}});
}

// --- figures in the wrong columns -----------------------------------------------------------------

struct Displaced {
    const FigureRow* row = nullptr;
    std::vector<std::size_t> columns;  // where its figures would stand, in their order
};

std::vector<Decimal> numbers_of(const FigureRow& row) {
    std::vector<Decimal> numbers;
    for (const FigureCell& cell : row.cells)
        if (cell.kind == CellKind::number) numbers.push_back(cell.number);
    return numbers;
}

FigureRow placed_in(const FigureRow& row, const std::vector<Decimal>& numbers, unsigned columns) {
    FigureRow moved = row;
    std::size_t next = 0;
    for (std::size_t i = 0; i < moved.cells.size(); ++i)
        moved.cells[i] = columns & (1u << i) ? FigureCell{CellKind::number, numbers[next++]} : FigureCell{};
    return moved;
}

bool all_sums_hold(const Figures& figures, const FigureRow& total, const Candidate& chosen, const FigureRow& row,
                   const FigureRow& moved) {
    std::vector<const FigureRow*> terms = chosen.terms;
    std::replace(terms.begin(), terms.end(), &row, &moved);
    return evaluate(figures, total, std::move(terms)).off == 0;
}

// Two sums that fail at once mostly have one cause: the figures of one row, in the same order, belong in other
// columns. That row is named then, and not the sums.
std::optional<Displaced> find_displaced(const Figures& figures, const FigureRow& total, const Candidate& chosen) {
    constexpr std::size_t most_columns = 10;
    const std::size_t width = figures.columns.size();
    if (chosen.off < 2 || width > most_columns) return std::nullopt;
    for (const FigureRow* row : chosen.terms) {
        const std::vector<Decimal> numbers = numbers_of(*row);
        if (numbers.empty() || numbers.size() == width) continue;
        for (unsigned columns = 0; columns < (1u << width); ++columns) {
            if (static_cast<std::size_t>(std::popcount(columns)) != numbers.size()) continue;
            if (!all_sums_hold(figures, total, chosen, *row, placed_in(*row, numbers, columns))) continue;
            Displaced displaced{row, {}};
            for (std::size_t i = 0; i < width; ++i)
                if (columns & (1u << i)) displaced.columns.push_back(i);
            return displaced;
        }
    }
    return std::nullopt;
}

void state_displaced(const Figures& figures, const FigureRow& total, const Displaced& displaced, Findings& findings) {
    std::string numbers, columns;
    for (const Decimal& number : numbers_of(*displaced.row))
        numbers += (numbers.empty() ? "" : " · ") + format_number(number);
    for (std::size_t column : displaced.columns)
        columns += (columns.empty() ? "" : ", ") + in_quotes(figures.columns[column].name, 40);
    state(findings, rule, Strength::warning, figures.subject(*displaced.row),
          {say("Talen i raden {0} ({1}) står troligen i fel kolumner: i {2} skulle alla summor i raden {3} stämma. "
               "Flytta dem, eller rätta det tal som är fel.",
               "The figures of the row {0} ({1}) probably stand in the wrong columns: in {2} all sums of the row {3} "
               "would hold. Move them, or correct the wrong figure.",
               {in_quotes(displaced.row->label), numbers, columns, in_quotes(total.label)}),
           {},
           say("Flytta talen till {0}", "Move the figures to {0}", {columns}),
           {numbers, columns}});
}

// A row that the import is unsure of makes no sum wrong; the sum is checked when a person has confirmed the row.
bool has_doubtful_row(const Candidate& chosen) {
    return std::any_of(chosen.terms.begin(), chosen.terms.end(),
                       [](const FigureRow* term) { return !term->row->doubt.empty(); });
}

// Of candidates with the same score the one with the fewest rows: what stands nearest to the sum.
const Candidate* choose(const std::vector<Candidate>& candidates) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates)
        if (!best || candidate.score() > best->score() ||
            (candidate.score() == best->score() && candidate.terms.size() < best->terms.size()))
            best = &candidate;
    return best;
}

void check_columns(const Figures& figures, const FigureRow& total, const Candidate& chosen, Findings& findings) {
    if (has_doubtful_row(chosen)) return;
    if (const std::optional<Displaced> displaced = find_displaced(figures, total, chosen)) {
        state_displaced(figures, total, *displaced, findings);
        return;
    }
    const std::optional<Strength> strength = strength_of(figures, chosen);
    for (std::size_t column = 0; column < chosen.columns.size(); ++column) {
        const ColumnResult& result = chosen.columns[column];
        if (result.verdict == Verdict::off || (result.verdict == Verdict::rounding && chosen.holds > chosen.off))
            state_column(figures, total, result, column, strength, findings);
    }
}

void check_sum_row(const Figures& figures, std::size_t index, OpenItems& open, Findings& findings) {
    const FigureRow& total = figures.rows[index];
    const std::vector<Candidate> candidates = candidates_for(figures, index, open);
    const Candidate* chosen = choose(candidates);
    if (!chosen) {
        open.replace_from(open.rows.size(), total);
        return;
    }
    check_columns(figures, total, *chosen, findings);
    open.replace_from(chosen->first_item, total);
}

void check_sum_rows(const Figures& figures, Findings& findings) {
    OpenItems open;
    for (std::size_t i = 0; i < figures.rows.size(); ++i) {
        switch (figures.rows[i].kind) {
            case FigureKind::plain:
                open.rows.push_back(&figures.rows[i]);
                break;
            case FigureKind::group:
                open.mark();
                break;
            case FigureKind::sum:
                check_sum_row(figures, i, open, findings);
                break;
            case FigureKind::varav:
            case FigureKind::average:
                break;
        }
    }
}

// --- varav ----------------------------------------------------------------------------------------

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

}  // namespace

void check_sum(const CheckContext& context, Findings& findings) {
    for (const PlacedTable& placed : all_tables(context.report)) {
        const Figures figures = read_figures(placed);
        if (figures.columns.empty() || figures.rows.size() < 2) continue;
        check_sum_rows(figures, findings);
        check_varav_rows(figures, findings);
    }
}

}  // namespace tertial::checks
