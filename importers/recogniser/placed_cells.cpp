#include "importers/recogniser/placed_cells.h"

#include <algorithm>
#include <vector>

#include "importers/recogniser/value_cells.h"
#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

/// "72,73 80", "1,6 kg livsmed livsmed": no cell holds two figures that are not one, or a word twice.
bool holds_two_values(const std::string& cell) {
    const auto parts = words::split_words(cell);
    if (parts.size() < 2) return false;
    if (std::adjacent_find(parts.begin(), parts.end()) != parts.end()) return true;
    std::vector<ValueWord> value;
    for (const std::string_view part : parts) {
        value.emplace_back();
        value.back().text = part;
    }
    const auto readings = cut_value_cells(value);
    return !readings.empty() && std::all_of(readings.begin(), readings.end(),
                                            [](const std::vector<ValueCell>& cells) { return cells.size() > 1; });
}

}  // namespace

std::string doubt_of_placed_cells(const Indicator& indicator, const IndicatorHeader& header) {
    const std::vector<IndicatorColumn> columns = header.value_columns();
    const bool run_together = std::any_of(columns.begin(), columns.end(), [&](IndicatorColumn column) {
        return holds_two_values(indicator.cells[column]);
    });
    const bool lacks_period = header.has_period() && indicator.period.empty();
    if (!run_together && !lacks_period) return {};
    return tr("Det är osäkert vilka kolumner radens värden stod i.",
              "It is uncertain in which columns the values of the row stood.");
}

}  // namespace tertial
