#include "importers/recogniser/figure_places.h"

#include <doctest/doctest.h>

using namespace tertial;

using Cells = std::vector<std::string>;

TEST_CASE("figure_places: costs + income = net says which cell is empty") {
    FigurePlaces places({"Budget (mnkr)", "Kostnader", "Intäkter", "Netto", "Förra året"});
    const PlacedFigures placed = places.place({"46,2", "46,2", "42,4"});
    CHECK(placed.cells == Cells{"46,2", "", "46,2", "42,4"});
    CHECK_FALSE(placed.guessed);
    CHECK(places.place({"18,5", "-18,5", "0,0"}).cells == Cells{"18,5", "-18,5", "0,0", ""});
}

TEST_CASE("figure_places: budget + adjustments − forecast = deviation") {
    FigurePlaces places({"Mnkr", "Budget", "Begärda budgetjusteringar", "Prestationsförändringar",
                         "Prognos (före resultatöverföringar)", "Prognos (efter resultatöverföringar)", "Avvikelse"});
    CHECK(places.place({"43,1", "42,6", "42,6", "0,5"}).cells == Cells{"43,1", "", "", "42,6", "42,6", "0,5"});
    CHECK_FALSE(places.place({"43,1", "42,6", "42,6", "0,5"}).guessed);
    // Adjustments or changes of volume: both hold.
    CHECK(places.place({"22,7", "1,7", "24,8", "24,8", "-0,4"}).guessed);
}

TEST_CASE("figure_places: a row in which nothing adds up is placed like those before it, and called a guess") {
    FigurePlaces places({"", "Budget", "Budgetjusteringar", "Prognos", "Avvikelse"});
    CHECK(places.place({"10,0", "9,0", "1,0"}).cells == Cells{"10,0", "", "9,0", "1,0"});
    const PlacedFigures wrong = places.place({"10,0", "9,0", "2,0"});
    CHECK(wrong.cells == Cells{"10,0", "", "9,0", "2,0"});
    CHECK(wrong.guessed);
}

TEST_CASE("figure_places: without a relation the first columns are filled") {
    FigurePlaces places({"Antal", "VP 2024", "Snitt 2023", "Snitt 2022"});
    const PlacedFigures placed = places.place({"30", "31"});
    CHECK(placed.cells == Cells{"30", "31", ""});
    CHECK(placed.guessed);
}
