#include <doctest/doctest.h>

#include "importers/import.h"
#include "model/language.h"
#include "tests/importers/gold.h"

using namespace tertial;

namespace {

/// The language is the program's; a test puts it back.
struct InLanguage {
    explicit InLanguage(Language wanted) : before(language()) { set_language(wanted); }
    ~InLanguage() { set_language(before); }
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;

    Language before;
};

Report sample() {
    return *gold::import(*gold::read_file(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.txt"));
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("summary: counts, and doubts with their lines, in Swedish and English") {
    const Report report = sample();
    const std::string swedish = import_summary(report);
    CHECK(holds(swedish, "Sjövikens stadsdelsnämnd"));
    CHECK(holds(swedish, "Dokument: tertialrapport 2\n"));
    CHECK(holds(swedish, "25 mål"));
    CHECK(holds(swedish, "56 indikatorer"));
    CHECK(holds(swedish, "44 aktiviteter"));
    CHECK(holds(swedish, "  rad "));
    const InLanguage english(Language::english);
    const std::string text = import_summary(report);
    CHECK(holds(text, "25 goals"));
    CHECK(holds(text, "56 indicators"));
    CHECK(holds(text, "  line "));
}

TEST_CASE("summary: what was not found is said") {
    const std::string summary = import_summary(Report{});
    CHECK(holds(summary, "Nämnd: hittades inte"));
    CHECK(holds(summary, "År: hittades inte"));
    CHECK_FALSE(holds(summary, "Osäkert"));
}

TEST_CASE("summary: of many doubts the last are lines alone") {
    Report report;
    for (int line = 1; line <= 23; ++line) {
        ImportNote& note = report.import_notes.emplace_back();
        note.kind = ImportNoteKind::uncertain;
        note.source.line = line;
        note.text = "oklar";
    }
    const std::string summary = import_summary(report);
    CHECK(holds(summary, "Osäkert, jämför med originalet och bekräfta (23):\n"));
    CHECK(holds(summary, "  rad 20: oklar\n  samt rad 21, 22, 23\n"));
    for (std::size_t i = 20; i < 22; ++i) report.import_notes[i].file = "rapport.txt";
    report.import_notes[22].file = "tabell.xlsx";
    report.import_notes[22].sheet = "Indikatorer";
    CHECK(holds(import_summary(report), "  samt rapport.txt, rad 21, 22, tabell.xlsx, blad Indikatorer, rad 23\n"));
}

TEST_CASE("summary: what could not be placed is listed, what was understood is not") {
    Report report;
    report.import_notes.resize(3);
    report.import_notes[0].kind = ImportNoteKind::unplaced;
    report.import_notes[0].source.line = 17;
    report.import_notes[0].text = "Texten stod efter målets tabeller.";
    report.import_notes[1].kind = ImportNoteKind::found;
    report.import_notes[1].text = "etikett";
    report.import_notes[2].kind = ImportNoteKind::left_out;
    report.import_notes[2].subject = NoteSubject::page_header;
    report.import_notes[2].text = "Sid 9 (89)";
    const std::string summary = import_summary(report);
    CHECK(holds(summary, "  rad 17: Texten stod efter målets tabeller.\n"));
    CHECK_FALSE(holds(summary, "etikett"));
    CHECK_FALSE(holds(summary, "Sid 9"));
    CHECK(holds(summary, "Utelämnat: 1 rad (sidhuvuden och sidfötter).\n"));
}

TEST_CASE("summary: what was left out is called what it is") {
    Report report;
    report.import_notes.resize(4);
    for (ImportNote& note : report.import_notes) note.kind = ImportNoteKind::left_out;
    report.import_notes[0].subject = NoteSubject::hidden;
    report.import_notes[1].subject = NoteSubject::contents;
    report.import_notes[2].subject = NoteSubject::contents;
    CHECK(holds(import_summary(report),
                "Utelämnat: 4 rader (annat 1, innehållsförteckning 2, dolda blad och kolumner 1).\n"));
}

TEST_CASE("summary: the first page is told too, where there are several; the sheet and the file where they are known") {
    Report report;
    report.import_notes.resize(3);
    for (ImportNote& note : report.import_notes) note.kind = ImportNoteKind::uncertain;
    report.import_notes[0].source = {3, 1};
    report.import_notes[1].source = {8, 2};
    report.import_notes[2].source = {4, 0};
    report.import_notes[2].sheet = "Mått";
    report.import_notes[2].file = "bok.xlsx";
    const std::string summary = import_summary(report);
    CHECK(holds(summary, "  sida 1, rad 3: \n"));
    CHECK(holds(summary, "  sida 2, rad 8: \n"));
    CHECK(holds(summary, "  bok.xlsx, blad Mått, rad 4: \n"));
}
