#include "importers/recogniser/unread_tables.h"

#include <doctest/doctest.h>

#include "tests/importers/gold.h"

using namespace tertial;

namespace {

std::vector<int> lines_of_doubts(const std::string& text) {
    const auto report = gold::import(text);
    REQUIRE(report);
    std::vector<int> lines;
    for (const ImportNote& note : report->import_notes) {
        const bool unread = note.text.find("blandats") != std::string::npos;
        if (note.kind == ImportNoteKind::uncertain && unread) lines.push_back(note.source.line);
    }
    return lines;
}

const std::string front = "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd\n\nNämndmål:\n1.1.1 Barn är trygga\n\n";

}  // namespace

TEST_CASE("unread tables: columns one after the other are told of with their line") {
    CHECK(lines_of_doubts(front + "Indikator\n\nPeriodens\nutfall\n\nAndel nöjda\n84 %\n\nÅrsmål\n85 %\n") ==
          std::vector<int>{6});
}

TEST_CASE("unread tables: tables that were read are not") {
    CHECK(lines_of_doubts(
              front + "Indikator\nPeriodens utfall Prognos helår Årsmål KF:s årsmål Period\n\nAndel nöjda\n\n84 % 85 % "
                      "85 % 85 % Tertial 2 2024\n\nAktivitet Startdatum Slutdatum\n\nÖppna 2024-01-01 2024-12-31\n")
              .empty());
}
