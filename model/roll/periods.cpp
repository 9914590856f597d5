#include "model/roll/periods.h"

#include <algorithm>
#include <optional>

#include "model/fold.h"

namespace tertial::roll {

namespace {

enum class Periodicity { year, half_year, tertial };

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Calls f(position, year) for each four digits that stand as a year.
template <class F>
void for_each_year(std::string_view text, F&& f) {
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool date = end + 2 < text.size() && text[end] == '-' && is_digit(text[end + 1]) &&
                          is_digit(text[end + 2]) && !(end + 4 < text.size() && is_digit(text[end + 3]));
        const bool fraction = i > 1 && (text[i - 1] == ',' || text[i - 1] == '.') && is_digit(text[i - 2]);
        if (end - i == 4 && (text[i] == '1' || text[i] == '2') && !date && !fraction)
            f(i, std::stoi(std::string(text.substr(i, 4))));
        i = end;
    }
}

bool is_four_digits(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<Periodicity> periodicity_of(std::string_view period) {
    const std::string folded = fold_case(fold_blanks(period));
    if (starts_with_word(folded, "tertial")) return Periodicity::tertial;
    if (folded.starts_with("halvår")) return Periodicity::half_year;
    if (folded == "år" || folded == "helår" || is_four_digits(folded)) return Periodicity::year;
    return std::nullopt;
}

// An annual report calls every period a year: what is measured more often is told by the reports before it.
std::optional<Periodicity> periodicity_of(const Indicator& indicator) {
    const std::optional<Periodicity> own = periodicity_of(indicator.period);
    if (own && *own != Periodicity::year) return own;
    std::optional<Periodicity> latest;
    for (const PastValues& past : indicator.history) {
        if (past.origin.kind == DocumentKind::annual_report) continue;
        if (const std::optional<Periodicity> earlier = periodicity_of(past.period)) latest = earlier;
    }
    return latest ? latest : own;
}

std::string in_plan(Periodicity periodicity) {
    switch (periodicity) {
        case Periodicity::year:
            return "År";
        case Periodicity::half_year:
            return "Halvår";
        case Periodicity::tertial:
            return "Tertial";
    }
    return {};
}

}  // namespace

std::string shift_years(std::string_view text, int from, int to) {
    constexpr int reach = 3;
    std::string out;
    std::size_t done = 0;
    for_each_year(text, [&](std::size_t at, int year) {
        if (year < from - reach || year > from + reach) return;
        out += text.substr(done, at - done);
        out += std::to_string(year + to - from);
        done = at + 4;
    });
    return out += text.substr(done);
}

bool names_year(std::string_view text, int year) {
    bool found = false;
    for_each_year(text, [&](std::size_t, int named) { found = found || named == year; });
    return found;
}

std::string period_for(const Indicator& indicator, const DocumentTemplate& target, int year) {
    const std::optional<Periodicity> periodicity = periodicity_of(indicator);
    if (!periodicity) return indicator.period;
    if (target.kind == DocumentKind::plan) return in_plan(*periodicity);
    const std::string of_year = std::to_string(year);
    if (target.kind == DocumentKind::annual_report || *periodicity == Periodicity::year) return of_year;
    if (*periodicity == Periodicity::half_year) return "Halvår 1 " + of_year;
    return "Tertial " + std::to_string(target.tertial) + " " + of_year;
}

}  // namespace tertial::roll
