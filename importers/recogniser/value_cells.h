// Printed values without cell borders to cells: "0,31 % 0,35 % 0,28 % Tas fram av nämnd" is four.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial {

/// A word of printed values.
struct ValueWord {
    std::string text;
    bool wrapped = false;  // the line broke before it, inside a cell
    bool border = false;   // a cell ended for certain before it
    bool unsure = false;   // the line broke before it; nothing says whether between words, inside one, or between cells
};

struct ValueCell {
    std::string text;
    bool wrapped = false;  // broken inside: stands in a narrow column
    bool joined = false;   // thousands joined on a blank that could as well part two cells
};

/// All readings of the words as cells, the likeliest first: readings differ in whether a blank between figures is a
/// thousands mark. Empty when some word fits no cell. At most 32 readings.
[[nodiscard]] std::vector<std::vector<ValueCell>> cut_value_cells(const std::vector<ValueWord>& words);

/// "Faststäl" + "ls", "nämnd/s" + "tyrelse": whether a narrow cell broke a word that values are made of.
[[nodiscard]] bool is_broken_value_word(std::string_view begin, std::string_view rest);

/// Whether a word can begin a cell: a figure, "+/-", "Max", "-", "Tas fram", "Öka" …
[[nodiscard]] bool can_begin_value(std::string_view word);

}  // namespace tertial
