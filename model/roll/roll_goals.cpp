// The goal tree. In the same term of office it stands; in a new one the council's goals come from the catalogue, and
// the board's goals and the rows follow the goal that theirs has become.
#include <algorithm>
#include <map>

#include "model/assessment_words.h"
#include "model/language.h"
#include "model/roll/roller.h"
#include "model/walk.h"

namespace tertial::roll {

namespace {

std::string name_of(const Goal& goal) {
    return goal.number.empty() ? goal.title : goal.number + " " + goal.title;
}

void leave_assessment(Roller& roller, const Goal& goal) {
    if (!goal.assessment) return;
    roller.leave_text({ArchiveReason::cleared, goal.id, name_of(goal) + " · Bedömning"},
                      {std::string(assessment_words(*goal.assessment))});
}

/// Sections and rows of `old` into `made`, which has its place in the tree already.
void fill(Roller& roller, const Goal& old, Goal& made) {
    leave_assessment(roller, old);
    std::vector<Section> sections = roll_sections(roller, old, made);
    made.sections.insert(made.sections.end(), std::make_move_iterator(sections.begin()),
                         std::make_move_iterator(sections.end()));
    for (const Indicator& indicator : old.indicators)
        if (std::optional<Indicator> kept = roll_indicator(roller, old, indicator))
            made.indicators.push_back(std::move(*kept));
    for (const Activity& activity : old.activities)
        if (std::optional<Activity> kept = roll_activity(roller, old, activity))
            made.activities.push_back(std::move(*kept));
    ++roller.counts.goals;
}

Goal same_goal(Roller& roller, const Goal& old) {
    Goal made;
    made.id = old.id;
    made.unknown = old.unknown;
    made.level = old.level;
    made.number = old.number;
    made.title = old.title;
    fill(roller, old, made);
    for (const Goal& child : old.children) made.children.push_back(same_goal(roller, child));
    return made;
}

// --- a new term of office --------------------------------------------------------------------------------------

/// Goals of the new report by the number the catalogue gives them, and which old goals each of them takes in.
class NewTerm {
public:
    explicit NewTerm(Roller& roller) : roller_(roller) {}

    void build() {
        ask();
        for (const CatalogueGoal& goal : roller_.request.catalogue.goals) roller_.made.goals.push_back(goal_of(goal));
        for_each_goal(roller_.made.goals, [&](Goal& goal, Goal*) { take_in(goal); });
        leave_unplaced(roller_.old.goals);
    }

private:
    void ask() {
        for (const GoalMatch& match : match_goals(roller_.old.goals, roller_.request.catalogue)) {
            RollQuestion question;
            question.kind = RollQuestionKind::goal;
            question.node = match.old_goal->id;
            question.goal = match.old_goal->number;
            question.name = name_of(*match.old_goal);
            question.text = text_of(match);
            question.choices = {RollChoice::change, RollChoice::leave_out};
            question.proposal = {match.new_goal != nullptr ? RollChoice::change : RollChoice::leave_out,
                                 match.new_goal != nullptr ? match.new_goal->number : std::string()};
            const RollAnswer answer = roller_.decide(question);
            if (answer.choice == RollChoice::change) place(question, *match.old_goal, answer.value);
        }
    }

    static std::string text_of(const GoalMatch& match) {
        if (match.new_goal == nullptr)
            return tr(
                "Inget mål i den nya mandatperioden liknar det. Ändra: ange numret på det nya målet. Utelämna: "
                "nämndmål, indikatorer och aktiviteter väntar på att placeras.",
                "No goal of the new term is like it. Change: give the number of the new goal. Leave out: the "
                "board's goals, indicators and activities wait for a place.");
        return tr("Motsvarar det ”", "Is it ”") + match.new_goal->number + " " + match.new_goal->title +
               tr("” (likhet ", "” (likeness ") + std::to_string(match.similarity) +
               tr(" %)? Ändra: ange numret på det nya målet. Utelämna: det som hör till målet väntar på att placeras.",
                  " %)? Change: give the number of the new goal. Leave out: what belongs to it waits for a place.");
    }

    void place(const RollQuestion& question, const Goal& old, const std::string& number) {
        bool found = false;
        const auto look = [&](const CatalogueGoal& goal, const auto& self) -> void {
            found = found || (goal.number == number && goal.level == old.level);
            for (const CatalogueGoal& child : goal.children) self(child, self);
        };
        for (const CatalogueGoal& goal : roller_.request.catalogue.goals) look(goal, look);
        if (!found) {
            roller_.refuse(question, tr("det nya året har inget mål ”", "the new year has no goal ”") + number +
                                         tr("” på den nivån.", "” of that level."));
            return;
        }
        sources_[number].push_back(&old);
        placed_.push_back(old.id);
    }

    Goal goal_of(const CatalogueGoal& spec) {
        Goal goal;
        goal.level = spec.level;
        goal.number = spec.number;
        goal.title = spec.title;
        const auto found = sources_.find(spec.number);
        // The goal that is most alike lives on; of the others only what belongs to them.
        goal.id = found != sources_.end() ? found->second.front()->id : roller_.ids.next(id_prefix::goal);
        for (const CatalogueGoal& child : spec.children) goal.children.push_back(goal_of(child));
        return goal;
    }

    void take_in(Goal& goal) {
        if (goal.level == GoalLevel::board) return;  // taken in with its parent
        const auto found = sources_.find(goal.number);
        if (found == sources_.end()) {
            Goal old_goal;
            old_goal.level = goal.level;
            goal.sections = roll_sections(roller_, old_goal, goal);
            return;
        }
        for (const Goal* old : found->second) {
            if (old->id == goal.id) {
                fill(roller_, *old, goal);
            } else {
                fill_further(*old, goal);
            }
            if (old->title != goal.title) {
                roller_.leave_text({ArchiveReason::cleared, goal.id, name_of(goal) + " · Tidigare lydelse"},
                                   {name_of(*old)});
            }
        }
        for (const Goal* old : found->second)
            for (const Goal& child : old->children)
                if (child.level == GoalLevel::board) goal.children.push_back(own_goal(child, goal));
    }

    /// A second old goal that becomes the same new one: its rows are joined, its texts are read beside.
    void fill_further(const Goal& old, Goal& goal) {
        leave_assessment(roller_, old);
        for (const Section& section : old.sections)
            if (says_something(section.blocks))
                roller_.leave({ArchiveReason::left_out, goal.id, name_of(old)}).sections.push_back(section);
        for (const Indicator& indicator : old.indicators)
            if (auto kept = roll_indicator(roller_, old, indicator)) goal.indicators.push_back(std::move(*kept));
        for (const Activity& activity : old.activities)
            if (auto kept = roll_activity(roller_, old, activity)) goal.activities.push_back(std::move(*kept));
    }

    /// A board's goal is numbered after its new parent.
    Goal own_goal(const Goal& old, const Goal& parent) {
        Goal made = same_goal(roller_, old);
        made.number = parent.number + "." + std::to_string(parent.children.size() + 1);
        if (made.number != old.number)
            roller_.leave_text({ArchiveReason::cleared, made.id, name_of(made) + " · Tidigare nummer"}, {old.number});
        return made;
    }

    [[nodiscard]] bool is_placed(const Goal& goal) const {
        return std::find(placed_.begin(), placed_.end(), goal.id) != placed_.end();
    }

    /// What belongs to goals without a counterpart waits. A goal whose child was placed gives the rest of itself.
    void leave_unplaced(const std::vector<Goal>& goals) {
        for (const Goal& goal : goals) {
            if (goal.level == GoalLevel::board) continue;
            if (is_placed(goal)) {
                leave_unplaced(goal.children);
                continue;
            }
            Goal rest = goal;
            std::erase_if(rest.children, [](const Goal& child) { return child.level != GoalLevel::board; });
            roller_.leave({ArchiveReason::to_place, {}, name_of(goal)}).goals.push_back(std::move(rest));
            leave_unplaced(goal.children);
        }
    }

    Roller& roller_;
    std::map<std::string, std::vector<const Goal*>> sources_;  // by new number, the most alike first
    std::vector<NodeId> placed_;
};

/// The council's goals are other ones than those of the old report.
bool is_new_term(const Roller& roller) {
    if (!roller.new_year() || roller.request.catalogue.goals.empty()) return false;
    return roller.request.catalogue.name != roller.request.last_catalogue.name;
}

}  // namespace

void roll_goals(Roller& roller) {
    roller.made.goals_chapter = roller.old.goals_chapter;
    Chapter& heading = roller.made.goals_chapter;
    heading.source = {};
    heading.doubt.clear();
    if (heading.part.empty()) heading.part = roller.target.goals_part.id;
    heading.title = roller.target.goals_part.title.empty() ? std::string() : roller.target.goals_part.title;
    if (roller.same_family() && !roller.old.goals_chapter.title.empty())
        heading.title = roller.renewed(roller.old.goals_chapter.title);
    if (heading.id.empty()) heading.id = roller.ids.next(id_prefix::chapter);
    if (const std::string& title = roller.old.goals_chapter.title; !title.empty() && title != heading.title)
        roller.leave_text({ArchiveReason::cleared, heading.id, title + " · Tidigare rubrik"}, {title});
    roller.leave_blocks({ArchiveReason::cleared, heading.id, roller.old.goals_chapter.title},
                        roller.old.goals_chapter.blocks, roller.from);
    heading.blocks.clear();
    for (const Chapter& child : roller.old.goals_chapter.children)
        roller.leave({ArchiveReason::left_out, heading.id, child.title}).chapters.push_back(child);
    heading.children.clear();

    if (is_new_term(roller)) {
        NewTerm(roller).build();
        return;
    }
    for (const Goal& goal : roller.old.goals) roller.made.goals.push_back(same_goal(roller, goal));
}

}  // namespace tertial::roll
