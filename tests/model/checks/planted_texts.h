// Faults in tables, running text and what makes a document accessible.
#pragma once

#include "model/checks/ready.h"
#include "tests/model/checks/planted.h"

namespace tertial::test {

inline Planted no_unit(Checked& checked, Chance&) {
    Table& table = table_of(checked);
    table.unit.clear();
    table.columns[0] = "Verksamhet";
    return {table.id, ""};
}

inline Table& second_table(Checked& checked, Chance& chance, std::string_view title) {
    Table copy = table_of(checked);
    copy.id = chance.id(id_prefix::table);
    copy.title = title;
    for (TableRow& row : copy.rows) row.id = chance.id(id_prefix::row);
    std::vector<Block>& blocks = find_chapter(checked.report, "ekonomi.driftbudget")->blocks;
    return std::get<Table>(blocks.emplace_back(std::move(copy)));
}

inline Planted signs_turned(Checked& checked, Chance& chance) {
    Table& other = second_table(checked, chance, "Investeringar");
    for (TableRow& row : other.rows) {
        row.cells[0] += " investeringar";
        row.cells[4] = format_number(negate(parse_value(row.cells[4]).number));
    }
    other.rows.back().cells[0] = "Totalt";
    return {other.id, "Avvikelse"};
}

/// One row of the table stands in a table of its own, with another budget.
inline Planted two_values(Checked& checked, Chance& chance) {
    TableRow& row = *plain_rows(checked).front();
    row.cells[0] = "Brygghantering";
    const std::string adjustment = "1,5", deviation = "0,7";
    row.cells[2] = adjustment;
    row.cells[4] = deviation;
    Table& other = second_table(checked, chance, "Bryggor och kajer");
    TableRow copy = other.rows.front();
    copy.cells[1] = format_number(add(parse_value(copy.cells[1]).number, {15, 1}));
    other.rows = {copy};
    return {copy.id, "Budget"};
}

inline Planted other_forecast_in_text(Checked& checked, Chance& chance) {
    (*chance.pick(plain_rows(checked))).cells[0] = "Brygghantering";
    return written(checked, chance, "Brygghantering har en prognos om 7 777,7 mnkr.");
}

inline Planted unknown_amount_decided(Checked& checked, Chance& chance) {
    Decision& decision = checked.report.decisions.emplace_back();
    decision.id = chance.id(id_prefix::decision);
    decision.runs = plain_runs("Nämnden begär budgetjustering om 9 999,9 mnkr för lokaler.");
    return {decision.id, ""};
}

template <std::size_t n>
struct Words {
    // NOLINTNEXTLINE(google-explicit-constructor): so that a text can stand as an argument of a template
    consteval Words(const char (&words)[n]) { std::copy_n(words, n, text); }
    char text[n];
};
/// A paragraph with these words somewhere in the report.
template <Words words>
Planted paragraph(Checked& checked, Chance& chance) {
    return written(checked, chance, words.text);
}

inline Planted long_sentence(Checked& checked, Chance& chance) {
    std::string words = "Nämnden";
    for (int i = 0; i < 45; ++i) words += " och";
    return written(checked, chance, words + ".");
}

inline Planted unwanted_words(Checked& checked, Chance& chance) {
    checked.kind.checks.patterns.push_back({"brukare", "Skriv den enskilde.", PatternStrength::warning});
    return written(checked, chance, "En brukare har flyttat.");
}

/// Knows every word but one.
class AllButOne final : public Speller {
public:
    bool knows(const std::string& word) override { return word != "Träfpunkten"; }
    std::vector<std::string> suggest(const std::string&) override { return {"Träffpunkten"}; }
    void add(const ListedWord&) override {}
};

inline Planted misspelled(Checked& checked, Chance& chance) {
    checked.spelling = std::make_shared<SpellCheck>(std::make_unique<AllButOne>());
    return written(checked, chance, "Träfpunkten är öppen, och Träfpunkten är full.");
}

inline Planted said_twice(Checked& checked, Chance& chance) {
    const std::string words =
        "Förvaltningen har under perioden arbetat med att öppna fler träffpunkter i Sjöviken för att unga ska ha "
        "någonstans att vara på kvällar och helger och under loven då skolan är stängd.";
    goal_at(checked, "1.1").sections.front().blocks.emplace_back(text_of(chance, words));
    Paragraph& again = std::get<Paragraph>(
        last_goal(checked).sections.back().blocks.emplace_back(text_of(chance, words + " Det går bra.")));
    return {again.id, ""};
}

inline Planted no_title(Checked& checked, Chance&) {
    checked.report.meta.title.clear();
    return {checked.report.id, ""};
}

inline Planted level_skipped(Checked& checked, Chance& chance) {
    std::vector<Block>& blocks =
        chance
            .pick(std::vector<Chapter*>{&checked.report.front.front(), find_chapter(checked.report, "ekonomi.ovrigt")})
            ->blocks;
    Paragraph& heading = std::get<Paragraph>(blocks.emplace_back(text_of(chance, "Barn", ParagraphStyle::heading)));
    heading.depth = 2;
    return {heading.id, ""};
}

inline Planted unnamed_column(Checked& checked, Chance&) {
    table_of(checked).columns[3].clear();
    return {table_of(checked).id, ""};
}

inline Planted bare_address(Checked& checked, Chance& chance) {
    Paragraph& paragraph = write_somewhere(checked, chance, "https://sjoviken.se/parker");
    paragraph.runs.front().link = "https://sjoviken.se/parker";
    return {paragraph.id, ""};
}

inline void mark_ready(Checked& checked, Chance& chance, const NodeId& part) {
    ReadyMark mark;
    mark.id = chance.id(id_prefix::ready_mark);
    mark.about = part;
    mark.by = "Ylva Strand";
    mark.date = "2024-09-12";
    mark.fingerprint = ready_fingerprint(checked.report, part);
    checked.report.ready_marks.push_back(mark);
}

inline Planted ready_with_a_fault(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::area);
    goal.title = "Varje ungdom i Almstad trivs hos oss " + goal.number;
    mark_ready(checked, chance, goal.id);
    return {goal.id, ""};
}

inline Planted changed_when_ready(Checked& checked, Chance& chance) {
    Goal& goal = random_goal_of(checked, chance, GoalLevel::board);
    mark_ready(checked, chance, goal.id);
    goal.sections.front().blocks.emplace_back(text_of(chance, "Mer kom till."));
    return {goal.id, ""};
}

inline std::vector<Defect> text_defects() {
    return {{"table-unit", "tertial-2", no_unit},
            {"table-unit", "tertial-2", paragraph<"Kostnaderna är 2 406,3 mnkr och intäkterna 92,4 tkr.">},
            {"sign", "tertial-2", signs_turned},
            {"table-table", "tertial-2", two_values},
            {"text-table", "tertial-2", other_forecast_in_text},
            {"decision-amount", "tertial-2", unknown_amount_decided},
            {"placeholder", "plan", paragraph<"Det blir XX platser.">},
            {"placeholder", "tertial-2", paragraph<"Det är *mycket bra* nu.">},
            {"sum-in-text", "tertial-2",
             paragraph<"Totalt begärs 5,0 mnkr fördelat på 1,0 mnkr till lokaler och 2,0 mnkr till personal.">},
            {"typography", "tertial-2", paragraph<"Av barnen läser 15% varje dag.">},
            {"spelling", "tertial-2", misspelled},
            {"personal-data", "tertial-2", paragraph<"Brukaren 811218-9876 har fått stöd.">},
            {"personal-data", "plan", paragraph<"Ring 070-123 45 67 vid frågor.">},
            {"readability", "tertial-2", long_sentence},
            {"own-pattern", "tertial-2", unwanted_words},
            {"unchanged", "tertial-2", said_twice},
            {"stale-year", "plan", paragraph<"Under 2023 ska nämnden öppna fler träffpunkter.">},
            {"a11y-title", "plan", no_title},
            {"a11y-heading", "plan", level_skipped},
            {"a11y-table", "tertial-2", unnamed_column},
            {"a11y-link", "tertial-2", bare_address},
            {"ready-problem", "tertial-2", ready_with_a_fault},
            {"ready-changed", "plan", changed_when_ready}};
}

}  // namespace tertial::test
