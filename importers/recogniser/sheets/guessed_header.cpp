#include "importers/recogniser/sheets/guessed_header.h"

#include <algorithm>
#include <array>

#include "importers/recogniser/sheets/goal_reference.h"
#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

/// What the cells of one column are.
struct ColumnFacts {
    std::size_t filled = 0, dates = 0, goals = 0, periods = 0, letters = 0;

    [[nodiscard]] bool mostly(std::size_t count) const { return count > 0 && count * 10 >= filled * 6; }
};

bool is_period(const Grammar& grammar, const std::string& cell) {
    return words::is_year(cell) || begins_with_one_of(words::fold(cell), grammar.period_words);
}

ColumnFacts facts_of(const RecogniserContext& context, LineRange rows, std::size_t column) {
    ColumnFacts facts;
    for (std::size_t at = rows.begin; at < rows.end; ++at) {
        const auto& cells = context.line(at).cells;
        if (column >= cells.size() || cells[column].empty()) continue;
        const std::string& cell = cells[column];
        ++facts.filled;
        facts.dates += parse_date(cell) ? 1 : 0;
        facts.periods += is_period(context.grammar, cell) ? 1 : 0;
        const std::string number = parse_goal_reference(context.grammar, cell).number;
        facts.goals += number.find('.') != std::string::npos ? 1 : 0;
        if (parse_value(cell).kind == ValueKind::text) facts.letters += words::length(cell);
    }
    return facts;
}

std::size_t filled(const SourceLine& line) {
    return static_cast<std::size_t>(
        std::count_if(line.cells.begin(), line.cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

SheetHeader header_of(std::size_t columns, SheetTableKind kind, std::size_t name, LineRange rows) {
    SheetHeader header;
    header.kind = kind;
    header.columns.resize(columns);
    header.name = name;
    header.end = rows.begin;
    return header;
}

std::optional<SheetHeader> activities(const std::vector<ColumnFacts>& facts, std::size_t name, LineRange rows) {
    SheetHeader header = header_of(facts.size(), SheetTableKind::activities, name, rows);
    constexpr std::array<SheetField, 3> order = {SheetField::start, SheetField::end, SheetField::deviation};
    std::size_t next = 0;
    for (std::size_t c = name + 1; c < facts.size() && next < order.size(); ++c) {
        if (order[next] != SheetField::deviation && !facts[c].mostly(facts[c].dates)) continue;
        header.columns[c].heading.field = order[next++];
    }
    return next == 0 ? std::nullopt : std::optional(header);
}

std::optional<SheetHeader> indicators(const std::vector<ColumnFacts>& facts, std::size_t name, LineRange rows,
                                      const TemplateFolders& templates) {
    if (name + 1 >= facts.size() || !facts.back().mostly(facts.back().periods)) return std::nullopt;
    for (const std::string& kind : list_document_templates(templates)) {
        const auto known = load_document_template(templates, kind);
        if (!known || known->indicator_columns.size() != facts.size() - name - 1) continue;
        SheetHeader header = header_of(facts.size(), SheetTableKind::indicators, name, rows);
        header.guessed = true;
        bool fits = true;
        for (std::size_t i = 0; i < known->indicator_columns.size(); ++i) {
            const std::size_t c = name + 1 + i;
            const auto& column = known->indicator_columns[i].column;
            header.columns[c].heading = {column ? SheetField::value : SheetField::period, column, {}};
            fits = fits && (column || facts[c].mostly(facts[c].periods));
        }
        if (fits) return header;
    }
    return std::nullopt;
}

}  // namespace

std::optional<SheetHeader> guess_sheet_header(const RecogniserContext& context, const TemplateFolders& templates,
                                              LineRange rows) {
    constexpr std::size_t fewest_cells = 3;
    if (rows.begin >= rows.end || filled(context.line(rows.begin)) < fewest_cells) return std::nullopt;
    std::vector<ColumnFacts> facts;
    for (std::size_t c = 0; c < context.line(rows.begin).cells.size(); ++c) facts.push_back(facts_of(context, rows, c));
    std::optional<std::size_t> name;
    for (std::size_t c = 0; c < facts.size(); ++c) {
        const bool of_names =
            facts[c].letters > 0 && !facts[c].mostly(facts[c].goals) && !facts[c].mostly(facts[c].periods);
        if (of_names && (!name || facts[c].letters > facts[*name].letters)) name = c;
    }
    if (!name) return std::nullopt;
    const bool dated =
        std::any_of(facts.begin(), facts.end(), [](const ColumnFacts& column) { return column.mostly(column.dates); });
    auto header = dated ? activities(facts, *name, rows) : indicators(facts, *name, rows, templates);
    for (std::size_t c = 0; header && c < *name; ++c) {
        if (facts[c].mostly(facts[c].goals)) header->columns[c].heading.field = SheetField::goal;
    }
    return header;
}

}  // namespace tertial
