// A report and its sheets as one report, and files into a report that is there.
#include <doctest/doctest.h>

#include <algorithm>

#include "exporters/exporters.h"
#include "importers/import_files.h"
#include "model/project_file.h"
#include "model/walk.h"
#include "tests/importers/excel/workbook.h"
#include "tests/importers/exported.h"

using namespace tertial;

namespace {

const std::string samples = TERTIAL_TEST_DATA "/samples/";

ImportFile sample(const std::string& name) {
    return {samples + name, *gold::read_file(samples + name)};
}

const ImportFile& report_text() {
    static const ImportFile file = sample("sjoviken-t2-2024.txt");
    return file;
}

ImportResult import(const std::vector<ImportFile>& files, const ImportOptions& options = {}) {
    auto result = import_files(files, options, gold::templates());
    if (!result) FAIL(to_text(result.error()));
    return std::move(*result);
}

ImportFile workbook(const std::string& name, const Report& report) {
    return {name, exported::workbook(report)};
}

const Indicator& indicator(const Report& report, const std::string& name) {
    static const Indicator none;
    const Indicator* found = &none;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& one : goal.indicators) {
            if (one.name == name) found = &one;
        }
    });
    REQUIRE(found != &none);
    return *found;
}

std::string without_notes(Report report) {
    report.import_notes.clear();
    return to_project_xml(report);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string decided = "Andel ungdomar som i Almstadsenkäten uppger att de inte använder narkotika";
const std::string contradicted = "Andel ungdomar som uppger att de har en meningsfull fritid";
const std::string named = "Antal barn och unga som i snitt per vecka deltar i öppen fritidsverksamhet";

ImportFile rows(const std::vector<std::string>& lines, const std::string& name = "blad.csv") {
    std::string text = "Mål;Indikator;Periodens utfall;Prognos helår;Årsmål;KF:s årsmål;Period\n";
    for (const std::string& line : lines) text += line + "\n";
    return {name, text};
}

const ImportNote* note_with(const Report& report, const std::string& part) {
    const auto found = std::find_if(report.import_notes.begin(), report.import_notes.end(),
                                    [&](const ImportNote& note) { return holds(note.text, part); });
    return found == report.import_notes.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("import of files: one file is what it is alone") {
    const ImportResult result = import({report_text()});
    const auto alone = import_report(report_text().bytes, report_text().name, {}, gold::templates());
    REQUIRE(alone);
    CHECK(result.report == *alone);
    CHECK(result.changes.empty());
    CHECK(result.what == Imported::whole_report);
}

TEST_CASE("import of files: a sheet fills what is empty, whatever the order of the files") {
    const ImportFile sheet = rows({"1.1;" + contradicted + ";79 %;84 %;78%;;2024"});
    const ImportResult result = import({sheet, report_text()});
    CHECK(result.base == report_text().name);
    CHECK(indicator(result.report, contradicted).cells[IndicatorColumn::forecast] == "84 %");
    CHECK(indicator(result.report, contradicted).doubt.empty());  // 78% is 78 %
    REQUIRE(result.changes.size() == 1);
    CHECK(result.changes[0].kind == ChangeKind::filled);
    CHECK(holds(result.changes[0].text, "blad.csv"));
    CHECK(import({report_text(), sheet}).report == result.report);
}

TEST_CASE("import of files: a contradiction keeps the report's value and tells both, with the file") {
    const ImportResult result = import({report_text(), rows({"1.1;" + contradicted + ";81 %;;;;2024"})});
    const Indicator& row = indicator(result.report, contradicted);
    CHECK(row.cells[IndicatorColumn::outcome] == "79 %");
    CHECK(row.doubt == "Periodens utfall: ”79 %” i rapporten, ”81 %” i blad.csv.");
    REQUIRE(row.alternatives.size() == 1);
    CHECK(row.alternatives[0][IndicatorColumn::outcome] == "81 %");
    CHECK(row.alternatives[0][IndicatorColumn::target] == row.cells[IndicatorColumn::target]);
    const ImportNote* note = note_with(result.report, "”81 %” i blad.csv");
    REQUIRE(note != nullptr);
    CHECK(note->kind == ImportNoteKind::uncertain);
    CHECK(note->about == row.id);
    CHECK(note->file == "blad.csv");
    CHECK(note->source.line == 2);
}

TEST_CASE("import of files: a sheet with all figures of an uncertain reading settles it") {
    REQUIRE_FALSE(indicator(import({report_text()}).report, decided).doubt.empty());
    const ImportResult result = import({report_text(), rows({"1.1;" + decided + ";;94 %;93 %;92 %;2024"})});
    const Indicator& row = indicator(result.report, decided);
    CHECK(row.doubt.empty());
    CHECK(row.alternatives.empty());
    CHECK(row.cells[IndicatorColumn::forecast] == "94 %");
    CHECK(row.cells[IndicatorColumn::outcome_previous].empty());
    REQUIRE(result.changes.size() == 1);
    CHECK(result.changes[0].kind == ChangeKind::decided);
    for (const ImportNote& note : result.report.import_notes) {
        if (note.about == row.id) CHECK(note.kind == ImportNoteKind::found);
    }
}

TEST_CASE("import of files: nothing of a sheet is lost: rows without a place are told in full") {
    const ImportResult result =
        import({report_text(), rows({"9.9;Okänd indikator;1;2;3;;2024", "1.1.1;Ny rad;5;6;7;;2024"})});
    const ImportNote* note = note_with(result.report, "Okänd indikator");
    REQUIRE(note != nullptr);
    CHECK(note->kind == ImportNoteKind::unplaced);
    CHECK(holds(note->text, "periodens utfall ”1”, prognos helår ”2”, årsmål ”3”, period ”2024”"));
    CHECK(indicator(result.report, "Ny rad").cells[IndicatorColumn::target] == "7");
}

TEST_CASE("import of files: a reworded row is proposed with its likeness, and taken when that is accepted") {
    const ImportFile sheet =
        rows({"1.1;Antal barn och unga som i snitt per vecka deltar i den öppna fritidsverksamheten;;;;12;"});
    const ImportResult proposed = import({report_text(), sheet});
    REQUIRE(proposed.changes.size() == 1);
    CHECK(proposed.changes[0].kind == ChangeKind::proposed);
    CHECK(proposed.changes[0].similarity >= 70);
    CHECK_FALSE(proposed.changes[0].does_something());
    CHECK(note_with(proposed.report, "KF:s årsmål ”12”") != nullptr);
    ImportOptions options;
    options.reworded = Reworded::accept;
    const ImportResult accepted = import({report_text(), sheet}, options);
    CHECK(indicator(accepted.report, named).doubt == "KF:s årsmål: ”Tas fram av nämnd” i rapporten, ”12” i blad.csv.");
}

TEST_CASE("import of files: a report with its own workbook is the report alone") {
    for (const std::string name : {"sjoviken-t2-2024.txt", "sjoviken-vp-2024.txt", "sjoviken-t2-2024.tabs.txt"}) {
        CAPTURE(name);
        const ImportFile text = sample(name);
        const Report alone = import({text}).report;
        const ImportResult both = import({text, workbook("bok.xlsx", alone)});
        CHECK(without_notes(both.report) == without_notes(alone));
        CHECK(list_changes(both.changes, ListDetail::full) == "");
    }
}

TEST_CASE("import of files: several workbooks alone are one, and each line of the account tells its file and sheet") {
    using excel_test::bytes_of;
    using excel_test::rows_of;
    const ImportFile indicators{
        "mapp/indikatorer.xlsx",
        bytes_of(
            {{{"Mått", rows_of({{"Mål", "Indikator", "Utfall", "Årsmål"}, {"1.1", "Andel nöjda", "80 %", "82 %"}})}}})};
    const ImportFile activities{"aktiviteter.xlsx",
                                bytes_of({{{"Arbete", rows_of({{"Mål", "Aktivitet", "Startdatum", "Slutdatum"},
                                                               {"1.1", "Bygga", "2024-01-01", "2024-12-31"},
                                                               {"", "Tomt", "", ""}})}}})};
    const ImportResult result = import({indicators, activities});
    CHECK(result.what == Imported::sheets);
    std::size_t found = 0;
    for_each_goal(result.report.goals,
                  [&](const Goal& goal, const Goal*) { found += goal.indicators.size() + goal.activities.size(); });
    CHECK(found == 3);
    const ImportNote* note = note_with(result.report, "Tomt");
    REQUIRE(note != nullptr);
    CHECK(note->file == "aktiviteter.xlsx");
    CHECK(note->sheet == "Arbete");
    CHECK(note->source.line == 3);
    CHECK(note->source.page == 0);
}

TEST_CASE("import of files: what cannot be is refused with the names") {
    const auto refused = [](const std::vector<ImportFile>& files) {
        const auto result = import_files(files, {}, gold::templates());
        REQUIRE_FALSE(result);
        return result.error();
    };
    CHECK(refused({}).code == ErrorCode::bad_argument);
    const Error two = refused({report_text(), sample("sjoviken-vp-2024.txt")});
    CHECK(two.code == ErrorCode::bad_argument);
    CHECK(holds(two.message, "sjoviken-t2-2024.txt"));
    CHECK(holds(two.message, "sjoviken-vp-2024.txt"));
    CHECK(refused({report_text(), rows(std::vector<std::string>(12'000, "1.1;Andel;1;2;3;;2024"))}).code ==
          ErrorCode::too_large);
    CHECK(refused({report_text(), {"trasig.xlsx", "PK\x03\x04 trasig"}}).file == "trasig.xlsx");
}

TEST_CASE("import of files: progress tells each step, and stops") {
    std::vector<std::string> steps;
    ImportOptions options;
    options.progress = [&](const ImportStep& step) {
        steps.push_back(std::to_string(static_cast<int>(step.stage)) + " " +
                        step.file.substr(step.file.rfind('/') + 1));
        return true;
    };
    (void)import({rows({"1.1;" + contradicted + ";;;;;2024"}), report_text()}, options);
    CHECK(steps == std::vector<std::string>{"0 blad.csv", "0 sjoviken-t2-2024.txt", "1 sjoviken-t2-2024.txt",
                                            "1 blad.csv", "2 blad.csv"});
    for (std::size_t last = 0; last < steps.size(); ++last) {
        std::size_t n = 0;
        options.progress = [&](const ImportStep&) { return n++ < last; };
        const auto stopped =
            import_files({rows({"1.1;" + contradicted + ";;;;;2024"}), report_text()}, options, gold::templates());
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().code == ErrorCode::cancelled);
        CHECK(n == last + 1);  // nothing more is done
    }
}

// --- into a report that is there ----------------------------------------------------------------------

TEST_CASE("import into: the same file again changes nothing") {
    for (const std::string name : {"sjoviken-t2-2024.txt", "sjoviken-vp-2024.txt", "sjoviken-t2-2024.tabs.txt"}) {
        CAPTURE(name);
        const ImportResult read = import({sample(name)});
        const auto changes = plan_import(read.report, read, Reworded::propose);
        REQUIRE(changes);
        CHECK(list_changes(*changes, ListDetail::full) == "");
        CHECK(changes->empty());
    }
}

TEST_CASE("import into: what was exported comes back as nothing new, from Excel and from Word") {
    for (const std::string name : {"sjoviken-t2-2024.txt", "sjoviken-vp-2024.txt"}) {
        CAPTURE(name);
        const Report report = import({sample(name)}).report;
        const auto document_template = load_template_for(gold::templates(), report);
        const auto word = to_docx(report, *document_template, gold::templates());
        REQUIRE(word);
        for (const ImportFile& file : {workbook("bok.xlsx", report), ImportFile{"rapport.docx", *word}}) {
            CAPTURE(file.name);
            ImportOptions options;
            options.belongs_to = &report.meta;
            const auto changes = plan_import(report, import({file}, options), Reworded::propose);
            REQUIRE(changes);
            CHECK(list_changes(*changes, ListDetail::full) == "");
            CHECK_FALSE(changes_anything(*changes));
        }
    }
}

TEST_CASE("import into: one step, which undone gives the same bytes; done again by the same file it is nothing") {
    Report report = import({report_text()}).report;
    const std::string before = to_project_xml(report);
    const ImportResult read =
        import({rows({"1.1;" + contradicted + ";81 %;84 %;;;2024", "1.1;" + decided + ";;94 %;93 %;92 %;2024",
                      "1.1.1;Ny rad;5;6;7;;2024", "9.9;Okänd indikator;1;2;3;;2024"})});
    const auto changes = plan_import(report, read, Reworded::propose);
    REQUIRE(changes);
    History history;
    REQUIRE(apply_update(report, history, *changes, "Läs in blad.csv"));
    CHECK(history.step_names() == std::vector<std::string>{"Läs in blad.csv"});
    CHECK(indicator(report, contradicted).cells[IndicatorColumn::outcome] == "81 %");
    CHECK(indicator(report, decided).doubt.empty());
    CHECK(indicator(report, "Ny rad").cells[IndicatorColumn::forecast] == "6");
    CHECK(note_with(report, "Okänd indikator") != nullptr);

    const auto again = plan_import(report, read, Reworded::propose);
    REQUIRE(again);
    CHECK_FALSE(changes_anything(*again));

    const std::string after = to_project_xml(report);
    REQUIRE(history.undo(report));
    CHECK(to_project_xml(report) == before);
    REQUIRE(history.redo(report));
    CHECK(to_project_xml(report) == after);
}

TEST_CASE("import into: an uncertain reading of the file does not overwrite what a person has decided") {
    const ImportResult read = import({report_text()});
    Report report = read.report;
    History history;
    const auto other = take_alternative(report, indicator(report, decided).id, 0);
    REQUIRE(other);
    REQUIRE(history.execute(report, *other));
    const auto changes = plan_import(report, read, Reworded::propose);
    REQUIRE(changes);
    CHECK_FALSE(changes_anything(*changes));
}

TEST_CASE("import into: another document is refused, unless the user says what it is") {
    const Report report = import({report_text()}).report;
    const ImportResult plan = import({sample("sjoviken-vp-2024.txt")});
    const auto refused = plan_import(report, plan, Reworded::propose);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::bad_argument);
    CHECK(holds(refused.error().message, "verksamhetsplan 2024"));
    CHECK(holds(refused.error().message, "tertialrapport 2 2024"));
    ImportOptions options;
    options.kind = DocumentKind::tertial_report;
    options.tertial = 2;
    CHECK(plan_import(report, import({sample("sjoviken-vp-2024.txt")}, options), Reworded::propose));
}
