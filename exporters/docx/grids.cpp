// From the report to grids: columns, alignment, widths.
#include <algorithm>
#include <optional>

#include "exporters/docx/tables.h"
#include "model/values.h"
#include "model/walk.h"

namespace tertial::docx {

namespace {

constexpr double twips_per_point = 20;
constexpr int rounding = 4;  // twips that a column needs over its text and margins

/// By IndicatorColumn; see tables.h.
constexpr std::array<std::string_view, indicator_column_count> indicator_keys = {
    "utfall", "utfall_man", "utfall_kvinnor", "utfall_fore", "prognos", "arsmal", "kf_arsmal"};
constexpr std::string_view period_key = "period";
/// By ActivityColumn.
constexpr std::array<std::string_view, 3> activity_keys = {"start", "slut", "avvikelse"};

std::string_view key_of(std::optional<IndicatorColumn> column) {
    return column ? indicator_keys[static_cast<std::size_t>(*column)] : period_key;
}

std::string_view key_of(ActivityColumn column) {
    return activity_keys[static_cast<std::size_t>(column)];
}

Face face_of(const StyleMetrics& metrics) {
    return {metrics.size, metrics.bold, metrics.narrow};
}

struct Faces {
    explicit Faces(const Look& look)
        : text(face_of(look.styles.metric(StyleRole::cell))),
          sum(face_of(look.styles.metric(StyleRole::cell_sum))),
          head(face_of(look.styles.metric(StyleRole::cell_head))) {}
    Face text, sum, head;
};

/// A figure, or nothing: such cells do not stop a column from being a column of figures.
bool is_figure(std::string_view cell) {
    const ValueKind kind = parse_value(cell).kind;
    return kind == ValueKind::number || kind == ValueKind::tolerance || kind == ValueKind::none;
}

bool is_figure_column(const std::vector<GridRow>& rows, std::size_t column) {
    int figures = 0;
    int others = 0;
    for (const GridRow& row : rows) {
        const std::string_view cell = row.cells[column];
        if (cell.empty()) continue;
        ++(is_figure(cell) ? figures : others);
    }
    return others == 0 || figures > 3 * others;
}

/// Half the page, as wide as the running text, the page: tables down a page share their edges.
std::vector<int> table_sizes(const Look& look) {
    const int page = look.layout.page.text_width();
    const StyleMetrics& body = look.styles.metric(StyleRole::body);
    const int text = page - static_cast<int>((body.left + body.right) * twips_per_point);
    return {page / 2, std::clamp(text, page / 2, page), page};
}

void set_widths(std::vector<GridColumn*> columns, const std::vector<ColumnNeed>& needs, const Look& look) {
    const auto widths = column_widths(needs, table_sizes(look), look.styles.cell_margins + rounding);
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i]->width = widths[i];
}

/// The header of a column that the document's template lacks: the texts of the layout stand in the order of the
/// columns.
std::string default_header(IndicatorColumn column, const Look& look, const Meta& meta) {
    const auto text =
        static_cast<LayoutText>(static_cast<std::size_t>(LayoutText::outcome) + static_cast<std::size_t>(column));
    return fill_placeholders(look.layout.text(text), meta);
}

std::string_view activity_cell(const Activity& activity, ActivityColumn column) {
    switch (column) {
        case ActivityColumn::start:
            return activity.start;
        case ActivityColumn::end:
            return activity.end;
        case ActivityColumn::deviation:
            return activity.deviation;
    }
    return {};
}

}  // namespace

bool Grid::has_header() const {
    return std::any_of(columns.begin(), columns.end(), [](const GridColumn& column) { return !column.header.empty(); });
}

Grid grid_of(const Table& table, const Look& look) {
    Grid grid;
    grid.id = table.id.text;
    grid.title = table.title;
    std::size_t count = table.columns.size();
    for (const TableRow& row : table.rows) count = std::max(count, row.cells.size());
    grid.columns.resize(count);
    for (std::size_t i = 0; i < table.columns.size(); ++i) grid.columns[i].header = table.columns[i];
    for (const TableRow& row : table.rows) {
        GridRow line{row.role, row.id.text, {}, {}};
        line.cells.assign(row.cells.begin(), row.cells.end());
        line.cells.resize(count);
        grid.rows.push_back(std::move(line));
    }

    const Faces faces(look);
    std::vector<ColumnNeed> needs(count, ColumnNeed{&look.layout.joints});
    std::vector<GridColumn*> columns;
    for (std::size_t i = 0; i < count; ++i) {
        GridColumn& column = grid.columns[i];
        column.figures = i > 0 && is_figure_column(grid.rows, i);
        needs[i].figures = column.figures;
        needs[i].add_header(column.header, faces.head);
        for (const GridRow& row : grid.rows) {
            const bool is_set_in = row.role == RowRole::varav && !column.figures;
            const bool is_bold = row.role == RowRole::sum || row.role == RowRole::group;
            needs[i].add(row.cells[i], is_bold ? faces.sum : faces.text,
                         is_set_in ? look.styles.metric(StyleRole::cell_varav).left : 0);
        }
        columns.push_back(&column);
    }
    set_widths(std::move(columns), needs, look);
    return grid;
}

GoalGrids::GoalGrids(const Report& report, const DocumentTemplate& document_template, const Look& look) : look_(look) {
    for (const IndicatorColumnSpec& spec : document_template.indicator_columns) {
        GridColumn column{fill_placeholders(spec.header, report.meta), spec.column.has_value(), 0, key_of(spec.column)};
        indicator_columns_.push_back({spec.column, std::move(column)});
    }
    for (const ActivityColumnSpec& spec : document_template.activity_columns) {
        activity_columns_.push_back(
            {spec.column, {fill_placeholders(spec.header, report.meta), false, 0, key_of(spec.column)}});
    }

    // What the report holds and the template has no column for gets one: nothing is left out of print.
    std::array<bool, indicator_column_count> used{};
    std::array<bool, 3> activity_used{};
    bool has_period = false;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators) {
            has_period = has_period || !indicator.period.empty();
            for (std::size_t i = 0; i < used.size(); ++i) used[i] = used[i] || !indicator.cells.text[i].empty();
        }
        for (const Activity& activity : goal.activities) {
            activity_used[0] = activity_used[0] || !activity.start.empty();
            activity_used[1] = activity_used[1] || !activity.end.empty();
            activity_used[2] = activity_used[2] || !activity.deviation.empty();
        }
    });
    const auto has = [&](std::optional<IndicatorColumn> column) {
        return std::any_of(indicator_columns_.begin(), indicator_columns_.end(),
                           [&](const IndicatorGridColumn& known) { return known.column == column; });
    };
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto column = static_cast<IndicatorColumn>(i);
        if (used[i] && !has(column)) {
            indicator_columns_.push_back(
                {column, {default_header(column, look, report.meta), true, 0, key_of(column)}});
        }
    }
    if (has_period && !has(std::nullopt)) {
        indicator_columns_.push_back({std::nullopt, {look.layout.text(LayoutText::period), false, 0, period_key}});
    }
    constexpr std::array<LayoutText, 3> activity_headers = {LayoutText::start, LayoutText::end, LayoutText::deviation};
    for (std::size_t i = 0; i < activity_used.size(); ++i) {
        const auto column = static_cast<ActivityColumn>(i);
        const bool known = std::any_of(activity_columns_.begin(), activity_columns_.end(),
                                       [&](const ActivityGridColumn& own) { return own.column == column; });
        if (activity_used[i] && !known)
            activity_columns_.push_back({column, {look.layout.text(activity_headers[i]), false, 0, key_of(column)}});
    }

    const Faces faces(look);
    indicator_name_.header = look.layout.text(LayoutText::indicator);
    activity_name_.header = look.layout.text(LayoutText::activity);
    const ColumnNeed nothing{&look.layout.joints};
    std::vector<ColumnNeed> indicator_needs(indicator_columns_.size() + 1, nothing);
    std::vector<ColumnNeed> activity_needs(activity_columns_.size() + 1, nothing);
    indicator_needs[0].add(indicator_name_.header, faces.head);
    activity_needs[0].add(activity_name_.header, faces.head);
    for (std::size_t i = 0; i < indicator_columns_.size(); ++i) {
        indicator_needs[i + 1].figures = true;
        indicator_needs[i + 1].add_header(indicator_columns_[i].look.header, faces.head);
    }
    for (std::size_t i = 0; i < activity_columns_.size(); ++i) {
        activity_needs[i + 1].figures = true;
        activity_needs[i + 1].add_header(activity_columns_[i].look.header, faces.head);
    }
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators) {
            indicator_needs[0].add(indicator.name, faces.text);
            for (std::size_t i = 0; i < indicator_columns_.size(); ++i) {
                const auto& column = indicator_columns_[i].column;
                indicator_needs[i + 1].add(column ? indicator.cells[*column] : indicator.period, faces.text);
            }
        }
        for (const Activity& activity : goal.activities) {
            activity_needs[0].add(activity.name, faces.text);
            for (std::size_t i = 0; i < activity_columns_.size(); ++i) {
                activity_needs[i + 1].add(activity_cell(activity, activity_columns_[i].column), faces.text);
            }
        }
    });
    // The name takes what the figures leave, in every table of the document.
    const double page = look.layout.page.text_width() / twips_per_point;
    indicator_needs[0].ideal = std::max(indicator_needs[0].ideal, page);
    activity_needs[0].ideal = std::max(activity_needs[0].ideal, page);

    std::vector<GridColumn*> columns{&indicator_name_};
    for (auto& column : indicator_columns_) columns.push_back(&column.look);
    set_widths(std::move(columns), indicator_needs, look);
    columns = {&activity_name_};
    for (auto& column : activity_columns_) columns.push_back(&column.look);
    set_widths(std::move(columns), activity_needs, look);
}

std::string GoalGrids::subject(const Goal& goal, LayoutText kind) const {
    std::string title = look_.layout.text(kind);
    if (!goal.number.empty()) {
        title += ", " + look_.layout.text(LayoutText::goal) + " " + goal.number;
    } else if (!goal.title.empty()) {
        title += ", " + goal.title;
    }
    return title;
}

Grid GoalGrids::indicators(const Goal& goal) const {
    Grid grid;
    grid.title = subject(goal, LayoutText::indicators);
    grid.columns.push_back(indicator_name_);
    for (const auto& column : indicator_columns_) grid.columns.push_back(column.look);
    for (const Indicator& indicator : goal.indicators) {
        GridRow row{RowRole::row, indicator.id.text, indicator.mark, {indicator.name}};
        for (const auto& column : indicator_columns_) {
            row.cells.emplace_back(column.column ? indicator.cells[*column.column] : indicator.period);
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Grid GoalGrids::activities(const Goal& goal) const {
    Grid grid;
    grid.title = subject(goal, LayoutText::activities);
    grid.columns.push_back(activity_name_);
    for (const auto& column : activity_columns_) grid.columns.push_back(column.look);
    for (const Activity& activity : goal.activities) {
        GridRow row{RowRole::row, activity.id.text, activity.mark, {activity.name}};
        for (const auto& column : activity_columns_) row.cells.push_back(activity_cell(activity, column.column));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

}  // namespace tertial::docx
