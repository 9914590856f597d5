#include "importers/recogniser/list_table.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

TEST_CASE("list_table: codes with names") {
    Reading reading(
        "301 Tallbackens förskolor\n302 Strandens förskolor\n305 Ängens förskolor\nVerksamhetsprojekt\nInga.");
    const auto found = read_list_table(reading.context, reading.all());
    REQUIRE(found);
    const Table& table = found->tables.front();
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[2].cells == std::vector<std::string>{"305", "Ängens förskolor"});
    CHECK(table.rows[2].source.line == 3);
    CHECK(found->end == 3);
}

TEST_CASE("list_table: numbered rows that end in brackets, under a header, wrapped too") {
    Reading reading(
        "Mål Agenda 2030 Ansvarig nämnd\n1. Ingen fattigdom (socialnämnden)\n3. God hälsa (idrottsnämnden, "
        "\näldrenämnden)\n"
        "4. God utbildning (utbildningsnämnden)\n Barnets rättigheter");
    const auto found = read_list_table(reading.context, reading.all());
    REQUIRE(found);
    const Table& table = found->tables.front();
    CHECK(table.columns == std::vector<std::string>{"Mål Agenda 2030", "Ansvarig nämnd"});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells == std::vector<std::string>{"3. God hälsa", "(idrottsnämnden, äldrenämnden)"});
    CHECK(found->end == 5);
}

TEST_CASE("list_table: two rows, falling numbers, years, sentences and numbered text are none") {
    for (const char* text : {"301 Tallbackens förskolor\n302 Strandens förskolor", "303 A\n302 B\n301 C",
                             "2022 Plan\n2023 Plan\n2024 Plan", "301 Nämnden.\n302 Parken.\n303 Stranden.",
                             "1. Nämnden godkänner\n2. Nämnden begär\n3. Nämnden beslutar",
                             "301 barn\n302 barn\n303 barn", "Rubrik\nText.\nText.\nText."}) {
        CAPTURE(text);
        Reading reading(text);
        CHECK_FALSE(read_list_table(reading.context, reading.all()));
    }
}
