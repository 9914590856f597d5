// Random reports without a fault are found without fault; one fault put in at random is found where it was put.
#include <set>

#include "tests/model/checks/planted_chain.h"
#include "tests/model/checks/planted_measures.h"
#include "tests/model/checks/planted_required.h"
#include "tests/model/checks/planted_structure.h"
#include "tests/model/checks/planted_texts.h"

using namespace tertial;
using namespace tertial::test;

namespace {

constexpr int seeds = 50;

bool is_of_economy(std::string_view check) {
    const std::set<std::string_view> economy{"sum", "row-arithmetic", "sign", "table-table", "table-unit"};
    return economy.contains(check);
}

bool is_at(const Planted& planted, const Finding& finding) {
    return (planted.goal.empty() ? finding.node == planted.node : finding.goal == planted.goal) &&
           finding.cell == planted.cell;
}

// A wrong figure breaks both its column and its row: errors of the economy are all of the one fault.
bool is_of_the_fault(const Defect& defect, const Planted& planted, const Finding& finding) {
    if (is_of_economy(defect.check)) return is_of_economy(finding.check);
    return planted.goal.empty() ? finding.node == planted.node : finding.goal == planted.goal;
}

void check_found(const Defect& defect) {
    CAPTURE(defect.check);
    CAPTURE(defect.template_name);
    for (int seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Checked checked = clean_report(defect.template_name, static_cast<std::uint64_t>(seed));
        Chance chance(static_cast<std::uint64_t>(seed) * 31);
        const Planted planted = defect.plant(checked, chance);
        const std::vector<Finding> all = checked.findings();
        const auto found = std::count_if(all.begin(), all.end(), [&](const Finding& finding) {
            return finding.check == defect.check && is_at(planted, finding);
        });
        CHECK_MESSAGE(found == 1, all_messages(all));
        const auto others = std::count_if(all.begin(), all.end(), [&](const Finding& finding) {
            return finding.strength == Strength::error && !is_of_the_fault(defect, planted, finding);
        });
        CHECK_MESSAGE(others == 0, all_messages(all));
    }
}

}  // namespace

TEST_CASE("checks: a report without a fault is found without fault, whatever its size and figures") {
    for (const std::string name : {"plan", "tertial-1", "tertial-2", "annual-report"})
        for (int seed = 1; seed <= seeds; ++seed) {
            CAPTURE(name);
            CAPTURE(seed);
            std::vector<Finding> findings = clean_report(name, static_cast<std::uint64_t>(seed)).findings();
            std::erase_if(findings, [](const Finding& finding) { return finding.strength == Strength::hint; });
            CHECK_MESSAGE(findings.empty(), all_messages(findings));
        }
}

TEST_CASE("checks: a planted fault is found at its place, and no error elsewhere: what a report must have") {
    for (const Defect& defect : required_defects()) check_found(defect);
}

TEST_CASE("checks: a planted fault is found at its place, and no error elsewhere: structure and assessments") {
    for (const Defect& defect : structure_defects()) check_found(defect);
}

TEST_CASE("checks: a planted fault is found at its place, and no error elsewhere: indicators and activities") {
    for (const Defect& defect : measure_defects()) check_found(defect);
}

TEST_CASE("checks: a planted fault is found at its place, and no error elsewhere: tables and texts") {
    for (const Defect& defect : text_defects()) check_found(defect);
}

TEST_CASE("checks: a planted fault is found at its place, and no error elsewhere: the chain") {
    for (const Defect& defect : chain_defects()) check_found(defect);
}

TEST_CASE("checks: a fault is planted for every rule") {
    std::set<std::string_view> planted;
    for (const auto& defects :
         {required_defects(), structure_defects(), measure_defects(), text_defects(), chain_defects()})
        for (const Defect& defect : defects) planted.insert(defect.check);
    for (const Rule& rule : all_rules()) CHECK_MESSAGE(planted.contains(rule.id), rule.id);
}
