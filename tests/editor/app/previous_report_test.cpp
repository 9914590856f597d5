#include "editor/app/previous_report.h"

#include <doctest/doctest.h>

using namespace tertial;
using namespace tertial::editor;

namespace {

Paragraph paragraph(std::string id, std::string text) {
    Paragraph out;
    out.id = {std::move(id)};
    out.runs = plain_runs(text);
    return out;
}

Section analysis(std::string id, std::string paragraph_id, std::string text) {
    Section section;
    section.id = {std::move(id)};
    section.role = SectionRole::analysis;
    section.title = "Analys";
    section.blocks.emplace_back(paragraph(std::move(paragraph_id), std::move(text)));
    return section;
}

Goal goal(std::string id, std::string number, std::string title, Section section) {
    Goal out;
    out.id = {std::move(id)};
    out.number = std::move(number);
    out.title = std::move(title);
    out.sections.push_back(std::move(section));
    return out;
}

Indicator indicator(std::string id, std::string name, std::string comment) {
    Indicator out;
    out.id = {std::move(id)};
    out.name = std::move(name);
    out.comment.push_back(paragraph(out.id.text + "k", std::move(comment)));
    return out;
}

std::string words(const PreviousText& text) {
    return plain_text(text);
}

}  // namespace

TEST_CASE("the same part of the report before is found by title, number, role and name") {
    Report now;
    now.goals.push_back(goal("g1", "1.1", "Trygga barn", analysis("s1", "p1", "Nytt")));
    now.goals[0].indicators.push_back(indicator("i1", "Andel nöjda", "Ny kommentar"));
    now.goals.push_back(goal("g2", "1.2", "Ett annat namn", analysis("s2", "p2", "")));
    Report before;
    before.goals.push_back(goal("h1", "2.1", "TRYGGA BARN", analysis("t1", "q1", "Förra årets analys")));
    before.goals[0].indicators.push_back(indicator("j1", "andel nöjda", "Gammal kommentar"));
    before.goals.push_back(goal("h2", "1.2", "Namnet då", analysis("t2", "q2", "Efter numret")));

    SUBCASE("a goal keeps its words when its number moves") {
        CHECK(words(previous_text(now, before, {"p1"})) == "Förra årets analys");
    }
    SUBCASE("and its number when it is reworded") {
        CHECK(words(previous_text(now, before, {"s2"})) == "Efter numret");
    }
    SUBCASE("an indicator by its name") {
        CHECK(words(previous_text(now, before, {"i1"})) == "Gammal kommentar");
    }
    SUBCASE("what was not there gives nothing") {
        now.goals[1].number = "9.9";
        CHECK(previous_text(now, before, {"p2"}).empty());
        CHECK(previous_text(now, before, {"finns-inte"}).empty());
    }
}

TEST_CASE("a chapter is found by its part before its title") {
    Report now;
    Chapter chapter;
    chapter.id = {"c1"};
    chapter.part = "ekonomi.investeringar";
    chapter.title = "Investeringar";
    now.back.push_back(chapter);
    Report before;
    chapter.id = {"c8"};
    chapter.title = "Uppföljning av investeringar";
    chapter.blocks.emplace_back(paragraph("p8", "Då investerades"));
    before.back.push_back(chapter);
    CHECK(words(previous_text(now, before, {"c1"})) == "Då investerades");
}
