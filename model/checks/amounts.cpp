// Money in text and tables: decisions against the economy, text against the row it speaks of, table against table, sums
// in sentences.
#include <algorithm>
#include <array>
#include <map>

#include "model/checks/chain.h"
#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/checks/text_amounts.h"
#include "model/fold.h"
#include "model/sentences.h"

namespace tertial::checks {

namespace {

/// Every amount that a table prints, with what it is in kronor.
struct CellAmount {
    const Figures* figures = nullptr;
    const FigureRow* row = nullptr;
    const FigureColumn* column = nullptr;
    Decimal number;
    Kronor kronor;
};

MoneyUnit unit_of(const Figures& figures) {
    const MoneyUnit unit = money_unit(*figures.table);
    return unit == MoneyUnit::none && looks_like_money(figures) ? MoneyUnit::millions : unit;
}

std::vector<CellAmount> all_cells(const RuleContext& context) {
    std::vector<CellAmount> cells;
    for (const Figures& figures : context.figures) {
        const MoneyUnit unit = unit_of(figures);
        if (unit == MoneyUnit::none) continue;
        for (const FigureRow& row : figures.rows)
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                if (row.cells[c].kind == CellKind::number)
                    cells.push_back({&figures, &row, &figures.columns[c], row.cells[c].number,
                                     in_kronor(row.cells[c].number, unit)});
    }
    return cells;
}

bool is_zero(const Kronor& kronor) {
    return kronor.amount == 0;
}

bool stands_in(const std::vector<CellAmount>& cells, const Kronor& kronor) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const CellAmount& cell) { return same_amount(cell.kronor, kronor); });
}

// --- decision-amount -------------------------------------------------------------------------------------------

/// Amounts of the running text outside the decisions.
std::vector<Kronor> text_amounts(const RuleContext& context) {
    std::vector<Kronor> out;
    for (const PlacedParagraph& placed : context.paragraphs) {
        if (placed.paragraph == nullptr) continue;
        for (const TextAmount& amount : find_amounts(placed.text)) out.push_back(in_kronor(amount.number, amount.unit));
    }
    return out;
}

/// Figures of tables without a unit of money may be money all the same.
bool stands_bare(const RuleContext& context, const TextAmount& amount) {
    for (const Figures& figures : context.figures)
        for (const FigureRow& row : figures.rows)
            for (const FigureCell& cell : row.cells)
                if (cell.kind == CellKind::number && compare(absolute(cell.number), absolute(amount.number)) == 0)
                    return true;
    return false;
}

}  // namespace

void check_decision_amount(const RuleContext& context, Findings& findings) {
    const std::vector<CellAmount> cells = all_cells(context);
    const std::vector<Kronor> texts = text_amounts(context);
    if (cells.empty() && texts.empty()) return;  // no economy to hold it against: section-missing tells that
    for (const PlacedParagraph& placed : context.paragraphs) {
        if (placed.paragraph != nullptr) continue;
        for (const TextAmount& amount : find_amounts(placed.text)) {
            const Kronor kronor = in_kronor(amount.number, amount.unit);
            const bool told = std::any_of(texts.begin(), texts.end(),
                                          [&](const Kronor& other) { return same_amount(other, kronor); });
            if (told || stands_in(cells, kronor) || stands_bare(context, amount)) continue;
            state(
                findings, "decision-amount", Strength::error, placed.subject(),
                {say("Beslutet gäller {0}, men beloppet finns inte i ekonomidelen. Rätta beloppet, eller redovisa det "
                     "där.",
                     "The decision is about {0}, but the amount is not in the economy part. Correct it, or account "
                     "for it there.",
                     {amount.text}),
                 {},
                 {},
                 {amount.text}});
        }
    }
}

// --- text-table ------------------------------------------------------------------------------------------------

namespace {

struct ColumnWords {
    ColumnKind kind;
    std::array<std::string_view, 6> words;
};
constexpr std::array<ColumnWords, 3> column_words{{
    {ColumnKind::deviation, {"avvikelse", "överskott", "underskott", "avviker", "", ""}},
    {ColumnKind::outcome, {"prognos", "prognostiseras", "utfall", "prognosen", "", ""}},
    {ColumnKind::budget, {"budget", "budgeten", "nettobudget", "anslag", "budgeterade", ""}},
}};

/// The one column that the sentence speaks of; `other` when it speaks of none or of several.
ColumnKind column_of(const std::vector<std::string>& words) {
    ColumnKind found = ColumnKind::other;
    for (const ColumnWords& candidate : column_words) {
        const bool named = std::any_of(candidate.words.begin(), candidate.words.end(), [&](std::string_view word) {
            return !word.empty() && std::find(words.begin(), words.end(), std::string(word)) != words.end();
        });
        if (!named) continue;
        if (found != ColumnKind::other) return ColumnKind::other;
        found = candidate.kind;
    }
    return found;
}

/// Sentences that speak of a part of something, a change or another time say other figures than the row.
bool speaks_of_other(const std::vector<std::string>& words) {
    constexpr auto others = std::to_array<std::string_view>(
        {"varav",      "ökning",  "ökar",      "ökat",      "minskning", "minskar", "minskat",
         "föregående", "förra",   "jämfört",   "ungefär",   "cirka",     "ca",      "drygt",
         "nästan",     "omkring", "per",       "månad",     "beror",     "till",    "tilldelats",
         "beviljats",  "engångs", "inklusive", "exklusive", "del",       "delvis",  "andel"});
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(others.begin(), others.end(), std::string_view(word)) != others.end();
    });
}

/// The row whose name stands in the sentence, or is the heading that the sentence stands under.
bool is_subject(const FigureRow& row, const std::string& sentence, const PlacedParagraph& placed) {
    constexpr std::size_t shortest = 8;
    const std::string label = fold_title(row.label);
    if (label.size() < shortest || row.kind == FigureKind::group || row.kind == FigureKind::varav) return false;
    return sentence.find(label) != std::string::npos || fold_title(placed.place.under) == label ||
           fold_title(placed.place.title) == label;
}

}  // namespace

namespace {

/// "217,8 tkr" where the tables have 217,8 mnkr: the same figures in another unit.
const CellAmount* in_other_unit(const std::vector<CellAmount>& cells, const TextAmount& amount) {
    if (amount.number.scale == 0) return nullptr;
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const CellAmount& cell) {
        return compare(absolute(cell.number), absolute(amount.number)) == 0 && cell.number.scale == amount.number.scale;
    });
    return found == cells.end() ? nullptr : &*found;
}

/// "Totalt 13,0 mnkr enligt tabellen ovan": the sum of the nearest table under the same heading.
const CellAmount* sum_of_table_spoken_of(const std::vector<CellAmount>& cells, const std::vector<std::string>& words,
                                         const PlacedParagraph& placed) {
    const auto has = [&words](std::string_view word) {
        return std::any_of(words.begin(), words.end(),
                           [word](const std::string& one) { return one.starts_with(word); });
    };
    if (!has("tabell") || !(has("total") || has("summa") || has("sammanlag"))) return nullptr;
    const CellAmount* found = nullptr;
    for (const CellAmount& cell : cells) {
        if (cell.figures->place.owner != placed.place.owner || cell.row->kind != FigureKind::sum) continue;
        if (found != nullptr) return nullptr;
        found = &cell;
    }
    return found;
}

void state_text_table(const PlacedParagraph& placed, const std::string& said, const CellAmount& cell,
                      Findings& findings) {
    const std::string printed = format_number(cell.number);
    state(findings, "text-table", Strength::warning, placed.subject(),
          {say("Texten säger {0}, men i tabellen {1} står {2} för {3}, {4}. Rätta det som är fel.",
               "The text says {0}, but the table {1} has {2} for {3}, {4}. Correct what is wrong.",
               {said, in_quotes(cell.figures->name()), printed, in_quotes(cell.row->label), cell.column->name}),
           {},
           {},
           {said, printed}});
}

void check_units(const RuleContext& context, const std::vector<CellAmount>& cells, Findings& findings) {
    for (const PlacedParagraph& placed : context.paragraphs)
        for (const TextAmount& amount : find_amounts(placed.text)) {
            if (stands_in(cells, in_kronor(amount.number, amount.unit))) continue;
            if (const CellAmount* cell = in_other_unit(cells, amount)) {
                if (unit_of(*cell->figures) != amount.unit && amount.unit == MoneyUnit::thousands)
                    state_text_table(placed, amount.text, *cell, findings);
            }
        }
}

}  // namespace

void check_text_table(const RuleContext& context, Findings& findings) {
    const std::vector<CellAmount> cells = all_cells(context);
    if (cells.empty()) return;
    for (const PlacedParagraph& placed : context.paragraphs) {
        if (placed.paragraph == nullptr || placed.paragraph->style == ParagraphStyle::heading) continue;
        for (const Sentence& sentence : sentences_of(placed.text)) {
            const std::vector<TextAmount> amounts = find_amounts(sentence.text);
            if (amounts.size() != 1) continue;
            const Kronor said = in_kronor(amounts.front().number, amounts.front().unit);
            if (is_zero(said)) continue;
            const std::vector<std::string> words = folded_words(fold_case(sentence.text));
            if (const CellAmount* sum = sum_of_table_spoken_of(cells, words, placed)) {
                if (!same_amount(sum->kronor, said)) state_text_table(placed, amounts.front().text, *sum, findings);
                continue;
            }
            if (stands_in(cells, said)) continue;
            const std::string folded = fold_title(sentence.text);
            const ColumnKind kind = column_of(words);
            if (kind == ColumnKind::other || speaks_of_other(words)) continue;
            std::vector<const CellAmount*> meant;
            for (const CellAmount& cell : cells)
                if (cell.column->kind == kind && is_subject(*cell.row, folded, placed)) meant.push_back(&cell);
            // Two rows or two columns of that kind: the sentence does not tell which.
            if (meant.size() != 1) continue;
            state_text_table(placed, amounts.front().text, *meant.front(), findings);
        }
    }
    check_units(context, cells, findings);
}

// --- table-unit, in text ---------------------------------------------------------------------------------------

namespace {

/// "217,8 tkr" alone among amounts in mnkr: a thousandth of a thousand kronor is printed nowhere.
bool is_odd_one(const std::vector<TextAmount>& amounts, std::size_t at) {
    if (amounts[at].unit != MoneyUnit::thousands || amounts[at].number.scale == 0) return false;
    std::size_t millions = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (i != at && amounts[i].unit != MoneyUnit::millions) return false;
        millions += i != at;
    }
    return millions > 0;
}

void state_text_unit(const PlacedParagraph& placed, const std::string& message, const std::string& fact,
                     Findings& findings) {
    state(findings, "table-unit", Strength::warning, placed.subject(), {message, {}, {}, {fact}});
}

}  // namespace

void check_text_unit(const RuleContext& context, Findings& findings) {
    for (const PlacedParagraph& placed : context.paragraphs) {
        const std::vector<TextAmount> amounts = find_amounts(placed.text);
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const std::string& text = amounts[i].text;
            if (is_odd_one(amounts, i))
                state_text_unit(placed,
                                say("{0} står bland belopp i mnkr. Kontrollera enheten.",
                                    "{0} stands among amounts in mnkr. Check its unit.", {text}),
                                text, findings);
            if (fold_case(text).ends_with("mkr"))
                state_text_unit(placed, say("Skriv mnkr: {0}.", "Write mnkr: {0}.", {text}), text, findings);
        }
    }
}

// --- table-table -----------------------------------------------------------------------------------------------

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
            if (is_zero(one->kronor) || is_zero(other->kronor)) continue;
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
    const std::vector<CellAmount> all = all_cells(context);
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

// --- sum-in-text -----------------------------------------------------------------------------------------------

namespace {

constexpr auto total_words =
    std::to_array<std::string_view>({"totalt", "sammanlagt", "tillsammans", "summan", "totala"});
// After these comes all that the total is made of; after "varav" only a part of it.
constexpr auto list_words = std::to_array<std::string_view>(
    {"fördelat på", "fördelas på", "fördelade på", "fördelar sig på", "uppdelat på", "består av", ": "});

std::size_t find_any(std::string_view text, const auto& words) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view word : words) first = std::min(first, text.find(word));
    return first;
}

}  // namespace

void check_sum_in_text(const RuleContext& context, Findings& findings) {
    for (const PlacedParagraph& placed : context.paragraphs) {
        for (const Sentence& sentence : sentences_of(placed.text)) {
            const std::vector<TextAmount> amounts = find_amounts(sentence.text);
            if (amounts.size() < 3) continue;
            const std::string folded = fold_case(sentence.text);
            if (folded.size() != sentence.text.size()) continue;
            const std::size_t total = find_any(folded, total_words), list = find_any(folded, list_words);
            if (total == std::string::npos || list == std::string::npos || folded.find("varav") != std::string::npos)
                continue;
            const TextAmount& sum = amounts.front();
            if (sum.begin < total || sum.end > list || amounts[1].begin < list) continue;
            const Kronor wanted = in_kronor(sum.number, sum.unit);
            double added = 0, rounding = wanted.half_unit;
            std::string terms;
            for (std::size_t i = 1; i < amounts.size(); ++i) {
                const Kronor term = in_kronor(amounts[i].number, amounts[i].unit);
                added += term.amount;
                rounding += term.half_unit;
                terms += (terms.empty() ? "" : " + ") + amounts[i].text;
            }
            if (std::abs(added - wanted.amount) <= rounding * 1.000001) continue;
            state(findings, "sum-in-text", Strength::warning, placed.subject(),
                  {say("Delarna {0} blir inte {1}. Rätta summan eller delarna.",
                       "The parts {0} do not make {1}. Correct the sum or the parts.", {terms, sum.text}),
                   {},
                   {},
                   {terms, sum.text}});
        }
    }
}

}  // namespace tertial::checks
