#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

// Cells: outcome, men, women, previous, forecast, target, council's target.
using Cells = std::vector<std::string>;

IndicatorCells cells_of(const Cells& texts) {
    IndicatorCells cells;
    for (std::size_t i = 0; i < texts.size(); ++i) cells.text[i] = texts[i];
    return cells;
}

bool fires(std::string_view check, std::string_view name, const Cells& cells, std::string_view comment = {}) {
    return !with_indicator(name, cells, comment).silent(check);
}

}  // namespace

TEST_CASE("comment-missing: an outcome worse than the target, and no comment") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"74 %", "", "", "70 %", "75 %", "75 %", ""});
    const Finding finding = checked.only("comment-missing");
    check_place(finding, last_indicator(checked), "1.1", "Periodens utfall", Strength::error);
    CHECK(contains(finding.message, "74 %"));
    CHECK(contains(finding.message, "75 %"));
    CHECK(contains(finding.fix, "kommentar"));
    CHECK(fires("comment-missing", "Sjukfrånvaro", {"8,1 %", "", "", "", "", "8 %", ""}));
}

TEST_CASE("comment-missing: the forecast counts where there is no outcome") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"", "", "", "70 %", "74 %", "75 %", ""});
    CHECK(contains(checked.only("comment-missing").cell, "Prognos"));
    CHECK_FALSE(fires("comment-missing", "Andel nöjda badgäster", {"76 %", "", "", "", "74 %", "75 %", ""}));
}

TEST_CASE("comment-missing: reached, explained, not comparable or of no known direction") {
    CHECK_FALSE(fires("comment-missing", "Andel nöjda badgäster", {"75,0 %", "", "", "", "", "75 %", ""}));
    CHECK_FALSE(fires("comment-missing", "Andel nöjda badgäster", {"74 %", "", "", "", "", "75 %", ""}, "Regn."));
    CHECK_FALSE(fires("comment-missing", "Sjukfrånvaro", {"7,9 %", "", "", "", "", "8 %", ""}));
    CHECK_FALSE(fires("comment-missing", "Antal besök", {"74", "", "", "", "", "75", ""}));
    CHECK_FALSE(fires("comment-missing", "Andel nöjda badgäster", {"74 %", "", "", "", "", "Öka", ""}));
    CHECK_FALSE(fires("comment-missing", "Andel nöjda badgäster", {"", "", "", "70 %", "", "75 %", ""}));
    CHECK(with_indicator("Andel nöjda badgäster", {"74 %", "", "", "", "", "75 %", ""}, "", "plan")
              .silent("comment-missing"));
}

TEST_CASE("comment-missing: a row read with doubt is a warning, and only when every reading says so") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"74 %", "", "", "70 %", "75 %", "75 %", ""});
    Indicator& indicator = last_indicator(checked);
    indicator.doubt = "Oklar kolumn.";
    indicator.alternatives = {cells_of({"70 %", "", "", "74 %", "75 %", "75 %", ""})};
    const Finding finding = checked.only("comment-missing");
    CHECK(finding.strength == Strength::warning);
    CHECK(contains(finding.message, "bekräfta den först"));
    indicator.alternatives.push_back(cells_of({"", "70 %", "74 %", "", "75 %", "75 %", ""}));
    CHECK(checked.silent("comment-missing"));
}

TEST_CASE("forecast-copied: the target as forecast though the outcome is worse") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"60 %", "", "", "", "75 %", "75 %", ""}, "Regn.");
    check_place(checked.only("forecast-copied"), last_indicator(checked), "1.1", "Prognos helår", Strength::hint);
    CHECK_FALSE(fires("forecast-copied", "Andel nöjda badgäster", {"60 %", "", "", "", "70 %", "75 %", ""}, "Regn."));
    CHECK_FALSE(fires("forecast-copied", "Andel nöjda badgäster", {"80 %", "", "", "", "75 %", "75 %", ""}));
    CHECK(with_indicator("Andel nöjda badgäster", {"60 %", "", "", "", "75 %", "75 %", ""}, "Regn.", "annual-report")
              .silent("forecast-copied"));
}

TEST_CASE("target-weaker: the board aims lower than the council, without a word") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"", "", "", "", "", "70 %", "75 %"}, "", "plan");
    const Finding finding = checked.only("target-weaker");
    check_place(finding, last_indicator(checked), "1.1", "Årsmål", Strength::warning);
    CHECK(contains(finding.message, "75 %"));
    const Cells weaker{"", "", "", "", "", "70 %", "75 %"};
    CHECK(with_indicator("Andel nöjda badgäster", weaker, "Stranden är stängd.", "plan").silent("target-weaker"));
    CHECK(with_indicator("Sjukfrånvaro", weaker, "", "plan").silent("target-weaker"));
    CHECK(with_indicator("Antal nöjda", {"", "", "", "", "", "20 st", "9 000 st"}, "", "plan").silent("target-weaker"));
    CHECK(with_indicator("Andel nöjda", {"", "", "", "", "", "75 %", "75 %"}, "", "plan").silent("target-weaker"));
}

TEST_CASE("gender-range: the total is outside its parts and not their sum") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"92,1", "90,4 %", "89,7 %", "", "93 %", "85 %", ""});
    check_place(checked.only("gender-range"), last_indicator(checked), "1.1", "Periodens utfall", Strength::warning);
    struct Fine {
        const char* why;
        Cells cells;
    };
    for (const Fine& fine : {Fine{"between them", {"90 %", "91 %", "89 %", "", "", "85 %", ""}},
                             Fine{"their sum", {"146 st", "70 st", "76 st", "", "", "140 st", ""}},
                             Fine{"their sum, rounded", {"37,4 %", "0,9 %", "36,4 %", "", "", "30 %", ""}},
                             Fine{"parts as shares of a count", {"5 st", "20 %", "80 %", "", "", "4 st", ""}},
                             Fine{"the same, without a unit", {"5", "20 %", "80 %", "", "", "4", ""}},
                             Fine{"one of them is not known", {"92 %", "", "89 %", "", "", "85 %", ""}},
                             Fine{"within rounding", {"90 %", "89,6 %", "89,5 %", "", "", "85 %", ""}}}) {
        CAPTURE(fine.why);
        CHECK_FALSE(fires("gender-range", "Andel nöjda badgäster", fine.cells));
    }
}

TEST_CASE("value-range: a share over 100 % or under 0, at its column; nothing that has parts") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"101 %", "", "", "-3 %", "", "75 %", ""});
    const std::vector<Finding> found = checked.findings("value-range");
    REQUIRE(found.size() == 2);
    check_place(found[0], last_indicator(checked), "1.1", "Periodens utfall", Strength::warning);
    CHECK(contains(found[1].message, "under 0"));
    CHECK_FALSE(fires("value-range", "Andel nöjda badgäster", {"100 %", "0 %", "", "", "", "75 %", ""}));
    CHECK_FALSE(fires("value-range", "Antal badgäster", {"101", "", "", "-3", "", "75", ""}));
    CHECK(fires("value-range", "Antal badgäster", {"0", "2", "3", "", "", "4", ""}));
    CHECK_FALSE(fires("value-range", "Antal badgäster", {"0", "0", "", "", "", "4", ""}));
}

TEST_CASE("outcome-repeated: last year's outcome to the last decimal") {
    Checked checked = with_indicator("Andel nöjda badgäster", {"87,5 %", "", "", "87,5 %", "", "75 %", ""});
    check_place(checked.only("outcome-repeated"), last_indicator(checked), "1.1", "Periodens utfall", Strength::hint);
    CHECK_FALSE(fires("outcome-repeated", "Andel nöjda badgäster", {"87,5 %", "", "", "87,50 %", "", "75 %", ""}));
    CHECK_FALSE(fires("outcome-repeated", "Andel nöjda badgäster", {"87 %", "", "", "87 %", "", "75 %", ""}));
    CHECK_FALSE(fires("outcome-repeated", "Andel nöjda badgäster", {"100,0 %", "", "", "100,0 %", "", "75 %", ""}));
    CHECK_FALSE(fires("outcome-repeated", "Andel nöjda badgäster", {"0,0 %", "", "", "0,0 %", "", "75 %", ""}));
}

TEST_CASE("unit-mixed: different units, and a share without %") {
    Checked checked = with_indicator("Antal barn per båt", {"5,1 barn/båt", "", "", "5 st", "", "5", ""});
    Finding finding = checked.only("unit-mixed");
    check_place(finding, last_indicator(checked), "1.1", "", Strength::warning);
    CHECK(contains(finding.message, "5,1 barn/båt · 5 st · 5"));
    CHECK(contains(finding.fix, "barn/båt"));
    finding = with_indicator("Andel nöjda badgäster", {"76", "", "", "70", "77", "75", ""}).only("unit-mixed");
    CHECK(finding.strength == Strength::warning);
    CHECK(contains(finding.fix, "%"));
    CHECK(with_indicator("Andel nöjda badgäster", {"76", "", "", "70 %", "77 %", "75 %", ""})
              .only("unit-mixed")
              .strength == Strength::warning);
}

TEST_CASE("unit-mixed: a count with its parts as shares differs, and no one unit would mend it") {
    const Finding finding = with_indicator("Antal båtar", {"5", "20 %", "80 %", "", "", "4", ""}).only("unit-mixed");
    CHECK(finding.strength == Strength::warning);
    CHECK(finding.fix.empty());
}

TEST_CASE("unit-mixed: a unit in some cells of a count is a hint; one unit or none is nothing") {
    CHECK(with_indicator("Antal båtar", {"76", "", "", "70 st", "77", "75 st", ""}).only("unit-mixed").strength ==
          Strength::hint);
    CHECK(with_indicator("Antal per besök", {"9", "", "", "", "", "Max 10 personer", ""}).only("unit-mixed").strength ==
          Strength::hint);
    CHECK_FALSE(fires("unit-mixed", "Antal båtar", {"76", "", "", "70", "77", "75", ""}));
    CHECK_FALSE(fires("unit-mixed", "Andel nöjda", {"76 %", "", "", "70%", "77 %", "75 %", "Öka"}));
    CHECK_FALSE(fires("unit-mixed", "Andel nöjda", {"", "", "", "", "", "Öka", "-"}));
}
