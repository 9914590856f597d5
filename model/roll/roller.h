// A roll-forward while it is made: what is known of both reports, the questions, the archive. Internal to model/roll.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/roll/origin.h"
#include "model/roll/roll.h"

namespace tertial::roll {

/// What is left behind: where it belonged, and what people call it.
struct Left {
    ArchiveReason reason = ArchiveReason::cleared;
    NodeId about;
    std::string title;
};

class Roller {
public:
    Roller(const RollRequest& request, const RollAnswers& answers, IdSource& ids);

    const RollRequest& request;
    const Report& old;
    const DocumentTemplate& target;
    const ReportOrigin from;  // the old report
    const ReportOrigin to;    // the new one, without id until it has one
    IdSource& ids;
    Report made;
    RollCounts counts;
    std::vector<RollQuestion> questions;
    std::optional<Error> error;  // the first answer that could not be used

    [[nodiscard]] bool new_year() const { return to.year != from.year; }
    /// Both are plans, or both follow-ups: chapters and columns are of the same kind.
    [[nodiscard]] bool same_family() const {
        return (from.kind == DocumentKind::plan) == (to.kind == DocumentKind::plan);
    }
    [[nodiscard]] bool follows_up() const { return to.kind != DocumentKind::plan; }

    /// The answer given, else the proposal; the question is kept with it.
    RollAnswer decide(RollQuestion question);
    void refuse(const RollQuestion& question, const std::string& why);
    /// Every given answer was asked for; else an error.
    void check_answers();

    /// A title or header that lives on in the new year: "Budget 2023" → "Budget 2024".
    [[nodiscard]] std::string renewed(std::string_view title) const;

    // --- the archive of the new report ---
    ArchiveItem& leave(const Left& left) { return leave(left, from); }
    ArchiveItem& leave(const Left& left, const ReportOrigin& origin);
    /// Blocks whose part lives on with its own id; nothing when they say nothing. Tables that live on too are copied
    /// under new ids.
    void leave_blocks(const Left& left, const std::vector<Block>& blocks, const ReportOrigin& origin);
    void leave_text(const Left& left, const std::vector<std::string>& lines);

private:
    const RollAnswers& answers_;
    std::set<std::string> asked_;  // ids of questions
};

/// Blocks with new ids for tables and rows, which live on in the new report with their own.
[[nodiscard]] std::vector<Block> archived_copy(const std::vector<Block>& blocks, IdSource& ids);
[[nodiscard]] bool says_something(const std::vector<Block>& blocks);
[[nodiscard]] Paragraph plain_paragraph(const std::string& text, IdSource& ids);

// --- the parts of a report, each of which fills its part of `made` -------------------------------------------

void roll_front_matter(Roller& roller);  // meta, decisions, appendices
void roll_goals(Roller& roller);         // the goal tree; before the chapters, which may be named after goals
void roll_chapters(Roller& roller);
void roll_promises(Roller& roller);  // after all: promises become remarks about parts of the new report
void roll_remarks(Roller& roller);   // remarks and confirmations

/// nullopt: the indicator or activity was left out, and is in the archive.
[[nodiscard]] std::optional<Indicator> roll_indicator(Roller& roller, const Goal& goal, const Indicator& indicator);
[[nodiscard]] std::optional<Activity> roll_activity(Roller& roller, const Goal& goal, const Activity& activity);

/// Sections that the new report has under a goal, in the order of its template. `made` has its number and title.
[[nodiscard]] std::vector<Section> roll_sections(Roller& roller, const Goal& old_goal, const Goal& made);

/// The layout of a table: title, columns, names of rows; figures are left behind but for the budget of the same year.
/// `where`: the heading it stands under, for questions about a table without a title.
[[nodiscard]] Table roll_table(Roller& roller, const Table& table, const std::string& where);

/// Which new goal an old goal of the council is. `mapped` has one for each old goal but the boards'; nullptr: none.
struct GoalMatch {
    const Goal* old_goal = nullptr;
    const CatalogueGoal* new_goal = nullptr;
    int similarity = 0;
};
/// By title most of all; a same number decides between equals.
[[nodiscard]] std::vector<GoalMatch> match_goals(const std::vector<Goal>& goals, const GoalCatalogue& catalogue);

}  // namespace tertial::roll
