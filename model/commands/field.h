// The fields of a report that commands set, and their values. Which node has which fields stands in field_tables.h.
// Not among them: id, source and unknown of a node. They say who it is and where it came from, and are never edited;
// nodes bring them along when they are inserted.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "model/error.h"
#include "model/report.h"

namespace tertial {

enum class Field {
    doubt,  // of every node
    // text
    name,
    number,
    title,
    part,
    unit,
    period,
    mark,
    start,
    end,
    deviation,
    text,  // of an import note and a remark
    about,
    // text with an index
    cell,           // indicator: by IndicatorColumn; table row: by column
    column_header,  // table
    // running text
    runs,  // paragraph, decision
    // choices: the number of the enumeration's value
    level,
    assessment,  // -1 = none
    role,        // section, table row
    place,
    direction,
    style,
    depth,  // 0 … deepest_list
    note_kind,
    remark_state,
    archive_reason,
    // of a confirmation; some of remarks and marks of readiness too
    check,
    confirmed_cell,
    fingerprint,
    reason,
    by,
    date,  // also of the report
    // the report's own
    document_kind,
    tertial,  // 0, 1, 2
    year,     // 0 … 9999
    board,
    administration,
    case_officer,
    phone,
    email,
    recipient,
    meeting_date,
    registry_number,
    letterhead,  // lines
    signatures,  // lines
    template_name,
    goal_catalogue,
};

inline constexpr int deepest_list = 8;
inline constexpr int no_assessment = -1;

/// One field of one node; `index` only where the field has one. An empty `node` is the report.
struct FieldPlace {
    NodeId node;
    Field field = Field::name;
    std::size_t index = 0;

    bool operator==(const FieldPlace&) const = default;
};

/// text · choice · running text · lines
using FieldValue = std::variant<std::string, int, std::vector<Run>, std::vector<std::string>>;

/// Errors: not_found (no such node), bad_argument (the node has no such field, or not so many cells).
[[nodiscard]] Expected<FieldValue> get_field(const Report& report, const FieldPlace& place);

enum class ValueRule {
    checked,    // a new value: must be within its range, a text must be such that it can be saved; runs get normalized
    as_it_was,  // a value that stood there before, whatever file it came from
};

/// Sets it and gives what was there. Errors as above, and bad_argument for a value of the wrong kind or against the
/// rule; then nothing is changed. Only commands call this.
[[nodiscard]] Expected<FieldValue> exchange_field(Report& report, const FieldPlace& place, FieldValue value,
                                                  ValueRule rule);

/// "årsmål", "bedömning" …, in the user's language; cells of indicators by their column.
[[nodiscard]] std::string field_name(const Report& report, const FieldPlace& place);
[[nodiscard]] std::string field_name(IndicatorColumn column);

}  // namespace tertial
