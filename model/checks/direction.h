// Whether an indicator is better high or low, and how its values compare with its target.
#pragma once

#include <optional>
#include <string_view>

#include "model/report.h"
#include "model/values.h"

namespace tertial::checks {

/// From the words of the name: "nöjda" higher, "sjukfrånvaro" lower, "inte … diskriminering" higher again,
/// "prognossäkerhet" near the target. unknown when no word tells: then nothing is claimed about better or worse.
[[nodiscard]] Direction guess_direction(std::string_view indicator_name);

/// The confirmed direction, else the guessed one.
[[nodiscard]] Direction direction_of(const Indicator& indicator);

enum class Comparison { unknown, same, better, worse };

/// Is `actual` (an outcome or forecast) better or worse than `target`? Limits and tolerances count. unknown when one of
/// them is no number, the units differ, or the direction is unknown and the numbers are not equal.
[[nodiscard]] Comparison compare_with_target(const Value& actual, const Value& target, Direction direction);

/// Both are rates of the same thing (percentages, indexes), so that the board's can be held against the city's; not a
/// board's share of a city total (20 of 9 000 places).
[[nodiscard]] bool are_comparable_rates(const Value& own, const Value& city);

}  // namespace tertial::checks
