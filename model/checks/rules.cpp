// The table of rules, and how they are run.
#include "model/checks/rules.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/checks/rule_context.h"
#include "model/fingerprint.h"
#include "model/language.h"
#include "model/walk.h"

namespace tertial {

namespace {

// Where the nodes that findings are about stand in the report, as printed.
class PrintedOrder {
public:
    PrintedOrder(const Report& report, const std::vector<Finding>& findings) {
        for (const Finding& finding : findings) places_.emplace(finding.node.text, 0);
        for (const Decision& decision : report.decisions) add(decision);
        for (const Appendix& appendix : report.appendices) add(appendix);
        add_chapters(report.front);
        add(report.goals_chapter);
        add_blocks(report.goals_chapter.blocks);
        add_chapters(report.goals_chapter.children);
        for_each_goal(report.goals, [this](const Goal& goal, const Goal*) { add_goal(goal); });
        add_chapters(report.back);
    }

    [[nodiscard]] std::size_t place_of(const NodeId& id) const {
        const auto found = places_.find(id.text);
        return found == places_.end() ? 0 : found->second;
    }

private:
    void add(const Node& node) {
        ++place_;
        if (const auto wanted = places_.find(node.id.text); wanted != places_.end() && wanted->second == 0)
            wanted->second = place_;
    }

    void add_blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                add(*paragraph);
                continue;
            }
            const Table& table = std::get<Table>(block);
            add(table);
            for (const TableRow& row : table.rows) add(row);
        }
    }

    void add_with_comment(const auto& row) {
        add(row);
        for (const Paragraph& paragraph : row.comment) add(paragraph);
    }

    void add_chapters(const std::vector<Chapter>& chapters) {
        for_each_chapter(chapters, [this](const Chapter& chapter, int) {
            add(chapter);
            add_blocks(chapter.blocks);
        });
    }

    void add_goal(const Goal& goal) {
        add(goal);
        for (const Section& section : goal.sections) {
            add(section);
            add_blocks(section.blocks);
        }
        for (const Indicator& indicator : goal.indicators) add_with_comment(indicator);
        for (const Activity& activity : goal.activities) add_with_comment(activity);
    }

    std::size_t place_ = 0;
    std::unordered_map<std::string_view, std::size_t> places_;  // 0: not found yet
};

std::string confirmation_key(std::string_view check, const NodeId& about, std::string_view cell,
                             std::string_view facts) {
    std::string key(check);
    for (std::string_view part : {std::string_view(about.text), cell, facts}) key.append("\n").append(part);
    return key;
}

void leave_out_confirmed(const Report& report, std::vector<Finding>& findings) {
    if (report.confirmations.empty()) return;
    std::unordered_set<std::string> confirmed;
    for (const Confirmation& confirmation : report.confirmations)
        confirmed.insert(
            confirmation_key(confirmation.check, confirmation.about, confirmation.cell, confirmation.fingerprint));
    std::erase_if(findings, [&confirmed](const Finding& finding) {
        return finding.strength != Strength::error &&
               confirmed.contains(confirmation_key(finding.check, finding.node, finding.cell, fingerprint(finding)));
    });
}

using enum Strength;

}  // namespace

const std::vector<Rule>& all_rules() {
    using namespace checks;
    static const std::vector<Rule> rules = {
        {"section-missing", error, "En del som dokumentet ska ha saknas eller är tom", check_section_missing},
        {"goal-missing", error, "Ett mål i målkatalogen finns inte i rapporten", check_goal_missing},
        {"goal-title", warning, "Ett KF-mål har en annan lydelse än i målkatalogen", check_goal_title},
        {"goal-number", warning, "Numreringen har en lucka, en upprepning eller fel överordnat mål", check_goal_number},
        {"goal-without-measure", warning, "Ett nämndmål har varken indikator eller aktivitet",
         check_goal_without_measure},
        {"required-heading", warning, "En underrubrik som årets anvisningar kräver saknas", check_required_heading},
        {"bilaga", warning, "En bilaga nämns men är inte förtecknad, eller förtecknad men nämns aldrig", check_bilaga},
        {"cross-reference", warning, "En hänvisning pekar på något som inte finns", check_cross_reference},
        {"assessment-missing", error, "Ett mål i en uppföljning saknar bedömning", check_assessment_missing},
        {"assessment-unexplained", error, "Delvis eller inte uppfyllt mål utan förklaring i analysen",
         check_assessment_unexplained},
        {"assessment-children", warning, "Överordnat mål uppfylls helt men ett underordnat gör det inte",
         check_assessment_children},
        {"assessment-text", warning, "Texten säger en annan bedömning än fältet", check_assessment_text},
        {"assessment-indicators", warning,
         "Uppfylls helt fast de flesta mätta indikatorer missar målet eller inget är mätt",
         check_assessment_indicators},
        {"assessment-count", warning, "Texten räknar indikatorer eller mål annorlunda än tabellerna",
         check_assessment_count},
        {"outcome-missing", warning, "Utfall saknas för periodens indikator, utan kommentar", check_outcome_missing},
        {"forecast-missing", warning, "Prognos saknas för periodens indikator, utan kommentar", check_forecast_missing},
        {"target-missing", error, "Årsmål saknas", check_target_missing},
        {"comment-missing", error, "Utfall eller prognos är sämre än årsmålet och kommentar saknas",
         check_comment_missing},
        {"forecast-copied", hint, "Prognosen är lika med årsmålet fast utfallet säger något annat",
         check_forecast_copied},
        {"target-weaker", warning, "Årsmålet är sämre än KF:s årsmål, utan kommentar", check_target_weaker},
        {"unit-mixed", warning, "Cellerna i en rad har olika enheter, eller en andel saknar enhet", check_unit_mixed},
        {"gender-range", warning, "Totalen ligger utanför män och kvinnor och är inte deras summa", check_gender_range},
        {"value-range", warning, "En andel över 100 % eller under 0, eller noll av något som har delar",
         check_value_range},
        {"outcome-repeated", hint, "Periodens utfall är lika med förra årets på sista decimalen",
         check_outcome_repeated},
        {"indicator-duplicate", warning, "Samma indikator står två gånger", check_indicator_duplicate},
        {"comment-elsewhere", warning, "Samma kommentar på två rader, eller en som handlar om en annan indikator",
         check_comment_elsewhere},
        {"column-uncertain", warning, "En gissad kolumn som ingen har bekräftat", check_column_uncertain},
        {"activity-dates", error, "Slutdatum före startdatum, eller inget datum", check_activity_dates},
        {"activity-year", warning, "En aktivitet ligger utanför planåret", check_activity_year},
        {"activity-odd-date", hint, "Ett datum som ser ut som omkastad dag och månad, eller som avviker med en dag",
         check_activity_odd_date},
        {"activity-no-status", warning, "Avslutad vid rapportdatum utan avvikelse eller kommentar",
         check_activity_no_status},
        {"deviation-unexplained", error, "Avvikelse utan kommentar, eller en försening utan avvikelse",
         check_deviation_unexplained},
        {"activity-duplicate", warning, "Samma aktivitet står två gånger", check_activity_duplicate},
        {"activity-is-result", hint, "En aktivitet som är formulerad som ett resultat", check_activity_is_result},
        {"sum", error, "En summarad stämmer inte med sina rader", check_sum},
        {"row-arithmetic", error, "En rad bryter det samband som gäller i tabellens andra rader", check_row_arithmetic},
        {"table-unit", warning, "En penningtabell utan enhet, eller med blandade enheter", check_table_unit},
        {"sign", hint, "Teckenregeln vänder inom en tabell eller mellan två", check_sign},
        {"table-table", warning, "Samma belopp har olika värden i två tabeller", check_table_table},
        {"text-table", warning, "Ett belopp i texten skiljer sig från tabellen", check_text_table},
        {"decision-amount", error, "Ett belopp i förslaget till beslut finns inte i ekonomidelen",
         check_decision_amount},
        {"placeholder", error, "Malltext, XX, hakparenteser eller kod är kvar i texten", check_placeholder},
        {"sum-in-text", warning, "Delarna i en mening blir inte summan som meningen ger", check_sum_in_text},
        {"spelling", hint, "Ett ord som ordlistan och den kommunala ordlistan inte känner (med --spelling)",
         check_spelling},
        {"typography", hint, "Mellanslag, streck, citattecken eller punkt är inte skrivet som det ska",
         check_typography},
        {"personal-data", warning, "Personnummer, telefon eller e-post till en privatperson", check_personal_data},
        {"readability", hint, "Ett svårläst avsnitt eller en mycket lång mening", check_readability},
        {"own-pattern", warning, "Ett uttryck som nämnden inte vill ha i sina texter", check_own_pattern},
        {"a11y-title", error, "Dokumentet har ingen titel", check_a11y_title},
        {"a11y-heading", error, "En tom rubrik, eller en som hoppar över en nivå", check_a11y_heading},
        {"a11y-table", error, "En tabell utan rubrikrad, med en namnlös kolumn eller en tom rad", check_a11y_table},
        {"a11y-link", warning, "En länk vars text är adressen", check_a11y_link},
        {"indicator-lost", error, "En indikator i förra rapporten saknas eller är omformulerad", check_indicator_lost},
        {"target-changed", warning, "Årsmålet skiljer sig från planens och inget beslut säger det",
         check_target_changed},
        {"stale-year", warning, "Förra periodens år eller namn står kvar i texten", check_stale_year},
        {"unchanged", warning, "Text som följt med från förra rapporten och inte har rörts", check_carried_text},
        {"promise", warning, "Något som utlovats i en tidigare rapport är inte redovisat", check_promise},
        {"to-place", warning, "Något från förra rapporten väntar på att placeras", check_to_place},
        {"ready-problem", warning, "En klarmarkerad del är tom eller har fel eller varningar kvar", check_ready_problem,
         RunsOn::findings},
        {"ready-changed", hint, "En klarmarkerad del har ändrats sedan dess", check_ready_changed, RunsOn::findings},
    };
    return rules;
}

std::string fingerprint(const Finding& finding) {
    Fingerprint print;
    for (const std::string_view part :
         {std::string_view(finding.check), std::string_view("\n"), std::string_view(finding.facts)})
        print.bytes(part);
    return print.text();
}

std::vector<Finding> run_checks(const CheckContext& context) {
    std::vector<Finding> findings;
    const checks::RuleContext read(context);
    for (const RunsOn on : {RunsOn::report, RunsOn::findings}) {
        for (const Rule& rule : all_rules()) {
            if (rule.on == on) rule.run(read, findings);
        }
        leave_out_confirmed(context.report, findings);
    }
    const PrintedOrder order(context.report, findings);
    // Sorted as places, because sorting moves the findings whose ids the order is looked up by.
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < findings.size(); ++i) places.emplace_back(order.place_of(findings[i].node), i);
    std::sort(places.begin(), places.end(), [&findings](const auto& a, const auto& b) {
        if (a.first != b.first) return a.first < b.first;
        const Strength left = findings[a.second].strength, right = findings[b.second].strength;
        return left != right ? left < right : a.second < b.second;
    });
    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (const auto& [place, index] : places) sorted.push_back(std::move(findings[index]));
    return sorted;
}

}  // namespace tertial
