#include "importers/excel/number_format.h"

#include <doctest/doctest.h>

#include "importers/excel/cell_reference.h"
#include "importers/excel/decimal_digits.h"

using namespace tertial::excel;

namespace {

struct Shown {
    const char* code;
    const char* number;
    const char* text;
};

std::string show(const char* code, const char* number, DateSystem dates = DateSystem::from_1900) {
    return NumberFormat(code).show(number, dates);
}

void check(std::initializer_list<Shown> table) {
    for (const Shown& row : table) {
        CAPTURE(row.code);
        CAPTURE(row.number);
        CHECK(show(row.code, row.number) == row.text);
    }
}

}  // namespace

TEST_CASE("number formats: figures as print writes them") {
    check({{"General", "79", "79"},
           {"General", "0.30000000000000004", "0,3"},
           {"General", "1050", "1050"},
           {"General", "-3.25", "-3,25"},
           {"General", "0", "0"},
           {"General", "1E-3", "0,001"},
           {"General", "0.333333333333333", "0,3333333333"},
           {"0", "71.5", "72"},
           {"0", "-0.4", "0"},
           {"0.0", "85.25", "85,3"},
           {"0.0", "85.349999999999994", "85,4"},
           {"0.00", "5", "5,00"},
           {"0.##", "5.1", "5,1"},
           {"0.##", "5", "5"},
           {"#,##0", "1050", "1 050"},
           {"#,##0", "197201200", "197 201 200"},
           {"#,##0.0", "-1234.56", "-1 234,6"},
           {"# ##0", "18500", "18 500"},
           {"000", "7", "007"},
           {"#,##0,", "1752000", "1 752"},
           {"0.0,,\" mnkr\"", "12440000", "12,4 mnkr"}});
}

TEST_CASE("number formats: units and percentages") {
    check({{"0.0%", "0.005", "0,5 %"},
           {"0%", "0.785", "79 %"},
           {"0.00 %", "0.0031", "0,31 %"},
           {"0.00\" %\"", "0.31", "0,31 %"},
           {"0\"%\"", "78", "78%"},
           {"0\" st\"", "4", "4 st"},
           {"#,##0\" st\"", "1050", "1 050 st"},
           {"0.0\\ \"barn/avd.\"", "15.1", "15,1 barn/avd."},
           {"#,##0.00\\ [$kr-41D]", "12.5", "12,50 kr"},
           {"_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-", "-3", "-3,00 kr"},
           {"_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "0", "-"}});
}

TEST_CASE("number formats: parts for negative numbers and for zero") {
    check({{"0;[Red]0", "-4", "-4"},
           {"#,##0;(#,##0)", "-4000", "-4 000"},
           {"0;-0;\"–\"", "0", "–"},
           {"0;-0;", "0", ""},
           {"0.0;\\-0.0", "-4.26", "-4,3"},
           {"+0.0;-0.0;0.0", "2", "+2,0"},
           {"[>=100]0;0.0", "150", "150"}});
}

TEST_CASE("number formats: what cannot be shown by a code is shown as it is, never hidden") {
    check({{";;;", "5", "5"},
           {"# ?/?", "0.5", "0,5"},
           {"0.00E+00", "12345", "12345"},
           {"000\\-0000", "1234567", "1234567"},
           {"@", "12.5", "12,5"},
           {"0", "abc", "abc"},
           {"0", "", ""},
           {"0", "1E300", "1E300"},
           {"\"oavslutad", "3", "oavslutad3"},
           {"[oavslutad", "3", "3"},
           {"\\", "3", "3"},
           {"", "3", "3"}});
}

TEST_CASE("number formats: dates are ISO, whatever order the code has") {
    check({{"yyyy-mm-dd", "45322", "2024-01-31"},
           {"d/m/yy", "45322", "2024-01-31"},
           {"[$-41D]d mmmm yyyy;@", "45322", "2024-01-31"},
           {"yyyy/mm/dd hh:mm", "45322.5729166667", "2024-01-31 13:45"},
           {"yyyy-mm-dd hh:mm", "45322", "2024-01-31"},
           {"mmm\\-yy", "45322", "2024-01"},
           {"yyyy", "45322", "2024"},
           {"hh:mm", "0.5729166667", "13:45"},
           {"mm:ss", "0.0005", "00:00:43"},
           {"yyyy-mm-dd", "1", "1900-01-01"},
           {"yyyy-mm-dd", "59", "1900-02-28"},
           {"yyyy-mm-dd", "61", "1900-03-01"},
           {"yyyy-mm-dd", "60", "60"},
           {"yyyy-mm-dd", "-1", "-1"},
           {"yyyy-mm-dd", "2958466", "2958466"},
           {"yyyy-mm-dd", "0.5", "0,5"}});
    CHECK(show("yyyy-mm-dd", "0", DateSystem::from_1904) == "1904-01-01");
    CHECK(show("yyyy-mm-dd", "43860", DateSystem::from_1904) == "2024-01-31");
    CHECK(NumberFormat("yyyy-mm-dd").is_date());
    CHECK_FALSE(NumberFormat("0\" dygn\"").is_date());
}

TEST_CASE("number formats: those that have only a number") {
    CHECK(NumberFormat(built_in_format(9)).show("0.5", DateSystem::from_1900) == "50 %");
    CHECK(NumberFormat(built_in_format(10)).show("0.005", DateSystem::from_1900) == "0,50 %");
    CHECK(NumberFormat(built_in_format(4)).show("1234.5", DateSystem::from_1900) == "1 234,50");
    CHECK(NumberFormat(built_in_format(14)).show("45322", DateSystem::from_1900) == "2024-01-31");
    CHECK(NumberFormat(built_in_format(22)).show("45322.25", DateSystem::from_1900) == "2024-01-31 06:00");
    CHECK(built_in_format(0) == "General");
    CHECK(built_in_format(-5) == "General");
    CHECK(built_in_format(9999) == "General");
}

TEST_CASE("decimal digits: fifteen of them, rounded away from zero at the half") {
    const auto number = decimal_digits("99.995");
    REQUIRE(number);
    CHECK(print_digits(*number, 2).whole == "100");
    CHECK(print_digits(*number, 2).decimals == "00");
    CHECK(print_digits(*decimal_digits("0.05"), 1).decimals == "1");
    CHECK(print_digits(*decimal_digits("0.004"), 1).decimals == "0");
    CHECK(decimal_digits("0")->is_zero());
    CHECK(decimal_digits("-0.5")->negative);
    for (const char* text : {"", "x", "1,5", "nan", "inf", "1e400", "1 000"}) CHECK_FALSE(decimal_digits(text));
}

TEST_CASE("cell references: inside of what a sheet can hold only") {
    CHECK(parse_cell_reference("A1") == CellReference{0, 0});
    CHECK(parse_cell_reference("XFD1048576") == CellReference{1'048'575, 16'383});
    for (const char* text :
         {"", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "a1", "A1B", "A-1", "$A$1", "A99999999"}) {
        CHECK_FALSE(parse_cell_reference(text));
    }
    REQUIRE(parse_cell_range("B2:C9"));
    CHECK(parse_cell_range("B2:C9")->last == CellReference{8, 2});
    CHECK(parse_cell_range("B2")->first == parse_cell_range("B2")->last);
    CHECK_FALSE(parse_cell_range("C9:B2"));
    CHECK_FALSE(parse_cell_range("B2:"));
}
