#include "editor/document/cell_facts.h"

#include <array>

#include "editor/document/edit_common.h"
#include "editor/document/field_text.h"
#include "model/checks/direction.h"
#include "model/language.h"
#include "model/roll/origin.h"

namespace tertial::editor {

namespace {

bool is_date(const FieldPlace& place) {
    return place.field == Field::start || place.field == Field::end || place.field == Field::date ||
           place.field == Field::meeting_date;
}

CellFacts date_facts(const Document& document, const FieldPlace& place, const std::string& text) {
    CellFacts facts;
    facts.column = field_name(document.report(), place);
    facts.sense = text.empty() ? CellSense::nothing : CellSense::date;
    if (const auto date = parse_date(text)) {
        facts.reading = format_date_in_words(*date);
    } else if (!text.empty()) {
        facts.reading = tr("inget datum: skriv som 2024-05-31", "no date: write it as 2024-05-31");
        facts.is_doubtful = true;
    }
    return facts;
}

bool is_result(IndicatorColumn column) {
    return column == IndicatorColumn::outcome || column == IndicatorColumn::outcome_men ||
           column == IndicatorColumn::outcome_women || column == IndicatorColumn::forecast;
}

/// How a result stands to the board's own target, else the council's.
void compare(CellFacts& facts, const Indicator& indicator, const Value& value) {
    const bool own = !indicator.cells[IndicatorColumn::target].empty();
    const std::string& printed = indicator.cells[own ? IndicatorColumn::target : IndicatorColumn::council_target];
    const checks::Comparison found =
        checks::compare_with_target(value, parse_value(printed), checks::direction_of(indicator));
    const std::string name = own ? tr("årsmålet ", "the target ") : tr("KF:s årsmål ", "the council's target ");
    switch (found) {
        case checks::Comparison::unknown:
            return;
        case checks::Comparison::same:
            facts.against_target = tr("Lika med ", "Equal to ");
            break;
        case checks::Comparison::better:
            facts.against_target = tr("Bättre än ", "Better than ");
            break;
        case checks::Comparison::worse:
            facts.against_target = tr("Sämre än ", "Worse than ");
            facts.is_worse = true;
            break;
    }
    facts.against_target += name + printed;
}

CellFacts value_facts(std::string column, const std::string& text) {
    const Value value = parse_value(text);
    CellFacts facts;
    facts.column = std::move(column);
    facts.sense = value.kind == ValueKind::none   ? CellSense::nothing
                  : value.kind == ValueKind::text ? CellSense::text
                                                  : CellSense::value;
    facts.reading = reading_of(value);
    return facts;
}

}  // namespace

std::string reading_of(const Value& value) {
    const auto with_unit = [&](std::string words) {
        return value.unit.empty() ? words : words + tr(", enhet ", ", unit ") + value.unit;
    };
    const std::string number = format_number(value.number);
    switch (value.kind) {
        case ValueKind::none:
            return tr("tom", "empty");
        case ValueKind::number:
            return with_unit(tr("talet ", "the number ") + number);
        case ValueKind::tolerance:
            return with_unit(tr("inom ± ", "within ± ") + number);
        case ValueKind::limit:
            return with_unit((value.bound == Bound::at_most ? tr("högst ", "at most ") : tr("minst ", "at least ")) +
                             number);
        case ValueKind::word_target:
            return tr("mål i ord", "a target in words");
        case ValueKind::to_be_set:
            return tr("bestäms senare", "to be set later");
        case ValueKind::text:
            break;
    }
    return tr("inget tal: räknas som text", "no number: taken as text");
}

std::optional<CellFacts> facts_of_cell(const Document& document, const FieldPlace& place) {
    const auto runs = runs_at(document.report(), place);
    if (!runs) return std::nullopt;
    const std::string text = plain_text(*runs);
    if (is_date(place)) return date_facts(document, place, text);
    if (place.field == Field::deviation) {
        return CellFacts{field_name(document.report(), place), CellSense::choice, {}, false, {}, false};
    }
    if (place.field != Field::cell) return std::nullopt;
    CellFacts facts = value_facts(field_name(document.report(), place), text);
    const auto* indicator = find<Indicator>(document.report(), place.node);
    if (indicator == nullptr) {
        const CellIndex* at = document.index().find(place);
        const bool figures = at != nullptr && document.flow().strips[at->strip].cells[at->cell].align == Align::right;
        if (!figures) return std::nullopt;
        facts.is_doubtful = facts.sense == CellSense::text;
        return facts;
    }
    facts.is_doubtful = facts.sense == CellSense::text;
    const auto column = static_cast<IndicatorColumn>(place.index);
    if (is_result(column)) compare(facts, *indicator, parse_value(text));
    return facts;
}

SelectedFigures figures_of_selection(const Document& document) {
    SelectedFigures figures;
    if (!cells_selected(document)) return figures;
    Decimal sum;
    bool same_units = true;
    for (const SelectedText& part : selected_parts(document)) {
        const Cell& cell = document.flow().strips[part.cell.strip].cells[part.cell.cell];
        const Value value = parse_value(cell.text.text);
        if (value.kind != ValueKind::number) continue;
        if (figures.count == 0) figures.unit = value.unit;
        same_units = same_units && (value.unit == figures.unit || same_unit(value.unit, figures.unit));
        sum = figures.count == 0 ? value.number : add(sum, value.number);
        ++figures.count;
    }
    if (figures.count > 1 && same_units) figures.sum = sum;
    return figures;
}

std::vector<ChartBar> chart_of(const Document& document, const NodeId& node) {
    const auto* indicator = find<Indicator>(document.report(), node);
    if (indicator == nullptr) return {};
    constexpr std::array order{IndicatorColumn::outcome_previous, IndicatorColumn::outcome, IndicatorColumn::forecast,
                               IndicatorColumn::target, IndicatorColumn::council_target};
    std::vector<ChartBar> bars;
    std::optional<std::string> unit;
    // False when the values are of several units: bars beside each other would lie.
    const auto add = [&](const std::string& cell, std::string label, bool is_target) {
        const Value value = parse_value(cell);
        const auto number = number_of(value);
        if (!number || value.kind == ValueKind::tolerance) return true;
        if (!value.unit.empty() && unit && !unit->empty() && !same_unit(*unit, value.unit)) return false;
        if (!unit || unit->empty()) unit = value.unit;
        bars.push_back({std::move(label), *number, cell, is_target});
        return true;
    };
    for (const PastValues& past : indicator->history)
        if (!add(past.cells[IndicatorColumn::outcome], origin_short_name(past.origin), false)) return {};
    for (const IndicatorColumn column : order) {
        // The history has last year's outcome already.
        if (column == IndicatorColumn::outcome_previous && !bars.empty()) continue;
        const bool is_target = column == IndicatorColumn::target || column == IndicatorColumn::council_target;
        std::string label = field_name(column);
        for (const IndicatorColumnSpec& spec : document.document_template().indicator_columns) {
            if (spec.column == column) label = fill_placeholders(spec.header, document.report().meta);
        }
        if (!add(indicator->cells[column], std::move(label), is_target)) return {};
    }
    return bars.size() < 2 ? std::vector<ChartBar>{} : bars;
}

}  // namespace tertial::editor
