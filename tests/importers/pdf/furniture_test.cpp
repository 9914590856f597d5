#include <doctest/doctest.h>

#include "importers/pdf/contents.h"
#include "importers/pdf/furniture.h"
#include "tests/importers/pdf/printed_page.h"

using namespace tertial::pdf;
using namespace tertial::test;

namespace {

std::vector<std::string> texts(const std::vector<Line>& lines) {
    std::vector<std::string> out;
    for (const Line& line : lines) out.push_back(text_of(line));
    return out;
}

std::vector<Page> pages_with_header_and_footer(int count) {
    std::vector<Page> pages;
    for (int i = 1; i <= count; ++i) {
        Page page = empty_page();
        set(page, "Tjänsteutlåtande", 400, 30);
        set(page, "Sid " + std::to_string(i) + " (" + std::to_string(count) + ")", 450, 45);
        set(page, "Text på sidan " + std::string(static_cast<std::size_t>(i), 'x'), 60, 100 + i);
        set(page, "Sjövikens stadsdelsnämnd", 60, 790);
        pages.push_back(page);
    }
    return pages;
}

}  // namespace

TEST_CASE("pdf furniture: what repeats at one place is taken out, the page's number may differ") {
    const auto pages = pages_with_header_and_footer(12);
    auto lines = lines_of_pages(pages);
    const auto out = take_out_furniture(lines, pages);
    CHECK(lines.size() == 12);
    CHECK(out.size() == 36);
    CHECK(text_of(lines[9]) == "Text på sidan xxxxxxxxxx");
}

TEST_CASE("pdf furniture: the first page's own footer stands under all other text") {
    auto pages = pages_with_header_and_footer(5);
    pages[0].words.clear();
    set(pages[0], "Rapport", 60, 200);
    set(pages[0], "Storgatan 1", 60, 770);
    set(pages[0], "08-123 45 67", 60, 785);
    auto lines = lines_of_pages(pages);
    (void)take_out_furniture(lines, pages);
    REQUIRE(lines.size() == 5);
    CHECK(text_of(lines[0]) == "Rapport");
}

TEST_CASE("pdf furniture: a table's header that most pages begin with stays") {
    std::vector<Page> pages;
    for (int i = 0; i < 6; ++i) {
        Page page = empty_page();
        if (i < 4) {
            set(page, "Indikator", 60, 90);
            set(page, "Utfall", 200, 90);
            set(page, "Prognos", 300, 90);
            set(page, "Period", 400, 90);
        }
        set(page, "rad " + std::string(static_cast<std::size_t>(i + 1), 'y'), 60, 120);
        pages.push_back(page);
    }
    auto lines = lines_of_pages(pages);
    CHECK(take_out_furniture(lines, pages).empty());
    CHECK(lines.size() == 10);
}

TEST_CASE("pdf furniture: a document of one page has none, and nothing has none") {
    const auto pages = pages_with_header_and_footer(1);
    auto lines = lines_of_pages(pages);
    CHECK(take_out_furniture(lines, pages).empty());
    std::vector<Line> none;
    CHECK(take_out_furniture(none, {}).empty());
}

TEST_CASE("pdf contents: entries with dots go, with the heading over them") {
    Page page = empty_page();
    Look large = bold_look();
    large.size = 24;
    set(page, "Innehåll", 60, 80, large);
    set(page, "Inledning................................4", 60, 110);
    set(page, "En lång rubrik som går vidare på", 60, 125);
    set(page, "nästa rad.................................7", 60, 140);
    set(page, "Ekonomi...................................9", 60, 155);
    set(page, "Inledning", 60, 200, large);
    set(page, "Nämnden har 12 förskolor.", 60, 230);
    auto lines = lines_of_pages({page});
    const auto out = take_out_contents(lines, find_body_type(lines), 20);
    CHECK(out.size() == 5);
    CHECK(texts(lines) == std::vector<std::string>{"Inledning", "Nämnden har 12 förskolor."});
}

TEST_CASE("pdf contents: rising numbers at the right margin are page numbers, others are figures") {
    Page contents = empty_page(), table = empty_page();
    double top = 100;
    for (const auto& [name, entry, figure] :
         std::vector<std::tuple<std::string, std::string, std::string>>{{"Inledning", "2", "9"},
                                                                        {"Mål", "3", "7"},
                                                                        {"Barn", "3", "8"},
                                                                        {"Ekonomi", "8", "2"},
                                                                        {"Övrigt", "9", "1"}}) {
        set(contents, name, 60, top);
        set(contents, entry, 500, top);
        set(table, name, 60, top);
        set(table, figure, 500, top);
        top += 15;
    }
    auto lines = lines_of_pages({contents});
    BodyType body;
    body.right = 505;
    CHECK(take_out_contents(lines, body, 10).size() == 5);
    lines = lines_of_pages({table});
    CHECK(take_out_contents(lines, body, 10).empty());
}

TEST_CASE("pdf contents: two columns above the title are read one after the other") {
    Page page = empty_page();
    set(page, "Handläggare", 60, 80);
    set(page, "Till", 300, 80);
    set(page, "Eva Ek", 60, 95);
    set(page, "Sjövikens stadsdelsnämnd", 300, 95);
    Look large = bold_look();
    large.size = 30;
    set(page, "Rapport", 60, 150, large);
    auto lines = lines_of_pages({page});
    unfold_letterhead(lines);
    CHECK(texts(lines) ==
          std::vector<std::string>{"Handläggare", "Eva Ek", "Till", "Sjövikens stadsdelsnämnd", "Rapport"});
}
