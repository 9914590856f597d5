#include "importers/excel/decimal_digits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tertial::excel {

namespace {

constexpr double largest = 1e20;
constexpr int significant_digits = 15;

void drop_zeros_at_end(DecimalDigits& number) {
    while (number.digits.ends_with('0')) number.digits.pop_back();
    if (number.digits.empty()) number = {};
}

/// Adds one to the last digit; "99" becomes "100" and the point moves.
void count_up(DecimalDigits& number) {
    for (std::size_t i = number.digits.size(); i-- > 0;) {
        if (number.digits[i] != '9') {
            ++number.digits[i];
            return;
        }
        number.digits[i] = '0';
    }
    number.digits.insert(0, 1, '1');
    ++number.point;
}

}  // namespace

std::optional<DecimalDigits> decimal_digits(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (!std::isfinite(value) || std::fabs(value) > largest) return std::nullopt;
    std::array<char, 40> buffer{};
    const auto printed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value),
                                       std::chars_format::scientific, significant_digits - 1);
    const std::string_view figures(buffer.data(), static_cast<std::size_t>(printed.ptr - buffer.data()));
    const std::size_t mark = figures.find('e');
    DecimalDigits number;
    number.negative = std::signbit(value);
    for (const char c : figures.substr(0, mark)) {
        if (c != '.') number.digits += c;
    }
    std::string_view exponent = figures.substr(mark + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), number.point);
    ++number.point;
    drop_zeros_at_end(number);
    return number;
}

DecimalDigits rounded_to_decimals(DecimalDigits number, int decimals) {
    const int digits = number.point + decimals;
    return rounded_to_digits(std::move(number), digits);
}

DecimalDigits rounded_to_digits(DecimalDigits number, int digits) {
    if (digits < 0) return {};
    const auto kept = static_cast<std::size_t>(digits);
    if (kept >= number.digits.size()) return number;
    const bool up = number.digits[kept] >= '5';
    number.digits.resize(kept);
    if (up) count_up(number);
    drop_zeros_at_end(number);
    return number;
}

PrintedDigits print_digits(const DecimalDigits& number, int decimals) {
    const DecimalDigits rounded = rounded_to_decimals(number, decimals);
    const auto digit = [&](int place) {  // places behind the point are 0, 1 …; before it -1, -2 …
        const int i = rounded.point + place;
        return i >= 0 && i < static_cast<int>(rounded.digits.size()) ? rounded.digits[static_cast<std::size_t>(i)]
                                                                     : '0';
    };
    PrintedDigits out;
    for (int place = -std::max(rounded.point, 1); place < 0; ++place) out.whole += digit(place);
    for (int place = 0; place < decimals; ++place) out.decimals += digit(place);
    return out;
}

}  // namespace tertial::excel
