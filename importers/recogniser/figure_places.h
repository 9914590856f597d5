// A row that has fewer figures than columns: which cells are empty.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tertial {

struct PlacedFigures {
    std::vector<std::string> cells;  // one for each column of figures
    bool guessed = false;            // nothing but habit (the first columns are filled first) decided
};

/// Knows the columns of one table and the relation that must hold in its rows: costs + income = net.
class FigurePlaces {
public:
    explicit FigurePlaces(const std::vector<std::string>& columns);  // the first is the label's

    /// `figures` are fewer than the columns. Of all ways in which the relation holds the one that leaves the last
    /// columns empty is taken; without a relation the first columns are filled and it is called a guess.
    [[nodiscard]] PlacedFigures place(const std::vector<std::string>& figures) const;

private:
    [[nodiscard]] bool relation_holds(const std::vector<std::string>& cells) const;

    std::size_t columns_ = 0;
    std::optional<std::size_t> costs_, income_, net_;  // indices among the columns of figures
};

}  // namespace tertial
