#include "importers/recogniser/period_cell.h"

#include <doctest/doctest.h>

using namespace tertial;

namespace {

/// "last value / period" after.
std::string parted(const std::string& council_target, const std::string& period) {
    Grammar grammar;
    grammar.period_words = {"tertial", "ar"};
    Indicator indicator;
    indicator.cells[IndicatorColumn::outcome] = "4 st";
    indicator.cells[IndicatorColumn::council_target] = council_target;
    indicator.period = period;
    part_period(grammar, indicator);
    CHECK(indicator.cells[IndicatorColumn::outcome] == "4 st");
    return indicator.cells[IndicatorColumn::council_target] + " / " + indicator.period;
}

}  // namespace

TEST_CASE("period_cell: a period that ran into the last value goes back") {
    CHECK(parted("1 050 st Tertial 2", "2019") == "1 050 st / Tertial 2 2019");
    CHECK(parted("1 050 st Tertial 2 2019", "") == "1 050 st / Tertial 2 2019");
    CHECK(parted("Tas fram av 2023 nämnd", "Tertial 1") == "Tas fram av nämnd / Tertial 1 2023");
    CHECK(parted("Max 10 2023 personer", "") == "Max 10 personer / 2023");
}

TEST_CASE("period_cell: what is whole stays") {
    CHECK(parted("1 050 st", "Tertial 2 2019") == "1 050 st / Tertial 2 2019");
    CHECK(parted("Fastställs 2024", "2023") == "Fastställs 2024 / 2023");
    CHECK(parted("Fastställs 2024", "") == "Fastställs 2024 / ");
    CHECK(parted("", "År") == " / År");
    Indicator empty;
    part_period({}, empty);
    CHECK(empty.period.empty());
}
