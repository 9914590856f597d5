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

TEST_CASE("unread tables: what follows a mixed table stays together as text with a doubt, and no row is made of it") {
    const auto report =
        gold::import(front +
                     "Förväntat resultat\n\nBarn är trygga.\n\nIndikator\n\nPeriodens\nutfall\n\nAndel nöjda\n84 %\n\n"
                     "Årsmål\n85 %\n\nPeriod\n2024\nAnalys\nFler är nöjda.\n\nAktivitet Startdatum Slutdatum\n\n"
                     "Öppna 2024-01-01 2024-12-31\n");
    REQUIRE(report);
    const Goal& goal = report->goals.at(0);
    CHECK(goal.indicators.empty());
    REQUIRE(goal.sections.size() == 2);
    CHECK(goal.sections[0].blocks.size() == 1);
    CHECK(goal.sections[0].doubt.empty());
    CHECK(goal.sections[1].place == SectionPlace::after_tables);
    CHECK(goal.sections[1].doubt.find("blandats") != std::string::npos);
}

TEST_CASE("unread tables: figures under each other are told of where all tables are mixed") {
    const std::string goals =
        "Indikator\n\nAndel nöjda\n\nÅrsmål\n85 %\n\nPeriod\nÅr\n\nNämndmål:\n1.1.2 Barn läser\n\n"
        "Aktivitet\nÖppna en park\nStartdatum\n2024-01-01\n\n";
    const std::string economy =
        "Uppföljning av ekonomi\n\nMnkr\n\nParker\nTorg\n\nBudget\n1,5\n2,0\n3,5\n\nMedlen räcker.\n";
    CHECK(lines_of_doubts(front + goals + economy).size() == 3);
}
