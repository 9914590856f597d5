#include "importers/recogniser/printed_row.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

std::string row(const std::string& text) {
    const Reading reading(text);
    const auto row = read_printed_row(reading.context, reading.all());
    if (!row) return "(none)";
    std::string out = row->label;
    for (const std::string& figure : row->figures) out += "|" + figure;
    return out;
}

std::string fitted(PrintedRow row, std::size_t count) {
    row = fit_figures(row, count);
    std::string out = row.label;
    for (const std::string& figure : row.figures) out += "|" + figure;
    return out;
}

}  // namespace

TEST_CASE("printed_row: a label and figures, over one line or several") {
    CHECK(row("Äldreomsorg 415,9 6,3 417,6") == "Äldreomsorg|415,9|6,3|417,6");
    CHECK(row("Stöd och service till personer med \nfunktionsnedsättning 243,2 1,4") ==
          "Stöd och service till personer med funktionsnedsättning|243,2|1,4");
    CHECK(row("Förskola") == "Förskola");
    CHECK(row("Enheternas överskott från 2023 11,6 -2,0") == "Enheternas överskott från 2023|11,6|-2,0");
}

TEST_CASE("printed_row: running text, sentences and footnotes are none") {
    CHECK(row("Budgeten för året är 12,0 mnkr, se nedan:") == "(none)");
    CHECK(row("Nämnden har beslutat.") == "(none)");
    CHECK(row("Justerad budget 2023") == "Justerad budget 2023");  // a year is no figure
}

TEST_CASE("printed_row: thousands are joined until the columns are filled") {
    CHECK(fitted({"Totalt", {"1", "163,9", "1", "163,9", "0,0", "7,0"}, {}, 0}, 4) == "Totalt|1 163,9|1 163,9|0,0|7,0");
    CHECK(fitted({"Totalt", {"1", "294,7", "3,1", "1", "300,1", "3,5"}, {}, 0}, 6) == "Totalt|1 294,7|3,1|1 300,1|3,5");
    CHECK(fitted({"Barn", {"1", "025", "1", "064", "997"}, {}, 0}, 3) == "Barn|1 025|1 064|997");
    CHECK(fitted({"Barn", {"12", "345"}, {}, 0}, 2) == "Barn|12|345");
}

TEST_CASE("printed_row: a figure too many belongs to the label") {
    CHECK(fitted({"Strandvägen", {"2", "1,6"}, {}, 0}, 1) == "Strandvägen 2|1,6");
}

TEST_CASE("printed_row: what is a figure") {
    for (const char* word : {"1", "-134,3", "82%", "+4", "−3", "_", "-"}) CHECK_MESSAGE(is_figure_word(word), word);
    for (const char* word : {"", "mnkr", "1-3", ",5", "5,", "1,2,3", "%"}) CHECK_MESSAGE(!is_figure_word(word), word);
}
