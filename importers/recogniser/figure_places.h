// A row that has fewer figures than columns: which cells are empty.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace tertial {

struct PlacedFigures {
    std::vector<std::string> cells;  // one for each column of figures
    bool guessed = false;            // no relation, or more than one way in which it holds
};

/// Knows the columns of one table and the relations that must hold in its rows: costs + income = net, and
/// budget + adjustments − forecast = deviation.
class FigurePlaces {
public:
    explicit FigurePlaces(const std::vector<std::string>& columns);  // the first is the label's

    /// `figures` are fewer than the columns. Of the ways in which a relation holds the one that leaves the last columns
    /// empty is taken. Without one the row is filled like the rows before it that have as many figures, else from the
    /// left, and it is called a guess.
    [[nodiscard]] PlacedFigures place(const std::vector<std::string>& figures);

private:
    struct Relation {
        std::vector<std::size_t> plus, minus;  // indices among the columns of figures
        std::vector<std::size_t> never_empty;
        std::size_t result = 0;
    };

    void find_net(const std::vector<std::string>& folded);
    void find_deviation(const std::vector<std::string>& folded);
    enum class First { filled, any };  // the first term: costs, budget
    [[nodiscard]] bool relation_holds(const std::vector<std::string>& cells, First first) const;

    std::size_t columns_ = 0;
    std::vector<Relation> relations_;
    std::map<std::size_t, std::vector<std::size_t>> habits_;  // number of figures → the columns that held them last
};

}  // namespace tertial
