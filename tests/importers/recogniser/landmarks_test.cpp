#include "importers/recogniser/landmarks.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

std::optional<GoalHeading> goal(const Reading& reading) {
    return read_goal_heading(reading.context, reading.all());
}

}  // namespace

TEST_CASE("landmarks: a goal's label with its title behind it, under it, wrapped") {
    for (const char* text :
         {"Nämndmål: 1.1.1 Barn växer upp i trygghet", "Nämndmål:\n1.1.1. Barn växer upp i trygghet",
          "Nämndmål:\n1.1.1 Barn växer \nupp i trygghet\nBeskrivning", "NÄMNDMÅL: 1.1.1 Barn växer upp i trygghet",
          "Nämndmål:\n1.1.1\nBarn växer upp i trygghet"}) {
        CAPTURE(text);
        const Reading reading(text);
        const auto heading = goal(reading);
        REQUIRE(heading);
        CHECK(heading->level == GoalLevel::board);
        CHECK(heading->number == "1.1.1");
        CHECK(heading->title == "Barn växer upp i trygghet");
    }
}

TEST_CASE("landmarks: the number says the level when label and number disagree") {
    const Reading reading("Nämndmål: 1.2 Förskolor");
    CHECK(goal(reading)->level == GoalLevel::area);
    const Reading direction("KF:s inriktningsmål:\n3. En ekonomi i balans");
    CHECK(goal(direction)->level == GoalLevel::direction);
    CHECK(goal(direction)->label == "KF:s inriktningsmål:");
}

TEST_CASE("landmarks: contents, numbered lists and labels without a number are no goals") {
    for (const char* text : {"Nämndmål: 1.1.1 Barn ............ 12", "1. Nämnden godkänner rapporten.",
                             "Nämndmål:", "Nämndmål: utan nummer", "Nämndmålen 1.1.1 och 1.1.2 uppnås", "1.1.1 Barn"}) {
        CAPTURE(text);
        const Reading reading(text);
        CHECK_FALSE(goal(reading));
    }
}

TEST_CASE("landmarks: assessments, misspelt and with an icon") {
    const Grammar grammar = reading::grammar();
    CHECK(read_assessment(grammar, "Uppfylls helt") == Assessment::fully);
    CHECK(read_assessment(grammar, "Uppfylles helt") == Assessment::fully);
    CHECK(read_assessment(grammar, "● Uppfylls delvis") == Assessment::partly);
    CHECK(read_assessment(grammar, "Uppfylls ej") == Assessment::not_met);
    CHECK_FALSE(read_assessment(grammar, "Målet uppfylls helt under året"));
    CHECK_FALSE(read_assessment(grammar, ""));
}

TEST_CASE("landmarks: section headings, with the year or the misreading they may have") {
    const Grammar grammar = reading::grammar();
    CHECK(is_section_heading(grammar, "Beskrivning") == SectionRole::description);
    CHECK(is_section_heading(grammar, "Förväntat resultat 2024") == SectionRole::expected_result);
    CHECK(is_section_heading(grammar, "Forvantat resultat") == SectionRole::expected_result);
    CHECK_FALSE(is_section_heading(grammar, "Beskrivning av arbetet"));
}

TEST_CASE("landmarks: a comment's label and what stands behind it") {
    const Grammar grammar = reading::grammar();
    CHECK(is_comment_label(grammar, "Analys"));
    CHECK(is_comment_label(grammar, "Kommentar:"));
    CHECK(behind_comment_label(grammar, "Analys Prognosen höjs.") == "Prognosen höjs.");
    CHECK(behind_comment_label(grammar, "Analys") == "");
    CHECK_FALSE(behind_comment_label(grammar, "Analys av årsprognos"));
}

TEST_CASE("landmarks: where full lines are all that says that a title goes on, a capital begins the text under it") {
    const std::string text =
        "Nämndmål:\n1.1.1 Barn och unga växer upp i trygghet och har goda villkor i\nStockholm\n"
        "Nämnden arbetar för att alla barn ska ha det bra under hela sin uppväxt.\n";
    SourceDocument source = reading::unmarked(text);
    for (SourceLine& line : source.lines) line.joint = Joint::blank;  // full
    const Reading reading(std::move(source));
    const auto heading = goal(reading);
    REQUIRE(heading);
    CHECK(heading->title == "Barn och unga växer upp i trygghet och har goda villkor i Stockholm");
}
