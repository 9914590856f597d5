#include "model/checks/indicator_columns.h"

#include <algorithm>

#include "model/fold.h"

namespace tertial::checks {

namespace {

std::string plain_name(IndicatorColumn column) {
    switch (column) {
        case IndicatorColumn::outcome:
            return "Periodens utfall";
        case IndicatorColumn::outcome_men:
            return "Utfall män/pojkar";
        case IndicatorColumn::outcome_women:
            return "Utfall kvinnor/flickor";
        case IndicatorColumn::outcome_previous:
            return "Utfall förra året";
        case IndicatorColumn::forecast:
            return "Prognos helår";
        case IndicatorColumn::target:
            return "Årsmål";
        case IndicatorColumn::council_target:
            return "KF:s årsmål";
    }
    return {};
}

// {year} and {previous_year} are all that column headers use.
std::string with_years(std::string header, int year) {
    for (const auto& [placeholder, value] :
         {std::pair<std::string_view, int>{"{year}", year}, {"{previous_year}", year - 1}})
        if (const std::size_t at = header.find(placeholder); at != std::string::npos)
            header.replace(at, placeholder.size(), std::to_string(value));
    return header;
}

}  // namespace

std::string column_header(const CheckContext& context, IndicatorColumn column) {
    for (const IndicatorColumnSpec& spec : context.document_template.indicator_columns)
        if (spec.column == column) return with_years(spec.header, context.report.meta.year);
    return plain_name(column);
}

bool has_column(const CheckContext& context, IndicatorColumn column) {
    const auto& columns = context.document_template.indicator_columns;
    return std::any_of(columns.begin(), columns.end(),
                       [column](const IndicatorColumnSpec& spec) { return spec.column == column; });
}

bool is_of_this_period(const Report& report, const Indicator& indicator) {
    const std::vector<std::string> words = folded_words(indicator.period);
    const std::string year = std::to_string(report.meta.year);
    const auto has = [&words](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const bool other_year = std::any_of(words.begin(), words.end(), [&year](const std::string& word) {
        return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && word != year;
    });
    switch (report.meta.kind) {
        case DocumentKind::plan:
            return false;
        case DocumentKind::annual_report:
            return !other_year;
        case DocumentKind::tertial_report:
            break;
    }
    if (other_year || words.empty()) return false;
    if (words.front() == "halvår") return report.meta.tertial == 2 && (has("1") || words.size() == 1);
    const bool numbered = has("1") || has("2") || has("3");
    return words.front() == "tertial" && (!numbered || has(std::to_string(report.meta.tertial)));
}

}  // namespace tertial::checks
