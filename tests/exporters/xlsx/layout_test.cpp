#include "exporters/xlsx/layout.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>

using namespace tertial;
using namespace tertial::xlsx;

namespace {

std::string shipped() {
    std::ifstream file(TERTIAL_TEST_TEMPLATES "/excel/layout.xml", std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The shipped layout with one place changed.
std::string changed(std::string_view from, std::string_view to) {
    std::string xml = shipped();
    const std::size_t at = xml.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return xml.replace(at, from.size(), to);
}

double luminance(std::uint32_t rgb) {
    double sum = 0;
    const double shares[] = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; ++i) {
        const double part = ((rgb >> (16 - 8 * i)) & 0xFF) / 255.0;
        sum += shares[i] * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

}  // namespace

TEST_CASE("xlsx layout: the shipped one is whole") {
    const auto layout = load_excel_layout({{TERTIAL_TEST_TEMPLATES}});
    REQUIRE(layout);
    CHECK(layout->text("indicators.sheet") == "Indikatorer");
    CHECK(layout->width("name").least < layout->width("name").most);
    CHECK(layout->colour(Colour::header_fill) == 0x14375A);
    CHECK(!layout->calculated_words.empty());
}

TEST_CASE("xlsx layout: text on its fill can be read by everyone (WCAG 1.4.3: 4.5 to 1)") {
    const auto layout = load_excel_layout({{TERTIAL_TEST_TEMPLATES}});
    REQUIRE(layout);
    for (const auto& [text, fill] : std::vector<std::pair<Colour, Colour>>{{Colour::header_text, Colour::header_fill},
                                                                           {Colour::good_text, Colour::good_fill},
                                                                           {Colour::fair_text, Colour::fair_fill},
                                                                           {Colour::bad_text, Colour::bad_fill}}) {
        const double a = luminance(layout->colour(text)), b = luminance(layout->colour(fill));
        CHECK((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= 4.5);
    }
}

TEST_CASE("xlsx layout: what is missing, unknown, twice or out of bounds is told with its line") {
    struct Case {
        const char* from;
        const char* to;
        const char* told;
    };
    for (const Case& c :
         std::vector<Case>{{"<text id=\"goals.sheet\">Mål</text>", "", "goals.sheet"},
                           {"<text id=\"goals.sheet\">Mål</text>", "<text id=\"goals.sheet\"> </text>", "tom"},
                           {"<text id=\"goals.sheet\">", "<text id=\"goals.shet\">", "goals.shet"},
                           {"<text id=\"goals.table\">", "<text id=\"goals.sheet\">", "två gånger"},
                           {"value=\"14375A\"", "value=\"14375\"", "hexadecimala"},
                           {"least=\"7\" most=\"11\"", "least=\"12\" most=\"11\"", "least"},
                           {"body=\"10\"", "body=\"900\"", "body"},
                           {"body=\"10\"", "body=\"10,5\"", "body"},
                           {"<font name=\"Arial\" body=\"10\" title=\"16\"/>", "", "<font>"},
                           {"<word>netto</word>", "<word/>", "tomt"},
                           {"<colour id=\"rule\"", "<colour id=\"ruler\"", "ruler"},
                           {"<excel-layout", "<other-layout", ""}}) {
        CAPTURE(c.to);
        CAPTURE(c.from);
        const auto layout = parse_excel_layout(changed(c.from, c.to), "layout.xml");
        REQUIRE_FALSE(layout);
        CHECK(layout.error().code == ErrorCode::bad_template);
        CHECK(layout.error().file == "layout.xml");
        CHECK(layout.error().line > 0);
        CHECK(layout.error().message.find(c.told) != std::string::npos);
    }
}

TEST_CASE("xlsx layout: broken and empty files") {
    for (const char* xml : {"", "<excel-layout version=\"1\">", "nonsense"}) {
        CAPTURE(xml);
        const auto layout = parse_excel_layout(xml, "layout.xml");
        REQUIRE_FALSE(layout);
        CHECK(layout.error().code == ErrorCode::bad_template);
    }
    CHECK(load_excel_layout({{"/nonexistent"}}).error().code == ErrorCode::not_found);
}

TEST_CASE("xlsx layout: places in texts are filled in") {
    CHECK(fill("{count} mål av {count}", {{"count", "3"}}) == "3 mål av 3");
    CHECK(fill("{a}{b}", {{"a", "{b}"}, {"b", "x"}}).find('x') != std::string::npos);
    CHECK(fill("inga", {}) == "inga");
}
