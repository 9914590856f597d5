// Swedish values as print writes them: "0,31 %", "1 050 st", "+/-1 %", "Max 10 personer", "Tas fram av nämnd", "-".
// The one place that parses and formats numbers, money and dates. Strict: what is not wholly understood is
// `text`, never a guess ("3.25" and "1.234" are not numbers here). Sources: how the city's reports print values
// (docs/architecture.md, "Values"); CLDR sv for separators; half-up rounding as in school and in accounts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/error.h"

namespace tertial {

/// An exact decimal number: digits / 10^scale. "1 050,50" is {105050, 2}. At most 15 digits.
struct Decimal {
    std::int64_t digits = 0;
    int scale = 0;  // decimals as printed, 0 … 9

    bool operator==(const Decimal&) const = default;  // same number *and* same precision
};

[[nodiscard]] int compare(Decimal a, Decimal b);  // as numbers: -1, 0, 1
[[nodiscard]] Decimal add(Decimal a, Decimal b);  // scale = the larger one
[[nodiscard]] Decimal subtract(Decimal a, Decimal b);
[[nodiscard]] Decimal negate(Decimal a);
[[nodiscard]] Decimal absolute(Decimal a);
[[nodiscard]] Decimal round_half_up(Decimal a, int scale);  // away from zero at the half: 85,25 -> 85,3
[[nodiscard]] double to_double(Decimal a);

/// Whole text is one number: optional minus ("-", U+2212, U+2013), digits with blank (also U+00A0, U+202F, U+2009) as
/// thousands mark in groups of three, decimal comma. nullopt otherwise; no dots, no letters, no unit.
[[nodiscard]] std::optional<Decimal> parse_number(std::string_view text);

enum class ThousandsMark { none, blank, no_break_space };
/// "1 234,5", minus as "-". parse_number(format_number(x)) == x.
[[nodiscard]] std::string format_number(Decimal number, ThousandsMark mark = ThousandsMark::blank);

enum class ValueKind {
    none,         // empty, "-", "–", "_"
    number,       // "0,31 %", "1 050 st", "79"
    tolerance,    // "+/-1 %": within the number of the target
    limit,        // "Max 10 personer", "Minst 3": at most, at least
    word_target,  // "Öka", "Minskning", "Oförändrat"
    to_be_set,    // "Tas fram av nämnd", "Fastställs 2024", "fastställs t1"
    text,         // anything else
};

enum class Bound { none, at_most, at_least };

enum class Gap { blank, none };  // "78 %" or "78%"

struct Value {
    ValueKind kind = ValueKind::none;
    Decimal number;  // for number, tolerance, limit
    Bound bound = Bound::none;
    std::string unit;  // "%", "st", "mnkr", "barn/avd.", "kg CO2 per kg livsmedel"; as printed; may be empty

    // How it was printed, so that it can be printed back.
    std::string words;  // the whole of a word target, to-be-set, text or dash; what stands before the number of a
                        // tolerance or limit ("+/- ", "Max "); the minus of "-0,0"
    ThousandsMark mark = ThousandsMark::blank;
    Gap gap = Gap::blank;

    bool operator==(const Value&) const = default;  // of the print too; compare numbers with `compare`
};

/// Never fails: what is not understood is `text`.
[[nodiscard]] Value parse_value(std::string_view cell);

/// The text of a value. format_value(parse_value(t)) == t but for folding: blanks of every kind become one ordinary
/// blank, none at the ends; U+2212 and U+2013 before a figure become "-".
[[nodiscard]] std::string format_value(const Value& value);

/// The number of a value, when it has one.
[[nodiscard]] std::optional<Decimal> number_of(const Value& value);

/// "%", "procent".
[[nodiscard]] bool is_percentage(const Value& value);
/// As people mean it: "st" and "stycken", "%" and "procent", "GWh" and "gwh" are the same.
[[nodiscard]] bool same_unit(std::string_view a, std::string_view b);

/// A calendar date. Only real dates exist: 2024-02-30 is none.
struct Date {
    int year = 0, month = 0, day = 0;
    auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr): the 0 is the compiler's own
};

/// ISO 8601 "2024-05-31" only; nullopt otherwise.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string format_date(Date date);           // ISO
[[nodiscard]] std::string format_date_in_words(Date date);  // "31 maj 2024"

enum class MoneyUnit { none, kronor, thousands, millions };
/// "kr", "kronor"; "tkr"; "mnkr", "mkr"; inside a longer text such as "Budget 2024 (mnkr)" too.
[[nodiscard]] MoneyUnit find_money_unit(std::string_view text);

}  // namespace tertial
