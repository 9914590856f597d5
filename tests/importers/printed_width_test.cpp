#include "importers/printed_width.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace tertial;

namespace {

const std::map<char, std::size_t> arial = {{'a', 556}, {'i', 222}, {'m', 833}, {' ', 278}};
const std::map<char, std::size_t> same_width = {{'a', 500}, {'i', 500}, {'m', 500}, {' ', 500}};

std::size_t width(const std::map<char, std::size_t>& letters, const std::string& text) {
    std::size_t sum = 0;
    for (const char c : text) sum += letters.at(c);
    return sum;
}

/// Words of three letters of different widths, wrapped at the width of a column.
std::vector<CleanLine> wrapped(const std::map<char, std::size_t>& letters, std::size_t column, std::size_t words) {
    std::vector<CleanLine> lines(1);
    unsigned state = 1;
    for (std::size_t n = 0; n < words; ++n) {
        std::string word;
        for (state = state * 1664525U + 1013904223U; word.size() < 3 + (state >> 28U) / 3;
             state = state * 1664525U + 1013904223U)
            word += "aim"[(state >> 16U) % 3];
        std::string& line = lines.back().text;
        if (!line.empty() && width(letters, line + " " + word) > column) {
            lines.emplace_back().text = word;
        } else {
            line += (line.empty() ? "" : " ") + word;
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("printed width: wrapped lines tell the typeface and the column") {
    const auto lines = wrapped(arial, 40'000, 2000);
    const auto column = find_printed_column(lines);
    REQUIRE(column);
    CHECK(column->width <= 40'000);
    CHECK(column->width > 39'500);
    CHECK_FALSE(column->has_room(lines[0].text, lines[1].text));
    CHECK(column->has_room("mamma", "mamma"));
    const std::string nearly_full(68, 'a');  // 37 808
    CHECK(column->has_room(nearly_full, "iiii och mer"));
    CHECK_FALSE(column->has_room(nearly_full, "mmmm och mer"));
    CHECK(column->has_room(nearly_full, "i-mmmmmmmm"));  // is parted behind its hyphen
    CHECK(column->has_room(nearly_full, "\u00E5\u00E4i"));
    CHECK_FALSE(column->has_room(nearly_full, "\u00E5\u00E4\u00E5\u00E4"));
}

TEST_CASE("printed width: a short text, another typeface and paragraphs that are not wrapped tell nothing") {
    CHECK_FALSE(find_printed_column({}));
    CHECK_FALSE(find_printed_column(wrapped(arial, 40'000, 200)));
    CHECK_FALSE(find_printed_column(wrapped(same_width, 45'000, 2000)));
    CHECK_FALSE(find_printed_column(wrapped(arial, 400'000, 4000)));
}
