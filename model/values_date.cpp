// Calendar dates in ISO form.
#include <array>
#include <cstdio>

#include "model/values.h"

namespace tertial {

namespace {

constexpr auto months = std::to_array<std::string_view>({"januari", "februari", "mars", "april", "maj", "juni", "juli",
                                                         "augusti", "september", "oktober", "november", "december"});

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Only figures; -1 otherwise.
int read_figures(std::string_view text) {
    int number = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const Date date{read_figures(text.substr(0, 4)), read_figures(text.substr(5, 2)), read_figures(text.substr(8, 2))};
    if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
    if (date.day > days_in_month(date.year, date.month)) return std::nullopt;
    return date;
}

std::string format_date(Date date) {
    std::array<char, 48> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string format_date_in_words(Date date) {
    if (date.month < 1 || date.month > 12) return format_date(date);
    return std::to_string(date.day) + " " + std::string(months[static_cast<std::size_t>(date.month - 1)]) + " " +
           std::to_string(date.year);
}

}  // namespace tertial
