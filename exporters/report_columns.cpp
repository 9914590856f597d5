#include "exporters/report_columns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "model/walk.h"

namespace tertial {

namespace {

constexpr std::size_t activity_column_count = 3;

// By IndicatorColumn, the period last; by ActivityColumn.
constexpr std::array<const char*, indicator_column_count + 1> indicator_headers{"Periodens utfall",
                                                                                "Utfall män/pojkar",
                                                                                "Utfall kvinnor/flickor",
                                                                                "Utfall {previous_year}",
                                                                                "Prognos helår",
                                                                                "Årsmål",
                                                                                "KF:s årsmål",
                                                                                "Period"};
constexpr std::array<const char*, activity_column_count> activity_headers{"Startdatum", "Slutdatum", "Avvikelse"};

struct Used {
    std::array<bool, indicator_column_count + 1> indicators{};
    std::array<bool, activity_column_count> activities{};
};

Used used_in(const Report& report) {
    Used used;
    const auto note = [](bool& known, const std::string& text) { known = known || !text.empty(); };
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators) {
            for (std::size_t i = 0; i < indicator_column_count; ++i) note(used.indicators[i], indicator.cells.text[i]);
            note(used.indicators[indicator_column_count], indicator.period);
        }
        for (const Activity& activity : goal.activities) {
            note(used.activities[0], activity.start);
            note(used.activities[1], activity.end);
            note(used.activities[2], activity.deviation);
        }
    });
    return used;
}

/// Place of a column in the usual order; the period is last.
std::size_t rank(const IndicatorColumnSpec& spec) {
    return spec.column ? static_cast<std::size_t>(*spec.column) : indicator_column_count;
}
std::size_t rank(const ActivityColumnSpec& spec) {
    return static_cast<std::size_t>(spec.column);
}

template <class Spec>
void add(std::vector<Spec>& columns, Spec spec) {
    const auto same = [&](const Spec& other) { return rank(other) == rank(spec); };
    if (std::any_of(columns.begin(), columns.end(), same)) return;
    const auto later = [&](const Spec& other) { return rank(other) > rank(spec); };
    columns.insert(std::find_if(columns.begin(), columns.end(), later), std::move(spec));
}

}  // namespace

DocumentTemplate with_columns_of(const Report& report, DocumentTemplate document_template) {
    const Used used = used_in(report);
    for (std::size_t i = 0; i < used.indicators.size(); ++i) {
        if (!used.indicators[i]) continue;
        std::optional<IndicatorColumn> column;
        if (i < indicator_column_count) column = static_cast<IndicatorColumn>(i);
        add(document_template.indicator_columns, {column, indicator_headers[i]});
    }
    for (std::size_t i = 0; i < used.activities.size(); ++i) {
        if (used.activities[i])
            add(document_template.activity_columns, {static_cast<ActivityColumn>(i), activity_headers[i]});
    }
    return document_template;
}

}  // namespace tertial
