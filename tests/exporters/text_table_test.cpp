#include "exporters/text_table.h"

#include <doctest/doctest.h>

#include <sstream>

#include "exporters/text_shape.h"

using namespace tertial;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

TextTable::Row row(std::vector<std::string> cells) {
    return {std::move(cells), {}, false, 0};
}

}  // namespace

TEST_CASE("text table: words to the left, figures to the right, a rule under the header") {
    TextTable table{
        {"Post", "Budget"}, {TextAlign::left, TextAlign::right}, {row({"Förskola", "120,5"}), row({"Å", "8"})}};
    CHECK(layout_text_table(table, 80) ==
          "Post      Budget\n"
          "--------  ------\n"
          "Förskola   120,5\n"
          "Å              8\n");
}

TEST_CASE("text table: sums have a rule above, parts are indented, comments stand under their row") {
    TextTable table{{"Post", "Utfall"},
                    {TextAlign::left, TextAlign::right},
                    {row({"A", "1"}), row({"varav b", "1"}), row({"Totalt", "1"})}};
    table.rows[0].note = "Kommentar: därför.";
    table.rows[1].indent = 2;
    table.rows[2].rule_above = true;
    CHECK(layout_text_table(table, 80) ==
          "Post       Utfall\n"
          "---------  ------\n"
          "A               1\n"
          "    Kommentar: därför.\n"
          "  varav b       1\n"
          "---------  ------\n"
          "Totalt          1\n");
}

TEST_CASE("text table: long names are wrapped so that the table keeps the width") {
    TextTable table{{"Indikator", "Utfall", "Mål"},
                    {TextAlign::left, TextAlign::right, TextAlign::right},
                    {row({"Andel barn i öppen förskola som har deltagit minst en gång i veckan under hela året",
                          "71,5 %", "80 %"})}};
    for (const std::string& line : lines_of(layout_text_table(table, 40))) CHECK(display_width(line) <= 40);
    CHECK(lines_of(layout_text_table(table, 40)).size() > 4);
}

TEST_CASE("text table: figures and words are never broken; then the table is wider") {
    TextTable table{{"Indikator", "Utfall"},
                    {TextAlign::left, TextAlign::right},
                    {row({"Omslutningsförändringar", "1 234 567,9 mnkr"})}};
    const std::string text = layout_text_table(table, 20);
    CHECK(text.find("Omslutningsförändringar") != std::string::npos);
    CHECK(text.find("1 234 567,9 mnkr") != std::string::npos);
}

TEST_CASE("text table: many columns, none, and empty cells") {
    TextTable wide;
    for (int c = 0; c < 60; ++c) {
        wide.header.push_back("K" + std::to_string(c));
        wide.align.push_back(TextAlign::right);
    }
    wide.rows.push_back(row(std::vector<std::string>(60, "1")));
    CHECK(lines_of(layout_text_table(wide, 80)).size() == 3);
    const TextTable none;
    CHECK(lines_of(layout_text_table(none, 80)).size() == 2);
    const TextTable blank{{"", ""}, {TextAlign::left, TextAlign::left}, {row({"", ""})}};
    for (const std::string& line : lines_of(layout_text_table(blank, 80))) CHECK(!line.ends_with(' '));
}

TEST_CASE("text table: no line ends in a blank") {
    TextTable table{{"Namn", "Värde"}, {TextAlign::left, TextAlign::left}, {row({"a", ""}), row({"lång text", "b"})}};
    for (const std::string& line : lines_of(layout_text_table(table, 80))) CHECK(!line.ends_with(' '));
}
