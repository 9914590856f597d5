#include "importers/recogniser/figure_places.h"

#include "importers/recogniser/choices.h"
#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

Decimal number_or_zero(const std::string& cell) {
    return parse_number(cell).value_or(Decimal{});
}

}  // namespace

FigurePlaces::FigurePlaces(const std::vector<std::string>& columns) : columns_(columns.size() - 1) {
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const std::string folded = words::fold(columns[i]);
        if (!costs_ && (folded.starts_with("kostnader") || folded.starts_with("utgifter"))) costs_ = i - 1;
        if (!income_ && (folded.starts_with("intakter") || folded.starts_with("inkomster"))) income_ = i - 1;
        if (!net_ && folded.find("netto") != std::string::npos) net_ = i - 1;
    }
}

bool FigurePlaces::relation_holds(const std::vector<std::string>& cells) const {
    const std::string& net = cells[*net_];
    if (net.empty()) return false;
    const Decimal sum = add(number_or_zero(cells[*costs_]), number_or_zero(cells[*income_]));
    return compare(sum, number_or_zero(net)) == 0;
}

PlacedFigures FigurePlaces::place(const std::vector<std::string>& figures) const {
    std::vector<std::size_t> choice = first_choice(figures.size());
    PlacedFigures first;
    first.guessed = true;
    do {
        std::vector<std::string> cells(columns_);
        for (std::size_t i = 0; i < choice.size(); ++i) cells[choice[i]] = figures[i];
        if (first.cells.empty()) first.cells = cells;
        if (costs_ && income_ && net_ && relation_holds(cells)) return {std::move(cells), false};
    } while (next_choice(choice, columns_));
    return first;
}

}  // namespace tertial
