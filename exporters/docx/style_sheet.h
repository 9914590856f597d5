// The styles of Word files: templates/word/styles.xml (a WordprocessingML styles part) or that of a board's own
// template.docx. The writers name styles by role; a role is found by its w:name, which Word keeps in English for
// built-in styles whatever the language of its menus (ISO/IEC 29500-1, 17.7.4.9).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "model/error.h"

namespace tertial::docx {

// clang-format off
enum class StyleRole : std::size_t {
    title, subtitle, fact, sender, decision, signature, appendix,
    heading_1, heading_2, heading_3, heading_4, heading_5, heading_6,
    section_2, section_3, section_4, section_5,           // "Analys" and its like in a goal
    part_2, part_3, part_4, part_5, part_6,               // sub-headings in the text of a goal
    body, body_after_table,
    bullet_1, bullet_2, bullet_3, number_1, number_2, number_3,
    assessment, caption,
    cell, cell_figure, cell_head, cell_head_figure, cell_group, cell_varav, cell_varav_figure, cell_sum,
    cell_sum_figure,
    comment_title, comment, comment_bullet, comment_number,
    contents_title, contents_1, contents_2, contents_3, contents_4,
    page_header, page_footer,
    strong, emphasis, strong_emphasis, hyperlink, goal_label, fact_label, sender_name,
    fully, partly, not_met, to_fill_in,
    table,
    count_,
};
// clang-format on

inline constexpr std::size_t style_role_count = static_cast<std::size_t>(StyleRole::count_);

/// The role `steps` after `first` among neighbours: nth(StyleRole::heading_1, 2) is heading_3.
[[nodiscard]] constexpr StyleRole nth(StyleRole first, int steps) {
    return static_cast<StyleRole>(static_cast<std::size_t>(first) + static_cast<std::size_t>(steps));
}

/// What laying out text needs to know of a style, inheritance resolved. Points (1/72 inch).
struct StyleMetrics {
    double size = 10;
    bool bold = false;
    bool narrow = false;  // a condensed face ("Arial Narrow")
    double line = 1;      // multiple of the font's own line height
    double before = 0, after = 0;
    double left = 0, right = 0;
    bool keep_next = false;
    bool contextual = false;  // no space between paragraphs of the same style
    bool page_break_before = false;
};

struct StyleSheet {
    std::string xml;  // the whole part
    std::array<std::string, style_role_count> ids;
    std::array<StyleMetrics, style_role_count> metrics;
    int cell_margins = 0;            // left and right margin of the table style's cells together, twips
    double cell_height_margins = 0;  // top and bottom, points

    [[nodiscard]] const std::string& id(StyleRole role) const { return ids[static_cast<std::size_t>(role)]; }
    [[nodiscard]] const StyleMetrics& metric(StyleRole role) const { return metrics[static_cast<std::size_t>(role)]; }
};

/// Reads a styles part. Roles that `xml` lacks are taken from `fallback` (another styles part, may be empty) and
/// added to the sheet. Errors: bad_template when a role is in neither, with the name of the style; `file` is for
/// messages.
[[nodiscard]] Expected<StyleSheet> read_style_sheet(std::string_view xml, std::string_view fallback,
                                                    std::string_view file);

}  // namespace tertial::docx
