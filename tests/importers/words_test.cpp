#include "importers/words.h"

#include <doctest/doctest.h>

using namespace tertial;

TEST_CASE("words: folding forgets case, blanks, hyphens, rings and dots") {
    CHECK(words::fold("Årsmål") == "arsmal");
    CHECK(words::fold("Arsmål") == words::fold("ÅRSMÅL"));
    CHECK(words::fold("Förväntat  resul-\ttat") == "forvantatresultat");
    CHECK(words::fold_without_digits("Utfall VB 2022") == "utfallvb");
    CHECK(words::fold("") == "");
}

TEST_CASE("words: how a line begins") {
    CHECK(words::begins_with_capital("Ökar"));
    CHECK(words::begins_with_capital("  ”Ängen”"));
    CHECK_FALSE(words::begins_with_capital("ökar"));
    CHECK_FALSE(words::begins_with_capital("1 Mål"));
    CHECK_FALSE(words::begins_with_capital(""));
    CHECK(words::begins_with_small_letter("åtgärder"));
    CHECK_FALSE(words::begins_with_small_letter("Åtgärder"));
    CHECK(words::begins_with_digit(" 4 st"));
}

TEST_CASE("words: how a line ends") {
    CHECK(words::ends_with_stop("Klart."));
    CHECK(words::ends_with_stop("(Se nedan.)"));
    CHECK(words::ends_with_stop("följande:"));
    CHECK_FALSE(words::ends_with_stop("Rubrik"));
    CHECK(words::ends_with_function_word("samverkan med"));
    CHECK(words::ends_with_function_word("barn,"));
    CHECK_FALSE(words::ends_with_function_word("samverkan"));
}

TEST_CASE("words: dates, years, bullets, cells") {
    CHECK(words::is_iso_date("2024-01-31"));
    CHECK_FALSE(words::is_iso_date("2024-1-31"));
    CHECK_FALSE(words::is_iso_date("2024/01/31"));
    CHECK(words::is_year("2024"));
    CHECK(words::is_year("1998"));
    CHECK_FALSE(words::is_year("1889"));
    CHECK_FALSE(words::is_year("20244"));
    CHECK(words::behind_bullet("• Öppen förskola") == "Öppen förskola");
    CHECK(words::behind_bullet("– Öppen förskola") == "Öppen förskola");
    CHECK(words::behind_bullet("-134").empty());
    CHECK(words::split("a\t\tb\t", '\t') == std::vector<std::string>{"a", "", "b", ""});
    CHECK(words::split_words("  ett två ").size() == 2);
    CHECK(words::length("åäö") == 3);
    CHECK(words::trim(" \tx ") == "x");
}
