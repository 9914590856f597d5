#include "exporters/xlsx/write_charts.h"

#include <algorithm>

namespace tertial::xlsx {

namespace {

constexpr double library_width = 480, library_height = 288;  // pixels of a chart that is not scaled
constexpr double chart_width = 960;                          // 15 columns of standard width: an A4 page across
constexpr double height_of_frame = 120;                      // title, legend and axis
constexpr double height_of_bar = 16;
constexpr double gap_of_bars = 8;
constexpr double height_of_row = 20;
constexpr std::size_t rows_between = 1;
constexpr int below_the_break = 6;       // pixels: a frame on the break itself is printed on both pages
constexpr std::size_t rows_a_page = 31;  // of A4 landscape at 100 %

/// The library wants texts and options that can be written to, and copies them.
lxw_chart_font font(std::string& name, double size, bool bold, lxw_color_t colour) {
    lxw_chart_font result{};
    result.name = name.data();
    result.size = size;
    result.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    result.color = colour;
    return result;
}

class Writer {
public:
    Writer(WorkbookFile& file, const ExcelLayout& layout)
        : file_(file), layout_(layout), font_name_(layout.font_name) {}

    lxw_chart* make(const BarChart& chart) {
        lxw_chart* out = file_.check(workbook_add_chart(file_.book(), LXW_CHART_BAR));
        if (!out) return nullptr;
        const lxw_color_t ink = layout_.colour(Colour::explanation);
        lxw_chart_font title = font(font_name_, 12, true, layout_.colour(Colour::title));
        lxw_chart_font small = font(font_name_, 9, false, ink);
        chart_title_set_name(out, chart.title.c_str());
        chart_title_set_name_font(out, &title);
        chart_legend_set_position(out, LXW_CHART_LEGEND_BOTTOM);
        chart_legend_set_font(out, &small);
        axes(out, chart, small);
        for (const ChartSeries& series : chart.series) this->series(out, chart, series, small);
        chart_set_series_gap(out, 55);
        chart_set_series_overlap(out, 0);
        lxw_chart_line frame{};
        frame.color = layout_.colour(Colour::rule);
        frame.width = 0.75F;
        chart_chartarea_set_line(out, &frame);
        return out;
    }

private:
    void axes(lxw_chart* out, const BarChart& chart, lxw_chart_font& small) {
        lxw_chart_line rule{};
        rule.color = layout_.colour(Colour::rule);
        rule.width = 0.75F;
        // The first indicator uppermost, as in the table; then the values' axis must be told to stay below.
        lxw_chart_axis* labels = out->y_axis;  // the library calls the upright axis of bars y
        lxw_chart_axis* values = out->x_axis;
        chart_axis_set_reverse(labels);
        chart_axis_set_crossing_max(labels);
        chart_axis_set_num_font(labels, &small);
        chart_axis_set_line(labels, &rule);
        chart_axis_set_num_font(values, &small);
        chart_axis_set_num_format(values, chart.number_format.c_str());
        chart_axis_set_line(values, &rule);
        chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
        chart_axis_major_gridlines_set_line(values, &rule);
        if (chart.begins_at_zero) chart_axis_set_min(values, 0);
    }

    void series(lxw_chart* out, const BarChart& chart, const ChartSeries& series, lxw_chart_font& small) {
        lxw_chart_series* added = file_.check(chart_add_series(out, nullptr, nullptr));
        if (!added) return;
        const auto first = static_cast<lxw_row_t>(chart.first_row);
        const auto last = static_cast<lxw_row_t>(chart.last_row);
        const auto labels = static_cast<lxw_col_t>(chart.label_column);
        const auto values = static_cast<lxw_col_t>(series.column);
        chart_series_set_categories(added, chart.data_sheet.c_str(), first, labels, last, labels);
        chart_series_set_values(added, chart.data_sheet.c_str(), first, values, last, values);
        chart_series_set_name_range(added, chart.data_sheet.c_str(), static_cast<lxw_row_t>(header_row), values);
        lxw_chart_fill fill{};
        fill.color = layout_.colour(series.colour);
        chart_series_set_fill(added, &fill);
        chart_series_set_labels(added);
        chart_series_set_labels_num_format(added, chart.number_format.c_str());
        chart_series_set_labels_font(added, &small);
    }

    WorkbookFile& file_;
    const ExcelLayout& layout_;
    std::string font_name_;
};

}  // namespace

void write_charts(WorkbookFile& file, const ExcelLayout& layout, const Sheet& sheet, lxw_worksheet* target) {
    Writer writer(file, layout);
    std::size_t row = header_row;
    std::size_t page_begin = 0;
    std::vector<lxw_row_t> breaks;
    for (const BarChart& chart : sheet.charts) {
        const auto groups = static_cast<double>(chart.last_row - chart.first_row + 1);
        const double height =
            height_of_frame + groups * (gap_of_bars + height_of_bar * static_cast<double>(chart.series.size()));
        const std::size_t rows = static_cast<std::size_t>(height / height_of_row) + 1;
        if (row + rows > page_begin + rows_a_page && row > page_begin + header_row) {
            breaks.push_back(static_cast<lxw_row_t>(row));
            page_begin = row;
        }
        lxw_chart* out = writer.make(chart);
        if (!out) return;
        std::string words = chart.alternative_text;
        lxw_chart_options options{};
        options.x_scale = chart_width / library_width;
        options.y_scale = height / library_height;
        options.y_offset = below_the_break;
        options.description = words.data();
        file.check(worksheet_insert_chart_opt(target, static_cast<lxw_row_t>(row), 0, out, &options));
        row += rows + rows_between;
    }
    breaks.push_back(0);                       // ends the list
    constexpr std::size_t most_breaks = 1000;  // the library allows 1,023
    if (breaks.size() > 1 && breaks.size() < most_breaks) file.check(worksheet_set_h_pagebreaks(target, breaks.data()));
}

}  // namespace tertial::xlsx
