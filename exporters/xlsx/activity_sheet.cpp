// The sheet of activities.
#include "exporters/text_shape.h"
#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/value_cell.h"
#include "model/walk.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t parameter_column = 1;  // where the date stands that the states are counted by

class Builder {
public:
    Builder(const SheetContext& context, const ChoiceLists& lists, ActivityPlaces& places)
        : context_(context),
          layout_(context.layout),
          lists_(lists),
          places_(places),
          reporting_date_(reporting_date()) {}

    Sheet build(const std::string& name, BookNames& book) {
        sheet_.name = name;
        sheet_.table = book.table(layout_.text("activities.table"));
        sheet_.title = layout_.text("activities.title");
        sheet_.tab = Colour::tab_follow_up;
        sheet_.frozen_columns = 2;
        columns();
        for_each_goal(context_.report.goals, [&](const Goal& goal, const Goal*) {
            for (const Activity& activity : goal.activities) row(goal, activity);
        });
        places_.row_count = sheet_.rows.size();
        sheet_.explanation =
            fill(layout_.text("activities.explanation"), {{"count", std::to_string(sheet_.rows.size())}});
        if (sheet_.rows.empty()) {
            sheet_.explanation = layout_.text("activities.none");
            put_empty_row(sheet_, 1, layout_.text("activities.none"));
        }
        if (status_) put_reporting_date();
        return std::move(sheet_);
    }

private:
    /// The day that a follow-up speaks of; a plan has none.
    std::optional<Date> reporting_date() const {
        const std::string& day = context_.document_template.reporting_date;
        if (day.empty() || context_.report.meta.year <= 0) return std::nullopt;
        return parse_date(std::to_string(context_.report.meta.year) + "-" + day);
    }

    std::size_t column(std::string_view header, const char* width, Visibility visibility = Visibility::shown) {
        std::string unique = unique_header(sheet_.columns, header);
        sheet_.columns.push_back({std::move(unique), width, Align::left, visibility, {}, {}, {}});
        return sheet_.columns.size() - 1;
    }

    void columns() {
        places_.goal_column = column(layout_.text("activities.column.goal"), "number");
        column(layout_.text("activities.column.name"), "name");
        for (const ActivityColumnSpec& spec : context_.document_template.activity_columns) {
            const std::string header = fill_placeholders(spec.header, context_.report.meta);
            const std::size_t c = column(header, spec.column == ActivityColumn::deviation ? "status" : "date");
            if (spec.column == ActivityColumn::start) start_ = c;
            if (spec.column == ActivityColumn::end) end_ = c;
            if (spec.column == ActivityColumn::deviation) places_.deviation_column = c;
        }
        if (places_.deviation_column) {
            sheet_.columns[*places_.deviation_column].choices = lists_.deviations;
            sheet_.columns[*places_.deviation_column].help = layout_.text("activities.deviation-help");
        }
        if (reporting_date_ && start_ && end_) {
            status_ = column(layout_.text("activities.column.status"), "status");
            status_rules();
        }
        column(layout_.text("activities.column.comment"), "note");
        column(layout_.text("activities.column.goal-title"), "short-note", Visibility::grouped);
    }

    void status_rules() {
        const std::string cell = "$" + cell_name(first_data_row, *status_);
        const auto rule = [&](const char* text, Tint tint) {
            sheet_.columns[*status_].rules.push_back({cell + "=" + formula_text(layout_.text(text)), tint});
        };
        rule("activities.status.deviation", Tint::bad);
        rule("activities.status.ended", Tint::good);
    }

    void row(const Goal& goal, const Activity& activity) {
        const std::size_t r = first_data_row + sheet_.rows.size();
        Row& row = sheet_.rows.emplace_back();
        row.id = activity.id.text;
        row.cells.push_back(words(goal.number));
        row.cells.push_back(words(activity.mark.empty() ? activity.name : activity.mark + " " + activity.name));
        for (const ActivityColumnSpec& spec : context_.document_template.activity_columns) {
            row.cells.push_back(spec.column == ActivityColumn::start ? date_cell(activity.start)
                                : spec.column == ActivityColumn::end ? date_cell(activity.end)
                                                                     : words(activity.deviation));
        }
        if (status_) row.cells.push_back(status(activity, row, r));
        row.cells.push_back(words(activity.comment));
        row.cells.push_back(words(goal.title));
    }

    /// Counted by the date over the table, so that it can be changed there.
    Cell status(const Activity& activity, const Row& row, std::size_t r) const {
        const std::string start = cell_name(r, *start_), end = cell_name(r, *end_);
        const std::string day = absolute_range(header_row - 1, header_row - 1, parameter_column);
        const std::string date = day.substr(0, day.find(':'));
        const auto quoted = [&](const char* id) { return formula_text(layout_.text(id)); };
        std::string formula = "IF(AND(ISNUMBER(" + start + "),ISNUMBER(" + end + ")),IF(" + end + "<=" + date + "," +
                              quoted("activities.status.ended") + ",IF(" + start + ">" + date + "," +
                              quoted("activities.status.not-begun") + "," + quoted("activities.status.running") +
                              "))," + quoted("activities.status.no-dates") + ")";
        bool deviates = false;
        if (places_.deviation_column) {
            deviates = row.cells[*places_.deviation_column].kind != CellKind::blank;
            formula = "IF(" + cell_name(r, *places_.deviation_column) + "<>\"\"," +
                      quoted("activities.status.deviation") + "," + formula + ")";
        }
        return formula_cell(formula, layout_.text(deviates ? "activities.status.deviation" : state_by_dates(activity)));
    }

    const char* state_by_dates(const Activity& activity) const {
        if (date_cell(activity.start).kind != CellKind::number || date_cell(activity.end).kind != CellKind::number) {
            return "activities.status.no-dates";
        }
        if (*parse_date(fold_white_space(activity.end)) <= *reporting_date_) return "activities.status.ended";
        if (*parse_date(fold_white_space(activity.start)) > *reporting_date_) return "activities.status.not-begun";
        return "activities.status.running";
    }

    void put_reporting_date() {
        std::string label = layout_.text("activities.reporting-date");
        std::erase(label, '"');
        sheet_.parameter = number_cell(excel_day(*reporting_date_), "\"" + label + " \"yyyy\\-mm\\-dd");
        sheet_.parameter_column = parameter_column;
    }

    const SheetContext& context_;
    const ExcelLayout& layout_;
    const ChoiceLists& lists_;
    ActivityPlaces& places_;
    std::optional<Date> reporting_date_;
    Sheet sheet_;
    std::optional<std::size_t> start_, end_, status_;
};

}  // namespace

Sheet make_activity_sheet(const SheetContext& context, const SheetNames& names, BookNames& book,
                          const ChoiceLists& lists, ActivityPlaces& places) {
    return Builder(context, lists, places).build(names.activities, book);
}

}  // namespace tertial::xlsx
