// Tables of a report in one neutral form, and that form as WordprocessingML. No merged cells, ever: a screen reader
// and a re-import must find the same grid in every row.
//
// How a cell is found again in a file that someone has edited:
//   a table            the bookmark with its id, in its first cell
//   a row              the bookmark with its id (table row, indicator, activity), in the row's first cell
//   an indicator cell  the bookmark "<id>_<key>": utfall, utfall_man, utfall_kvinnor, utfall_fore, prognos, arsmal,
//                      kf_arsmal, period
//   an activity cell   "<id>_start", "<id>_slut", "<id>_avvikelse"
//   a cell of another table: by its place in the row. Every row has as many cells as the table has columns.
// Bookmarks stay with their text when columns are moved, and in what LibreOffice saves.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/docx/look.h"
#include "exporters/docx/markup.h"
#include "exporters/docx/page_flow.h"
#include "exporters/docx/table_columns.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial::docx {

struct GridColumn {
    std::string header;
    bool figures = false;  // set flush right
    int width = 0;         // twips
    std::string_view key;  // what a bookmark of a cell ends in; empty = its cells have none
};

/// Views into the report: valid as long as it is.
struct GridRow {
    RowRole role = RowRole::row;
    std::string_view id;
    std::string mark;  // printed before the first cell, with a blank
    std::vector<std::string_view> cells;
};

struct Grid {
    std::string_view id;
    std::string title;  // for the caption and as the table's title for screen readers
    std::vector<GridColumn> columns;
    std::vector<GridRow> rows;

    [[nodiscard]] bool has_header() const;
    [[nodiscard]] bool has_cells() const { return !columns.empty() && (!rows.empty() || has_header()); }
};

[[nodiscard]] Grid grid_of(const Table& table, const Look& look);

/// Grids of indicators and activities have the same columns and widths through the whole document, so that the eye
/// finds its way; they are worked out once.
class GoalGrids {
public:
    GoalGrids(const Report& report, const DocumentTemplate& document_template, const Look& look);
    [[nodiscard]] Grid indicators(const Goal& goal) const;
    [[nodiscard]] Grid activities(const Goal& goal) const;

private:
    struct IndicatorGridColumn {
        std::optional<IndicatorColumn> column;  // none = period
        GridColumn look;
    };
    struct ActivityGridColumn {
        ActivityColumn column = ActivityColumn::start;
        GridColumn look;
    };
    std::string subject(const Goal& goal, LayoutText kind) const;

    const Look& look_;
    GridColumn indicator_name_, activity_name_;
    std::vector<IndicatorGridColumn> indicator_columns_;
    std::vector<ActivityGridColumn> activity_columns_;
};

/// Writes the table (not its caption) and passes its rows to `flow`. `title` is the whole caption.
void write_grid(std::string& xml, const Grid& grid, std::string_view title, const Look& look, Bookmarks& bookmarks,
                PageFlow& flow);

}  // namespace tertial::docx
