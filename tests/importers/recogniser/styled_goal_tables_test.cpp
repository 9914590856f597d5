// Goal tables of sources that tell styles and cells, as a PDF's reader gives them.
#include <doctest/doctest.h>

#include "importers/recogniser/goal_tables.h"
#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

SourceLine row(std::vector<std::string> cells) {
    SourceLine line;
    for (const std::string& cell : cells) line.text += (line.text.empty() ? "" : " ") + cell;
    line.cells = std::move(cells);
    line.style = LineStyle::text;
    return line;
}

SourceLine text(std::string words, LineStyle style = LineStyle::text) {
    SourceLine line;
    line.text = std::move(words);
    line.style = style;
    line.gap_before = true;
    return line;
}

SourceLine indicators() {
    return row({"Indikator", "Årsmål", "KF:s årsmål", "Periodicitet"});
}

struct Tables {
    explicit Tables(std::vector<SourceLine> lines, bool has_section_headings = true)
        : reading(source(std::move(lines))) {
        reading.context.has_section_headings = has_section_headings;
        goal.number = "1.1";
        goal.level = GoalLevel::area;
        end = read_goal_tables(reading.context, reading.all(), goal);
    }

    static SourceDocument source(std::vector<SourceLine> lines) {
        SourceDocument document;
        document.form = LineForm::styled;
        document.lines = std::move(lines);
        return document;
    }

    Reading reading;
    Goal goal;
    std::size_t end = 0;
};

}  // namespace

TEST_CASE("styled goal tables: a label in bold is a comment's, white between its paragraphs or not") {
    const std::vector<SourceLine> lines = {indicators(),
                                           row({"Antal parker", "5", "6", "År"}),
                                           text("Analys", LineStyle::minor_heading),
                                           text("Parkerna är öppna."),
                                           text("De är också vackra."),
                                           row({"Antal barn", "7", "8", "År"}),
                                           text("Nästa mål", LineStyle::heading)};
    const Tables tables(lines);
    REQUIRE(tables.goal.indicators.size() == 2);
    CHECK(plain_text(tables.goal.indicators[0].comment) == "Parkerna är öppna. De är också vackra.");
    CHECK(tables.end == 6);
    CHECK(Tables(lines, false).goal.indicators.size() == 1);  // nothing tells it from a section's heading
}

TEST_CASE("styled goal tables: a row of a name only goes on in the next one's small letters") {
    const Tables tables({indicators(), row({"Andel barn som", "", "", ""}), row({"är nöjda", "80 %", "81 %", "År"})});
    REQUIRE(tables.goal.indicators.size() == 1);
    CHECK(tables.goal.indicators[0].name == "Andel barn som är nöjda");
    CHECK(tables.goal.indicators[0].doubt == "");
    const Tables whole({indicators(), row({"Andel barn.", "", "", ""}), row({"är nöjda", "80 %", "81 %", "År"})});
    CHECK(whole.goal.indicators.size() == 2);
}

TEST_CASE("styled goal tables: a row without a name, or with a value in its place, is unsure") {
    const Tables tables({indicators(), row({"", "80 %", "81 %", "År"}), row({"70 %", "70 %", "År"}),
                         row({"Antal barn", "1", "2", "År"})});
    REQUIRE(tables.goal.indicators.size() == 3);
    CHECK(tables.goal.indicators[0].doubt == "Raden har inget namn.");
    CHECK(tables.goal.indicators[1].doubt == "Raden börjar med ett värde i stället för ett namn.");
    CHECK(tables.goal.indicators[2].doubt == "");
}
