#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const Activity& last_activity(Checked& checked) {
    return goal_at(checked, "1.1").activities.back();
}

}  // namespace

TEST_CASE("activity-dates: end before start, with the dates and a way to mend it") {
    Checked checked = with_activity("Bygga en brygga", "2024-05-01", "2024-03-31", "", "Klart.");
    const Finding finding = checked.only("activity-dates");
    check_place(finding, last_activity(checked), "1.1", "Slutdatum", Strength::error);
    CHECK(contains(finding.message, "2024-03-31"));
    CHECK(contains(finding.message, "2024-05-01"));
    CHECK_FALSE(finding.fix.empty());
    CHECK(with_activity("Bygga", "2024-03-31", "2024-03-31", "", "Klart.").silent("activity-dates"));
}

TEST_CASE("activity-dates: what is no date, and no date at all") {
    for (const char* odd : {"", "våren", "2024-13-01", "2023-02-29", "1/5 2024", "2024-5-1"}) {
        CAPTURE(odd);
        Checked checked = with_activity("Bygga en brygga", odd, "2024-12-31");
        check_place(checked.only("activity-dates"), last_activity(checked), "1.1", "Startdatum", Strength::error);
    }
    Checked doubtful = with_activity("Bygga en brygga", "", "2024-12-31");
    goal_at(doubtful, "1.1").activities.back().doubt = "Raden är bruten.";
    const Finding finding = doubtful.only("activity-dates");
    CHECK(finding.strength == Strength::warning);
    CHECK(contains(finding.message, "osäkert inläst"));
}

TEST_CASE("activity-year: each date outside the plan year") {
    Checked checked = with_activity("Bygga en brygga", "2023-11-01", "2025-02-28");
    const std::vector<Finding> found = checked.findings("activity-year");
    REQUIRE(found.size() == 2);
    check_place(found[0], last_activity(checked), "1.1", "Startdatum", Strength::warning);
    check_place(found[1], last_activity(checked), "1.1", "Slutdatum", Strength::warning);
    CHECK(contains(found[0].message, "2024"));
    CHECK(with_activity("Bygga", "2024-01-01", "2024-12-31").silent("activity-year"));
}

TEST_CASE("activity-odd-date: swapped day and month, and one day off from what most have") {
    Checked checked = with_activity("Bygga en brygga", "2024-01-10", "2024-12-30");
    const std::vector<Finding> found = checked.findings("activity-odd-date");
    REQUIRE(found.size() == 2);
    check_place(found[0], last_activity(checked), "1.1", "Startdatum", Strength::hint);
    CHECK(contains(found[0].fix, "2024-10-01"));
    check_place(found[1], last_activity(checked), "1.1", "Slutdatum", Strength::hint);
    CHECK(contains(found[1].fix, "2024-12-31"));
    CHECK(with_activity("Bygga", "2024-02-10", "2024-11-30").silent("activity-odd-date"));
}

TEST_CASE("activity-odd-date: the first of a month as end is odd, unless it is the house's habit") {
    Checked checked = with_activity("Bygga en brygga", "2024-02-01", "2024-06-01", "", "Klart.");
    CHECK(checked.only("activity-odd-date").cell == "Slutdatum");
    for (int i = 0; i < 2; ++i) {
        Activity more = last_activity(checked);
        more.name += std::to_string(i);
        goal_at(checked, "1.1").activities.push_back(more);
    }
    CHECK(checked.silent("activity-odd-date"));
}

TEST_CASE("activity-no-status: ended by the reporting date and not a word of it") {
    Checked checked = with_activity("Bygga en brygga", "2024-01-01", "2024-08-31");
    const Finding finding = checked.only("activity-no-status");
    check_place(finding, last_activity(checked), "1.1", "Slutdatum", Strength::warning);
    CHECK(contains(finding.message, "2024-08-31"));
    CHECK_FALSE(finding.fix.empty());
    CHECK(with_activity("Bygga", "2024-01-01", "2024-09-30").silent("activity-no-status"));
    CHECK(with_activity("Bygga", "2024-01-01", "2024-06-30", "", "Klart.").silent("activity-no-status"));
    CHECK(with_activity("Bygga", "2024-01-01", "2024-06-30", "Avvikelse", "Sen.").silent("activity-no-status"));
    CHECK(with_activity("Bygga", "2024-01-01", "2024-06-30", "", "", "plan").silent("activity-no-status"));
    CHECK(with_activity("Bygga", "2024-01-01", "2024-12-31", "", "", "annual-report").silent("activity-no-status"));
}

TEST_CASE("deviation-unexplained: a deviation without a comment is an error") {
    Checked checked = with_activity("Bygga en brygga", "2024-01-01", "2024-12-31", "Avvikelse");
    check_place(checked.only("deviation-unexplained"), last_activity(checked), "1.1", "Avvikelse", Strength::error);
    CHECK(with_activity("Bygga", "2024-01-01", "2024-12-31", "Avvikelse", "Virket är slut.")
              .silent("deviation-unexplained"));
    CHECK(with_activity("Bygga", "2024-01-01", "2024-12-31", "Avvikelse", "", "plan").silent("deviation-unexplained"));
}

TEST_CASE("deviation-unexplained: a comment that speaks of delay without the mark is a warning") {
    for (const char* late : {"Arbetet är försenat.", "Starten skjuts upp till hösten.", "Har inte påbörjats ännu."}) {
        CAPTURE(late);
        Checked checked = with_activity("Bygga en brygga", "2024-01-01", "2024-12-31", "", late);
        const Finding finding = checked.only("deviation-unexplained");
        check_place(finding, last_activity(checked), "1.1", "Avvikelse", Strength::warning);
        CHECK(contains(finding.fix, "Markera"));
    }
    for (const char* fine : {"Arbetet är inte försenat.", "Allt går enligt plan.", "Trots förseningar klart i tid."}) {
        CAPTURE(fine);
        CHECK(with_activity("Bygga", "2024-01-01", "2024-12-31", "", fine).silent("deviation-unexplained"));
    }
}

TEST_CASE("activity-duplicate: the same name under another goal, at the second") {
    Checked checked = with_activity("Bygga en brygga", "2024-01-01", "2024-12-31");
    Activity again = last_activity(checked);
    again.id.text = "aagain222";
    again.name = "BYGGA  en brygga.";
    goal_at(checked, "2.1").activities.push_back(again);
    const Finding finding = checked.only("activity-duplicate");
    CHECK(finding.node.text == "aagain222");
    CHECK(finding.goal == "2.1");
    CHECK(contains(finding.message, "mål 1.1"));
    goal_at(checked, "2.1").activities.back().name = "Bygga en brygga till";
    CHECK(checked.silent("activity-duplicate"));
}

TEST_CASE("activity-is-result: a measure that changes, entered as an activity") {
    Checked checked = with_activity("Antal besökare på badet ökar.", "2024-01-01", "2024-12-31");
    check_place(checked.only("activity-is-result"), last_activity(checked), "1.1", "", Strength::hint);
    CHECK(with_activity("Öka antalet besökare på badet", "2024-01-01", "2024-12-31").silent("activity-is-result"));
    CHECK(with_activity("Antal platser ses över", "2024-01-01", "2024-12-31").silent("activity-is-result"));
}
