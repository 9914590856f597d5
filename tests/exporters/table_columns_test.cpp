#include "exporters/docx/table_columns.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace tertial::docx;

namespace {

constexpr Face text{9, false, true};
constexpr Face head{9, true, true};
constexpr int padding = 124;
const std::vector<int> sizes = {4819, 8504, 9638};

int sum(const std::vector<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

ColumnNeed column(std::string_view header, std::initializer_list<std::string_view> cells, bool figures) {
    ColumnNeed need;
    need.figures = figures;
    need.add_header(header, head);
    for (const std::string_view cell : cells) need.add(cell, text);
    return need;
}

double room(int width) {
    return (width - padding) / 20.0;
}

}  // namespace

TEST_CASE("table columns: a small table takes the smallest size, a wide one the page, and nothing in between") {
    const std::vector<ColumnNeed> small = {column("Mnkr", {"Förskola"}, false), column("Budget", {"1 200,5"}, true)};
    CHECK(sum(column_widths(small, sizes, padding)) == doctest::Approx(sizes[0]).epsilon(0.001));

    std::vector<ColumnNeed> wide = small;
    wide[0].add(
        "Ett mycket långt namn som inte ryms på en rad ens när hela sidans bredd får användas för det, "
        "hur man än räknar, och därför bryts över flera rader i tabellen",
        text);
    CHECK(sum(column_widths(wide, sizes, padding)) == doctest::Approx(sizes[2]).epsilon(0.001));
}

TEST_CASE("table columns: headers stand on three lines at most and no word is broken") {
    const std::string_view words = "Resultatöverföring från föregående år Överskott (-) Underskott (+)";
    std::vector<ColumnNeed> needs = {column("Enhet", {"Norra Sjövikens samlade förskolor"}, false)};
    for (int i = 0; i < 4; ++i) needs.push_back(column(words, {"-12 345,6"}, true));
    const auto widths = column_widths(needs, sizes, padding);
    REQUIRE(widths.size() == 5);
    for (std::size_t i = 1; i < widths.size(); ++i) {
        CHECK(longest_word(words, head) <= room(widths[i]));
        CHECK(line_count(words, head, room(widths[i])) <= 3);
    }
    CHECK(text_width("-12 345,6", text) <= room(widths[1]));
}

TEST_CASE("table columns: names get their room before figures get headers on one line") {
    const std::vector<ColumnNeed> needs = {
        column("Indikator", {"Andel barn och unga som åter blir aktuella inom tolv månader efter avslutad insats"},
               false),
        column("Periodens utfall", {"16,8 %"}, true), column("Utfall förra året", {"15 %"}, true)};
    const auto widths = column_widths(needs, sizes, padding);
    CHECK(line_count("Andel barn och unga som åter blir aktuella inom tolv månader efter avslutad insats", text,
                     room(widths[0])) == 1);
}

TEST_CASE("table columns: words are divided before any is broken, and only when they must be") {
    const WordJoints joints({"prestations", "funktions"});
    const auto needs = [&](std::size_t count) {
        std::vector<ColumnNeed> all(count, ColumnNeed{&joints});
        all[0].add("funktionsnedsättning", text);
        for (std::size_t i = 1; i < count; ++i) all[i].add_header("Prestationsförändringar", head);
        return all;
    };
    const auto roomy = column_widths(needs(5), sizes, padding);
    CHECK(room(roomy[1]) >= longest_word("Prestationsförändringar", head));
    const auto tight = column_widths(needs(7), sizes, padding);
    CHECK(room(tight[1]) < longest_word("Prestationsförändringar", head));
    CHECK(room(tight[0]) >= longest_piece("funktionsnedsättning", text, joints));
    for (std::size_t i = 1; i < tight.size(); ++i) {
        CHECK(room(tight[i]) >= longest_piece("Prestationsförändringar", head, joints));
    }
    CHECK(sum(tight) <= sizes[2]);
}

TEST_CASE("table columns: an indent counts, and so do sixty columns, none, and a cell without end") {
    ColumnNeed flat;
    ColumnNeed indented;
    flat.add("varav lokaler", text);
    indented.add("varav lokaler", text, 11);
    CHECK(indented.least == doctest::Approx(flat.least + 11));

    const auto many =
        column_widths(std::vector<ColumnNeed>(60, column("Prestationsförändringar", {"1"}, true)), sizes, padding);
    CHECK(sum(many) <= sizes[2]);
    for (const int width : many) CHECK(width > 0);
    CHECK(column_widths({}, sizes, padding).empty());
    const auto endless =
        column_widths({column("A", {std::string(1000000, 'x')}, false), column("B", {"1"}, true)}, sizes, padding);
    CHECK(sum(endless) <= sizes[2]);
}
