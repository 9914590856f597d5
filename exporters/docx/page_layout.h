// templates/word/layout.xml: page, fixed texts, title block, header and footer of Word files. Read strictly: an
// element or attribute it does not know is an error, so that a typing mistake in a template cannot pass in silence.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/docx/word_joints.h"
#include "model/error.h"
#include "model/report.h"

namespace tertial::docx {

/// Twips (1/20 point), Word's unit.
struct PageSize {
    int width = 11906, height = 16838;
    int top = 1758, bottom = 1417, left = 1134, right = 1134;
    int header = 737, footer = 624;

    [[nodiscard]] int text_width() const { return width - left - right; }
    [[nodiscard]] int text_height() const { return height - top - bottom; }
};

enum class LayoutText : std::size_t {
    decisions,
    contents,
    appendices,
    table,
    table_rows,
    table_columns,
    indicators,
    activities,
    goal,
    indicator,
    activity,
    outcome,
    outcome_men,
    outcome_women,
    outcome_previous,
    forecast,
    target,
    council_target,
    period,
    start,
    end,
    deviation,
    status,
    count_,
};
inline constexpr std::size_t layout_text_count = static_cast<std::size_t>(LayoutText::count_);

struct AssessmentLook {
    std::string symbol;
    std::string words;
};

struct TitleLine {
    std::string label;
    std::string pattern;
};

struct FurnitureLine {
    std::string left, right;  // patterns with placeholders
    bool emphasis = false;    // left piece in the look of the sender's name
};

struct PageLayout {
    PageSize page;
    int contents_levels = 3;       // heading levels in the table of contents
    bool contents_labels = false;  // entries of goals begin with "KF:s mål …" as their headings do
    int new_page_from_lines = 25;  // a chapter of at least so many lines begins on a new page
    std::array<std::string, layout_text_count> texts;
    std::array<AssessmentLook, 3> assessments;  // by Assessment
    std::string subtitle;                       // pattern
    WordJoints joints;
    std::vector<TitleLine> title_block;
    std::vector<FurnitureLine> first_header, other_header, first_footer, other_footer;

    [[nodiscard]] const std::string& text(LayoutText id) const { return texts[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const AssessmentLook& look(Assessment assessment) const {
        return assessments[static_cast<std::size_t>(assessment)];
    }
};

/// Errors: bad_template with `file` and the line.
[[nodiscard]] Expected<PageLayout> read_page_layout(std::string_view xml, std::string_view file);

}  // namespace tertial::docx
