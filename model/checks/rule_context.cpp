#include "model/checks/rule_context.h"

#include "model/checks/direction.h"

namespace tertial::checks {

namespace {

CellValues values_of(const IndicatorCells& cells) {
    CellValues out;
    std::transform(cells.text.begin(), cells.text.end(), out.values.begin(),
                   [](const std::string& cell) { return parse_value(cell); });
    return out;
}

IndicatorReading read_indicator(const Goal& goal, const Indicator& indicator) {
    IndicatorReading reading{&goal, &indicator, direction_of(indicator), values_of(indicator.cells), {}};
    for (const IndicatorCells& cells : indicator.alternatives) reading.alternatives.push_back(values_of(cells));
    return reading;
}

std::size_t count_indicators(const Goal& goal) {
    std::size_t count = goal.indicators.size();
    for (const Goal& child : goal.children) count += count_indicators(child);
    return count;
}

const Indicator* first_indicator(const Goal& goal) {
    if (!goal.indicators.empty()) return &goal.indicators.front();
    for (const Goal& child : goal.children)
        if (const Indicator* found = first_indicator(child)) return found;
    return nullptr;
}

}  // namespace

RuleContext::RuleContext(const CheckContext& context)
    : CheckContext(context), paragraphs(all_paragraphs(report)), tables(all_tables(report)) {
    words.reserve(paragraphs.size());
    for (const PlacedParagraph& placed : paragraphs) {
        words.emplace_back(placed.text);
        std::vector<TextAmount> found = find_amounts(placed.text);
        if (!found.empty()) amounts.push_back({&placed, std::move(found)});
    }
    figures.reserve(tables.size());
    for (const PlacedTable& table : tables) figures.push_back(read_figures(table));
    for_each_indicator(report, [this](const Goal& goal, const Indicator& indicator) {
        indicators.push_back(read_indicator(goal, indicator));
    });
}

std::span<const IndicatorReading> RuleContext::indicators_under(const Goal& goal) const {
    const Indicator* const first = first_indicator(goal);
    const auto begin = std::find_if(indicators.begin(), indicators.end(),
                                    [first](const IndicatorReading& reading) { return reading.indicator == first; });
    return {begin, first ? count_indicators(goal) : 0};
}

}  // namespace tertial::checks
