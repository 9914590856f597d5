// Looks and words of the workbook: templates/excel/layout.xml as values. Read strictly: what is missing, unknown or
// there twice is a bad_template error with its line, so that a board's own copy never half works.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/error.h"
#include "model/template.h"

namespace tertial::xlsx {

enum class Colour : std::size_t {
    title,
    explanation,
    header_fill,
    header_text,
    rule,
    group_fill,
    sum_fill,
    link,
    printed_text,
    good_fill,
    good_text,
    fair_fill,
    fair_text,
    bad_fill,
    bad_text,
    tab_overview,
    tab_follow_up,
    tab_economy,
    tab_findings,
    chart_first,
    chart_second,
    chart_before,
};
inline constexpr std::size_t colour_count = 22;

/// In characters of the workbook's standard font.
struct ColumnWidth {
    double least = 8;
    double most = 40;
};

struct ExcelLayout {
    std::string font_name;
    double body_size = 10;                                                                  // points
    double title_size = 16;                                                                 // points
    double margin_left = 0.5, margin_right = 0.5, margin_top = 0.75, margin_bottom = 0.75;  // inches
    std::array<std::uint32_t, colour_count> colours{};                                      // 0xRRGGBB
    std::map<std::string, ColumnWidth, std::less<>> columns;
    std::vector<std::string> calculated_words;  // lower case
    std::map<std::string, std::string, std::less<>> texts;

    [[nodiscard]] std::uint32_t colour(Colour which) const { return colours[static_cast<std::size_t>(which)]; }
    /// `id` is one of those in layout.cpp; the loader has seen to it that all are there.
    [[nodiscard]] const std::string& text(std::string_view id) const;
    [[nodiscard]] ColumnWidth width(std::string_view column_id) const;
};

/// Errors: not_found, cannot_read, bad_template with file and line.
[[nodiscard]] Expected<ExcelLayout> load_excel_layout(const TemplateFolders& folders);
/// `name` is used in messages.
[[nodiscard]] Expected<ExcelLayout> parse_excel_layout(std::string_view xml, const std::string& name);

using Fillings = std::vector<std::pair<std::string_view, std::string>>;
/// "{count} mål" with {{"count", "3"}} gives "3 mål".
[[nodiscard]] std::string fill(std::string_view text, const Fillings& fillings);

}  // namespace tertial::xlsx
