// Indicators whose cells contradict each other or the target.
#include <algorithm>

#include "model/checks/direction.h"
#include "model/checks/facts.h"
#include "model/checks/indicator_columns.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

Value value_of(const Indicator& indicator, IndicatorColumn column) {
    return parse_value(indicator.cells[column]);
}

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

bool is_within(Decimal total, Decimal a, Decimal b) {
    const Decimal low = compare(a, b) <= 0 ? a : b, high = compare(a, b) <= 0 ? b : a;
    const Decimal bound = rounding_of({total, low});
    return compare(total, subtract(low, bound)) >= 0 && compare(total, add(high, bound)) <= 0;
}

}  // namespace

void check_comment_missing(const CheckContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        if (has_text(indicator.comment)) return;
        const bool measured = is_number(value_of(indicator, IndicatorColumn::outcome));
        const IndicatorColumn column = measured ? IndicatorColumn::outcome : IndicatorColumn::forecast;
        const Value actual = value_of(indicator, column), target = value_of(indicator, IndicatorColumn::target);
        if (compare_with_target(actual, target, direction_of(indicator)) != Comparison::worse) return;
        const std::string header = column_header(context, column);
        state(findings, "comment-missing", Strength::error, subject_of(goal, indicator),
              {say("{0} {1} är sämre än årsmålet {2} och raden saknar kommentar. Skriv varför och vad som görs. Är "
                   "riktningen fel, ange den på indikatorn.",
                   "{0} {1} is worse than the target {2} and the row has no comment. Write why and what is done. If "
                   "the direction is wrong, set it on the indicator.",
                   {header, indicator.cells[column], indicator.cells[IndicatorColumn::target]}),
               header,
               tr("Lägg till en kommentar", "Add a comment"),
               {indicator.cells[column], indicator.cells[IndicatorColumn::target]}});
    });
}

void check_forecast_copied(const CheckContext& context, Findings& findings) {
    if (context.report.meta.kind != DocumentKind::tertial_report) return;
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        const Value outcome = value_of(indicator, IndicatorColumn::outcome);
        const Value forecast = value_of(indicator, IndicatorColumn::forecast);
        const Value target = value_of(indicator, IndicatorColumn::target);
        if (!is_number(outcome) || !is_number(forecast) || !is_number(target)) return;
        if (compare(forecast.number, target.number) != 0) return;
        if (compare_with_target(outcome, target, direction_of(indicator)) != Comparison::worse) return;
        state(findings, "forecast-copied", Strength::hint, subject_of(goal, indicator),
              {say("Prognosen {0} är lika med årsmålet fast utfallet är {1}. Kontrollera om prognosen är bedömd.",
                   "The forecast {0} equals the target although the outcome is {1}. Check whether it was assessed.",
                   {indicator.cells[IndicatorColumn::forecast], indicator.cells[IndicatorColumn::outcome]}),
               column_header(context, IndicatorColumn::forecast),
               {},
               {indicator.cells[IndicatorColumn::forecast], indicator.cells[IndicatorColumn::outcome]}});
    });
}

void check_target_weaker(const CheckContext& context, Findings& findings) {
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        if (has_text(indicator.comment)) return;
        const Value own = value_of(indicator, IndicatorColumn::target);
        const Value city = value_of(indicator, IndicatorColumn::council_target);
        if (!are_comparable_rates(own, city)) return;
        if (compare_with_target(own, city, direction_of(indicator)) != Comparison::worse) return;
        state(
            findings, "target-weaker", Strength::warning, subject_of(goal, indicator),
            {say("Årsmålet {0} är sämre än KF:s årsmål {1} och raden saknar kommentar. Höj ambitionen eller motivera.",
                 "The target {0} is worse than the council's {1} and the row has no comment. Raise it or give a "
                 "reason.",
                 {indicator.cells[IndicatorColumn::target], indicator.cells[IndicatorColumn::council_target]}),
             column_header(context, IndicatorColumn::target),
             {},
             {indicator.cells[IndicatorColumn::target], indicator.cells[IndicatorColumn::council_target]}});
    });
}

void check_gender_range(const CheckContext& context, Findings& findings) {
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        const Value total = value_of(indicator, IndicatorColumn::outcome);
        const Value men = value_of(indicator, IndicatorColumn::outcome_men);
        const Value women = value_of(indicator, IndicatorColumn::outcome_women);
        if (!is_number(total) || !is_number(men) || !is_number(women)) return;
        // A count with its parts as shares: "5 st", "20 %", "80 %".
        if (is_percentage(men) != is_percentage(women) ||
            (is_percentage(men) && !is_percentage(total) && !total.unit.empty()))
            return;
        if (is_percentage(men) && !is_percentage(total) &&
            compare(absolute(subtract(add(men.number, women.number), {100, 0})),
                    rounding_of({men.number, women.number})) <= 0)
            return;
        if (is_within(total.number, men.number, women.number)) return;
        const Decimal sum = add(men.number, women.number);
        if (compare(absolute(subtract(sum, total.number)), rounding_of({total.number, men.number, women.number})) <= 0)
            return;
        state(findings, "gender-range", Strength::warning, subject_of(goal, indicator),
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
    });
}

void check_value_range(const CheckContext& context, Findings& findings) {
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        for (std::size_t i = 0; i < indicator_column_count && is_share(indicator); ++i) {
            const auto column = static_cast<IndicatorColumn>(i);
            const Value value = value_of(indicator, column);
            if (!is_number(value)) continue;
            const bool over = compare(value.number, {100, 0}) > 0, under = value.number.digits < 0;
            if (!over && !under) continue;
            const std::string header = column_header(context, column);
            state(findings, "value-range", Strength::warning, subject_of(goal, indicator),
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
        const Value total = value_of(indicator, IndicatorColumn::outcome);
        const Value men = value_of(indicator, IndicatorColumn::outcome_men);
        const Value women = value_of(indicator, IndicatorColumn::outcome_women);
        if (!is_number(total) || total.number.digits != 0) return;
        if ((!is_number(men) || men.number.digits <= 0) && (!is_number(women) || women.number.digits <= 0)) return;
        state(findings, "value-range", Strength::warning, subject_of(goal, indicator),
              {say("Utfallet är {0} men män har {1} och kvinnor {2}. Rätta det tal som är fel.",
                   "The outcome is {0} but men have {1} and women {2}. Correct the wrong figure.",
                   {indicator.cells[IndicatorColumn::outcome], indicator.cells[IndicatorColumn::outcome_men],
                    indicator.cells[IndicatorColumn::outcome_women]}),
               column_header(context, IndicatorColumn::outcome),
               {},
               {indicator.cells[IndicatorColumn::outcome], indicator.cells[IndicatorColumn::outcome_men],
                indicator.cells[IndicatorColumn::outcome_women]}});
    });
}

void check_outcome_repeated(const CheckContext& context, Findings& findings) {
    if (!is_follow_up(context.report)) return;
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        const Value outcome = value_of(indicator, IndicatorColumn::outcome);
        const Value previous = value_of(indicator, IndicatorColumn::outcome_previous);
        if (!is_number(outcome) || !is_number(previous)) return;
        // Whole numbers are often the same twice; decimals seldom. 0 and 100 are ends of a scale.
        if (outcome.number.scale == 0 || outcome.number != previous.number || outcome.number.digits == 0) return;
        if (compare(outcome.number, {100, 0}) == 0) return;
        state(findings, "outcome-repeated", Strength::hint, subject_of(goal, indicator),
              {say("Periodens utfall {0} är exakt förra årets. Kontrollera att det inte har följt med från förra "
                   "rapporten.",
                   "The outcome {0} is exactly last year's. Check that it was not carried over from the last report.",
                   {indicator.cells[IndicatorColumn::outcome]}),
               column_header(context, IndicatorColumn::outcome),
               {},
               {indicator.cells[IndicatorColumn::outcome]}});
    });
}

void check_unit_mixed(const CheckContext& context, Findings& findings) {
    for_each_indicator(context.report, [&](const Goal& goal, const Indicator& indicator) {
        std::string first, other, list;
        bool without = false, percentage = false;
        for (std::size_t i = 0; i < indicator_column_count; ++i) {
            const Value value = value_of(indicator, static_cast<IndicatorColumn>(i));
            if (!is_number(value) && value.kind != ValueKind::tolerance && value.kind != ValueKind::limit) continue;
            list += (list.empty() ? "" : " · ") + indicator.cells.text[i];
            without = without || value.unit.empty();
            percentage = percentage || is_percentage(value);
            if (value.unit.empty()) continue;
            if (first.empty()) first = value.unit;
            if (!same_unit(first, value.unit)) other = value.unit;
        }
        std::string message;
        if (!other.empty() || (without && !first.empty())) {
            message = say("Raden har olika enheter: {0}. Skriv samma enhet i alla celler.",
                          "The row has different units: {0}. Write the same unit in all cells.", {list});
        } else if (is_share(indicator) && without && !percentage) {
            message = say("En andel saknar enhet: {0}. Skriv % i alla celler.",
                          "A share has no unit: {0}. Write % in all cells.", {list});
        } else {
            return;
        }
        const std::string unit = is_share(indicator) ? "%" : first;
        state(findings, "unit-mixed", Strength::warning, subject_of(goal, indicator),
              {message,
               {},
               say("Skriv {0} i alla celler med tal", "Write {0} in every cell with a number", {in_quotes(unit)}),
               {list}});
    });
}

}  // namespace tertial::checks
