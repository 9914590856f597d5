// A whole chain, VP → T1 → T2 → VB → VP of the next year, written on in between: nothing of any step is lost.
#include "tests/model/roll/chain_of_reports.h"

using namespace tertial;
using namespace tertial::test;

TEST_CASE("chain: no text, row or figure of any step is lost, and every id lives on") {
    const std::vector<Step> chain = whole_chain(clean_report("plan").report);
    check_nothing_is_lost(chain);
    CHECK(goal_with_rows(chain.back().report).indicators.front().period == "Tertial");
}

TEST_CASE("chain: ten planted losses, each found") {
    check_losses_are_found(whole_chain(clean_report("plan").report));
}
