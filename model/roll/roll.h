// Roll-forward: the next report of the chain VP → T1 → T2 → VB → VP, begun from the last one. What the next report
// keeps, moves, clears and asks is told in docs/handbok.md, "Nästa rapport". Nothing is lost: what is not carried over
// lies in the new report's archive or in the history of its indicators.
//
// One engine gives both the questions and the report: a question that nobody has answered is settled by its proposal.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

enum class RollQuestionKind {
    goal,             // a goal of the council's old term: which new goal is it?
    activity,         // ends before the new year, or lies outside it
    target,           // "Fastställs 2024", "Tas fram av nämnd": still to be set?
    text_names_year,  // a text that is kept names the old year or report
    promise,          // "redovisas i tertialrapport 2"
    adjustment,       // a requested adjustment of the budget: was it granted?
};
inline constexpr std::size_t roll_question_kind_count = 6;

enum class RollChoice { keep, change, leave_out };

struct RollAnswer {
    RollChoice choice = RollChoice::keep;
    std::string value;  // of `change`: the goal's number, the dates, the target, the text

    bool operator==(const RollAnswer&) const = default;
};

/// The kind as it stands in ids, the same in every language: "aktivitet", "arsmal", "lofte".
[[nodiscard]] std::string_view roll_kind_id(RollQuestionKind kind);

/// What `choice` means differs by kind and is said in `text`.
struct RollQuestion {
    RollQuestionKind kind = RollQuestionKind::activity;
    NodeId node;       // of the old report
    std::string goal;  // number of the goal it stands under, or empty
    std::string name;  // for people
    std::string text;  // the question, in the user's language
    std::vector<RollChoice> choices;
    RollAnswer proposal;
    RollAnswer answer;  // as given, else the proposal

    /// "aktivitet:a2k4m7qx5": of one part several kinds of questions may be asked.
    [[nodiscard]] std::string id() const { return std::string(roll_kind_id(kind)) + ":" + node.text; }
};

/// Given before; all may be empty. An answer to one question comes before one to all of its kind.
struct RollAnswers {
    std::map<std::string, RollAnswer> one;  // by RollQuestion::id
    std::map<RollQuestionKind, RollAnswer> all;
};

struct RollRequest {
    const Report& report;
    const DocumentTemplate& target;       // of the new report
    const GoalCatalogue& catalogue;       // of the new year; without goals: the old goals stay
    const GoalCatalogue& last_catalogue;  // of the old year
    int year = 0;                         // of the new report
};

/// How much became of what, for the account.
struct RollCounts {
    int goals = 0, indicators = 0, activities = 0;  // carried
    int cleared = 0;                                // texts to write anew
    int left_out = 0, to_place = 0;                 // parts
};

struct Rolled {
    Report report;
    std::vector<RollQuestion> questions;
    RollCounts counts;
};

/// The year of the next report when nobody names one: the same when `target` comes later in the year's chain, else the
/// next.
[[nodiscard]] int next_year(const Meta& meta, const DocumentTemplate& target);

/// New parts get their ids from `ids`; what lives on keeps its own. Errors: bad_argument when the target does not come
/// after the report, when an answer is to no question, is none of its choices, or names a goal or dates that are none.
[[nodiscard]] Expected<Rolled> roll_forward(const RollRequest& request, const RollAnswers& answers, IdSource& ids);

/// "aktivitet-utanför-året": the kind as people write it in a file of answers.
[[nodiscard]] std::string roll_kind_name(RollQuestionKind kind);
/// What questions of the kind are about, in the user's language.
[[nodiscard]] std::string roll_kind_title(RollQuestionKind kind);
/// "behåll", "ändra", "utelämna", in the user's language.
[[nodiscard]] std::string roll_choice_name(RollChoice choice);

}  // namespace tertial
