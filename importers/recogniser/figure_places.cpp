#include "importers/recogniser/figure_places.h"

#include <algorithm>
#include <optional>

#include "importers/recogniser/choices.h"
#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

// More columns than any printed page has: the ways to fill them are too many to try.
constexpr std::size_t most_columns = 14;

Decimal number_or_zero(const std::string& cell) {
    return parse_number(cell).value_or(Decimal{});
}

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

template <class Wanted>
std::optional<std::size_t> first_column(const std::vector<std::string>& folded, Wanted wanted) {
    const auto found = std::find_if(folded.begin(), folded.end(), wanted);
    if (found == folded.end()) return std::nullopt;
    return static_cast<std::size_t>(found - folded.begin());
}

}  // namespace

FigurePlaces::FigurePlaces(const std::vector<std::string>& columns) : columns_(columns.size() - 1) {
    std::vector<std::string> folded;
    for (std::size_t i = 1; i < columns.size(); ++i) folded.push_back(words::fold(columns[i]));
    find_net(folded);
    find_deviation(folded);
}

void FigurePlaces::find_net(const std::vector<std::string>& folded) {
    const auto costs = first_column(
        folded, [](const auto& name) { return name.starts_with("kostnader") || name.starts_with("utgifter"); });
    const auto income = first_column(
        folded, [](const auto& name) { return name.starts_with("intakter") || name.starts_with("inkomster"); });
    const auto net = first_column(folded, [](const auto& name) { return contains(name, "netto"); });
    if (costs && income && net) relations_.push_back({{*costs, *income}, {}, {*net}, *net});
}

void FigurePlaces::find_deviation(const std::vector<std::string>& folded) {
    Relation relation;
    std::optional<std::size_t> deviation;
    std::optional<std::size_t> forecast;
    bool budget = false;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const std::string& name = folded[i];
        if (name.starts_with("avvikelse") && !deviation) {
            deviation = i;
        } else if (name.starts_with("prognos") && !deviation) {
            forecast = i;  // of two forecasts the last, after transfers of results
        } else if (contains(name, "justering") || contains(name, "prestation")) {
            relation.plus.push_back(i);
        } else if (contains(name, "budget") && !budget) {
            relation.plus.push_back(i);
            relation.never_empty.push_back(i);
            budget = true;
        }
    }
    if (!deviation || !forecast || !budget) return;
    relation.minus = {*forecast};
    relation.result = *deviation;
    relation.never_empty.push_back(*deviation);
    relations_.push_back(std::move(relation));
}

bool FigurePlaces::relation_holds(const std::vector<std::string>& cells, First first) const {
    return std::any_of(relations_.begin(), relations_.end(), [&](const Relation& relation) {
        const auto empty = [&](std::size_t i) { return cells[i].empty(); };
        if (first == First::filled && empty(relation.plus.front())) return false;
        if (std::any_of(relation.never_empty.begin(), relation.never_empty.end(), empty)) return false;
        Decimal sum;
        for (std::size_t i : relation.plus) sum = add(sum, number_or_zero(cells[i]));
        for (std::size_t i : relation.minus) sum = subtract(sum, number_or_zero(cells[i]));
        return compare(sum, number_or_zero(cells[relation.result])) == 0;
    });
}

PlacedFigures FigurePlaces::place(const std::vector<std::string>& figures) {
    const auto cells_of = [&](const std::vector<std::size_t>& choice) {
        std::vector<std::string> cells(columns_);
        for (std::size_t i = 0; i < choice.size(); ++i) cells[choice[i]] = figures[i];
        return cells;
    };
    for (const First first : {First::filled, First::any}) {
        if (columns_ > most_columns) break;
        std::vector<std::size_t> choice = first_choice(figures.size());
        std::vector<std::size_t> found;
        std::size_t ways = 0;
        do {
            if (!relation_holds(cells_of(choice), first)) continue;
            if (ways++ == 0) found = choice;
        } while (next_choice(choice, columns_));
        if (ways == 0) continue;
        habits_[figures.size()] = found;
        return {cells_of(found), ways > 1};
    }
    const auto habit = habits_.find(figures.size());
    return {cells_of(habit != habits_.end() ? habit->second : first_choice(figures.size())), true};
}

}  // namespace tertial
