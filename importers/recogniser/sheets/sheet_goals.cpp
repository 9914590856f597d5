#include "importers/recogniser/sheets/sheet_goals.h"

#include <algorithm>

#include "model/fold.h"

namespace tertial {

namespace {

GoalLevel level_of(const GoalReference& reference) {
    if (reference.level) return *reference.level;
    if (reference.number.empty()) return GoalLevel::board;
    return static_cast<GoalLevel>(std::count(reference.number.begin(), reference.number.end(), '.') + 1);
}

std::string key_of(const std::string& number, const std::string& title) {
    return number + "\t" + fold_title(title);
}

/// "1.2.10" after "1.2.9"; goals without a number last.
bool stands_before(const Goal& a, const Goal& b) {
    if (a.number.empty() || b.number.empty()) return !a.number.empty() && b.number.empty();
    const auto parts = [](const std::string& number) {
        std::vector<int> out(1);
        for (const char c : number) {
            if (c == '.') {
                out.push_back(0);
            } else {
                out.back() = std::min(out.back() * 10 + (c - '0'), 100'000'000);
            }
        }
        return out;
    };
    return parts(a.number) < parts(b.number);
}

}  // namespace

bool is_node_id(std::string_view text) {
    constexpr std::size_t length = 9;
    return text.size() == length && text[0] >= 'a' && text[0] <= 'z' &&
           std::all_of(text.begin() + 1, text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); });
}

NodeId SheetIds::take(std::string_view text, char prefix) {
    const bool usable = is_node_id(text) && text.front() == prefix && given_.insert(std::string(text)).second;
    return usable ? NodeId{std::string(text)} : source_.next(prefix);
}

SheetGoals::Place SheetGoals::nearest_above(GoalLevel level) const {
    for (Place i = entries_.size(); i-- > 0;) {
        if (entries_[i].goal.level < level) return i;
    }
    return none;
}

void SheetGoals::remember(Place place) {
    const Goal& goal = entries_[place].goal;
    if (!goal.number.empty()) by_number_.try_emplace(goal.number, place);
    if (!goal.title.empty()) by_title_.try_emplace(fold_title(goal.title), place);
    by_both_.try_emplace(key_of(goal.number, goal.title), place);
}

SheetGoals::Place SheetGoals::add(const GoalReference& reference, const NodeId& id, SourcePlace source) {
    const GoalLevel level = level_of(reference);
    const std::size_t dot = reference.number.rfind('.');
    const auto parent = by_number_.find(dot == std::string::npos ? std::string() : reference.number.substr(0, dot));
    Entry entry;
    entry.parent = parent != by_number_.end() && entries_[parent->second].goal.level < level ? parent->second
                                                                                             : nearest_above(level);
    entry.goal.id = id;
    entry.goal.level = level;
    entry.goal.number = reference.number;
    entry.goal.title = reference.title;
    entry.goal.source = source;
    entries_.push_back(std::move(entry));
    remember(entries_.size() - 1);
    return entries_.size() - 1;
}

SheetGoals::Place SheetGoals::find(const GoalReference& reference) const {
    const auto both = by_both_.find(key_of(reference.number, reference.title));
    if (both != by_both_.end()) return both->second;
    if (!reference.number.empty()) {
        const auto number = by_number_.find(reference.number);
        return number == by_number_.end() ? none : number->second;
    }
    const auto title = by_title_.find(fold_title(reference.title));
    return title == by_title_.end() ? none : title->second;
}

SheetGoals::Place SheetGoals::make(const GoalReference& reference, Place parent, SourcePlace source) {
    const std::size_t dot = reference.number.rfind('.');
    if (parent == none && dot != std::string::npos) {
        const GoalReference above{{}, reference.number.substr(0, dot), {}};
        parent = find(above);
        if (parent == none) parent = make(above, none, source);
    }
    Entry entry;
    entry.made = true;
    entry.parent = parent;
    entry.goal.id = ids_.take({}, id_prefix::goal);
    entry.goal.level = level_of(reference);
    entry.goal.number = reference.number;
    entry.goal.title = reference.title;
    entry.goal.source = source;
    entries_.push_back(std::move(entry));
    remember(entries_.size() - 1);
    return entries_.size() - 1;
}

SheetGoals::Place SheetGoals::find_or_make(const std::vector<GoalReference>& path, SourcePlace source) {
    Place place = none;
    for (const GoalReference& reference : path) {
        Place found = find(reference);
        if (found == none) found = make(reference, place, source);
        place = found;
        Goal& goal = entries_[place].goal;
        if (goal.title.empty() && !reference.title.empty()) {
            goal.title = reference.title;
            remember(place);
        }
    }
    return place;
}

std::optional<SheetGoals::Place> SheetGoals::find_goal(const GoalReference& reference) const {
    const Place place = find(reference);
    return place == none ? std::nullopt : std::optional(place);
}

std::vector<Goal> SheetGoals::take_tree() {
    struct Under {
        std::vector<Goal> goals;  // the last first
        bool any_made = false;
    };
    std::vector<Under> under(entries_.size() + 1);  // the last are the roots
    const auto in_order = [](Under& list) {
        std::reverse(list.goals.begin(), list.goals.end());
        if (list.any_made) std::stable_sort(list.goals.begin(), list.goals.end(), stands_before);
        return std::move(list.goals);
    };
    // A goal's parent stands before it: from the last to the first, every goal has all its children already.
    for (Place i = entries_.size(); i-- > 0;) {
        Entry& entry = entries_[i];
        entry.goal.children = in_order(under[i]);
        Under& above = under[entry.parent == none ? entries_.size() : entry.parent];
        above.any_made = above.any_made || entry.made;
        above.goals.push_back(std::move(entry.goal));
    }
    return in_order(under.back());
}

}  // namespace tertial
