#include "importers/recogniser/column_assignment.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "importers/recogniser/choices.h"
#include "model/language.h"
#include "model/values.h"

namespace tertial {

namespace {

using Column = IndicatorColumn;

// Weights of the evidence. A reading whose lead over the next is smaller than `decisive` is a doubt.
constexpr double impossible = -12;
constexpr double decisive = 3.5;
constexpr std::size_t most_alternatives = 4;

struct Placing {
    IndicatorCells cells;
    double weight = 0;
};

struct ParsedCell : ValueCell {
    Value value;
};

std::vector<ParsedCell> parse(const std::vector<ValueCell>& cells) {
    std::vector<ParsedCell> out;
    out.reserve(cells.size());
    for (const ValueCell& cell : cells) out.push_back({cell, parse_value(cell.text)});
    return out;
}

/// One way to put cells in columns, being weighed.
class Scale {
public:
    Scale(const std::vector<ParsedCell>& cells, const std::vector<std::size_t>& choice, const RowEvidence& evidence)
        : cells_(cells), evidence_(evidence) {
        at_.fill(nullptr);
        for (std::size_t i = 0; i < choice.size(); ++i) at_[index(evidence.columns[choice[i]])] = &cells[i];
    }

    Placing weigh() {
        Placing placing;
        for (std::size_t i = 0; i < at_.size(); ++i) {
            if (at_[i]) placing.cells.text[i] = at_[i]->text;
        }
        placing.weight = targets() + sexes() + outcomes() + words() + widths() + thousands() + sizes();
        return placing;
    }

private:
    static std::size_t index(Column column) { return static_cast<std::size_t>(column); }
    const ParsedCell* at(Column column) const { return at_[index(column)]; }
    bool has(Column column) const { return at(column) != nullptr; }
    std::optional<Decimal> number(Column column) const {
        return has(column) ? number_of(at(column)->value) : std::nullopt;
    }

    /// The board sets a target for each of its own indicators; the council's indicators carry the council's target.
    double targets() const {
        const bool own = evidence_.level == GoalLevel::board;
        double weight = has(Column::target) ? (own ? 6 : 4) : 0;
        if (has(Column::council_target)) weight += own ? impossible : 5;
        return weight;
    }

    double sexes() const {
        const bool men = has(Column::outcome_men);
        const bool women = has(Column::outcome_women);
        if (men != women) return impossible;
        if (!men) return 0;
        if (!has(Column::outcome)) return -6;
        const auto total = number(Column::outcome);
        const auto m = number(Column::outcome_men);
        const auto w = number(Column::outcome_women);
        if (!total || !m || !w) return -2;
        if (compare(add(*m, *w), *total) == 0) return 2.5;
        const ParsedCell& cell = *at(Column::outcome);
        if (total->scale == 0 && cell.text.ends_with(" st")) return -4;  // a count is the sum of its parts
        if (!is_between(*total, *m, *w)) return -4;
        const bool edge = compare(*m, *w) != 0 && (compare(*total, *m) == 0 || compare(*total, *w) == 0);
        return edge ? 0 : 2.5;  // one sex alone seldom makes the whole
    }

    /// "86,01 %" lies between "86 %" and "85 %": the parts may be rounded.
    static bool is_between(Decimal total, Decimal a, Decimal b) {
        const Decimal rounded = round_half_up(total, std::max(a.scale, b.scale));
        const auto lies = [&](Decimal x) {
            return compare(x, std::min(a, b, less)) >= 0 && compare(x, std::max(a, b, less)) <= 0;
        };
        return lies(total) || lies(rounded);
    }

    double outcomes() const {
        double weight = has(Column::outcome_previous) ? 1 : 0;
        if (evidence_.period == PeriodKind::part_of_year) {
            weight += has(Column::outcome) ? 2.5 : 0;
            weight += has(Column::forecast) ? 4 : 0;
        } else {
            weight += has(Column::outcome) ? -1 : 0;
            // What has been measured for the whole year needs no forecast.
            weight += has(Column::outcome) && has(Column::forecast) ? -3 : 0;
        }
        if (has(Column::forecast) && has(Column::target) && at(Column::forecast)->text == at(Column::target)->text)
            weight += 1;
        return weight;
    }

    double words() const {
        double weight = 0;
        for (std::size_t i = 0; i < at_.size(); ++i) {
            if (at_[i]) weight += word_weight(static_cast<Column>(i), at_[i]->value.kind);
        }
        return weight;
    }

    double word_weight(Column column, ValueKind kind) const {
        const bool target = column == Column::target;
        const bool council = column == Column::council_target;
        switch (kind) {
            case ValueKind::to_be_set:
                if (council) return 6;
                return target && evidence_.level == GoalLevel::board ? 2 : impossible / 2;
            case ValueKind::word_target:
            case ValueKind::limit:
            case ValueKind::tolerance:
                return council ? 2 : target ? 1 : -6;
            case ValueKind::none:
                return council ? 2 : 0;
            case ValueKind::number:
            case ValueKind::text:
                break;
        }
        return 0;
    }

    double widths() const {
        double weight = 0;
        for (std::size_t i = 0; i < at_.size(); ++i) {
            if (!at_[i] || at_[i]->value.kind != ValueKind::number) continue;
            const auto column = static_cast<Column>(i);
            const bool narrow = column == Column::outcome_women || column == Column::outcome_previous;
            if (at_[i]->wrapped) weight += narrow ? 3 : -8;
            const bool long_unbroken = !at_[i]->wrapped && at_[i]->text.size() >= 6 && at_[i]->text.ends_with('%');
            if (evidence_.narrow_columns_known && long_unbroken && narrow) weight -= 8;
        }
        return weight;
    }

    double thousands() const {
        double weight = 0;
        for (const ParsedCell& cell : cells_) weight -= cell.joined ? 3 : 0;
        return weight;
    }

    /// What is measured, expected and aimed at are of one size: not "12", "210", "19 000". The council's target may be
    /// the whole city's.
    double sizes() const {
        std::optional<double> least, most;
        for (const Column column : {Column::outcome, Column::outcome_previous, Column::forecast, Column::target}) {
            const auto figure = number(column);
            if (!figure || figure->digits == 0) continue;
            const double size = std::abs(static_cast<double>(figure->digits)) / std::pow(10.0, figure->scale);
            least = std::min(least.value_or(size), size);
            most = std::max(most.value_or(size), size);
        }
        constexpr double widest = 20;  // times: more than any indicator moves from one year to the next
        return least && *most > *least * widest ? -6 : 0;
    }

    static bool less(Decimal a, Decimal b) { return compare(a, b) < 0; }

    const std::vector<ParsedCell>& cells_;
    const RowEvidence& evidence_;
    std::array<const ParsedCell*, indicator_column_count> at_{};
};

std::vector<Placing> all_placings(const std::vector<std::vector<ValueCell>>& readings, const RowEvidence& evidence) {
    std::vector<Placing> placings;
    for (const auto& cells : readings) {
        if (cells.size() > evidence.columns.size()) continue;
        const std::vector<ParsedCell> parsed = parse(cells);
        std::vector<std::size_t> choice = first_choice(cells.size());
        do {
            placings.push_back(Scale(parsed, choice, evidence).weigh());
        } while (next_choice(choice, evidence.columns.size()));
    }
    std::stable_sort(placings.begin(), placings.end(),
                     [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return placings;
}

std::string column_name(Column column) {
    switch (column) {
        case Column::outcome:
            return tr("Periodens utfall", "Outcome");
        case Column::outcome_men:
            return tr("Utfall män/pojkar", "Outcome men/boys");
        case Column::outcome_women:
            return tr("Utfall kvinnor/flickor", "Outcome women/girls");
        case Column::outcome_previous:
            return tr("Utfall föregående år", "Outcome last year");
        case Column::forecast:
            return tr("Prognos helår", "Forecast");
        case Column::target:
            return tr("Årsmål", "Target");
        case Column::council_target:
            return tr("KF:s årsmål", "Council's target");
    }
    return {};
}

/// The columns that hold something, left to right.
std::vector<std::size_t> filled(const IndicatorCells& cells) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < indicator_column_count; ++i) {
        if (!cells.text[i].empty()) columns.push_back(i);
    }
    return columns;
}

/// Empty cells do not show in the text. ""84 %" (Årsmål eller Utfall föregående år)": each value whose column is open,
/// with the columns it may stand in.
std::string doubt_about(const ColumnReading& reading) {
    const std::vector<std::size_t> best = filled(reading.cells);
    std::string open;
    for (std::size_t k = 0; k < best.size(); ++k) {
        std::vector<std::size_t> columns = {best[k]};
        for (const IndicatorCells& other : reading.alternatives) {
            const std::vector<std::size_t> places = filled(other);
            if (places.size() != best.size()) continue;
            if (std::find(columns.begin(), columns.end(), places[k]) == columns.end()) columns.push_back(places[k]);
        }
        if (columns.size() == 1) continue;
        open += open.empty() ? "" : ", ";
        open += "\"" + reading.cells.text[best[k]] + "\" (";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) open += i + 1 < columns.size() ? ", " : tr(" eller ", " or ");
            open += column_name(static_cast<Column>(columns[i]));
        }
        open += ")";
    }
    if (open.empty()) {
        return tr("Blanktecken mellan siffror kan skilja tusental eller celler. Jämför med originalet.",
                  "A blank between figures may group thousands or part cells. Compare with the original.");
    }
    return tr("Oklar kolumn: ", "Unclear column: ") + open + ".";
}

}  // namespace

ColumnReading assign_columns(const std::vector<std::vector<ValueCell>>& readings, const RowEvidence& evidence) {
    ColumnReading result;
    const std::vector<Placing> placings = all_placings(readings, evidence);
    if (placings.empty()) return result;
    const Placing& best = placings.front();
    result.cells = best.cells;
    for (std::size_t i = 1; i < placings.size() && result.alternatives.size() < most_alternatives; ++i) {
        if (best.weight - placings[i].weight >= decisive) break;
        result.alternatives.push_back(placings[i].cells);
    }
    if (!result.alternatives.empty()) result.doubt = doubt_about(result);
    return result;
}

}  // namespace tertial
