// The whole account of an import.
#include <doctest/doctest.h>

#include <algorithm>

#include "importers/import_files.h"
#include "model/language.h"
#include "model/project_file.h"
#include "tests/importers/gold.h"

using namespace tertial;

namespace {

Report sample() {
    return *gold::import(*gold::read_file(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.txt"));
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

ImportNote note(ImportNoteKind kind, NoteSubject subject, SourcePlace place, std::string text) {
    ImportNote out;
    out.kind = kind;
    out.subject = subject;
    out.source = place;
    out.text = std::move(text);
    return out;
}

}  // namespace

TEST_CASE("account: counts, goals as a tree, and every doubt with its place, name and reason") {
    const Report report = sample();
    const std::string account = import_account(report, {});
    const auto doubts = std::count_if(report.import_notes.begin(), report.import_notes.end(),
                                      [](const ImportNote& note) { return note.kind == ImportNoteKind::uncertain; });
    REQUIRE(doubts > 9);
    CHECK(holds(account, "Dokument: tertialrapport 2\n"));
    CHECK(holds(account, "  56 indikatorer\n"));
    CHECK(
        holds(account, "\n    1.1 Alla barn i Almstad ska ha en trygg uppväxt och en meningsfull fritid: 1 avsnitt, "));
    CHECK(holds(account, "\nOsäkert (" + std::to_string(doubts) + ")\n------------\n"));
    CHECK(holds(account, "- rad 198: mål 1.1, indikator ”Andel ungdomar som i Almstadsenkäten upp…”\n  1.1 "));
    CHECK(holds(account, "Oklar kolumn: \"94 %\""));
    CHECK(holds(account, "Innehållsförteckning (48):\n  - rad "));
    CHECK(holds(account, "Sidhuvuden och sidfötter (5):\n"));
    CHECK(holds(account, "Etiketter ("));
    CHECK(account.ends_with("\n"));
    CHECK_FALSE(account.ends_with("\n\n"));
}

TEST_CASE("account: it follows from the project file alone") {
    for (const std::string name : {"sjoviken-t2-2024.txt", "sjoviken-vp-2024.txt"}) {
        const Report report = *gold::import(*gold::read_file(TERTIAL_TEST_DATA "/samples/" + name));
        const auto loaded = from_project_xml(to_project_xml(report), "r.tertial");
        REQUIRE(loaded);
        CHECK(import_account(loaded->report, {}) == import_account(report, {}));
        CHECK(import_summary(loaded->report) == import_summary(report));
    }
}

TEST_CASE("account: pages are told where there are several, sheets by their names, files where there are several") {
    Report report;
    report.import_notes = {note(ImportNoteKind::uncertain, NoteSubject::other, {7, 1}, "ett"),
                           note(ImportNoteKind::uncertain, NoteSubject::other, {9, 2}, "två"),
                           note(ImportNoteKind::uncertain, NoteSubject::other, {5, 0}, "tre")};
    report.import_notes[2].file = "bok.xlsx";
    report.import_notes[2].sheet = "Mått";
    const std::string account = import_account(report, {});
    CHECK(holds(account, "- sida 1, rad 7\n  ett\n"));
    CHECK(holds(account, "- sida 2, rad 9\n  två\n"));
    CHECK(holds(account, "- bok.xlsx, blad Mått, rad 5\n  tre\n"));
    report.import_notes.resize(1);
    CHECK(holds(import_account(report, {}), "- rad 7\n  ett\n"));
}

TEST_CASE("account: text that stands in the report without its place is told in full") {
    Report report;
    Goal& goal = report.goals.emplace_back();
    goal.id.text = "g1";
    goal.number = "1";
    Section& section = goal.sections.emplace_back();
    section.id.text = "s1";
    section.doubt = "Texten stod efter tabellerna.";
    section.blocks.emplace_back(Paragraph{{}, ParagraphStyle::text, 0, plain_runs("Hela texten.")});
    report.import_notes = {note(ImportNoteKind::unplaced, NoteSubject::other, {12, 0}, "1: " + section.doubt)};
    report.import_notes[0].about = section.id;
    const std::string account = import_account(report, {});
    CHECK(holds(account, "Text som inte kunde placeras (1)"));
    CHECK(holds(account, "- rad 12: mål 1, avsnitt\n  1: Texten stod efter tabellerna.\n  Texten: Hela texten.\n"));
}

TEST_CASE("account: changes are listed by kind with what they say in full; nothing is told as nothing") {
    const std::string empty = import_account(Report{}, {});
    CHECK(holds(empty, "Osäkert (0)\n-----------\nInget.\n"));
    CHECK_FALSE(holds(empty, "Ändringar"));
    UpdateChange left;
    left.kind = ChangeKind::left;
    left.text = "9.9 Rad";
    left.content = "periodens utfall ”1”";
    const std::string account = import_account(Report{}, {left});
    CHECK(holds(account, "Ändringar\n---------\nInte infört (1):\n  9.9 Rad\n    periodens utfall ”1”\n"));
}

TEST_CASE("account: in English too") {
    const Language before = language();
    set_language(Language::english);
    const std::string account = import_account(sample(), {});
    set_language(before);
    CHECK(holds(account, "Account of the import\n====================="));
    CHECK(holds(account, "  56 indicators\n"));
    CHECK(holds(account, "- line 198: goal 1.1, indicator "));
}

TEST_CASE("import: a tertial report that does not say which is read as the second, with a doubt") {
    std::string text = *gold::read_file(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.txt");
    for (const std::string word : {"Tertialrapport 2", "tertialrapport 2", "Tertial 2", "tertial 2", "T2"}) {
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) {
            text.replace(at, word.size(), word.starts_with("T2") ? "det" : word.substr(0, word.size() - 2));
        }
    }
    const auto report = gold::import(text);
    REQUIRE(report);
    CHECK(report->meta.kind == DocumentKind::tertial_report);
    CHECK(report->meta.tertial == 2);
    CHECK(holds(import_summary(*report), "Det framgår inte vilken tertialrapport det är"));
}
