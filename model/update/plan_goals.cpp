// The goal tree: which goal is which, and what stands under it.
#include <algorithm>
#include <charconv>
#include <map>

#include "model/fold.h"
#include "model/language.h"
#include "model/update/pairing.h"
#include "model/update/plan.h"
#include "model/update/plan_rows.h"
#include "model/walk.h"

namespace tertial::update {

namespace {

/// "1.2.10" as {1, 2, 10}.
std::vector<int> number_of(const std::string& text) {
    std::vector<int> parts;
    for (std::size_t at = 0; at < text.size();) {
        int part = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), part);
        if (error != std::errc{}) break;
        parts.push_back(part);
        at = static_cast<std::size_t>(end - text.data()) + 1;
    }
    return parts;
}

std::string name_of(const Goal& goal) {
    return fold_blanks(goal.number + " " + goal.title);
}

bool may_be_same(const Goal& mine, const Goal& theirs) {
    return mine.title.empty() || theirs.title.empty() || fold_title(mine.title) == fold_title(theirs.title) ||
           similarity(mine.title, theirs.title) >= least_similarity;
}

class Goals {
public:
    Goals(Plan& plan, Tables& tables) : plan_(plan), tables_(tables) {
        for_each_goal(plan.report.goals, [this](const Goal& goal, const Goal*) { mine_.push_back(&goal); });
    }

    void plan() { level({}, plan_.report.goals, plan_.incoming.goals); }

private:
    void level(const NodeId& parent, const std::vector<Goal>& mine, const std::vector<Goal>& theirs) {
        std::vector<std::string> numbers;
        for (const Goal& goal : mine) numbers.push_back(goal.number);
        for (const Goal& goal : theirs) {
            if (const Goal* same = take(goal)) {
                both(*same, goal);
            } else if (!goal.title.empty() && !is_number_taken(goal)) {
                add(parent, numbers, goal);
            } else {
                homeless(goal);
            }
        }
    }

    /// By id; by number, unless the titles tell that it is another goal; by title alone.
    const Goal* take(const Goal& theirs) {
        const auto same_id = [&](const Goal& mine) { return !mine.id.empty() && mine.id == theirs.id; };
        const auto same_number = [&](const Goal& mine) {
            return !mine.number.empty() && mine.number == theirs.number && may_be_same(mine, theirs);
        };
        const auto same_title = [&](const Goal& mine) {
            return !theirs.title.empty() && fold_title(mine.title) == fold_title(theirs.title) &&
                   mine.level == theirs.level;
        };
        const Goal* found = first_free(same_id);
        if (found == nullptr) found = first_free(same_number);
        if (found == nullptr) found = first_free(same_title);
        if (found != nullptr) taken_.insert(found);
        return found;
    }

    template <class IsSame>
    const Goal* first_free(IsSame is_same) const {
        const auto found = std::find_if(mine_.begin(), mine_.end(),
                                        [&](const Goal* mine) { return !taken_.contains(mine) && is_same(*mine); });
        return found == mine_.end() ? nullptr : *found;
    }

    bool is_number_taken(const Goal& theirs) const {
        return std::any_of(mine_.begin(), mine_.end(),
                           [&](const Goal* mine) { return !mine->number.empty() && mine->number == theirs.number; });
    }

    void both(const Goal& mine, const Goal& theirs) {
        plan_.about = mine.number.empty() ? "" : mine.number + " ";
        title(mine, theirs);
        assessment(mine, theirs);
        sections(mine, theirs);
        plan_rows(plan_, mine, theirs);
        level(mine.id, mine.children, theirs.children);
    }

    void title(const Goal& mine, const Goal& theirs) {
        if (theirs.title.empty() || fold_title(mine.title) == fold_title(theirs.title)) return;
        plan_.field(tr("målet", "the goal"), mine.title, mine.title.empty() ? theirs.title : std::string(),
                    set_text(mine.id, Field::title, theirs.title), theirs.source);
        if (mine.title.empty()) return;
        plan_.left(plan_.about + mine.title + tr(": målets text är en annan i filen", ": the goal's text differs"),
                   mine.id, theirs.source, theirs.title);
    }

    void assessment(const Goal& mine, const Goal& theirs) {
        if (!theirs.assessment || theirs.assessment == mine.assessment) return;
        std::string text = plan_.about + mine.title + ": " + tr("bedömning", "assessment");
        if (mine.assessment && plan_.rules.conflict == Conflict::keep_report) {
            return plan_.doubt(mine.id, mine.doubt,
                               text + tr(" är en annan i ", " differs in ") + plan_.rules.file + ".", theirs.source);
        }
        plan_.change(mine.assessment ? ChangeKind::changed : ChangeKind::filled, mine.id, std::move(text),
                     {set_choice(mine.id, Field::assessment, *theirs.assessment)}, theirs.source);
    }

    void sections(const Goal& mine, const Goal& theirs) {
        std::set<const Section*> taken;
        std::size_t end = mine.sections.size();
        for (const Section& section : theirs.sections) {
            const auto same = std::find_if(mine.sections.begin(), mine.sections.end(), [&](const Section& other) {
                return !taken.contains(&other) && other.role == section.role &&
                       fold_title(other.title) == fold_title(section.title);
            });
            if (same != mine.sections.end()) {
                taken.insert(&*same);
                plan_blocks(plan_, tables_, same->id, same->title.empty() ? mine.title : same->title, same->blocks,
                            section.blocks, section.source);
            } else if (only_known_tables(tables_, section.blocks)) {
                plan_homeless(plan_, tables_, plan_.about + section.title, section.blocks);
            } else {
                plan_.change(ChangeKind::added, mine.id,
                             plan_.about + (section.title.empty() ? tr("text", "text") : quoted(section.title)),
                             {InsertPart{{mine.id, NodeList::sections, end++}, plan_.own(section)}}, section.source);
            }
        }
    }

    /// Among its siblings by number.
    void add(const NodeId& parent, std::vector<std::string>& numbers, const Goal& theirs) {
        const auto later = std::find_if(numbers.begin(), numbers.end(), [&](const std::string& number) {
            return number_of(number) > number_of(theirs.number);
        });
        const auto index = static_cast<std::size_t>(later - numbers.begin());
        numbers.insert(later, theirs.number);
        plan_.change(ChangeKind::added, parent, tr("målet ", "the goal ") + name_of(theirs),
                     {InsertPart{{parent, NodeList::goals, index}, plan_.own(theirs)}}, theirs.source);
    }

    /// Every row is told, with all that it says.
    void homeless(const Goal& theirs) {
        plan_.about.clear();
        const std::string name = name_of(theirs);
        const bool says_something = !theirs.indicators.empty() || !theirs.activities.empty() || theirs.assessment;
        if (says_something || !theirs.sections.empty()) {
            plan_.left(tr("Målet finns inte i rapporten: ", "The report has no such goal: ") + name, {}, theirs.source);
        }
        for (const Section& section : theirs.sections) plan_homeless(plan_, tables_, name, section.blocks);
        for (const Indicator& row : theirs.indicators) left(name, row);
        for (const Activity& row : theirs.activities) left(name, row);
        for (const Goal& child : theirs.children) {
            if (const Goal* same = take(child)) {
                both(*same, child);
            } else {
                homeless(child);
            }
        }
    }

    template <class Row>
    void left(const std::string& goal, const Row& row) {
        plan_.left(goal + ": " + row.name, {}, row.source, text_of(row));
    }

    Plan& plan_;
    std::vector<const Goal*> mine_;
    std::set<const Goal*> taken_;
    Tables& tables_;
};

}  // namespace

void plan_goals(Plan& plan, Tables& tables) {
    Goals(plan, tables).plan();
}

}  // namespace tertial::update
