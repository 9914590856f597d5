// A paragraph broken into rows, and the ways between bytes and places on the screen. Pure: the same text, width and
// metrics give the same rows.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "editor/text/metrics.h"
#include "model/text.h"

namespace tertial::editor {

/// Part of a text with one look. Bytes of the whole text.
struct LookRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    FontLook look;
    bool link = false;

    bool operator==(const LookRange&) const = default;
};

/// A text to lay out: the words of its runs in one piece, and their looks in order without gaps.
struct StyledText {
    std::string text;
    std::vector<LookRange> looks;
    TextRole role = TextRole::body;

    bool operator==(const StyledText&) const = default;
};

[[nodiscard]] StyledText styled_text(const std::vector<Run>& runs, TextRole role);
[[nodiscard]] StyledText styled_text(std::string_view text, TextRole role);

/// One row of a paragraph, as bytes. Blanks at its end belong to it and hang over the margin; `width` is without them.
struct TextRow {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

struct ParagraphLayout {
    std::vector<TextRow> rows;  // at least one
    float line_height = 0;

    [[nodiscard]] float height() const { return line_height * static_cast<float>(rows.size()); }
};

/// Rows no wider than `width`, broken as break_rules.h says. A word wider than that is cut between characters.
[[nodiscard]] ParagraphLayout lay_out(const StyledText& text, float width, const Metrics& metrics);

/// A place of the caret. At a soft break one offset has two: `upstream` is the end of the row before.
struct TextPlace {
    std::size_t offset = 0;
    bool upstream = false;

    bool operator==(const TextPlace&) const = default;
};

struct RowPoint {
    std::size_t row = 0;
    float x = 0;
};

[[nodiscard]] std::size_t row_of(const ParagraphLayout& layout, TextPlace place);
[[nodiscard]] RowPoint point_of(const StyledText& text, const ParagraphLayout& layout, TextPlace place,
                                const Metrics& metrics);
/// The caret place nearest to `x` in a row, rounding at half a character.
[[nodiscard]] TextPlace place_at(const StyledText& text, const ParagraphLayout& layout, std::size_t row, float x,
                                 const Metrics& metrics);
/// Width of the bytes from `begin` to `end`, which stand in one row.
[[nodiscard]] float width_of(const StyledText& text, std::size_t begin, std::size_t end, const Metrics& metrics);

}  // namespace tertial::editor
