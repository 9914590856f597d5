// The table of rules, the order of findings, and confirmations.
#include <fstream>
#include <set>
#include <sstream>

#include "model/language.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

Confirmation confirmation_of(const Finding& finding) {
    Confirmation confirmation;
    confirmation.id.text = "kaaaaaaaa";
    confirmation.check = finding.check;
    confirmation.about = finding.node;
    confirmation.cell = finding.cell;
    confirmation.fingerprint = fingerprint(finding);
    confirmation.reason = "Stämmer ändå";
    return confirmation;
}

Checked weaker_target() {
    return with_indicator("Andel nöjda badgäster", {"76 %", "", "", "", "77 %", "70 %", "75 %"});
}

std::string handbook_list() {
    std::ifstream file(std::string(TERTIAL_TEST_DATA) + "/../docs/handbok.md");
    std::ostringstream text;
    text << file.rdbuf();
    const std::string all = text.str();
    const std::size_t at = all.find("\n## Kontrollerna");
    REQUIRE(at != std::string::npos);
    return all.substr(at);
}

}  // namespace

TEST_CASE("rules: every id once, each described, and each with a line of its own in the manual") {
    const std::string manual = handbook_list();
    std::set<std::string> ids;
    for (const Rule& rule : all_rules()) {
        CAPTURE(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK_FALSE(rule.description.empty());
        CHECK(contains(manual, "\n| `" + rule.id + "` | "));
    }
    // And no line of a rule that is not there.
    for (std::size_t at = manual.find("\n| `"); at != std::string::npos; at = manual.find("\n| `", at + 1)) {
        const std::size_t start = at + 4;
        CHECK(ids.contains(manual.substr(start, manual.find('`', start) - start)));
    }
}

TEST_CASE("rules: findings come in printed order, errors first where a place has several") {
    Checked checked = weaker_target();
    Indicator& indicator = last_indicator(checked);
    indicator.cells[IndicatorColumn::outcome] = "60 %";
    goal_at(checked, "2.2").assessment.reset();
    goal_at(checked, "2.2").title += " än";  // a warning of a rule that runs before the error's
    checked.report.decisions.front().runs = plain_runs("Enligt bilaga 4.");
    table_of(checked).rows.back().cells[1] = "1,0";
    std::vector<std::string> order;
    for (const Finding& finding : checked.findings())
        if (finding.strength != Strength::hint) order.push_back(finding.check);
    CHECK(order == std::vector<std::string>{"bilaga", "comment-missing", "target-weaker", "assessment-missing",
                                            "goal-title", "sum", "row-arithmetic"});
}

TEST_CASE("rules: a finding about a comment stands with its row") {
    Checked checked = weaker_target();
    Chance chance(12);
    last_indicator(checked).comment = {text_of(chance, "Se mål 9.9.")};
    table_of(checked).rows.back().cells[1] = "1,0";
    CHECK(checked.findings().front().check == "cross-reference");
    goal_at(checked, "1").assessment.reset();
    CHECK(checked.findings().front().check == "assessment-missing");
}

TEST_CASE("confirmations: a warning that is right as it is stays away while its facts are the same") {
    Checked checked = weaker_target();
    checked.report.confirmations = {confirmation_of(checked.only("target-weaker"))};
    CHECK(checked.silent("target-weaker"));
    last_indicator(checked).name = "Andel mycket nöjda badgäster";
    last_indicator(checked).cells[IndicatorColumn::outcome] = "78 %";
    CHECK(checked.silent("target-weaker"));
    last_indicator(checked).cells[IndicatorColumn::target] = "69 %";
    CHECK_FALSE(checked.silent("target-weaker"));
    last_indicator(checked).cells[IndicatorColumn::target] = "70 %";
    CHECK(checked.silent("target-weaker"));
}

TEST_CASE("confirmations: of another rule, node, cell or fact say nothing") {
    Checked checked = weaker_target();
    const Confirmation right = confirmation_of(checked.only("target-weaker"));
    for (const auto change :
         {+[](Confirmation& c) { c.check = "unit-mixed"; }, +[](Confirmation& c) { c.about.text = "iother222"; },
          +[](Confirmation& c) { c.cell = "Periodens utfall"; },
          +[](Confirmation& c) { c.fingerprint = "0000000000000000"; }}) {
        Confirmation other = right;
        change(other);
        checked.report.confirmations = {other};
        CHECK_FALSE(checked.silent("target-weaker"));
    }
}

TEST_CASE("confirmations: hints can be confirmed, errors have to be mended") {
    Checked checked = with_activity("Bygga en brygga", "2024-01-10", "2024-12-31");
    checked.report.confirmations = {confirmation_of(checked.only("activity-odd-date"))};
    CHECK(checked.silent("activity-odd-date"));
    checked = with_activity("Bygga en brygga", "2024-01-01", "2024-12-31", "Avvikelse");
    checked.report.confirmations = {confirmation_of(checked.only("deviation-unexplained"))};
    CHECK_FALSE(checked.silent("deviation-unexplained"));
}

TEST_CASE("fingerprints: of the facts, in whichever language the message is") {
    const Checked checked = weaker_target();
    const Finding swedish = checked.only("target-weaker");
    set_language(Language::english);
    const Finding english = checked.only("target-weaker");
    set_language(Language::swedish);
    CHECK(swedish.message != english.message);
    CHECK(fingerprint(swedish) == fingerprint(english));
    CHECK(fingerprint(swedish).size() == 16);
}

TEST_CASE("checks: an empty report and one of nothing but odd values are read to the end") {
    Checked checked = clean_report("tertial-2");
    const DocumentTemplate kind = checked.kind;
    checked.report = {};
    checked.report.meta.kind = DocumentKind::tertial_report;
    CHECK_FALSE(checked.findings().empty());
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        checked.report = random_report(seed);
        for (const Finding& finding : checked.findings()) {
            CHECK_FALSE(finding.message.empty());
            CHECK_FALSE(contains(finding.message, "{0}"));
        }
    }
}
