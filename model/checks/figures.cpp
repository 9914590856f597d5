#include "model/checks/figures.h"

#include <algorithm>
#include <array>

#include "model/fold.h"

namespace tertial::checks {

namespace {

constexpr auto sum_words = std::to_array<std::string_view>(
    {"totalt", "total", "totala", "summa", "s:a", "delsumma", "summering", "totalsumma", "sammanlagt", "sum"});
constexpr auto varav_words = std::to_array<std::string_view>({"varav", "varv", "därav", "var av"});
constexpr auto average_words = std::to_array<std::string_view>(
    {"snitt", "genomsnitt", "medel", "medelvärde", "medeltal", "median", "andel", "index", "procent"});

template <std::size_t N>
bool begins_with_any(std::string_view folded, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [folded](std::string_view word) { return starts_with_word(folded, word); });
}

std::string folded_label(std::string_view label) {
    const std::string folded = fold_case(fold_blanks(label));
    const std::size_t start = folded.find_first_not_of("-*\xE2\x80\x93\xA2 ");
    return start == std::string::npos ? folded : folded.substr(start);
}

FigureKind kind_of(const TableRow& row, std::string_view label, bool has_numbers) {
    const std::string folded = folded_label(label);
    if (begins_with_any(folded, varav_words) || row.role == RowRole::varav) return FigureKind::varav;
    if (!has_numbers) return FigureKind::group;
    if (begins_with_any(folded, sum_words) || row.role == RowRole::sum) return FigureKind::sum;
    if (begins_with_any(folded, average_words)) return FigureKind::average;
    return FigureKind::plain;
}

FigureCell read_cell(const std::string& text, bool& percentage) {
    const Value value = parse_value(text);
    if (value.kind == ValueKind::none) return {};
    if (value.kind != ValueKind::number) return {CellKind::text, {}};
    percentage = percentage || is_percentage(value);
    return {CellKind::number, value.number};
}

struct KindWords {
    ColumnKind kind;
    std::array<std::string_view, 5> words;  // parts of the name; unused ones are empty
};
// The first that fits: "Budgetavvikelse" is a deviation, "Begärda budgetjusteringar" an adjustment.
constexpr std::array<KindWords, 9> kind_words = {{
    {ColumnKind::deviation, {"avvikelse", "differens", "diff ", "", ""}},
    {ColumnKind::adjustment, {"justeringar", "justering", "prestation", "omslutning", "tillägg"}},
    {ColumnKind::outcome, {"prognos", "utfall", "bokslut", "förbruk", "redovisn"}},
    {ColumnKind::budget, {"budget", "anslag", "ekonomisk ram", "ram ", ""}},
    {ColumnKind::cost, {"kostnad", "utgift", "", "", ""}},
    {ColumnKind::income, {"intäkt", "inkomst", "", "", ""}},
    {ColumnKind::net, {"netto", "", "", "", ""}},
    {ColumnKind::deviation, {"resultat", "överskott", "underskott", "", ""}},
    {ColumnKind::other, {"", "", "", "", ""}},
}};

bool is_additive(std::string_view name) {
    const std::string folded = fold_case(fold_blanks(name));
    for (std::string_view word : {"%", "procent", "andel", "index", "förändring i", "styckpris", "per "})
        if (folded.find(word) != std::string::npos) return false;
    return true;
}

std::size_t count_columns(const Table& table) {
    std::size_t count = table.columns.size();
    for (const TableRow& row : table.rows) count = std::max(count, row.cells.size());
    return count;
}

}  // namespace

std::string Figures::name() const {
    if (!table->title.empty()) return table->title;
    return std::string(place.under.empty() ? place.title : place.under);
}

Subject Figures::subject(const FigureRow& row) const {
    Subject subject{row.row->id, place.goal, row.label, row.row->source,
                    !row.row->doubt.empty() || !table->doubt.empty()};
    if (subject.node.empty()) subject.node = table->id;
    if (subject.source.line == 0) subject.source = table->source;
    return subject;
}

Subject Figures::subject() const {
    return {table->id, place.goal, name(), table->source, !table->doubt.empty()};
}

ColumnKind column_kind(std::string_view name) {
    const std::string folded = fold_case(fold_blanks(name)) + " ";
    if (folded.find("överföring") != std::string::npos) {
        if (folded.find(" till ") != std::string::npos) return ColumnKind::carried_out;
        if (folded.find(" från ") != std::string::npos) return ColumnKind::carried_in;
    }
    for (const KindWords& candidate : kind_words)
        for (std::string_view word : candidate.words)
            if (!word.empty() && folded.find(word) != std::string::npos) return candidate.kind;
    return ColumnKind::other;
}

Figures read_figures(const PlacedTable& placed) {
    Figures figures;
    figures.table = placed.table;
    figures.place = placed.place;
    const Table& table = *placed.table;
    const std::size_t width = count_columns(table);
    std::vector<std::vector<FigureCell>> cells(table.rows.size(), std::vector<FigureCell>(width));
    for (std::size_t column = 1; column < width; ++column) {
        std::size_t numbers = 0, texts = 0;
        bool percentage = false;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (column >= table.rows[row].cells.size()) continue;
            cells[row][column] = read_cell(table.rows[row].cells[column], percentage);
            numbers += cells[row][column].kind == CellKind::number;
            texts += cells[row][column].kind == CellKind::text;
        }
        if (numbers == 0 || texts > numbers) continue;
        const std::string name = column < table.columns.size() ? table.columns[column] : std::string();
        figures.columns.push_back({column, name, column_kind(name), !percentage && is_additive(name)});
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        FigureRow out;
        out.row = &table.rows[row];
        if (!out.row->cells.empty()) out.label = fold_blanks(out.row->cells.front());
        bool has_numbers = false;
        for (const FigureColumn& column : figures.columns) {
            out.cells.push_back(cells[row][column.index]);
            has_numbers = has_numbers || out.cells.back().kind == CellKind::number;
        }
        out.kind = kind_of(*out.row, out.label, has_numbers);
        figures.rows.push_back(std::move(out));
    }
    return figures;
}

MoneyUnit money_unit(const Table& table) {
    if (const MoneyUnit unit = find_money_unit(table.unit); unit != MoneyUnit::none) return unit;
    for (const std::string& column : table.columns)
        if (const MoneyUnit unit = find_money_unit(column); unit != MoneyUnit::none) return unit;
    return find_money_unit(table.title);
}

bool looks_like_money(const Figures& figures) {
    bool budget = false, outcome = false, deviation = false, money = false;
    for (const FigureColumn& column : figures.columns) {
        budget = budget || column.kind == ColumnKind::budget;
        outcome = outcome || column.kind == ColumnKind::outcome;
        deviation = deviation || column.kind == ColumnKind::deviation;
        money = money || column.kind == ColumnKind::cost || column.kind == ColumnKind::income ||
                column.kind == ColumnKind::carried_in || column.kind == ColumnKind::carried_out;
    }
    return money || (budget && (outcome || deviation));
}

Decimal half_unit(Decimal number, int least_scale) {
    return {5, std::max(number.scale, least_scale) + 1};
}

Mend mend_number(const Figures& figures, const FigureRow& row, std::size_t column, Decimal number) {
    const std::size_t cell = figures.columns[column].index;
    Value value = cell < row.row->cells.size() ? parse_value(row.row->cells[cell]) : Value{};
    std::string text = format_number(number);
    if (value.kind == ValueKind::number) {
        value.number = number;
        value.words.clear();  // the minus of "-0,0"
        text = format_value(value);
    }
    return {{row.row->id, Field::cell, cell}, std::move(text)};
}

}  // namespace tertial::checks
