// Faults in rows of indicators and activities that are no errors, but warnings and hints.
#pragma once

#include "tests/model/checks/planted.h"

namespace tertial::test {

/// The row's cells that are named, all others of outcomes and forecast empty, and a comment that explains.
inline Indicator& measured_as(Checked& checked, Chance& chance,
                              const std::vector<std::pair<IndicatorColumn, std::string>>& cells) {
    Indicator& indicator = random_indicator_of(checked, chance);
    for (const IndicatorColumn column : {IndicatorColumn::outcome, IndicatorColumn::outcome_men,
                                         IndicatorColumn::outcome_women, IndicatorColumn::outcome_previous})
        indicator.cells[column].clear();
    for (const auto& [column, text] : cells) indicator.cells[column] = text;
    indicator.comment = {text_of(chance, "Svarsfrekvensen för " + indicator.name + " var låg.")};
    return indicator;
}

inline Planted no_outcome(Checked& checked, Chance& chance) {
    Indicator& indicator = measured_as(checked, chance, {});
    indicator.comment.clear();
    // A forecast that is worse than the target would need a comment of its own.
    indicator.cells[IndicatorColumn::forecast] = "99 %";
    return {indicator.id, "Periodens utfall"};
}

inline Planted no_forecast(Checked& checked, Chance& chance) {
    Indicator& indicator = measured_as(checked, chance, {{IndicatorColumn::outcome, "99 %"}});
    indicator.comment.clear();
    indicator.cells[IndicatorColumn::forecast].clear();
    return {indicator.id, "Prognos helår"};
}

inline Planted copied_forecast(Checked& checked, Chance& chance) {
    const Indicator& indicator = measured_as(
        checked, chance,
        {{IndicatorColumn::outcome, "50 %"}, {IndicatorColumn::forecast, "80 %"}, {IndicatorColumn::target, "80 %"}});
    return {indicator.id, "Prognos helår"};
}

inline Planted weaker_target(Checked& checked, Chance& chance) {
    Indicator& indicator = random_indicator_of(checked, chance);
    indicator.cells[IndicatorColumn::target] = "60 %";
    indicator.cells[IndicatorColumn::council_target] = "75 %";
    return {indicator.id, "Årsmål"};
}

inline Planted mixed_units(Checked& checked, Chance& chance) {
    const Indicator& indicator =
        measured_as(checked, chance, {{IndicatorColumn::outcome, "99 %"}, {IndicatorColumn::outcome_previous, "5 st"}});
    return {indicator.id, ""};
}

inline Planted outside_its_parts(Checked& checked, Chance& chance) {
    const Indicator& indicator = measured_as(checked, chance,
                                             {{IndicatorColumn::outcome, "95 %"},
                                              {IndicatorColumn::outcome_men, "10 %"},
                                              {IndicatorColumn::outcome_women, "11 %"}});
    return {indicator.id, "Periodens utfall"};
}

inline Planted impossible_share(Checked& checked, Chance& chance) {
    return {measured_as(checked, chance, {{IndicatorColumn::outcome, "101 %"}}).id, "Periodens utfall"};
}

inline Planted last_years_outcome(Checked& checked, Chance& chance) {
    const Indicator& indicator = measured_as(
        checked, chance, {{IndicatorColumn::outcome, "87,5 %"}, {IndicatorColumn::outcome_previous, "87,5 %"}});
    return {indicator.id, "Periodens utfall"};
}

inline Planted same_indicator_twice(Checked& checked, Chance& chance) {
    const std::vector<Indicator>& from = goal_at(checked, "1.1").indicators;
    Indicator again = from[chance.below(from.size())];
    again.id = chance.id(id_prefix::indicator);
    again.comment.clear();
    again.cells[IndicatorColumn::outcome] = "99 %";
    again.cells[IndicatorColumn::outcome_men].clear();
    last_goal(checked).indicators.push_back(again);
    return {again.id, ""};
}

inline Planted same_comment_twice(Checked& checked, Chance& chance) {
    const std::string words = "Enkäten gick ut i våras med låg svarsfrekvens, och resultaten är därför osäkra än.";
    goal_at(checked, "1.1").indicators.front().comment = {text_of(chance, words)};
    std::vector<Indicator>& last = last_goal(checked).indicators;
    Indicator& indicator = last[chance.below(last.size())];
    indicator.comment = {text_of(chance, words)};
    return {indicator.id, ""};
}

inline Planted column_guessed(Checked& checked, Chance& chance) {
    Indicator& indicator = random_indicator_of(checked, chance);
    indicator.doubt = "Oklar kolumn.";
    return {indicator.id, ""};
}

inline Planted in_another_year(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.end = "2025-02-28";
    return {activity.id, "Slutdatum"};
}

inline Planted a_day_off(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.end = "2024-12-30";
    return {activity.id, "Slutdatum"};
}

inline Planted ended_in_silence(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.end = "2024-08-31";
    return {activity.id, "Slutdatum"};
}

inline Planted same_activity_twice(Checked& checked, Chance& chance) {
    const std::vector<Activity>& from = goal_at(checked, "1.1").activities;
    Activity again = from[chance.below(from.size())];
    again.id = chance.id(id_prefix::activity);
    last_goal(checked).activities.push_back(again);
    return {again.id, ""};
}

inline Planted result_as_activity(Checked& checked, Chance& chance) {
    Activity& activity = random_activity_of(checked, chance);
    activity.name = "Antal besökare på badet ökar.";
    return {activity.id, ""};
}

inline std::vector<Defect> measure_defects() {
    return {{"outcome-missing", "tertial-2", no_outcome},
            {"forecast-missing", "tertial-2", no_forecast},
            {"forecast-copied", "tertial-2", copied_forecast},
            {"target-weaker", "plan", weaker_target},
            {"unit-mixed", "tertial-2", mixed_units},
            {"gender-range", "tertial-2", outside_its_parts},
            {"value-range", "tertial-2", impossible_share},
            {"outcome-repeated", "tertial-2", last_years_outcome},
            {"indicator-duplicate", "tertial-2", same_indicator_twice},
            {"comment-elsewhere", "tertial-2", same_comment_twice},
            {"column-uncertain", "tertial-2", column_guessed},
            {"activity-year", "plan", in_another_year},
            {"activity-odd-date", "plan", a_day_off},
            {"activity-no-status", "tertial-2", ended_in_silence},
            {"activity-duplicate", "plan", same_activity_twice},
            {"activity-is-result", "plan", result_as_activity}};
}

}  // namespace tertial::test
