// `sum`: a sum row differs from its rows; "varav" rows exceed the row they are part of.
#include <algorithm>
#include <bit>
#include <cmath>

#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/checks/sum_terms.h"
#include "model/checks/sum_varav.h"

namespace tertial::checks {

namespace {

constexpr std::string_view rule = "sum";

// Rounding of n terms differs by about 0.29·√(n+1) units; a difference far above that is allowed by the arithmetic,
// but seldom by chance.
bool more_than_rounding_gives(const ColumnResult& result, int scale) {
    const double unit = std::pow(10.0, -scale);
    const double difference = std::abs(to_double(subtract(result.expected, result.printed)));
    return difference > 2.5 * 0.29 * std::sqrt(static_cast<double>(result.terms + 1)) * unit;
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

bool holds_with_empty(const Candidate& chosen) {
    return std::any_of(chosen.columns.begin(), chosen.columns.end(), [](const ColumnResult& result) {
        return result.has_empty && result.verdict == Verdict::holds && result.printed.digits != 0;
    });
}

void state_column(const Figures& figures, const FigureRow& total, const Candidate& chosen, std::size_t column,
                  std::optional<Strength> strength, Findings& findings) {
    const ColumnResult& result = chosen.columns[column];
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
    // A cell may have been lost, unless the table has columns that hold with empty cells as zero.
    if (result.has_empty && !holds_with_empty(chosen)) strength = std::max(*strength, Strength::warning);
    const std::string todo = say(" Skillnaden är {0}. Rätta summaraden eller den rad som är fel.",
                                 " The difference is {0}. Correct the sum row or the row that is wrong.", {difference});
    state(findings, rule, *strength, figures.subject(total),
          {about + todo,
           header,
           say("Sätt {0} i summaraden till {1}", "Set {0} in the sum row to {1}", {in_quotes(header), expected}),
           {expected, printed},
           {mend_number(figures, total, column, result.expected)}});
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

/// The row's figures as they are written, in the columns where they would stand; the other cells empty.
std::vector<Mend> mends_of(const Figures& figures, const Displaced& displaced) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < displaced.row->cells.size(); ++i) {
        if (displaced.row->cells[i].kind == CellKind::number)
            texts.push_back(displaced.row->row->cells[figures.columns[i].index]);
    }
    std::vector<Mend> mends;
    for (std::size_t i = 0; i < displaced.row->cells.size(); ++i)
        mends.push_back({{displaced.row->row->id, Field::cell, figures.columns[i].index}, {}});
    for (std::size_t i = 0; i < displaced.columns.size(); ++i) mends[displaced.columns[i]].value = std::move(texts[i]);
    return mends;
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
           {numbers, columns},
           mends_of(figures, displaced)});
}

// A row that the import is unsure of makes no sum wrong; the sum is checked when a person has confirmed the row.
bool has_doubtful_row(const Candidate& chosen) {
    return std::any_of(chosen.terms.begin(), chosen.terms.end(),
                       [](const FigureRow* term) { return !term->row->doubt.empty(); });
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
            state_column(figures, total, chosen, column, strength, findings);
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

}  // namespace

void check_sum(const RuleContext& context, Findings& findings) {
    for (const Figures& figures : context.figures) {
        if (figures.columns.empty() || figures.rows.size() < 2) continue;
        check_sum_rows(figures, findings);
        check_varav_rows(figures, findings);
    }
}

}  // namespace tertial::checks
