#include "importers/recogniser/mixed_tables.h"

#include <doctest/doctest.h>

#include "importers/recogniser/mixed_figures.h"
#include "tests/importers/reading.h"

using namespace tertial;

namespace {

MixedTables mixed(const std::string& text) {
    const auto source = read_text(text, "prov.txt");
    REQUIRE(source);
    return find_mixed_tables(*source, reading::grammar());
}

const std::string columns =
    "Indikator\n\nAndel nöjda besökare\nAntal besök\n\nÅrsmål\n85 %\n9 000\n\nKF:s årsmål\n80 "
    "%\n\nPeriodicitet\nÅr\nÅr\n\n";
const std::string activities = "Aktivitet\nÖppna en park\nStartdatum\n2024-01-01\nSlutdatum\n2024-12-31\n\n";
const std::string sound =
    "Indikator\nÅrsmål\nKF:s\nårsmål\nPeriodicitet\nAndel nöjda 85 % 80 % År\n\nAktivitet\nStartdatum Slutdatum\n"
    "Avvikelse\nÖppna en park 2024-01-01 2024-12-31\nAvvikelse\n\n";

}  // namespace

TEST_CASE("mixed tables: words of rows stand before the last heading") {
    CHECK(mixed(columns).begins == std::vector<std::size_t>{0});
    CHECK_FALSE(mixed(columns).everywhere);
    CHECK(mixed(activities).begins_at(0));
    CHECK_FALSE(mixed(activities).begins_at(1));
}

TEST_CASE("mixed tables: a header broken over lines, deviations and headings of text are none") {
    CHECK(mixed(sound).begins.empty());
    CHECK(mixed("Aktivitet\nText om aktiviteter i parken.\nStartdatumet är inte satt.\n").begins.empty());
    CHECK(mixed("Indikator\tÅrsmål\nAndel nöjda\t85 %\n").begins.empty());
    CHECK(mixed("Aktivitet\nÖppna en park\nNämndmål:\n1.1.2 Barn är trygga\nStartdatum\n").begins.empty());
}

TEST_CASE("mixed tables: several make all doubtful") {
    const MixedTables found = mixed(columns + activities + sound);
    CHECK(found.everywhere);
    CHECK(found.begins.size() == 4);
    CHECK_FALSE(mixed(columns + activities + sound + sound + sound).everywhere);
}

TEST_CASE("mixed figures: from the heading of a table to its last figure, not the heading of the part") {
    reading::Reading reading(
        reading::unmarked("Text som slutar här.\n\nParker och torg\nBudget 2024 (mnkr)\nCentrala medel\nNorra "
                          "parken\n\nKostnader\n1,5\n2,0\n\nNetto\n"
                          "1,5\n2,0\n\nMedlen räcker under året.\n"));
    CHECK(find_mixed_figures(reading.context, reading.all()).empty());
    reading.context.mixed.everywhere = true;
    const auto found = find_mixed_figures(reading.context, reading.all());
    REQUIRE(found.size() == 1);
    CHECK(reading.source.lines[found[0].begin].text == "Budget 2024 (mnkr)");
    CHECK(reading.source.lines[found[0].end].text == "Medlen räcker under året.");
}
