#include "editor/text/paragraph_layout.h"

#include <doctest/doctest.h>

#include "editor/text/break_rules.h"
#include "model/characters.h"
#include "tests/editor/fixed_metrics.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

const test::FixedMetrics metrics;

std::vector<std::string> rows(std::string_view text, float letters) {
    const ParagraphLayout layout = lay_out(styled_text(text, TextRole::body), letters * 10, metrics);
    std::vector<std::string> out;
    for (const TextRow& row : layout.rows) out.emplace_back(text.substr(row.begin, row.end - row.begin));
    return out;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("rows end at blanks, which hang over the margin") {
    CHECK(rows("ett två tre", 7) == Rows{"ett två ", "tre"});
    CHECK(rows("ett två tre", 4) == Rows{"ett ", "två ", "tre"});
    CHECK(rows("ett    två", 4) == Rows{"ett    ", "två"});
    CHECK(rows("", 5) == Rows{""});
    CHECK(rows("ett", 100) == Rows{"ett"});
    CHECK(rows("ett ", 3) == Rows{"ett "});
}

TEST_CASE("a word wider than the row is cut between letters") {
    CHECK(rows("föräldrastöd", 5) == Rows{"föräl", "drast", "öd"});
    CHECK(rows("a föräldrastöd", 5) == Rows{"a ", "föräl", "drast", "öd"});
    CHECK(rows("abc", 0.5F) == Rows{"a", "b", "c"});
}

TEST_CASE("a character of several code points is never cut, nor clicked into") {
    const std::string person = "\U0001F469\u200D\U0001F4BB";  // woman, joiner, laptop: three letters wide here
    CHECK(rows("ab" + person + "c", 4) == Rows{"ab", person + "c"});
    CHECK(rows(person + person, 2) == Rows{person, person});
    CHECK(rows("abe\u0301f", 3) == Rows{"ab", "e\u0301f"});
    const StyledText text = styled_text("a" + person + "b", TextRole::body);
    const ParagraphLayout layout = lay_out(text, 100, metrics);
    CHECK(place_at(text, layout, 0, 24, metrics) == TextPlace{1, false});
    CHECK(place_at(text, layout, 0, 26, metrics) == TextPlace{12, false});
    CHECK(place_at(text, layout, 0, 39, metrics) == TextPlace{12, false});
}

TEST_CASE("a row that begins with a soft hyphen is no wider than others") {
    CHECK(rows("\u00ADabcdef", 3) == Rows{"\u00AD", "abc", "def"});
}

TEST_CASE("amounts, spans and dashes between blanks stay together") {
    CHECK(rows("om 10 000", 7) == Rows{"om ", "10 000"});
    CHECK(rows("på 87 %", 5) == Rows{"på ", "87 %"});
    CHECK(rows("år 10–15", 6) == Rows{"år ", "10–15"});
    CHECK(rows("ett – två", 5) == Rows{"ett – ", "två"});
    CHECK(rows("för- och", 5) == Rows{"för- ", "och"});
    CHECK(rows("kvinnor/flickor", 9) == Rows{"kvinnor/", "flickor"});
    CHECK(rows("e-tjänst", 4) == Rows{"e-", "tjän", "st"});
}

TEST_CASE("a no-break space never ends a row, a soft hyphen may") {
    CHECK(rows("ab c\u00A0d", 4) == Rows{"ab ", "c\u00A0d"});
    CHECK(rows("stads\u00ADdel", 6) == Rows{"stads\u00AD", "del"});
}

TEST_CASE("a place at a soft break has two sides") {
    const StyledText text = styled_text("ett två", TextRole::body);
    const ParagraphLayout layout = lay_out(text, 40, metrics);
    REQUIRE(layout.rows.size() == 2);
    CHECK(row_of(layout, {4, false}) == 1);
    CHECK(row_of(layout, {4, true}) == 0);
    CHECK(row_of(layout, {0, true}) == 0);
    CHECK(point_of(text, layout, {4, false}, metrics).x == doctest::Approx(0));
    CHECK(point_of(text, layout, {4, true}, metrics).x == doctest::Approx(40));
    CHECK(place_at(text, layout, 0, 1000, metrics) == TextPlace{4, true});
    CHECK(place_at(text, layout, 1, 1000, metrics) == TextPlace{8, false});
}

TEST_CASE("a click rounds at half a letter") {
    const StyledText text = styled_text("åäö", TextRole::body);
    const ParagraphLayout layout = lay_out(text, 100, metrics);
    CHECK(place_at(text, layout, 0, -5, metrics).offset == 0);
    CHECK(place_at(text, layout, 0, 4.9F, metrics).offset == 0);
    CHECK(place_at(text, layout, 0, 5.1F, metrics).offset == 2);
    CHECK(place_at(text, layout, 9, 5.1F, metrics).offset == 2);
}

TEST_CASE("any text: rows follow each other without gaps, fit, and places come back to themselves") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const StyledText text = styled_text(random_runs(chance), TextRole::body);
        const float width = static_cast<float>(20 + chance.below(300));
        const ParagraphLayout layout = lay_out(text, width, metrics);
        REQUIRE_FALSE(layout.rows.empty());
        CHECK(layout.rows.front().begin == 0);
        CHECK(layout.rows.back().end == text.text.size());
        for (std::size_t r = 0; r < layout.rows.size(); ++r) {
            const TextRow& row = layout.rows[r];
            if (r > 0) CHECK(row.begin == layout.rows[r - 1].end);
            if (r > 0) CHECK(row.end > row.begin);
            CHECK(row.width <= std::max(width, 10.0F));
        }
        for (std::size_t at = 0; at < text.text.size(); (void)next_code_point(text.text, at)) {
            const RowPoint point = point_of(text, layout, {at, false}, metrics);
            const TextPlace back = place_at(text, layout, point.row, point.x + 0.1F, metrics);
            CHECK(point_of(text, layout, back, metrics).x == doctest::Approx(point.x));
        }
    }
}

TEST_CASE("a long paragraph is laid out in time that grows with its length") {
    const std::string text = [] {
        std::string out;
        while (out.size() < 100'000) out += "nämnden beslutar att ";
        return out;
    }();
    const ParagraphLayout layout = lay_out(styled_text(text, TextRole::body), 600, metrics);
    CHECK(layout.rows.size() > 1000);
    CHECK(layout.height() == doctest::Approx(20.0 * static_cast<double>(layout.rows.size())));
}
