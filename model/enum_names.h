// The written names of the enumerations of a report, as the project file has them (docs/format.md). Never change one:
// files of twenty years stand on them.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "model/report.h"

namespace tertial {

template <class E, std::size_t n>
using EnumTable = std::array<std::pair<E, std::string_view>, n>;

template <class E>
struct EnumNames;  // one specialisation for each enumeration, with a `table`

template <>
struct EnumNames<DocumentKind> {
    static constexpr EnumTable<DocumentKind, 3> table{{{DocumentKind::plan, "plan"},
                                                       {DocumentKind::tertial_report, "tertial-report"},
                                                       {DocumentKind::annual_report, "annual-report"}}};
};

template <>
struct EnumNames<RowRole> {
    static constexpr EnumTable<RowRole, 4> table{
        {{RowRole::row, "row"}, {RowRole::group, "group"}, {RowRole::varav, "varav"}, {RowRole::sum, "sum"}}};
};

template <>
struct EnumNames<Direction> {
    static constexpr EnumTable<Direction, 4> table{{{Direction::unknown, "unknown"},
                                                    {Direction::higher_is_better, "higher-is-better"},
                                                    {Direction::lower_is_better, "lower-is-better"},
                                                    {Direction::near_target_is_better, "near-target-is-better"}}};
};

template <>
struct EnumNames<GoalLevel> {
    static constexpr EnumTable<GoalLevel, 3> table{
        {{GoalLevel::direction, "direction"}, {GoalLevel::area, "area"}, {GoalLevel::board, "board"}}};
};

template <>
struct EnumNames<Assessment> {
    static constexpr EnumTable<Assessment, 3> table{
        {{Assessment::fully, "fully"}, {Assessment::partly, "partly"}, {Assessment::not_met, "not-met"}}};
};

template <>
struct EnumNames<SectionRole> {
    static constexpr EnumTable<SectionRole, 5> table{{{SectionRole::ingress, "ingress"},
                                                      {SectionRole::description, "description"},
                                                      {SectionRole::expected_result, "expected-result"},
                                                      {SectionRole::analysis, "analysis"},
                                                      {SectionRole::other, "other"}}};
};

template <>
struct EnumNames<SectionPlace> {
    static constexpr EnumTable<SectionPlace, 2> table{
        {{SectionPlace::before_tables, "before-tables"}, {SectionPlace::after_tables, "after-tables"}}};
};

template <>
struct EnumNames<RemarkState> {
    static constexpr EnumTable<RemarkState, 2> table{
        {{RemarkState::open, "open"}, {RemarkState::resolved, "resolved"}}};
};

template <>
struct EnumNames<ArchiveReason> {
    static constexpr EnumTable<ArchiveReason, 3> table{{{ArchiveReason::cleared, "cleared"},
                                                        {ArchiveReason::left_out, "left-out"},
                                                        {ArchiveReason::to_place, "to-place"}}};
};

template <>
struct EnumNames<ImportNoteKind> {
    static constexpr EnumTable<ImportNoteKind, 4> table{{{ImportNoteKind::found, "found"},
                                                         {ImportNoteKind::uncertain, "uncertain"},
                                                         {ImportNoteKind::unplaced, "unplaced"},
                                                         {ImportNoteKind::left_out, "left-out"}}};
};

template <>
struct EnumNames<NoteSubject> {
    static constexpr EnumTable<NoteSubject, 8> table{{{NoteSubject::other, "other"},
                                                      {NoteSubject::page_header, "page-header"},
                                                      {NoteSubject::contents, "contents"},
                                                      {NoteSubject::table_header, "table-header"},
                                                      {NoteSubject::label, "label"},
                                                      {NoteSubject::assessment, "assessment"},
                                                      {NoteSubject::hidden, "hidden"},
                                                      {NoteSubject::calculated, "calculated"}}};
};

template <>
struct EnumNames<ParagraphStyle> {
    static constexpr EnumTable<ParagraphStyle, 4> table{{{ParagraphStyle::text, "text"},
                                                         {ParagraphStyle::heading, "heading"},
                                                         {ParagraphStyle::bullet, "bullet"},
                                                         {ParagraphStyle::numbered, "numbered"}}};
};

template <>
struct EnumNames<IndicatorColumn> {
    static constexpr EnumTable<IndicatorColumn, indicator_column_count> table{
        {{IndicatorColumn::outcome, "outcome"},
         {IndicatorColumn::outcome_men, "outcome-men"},
         {IndicatorColumn::outcome_women, "outcome-women"},
         {IndicatorColumn::outcome_previous, "outcome-previous"},
         {IndicatorColumn::forecast, "forecast"},
         {IndicatorColumn::target, "target"},
         {IndicatorColumn::council_target, "council-target"}}};
};

/// Empty for a value outside the enumeration.
template <class E>
[[nodiscard]] constexpr std::string_view name_of(E value) {
    for (const auto& [known, name] : EnumNames<E>::table) {
        if (known == value) return name;
    }
    return {};
}

template <class E>
[[nodiscard]] constexpr std::optional<E> from_name(std::string_view name) {
    for (const auto& [value, known] : EnumNames<E>::table) {
        if (known == name) return value;
    }
    return std::nullopt;
}

}  // namespace tertial
