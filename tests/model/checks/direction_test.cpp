#include "model/checks/direction.h"

#include <doctest/doctest.h>

using namespace tertial;
using namespace tertial::checks;

TEST_CASE("direction: guessed from what the name says of those who are counted") {
    struct Case {
        std::string_view name;
        Direction direction;
    };
    for (const Case& known :
         {Case{"Andel nöjda badgäster", Direction::higher_is_better},
          Case{"Andel boende som känner sig trygga", Direction::higher_is_better},
          Case{"Andel elever som inte upplever kränkningar", Direction::higher_is_better},
          Case{"Antal avvärjda vräkningar", Direction::higher_is_better},
          Case{"Sjukfrånvaro dag 1-14", Direction::lower_is_better}, Case{"SJUKFRÅNVARO", Direction::lower_is_better},
          Case{"Andel personer med ekonomiskt bistånd", Direction::lower_is_better},
          Case{"Andel som inte är nöjda", Direction::lower_is_better},
          Case{"Antal barn per grupp", Direction::lower_is_better},
          Case{"Nämndens prognossäkerhet T2", Direction::near_target_is_better},
          Case{"Antal våldsutövare som har kontakt med mottagningen", Direction::unknown},
          Case{"Antal besök", Direction::unknown}, Case{"", Direction::unknown}}) {
        CAPTURE(known.name);
        CHECK(guess_direction(known.name) == known.direction);
    }
}

TEST_CASE("direction: what a person has confirmed goes before the guess") {
    Indicator indicator;
    indicator.name = "Sjukfrånvaro";
    CHECK(direction_of(indicator) == Direction::lower_is_better);
    indicator.direction = Direction::higher_is_better;
    CHECK(direction_of(indicator) == Direction::higher_is_better);
}

TEST_CASE("direction: values against targets of every kind") {
    const auto compared = [](std::string_view actual, std::string_view target, Direction direction) {
        return compare_with_target(parse_value(actual), parse_value(target), direction);
    };
    using enum Direction;
    CHECK(compared("79 %", "80 %", higher_is_better) == Comparison::worse);
    CHECK(compared("80,0 %", "80 %", higher_is_better) == Comparison::same);
    CHECK(compared("81 %", "80 %", higher_is_better) == Comparison::better);
    CHECK(compared("81 %", "80 %", lower_is_better) == Comparison::worse);
    CHECK(compared("79", "80 %", lower_is_better) == Comparison::better);
    CHECK(compared("79 %", "80 %", unknown) == Comparison::unknown);
    CHECK(compared("11", "Max 10 personer", unknown) == Comparison::worse);
    CHECK(compared("9", "Max 10 personer", unknown) == Comparison::better);
    CHECK(compared("2", "Minst 3", unknown) == Comparison::worse);
    CHECK(compared("-0,8 %", "+/-1 %", near_target_is_better) == Comparison::better);
    CHECK(compared("-1,2 %", "+/-1 %", near_target_is_better) == Comparison::worse);
    CHECK(compared("79 %", "Öka", higher_is_better) == Comparison::unknown);
    CHECK(compared("79 %", "", higher_is_better) == Comparison::unknown);
    CHECK(compared("-", "80 %", higher_is_better) == Comparison::unknown);
    CHECK(compared("5 st", "80 %", higher_is_better) == Comparison::unknown);
}

TEST_CASE("direction: a board's share of a city total is no rate") {
    const auto comparable = [](std::string_view own, std::string_view city) {
        return are_comparable_rates(parse_value(own), parse_value(city));
    };
    CHECK(comparable("70 %", "75 %"));
    CHECK(comparable("81", "84"));
    CHECK_FALSE(comparable("20 st", "9 000 st"));
    CHECK_FALSE(comparable("1,6", "1945 GWh"));
    CHECK_FALSE(comparable("20", "9000"));
    CHECK_FALSE(comparable("70 %", "Öka"));
}
