// Strips of tables: a title or label, a header row, the rows, and comments under theirs.
#include <string>

#include "editor/document/column_shares.h"
#include "editor/document/flow_maker.h"
#include "model/language.h"
#include "model/values.h"

namespace tertial::editor {

namespace {

constexpr float space_over_table = 0.9F;

/// A table put together before it is measured: what stands in each row, and what each column is.
struct Grid {
    NodeId owner;
    std::vector<Cell> head;
    std::vector<Strip> rows;                // cells as many as the head has
    std::vector<std::vector<Strip>> under;  // comments under each row
};

void share_width(Grid& grid) {
    std::vector<std::vector<std::string_view>> texts(grid.head.size());
    for (std::size_t c = 0; c < grid.head.size(); ++c) {
        texts[c].push_back(grid.head[c].text.text);
        for (const Strip& row : grid.rows) texts[c].push_back(row.cells[c].text.text);
    }
    const std::vector<float> shares = column_shares(texts);
    const auto place = [&](std::vector<Cell>& cells) {
        float left = 0;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            cells[c].left = left;
            left += shares[c];
            cells[c].right = c + 1 == cells.size() ? 1.0F : left;
        }
    };
    place(grid.head);
    for (Strip& row : grid.rows) place(row.cells);
}

void align(Grid& grid, std::size_t column, Align to) {
    grid.head[column].align = to;
    for (Strip& row : grid.rows) row.cells[column].align = to;
}

/// Figures stand to the right: a column where at least half of what is filled in are values.
void align_figures(Grid& grid) {
    for (std::size_t c = 1; c < grid.head.size(); ++c) {
        int figures = 0;
        int texts = 0;
        for (const Strip& row : grid.rows) {
            const ValueKind kind = parse_value(row.cells[c].text.text).kind;
            if (kind == ValueKind::none) continue;
            ++(kind == ValueKind::text ? texts : figures);
        }
        if (figures > 0 && figures >= texts) align(grid, c, Align::right);
    }
}

void add_grid(Flow& flow, Grid grid) {
    share_width(grid);
    Strip head;
    head.kind = StripKind::table_head;
    head.owner = grid.owner;
    head.cells = std::move(grid.head);
    flow.strips.push_back(std::move(head));
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        flow.strips.push_back(std::move(grid.rows[r]));
        if (r < grid.under.size()) {
            for (Strip& strip : grid.under[r]) flow.strips.push_back(std::move(strip));
        }
    }
}

void add_label(Flow& flow, const std::string& words, const NodeId& owner) {
    Strip strip;
    strip.kind = StripKind::label;
    strip.owner = owner;
    strip.space_before = space_over_table;
    strip.cells.push_back(fixed_cell(words, TextRole::heading_4));
    flow.strips.push_back(std::move(strip));
}

std::vector<Strip> comment_strips(const std::vector<Paragraph>& comment, const NodeId& owner) {
    std::vector<Strip> strips;
    ListCounter counter;  // comments are printed with one depth of numbers
    for (const Paragraph& paragraph : comment) {
        Strip strip = paragraph_strip(paragraph, owner, TextRole::cell);
        strip.kind = StripKind::comment;
        strip.mark = counter.next(paragraph.style, 0);
        strips.push_back(std::move(strip));
    }
    return strips;
}

Cell row_cell(FieldPlace place, std::string_view text) {
    return text_cell(std::move(place), styled_text(text, TextRole::cell));
}

Strip row_strip(const Node& node, const NodeId& owner) {
    Strip strip;
    strip.kind = StripKind::table_row;
    strip.node = node.id;
    strip.owner = owner;
    strip.doubtful = !node.doubt.empty();
    return strip;
}

Cell head_cell(std::string_view words) {
    return fixed_cell(words, TextRole::table_head);
}

FieldPlace activity_place(const NodeId& activity, ActivityColumn column) {
    switch (column) {
        case ActivityColumn::start:
            return {activity, Field::start, 0};
        case ActivityColumn::end:
            return {activity, Field::end, 0};
        case ActivityColumn::deviation:
            break;
    }
    return {activity, Field::deviation, 0};
}

const std::string& activity_text(const Activity& activity, ActivityColumn column) {
    switch (column) {
        case ActivityColumn::start:
            return activity.start;
        case ActivityColumn::end:
            return activity.end;
        case ActivityColumn::deviation:
            break;
    }
    return activity.deviation;
}

/// Strips of the head and the rows of the table in which `strip` is.
std::vector<std::size_t> grid_strips(const Flow& flow, std::size_t strip) {
    std::size_t head = strip;
    while (head > 0 && flow.strips[head].kind != StripKind::table_head) --head;
    std::vector<std::size_t> out{head};
    for (std::size_t s = head + 1; s < flow.strips.size(); ++s) {
        const Strip& row = flow.strips[s];
        if (row.kind == StripKind::comment) continue;
        if (row.kind != StripKind::table_row || row.owner != flow.strips[head].owner) break;
        out.push_back(s);
    }
    return out;
}

}  // namespace

bool fit_columns(Flow& flow, std::size_t strip) {
    const std::vector<std::size_t> strips = grid_strips(flow, strip);
    Grid grid;
    grid.head = flow.strips[strips.front()].cells;
    for (std::size_t i = 1; i < strips.size(); ++i) grid.rows.push_back(flow.strips[strips[i]]);
    share_width(grid);
    if (grid.head.front().kind == CellKind::text) {  // the columns of other tables are known beforehand
        for (std::size_t c = 0; c < grid.head.size(); ++c) align(grid, c, Align::left);
        align_figures(grid);
    }
    const bool changed = grid.head != flow.strips[strips.front()].cells;
    flow.strips[strips.front()].cells = std::move(grid.head);
    for (std::size_t i = 1; i < strips.size(); ++i) flow.strips[strips[i]] = std::move(grid.rows[i - 1]);
    return changed;
}

std::vector<CellIndex> cells_of_table(const Flow& flow, std::size_t strip) {
    std::vector<CellIndex> out;
    for (const std::size_t s : grid_strips(flow, strip)) {
        for (std::size_t c = 0; c < flow.strips[s].cells.size(); ++c) out.push_back({s, c});
    }
    return out;
}

void add_indicators(Flow& flow, const Goal& goal, const DocumentTemplate& document_template, const Meta& meta) {
    add_label(flow, tr("Indikatorer", "Indicators"), goal.id);
    Grid grid;
    grid.owner = goal.id;
    grid.head.push_back(head_cell(tr("Indikator", "Indicator")));
    for (const IndicatorColumnSpec& spec : document_template.indicator_columns) {
        grid.head.push_back(head_cell(fill_placeholders(spec.header, meta)));
    }
    for (const Indicator& indicator : goal.indicators) {
        Strip row = row_strip(indicator, goal.id);
        row.cells.push_back(row_cell({indicator.id, Field::name, 0}, indicator.name));
        for (const IndicatorColumnSpec& spec : document_template.indicator_columns) {
            if (spec.column) {
                const auto column = static_cast<std::size_t>(*spec.column);
                row.cells.push_back(row_cell({indicator.id, Field::cell, column}, indicator.cells[*spec.column]));
            } else {
                row.cells.push_back(row_cell({indicator.id, Field::period, 0}, indicator.period));
            }
        }
        grid.rows.push_back(std::move(row));
        grid.under.push_back(comment_strips(indicator.comment, indicator.id));
    }
    for (std::size_t c = 0; c < document_template.indicator_columns.size(); ++c) {
        if (document_template.indicator_columns[c].column) align(grid, c + 1, Align::right);
    }
    add_grid(flow, std::move(grid));
}

void add_activities(Flow& flow, const Goal& goal, const DocumentTemplate& document_template, const Meta&) {
    add_label(flow, tr("Aktiviteter", "Activities"), goal.id);
    Grid grid;
    grid.owner = goal.id;
    grid.head.push_back(head_cell(tr("Aktivitet", "Activity")));
    for (const ActivityColumnSpec& spec : document_template.activity_columns) {
        grid.head.push_back(head_cell(spec.header));
    }
    for (const Activity& activity : goal.activities) {
        Strip row = row_strip(activity, goal.id);
        row.cells.push_back(row_cell({activity.id, Field::name, 0}, activity.name));
        for (const ActivityColumnSpec& spec : document_template.activity_columns) {
            row.cells.push_back(
                row_cell(activity_place(activity.id, spec.column), activity_text(activity, spec.column)));
        }
        grid.rows.push_back(std::move(row));
        grid.under.push_back(comment_strips(activity.comment, activity.id));
    }
    add_grid(flow, std::move(grid));
}

void add_table(Flow& flow, const Table& table, const NodeId& owner) {
    Strip title;
    title.kind = StripKind::table_title;
    title.node = table.id;
    title.owner = owner;
    title.doubtful = !table.doubt.empty();
    title.space_before = space_over_table;
    constexpr float unit_begins = 0.84F;
    Cell name = text_cell({table.id, Field::title, 0}, styled_text(table.title, TextRole::heading_4),
                          tr("Tabellens rubrik", "Title of the table"));
    name.right = unit_begins;
    Cell unit = text_cell({table.id, Field::unit, 0}, styled_text(table.unit, TextRole::label), tr("Enhet", "Unit"));
    unit.left = unit_begins;
    unit.align = Align::right;
    title.cells = {std::move(name), std::move(unit)};
    flow.strips.push_back(std::move(title));
    if (table.columns.empty()) return;

    Grid grid;
    grid.owner = table.id;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        grid.head.push_back(
            text_cell({table.id, Field::column_header, c}, styled_text(table.columns[c], TextRole::table_head)));
    }
    for (const TableRow& row : table.rows) {
        Strip strip = row_strip(row, table.id);
        strip.row_role = row.role;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            strip.cells.push_back(row_cell({row.id, Field::cell, c}, row.cells[c]));
        }
        grid.rows.push_back(std::move(strip));
    }
    align_figures(grid);
    add_grid(flow, std::move(grid));
}

}  // namespace tertial::editor
