// Indicators whose cells contradict each other or the target.
#include <algorithm>

#include "model/checks/direction.h"
#include "model/checks/facts.h"
#include "model/checks/indicator_columns.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

bool is_number(const Value& value) {
    return value.kind == ValueKind::number;
}

bool is_share(const Indicator& indicator) {
    return fold_case(indicator.name).starts_with("andel");
}

// Half a unit for each of the numbers: what rounding can hide between them.
Decimal rounding_of(std::initializer_list<Decimal> numbers) {
    Decimal bound;
    for (const Decimal& number : numbers) bound = add(bound, {5, number.scale + 1});
    return bound;
}

// What the target is held against: the outcome, and the forecast where there is no outcome.
IndicatorColumn actual_column(const CellValues& cells) {
    return is_number(cells[IndicatorColumn::outcome]) ? IndicatorColumn::outcome : IndicatorColumn::forecast;
}

bool is_worse(const CellValues& cells, IndicatorColumn column, Direction direction) {
    return compare_with_target(cells[column], cells[IndicatorColumn::target], direction) == Comparison::worse;
}

// The forecast is the target, although the outcome is worse.
bool is_copied(const CellValues& cells, Direction direction) {
    const Value& forecast = cells[IndicatorColumn::forecast];
    const Value& target = cells[IndicatorColumn::target];
    return is_number(forecast) && is_number(target) && compare(forecast.number, target.number) == 0 &&
           is_worse(cells, IndicatorColumn::outcome, direction);
}

bool is_within(Decimal total, Decimal a, Decimal b) {
    const Decimal low = compare(a, b) <= 0 ? a : b, high = compare(a, b) <= 0 ? b : a;
    const Decimal bound = rounding_of({total, low});
    return compare(total, subtract(low, bound)) >= 0 && compare(total, add(high, bound)) <= 0;
}

bool are_shares_of_whole(const Value& men, const Value& women) {
    return compare(absolute(subtract(add(men.number, women.number), {100, 0})),
                   rounding_of({men.number, women.number})) <= 0;
}

bool is_outside_its_parts(const CellValues& cells) {
    const Value& total = cells[IndicatorColumn::outcome];
    const Value& men = cells[IndicatorColumn::outcome_men];
    const Value& women = cells[IndicatorColumn::outcome_women];
    if (!is_number(total) || !is_number(men) || !is_number(women)) return false;
    if (is_percentage(men) != is_percentage(women)) return false;
    // A count with its parts as shares: "5 st", "20 %", "80 %".
    if (is_percentage(men) && !is_percentage(total) && (!total.unit.empty() || are_shares_of_whole(men, women)))
        return false;
    if (is_within(total.number, men.number, women.number)) return false;
    const Decimal sum = add(men.number, women.number);
    return compare(absolute(subtract(sum, total.number)), rounding_of({total.number, men.number, women.number})) > 0;
}

// Whole numbers are often the same twice; decimals seldom. 0 and 100 are ends of a scale.
bool is_repeated(const CellValues& cells) {
    const Value& outcome = cells[IndicatorColumn::outcome];
    const Value& previous = cells[IndicatorColumn::outcome_previous];
    return is_number(outcome) && is_number(previous) && outcome.number.scale > 0 && outcome.number.digits != 0 &&
           outcome.number == previous.number && compare(outcome.number, {100, 0}) != 0;
}

// 0 of something that has parts.
bool is_nothing_with_parts(const CellValues& cells) {
    const auto above_zero = [&cells](IndicatorColumn column) {
        const Value& value = cells[column];
        return is_number(value) && value.number.digits > 0;
    };
    const Value& total = cells[IndicatorColumn::outcome];
    return is_number(total) && total.number.digits == 0 &&
           (above_zero(IndicatorColumn::outcome_men) || above_zero(IndicatorColumn::outcome_women));
}

struct Units {
    std::string first;  // the first that is printed
    std::string list;   // the cells with numbers, for people
    bool differ = false, some_without = false, percentage = false;
};

Units units_of(const IndicatorReading& row) {
    Units units;
    for (std::size_t i = 0; i < indicator_column_count; ++i) {
        const std::string& cell = row.indicator->cells.text[i];
        const Value& value = row.cells.values[i];
        if (!is_number(value) && value.kind != ValueKind::tolerance && value.kind != ValueKind::limit) continue;
        units.list += (units.list.empty() ? "" : " · ") + cell;
        units.some_without = units.some_without || value.unit.empty();
        units.percentage = units.percentage || is_percentage(value);
        if (value.unit.empty()) continue;
        if (units.first.empty()) units.first = value.unit;
        units.differ = units.differ || !same_unit(units.first, value.unit);
    }
    return units;
}

/// Every cell with a number, written with this unit.
std::vector<Mend> mends_with_unit(const IndicatorReading& row, const std::string& unit) {
    std::vector<Mend> mends;
    for (std::size_t i = 0; i < indicator_column_count; ++i) {
        Value value = row.cells.values[i];
        if (!is_number(value) && value.kind != ValueKind::tolerance && value.kind != ValueKind::limit) continue;
        if (value.unit == unit) continue;
        if (value.unit.empty()) value.gap = Gap::blank;
        value.unit = unit;
        mends.push_back({{row.indicator->id, Field::cell, i}, format_value(value)});
    }
    return mends;
}

}  // namespace

void check_comment_missing(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        if (has_text(indicator.comment)) continue;
        if (!row.in_every_reading(
                [&row](const CellValues& cells) { return is_worse(cells, actual_column(cells), row.direction); }))
            continue;
        const IndicatorColumn column = actual_column(row.cells);
        const std::string header = column_header(context, column);
        state(findings, "comment-missing", Strength::error, row.subject(),
              {say("{0} {1} är sämre än årsmålet {2} och raden saknar kommentar. Skriv varför och vad som görs. Är "
                   "riktningen fel, ange den på indikatorn.",
                   "{0} {1} is worse than the target {2} and the row has no comment. Write why and what is done. If "
                   "the direction is wrong, set it on the indicator.",
                   {header, indicator.cells[column], indicator.cells[IndicatorColumn::target]}),
               header,
               tr("Lägg till en kommentar", "Add a comment"),
               {indicator.cells[column], indicator.cells[IndicatorColumn::target]}});
    }
}

void check_forecast_copied(const RuleContext& context, Findings& findings) {
    if (context.report.meta.kind != DocumentKind::tertial_report) return;
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        if (!row.in_every_reading([&row](const CellValues& cells) { return is_copied(cells, row.direction); }))
            continue;
        state(findings, "forecast-copied", Strength::hint, row.subject(),
              {say("Prognosen {0} är lika med årsmålet fast utfallet är {1}. Kontrollera om prognosen är bedömd.",
                   "The forecast {0} equals the target although the outcome is {1}. Check whether it was assessed.",
                   {indicator.cells[IndicatorColumn::forecast], indicator.cells[IndicatorColumn::outcome]}),
               column_header(context, IndicatorColumn::forecast),
               {},
               {indicator.cells[IndicatorColumn::forecast], indicator.cells[IndicatorColumn::outcome]}});
    }
}

void check_target_weaker(const RuleContext& context, Findings& findings) {
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        if (has_text(indicator.comment)) continue;
        const Value& own = row.cells[IndicatorColumn::target];
        const Value& city = row.cells[IndicatorColumn::council_target];
        if (!are_comparable_rates(own, city)) continue;
        if (compare_with_target(own, city, row.direction) != Comparison::worse) continue;
        state(
            findings, "target-weaker", Strength::warning, row.subject(),
            {say("Årsmålet {0} är sämre än KF:s årsmål {1} och raden saknar kommentar. Höj ambitionen eller motivera.",
                 "The target {0} is worse than the council's {1} and the row has no comment. Raise it or give a "
                 "reason.",
                 {indicator.cells[IndicatorColumn::target], indicator.cells[IndicatorColumn::council_target]}),
             column_header(context, IndicatorColumn::target),
             {},
             {indicator.cells[IndicatorColumn::target], indicator.cells[IndicatorColumn::council_target]}});
    }
}

void check_gender_range(const RuleContext& context, Findings& findings) {
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        if (!row.in_every_reading(is_outside_its_parts)) continue;
        const Decimal sum =
            add(row.cells[IndicatorColumn::outcome_men].number, row.cells[IndicatorColumn::outcome_women].number);
        state(findings, "gender-range", Strength::warning, row.subject(),
              {say("Utfallet {0} ligger utanför männens {1} och kvinnornas {2} och är inte deras summa {3}. Rätta det "
                   "tal som är fel.",
                   "The outcome {0} is outside men's {1} and women's {2} and is not their sum {3}. Correct the wrong "
                   "figure.",
                   {indicator.cells[IndicatorColumn::outcome], indicator.cells[IndicatorColumn::outcome_men],
                    indicator.cells[IndicatorColumn::outcome_women], format_number(sum)}),
               column_header(context, IndicatorColumn::outcome),
               {},
               {indicator.cells[IndicatorColumn::outcome], indicator.cells[IndicatorColumn::outcome_men],
                indicator.cells[IndicatorColumn::outcome_women]}});
    }
}

void check_value_range(const RuleContext& context, Findings& findings) {
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        for (std::size_t i = 0; i < indicator_column_count && is_share(indicator); ++i) {
            const auto column = static_cast<IndicatorColumn>(i);
            const Value& value = row.cells[column];
            if (!is_number(value)) continue;
            const bool over = compare(value.number, {100, 0}) > 0, under = value.number.digits < 0;
            if (!over && !under) continue;
            const std::string header = column_header(context, column);
            state(findings, "value-range", Strength::warning, row.subject(),
                  {over ? say("{0} är {1}, men en andel kan inte vara över 100 %. Rätta värdet.",
                              "{0} is {1}, but a share cannot exceed 100 %. Correct it.",
                              {header, indicator.cells[column]})
                        : say("{0} är {1}, men en andel kan inte vara under 0. Rätta värdet.",
                              "{0} is {1}, but a share cannot be below 0. Correct it.",
                              {header, indicator.cells[column]}),
                   header,
                   {},
                   {indicator.cells[column]}});
        }
        if (!row.in_every_reading(is_nothing_with_parts)) continue;
        state(findings, "value-range", Strength::warning, row.subject(),
              {say("Utfallet är {0} men män har {1} och kvinnor {2}. Rätta det tal som är fel.",
                   "The outcome is {0} but men have {1} and women {2}. Correct the wrong figure.",
                   {indicator.cells[IndicatorColumn::outcome], indicator.cells[IndicatorColumn::outcome_men],
                    indicator.cells[IndicatorColumn::outcome_women]}),
               column_header(context, IndicatorColumn::outcome),
               {},
               {indicator.cells[IndicatorColumn::outcome], indicator.cells[IndicatorColumn::outcome_men],
                indicator.cells[IndicatorColumn::outcome_women]}});
    }
}

void check_outcome_repeated(const RuleContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        if (!row.in_every_reading(is_repeated)) continue;
        state(findings, "outcome-repeated", Strength::hint, row.subject(),
              {say("Periodens utfall {0} är exakt förra årets. Kontrollera att det inte har följt med från förra "
                   "rapporten.",
                   "The outcome {0} is exactly last year's. Check that it was not carried over from the last report.",
                   {indicator.cells[IndicatorColumn::outcome]}),
               column_header(context, IndicatorColumn::outcome),
               {},
               {indicator.cells[IndicatorColumn::outcome]}});
    }
}

void check_unit_mixed(const RuleContext& context, Findings& findings) {
    for (const IndicatorReading& row : context.indicators) {
        const Indicator& indicator = *row.indicator;
        const Units units = units_of(row);
        const bool share = is_share(indicator);
        const bool differ = units.differ || (units.some_without && units.percentage);
        std::string message;
        Strength strength = Strength::warning;
        if (differ) {
            message = say("Raden har olika enheter: {0}. Skriv samma enhet i alla celler.",
                          "The row has different units: {0}. Write the same unit in all cells.", {units.list});
        } else if (share && units.some_without && units.first.empty()) {
            message = say("En andel saknar enhet: {0}. Skriv % i alla celler.",
                          "A share has no unit: {0}. Write % in all cells.", {units.list});
        } else if (units.some_without && !units.first.empty()) {
            strength = Strength::hint;  // what is counted is clear; only the print is uneven
            message = say("Enheten står bara i några av radens celler: {0}. Skriv den i alla eller ingen.",
                          "Only some cells of the row have the unit: {0}. Write it in all or none.", {units.list});
        } else {
            continue;
        }
        // Shares of a count are not mended by writing one unit.
        const std::string unit = share ? "%" : units.percentage ? std::string() : units.first;
        state(findings, "unit-mixed", strength, row.subject(),
              {message,
               {},
               unit.empty()
                   ? unit
                   : say("Skriv {0} i alla celler med tal", "Write {0} in every cell with a number", {in_quotes(unit)}),
               {units.list},
               unit.empty() ? std::vector<Mend>{} : mends_with_unit(row, unit)});
    }
}

}  // namespace tertial::checks
