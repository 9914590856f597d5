// Grids as WordprocessingML. Source: ISO/IEC 29500-1, 17.4 (tables).
#include "exporters/docx/tables.h"

#include <algorithm>

namespace tertial::docx {

namespace {

constexpr double twips_per_point = 20;
constexpr double rule_height = 0.5;  // points, of the line under a row

/// The style of a cell: by the role of its row, and whether it stands in a column of figures.
StyleRole cell_style(RowRole role, bool figures) {
    switch (role) {
        case RowRole::row:
            return figures ? StyleRole::cell_figure : StyleRole::cell;
        case RowRole::group:
            return figures ? StyleRole::cell_figure : StyleRole::cell_group;
        case RowRole::varav:
            return figures ? StyleRole::cell_varav_figure : StyleRole::cell_varav;
        case RowRole::sum:
            return figures ? StyleRole::cell_sum_figure : StyleRole::cell_sum;
    }
    return StyleRole::cell;
}

/// A title for screen readers says what the table is; the description says how it is built.
std::string description(const Grid& grid, const Look& look) {
    std::string names;
    for (const GridColumn& column : grid.columns) {
        if (column.header.empty()) continue;
        if (!names.empty()) names += ", ";
        names += column.header;
    }
    std::string text = look.layout.text(LayoutText::table_rows) + " " + std::to_string(grid.rows.size()) + ".";
    if (!names.empty()) text += " " + look.layout.text(LayoutText::table_columns) + " " + names + ".";
    return text;
}

class GridWriter {
public:
    GridWriter(std::string& xml, const Grid& grid, const Look& look, Bookmarks& bookmarks, PageFlow& flow)
        : xml_(xml), grid_(grid), look_(look), bookmarks_(bookmarks), flow_(flow) {}

    void write(std::string_view title) {
        properties(title);
        if (grid_.has_header()) header();
        for (const GridRow& row : grid_.rows) this->row(row);
        xml_ += "</w:tbl>";
        flow_.table_end();
    }

private:
    void properties(std::string_view title) {
        int width = 0;
        for (const GridColumn& column : grid_.columns) width += column.width;
        xml_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"";
        xml_ += look_.style(StyleRole::table);
        xml_ += "\"/><w:tblW w:w=\"";
        opc::append_number(xml_, width);
        xml_ += "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>";
        look_flags();
        xml_ += "<w:tblCaption w:val=\"";
        opc::append_attribute_text(xml_, title);
        xml_ += "\"/><w:tblDescription w:val=\"";
        opc::append_attribute_text(xml_, description(grid_, look_));
        xml_ += "\"/></w:tblPr><w:tblGrid>";
        for (const GridColumn& column : grid_.columns) {
            xml_ += "<w:gridCol w:w=\"";
            opc::append_number(xml_, column.width);
            xml_ += "\"/>";
        }
        xml_ += "</w:tblGrid>";
    }

    /// ISO/IEC 29500-1, 17.4.55: 0x20 first row, 0x40 last row, 0x200 and 0x400 no banding.
    void look_flags() {
        const bool ends_in_sum = !grid_.rows.empty() && grid_.rows.back().role == RowRole::sum;
        const bool has_header = grid_.has_header();
        xml_ += "<w:tblLook w:val=\"";
        xml_ += ends_in_sum ? (has_header ? "0660" : "0640") : (has_header ? "0620" : "0600");
        xml_ += "\" w:firstRow=\"";
        xml_ += has_header ? '1' : '0';
        xml_ += "\" w:lastRow=\"";
        xml_ += ends_in_sum ? '1' : '0';
        xml_ += "\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>";
    }

    void header() {
        xml_ += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        double height = 0;
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
            const GridColumn& column = grid_.columns[i];
            const StyleRole role = column.figures ? StyleRole::cell_head_figure : StyleRole::cell_head;
            open_cell(column, role);
            const int id = i == 0 ? own_bookmark() : -1;
            append_words(column, role, column.header);
            bookmarks_.close(xml_, id);
            xml_ += "</w:p></w:tc>";
            height = std::max(height, cell_height(column, role, column.header));
        }
        xml_ += "</w:tr>";
        flow_.table_head(height);
    }

    void row(const GridRow& row) {
        xml_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        double height = 0;
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
            const GridColumn& column = grid_.columns[i];
            const std::string_view cell = row.cells[i];
            const StyleRole role = cell_style(row.role, column.figures);
            open_cell(column, role);
            if (i == 0) {
                const int table_id = own_bookmark();
                const int id = bookmarks_.open(xml_, row.id);
                if (!row.mark.empty()) append_run(xml_, row.mark + " ");
                append_words(column, role, cell);
                bookmarks_.close(xml_, id);
                bookmarks_.close(xml_, table_id);
            } else {
                const int id = bookmarks_.open(xml_, cell_bookmark(row, column));
                append_words(column, role, cell);
                bookmarks_.close(xml_, id);
            }
            xml_ += "</w:p></w:tc>";
            if (!cell.empty()) height = std::max(height, cell_height(column, role, cell));
        }
        xml_ += "</w:tr>";
        flow_.table_row(height > 0 ? height : cell_height({}, StyleRole::cell, {}));
    }

    /// The table's bookmark, once: in the first cell there is.
    int own_bookmark() {
        if (is_marked_) return -1;
        is_marked_ = true;
        return bookmarks_.open(xml_, grid_.id);
    }

    static std::string cell_bookmark(const GridRow& row, const GridColumn& column) {
        if (row.id.empty() || column.key.empty()) return {};
        std::string name(row.id);
        name += '_';
        return name += column.key;
    }

    void open_cell(const GridColumn& column, StyleRole role) {
        xml_ += "<w:tc><w:tcPr><w:tcW w:w=\"";
        opc::append_number(xml_, column.width);
        xml_ += "\" w:type=\"dxa\"/></w:tcPr>";
        open_paragraph(xml_, look_.style(role));
    }

    /// Points that text has in a cell.
    [[nodiscard]] double measure(const GridColumn& column, StyleRole role) const {
        const StyleMetrics& metrics = look_.styles.metric(role);
        return (column.width - look_.styles.cell_margins) / twips_per_point - metrics.left - metrics.right;
    }

    void append_words(const GridColumn& column, StyleRole role, std::string_view text) {
        const StyleMetrics& metrics = look_.styles.metric(role);
        append_divided_run(xml_, text, {metrics.size, metrics.bold, metrics.narrow}, measure(column, role),
                           look_.layout.joints);
    }

    [[nodiscard]] double cell_height(const GridColumn& column, StyleRole role, std::string_view text) const {
        const StyleMetrics& metrics = look_.styles.metric(role);
        const double measure = this->measure(column, role);
        const int lines = text.empty() ? 1 : line_count(text, {metrics.size, metrics.bold, metrics.narrow}, measure);
        return lines * metrics.size * line_height_ems * metrics.line + metrics.before + metrics.after +
               look_.styles.cell_height_margins + rule_height;
    }

    std::string& xml_;
    const Grid& grid_;
    const Look& look_;
    Bookmarks& bookmarks_;
    PageFlow& flow_;
    bool is_marked_ = false;
};

}  // namespace

void write_grid(std::string& xml, const Grid& grid, std::string_view title, const Look& look, Bookmarks& bookmarks,
                PageFlow& flow) {
    GridWriter(xml, grid, look, bookmarks, flow).write(title);
}

}  // namespace tertial::docx
