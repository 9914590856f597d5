// How wide text is, without a font file: the advance widths of Arial (the same in Helvetica and Liberation Sans).
// Good enough for column widths and for the page numbers of the table of contents, see page_flow.h.
// Source: the published Helvetica and Helvetica-Bold metrics (Adobe Font Metrics), which Arial was drawn to match.
#pragma once

#include <string_view>

namespace tertial::docx {

struct Face {
    double size = 10;  // points
    bool bold = false;
    bool narrow = false;
};

/// Line height of Arial in ems (ascent, descent and line gap).
inline constexpr double line_height_ems = 1.149;

/// Points, on one line.
[[nodiscard]] double text_width(std::string_view text, Face face);

/// Points of the longest piece that is not broken over lines: between blanks, or up to a hyphen.
[[nodiscard]] double longest_word(std::string_view text, Face face);

/// Lines that `text` takes when it is set in `measure` points; 1 for an empty text.
[[nodiscard]] int line_count(std::string_view text, Face face, double measure);

}  // namespace tertial::docx
