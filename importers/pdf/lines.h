// Words to lines, lines to cells.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "importers/pdf/page.h"

namespace tertial::pdf {

/// From top to bottom. Words share a line when their middles stand at nearly the same height.
[[nodiscard]] std::vector<Line> lines_of(const Page& page, int page_number);

/// A line of some words of another, with a place and look of its own.
[[nodiscard]] Line line_of(std::vector<Word> words, const Line& from);

/// Words of a line that stand together: words first … end-1.
struct Cell {
    std::size_t first = 0, end = 0;
    double left = 0, right = 0;
};

/// Sets Line::wide_blank: the middle of all blanks of its font.
void find_wide_blanks(std::vector<Line>& lines);

/// Parts a line where a gap is wider than blanks are. A bullet or number with the gap behind it is no cell of its own.
[[nodiscard]] std::vector<Cell> cells_of(const Line& line);

/// The words first … end-1 with blanks between.
[[nodiscard]] std::string text_of(const Line& line, std::size_t first, std::size_t end);
[[nodiscard]] std::string text_of(const Line& line);

/// A bullet's glyph, also of a symbol font: "•", "▪", "-", "–", "o" …
[[nodiscard]] bool is_bullet_mark(const std::string& word);
/// "1.", "12)", "a)".
[[nodiscard]] bool is_number_mark(const std::string& word);

/// The line begins with a mark that stands apart from its text, or with a glyph that is nothing but a bullet.
[[nodiscard]] bool begins_with_bullet(const Line& line);
[[nodiscard]] bool begins_with_number(const Line& line);

}  // namespace tertial::pdf
