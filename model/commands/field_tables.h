// Which node has which fields, and where. Internal to the commands.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/commands/field.h"
#include "model/enum_names.h"

namespace tertial::commands {

template <class T>
struct TextField {
    Field field;
    std::string T::*member;
};

/// A field with a number out of a closed set.
template <class T>
struct ChoiceField {
    Field field;
    int (*get)(const T&);
    void (*set)(T&, int);
    bool (*allows)(int);
};

template <class T>
struct LinesField {
    Field field;
    std::vector<std::string> T::*member;
};

// --- making choices of members ------------------------------------------------------------------

template <class M>
struct MemberOf;
template <class T, class V>
struct MemberOf<V T::*> {
    using Class = T;
    using Value = V;
};

template <auto member>
using ClassOf = typename MemberOf<decltype(member)>::Class;

template <class E>
constexpr bool is_value_of(int value) {
    return !name_of(static_cast<E>(value)).empty();
}

/// An enumeration with written names.
template <auto member>
constexpr ChoiceField<ClassOf<member>> choice(Field field) {
    using E = typename MemberOf<decltype(member)>::Value;
    using T = ClassOf<member>;
    return {field, [](const T& node) { return static_cast<int>(node.*member); },
            [](T& node, int value) { node.*member = static_cast<E>(value); }, is_value_of<E>};
}

template <auto member, int least, int most>
constexpr ChoiceField<ClassOf<member>> number(Field field) {
    using T = ClassOf<member>;
    return {field, [](const T& node) { return node.*member; }, [](T& node, int value) { node.*member = value; },
            [](int value) { return value >= least && value <= most; }};
}

inline constexpr ChoiceField<Goal> assessment_choice{
    Field::assessment,
    [](const Goal& goal) { return goal.assessment ? static_cast<int>(*goal.assessment) : no_assessment; },
    [](Goal& goal, int value) {
        goal.assessment.reset();
        if (value != no_assessment) goal.assessment = static_cast<Assessment>(value);
    },
    [](int value) { return value == no_assessment || is_value_of<Assessment>(value); }};

// --- the tables -----------------------------------------------------------------------------------

template <class T>
struct Fields {
    static constexpr std::array<TextField<T>, 0> texts{};
    static constexpr std::array<ChoiceField<T>, 0> choices{};
};

template <>
struct Fields<Appendix> {
    static constexpr std::array texts{TextField<Appendix>{Field::title, &Appendix::title}};
    static constexpr std::array<ChoiceField<Appendix>, 0> choices{};
};

template <>
struct Fields<Chapter> {
    static constexpr std::array texts{TextField<Chapter>{Field::part, &Chapter::part},
                                      TextField<Chapter>{Field::title, &Chapter::title}};
    static constexpr std::array<ChoiceField<Chapter>, 0> choices{};
};

template <>
struct Fields<Goal> {
    static constexpr std::array texts{TextField<Goal>{Field::number, &Goal::number},
                                      TextField<Goal>{Field::title, &Goal::title}};
    static constexpr std::array choices{choice<&Goal::level>(Field::level), assessment_choice};
};

template <>
struct Fields<Section> {
    static constexpr std::array texts{TextField<Section>{Field::title, &Section::title}};
    static constexpr std::array choices{choice<&Section::role>(Field::role), choice<&Section::place>(Field::place)};
};

template <>
struct Fields<Paragraph> {
    static constexpr std::array<TextField<Paragraph>, 0> texts{};
    static constexpr std::array choices{choice<&Paragraph::style>(Field::style),
                                        number<&Paragraph::depth, 0, deepest_list>(Field::depth)};
};

template <>
struct Fields<Table> {
    static constexpr std::array texts{TextField<Table>{Field::title, &Table::title},
                                      TextField<Table>{Field::unit, &Table::unit}};
    static constexpr std::array<ChoiceField<Table>, 0> choices{};
};

template <>
struct Fields<TableRow> {
    static constexpr std::array<TextField<TableRow>, 0> texts{};
    static constexpr std::array choices{choice<&TableRow::role>(Field::role)};
};

template <>
struct Fields<Indicator> {
    static constexpr std::array texts{TextField<Indicator>{Field::name, &Indicator::name},
                                      TextField<Indicator>{Field::period, &Indicator::period},
                                      TextField<Indicator>{Field::mark, &Indicator::mark}};
    static constexpr std::array choices{choice<&Indicator::direction>(Field::direction)};
};

template <>
struct Fields<Activity> {
    static constexpr std::array texts{
        TextField<Activity>{Field::name, &Activity::name}, TextField<Activity>{Field::start, &Activity::start},
        TextField<Activity>{Field::end, &Activity::end}, TextField<Activity>{Field::deviation, &Activity::deviation},
        TextField<Activity>{Field::mark, &Activity::mark}};
    static constexpr std::array<ChoiceField<Activity>, 0> choices{};
};

template <>
struct Fields<Confirmation> {
    static constexpr std::array texts{TextField<Confirmation>{Field::check, &Confirmation::check},
                                      TextField<Confirmation>{Field::confirmed_cell, &Confirmation::cell},
                                      TextField<Confirmation>{Field::fingerprint, &Confirmation::fingerprint},
                                      TextField<Confirmation>{Field::reason, &Confirmation::reason},
                                      TextField<Confirmation>{Field::by, &Confirmation::by},
                                      TextField<Confirmation>{Field::date, &Confirmation::date}};
    static constexpr std::array<ChoiceField<Confirmation>, 0> choices{};
};

template <>
struct Fields<ImportNote> {
    static constexpr std::array texts{TextField<ImportNote>{Field::text, &ImportNote::text}};
    static constexpr std::array choices{choice<&ImportNote::kind>(Field::note_kind)};
};

template <>
struct Fields<Remark> {
    static constexpr std::array texts{TextField<Remark>{Field::text, &Remark::text},
                                      TextField<Remark>{Field::by, &Remark::by},
                                      TextField<Remark>{Field::date, &Remark::date}};
    static constexpr std::array choices{choice<&Remark::state>(Field::remark_state)};
};

template <>
struct Fields<ReadyMark> {
    static constexpr std::array texts{TextField<ReadyMark>{Field::fingerprint, &ReadyMark::fingerprint},
                                      TextField<ReadyMark>{Field::by, &ReadyMark::by},
                                      TextField<ReadyMark>{Field::date, &ReadyMark::date}};
    static constexpr std::array<ChoiceField<ReadyMark>, 0> choices{};
};

template <>
struct Fields<ArchiveItem> {
    static constexpr std::array texts{TextField<ArchiveItem>{Field::title, &ArchiveItem::title}};
    static constexpr std::array choices{choice<&ArchiveItem::reason>(Field::archive_reason)};
};

template <>
struct Fields<Meta> {
    static constexpr std::array texts{TextField<Meta>{Field::title, &Meta::title},
                                      TextField<Meta>{Field::board, &Meta::board},
                                      TextField<Meta>{Field::administration, &Meta::administration},
                                      TextField<Meta>{Field::case_officer, &Meta::case_officer},
                                      TextField<Meta>{Field::phone, &Meta::phone},
                                      TextField<Meta>{Field::email, &Meta::email},
                                      TextField<Meta>{Field::recipient, &Meta::recipient},
                                      TextField<Meta>{Field::date, &Meta::date},
                                      TextField<Meta>{Field::meeting_date, &Meta::meeting_date},
                                      TextField<Meta>{Field::registry_number, &Meta::registry_number}};
    static constexpr std::array choices{choice<&Meta::kind>(Field::document_kind),
                                        number<&Meta::tertial, 0, 2>(Field::tertial),
                                        number<&Meta::year, 0, 9999>(Field::year)};
    static constexpr std::array lines{LinesField<Meta>{Field::letterhead, &Meta::letterhead},
                                      LinesField<Meta>{Field::signatures, &Meta::signatures}};
};

template <>
struct Fields<Report> {
    static constexpr std::array texts{TextField<Report>{Field::template_name, &Report::template_name},
                                      TextField<Report>{Field::goal_catalogue, &Report::goal_catalogue}};
    static constexpr std::array<ChoiceField<Report>, 0> choices{};
};

}  // namespace tertial::commands
