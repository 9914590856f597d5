// Exact decimals: arithmetic, parsing and formatting of plain numbers.
#include <algorithm>
#include <cstdlib>

#include "model/values.h"
#include "model/values_scan.h"

namespace tertial {

namespace {

__extension__ typedef __int128 Wide;  // two Decimals brought to one scale do not fit in 64 bits

constexpr Wide power_of_ten(int exponent) {
    Wide power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

Wide at_scale(Decimal a, int scale) {
    return static_cast<Wide>(a.digits) * power_of_ten(scale - a.scale);
}

// n / 10^k, half away from zero.
Wide divide_half_up(Wide n, int k) {
    const Wide divisor = power_of_ten(k);
    const Wide half = divisor / 2;
    return n >= 0 ? (n + half) / divisor : -((-n + half) / divisor);
}

// The precision gives way before the number does: decimals are dropped until it fits.
Decimal from_wide(Wide digits, int scale) {
    constexpr Wide most = static_cast<Wide>(INT64_MAX);
    while (scale > 0 && (digits > most || digits < -most)) {
        digits = divide_half_up(digits, 1);
        --scale;
    }
    return {static_cast<std::int64_t>(std::clamp(digits, -most, most)), scale};
}

std::size_t length_of_blank(std::string_view text) {
    for (std::string_view form : {" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"})
        if (text.starts_with(form)) return form.size();
    return 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

}  // namespace

std::size_t length_of_minus(std::string_view text) {
    for (std::string_view form : {"-", "\xE2\x88\x92", "\xE2\x80\x93"})
        if (text.starts_with(form)) return form.size();
    return 0;
}

std::optional<ScannedNumber> scan_number(std::string_view text) {
    constexpr std::size_t most_digits = 15, most_decimals = 9;
    ScannedNumber out;
    std::size_t at = length_of_minus(text);
    out.negative = at > 0;

    const std::size_t first = count_digits(text.substr(at));
    if (first == 0) return std::nullopt;
    if (first > 1 && text[at] == '0') return std::nullopt;  // "007" is a code, no number
    std::string digits(text.substr(at, first));
    at += first;

    // Groups of exactly three after a first group of one to three; any other figures after a blank are no group.
    while (const std::size_t blank = length_of_blank(text.substr(at))) {
        const std::size_t group = count_digits(text.substr(at + blank));
        if (group == 0) break;
        if (group != 3 || first > 3 || digits.front() == '0') return std::nullopt;
        digits += text.substr(at + blank, group);
        at += blank + group;
        out.grouped = true;
    }
    if (text.substr(at).starts_with(',')) {
        const std::size_t decimals = count_digits(text.substr(at + 1));
        if (decimals == 0 || decimals > most_decimals) return std::nullopt;
        digits += text.substr(at + 1, decimals);
        out.number.scale = static_cast<int>(decimals);
        at += 1 + decimals;
    }
    if (digits.size() > most_digits) return std::nullopt;
    // A mark that people could mean as a number's, straight after: "3.25", "1,2,3", "10-15", "10:30", "3/4".
    if (const std::string_view rest = text.substr(at);
        !rest.empty() && (is_digit(rest[0]) || rest[0] == '.' || rest[0] == ',' || rest[0] == ':' || rest[0] == '/' ||
                          length_of_minus(rest)))
        return std::nullopt;
    out.number.digits = std::strtoll(digits.c_str(), nullptr, 10);
    if (out.negative) out.number.digits = -out.number.digits;
    out.length = at;
    return out;
}

int compare(Decimal a, Decimal b) {
    const int scale = std::max(a.scale, b.scale);
    const Wide left = at_scale(a, scale), right = at_scale(b, scale);
    return left < right ? -1 : left > right ? 1 : 0;
}

Decimal add(Decimal a, Decimal b) {
    const int scale = std::max(a.scale, b.scale);
    return from_wide(at_scale(a, scale) + at_scale(b, scale), scale);
}

Decimal subtract(Decimal a, Decimal b) {
    return add(a, negate(b));
}

Decimal negate(Decimal a) {
    return {-a.digits, a.scale};
}

Decimal absolute(Decimal a) {
    return a.digits < 0 ? negate(a) : a;
}

Decimal round_half_up(Decimal a, int scale) {
    if (scale >= a.scale) return from_wide(at_scale(a, scale), scale);
    return {static_cast<std::int64_t>(divide_half_up(a.digits, a.scale - scale)), scale};
}

double to_double(Decimal a) {
    return static_cast<double>(a.digits) / static_cast<double>(power_of_ten(a.scale));
}

std::optional<Decimal> parse_number(std::string_view text) {
    while (const std::size_t blank = length_of_blank(text)) text.remove_prefix(blank);
    const std::optional<ScannedNumber> scanned = scan_number(text);
    if (!scanned) return std::nullopt;
    text.remove_prefix(scanned->length);
    while (const std::size_t blank = length_of_blank(text)) text.remove_prefix(blank);
    if (!text.empty()) return std::nullopt;
    return scanned->number;
}

std::string format_number(Decimal number, ThousandsMark mark) {
    const bool negative = number.digits < 0;
    const auto magnitude =
        negative ? 0 - static_cast<std::uint64_t>(number.digits) : static_cast<std::uint64_t>(number.digits);
    std::string digits = std::to_string(magnitude);
    const auto scale = static_cast<std::size_t>(std::max(0, number.scale));
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    const std::string_view whole = std::string_view(digits).substr(0, digits.size() - scale);
    std::string out = negative ? "-" : "";
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0 && mark != ThousandsMark::none)
            out += mark == ThousandsMark::blank ? " " : "\xC2\xA0";
        out += whole[i];
    }
    if (scale > 0) out += "," + digits.substr(digits.size() - scale);
    return out;
}

}  // namespace tertial
