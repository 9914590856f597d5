// The sheet of goals: assessments, and how many indicators, activities and findings stand under each.
#include <algorithm>
#include <map>

#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"
#include "model/walk.h"

namespace tertial::xlsx {

namespace {

const char* text_of(const std::optional<Assessment>& assessment) {
    if (!assessment) return nullptr;
    switch (*assessment) {
        case Assessment::fully:
            return "assessment.fully";
        case Assessment::partly:
            return "assessment.partly";
        case Assessment::not_met:
            return "assessment.not-met";
    }
    return nullptr;
}

const char* symbol_of(const std::optional<Assessment>& assessment) {
    if (!assessment) return "symbol.missing";
    switch (*assessment) {
        case Assessment::fully:
            return "symbol.fully";
        case Assessment::partly:
            return "symbol.partly";
        case Assessment::not_met:
            return "symbol.not-met";
    }
    return "symbol.missing";
}

constexpr const char* count_format = "0;-0;\"–\"";  // a dash for none

struct Counts {
    std::size_t indicators = 0, measured = 0, activities = 0, deviations = 0, findings = 0;
};

/// Rows of another sheet whose goal is counted.
struct Range {
    std::string sheet;
    std::size_t last_row = first_data_row;

    [[nodiscard]] std::string of(std::size_t column) const {
        return quoted_sheet(sheet) + "!" + absolute_range(first_data_row, last_row, column);
    }
};

std::size_t last_row_of(std::size_t row_count) {
    return first_data_row + std::max<std::size_t>(row_count, 1) - 1;
}

class Builder {
public:
    Builder(const SheetContext& context, const SheetNames& names, const ChoiceLists& lists,
            const IndicatorPlaces& indicators, const ActivityPlaces& activities)
        : context_(context),
          layout_(context.layout),
          lists_(lists),
          indicators_(indicators),
          activities_(activities),
          indicator_rows_{names.indicators, last_row_of(indicators.rows.size())},
          activity_rows_{names.activities, last_row_of(activities.row_count)},
          finding_rows_{names.findings, last_row_of(context.findings.size())} {}

    Sheet build(const std::string& name, BookNames& book) {
        sheet_.name = name;
        sheet_.table = book.table(layout_.text("goals.table"));
        sheet_.title = layout_.text("goals.title");
        sheet_.tab = Colour::tab_follow_up;
        sheet_.frozen_columns = 3;
        columns();
        count_all();
        for_each_goal(context_.report.goals, [&](const Goal& goal, const Goal*) { row(goal); });
        sheet_.explanation = fill(layout_.text("goals.explanation"), {{"count", std::to_string(sheet_.rows.size())}});
        if (sheet_.rows.empty()) {
            sheet_.explanation = layout_.text("goals.none");
            put_empty_row(sheet_, 2, layout_.text("goals.none"));
        }
        return std::move(sheet_);
    }

private:
    std::size_t column(const char* header, const char* width, Align align = Align::left) {
        std::string unique = unique_header(sheet_.columns, layout_.text(header));
        sheet_.columns.push_back({std::move(unique), width, align, Visibility::shown, {}, {}, {}});
        return sheet_.columns.size() - 1;
    }

    bool has_assessments() const {
        const auto& levels = context_.document_template.goal_levels;
        bool any =
            std::any_of(levels.begin(), levels.end(), [](const GoalLevelSpec& level) { return level.has_assessment; });
        for_each_goal(context_.report.goals, [&](const Goal& goal, const Goal*) { any = any || goal.assessment; });
        return any;
    }

    void columns() {
        column("goals.column.number", "number");
        column("goals.column.level", "level");
        column("goals.column.title", "name");
        if (has_assessments()) {
            symbol_ = column("goals.column.symbol", "symbol", Align::centre);
            assessment_ = column("goals.column.assessment", "status");
            sheet_.columns[*assessment_].choices = lists_.assessments;
            sheet_.columns[*assessment_].help = layout_.text("goals.assessment-help");
            for (const std::size_t c : {*symbol_, *assessment_}) rules(c);
        }
        column("goals.column.indicators", "count", Align::right);
        if (indicators_.column_of(IndicatorColumn::outcome)) column("goals.column.measured", "count", Align::right);
        column("goals.column.activities", "count", Align::right);
        if (activities_.deviation_column) column("goals.column.deviations", "count", Align::right);
        column("goals.column.findings", "count", Align::right);
    }

    void rules(std::size_t c) {
        const std::string cell = "$" + cell_name(first_data_row, *assessment_);
        const auto rule = [&](const char* text, Tint tint) {
            sheet_.columns[c].rules.push_back({cell + "=" + formula_text(layout_.text(text)), tint});
        };
        rule("assessment.fully", Tint::good);
        rule("assessment.partly", Tint::fair);
        rule("assessment.not-met", Tint::bad);
    }

    void row(const Goal& goal) {
        const std::size_t r = first_data_row + sheet_.rows.size();
        Row& row = sheet_.rows.emplace_back();
        row.id = goal.id.text;
        row.look = goal.level == GoalLevel::direction ? RowLook::group : RowLook::normal;
        row.cells.push_back(words(goal.number));
        row.cells.push_back(words(context_.document_template.level(goal.level).label));
        row.cells.push_back(words(goal.title));
        if (symbol_) {
            row.cells.push_back(symbol(goal, r));
            row.cells.push_back(goal.assessment ? text_cell(layout_.text(text_of(goal.assessment))) : Cell{});
        }
        const Counts& counts = counts_[fold_white_space(goal.number)];
        row.cells.push_back(count(r, indicator_rows_, indicators_.goal_column, std::nullopt, counts.indicators));
        if (const auto outcome = indicators_.column_of(IndicatorColumn::outcome)) {
            row.cells.push_back(count(r, indicator_rows_, indicators_.goal_column, outcome, counts.measured));
        }
        row.cells.push_back(count(r, activity_rows_, activities_.goal_column, std::nullopt, counts.activities));
        if (activities_.deviation_column) {
            row.cells.push_back(
                count(r, activity_rows_, activities_.goal_column, activities_.deviation_column, counts.deviations));
        }
        row.cells.push_back(count(r, finding_rows_, finding_goal_column, std::nullopt, counts.findings));
    }

    /// By number, as the formulas count: two goals with the same number share theirs.
    void count_all() {
        const auto has_text = [](const std::string& text) { return !fold_white_space(text).empty(); };
        for_each_goal(context_.report.goals, [&](const Goal& goal, const Goal*) {
            Counts& counts = counts_[fold_white_space(goal.number)];
            counts.indicators += goal.indicators.size();
            counts.activities += goal.activities.size();
            for (const Indicator& indicator : goal.indicators) {
                counts.measured += has_text(indicator.cells[IndicatorColumn::outcome]) ? 1 : 0;
            }
            for (const Activity& activity : goal.activities) counts.deviations += has_text(activity.deviation) ? 1 : 0;
        });
        for (const Finding& finding : context_.findings) ++counts_[fold_white_space(finding.goal)].findings;
    }

    Cell symbol(const Goal& goal, std::size_t r) const {
        const std::string cell = cell_name(r, *symbol_ + 1);
        std::string formula = formula_text(layout_.text("symbol.missing"));
        for (const Assessment assessment : {Assessment::not_met, Assessment::partly, Assessment::fully}) {
            formula = "IF(" + cell + "=" + formula_text(layout_.text(text_of(assessment))) + "," +
                      formula_text(layout_.text(symbol_of(assessment))) + "," + formula + ")";
        }
        return formula_cell(formula, layout_.text(symbol_of(goal.assessment)));
    }

    /// How many rows of `range` have this goal's number (as text: to COUNTIF, "1.1" and "1.10" are the same number),
    /// and something in `filled` when that is asked for.
    Cell count(std::size_t r, const Range& range, std::size_t goal_column, std::optional<std::size_t> filled,
               std::size_t result) const {
        if (sheet_.rows.back().cells[0].kind == CellKind::blank)
            return number_cell(static_cast<double>(result), count_format);
        const std::string same = range.of(goal_column) + "=" + cell_name(r, 0);
        const std::string formula =
            filled ? "SUMPRODUCT((" + same + ")*(" + range.of(*filled) + "<>\"\"))" : "SUMPRODUCT(--(" + same + "))";
        return formula_cell(formula, static_cast<double>(result), count_format);
    }

    const SheetContext& context_;
    const ExcelLayout& layout_;
    const ChoiceLists& lists_;
    const IndicatorPlaces& indicators_;
    const ActivityPlaces& activities_;
    Range indicator_rows_, activity_rows_, finding_rows_;
    Sheet sheet_;
    std::optional<std::size_t> symbol_, assessment_;
    std::map<std::string, Counts> counts_;
};

}  // namespace

Sheet make_goal_sheet(const SheetContext& context, const SheetNames& names, BookNames& book, const ChoiceLists& lists,
                      const IndicatorPlaces& indicators, const ActivityPlaces& activities) {
    return Builder(context, names, lists, indicators, activities).build(names.goals, book);
}

}  // namespace tertial::xlsx
