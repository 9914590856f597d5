// The figures of a number as Excel means it: fifteen significant digits, rounded half away from zero.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tertial::excel {

/// digits × 10^(point - number of digits): "7125" with point 2 is 71.25.
struct DecimalDigits {
    bool negative = false;
    std::string digits;  // without leading zeros; "0" is empty
    int point = 0;

    [[nodiscard]] bool is_zero() const { return digits.empty(); }
};

/// "71.25", "-3E-2" as XML writes numbers. nullopt: no number, or none that a report can hold (over 1e20).
[[nodiscard]] std::optional<DecimalDigits> decimal_digits(std::string_view text);

[[nodiscard]] DecimalDigits rounded_to_decimals(DecimalDigits number, int decimals);
[[nodiscard]] DecimalDigits rounded_to_digits(DecimalDigits number, int digits);

/// Whole part ("0" when there is none) and `decimals` decimals; the number is rounded to them.
struct PrintedDigits {
    std::string whole;
    std::string decimals;
};
[[nodiscard]] PrintedDigits print_digits(const DecimalDigits& number, int decimals);

}  // namespace tertial::excel
