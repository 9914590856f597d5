// The goals that a workbook speaks of, found by number or title, made when a row names one that is not there yet.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "importers/recogniser/context.h"
#include "importers/recogniser/sheets/goal_reference.h"

namespace tertial {

/// Ids that a workbook of our own carries: each is given once, and a copied row gets a new one.
class SheetIds {
public:
    explicit SheetIds(IdSource& source) : source_(source) {}
    /// `text` when it is an id of that kind of node and not given yet, else a new one.
    [[nodiscard]] NodeId take(std::string_view text, char prefix);

private:
    IdSource& source_;
    std::set<std::string, std::less<>> given_;
};

[[nodiscard]] bool is_node_id(std::string_view text);

class SheetGoals {
public:
    explicit SheetGoals(SheetIds& ids) : ids_(ids) {}

    using Place = std::size_t;  // stays the same while goals are added

    [[nodiscard]] Goal& operator[](Place place) { return entries_[place].goal; }

    /// A row of a table of goals: a new goal, under the nearest one above it of a higher level.
    Place add(const GoalReference& reference, const NodeId& id, SourcePlace source);
    /// The goal that a row names, `path` as goals_of_row gives it; made with those above it when it is not there.
    Place find_or_make(const std::vector<GoalReference>& path, SourcePlace source);
    /// nullopt when there is none like it.
    [[nodiscard]] std::optional<Place> find_goal(const GoalReference& reference) const;

    /// As a tree. Where goals were made, those of one level stand by their numbers.
    [[nodiscard]] std::vector<Goal> take_tree();

private:
    static constexpr Place none = static_cast<Place>(-1);
    struct Entry {
        Goal goal;
        Place parent = none;
        bool made = false;  // no table of goals had it
    };

    Place find(const GoalReference& reference) const;
    Place make(const GoalReference& reference, Place parent, SourcePlace source);
    Place nearest_above(GoalLevel level) const;
    void remember(Place place);

    SheetIds& ids_;
    std::vector<Entry> entries_;
    std::map<std::string, Place, std::less<>> by_number_, by_title_, by_both_;
};

}  // namespace tertial
