#include "importers/recogniser/value_cells.h"

#include <doctest/doctest.h>

#include "importers/words.h"

using namespace tertial;

namespace {

/// "0,28 ¶%" has a word that wrapped, "livsmed ~el" one of which nothing is known, "16 st | 16" a certain border.
std::vector<ValueWord> value_words(std::string_view text) {
    std::vector<ValueWord> out;
    ValueWord next;
    for (std::string_view word : words::split_words(text)) {
        if (word == "|") {
            next.border = true;
            continue;
        }
        if (word.starts_with("¶")) {
            next.wrapped = true;
            word.remove_prefix(std::string_view("¶").size());
        }
        if (word.starts_with('~')) {
            next.wrapped = next.unsure = true;
            word.remove_prefix(1);
        }
        next.text = word;
        out.push_back(next);
        next = {};
    }
    return out;
}

/// The likeliest reading, its cells parted by " | ".
std::string first(std::string_view text) {
    const auto readings = cut_value_cells(value_words(text));
    if (readings.empty()) return "(none)";
    std::string out;
    for (const ValueCell& cell : readings.front()) out += (out.empty() ? "" : " | ") + cell.text;
    return out;
}

}  // namespace

TEST_CASE("value_cells: values with and without units") {
    CHECK(first("0,31 % 0,35 % 0,28 %") == "0,31 % | 0,35 % | 0,28 %");
    CHECK(first("78% 80% 80 %") == "78% | 80% | 80 %");
    CHECK(first("15,1 barn/avd. 15,2 barn/avd. 16 st 16 16") == "15,1 barn/avd. | 15,2 barn/avd. | 16 st | 16 | 16");
    CHECK(first("2,68 GWh 1945 GWh") == "2,68 GWh | 1945 GWh");
    CHECK(first("1,9 kg CO2 per kg livsmedel 2,0 kg CO2 per kg livsmedel") ==
          "1,9 kg CO2 per kg livsmedel | 2,0 kg CO2 per kg livsmedel");
}

TEST_CASE("value_cells: words that stand for a value") {
    CHECK(first("80 % Tas fram av nämnd/styrelse") == "80 % | Tas fram av nämnd/styrelse");
    CHECK(first("Fastställs 2024 Öka") == "Fastställs 2024 | Öka");
    CHECK(first("+/-1 % +/- 1 %") == "+/-1 % | +/- 1 %");
    CHECK(first("Max 10 personer 8") == "Max 10 personer | 8");
    CHECK(first("56 % -") == "56 % | -");
}

TEST_CASE("value_cells: a blank between figures is a thousands mark or parts cells; both are readings") {
    const auto readings = cut_value_cells(value_words("197 201 200 200 st"));
    REQUIRE(readings.size() > 1);
    CHECK(readings.front().size() == 4);
    CHECK(first("1 050 st") == "1 050 st");  // no cell begins with 0
}

TEST_CASE("value_cells: a cell that wraps inside is marked") {
    const auto readings = cut_value_cells(value_words("0,28 ¶% | 0,29 %"));
    REQUIRE_FALSE(readings.empty());
    REQUIRE(readings.front().size() == 2);
    CHECK(readings.front()[0].wrapped);
    CHECK_FALSE(readings.front()[1].wrapped);
}

TEST_CASE("value_cells: text is no value, and endless figures end") {
    CHECK(first("hela befolkningen") == "(none)");
    CHECK(first("12 av alla barn i staden") == "(none)");
    CHECK(cut_value_cells({}).size() == 1);
    std::string many;
    for (int i = 0; i < 60; ++i) many += "100 200 ";
    CHECK(cut_value_cells(value_words(many)).size() <= 32);
}

TEST_CASE("value_cells: what can begin a value") {
    for (const char* word : {"4", "0,5", "78%", "-", "+/-1", "Max", "Minst", "Öka", "Fastställs"}) {
        CHECK_MESSAGE(can_begin_value(word), word);
    }
    for (const char* word : {"av", "nämnd", "Andel", "%"}) CHECK_MESSAGE(!can_begin_value(word), word);
}

TEST_CASE("value_cells: words that a narrow cell broke") {
    CHECK(first("1,6 kg ~CO2 ~per ~kg ~livsmed ~el 2 %") == "1,6 kg CO2 per kg livsmedel | 2 %");
    CHECK(first("14,6 ~barn/avd ~. 15 st") == "14,6 barn/avd. | 15 st");
    CHECK(first("75 % Tas ~fram ~av ~nämnd/s ~tyrelse") == "75 % | Tas fram av nämnd/s tyrelse");
    CHECK(first("75 % Tas ~fram ~av ~nämnd ~/styrels ~e") == "75 % | Tas fram av nämnd /styrels e");
    CHECK(is_broken_value_word("Faststäl", "ls"));
    CHECK(is_broken_value_word("nämnd/s", "tyrelse"));
    CHECK(is_broken_value_word("Min", "ska"));
    CHECK_FALSE(is_broken_value_word("Fastställs", "2024"));
    CHECK_FALSE(is_broken_value_word("Andel", "nöjda"));
    // Two long words are two, whatever unit they would make.
    CHECK(first("30 direkt ~underställda ~medarbetare") == "(none)");
}
