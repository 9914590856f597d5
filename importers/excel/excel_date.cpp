#include "importers/excel/excel_date.h"

#include <charconv>
#include <chrono>
#include <cmath>

#include "model/values.h"

namespace tertial::excel {

namespace {

constexpr long seconds_a_day = 86'400;
constexpr double last_day = 2'958'466;  // the day after 9999-12-31
constexpr long days_from_1900_to_1904 = 1462;
constexpr long leap_day_that_never_was = 60;  // 1900-02-29, kept from Lotus 1-2-3

std::string two_figures(long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string show_time(long seconds, bool with_seconds) {
    std::string time = two_figures(seconds / 3600) + ":" + two_figures(seconds / 60 % 60);
    if (with_seconds && seconds % 60 != 0) time += ":" + two_figures(seconds % 60);
    return time;
}

Date date_of(long day) {
    using namespace std::chrono;
    const sys_days begin = year(1899) / 12 / 30;
    const year_month_day date(begin + days(day < leap_day_that_never_was ? day + 1 : day));
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace

std::optional<std::string> show_date(std::string_view days, std::string_view parts, DateSystem system) {
    double value = 0;
    const auto [end, error] = std::from_chars(days.data(), days.data() + days.size(), value);
    if (error != std::errc{} || end != days.data() + days.size()) return std::nullopt;
    if (!(value >= 0 && value < last_day)) return std::nullopt;
    const auto has = [&](char part) { return parts.find(part) != std::string_view::npos; };
    const auto total = std::lround(value * static_cast<double>(seconds_a_day));
    const long seconds = total % seconds_a_day;
    const long day = total / seconds_a_day + (system == DateSystem::from_1904 ? days_from_1900_to_1904 : 0);
    const bool has_day = has('y') || has('m') || has('d');
    if (!has_day) return show_time(seconds, has('s'));
    if (day < 1 || day == leap_day_that_never_was || day >= static_cast<long>(last_day)) return std::nullopt;
    std::string date = format_date(date_of(day));
    if (has('y') && !has('d')) date.resize(has('m') ? 7 : 4);
    return has('h') && seconds != 0 ? date + " " + show_time(seconds, false) : date;
}

}  // namespace tertial::excel
