#include "importers/excel/cell_reference.h"

namespace tertial::excel {

std::optional<CellReference> parse_cell_reference(std::string_view text) {
    constexpr std::size_t most_letters = 3;
    constexpr std::size_t most_figures = 7;
    int column = 0;
    int row = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; ++i) {
        if (i == most_letters) return std::nullopt;
        column = column * 26 + (text[i] - 'A' + 1);
    }
    const std::size_t letters = i;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        if (i - letters == most_figures) return std::nullopt;
        row = row * 10 + (text[i] - '0');
    }
    const bool whole = i == text.size() && letters > 0 && i > letters;
    if (!whole || row < 1 || row > most_rows || column > most_columns) return std::nullopt;
    return CellReference{row - 1, column - 1};
}

std::optional<CellRange> parse_cell_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = parse_cell_reference(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : parse_cell_reference(text.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
    return CellRange{*first, *last};
}

}  // namespace tertial::excel
