#include "importers/recogniser/account.h"

#include <doctest/doctest.h>

#include "importers/recogniser/report_text.h"
#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

Paragraph paragraph(const std::string& text) {
    Paragraph paragraph;
    paragraph.runs = plain_runs(text);
    return paragraph;
}

Report report_with(const std::vector<std::string>& texts) {
    Report report;
    Chapter& chapter = report.front.emplace_back();
    for (const std::string& text : texts) chapter.blocks.emplace_back(paragraph(text));
    return report;
}

std::vector<std::string> unplaced(Reading& reading, const Report& report) {
    reading.notes.clear();
    reading.account.write_notes(report, reading.ids, reading.notes);
    std::vector<std::string> out;
    for (const ImportNote& note : reading.notes) {
        if (note.kind == ImportNoteKind::unplaced) out.push_back(note.text);
    }
    return out;
}

}  // namespace

TEST_CASE("account: a line that is nowhere in the report is named with its line") {
    Reading reading("Första raden står kvar.\nAndra raden försvann.\nTredje raden står kvar.");
    const auto lost = unplaced(reading, report_with({"Första raden står kvar.", "Tredje raden står kvar."}));
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].find("Andra raden försvann.") != std::string::npos);
    CHECK(reading.notes.back().source.line == 2);
}

TEST_CASE("account: joined lines, bullets, markup and icons are no loss") {
    Reading reading("Nämnden arbetar \nför barn.\n- Läger\n*Kurser* hålls\n● Uppföljning");
    CHECK(
        unplaced(reading, report_with({"Nämnden arbetar för barn.", "Läger", "Kurser hålls", "Uppföljning"})).empty());
}

TEST_CASE("account: each wording is told once, with how often it stood") {
    Reading reading("Analys\nText ett.\nAnalys\nText två.");
    reading.account.read_as(ReadAs::comment_label, 0, 1);
    reading.account.read_as(ReadAs::comment_label, 2, 3);
    CHECK(unplaced(reading, report_with({"Text ett.", "Text två."})).empty());
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].text == "\"Analys\" lästes som etikett för kommentar, 2 gånger");
    CHECK(reading.notes[0].source.line == 1);
}

TEST_CASE("account: behind a label the rest of the line must be in the report") {
    Reading reading("Telefon: 08-465 004 12");
    reading.account.label_read_as(ReadAs::front_label, 0, "Telefon:");
    CHECK(unplaced(reading, Report{}).size() == 1);
    Report report;
    report.meta.phone = "08-465 004 12";
    CHECK(unplaced(reading, report).empty());
}

TEST_CASE("report_text: lines are found near each other, rows in any order of their words") {
    Report report = report_with({"Ett stycke med många ord i rad."});
    Goal& goal = report.goals.emplace_back();
    goal.number = "1.1";
    goal.title = "Barn är trygga";
    Indicator& indicator = goal.indicators.emplace_back();
    indicator.name = "Andel trygga barn";
    indicator.cells[IndicatorColumn::target] = "84 %";
    indicator.period = "2024";
    ReportText text(report);
    CHECK(text.holds("stycke med många"));
    CHECK(text.holds("1.1. Barn är trygga"));
    CHECK(text.holds("1.1 Barn är trygga"));
    CHECK(text.holds("84 % 2024 Andel trygga barn"));
    CHECK_FALSE(text.holds("Andel otrygga barn"));
    CHECK(text.holds(""));
}
