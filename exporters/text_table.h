// A table as lines of plain text: aligned columns, wrapped cells, a rule under the header.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tertial {

enum class TextAlign { left, right };

struct TextTable {
    struct Row {
        std::vector<std::string> cells;  // as many as there are columns
        std::string note;                // a comment, written under the row; may be empty
        bool rule_above = false;         // before a sum
        std::size_t indent = 0;          // blanks before the first cell
    };

    std::vector<std::string> header;
    std::vector<TextAlign> align;  // as many as there are columns
    std::vector<Row> rows;
};

/// Lines with LF. Columns share `width` by need; a table of many columns gets wider rather than lose text or break
/// words.
[[nodiscard]] std::string layout_text_table(const TextTable& table, std::size_t width);

}  // namespace tertial
