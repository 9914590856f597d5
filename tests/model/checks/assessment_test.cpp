#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

void write_analysis(Goal& goal, std::string_view words) {
    Chance chance(60);
    section_of(goal, SectionRole::analysis).blocks = {text_of(chance, words)};
}

/// Goal 1.1.1 with that grade and that Analys.
Checked graded(Assessment assessment, std::string_view analysis) {
    Checked checked = clean_report("tertial-2");
    Goal& goal = goal_at(checked, "1.1.1");
    goal.assessment = assessment;
    goal.source.line = 30;
    write_analysis(goal, analysis);
    return checked;
}

/// Goal 1.1.1 "Uppfylls helt" with these indicators only: outcome, forecast, target.
Checked measured(const std::vector<std::array<std::string, 3>>& rows) {
    Checked checked = clean_report("tertial-2");
    Chance chance(61);
    goal_at(checked, "1.1").indicators.clear();
    for (Goal& board : goal_at(checked, "1.1").children) board.indicators.clear();
    Goal& goal = goal_at(checked, "1.1.1");
    for (const auto& [outcome, forecast, target] : rows) {
        Indicator& indicator = goal.indicators.emplace_back(
            indicator_of(chance, "Andel nöjda " + std::to_string(goal.indicators.size()), "Tertial 2 2024"));
        indicator.cells[IndicatorColumn::outcome] = outcome;
        indicator.cells[IndicatorColumn::forecast] = forecast;
        indicator.cells[IndicatorColumn::target] = target;
        indicator.comment = {text_of(chance, "Kommentar " + outcome + forecast)};
    }
    return checked;
}

std::vector<Finding> about(const Checked& checked, std::string_view check, std::string_view goal) {
    std::vector<Finding> found = checked.findings(check);
    std::erase_if(found, [goal](const Finding& finding) { return finding.goal != goal; });
    return found;
}

}  // namespace

TEST_CASE("assessment-missing: a goal of a follow-up without a grade; plans have none") {
    Checked checked = clean_report("tertial-2");
    Goal& goal = goal_at(checked, "2.1");
    goal.assessment.reset();
    goal.source.line = 15;
    check_place(checked.only("assessment-missing"), goal, "2.1", "", Strength::error);
    CHECK(clean_report("plan").silent("assessment-missing"));
}

TEST_CASE("assessment-unexplained: no analysis is an error, an analysis that gives no reason a warning") {
    Checked checked = graded(Assessment::partly, "");
    check_place(checked.only("assessment-unexplained"), goal_at(checked, "1.1.1"), "1.1.1", "", Strength::error);
    checked = graded(Assessment::not_met, "Träffpunkterna är öppna. Orsaksanalys görs av mål och medel.");
    const Finding finding = checked.only("assessment-unexplained");
    CHECK(finding.strength == Strength::warning);
    CHECK(contains(finding.message, "Uppfylls inte"));
    CHECK(contains(finding.message, "Skriv vad som inte nås"));
}

TEST_CASE("assessment-unexplained: a sentence that says why is enough, and a full grade needs none") {
    for (const char* reason : {"Målet uppfylls delvis eftersom lokaler saknas.",
                               "Förvaltningen bedömer att målet inte nås. Nya lokaler söks.",
                               "Måluppfyllelsen har försämrats på grund av vakanser och målet är svårt att nå."}) {
        CAPTURE(reason);
        CHECK(graded(Assessment::partly, reason).silent("assessment-unexplained"));
    }
    CHECK(graded(Assessment::fully, "").silent("assessment-unexplained"));
}

TEST_CASE("assessment-children: a goal that is fully met over one that is not") {
    Checked checked = graded(Assessment::partly, "Målet uppfylls delvis, lokaler saknas.");
    Goal& parent = goal_at(checked, "1.1");
    const Finding finding = checked.only("assessment-children");
    CHECK(finding.node == parent.id);
    CHECK(finding.goal == "1.1");
    CHECK(finding.strength == Strength::warning);
    CHECK(contains(finding.message, "1.1.1"));
    parent.assessment = Assessment::partly;
    CHECK(about(checked, "assessment-children", "1.1").empty());
}

TEST_CASE("assessment-text: the text gives the goal another grade than the field") {
    Checked checked = graded(Assessment::fully, "Nämnden bedömer att målet delvis uppfylls under året.");
    const Finding finding = checked.only("assessment-text");
    check_place(finding, goal_at(checked, "1.1.1"), "1.1.1", "", Strength::warning);
    CHECK(contains(finding.message, "Uppfylls delvis"));
}

TEST_CASE("assessment-text: other goals, indicators and sentences that do not assess say nothing of this one") {
    for (const char* words :
         {"Nämnden bedömer att målet helt uppfylls under året.", "Nämnden bedömer att årsmålet inte uppnås.",
          "De underliggande målen bedöms delvis uppfyllas.", "Bedömningen är att mål 3.6 uppfylls delvis.",
          "Målet uppfylls delvis i andra städer.", "En indikator bedöms inte uppnå sitt mål."}) {
        CAPTURE(words);
        CHECK(graded(Assessment::fully, words).silent("assessment-text"));
    }
}

TEST_CASE("assessment-indicators: fully met while most measured indicators miss their target") {
    Checked checked = measured({{"70 %", "", "80 %"}, {"71 %", "", "80 %"}, {"90 %", "", "80 %"}});
    const std::vector<Finding> found = about(checked, "assessment-indicators", "1.1.1");
    REQUIRE(found.size() == 1);
    CHECK(found.front().node == goal_at(checked, "1.1.1").id);
    CHECK(found.front().strength == Strength::warning);
    CHECK(contains(found.front().message, "2 av 3"));
    CHECK(contains(found.front().message, "70 % mot årsmålet 80 %"));
    CHECK_FALSE(contains(found.front().message, "osäkert inlästa"));
}

TEST_CASE("assessment-indicators: half of them, or another grade, is no contradiction") {
    CHECK(measured({{"70 %", "", "80 %"}, {"90 %", "", "80 %"}}).silent("assessment-indicators"));
    Checked checked = measured({{"70 %", "", "80 %"}});
    for_each_goal(checked.report.goals, [](Goal& goal, Goal*) { goal.assessment = Assessment::partly; });
    CHECK(checked.silent("assessment-indicators"));
}

TEST_CASE("assessment-indicators: the forecast counts where there is no outcome; nothing measured is told") {
    CHECK_FALSE(measured({{"", "70 %", "80 %"}}).silent("assessment-indicators"));
    CHECK(measured({{"70 %", "85 %", ""}}).silent("assessment-indicators"));
    Checked checked = measured({{"", "", "80 %"}});
    const std::vector<Finding> found = about(checked, "assessment-indicators", "1.1.1");
    REQUIRE(found.size() == 1);
    CHECK(contains(found.front().message, "ingen av dess indikatorer"));
    // Measured, though nobody knows whether more is better.
    Indicator& indicator = goal_at(checked, "1.1.1").indicators.front();
    indicator.name = "Antal besök";
    indicator.cells[IndicatorColumn::outcome] = "12";
    CHECK(about(checked, "assessment-indicators", "1.1.1").empty());
}

TEST_CASE("assessment-indicators: a goal answers for the indicators of all goals under it, and of no others") {
    Checked checked = clean_report("tertial-2");
    Chance chance(62);
    for_each_goal(checked.report.goals, [](Goal& goal, Goal*) { goal.indicators.clear(); });
    const auto give = [&](std::string_view number, std::string_view outcome, int count) {
        for (int i = 0; i < count; ++i) {
            std::vector<Indicator>& rows = goal_at(checked, number).indicators;
            Indicator& indicator =
                rows.emplace_back(indicator_of(chance, "Andel nöjda " + std::to_string(rows.size()), "Tertial 2 2024"));
            indicator.cells[IndicatorColumn::outcome] = outcome;
            indicator.cells[IndicatorColumn::target] = "80 %";
        }
    };
    give("1.1", "90 %", 1);
    give("1.1.1", "70 %", 2);
    give("1.2", "90 %", 5);
    for_each_goal(checked.report.goals, [](Goal& goal, Goal*) { goal.assessment = Assessment::fully; });
    const std::vector<Finding> found = about(checked, "assessment-indicators", "1.1");
    REQUIRE(found.size() == 1);
    CHECK(contains(found.front().message, "2 av 3"));
    CHECK(about(checked, "assessment-indicators", "1.2").empty());
}

TEST_CASE("assessment-indicators: says so when it rests on rows that were read with doubt") {
    Checked checked = measured({{"70 %", "", "80 %"}});
    goal_at(checked, "1.1.1").indicators.front().doubt = "Oklar kolumn.";
    CHECK(contains(about(checked, "assessment-indicators", "1.1.1").front().message, "osäkert inlästa"));
}

TEST_CASE("assessment-count: a count in the text that no set of the report has") {
    const auto say = [](std::string_view words) {
        Checked checked = clean_report("tertial-2");
        write_analysis(goal_at(checked, "1.1"), words);
        return checked;
    };
    Checked checked = say("Av målen nås många: 95 av 99 indikatorer når årsmålet.");
    const Finding finding = checked.only("assessment-count");
    CHECK(finding.goal == "1.1");
    CHECK(finding.strength == Strength::warning);
    CHECK(contains(finding.message, "95 av 99 indikatorer"));
    const std::string right = std::to_string(goal_at(checked, "1.1").indicators.size());
    if (right != "1") CHECK(say("1 av " + right + " indikatorer når årsmålet.").silent("assessment-count"));
    CHECK(say("95 av 99 personer är nöjda, 3 av de frågade vet inte.").silent("assessment-count"));
    CHECK(say("Åtta av elva indikatorer nås.").findings("assessment-count").size() == 1);
}
