// What the rules share: walking to the places they look at, naming them, and stating what was found.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/checks/check.h"
#include "model/language.h"
#include "model/values.h"
#include "model/walk.h"

namespace tertial::checks {

using Findings = std::vector<Finding>;

/// What a finding is about.
struct Subject {
    NodeId node;
    std::string goal;  // number of the goal it stands under
    std::string name;  // for people
    SourcePlace source;
    bool doubtful = false;  // the import is unsure of it, and nobody has confirmed it
};

[[nodiscard]] Subject subject_of(const Goal& goal);
[[nodiscard]] Subject subject_of(const Goal& goal, const Indicator& indicator);
[[nodiscard]] Subject subject_of(const Goal& goal, const Activity& activity);
[[nodiscard]] Subject subject_of(const Chapter& chapter);

/// What is said of it. `message` and `fix` are ready for people; `facts` are the figures and words it rests on.
struct Statement {
    std::string message;
    std::string cell = {};
    std::string fix = {};
    std::initializer_list<std::string_view> facts = {};
    std::vector<Mend> mends = {};
};

/// Adds a finding. An error about a doubtful row becomes a warning that asks to confirm the row first: what was
/// perhaps misread is no error of the author.
void state(Findings& findings, std::string_view check, Strength strength, const Subject& subject,
           const Statement& statement);

/// Replaces {0}, {1} … in `text`.
[[nodiscard]] std::string fill(std::string text, std::initializer_list<std::string_view> arguments);
/// The sentence in the user's language, filled.
[[nodiscard]] std::string say(std::string_view swedish, std::string_view english,
                              std::initializer_list<std::string_view> arguments = {});
/// ”Name”, cut at a word when it is longer than `most` bytes.
[[nodiscard]] std::string in_quotes(std::string_view name, std::size_t most = 70);
/// "1.2 Title", cut.
[[nodiscard]] std::string goal_name(const Goal& goal);

[[nodiscard]] bool is_follow_up(const Report& report);
/// Of the kind of report that `template` describes: "Tertialrapport 2 2024 …" for messages.
[[nodiscard]] std::string level_name(GoalLevel level);

/// Comments, sections: any text that is not blank.
[[nodiscard]] bool has_text(const std::vector<Paragraph>& paragraphs);
[[nodiscard]] bool has_text(const std::vector<Block>& blocks);
[[nodiscard]] bool has_text(const Chapter& chapter);  // its sub-chapters too
[[nodiscard]] const Section* find_section(const Goal& goal, SectionRole role);

/// Calls f(goal, indicator), f(goal, activity) in printed order.
template <class F>
void for_each_indicator(const Report& report, F&& f) {
    for_each_goal(report.goals, [&f](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators) f(goal, indicator);
    });
}
template <class F>
void for_each_activity(const Report& report, F&& f) {
    for_each_goal(report.goals, [&f](const Goal& goal, const Goal*) {
        for (const Activity& activity : goal.activities) f(goal, activity);
    });
}

/// Where a paragraph or table stands.
struct TextPlace {
    NodeId owner;            // the section, chapter, indicator or activity; the decision itself
    std::string goal;        // number, or empty
    std::string_view title;  // heading of the section or chapter
    std::string_view under;  // the nearest sub-heading above it in the same section
};

struct PlacedParagraph {
    const Paragraph* paragraph = nullptr;
    TextPlace place;
    std::string text;    // its words
    NodeId node;         // its own id, else its owner's
    SourcePlace source;  // its own, else its owner's

    [[nodiscard]] Subject subject() const;
};
struct PlacedTable {
    const Table* table = nullptr;
    TextPlace place;
};

/// All running text but tables, in printed order; decisions come as paragraphs of their own (paragraph = nullptr).
[[nodiscard]] std::vector<PlacedParagraph> all_paragraphs(const Report& report);
[[nodiscard]] std::vector<PlacedTable> all_tables(const Report& report);

}  // namespace tertial::checks
