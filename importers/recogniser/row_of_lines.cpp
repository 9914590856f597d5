#include "importers/recogniser/row_of_lines.h"

#include <utility>

#include "importers/words.h"

namespace tertial {

namespace {

/// "2024", "Tertial 2 2024", "År"
bool is_period(const Grammar& grammar, const std::string& cell) {
    const auto parts = words::split_words(cell);
    if (parts.empty()) return false;
    return (parts.size() == 1 && words::is_year(cell)) || is_one_of(words::fold(parts.front()), grammar.period_words);
}

}  // namespace

std::optional<RowOfLines> read_row_of_lines(const RecogniserContext& context, LineRange range, std::size_t cells,
                                            RowKind kind) {
    if (context.source.form != LineForm::unwrapped || range.begin >= range.end) return std::nullopt;
    RowOfLines found{{}, range.begin};
    SourceLine& row = found.row;
    row.place = context.line(range.begin).place;
    row.cells.resize(cells);
    for (; found.end < range.end; ++found.end) {
        const SourceLine& line = context.line(found.end);
        const int column = line.place.line - row.place.line;
        if (column < 0 || column >= static_cast<int>(cells)) break;
        row.cells[static_cast<std::size_t>(column)] = line.text;
    }
    const bool whole = kind == RowKind::indicator
                           ? is_period(context.grammar, row.cells.back())
                           : cells > 2 && words::is_iso_date(row.cells[1]) && words::is_iso_date(row.cells[2]);
    return whole ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace tertial
