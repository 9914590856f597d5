// Pages that lie on their side, whether the file turns them or not, and words in a margin that run upwards.
#include "importers/pdf/turned_pages.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "importers/pdf/pdf_reader.h"
#include "tests/importers/pdf/pdf_file.h"
#include "tests/importers/pdf/poppler_at_hand.h"

using namespace tertial;
using namespace tertial::pdf_test;

namespace {

/// Text that runs upwards on the sheet, at a place from the left upper corner of the sheet turned to the right.
std::string show_up(std::string_view text, int left, int down, int font = 1, int size = 8) {
    return "BT /F" + std::to_string(font) + " " + std::to_string(size) + " Tf 0 1 -1 0 " + std::to_string(down) + " " +
           std::to_string(left) + " Tm (" + std::string(text) + ") Tj ET\n";
}

std::string lying_table() {
    std::string out;
    for (int line = 0; line < 4; ++line)
        out += show_up("Texten star pa en sida som ligger ned, for tabellen under den ar bred och har manga kolumner.",
                       60, 60 + 14 * line, 1, 10);
    const auto row = [](std::string_view name, std::string_view outcome, std::string_view period, int down, int font) {
        return show_up(name, 60, down, font) + show_up(outcome, 500, down, font) + show_up(period, 700, down, font);
    };
    return out + row("Indikator", "Utfall", "Period", 160, 2) + row("Antal platser", "12 st", "2024", 174, 1) +
           row("Andel barn", "85 %", "2024", 188, 1);
}

std::string upright() {
    std::string out;
    for (int line = 0; line < 10; ++line)
        out += show("Verksamheten arbetar vidare med sina uppdrag under hela perioden och tar hand om alla som", 60,
                    700 - 14 * line);
    return out;
}

SourceDocument read(const std::string& second_page, std::string_view rotate = {}) {
    PdfFile file;
    file.add_page_of(upright());
    const std::size_t page = file.add_page_of(second_page);
    if (!rotate.empty()) {
        std::string& object = file.object(page);
        object.insert(object.rfind(">>"), "/Rotate " + std::string(rotate) + " ");
    }
    auto source = read_pdf(file.bytes(), "rapport.pdf");
    REQUIRE_MESSAGE(source.has_value(), source.error().message);
    return *source;
}

void check_table(const SourceDocument& source) {
    std::vector<std::vector<std::string>> rows;
    for (const SourceLine& line : source.lines) {
        if (line.is_row()) rows.push_back(line.cells);
    }
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == std::vector<std::string>{"Indikator", "Utfall", "Period"});
    CHECK(rows[2] == std::vector<std::string>{"Andel barn", "85 %", "2024"});
}

std::size_t doubts_about_page_2(const SourceDocument& source) {
    return static_cast<std::size_t>(std::count_if(source.doubts.begin(), source.doubts.end(),
                                                  [](const SourceDoubt& doubt) { return doubt.place.page == 2; }));
}

}  // namespace

TEST_CASE("turned pages: a page that the file turns is as wide as it is shown, and loses no words") {
    if (!tools_are_at_hand()) return;
    const SourceDocument source = read(lying_table(), "90");
    check_table(source);
    CHECK(doubts_about_page_2(source) == 0);
}

TEST_CASE("turned pages: a page that lies on its side is turned, and says so") {
    if (!tools_are_at_hand()) return;
    for (const char* rotate : {"", "180", "270"}) {
        CAPTURE(rotate);
        const SourceDocument source = read(lying_table(), rotate);
        check_table(source);
        CHECK(doubts_about_page_2(source) == 1);
    }
}

TEST_CASE("turned pages: words that run upwards in a margin stand together, last on their page") {
    if (!tools_are_at_hand()) return;
    const SourceDocument source = read(upright() + show_up("Diarienummer SJO 2024/17 i marginalen", 300, 30));
    REQUIRE_FALSE(source.lines.empty());
    CHECK(source.lines.back().text == "Diarienummer SJO 2024/17 i marginalen");
    CHECK(doubts_about_page_2(source) == 1);
}

TEST_CASE("turned pages: narrow words and figures under each other are upright") {
    const auto word = [](std::string text, double left, double top, double width) {
        pdf::Word out;
        out.text = std::move(text);
        out.left = left;
        out.top = top;
        out.right = left + width;
        out.bottom = top + 12;
        return out;
    };
    pdf::Document document;
    document.pages.push_back({595, 842, {}});
    pdf::Page& page = document.pages.front();
    for (int i = 0; i < 6; ++i) {
        page.words.push_back(word("till", 60, 100 + 14 * i, 9));
        page.words.push_back(word("1", 60, 300 + 14 * i, 5));
    }
    page.words.push_back(word("alla", 90, 100, 15));
    const std::size_t before = page.words.size();
    pdf::turn_upright(document);
    CHECK(document.doubts.empty());
    CHECK(page.words.size() == before);
    CHECK(page.words.front().left == 60);
}
