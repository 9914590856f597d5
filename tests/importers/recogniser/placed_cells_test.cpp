#include "importers/recogniser/placed_cells.h"

#include <doctest/doctest.h>

using namespace tertial;

namespace {

bool is_doubtful(const std::string& outcome, const std::string& period) {
    IndicatorHeader header;
    header.columns = {IndicatorColumn::outcome, IndicatorColumn::target, std::nullopt};
    Indicator indicator;
    indicator.cells[IndicatorColumn::outcome] = outcome;
    indicator.period = period;
    return !doubt_of_placed_cells(indicator, header).empty();
}

}  // namespace

TEST_CASE("placed cells: two values in a cell, a word twice, or no period make a row doubtful") {
    CHECK(is_doubtful("72,73 80", "2024"));
    CHECK(is_doubtful("89,7 % 74,5 %", "2024"));
    CHECK(is_doubtful("1,6 kg matav matav fall", "2024"));
    CHECK(is_doubtful("84 %", ""));
    CHECK_FALSE(is_doubtful("84 %", "2024"));
    CHECK_FALSE(is_doubtful("9 000 st", "2024"));
    CHECK_FALSE(is_doubtful("1 050", "2024"));
    CHECK_FALSE(is_doubtful("Tas fram av nämnd", "2024"));
    CHECK_FALSE(is_doubtful("", "2024"));
}
