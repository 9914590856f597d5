#include "model/update/update.h"

#include <algorithm>

#include "model/update/plan.h"

namespace tertial {

std::vector<UpdateChange> plan_update(const Report& report, const Report& incoming, const UpdateRules& rules) {
    update::Plan plan(report, incoming, rules);
    update::plan_front(plan);
    update::Tables tables(report);
    update::plan_goals(plan, tables);
    update::plan_chapters(plan, tables);
    return std::move(plan.changes);
}

bool changes_anything(const std::vector<UpdateChange>& changes) {
    return std::any_of(changes.begin(), changes.end(),
                       [](const UpdateChange& change) { return change.does_something(); });
}

Expected<void> apply_update(Report& report, History& history, const std::vector<UpdateChange>& changes,
                            std::string name) {
    HistoryGroup group(history, std::move(name));
    for (const UpdateChange& change : changes) {
        for (const Command& command : change.commands) {
            if (Expected<void> done = history.execute(report, command); !done) {
                if (Expected<void> undone = group.abort(report); !undone) return undone;
                return done;
            }
        }
    }
    return {};
}

}  // namespace tertial
