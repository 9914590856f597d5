#include "importers/recogniser/board_name.h"

#include <doctest/doctest.h>

using namespace tertial;

namespace {

const std::vector<std::string> endings = {"stadsdelsnamnd", "namnd"};

std::string names(std::string_view text) {
    std::string out;
    for (const BoardName& board : board_names_in(text, endings))
        out += board.name + (!board.place.empty() ? "*; " : "; ");
    return out;
}

}  // namespace

TEST_CASE("board_name: of a place, in each length") {
    CHECK(names("Inom Norra Ås stadsdelsnämnd, och") ==
          "Ås stadsdelsnämnd*; Norra Ås stadsdelsnämnd*; Inom Norra Ås stadsdelsnämnd*; ");
    CHECK(names("en stadsdelsnämnd och stadens nämnd") == "");
    CHECK(names("Ansvarig nämnd") == "");
    CHECK(names("Ekö-Sandås stadsdelsnämnd") == "Ekö-Sandås stadsdelsnämnd*; ");
}

TEST_CASE("board_name: places that other words of the board's kind go with") {
    CHECK(board_places_in("I Norra Ås stadsdelsområde, Eks stadsdelsförvaltning", endings) ==
          std::vector<std::string>{"Ås", "Norra Ås", "I Norra Ås", "Eks"});
    CHECK(board_places_in("det stadsdelsområdet och Stadsdelsområdet", endings).empty());
    CHECK(board_places_in("Eks stadsdelsområde", {"namnd"}).empty());
}

TEST_CASE("board_name: of a task, with article and genitive") {
    CHECK(names("Kulturnämnden (Trafiknämndens) ARBETSMARKNADSNÄMND") ==
          "Kulturnämnden; Trafiknämnden; ARBETSMARKNADSNÄMND; ");
    CHECK(names("Barn- och utbildningsnämnden") == "Barn- och utbildningsnämnden; ");
    CHECK(names("Äldre-, vård- och omsorgsnämnden") == "Äldre-, vård- och omsorgsnämnden; ");
    CHECK(names("kulturnämnden") == "");
}

TEST_CASE("board_name: words for any board name none") {
    CHECK(names("Nämnden, Stadsdelsnämndens och Nämndmål Nämndens") == "");
    CHECK(names("") == "");
    CHECK(names("- och nämnden") == "");
}
