#include <imgui.h>

#include <array>
#include <chrono>

#include "editor/actions/action.h"
#include "editor/panels/cell_card.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

constexpr std::array<std::string_view, 12> swedish_months{"januari",   "februari", "mars",     "april",
                                                          "maj",       "juni",     "juli",     "augusti",
                                                          "september", "oktober",  "november", "december"};

std::chrono::year_month_day ymd(const Date& date) {
    return {year(date.year), month(static_cast<unsigned>(date.month)), day(static_cast<unsigned>(date.day))};
}

int days_in(const Date& date) {
    const auto last = ymd(date).year() / ymd(date).month() / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// 0 = Monday.
int weekday_of_first(const Date& date) {
    const std::chrono::weekday weekday(sys_days(ymd({date.year, date.month, 1})));
    return static_cast<int>(weekday.iso_encoding()) - 1;
}

Date month_beside(const Date& date, int by) {
    const auto moved = std::chrono::year_month(ymd(date).year(), ymd(date).month()) + std::chrono::months(by);
    return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())), 1};
}

}  // namespace

bool draw_calendar(App& app, Date& date) {
    Ui& ui = app.ui;
    const UiScope scope(ui, "kalender");
    // The month may be turned away from the date's own, until another date is looked at.
    Date& shown = app.calendar.month;
    if (app.calendar.of != date) app.calendar = {date, date};
    if (ui.button("förra", "‹", Emphasis::quiet)) shown = month_beside(shown, -1);
    ImGui::SameLine();
    if (ui.button("nästa", "›", Emphasis::quiet)) shown = month_beside(shown, 1);
    ImGui::SameLine();
    ui.words(std::string(swedish_months[static_cast<std::size_t>(shown.month - 1)]) + " " + std::to_string(shown.year));
    const float cell = ui.px(31);
    const float left = ImGui::GetCursorPosX();
    constexpr std::array<ActionName, 7> weekdays{
        {{"må", "Mo"}, {"ti", "Tu"}, {"on", "We"}, {"to", "Th"}, {"fr", "Fr"}, {"lö", "Sa"}, {"sö", "Su"}}};
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        if (i > 0) ImGui::SameLine();
        ImGui::SetCursorPosX(left + cell * static_cast<float>(i) + ui.px(7));
        ui.faint_words(weekdays[i].str(), UiFont::small);
    }
    const int first = weekday_of_first(shown);
    bool chosen = false;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ui.px(2), ui.px(2)));
    for (int number = 1; number <= days_in(shown); ++number) {
        const int column = (first + number - 1) % 7;
        if (number > 1 && column > 0) ImGui::SameLine();
        ImGui::SetCursorPosX(left + cell * static_cast<float>(column));
        const Date here{shown.year, shown.month, number};
        const bool is_date = here == date;
        if (ui.button(std::to_string(number), std::to_string(number), is_date ? Emphasis::primary : Emphasis::quiet,
                      true, cell - ui.px(2))) {
            date = here;
            chosen = true;
        }
    }
    ImGui::PopStyleVar();
    return chosen;
}

}  // namespace tertial::editor
