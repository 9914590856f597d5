#include "importers/recogniser/document_facts.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

DocumentFacts facts(const std::string& text, const ImportOptions& options = {}) {
    const Reading reading(text);
    return find_document_facts(reading.context, options);
}

const std::string followed = "Indikator Periodens utfall Utfall VB 2023 Prognos helår Årsmål KF:s årsmål Period\n\n";
const std::string planned = "Indikator Årsmål KF:s årsmål Periodicitet\n\n";

}  // namespace

TEST_CASE("document_facts: the title says it") {
    const auto found = facts("Tertialrapport 1 2024 för Sjövikens stadsdelsnämnd\n\nText.");
    CHECK(found.kind == DocumentKind::tertial_report);
    CHECK(found.tertial == 1);
    CHECK(found.year == 2024);
    CHECK(found.board == "Sjövikens stadsdelsnämnd");
}

TEST_CASE("document_facts: without a title the tables say it, whatever other documents the text names") {
    std::string text =
        "Sammanfattande analys\nMer redovisas i verksamhetsberättelsen.\nSe verksamhetsberättelsen.\n"
        "Som i tertialrapport 1.\nSom i tertialrapport 1.\nVerksamhetsberättelsen följer.\n";
    text += followed + "Andel trygga\n\n84 % 83 % 85 % 85 % 85 % Tertial 2 2024\n";
    const auto found = facts(text);
    CHECK(found.kind == DocumentKind::tertial_report);
    CHECK(found.tertial == 2);
    CHECK(found.year == 2024);
}

TEST_CASE("document_facts: outcomes without a forecast are an annual report's, none at all a plan's") {
    CHECK(facts("Indikator Periodens utfall Årsmål KF:s årsmål Period\n\nAndel\n\n84 % 85 % 85 % 2024\n").kind ==
          DocumentKind::annual_report);
    const auto plan =
        facts(planned + "Andel 84 % 85 % År\n\nAktivitet Startdatum Slutdatum\n\nÖppna 2025-01-01 2025-12-31\n");
    CHECK(plan.kind == DocumentKind::plan);
    CHECK(plan.year == 2025);
    CHECK(plan.tertial == 0);
}

TEST_CASE("document_facts: options win over the text") {
    ImportOptions options;
    options.kind = DocumentKind::annual_report;
    options.year = 1999;
    options.board = "Kulturnämnden";
    const auto found = facts("Tertialrapport 1 2024 för Sjövikens stadsdelsnämnd\n", options);
    CHECK(found.kind == DocumentKind::annual_report);
    CHECK(found.tertial == 0);
    CHECK(found.year == 1999);
    CHECK(found.board == "Kulturnämnden");
}

TEST_CASE("document_facts: any board's name in a title, and a text that says nothing") {
    CHECK(facts("Verksamhetsplan 2024 för Kulturnämnden\n").board == "Kulturnämnden");
    const auto nothing = facts("Bara text.\n");
    CHECK(nothing.year == 0);
    CHECK(nothing.board.empty());
}

TEST_CASE("document_facts: a board that is called after its task, whatever other boards the text names") {
    const std::string mentions =
        "Socialnämnden tar över. Med Socialnämnden och Socialnämnden.\nSjövikens stadsdelsnämnd deltar.\n";
    CHECK(facts("Kulturnämndens verksamhetsplan 2024\n" + mentions).board == "Kulturnämnden");
    CHECK(facts("Verksamhetsplan 2024 för Bygg- och miljönämnden\n" + mentions).board == "Bygg- och miljönämnden");
    CHECK(facts("Verksamhetsplan 2024\n\nHandläggare Till\nCarina Ek Äldre-, vård- och "
                "omsorgsnämnden\nStadsdelsnämnden och Nämnden.\n")
              .board == "Äldre-, vård- och omsorgsnämnden");
    CHECK(facts("Handläggare Till\nCarina Ek Sjövikens stadsdelsnämnd\n\nI Sjövikens stadsdelsområde\n").board ==
          "Sjövikens stadsdelsnämnd");
    CHECK(facts(mentions).board == "Sjövikens stadsdelsnämnd");
    CHECK(facts("Nämnden beslutar. Stadsdelsnämnden godkänner.\n").board.empty());
}
