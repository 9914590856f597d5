// Amounts of running text against the row of a table that the sentence speaks of.
#include <algorithm>
#include <array>

#include "model/checks/cell_amounts.h"
#include "model/checks/rules.h"
#include "model/fold.h"
#include "model/language.h"
#include "model/sentences.h"

namespace tertial::checks {

namespace {

struct ColumnWord {
    std::string_view word;
    ColumnKind kind;
};
constexpr auto column_words = std::to_array<ColumnWord>({{"avvikelse", ColumnKind::deviation},
                                                         {"överskott", ColumnKind::deviation},
                                                         {"underskott", ColumnKind::deviation},
                                                         {"avviker", ColumnKind::deviation},
                                                         {"prognos", ColumnKind::outcome},
                                                         {"prognosen", ColumnKind::outcome},
                                                         {"prognostiseras", ColumnKind::outcome},
                                                         {"utfall", ColumnKind::outcome},
                                                         {"budget", ColumnKind::budget},
                                                         {"budgeten", ColumnKind::budget},
                                                         {"budgeterade", ColumnKind::budget},
                                                         {"nettobudget", ColumnKind::budget},
                                                         {"anslag", ColumnKind::budget}});

/// The one column that the sentence speaks of; `other` when it speaks of none or of several.
ColumnKind column_of(const std::vector<std::string>& words) {
    ColumnKind found = ColumnKind::other;
    for (const auto& [column_word, kind] : column_words) {
        if (std::find(words.begin(), words.end(), std::string(column_word)) == words.end()) continue;
        if (found != ColumnKind::other && found != kind) return ColumnKind::other;
        found = kind;
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

/// "92,4 tkr" where the tables have 92,4 mnkr: the same figures in another unit.
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
    for (const auto& [placed, amounts] : context.amounts)
        for (const TextAmount& amount : amounts) {
            if (stands_in(cells, in_kronor(amount.number, amount.unit))) continue;
            if (const CellAmount* cell = in_other_unit(cells, amount)) {
                if (unit_of(*cell->figures) != amount.unit && amount.unit == MoneyUnit::thousands)
                    state_text_table(*placed, amount.text, *cell, findings);
            }
        }
}

/// The one cell that the sentence can only mean; null when it may mean two, or none.
const CellAmount* cell_meant(const std::vector<CellAmount>& cells, const Sentence& sentence,
                             const std::vector<std::string>& words, const PlacedParagraph& placed) {
    const ColumnKind kind = column_of(words);
    if (kind == ColumnKind::other || speaks_of_other(words)) return nullptr;
    const std::string folded = fold_title(sentence.text);
    const CellAmount* meant = nullptr;
    for (const CellAmount& cell : cells) {
        if (cell.column->kind != kind || !is_subject(*cell.row, folded, placed)) continue;
        if (meant != nullptr) return nullptr;
        meant = &cell;
    }
    return meant;
}

void check_sentence(const std::vector<CellAmount>& cells, const Sentence& sentence, const PlacedParagraph& placed,
                    Findings& findings) {
    const std::vector<TextAmount> amounts = find_amounts(sentence.text);
    if (amounts.size() != 1) return;
    const std::string& printed = amounts.front().text;
    const Kronor said = in_kronor(amounts.front().number, amounts.front().unit);
    if (said.amount == 0) return;
    const std::vector<std::string> words = folded_words(sentence.text);
    if (const CellAmount* sum = sum_of_table_spoken_of(cells, words, placed)) {
        if (!same_amount(sum->kronor, said)) state_text_table(placed, printed, *sum, findings);
        return;
    }
    if (stands_in(cells, said)) return;
    if (const CellAmount* cell = cell_meant(cells, sentence, words, placed))
        state_text_table(placed, printed, *cell, findings);
}

}  // namespace

void check_text_table(const RuleContext& context, Findings& findings) {
    const std::vector<CellAmount> cells = cell_amounts(context);
    if (cells.empty()) return;
    for (const auto& [placed, amounts] : context.amounts) {
        if (placed->paragraph == nullptr || placed->paragraph->style == ParagraphStyle::heading) continue;
        for (const Sentence& sentence : sentences_of(placed->text)) check_sentence(cells, sentence, *placed, findings);
    }
    check_units(context, cells, findings);
}

}  // namespace tertial::checks
