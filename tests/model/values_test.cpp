#include "model/values.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "model/fold.h"

using namespace tertial;

namespace {

ValueKind kind_of(std::string_view cell) {
    return parse_value(cell).kind;
}

std::string number_in(std::string_view cell) {
    const std::optional<Decimal> number = number_of(parse_value(cell));
    return number ? format_number(*number, ThousandsMark::none) : "-none-";
}

}  // namespace

TEST_CASE("numbers: Swedish print is read exactly") {
    CHECK(parse_number("0,31") == Decimal{31, 2});
    CHECK(parse_number("1 050,50") == Decimal{105050, 2});
    CHECK(parse_number("1945") == Decimal{1945, 0});
    CHECK(parse_number("-3,2") == Decimal{-32, 1});
    CHECK(parse_number("\xE2\x88\x92"
                       "3,2") == Decimal{-32, 1});
    CHECK(parse_number("\xE2\x80\x93"
                       "3,2") == Decimal{-32, 1});
    CHECK(parse_number("289 515,0") == Decimal{2895150, 1});
    CHECK(parse_number("1\xC2\xA0"
                       "234,5") == Decimal{12345, 1});
    CHECK(parse_number("1\xE2\x80\xAF"
                       "234 567") == Decimal{1234567, 0});
    CHECK(parse_number("1\xE2\x80\x89"
                       "234") == Decimal{1234, 0});
    CHECK(parse_number(" 7 ") == Decimal{7, 0});
    CHECK(parse_number("0") == Decimal{0, 0});
    CHECK(parse_number("999999999999999") == Decimal{999999999999999, 0});
}

TEST_CASE("numbers: nothing is guessed") {
    for (const char* text : {"",
                             "-",
                             "1 05",
                             "10 5",
                             "1234 567",
                             "12 3456",
                             "3.25",
                             "1.234",
                             "1.5",
                             "1,2,3",
                             "ca 20",
                             ">85",
                             "<5",
                             "10-15",
                             "1 234 5",
                             "1,",
                             ",5",
                             "007",
                             "0 123",
                             "1e3",
                             "+5",
                             "--5",
                             "- 5",
                             "1  050",
                             "12:30",
                             "3/4",
                             "9999999999999999",
                             "0,1234567890",
                             "5 st",
                             "85 %",
                             "1,234.5",
                             "NaN",
                             "\xC2\xA0",
                             "1'000"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
}

TEST_CASE("numbers: half is rounded away from zero, as in school") {
    CHECK(round_half_up({8525, 2}, 1) == Decimal{853, 1});
    CHECK(round_half_up({-8525, 2}, 1) == Decimal{-853, 1});
    CHECK(round_half_up({25, 1}, 0) == Decimal{3, 0});
    CHECK(round_half_up({24, 1}, 0) == Decimal{2, 0});
    CHECK(round_half_up({85, 0}, 1) == Decimal{850, 1});
}

TEST_CASE("numbers: arithmetic keeps the larger precision and is exact") {
    CHECK(add({1, 1}, {2, 1}) == Decimal{3, 1});  // 0,1 + 0,2 is 0,3
    CHECK(add({155, 2}, {2, 0}) == Decimal{355, 2});
    CHECK(subtract({13765, 1}, {13676, 1}) == Decimal{89, 1});
    CHECK(compare({10, 1}, {1, 0}) == 0);
    CHECK(compare({-5, 0}, {1, 9}) < 0);
    CHECK(compare({999999999999999, 0}, {999999999999999, 9}) > 0);
    CHECK(absolute({-3, 1}) == Decimal{3, 1});
    CHECK(to_double({-1234, 2}) == doctest::Approx(-12.34));
}

TEST_CASE("numbers: what is formatted reads as the same number") {
    std::mt19937_64 random(20240430);
    for (int i = 0; i < 20'000; ++i) {
        const Decimal number{static_cast<std::int64_t>(random() % 1'999'999'999'999) - 999'999'999'999,
                             static_cast<int>(random() % 10)};
        for (ThousandsMark mark : {ThousandsMark::none, ThousandsMark::blank, ThousandsMark::no_break_space}) {
            const std::string text = format_number(number, mark);
            CAPTURE(text);
            REQUIRE(parse_number(text) == number);
        }
    }
    CHECK(format_number({-105050, 2}) == "-1 050,50");
    CHECK(format_number({5, 2}) == "0,05");
    CHECK(format_number({1945, 0}, ThousandsMark::none) == "1945");
}

TEST_CASE("values: numbers with the unit as printed") {
    CHECK(parse_value("0,31 %") ==
          Value{ValueKind::number, {31, 2}, Bound::none, "%", "", ThousandsMark::blank, Gap::blank});
    CHECK(parse_value("78%").gap == Gap::none);
    CHECK(parse_value("78%").unit == "%");
    CHECK(parse_value("95,5  %").number == Decimal{955, 1});
    CHECK(parse_value("1 050 st").number == Decimal{1050, 0});
    CHECK(parse_value("1 050 st").unit == "st");
    CHECK(parse_value("15,1 barn/avd.").unit == "barn/avd.");
    CHECK(parse_value("1,9 kg CO2 per kg livsmedel").unit == "kg CO2 per kg livsmedel");
    CHECK(parse_value("1945 GWh").mark == ThousandsMark::none);
    CHECK(parse_value("12,5 mnkr").unit == "mnkr");
    CHECK(parse_value("60 procent").unit == "procent");
    CHECK(parse_value("-1 %").number == Decimal{-1, 0});
    CHECK(number_in("0,0") == "0,0");
    CHECK(parse_value("0,31 %").kind == ValueKind::number);
}

TEST_CASE("values: tolerances and limits") {
    for (const char* text : {"+/-1 %", "+/- 1 %",
                             "\xC2\xB1"
                             "1 %",
                             "+/-1%"}) {
        CAPTURE(text);
        CHECK(kind_of(text) == ValueKind::tolerance);
        CHECK(number_in(text) == "1");
        CHECK(parse_value(text).unit == "%");
    }
    CHECK(kind_of("Max 10 personer") == ValueKind::limit);
    CHECK(parse_value("Max 10 personer").bound == Bound::at_most);
    CHECK(parse_value("Högst 3").bound == Bound::at_most);
    CHECK(parse_value("Minst 3").bound == Bound::at_least);
    CHECK(parse_value("minst 80 %").unit == "%");
}

TEST_CASE("values: words in place of a number") {
    for (const char* text : {"Öka", "öka", "Ökning", "Minska", "MINSKNING", "oförändrat", "Ska öka"})
        CHECK_MESSAGE(kind_of(text) == ValueKind::word_target, text);
    for (const char* text :
         {"Tas fram av nämnd", "tas fram av nämnden", "Tas fram av nämnd/styrelse", "Fastställs 2024", "fastställs t1"})
        CHECK_MESSAGE(kind_of(text) == ValueKind::to_be_set, text);
    for (const char* text : {"", " ", "-", "\xE2\x80\x93", "_", "\xC2\xA0"})
        CHECK_MESSAGE(kind_of(text) == ValueKind::none, text);
}

TEST_CASE("values: what is not wholly understood is text") {
    for (const char* text : {"3.25",
                             "1.234",
                             "1.5",
                             "1,2,3",
                             "ca 20",
                             ">85",
                             "10-15 %",
                             "5 av 10",
                             "2 % energieffektivisering relativt 2018",
                             "1 05",
                             "1 juli",
                             "2024 års nivå",
                             "80 eller fler",
                             "12A",
                             "Ökat antal besök",
                             "80 % (prel.)",
                             "1  050",
                             "+/- hälften",
                             "Max tio",
                             "fastställt mål",
                             "85 % 90 %"}) {
        CAPTURE(text);
        CHECK(kind_of(text) == ValueKind::text);
        CHECK_FALSE(number_of(parse_value(text)).has_value());
    }
}

TEST_CASE("values: formatting back gives the text that was read") {
    for (const char* text : {"0,31 %",
                             "78%",
                             "1 050 st",
                             "1945 GWh",
                             "15,1 barn/avd.",
                             "1,9 kg CO2 per kg livsmedel",
                             "+/-1 %",
                             "+/- 1 %",
                             "\xC2\xB1"
                             "1 %",
                             "Max 10 personer",
                             "Minst 3",
                             "Öka",
                             "Tas fram av nämnd/styrelse",
                             "Fastställs 2024",
                             "-",
                             "_",
                             "",
                             "3.25",
                             "ca 20",
                             "-0,0",
                             "-0,05 %",
                             "11 000",
                             "999",
                             "1000",
                             "-1234,5 tkr",
                             "12 345 678,90 kr",
                             "Högst  tre",
                             "2 % energieffektivisering relativt 2018"}) {
        CAPTURE(text);
        CHECK(format_value(parse_value(text)) == fold_blanks(text));
    }
    // Folding, as values.h says: kinds of blanks and of minus.
    CHECK(format_value(parse_value("1\xC2\xA0"
                                   "050\xE2\x80\xAFst")) == "1 050 st");
    CHECK(format_value(parse_value("\xE2\x88\x92"
                                   "3,2")) == "-3,2");
}

TEST_CASE("values: every made-up value is read and printed back the same") {
    std::mt19937 random(7);
    const std::vector<std::string> before = {"", "", "", "+/-", "+/- ", "Max ", "minst ", "Högst "};
    const std::vector<std::string> after = {
        "", " %", "%", " st", " mnkr", " barn/avd.", " kg CO2 per kg livsmedel", " GWh", " personer"};
    for (int i = 0; i < 20'000; ++i) {
        const Decimal number{static_cast<std::int64_t>(random() % 10'000'000), static_cast<int>(random() % 4)};
        const std::string digits = format_number(number, random() % 2 ? ThousandsMark::blank : ThousandsMark::none);
        const std::string text = before[random() % before.size()] + digits + after[random() % after.size()];
        CAPTURE(text);
        const Value value = parse_value(text);
        REQUIRE(number_of(value) == number);
        REQUIRE(format_value(value) == text);
    }
}

TEST_CASE("values: every value of the corpus is printed back the same, and every figure understood") {
    int cells = 0, texts = 0;
    for (const char* name : {"t1-2023-norrmalm", "t2-2019-norrmalm", "vp-2020-hasselby-vallingby"}) {
        std::ifstream in(std::string(TERTIAL_CORPUS) + "/" + name + ".gold.jsonl");
        for (std::string line; std::getline(in, line);) {
            const auto record = nlohmann::json::parse(line);
            if (record["k"] != "indicator") continue;
            for (const auto& cell : record["cells"]) {
                if (!cell.is_string()) continue;
                const auto text = cell.get<std::string>();
                CAPTURE(text);
                CHECK(format_value(parse_value(text)) == fold_blanks(text));
                ++cells;
                if (kind_of(text) == ValueKind::text) ++texts;
            }
        }
    }
    if (cells == 0) {
        MESSAGE("no corpus beside the repository: only made-up values were tried");
        return;
    }
    CHECK(cells > 600);
    CHECK(texts <= 1);  // one phrase with a figure in it
}

TEST_CASE("units: what means the same, and money") {
    CHECK(same_unit("%", "procent"));
    CHECK(same_unit("st", "Stycken"));
    CHECK(same_unit("mkr", "mnkr"));
    CHECK_FALSE(same_unit("tkr", "mnkr"));
    CHECK_FALSE(same_unit("", "%"));
    CHECK(is_percentage(parse_value("78%")));
    CHECK_FALSE(is_percentage(parse_value("78")));
    CHECK(find_money_unit("Budget 2024 (mnkr)") == MoneyUnit::millions);
    CHECK(find_money_unit("Mkr") == MoneyUnit::millions);
    CHECK(find_money_unit("Belopp i tkr") == MoneyUnit::thousands);
    CHECK(find_money_unit("tusen kronor") == MoneyUnit::thousands);
    CHECK(find_money_unit("miljoner kronor") == MoneyUnit::millions);
    CHECK(find_money_unit("kr per barn och år") == MoneyUnit::kronor);
    CHECK(find_money_unit("Antal kronologiska") == MoneyUnit::none);
    CHECK(find_money_unit("miljoner besök") == MoneyUnit::none);
}

TEST_CASE("dates: only those of the calendar") {
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* text : {"2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01",
                             "2024-05-31 ", "31 maj", "", "2024-05-3x", "1900-02-29"})
        CHECK_FALSE_MESSAGE(parse_date(text).has_value(), text);
    CHECK(parse_date("2000-02-29").has_value());
    CHECK(format_date({2024, 5, 3}) == "2024-05-03");
    CHECK(format_date_in_words({2024, 5, 31}) == "31 maj 2024");
    CHECK(Date{2024, 5, 31} < Date{2024, 6, 1});
}
