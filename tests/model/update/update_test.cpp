#include "model/update/update.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/project_file.h"
#include "model/update/similarity.h"
#include "tests/model/random_report.h"

using namespace tertial;

namespace {

Indicator indicator(std::string id, std::string name, std::string outcome = {}) {
    Indicator out;
    out.id.text = std::move(id);
    out.name = std::move(name);
    out.cells[IndicatorColumn::outcome] = std::move(outcome);
    return out;
}

Activity activity(std::string id, std::string name, std::string end) {
    Activity out;
    out.id.text = std::move(id);
    out.name = std::move(name);
    out.end = std::move(end);
    return out;
}

Paragraph paragraph(std::string id, std::string_view text) {
    Paragraph out;
    out.id.text = std::move(id);
    out.runs = plain_runs(text);
    return out;
}

Report report_with(std::vector<Indicator> indicators, std::vector<Activity> activities = {},
                   std::string goal_id = "g1") {
    Report report;
    report.id.text = "r1";
    Goal goal;
    goal.id.text = std::move(goal_id);
    goal.level = GoalLevel::area;
    goal.number = "1.1";
    goal.title = "Barn får en bra start";
    goal.indicators = std::move(indicators);
    goal.activities = std::move(activities);
    report.goals.push_back(std::move(goal));
    return report;
}

std::size_t count(const std::vector<UpdateChange>& changes, ChangeKind kind) {
    return static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(),
                                                  [kind](const UpdateChange& change) { return change.kind == kind; }));
}

}  // namespace

TEST_CASE("similarity: words in common, whatever their order, case and marks") {
    CHECK(similarity("Andel nöjda föräldrar", "andel NÖJDA föräldrar.") == 100);
    CHECK(similarity("Andel nöjda föräldrar", "Andel nöjda vårdnadshavare") == 66);
    CHECK(similarity("Andel nöjda föräldrar i förskolan", "Andel nöjda föräldrar inom förskolan") == 80);
    CHECK(similarity("Sjukfrånvaro", "Matsvinn") == 0);
    CHECK(similarity("", "") == 100);
    CHECK(similarity("", "x") == 0);
}

TEST_CASE("update: figures are filled in, empty cells of the file change nothing") {
    Report report = report_with({indicator("i1", "Andel nöjda", "70 %"), indicator("i2", "Matsvinn", "12 g")});
    const Report file = report_with({indicator("x1", "andel nöjda", "71 %"), indicator("x2", "Matsvinn")}, {}, "x9");
    const auto changes = plan_update(report, file);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].node.text == "i1");
    CHECK(changes[0].text == "1.1 Andel nöjda: periodens utfall ”70 %” → ”71 %”");

    History history;
    REQUIRE(apply_update(report, history, changes, "Läs in figurer"));
    CHECK(report.goals[0].indicators[0].cells[IndicatorColumn::outcome] == "71 %");
    CHECK(report.goals[0].indicators[1].cells[IndicatorColumn::outcome] == "12 g");
    CHECK(history.step_names() == std::vector<std::string>{"Läs in figurer"});
    REQUIRE(history.undo(report));
    CHECK(report.goals[0].indicators[0].cells[IndicatorColumn::outcome] == "70 %");
}

TEST_CASE("update: the same id is the same thing under any name; a reworded name is proposed with its likeness") {
    const Report report = report_with(
        {indicator("i1", "Andel nöjda föräldrar i förskolan", "70 %"), indicator("i2", "Antal inskrivna barn", "90")});
    const Report file = report_with({indicator("x1", "Andel nöjda föräldrar inom förskolan", "71 %"),
                                     indicator("i2", "Barn i verksamheten", "91")});
    const auto changes = plan_update(report, file);
    REQUIRE(count(changes, ChangeKind::proposed) == 1);
    CHECK(changes[0].similarity == 80);
    CHECK(changes[0].text.find("80 % lika") != std::string::npos);
    CHECK(count(changes, ChangeKind::changed) == 2);
    CHECK(count(changes, ChangeKind::added) == 0);
}

TEST_CASE("update: of two near namesakes each gets its own") {
    const Report report = report_with(
        {indicator("i1", "Andel nöjda elever i årskurs fem"), indicator("i2", "Andel nöjda elever i årskurs nio")});
    const Report file = report_with({indicator("x1", "Andel nöjda elever i årskurs nio", "60 %"),
                                     indicator("x2", "Andel nöjda elever i årskurs fem", "50 %")});
    Report after = report;
    History history;
    REQUIRE(apply_update(after, history, plan_update(report, file), "x"));
    CHECK(after.goals[0].indicators[0].cells[IndicatorColumn::outcome] == "50 %");
    CHECK(after.goals[0].indicators[1].cells[IndicatorColumn::outcome] == "60 %");
}

TEST_CASE("update: what the report lacks is added under its goal, what has no place is told") {
    Report report = report_with({indicator("i1", "Andel nöjda")});
    Report file = report_with({indicator("i1", "Andel nöjda"), indicator("i1b", "Sjukfrånvaro", "7 %")},
                              {activity("a1", "Bygga lekplats", "2024-10-31")});
    Goal unknown;
    unknown.id.text = "g7";
    unknown.number = "9.9";
    unknown.indicators.push_back(indicator("i7", "Något", "1"));
    file.goals.push_back(unknown);
    const auto changes = plan_update(report, file);
    CHECK(count(changes, ChangeKind::added) == 2);
    REQUIRE(count(changes, ChangeKind::left) == 2);  // the goal and its row
    CHECK(changes.back().text == "9.9: Något");
    CHECK(changes.back().content == "periodens utfall ”1”");
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    CHECK(report.goals[0].indicators.size() == 2);
    CHECK(report.goals[0].activities.size() == 1);
}

TEST_CASE("update: a goal that the report lacks is added with all that is under it, among its siblings by number") {
    Report report = report_with({indicator("i1", "Andel nöjda")});
    Goal later;
    later.id.text = "g12";
    later.number = "12";
    later.title = "Sist";
    report.goals.push_back(later);
    Report file;
    file.id.text = "r2";
    Goal added;
    added.id.text = "g1";  // taken: it is another goal there
    added.number = "2";
    added.title = "Allt annat";
    added.indicators.push_back(indicator("i9", "Något", "1"));
    file.goals.push_back(added);
    file.goals[0].id.text = "g5";
    const auto changes = plan_update(report, file);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == ChangeKind::added);
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    REQUIRE(report.goals.size() == 3);
    CHECK(report.goals[1].number == "2");
    CHECK(report.goals[1].indicators.size() == 1);
    CHECK(plan_update(report, file).empty());
}

TEST_CASE("update: a goal of the same number and another title is another goal, and nothing comes under it") {
    const Report report = report_with({indicator("i1", "Andel nöjda", "70 %")});
    Report file = report_with({indicator("x1", "Andel nöjda", "10 %")}, {}, "x9");
    file.goals[0].title = "Gatorna är hela och rena";
    const auto changes = plan_update(report, file);
    CHECK_FALSE(changes_anything(changes));
    CHECK(count(changes, ChangeKind::left) == 2);
}

TEST_CASE("update: a row of the report that stands under another goal in the file is updated where it is") {
    Report report = report_with({indicator("i1", "Andel nöjda", "70 %")});
    Goal second = report.goals[0];
    second.id.text = "g2";
    second.number = "1.2";
    second.title = "Ett annat mål";
    second.indicators.clear();
    report.goals.push_back(second);
    Report file = report;
    file.goals[1].indicators = {indicator("i1", "Andel nöjda", "71 %")};
    file.goals[0].indicators.clear();
    const auto changes = plan_update(report, file);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].kind == ChangeKind::left);
    CHECK(changes[1].kind == ChangeKind::changed);
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    CHECK(report.goals[0].indicators[0].cells[IndicatorColumn::outcome] == "71 %");
    CHECK(report.goals[1].indicators.empty());
}

TEST_CASE("update: the same value in other print is no change") {
    const Report report = report_with({indicator("i1", "Andel nöjda", "78 %"), indicator("i2", "Besök", "1 050 st")});
    const Report file = report_with(
        {indicator("i1", "Andel nöjda", "78%"), indicator("i2", "Besök", "1050"), indicator("i3", "x", "-")});
    const auto changes = plan_update(report, file);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == ChangeKind::added);
}

TEST_CASE("update: where the report stands, a contradiction becomes one doubt of the row, told once") {
    Report report = report_with({indicator("i1", "Andel nöjda", "70 %")}, {activity("a1", "Bygga", "2024-10-31")});
    report.goals[0].indicators[0].comment = {paragraph("p1", "Bra.")};
    Report file = report_with({indicator("x1", "Andel nöjda", "71 %")}, {activity("x2", "Bygga", "2024-11-30")}, "x9");
    file.goals[0].indicators[0].cells[IndicatorColumn::target] = "75 %";
    file.goals[0].indicators[0].comment = {paragraph("p9", "Dåligt.")};
    const UpdateRules rules{Conflict::keep_report, Reworded::propose, "bok.xlsx"};
    const auto changes = plan_update(report, file, rules);
    CHECK(count(changes, ChangeKind::filled) == 1);
    CHECK(count(changes, ChangeKind::doubted) == 2);
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    const Indicator& row = report.goals[0].indicators[0];
    CHECK(row.cells[IndicatorColumn::outcome] == "70 %");
    CHECK(row.cells[IndicatorColumn::target] == "75 %");
    CHECK(row.doubt == "Periodens utfall: ”70 %” i rapporten, ”71 %” i bok.xlsx. Kommentaren i bok.xlsx: ”Dåligt.”.");
    CHECK(plain_text(row.comment) == "Bra.");
    CHECK(report.goals[0].activities[0].end == "2024-10-31");
    CHECK(report.goals[0].activities[0].doubt == "Slutdatum: ”2024-10-31” i rapporten, ”2024-11-30” i bok.xlsx.");
    CHECK_FALSE(changes_anything(plan_update(report, file, rules)));
}

TEST_CASE("update: a table that the report lacks is told whole, with its headings") {
    const Report report = report_with({});
    Report file = report_with({});
    Chapter& sheet = file.back.emplace_back();
    sheet.id.text = "c9";
    sheet.title = "Lokaler";
    Table table;
    table.columns = {"Lokal", "Yta"};
    table.rows.resize(1);
    table.rows[0].cells = {"Torget", "120"};
    sheet.blocks.emplace_back(table);
    const auto changes = plan_update(report, file);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].content == "Lokal | Yta");
    CHECK(changes[1].content == "Torget | 120");
}

TEST_CASE("update: an uncertain row of the file fills an empty one with its doubt, and leaves a filled one alone") {
    Report report = report_with({indicator("i1", "Andel nöjda"), indicator("i2", "Matsvinn", "12 g")});
    Report file = report_with({indicator("x1", "Andel nöjda", "70 %"), indicator("x2", "Matsvinn", "14 g")}, {}, "x9");
    for (Indicator& row : file.goals[0].indicators) row.doubt = "Oklar kolumn.";
    auto changes = plan_update(report, file);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].kind == ChangeKind::filled);
    CHECK(changes[1].kind == ChangeKind::left);
    CHECK(changes[1].content == "periodens utfall ”14 g”");
    changes.push_back(plan_notes(report, file, changes, {"fil.pdf"}, FileNotes::about_changes));
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    CHECK(report.goals[0].indicators[0].doubt == "Oklar kolumn.");
    CHECK(report.goals[0].indicators[1].cells[IndicatorColumn::outcome] == "12 g");
    REQUIRE(report.import_notes.size() == 2);
    CHECK(report.import_notes[0].kind == ImportNoteKind::uncertain);
    CHECK(report.import_notes[0].about.text == "i1");
    CHECK(report.import_notes[0].text.ends_with("Oklar kolumn."));
    CHECK(report.import_notes[1].kind == ImportNoteKind::unplaced);
    CHECK(report.import_notes[1].file == "fil.pdf");
    CHECK_FALSE(changes_anything(plan_update(report, file)));
}

TEST_CASE("update: rows under another name are only told until that is accepted") {
    const Report report = report_with({indicator("i1", "Andel nöjda föräldrar i förskolan", "70 %")});
    const Report file = report_with({indicator("x1", "Andel nöjda föräldrar inom förskolan", "71 %")}, {}, "x9");
    const auto told = plan_update(report, file, {Conflict::take_file, Reworded::propose, {}});
    REQUIRE(told.size() == 1);
    CHECK(told[0].kind == ChangeKind::proposed);
    CHECK_FALSE(changes_anything(told));
    CHECK(told[0].content == "periodens utfall ”71 %”");
    CHECK(changes_anything(plan_update(report, file, {Conflict::take_file, Reworded::accept, {}})));
}

TEST_CASE("update: front matter and chapters are filled in where they are empty, and stand where they are not") {
    Report report = report_with({});
    report.meta.board = "Nämnden";
    Chapter& chapter = report.front.emplace_back();
    chapter.id.text = "c1";
    chapter.title = "Inledning";
    Report file = report_with({});
    file.meta.board = "En annan nämnd";
    file.meta.case_officer = "Kim Lind";
    file.decisions.push_back({{NodeId{"d1"}, {}, {}, {}}, plain_runs("Godkänna rapporten.")});
    file.front = report.front;
    file.front[0].blocks.emplace_back(paragraph("p7", "Texten."));
    Chapter& own = file.back.emplace_back();
    own.id.text = "c9";
    own.title = "Blad 1";
    own.blocks.emplace_back(paragraph("p8", "Lös text."));
    const auto changes = plan_update(report, file);
    CHECK(count(changes, ChangeKind::filled) == 3);
    CHECK(count(changes, ChangeKind::left) == 2);
    CHECK(changes.back().content == "Lös text.");
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    CHECK(report.meta.case_officer == "Kim Lind");
    CHECK(report.meta.board == "Nämnden");
    CHECK(report.decisions.size() == 1);
    CHECK(report.front[0].blocks.size() == 1);
}

TEST_CASE("update: comments are replaced whole, empty sections are filled, other text is left to a person") {
    Report report = report_with({indicator("i1", "Andel nöjda")});
    report.goals[0].indicators[0].comment = {paragraph("p1", "Gammal.")};
    Report file = report_with({indicator("i1", "Andel nöjda")});
    file.goals[0].indicators[0].comment = {paragraph("q1", "Ny."), paragraph("q2", "Och mer.")};
    for (Report* each : {&report, &file}) {
        Section analysis, description;
        analysis.role = SectionRole::analysis;
        analysis.title = "Analys";
        description.role = SectionRole::description;
        description.title = "Beskrivning";
        analysis.id.text = "s1";
        description.id.text = "s2";
        each->goals[0].sections = {analysis, description};
    }
    file.goals[0].sections[0].blocks.emplace_back(paragraph("q3", "Text ur filen."));
    file.goals[0].sections[1].blocks.emplace_back(paragraph("q4", "En annan beskrivning."));
    report.goals[0].sections[1].blocks.emplace_back(paragraph("p4", "En beskrivning."));
    const auto changes = plan_update(report, file);
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    CHECK(plain_text(report.goals[0].indicators[0].comment) == "Ny. Och mer.");
    CHECK(report.goals[0].sections[0].blocks.size() == 1);
    CHECK(plain_text(std::get<Paragraph>(report.goals[0].sections[1].blocks[0])) == "En beskrivning.");
    CHECK(count(changes, ChangeKind::left) == 1);
}

TEST_CASE("update: cells of economy tables by title and row") {
    const auto with_table = [](std::string id, std::vector<std::vector<std::string>> rows) {
        Report report;
        Chapter chapter;
        chapter.id.text = "c" + id;
        Table table;
        table.id.text = "t" + id;
        table.title = "Driftbudget";
        table.columns = {"Mnkr", "Budget", "Prognos"};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            TableRow row;
            row.id.text = "w" + id + std::to_string(i);
            row.cells = rows[i];
            table.rows.push_back(row);
        }
        chapter.blocks.emplace_back(table);
        report.back.push_back(chapter);
        return report;
    };
    Report report = with_table("1", {{"Förskola", "10,0", ""}, {"Äldreomsorg", "20,0", "19,0"}});
    const Report file =
        with_table("2", {{"Äldreomsorg", "20,0", "18,5"}, {"Förskola", "10,0", "9,9"}, {"Annat", "1", "1"}});
    const auto changes = plan_update(report, file);
    CHECK(count(changes, ChangeKind::filled) == 1);
    CHECK(count(changes, ChangeKind::changed) == 1);
    CHECK(count(changes, ChangeKind::left) == 1);
    CHECK(changes.back().content == "Annat | 1 | 1");
    History history;
    REQUIRE(apply_update(report, history, changes, "x"));
    const Table& table = std::get<Table>(report.back[0].blocks[0]);
    CHECK(table.rows[0].cells[2] == "9,9");
    CHECK(table.rows[1].cells[2] == "18,5");
}

TEST_CASE("update: a report updates itself with nothing, and after an update there is nothing left to change") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Report report = tertial::random_report(seed);
        CHECK(list_changes(plan_update(report, report), ListDetail::full) == "");
    }
}
