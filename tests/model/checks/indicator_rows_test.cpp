#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

// Cells: outcome, men, women, previous, forecast, target, council's target.
const std::vector<std::string> no_outcome{"", "", "", "70 %", "75 %", "75 %", ""};

IndicatorCells cells_of(const std::vector<std::string>& texts) {
    IndicatorCells cells;
    for (std::size_t i = 0; i < texts.size(); ++i) cells.text[i] = texts[i];
    return cells;
}

}  // namespace

TEST_CASE("outcome-missing, forecast-missing: a row of this period without it, and no comment") {
    Checked checked = with_indicator("Andel nöjda badgäster", no_outcome);
    const Finding finding = checked.only("outcome-missing");
    check_place(finding, last_indicator(checked), "1.1", "Periodens utfall", Strength::warning);
    CHECK(contains(finding.message, "Tertial 2 2024"));
    CHECK(checked.silent("forecast-missing"));

    checked = with_indicator("Andel nöjda badgäster", {"76 %", "", "", "70 %", "", "75 %", ""});
    CHECK(contains(checked.only("forecast-missing").cell, "Prognos"));
    CHECK(checked.silent("outcome-missing"));
}

TEST_CASE("outcome-missing: a comment, another period, a plan: nothing is missing") {
    CHECK(with_indicator("Andel nöjda badgäster", no_outcome, "Mäts i höst.").silent("outcome-missing"));
    CHECK(with_indicator("Andel nöjda badgäster", no_outcome, "", "plan").silent("outcome-missing"));
    for (const char* period : {"2024", "Tertial 1 2024", "Tertial 2 2023", "Halvår 2 2024", "År", ""}) {
        CAPTURE(period);
        Checked checked = with_indicator("Andel nöjda badgäster", no_outcome);
        last_indicator(checked).period = period;
        CHECK(checked.silent("outcome-missing"));
    }
    for (const char* period : {"Tertial", "Halvår 1 2024", "tertial 2"}) {
        CAPTURE(period);
        Checked checked = with_indicator("Andel nöjda badgäster", no_outcome);
        last_indicator(checked).period = period;
        CHECK_FALSE(checked.silent("outcome-missing"));
    }
}

TEST_CASE("outcome-missing: not claimed while another reading of the row has an outcome") {
    Checked checked = with_indicator("Andel nöjda badgäster", no_outcome);
    Indicator& indicator = last_indicator(checked);
    indicator.doubt = "Oklar kolumn.";
    CHECK_FALSE(checked.silent("outcome-missing"));
    indicator.alternatives = {cells_of({"70 %", "", "", "", "75 %", "75 %", ""})};
    CHECK(checked.silent("outcome-missing"));
    indicator.doubt.clear();  // a person has chosen the reading
    CHECK_FALSE(checked.silent("outcome-missing"));
}

TEST_CASE("target-missing: an error in plans, a warning in follow-ups") {
    for (const char* target : {"", "-", "Fastställs 2024", "Tas fram av nämnd"}) {
        CAPTURE(target);
        Checked plan = with_indicator("Andel nöjda badgäster", {"", "", "", "", "", target, "80 %"}, "", "plan");
        check_place(plan.only("target-missing"), last_indicator(plan), "1.1", "Årsmål", Strength::error);
        Checked follow_up = with_indicator("Andel nöjda badgäster", {"70 %", "", "", "", "75 %", target, ""});
        CHECK(follow_up.only("target-missing").strength == Strength::warning);
        CHECK(with_indicator("Andel nöjda badgäster", {"70 %", "", "", "", "75 %", target, ""}, "Målet sätts i höst.")
                  .silent("target-missing"));
    }
}

TEST_CASE("target-missing: a number, a limit or a word is a target; the council's need not be set") {
    for (const char* target : {"75 %", "Max 10", "Öka", "+/-1 %", "0"}) {
        CAPTURE(target);
        CHECK(with_indicator("Andel nöjda badgäster", {"", "", "", "", "", target, "Fastställs 2024"}, "", "plan")
                  .silent("target-missing"));
    }
}

TEST_CASE("indicator-duplicate: the same name in the same goal and in another") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"76 %", "", "", "70 %", "77 %", "75 %", ""});
    Indicator again = last_indicator(checked);
    again.id.text = "iagain222";
    again.name = "andel nöjda  badgäster";
    goal_at(checked, "1.1").indicators.push_back(again);
    CHECK(contains(checked.only("indicator-duplicate").message, "två gånger under mål 1.1"));
    goal_at(checked, "1.1").indicators.pop_back();
    goal_at(checked, "2.2.1").indicators.push_back(again);
    const Finding finding = checked.only("indicator-duplicate");
    CHECK(finding.node == again.id);
    CHECK(finding.goal == "2.2.1");
    CHECK(contains(finding.message, "mål 1.1"));
    goal_at(checked, "2.2.1").indicators.back().name = "Andel nöjda badgäster, pojkar";
    CHECK(checked.silent("indicator-duplicate"));
}

TEST_CASE("comment-elsewhere: the same long comment on two rows, told once") {
    const std::string words = "Enkäten genomfördes i våras med låg svarsfrekvens, och resultaten är därför osäkra.";
    Checked checked = with_indicator("Andel nöjda badgäster", {"76 %", "", "", "70 %", "77 %", "75 %", ""}, words);
    for (int i = 0; i < 2; ++i) {
        Indicator more = last_indicator(checked);
        more.id.text = "imore222" + std::to_string(i);
        more.name = "Andel nöjda seglare " + std::to_string(i);
        goal_at(checked, "1.1").indicators.push_back(more);
    }
    const Finding finding = checked.only("comment-elsewhere");
    CHECK(finding.node.text == "imore2220");
    CHECK(contains(finding.message, "3 rader"));
    for (Indicator& indicator : goal_at(checked, "1.1").indicators)
        for (Paragraph& paragraph : indicator.comment) paragraph.runs = plain_runs("Redovisas i höst.");
    CHECK(checked.silent("comment-elsewhere"));
}

TEST_CASE("comment-elsewhere: a comment that names another indicator and not its own") {
    const std::vector<std::string> cells{"76 %", "", "", "70 %", "77 %", "75 %", ""};
    Checked checked = with_indicator("Antal seglare i Sjövikens hamn", cells);
    Chance chance(3);
    Indicator other = indicator_of(chance, "Andel nöjda badgäster vid stranden", "Tertial 2 2024");
    other.comment = {text_of(chance, "Antal seglare i Sjövikens hamn har ökat.")};
    goal_at(checked, "2.1").indicators.push_back(other);
    const Finding finding = checked.only("comment-elsewhere");
    CHECK(finding.node == other.id);
    CHECK(contains(finding.message, "Antal seglare i Sjövikens hamn"));
    CHECK(contains(finding.fix, "Flytta"));
    goal_at(checked, "2.1").indicators.back().comment.front().runs =
        plain_runs("Andel nöjda badgäster vid stranden följer antal seglare i Sjövikens hamn.");
    CHECK(checked.silent("comment-elsewhere"));
}

TEST_CASE("column-uncertain: every indicator, table and row that is read with doubt, until it is confirmed") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"76 %", "", "", "70 %", "77 %", "75 %", ""});
    last_indicator(checked).doubt = "Oklar kolumn: 76 %";
    const Finding finding = checked.only("column-uncertain");
    check_place(finding, last_indicator(checked), "1.1", "", Strength::warning);
    CHECK(contains(finding.message, "Oklar kolumn: 76 %."));
    CHECK_FALSE(contains(finding.message, "bekräfta den först"));
    last_indicator(checked).doubt.clear();
    CHECK(checked.silent("column-uncertain"));
    Table& table = table_of(checked);
    table.doubt = "Rubrikraden är bruten.";
    table.rows[1].doubt = "För få tal.";
    const std::vector<Finding> found = checked.findings("column-uncertain");
    REQUIRE(found.size() == 2);
    CHECK(found[0].node == table.id);
    CHECK(found[1].node == table.rows[1].id);
}
