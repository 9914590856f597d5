#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "exporters/exporters.h"
#include "exporters/text_shape.h"
#include "tests/exporters/invented_report.h"
#include "tests/model/random_report.h"

using namespace tertial;

namespace {

DocumentTemplate document_template(std::string_view name = "tertial-1") {
    auto loaded = load_document_template({{TERTIAL_TEST_TEMPLATES}}, name);
    REQUIRE(loaded);
    return *loaded;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Report with_blocks(std::vector<Block> blocks) {
    Report report;
    Chapter& chapter = report.front.emplace_back();
    chapter.title = "Inledning";
    chapter.blocks = std::move(blocks);
    return report;
}

}  // namespace

// Regenerate with: TERTIAL_WRITE_GOLDEN=1 exporters_tests -tc="plain text:*", then read the difference.
TEST_CASE("plain text: the invented report gives the kept text") {
    const std::string path = TERTIAL_TEST_DATA "/exporters/golden/plain-text.txt";
    const std::string text = to_plain_text(invented::report(), document_template());
    if (std::getenv("TERTIAL_WRITE_GOLDEN")) std::ofstream(path, std::ios::binary) << text;
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    CHECK(text == kept);
}

TEST_CASE("plain text: prose keeps to 80 columns, and no line ends in a blank") {
    std::string long_text;
    for (int i = 0; i < 60; ++i) long_text += "Förvaltningen arbetar långsiktigt med trygghet. ";
    const Report report =
        with_blocks({invented::paragraph(long_text), invented::paragraph(long_text, ParagraphStyle::bullet)});
    std::istringstream lines(to_plain_text(report, document_template()));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        CHECK(display_width(line) <= 80);
        CHECK(!line.ends_with(' '));
    }
    CHECK(count > 60);
}

TEST_CASE("plain text: lists are numbered anew after a paragraph, nested items are indented") {
    Paragraph nested = invented::paragraph("under", ParagraphStyle::bullet);
    nested.depth = 1;
    const std::string text =
        to_plain_text(with_blocks({invented::paragraph("ett", ParagraphStyle::numbered),
                                   invented::paragraph("två", ParagraphStyle::numbered), invented::paragraph("mellan"),
                                   invented::paragraph("ett igen", ParagraphStyle::numbered),
                                   invented::paragraph("punkt", ParagraphStyle::bullet), nested}),
                      document_template());
    CHECK(has(text, "1. ett\n2. två\n\nmellan\n\n1. ett igen\n"));
    CHECK(has(text, "- punkt\n  - under\n"));
}

TEST_CASE("plain text: a link is followed by its address") {
    Paragraph paragraph;
    paragraph.runs = {
        {"Läs på ", false, false, {}}, {"webben", false, false, "https://sjoviken.example"}, {".", false, false, {}}};
    CHECK(
        has(to_plain_text(with_blocks({paragraph}), document_template()), "Läs på webben <https://sjoviken.example>."));
}

TEST_CASE("plain text: columns without anything are left out, others are not even where the template lacks them") {
    Report report = invented::report();
    const std::string text = to_plain_text(report, document_template("plan"));
    CHECK(has(text, "71,5 %"));
    CHECK(has(text, "Avvikelse"));
    for (Goal* goal : {&report.goals[0].children[0], &report.goals[0].children[0].children[0]}) {
        for (Indicator& indicator : goal->indicators) indicator.cells[IndicatorColumn::outcome_men].clear();
    }
    CHECK_FALSE(has(to_plain_text(report, document_template()), "män/pojkar"));
}

TEST_CASE("plain text: a missing assessment is told, and grades in symbol and words") {
    Report report = invented::report();
    report.goals[0].children[0].assessment = std::nullopt;
    report.goals[0].children[0].children[0].assessment = Assessment::not_met;
    const std::string text = to_plain_text(report, document_template());
    CHECK(has(text, "Bedömning: ○ Bedömning saknas"));
    CHECK(has(text, "Uppfylls inte"));
    CHECK(has(text, "Bedömning: ● Uppfylls helt"));
}

TEST_CASE("plain text: a table's unit stands over it, but not when its header says so and nothing else would") {
    Table table = invented::budget_table();
    CHECK(has(to_plain_text(with_blocks({table}), document_template()), "driftbudget (mnkr)\nMnkr"));
    table.title.clear();
    CHECK_FALSE(has(to_plain_text(with_blocks({table}), document_template()), "(mnkr)"));
    table.columns[0] = "Verksamhet";
    CHECK(has(to_plain_text(with_blocks({table}), document_template()), "(mnkr)\nVerksamhet"));
}

TEST_CASE("plain text: rows longer than the header, no columns, broken bytes") {
    Table table;
    table.title = "Udda";
    table.columns = {"Post"};
    table.rows = {invented::row(RowRole::row, {"a", "2"}), invented::row(RowRole::row, {})};
    Table none;
    none.title = "Utan kolumner";
    none.rows = {invented::row(RowRole::row, {"kvar"})};
    const std::string text =
        to_plain_text(with_blocks({table, none, invented::paragraph(std::string("x\xFF\x01y"))}), document_template());
    CHECK(has(text, "a"));
    CHECK(has(text, "2"));
    CHECK(has(text, "kvar"));
    CHECK(sound_text(text) == text);
}

TEST_CASE("plain text: an empty report and reports made of chance") {
    CHECK(sound_text(to_plain_text(Report{}, document_template())).size() < 2000);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const std::string text = to_plain_text(random_report(seed), document_template("tertial-2"));
        CHECK(sound_text(text) == text);
        CHECK(text.ends_with('\n'));
    }
}
