#include "model/checks/text_amounts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/fold.h"

namespace tertial::checks {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digits_from(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end;
}

/// The end of a number with thousands marks and decimals that begins at `at`.
std::size_t number_end(std::string_view text, std::size_t at) {
    std::size_t end = digits_from(text, at);
    while (end - at <= 15) {
        const std::size_t blank = blank_at(text, end);
        if (blank == 0) break;
        const std::size_t next = digits_from(text, end + blank);
        if (next - (end + blank) != 3) break;
        end = next;
    }
    if (end + 1 < text.size() && text[end] == ',' && is_digit(text[end + 1])) end = digits_from(text, end + 1);
    return end;
}

struct UnitWord {
    std::string_view word;
    MoneyUnit unit;
};
// The longer before the shorter.
constexpr auto units = std::to_array<UnitWord>({{"miljoner kronor", MoneyUnit::millions},
                                                {"miljoner kr", MoneyUnit::millions},
                                                {"miljon kronor", MoneyUnit::millions},
                                                {"tusen kronor", MoneyUnit::thousands},
                                                {"mnkr", MoneyUnit::millions},
                                                {"mkr", MoneyUnit::millions},
                                                {"tkr", MoneyUnit::thousands},
                                                {"kronor", MoneyUnit::kronor},
                                                {"kr", MoneyUnit::kronor}});

bool is_letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto c = static_cast<unsigned char>(text[at]);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC3;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// All units have "kr"; most texts have not, and need no closer look.
bool may_name_money(std::string_view text) {
    const auto is = [](char c, char small) { return c == small || c == small - 'a' + 'A'; };
    for (std::size_t i = 1; i < text.size(); ++i)
        if (is(text[i], 'r') && is(text[i - 1], 'k')) return true;
    return false;
}

}  // namespace

std::vector<TextAmount> find_amounts(std::string_view text) {
    std::vector<TextAmount> found;
    if (!may_name_money(text)) return found;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i]) || (i > 0 && (is_digit(text[i - 1]) || is_letter_at(text, i - 1)))) {
            ++i;
            continue;
        }
        const std::size_t end = number_end(text, i);
        const std::size_t blank = blank_at(text, end);
        const std::string rest = lower(text.substr(end + blank, 16));
        const auto unit = std::find_if(units.begin(), units.end(), [&](const UnitWord& candidate) {
            return rest.starts_with(candidate.word) && !is_letter_at(text, end + blank + candidate.word.size());
        });
        const std::optional<Decimal> number = parse_number(fold_blanks(text.substr(i, end - i)));
        if (unit != units.end() && number) {
            const std::size_t stop = end + blank + unit->word.size();
            found.push_back({*number, unit->unit, i, stop, std::string(text.substr(i, stop - i))});
        }
        i = std::max(end, i + 1);
    }
    return found;
}

Kronor in_kronor(Decimal number, MoneyUnit unit) {
    const double factor = unit == MoneyUnit::millions ? 1e6 : unit == MoneyUnit::thousands ? 1e3 : 1;
    const double step = std::pow(10.0, -number.scale) * factor;
    return {std::abs(to_double(number)) * factor, step / 2};
}

bool same_amount(Kronor a, Kronor b) {
    // Half a unit of the coarser print, and a little for the binary form of decimals.
    return std::abs(a.amount - b.amount) <= std::max(a.half_unit, b.half_unit) * 1.000001 + 1e-6;
}

}  // namespace tertial::checks
