// Two reports side by side: what was added, removed, moved, reworded and changed. Parts are the same when they have the
// same id, else when number and name agree, else when their words are much alike.
#pragma once

#include <string>
#include <vector>

#include "model/compare/word_diff.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

enum class LineStatus {
    same,
    added,
    removed,
    changed,     // a text or figures
    reworded,    // the name of a goal, indicator, activity or row
    moved_away,  // stood here before
    moved_here,  // and may have changed, too
};

enum class ComparedKind { heading, text, bullet, numbered, table_head, row };

/// One line of both reports, in the order of the new one; what was removed stands where it stood.
struct ComparedLine {
    ComparedKind kind = ComparedKind::text;
    LineStatus status = LineStatus::same;
    int level = 0;                            // of headings, from 1
    NodeId before, after;                     // the node in each report; may be empty
    std::string table;                        // of rows: lines of one table have the same
    std::string place;                        // for people
    std::string number_before, number_after;  // of goals
    std::vector<std::vector<Segment>> cells;  // of a text one
    std::vector<std::string> columns;         // of a row
};

struct CompareOptions {
    bool ignore_numbers = false;  // a goal that has another number only is the same
};

struct ComparedReport {
    const Report& report;
    const DocumentTemplate& document_template;
};

struct Comparison {
    std::string before, after;  // titles
    std::vector<ComparedLine> lines;

    [[nodiscard]] std::size_t count(LineStatus status) const;
    /// No line has another status than `same`.
    [[nodiscard]] bool is_same() const;
};

[[nodiscard]] Comparison compare_reports(const ComparedReport& before, const ComparedReport& after,
                                         const CompareOptions& options = {});

/// What differs, by place, for a person; in the user's language.
[[nodiscard]] std::string comparison_text(const Comparison& comparison);

/// "12 tillagda, 3 borttagna, …" in the user's language.
[[nodiscard]] std::string comparison_counts(const Comparison& comparison);

}  // namespace tertial
