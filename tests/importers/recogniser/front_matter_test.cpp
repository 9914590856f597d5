#include "importers/recogniser/front_matter.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;
using reading::Reading;

namespace {

struct Front {
    explicit Front(const std::string& text) : reading(text) {
        end = read_front_matter(reading.context, reading.all(), {"inledning"}, report);
    }

    Reading reading;
    Report report;
    std::size_t end = 0;
};

}  // namespace

TEST_CASE("front_matter: who, when, to whom, what") {
    const Front front(
        "Sjövikens stadsdelsförvaltning\nStrandvägen 12\n\nHandläggare\nEbba Lindqvist\nTelefon: 08-465 004 "
        "12\n2024-09-24\n"
        "Till\nSjövikens stadsdelsnämnd\n2024-10-17\n\nTertialrapport 2 2024 för Sjövikens "
        "\nstadsdelsnämnd\n\nInledning\nText.");
    const Meta& meta = front.report.meta;
    CHECK(meta.case_officer == "Ebba Lindqvist");
    CHECK(meta.phone == "08-465 004 12");
    CHECK(meta.recipient == "Sjövikens stadsdelsnämnd");
    CHECK(meta.date == "2024-09-24");
    CHECK(meta.meeting_date == "2024-10-17");
    CHECK(meta.title == "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd");
    CHECK(meta.letterhead.size() == 2);
    CHECK(front.reading.context.line(front.end).text == "Inledning");
}

TEST_CASE("front_matter: a recipient whose name stands on two lines of their own is one") {
    const Front front(
        "Till\n\nSjövikens\n\nstadsdelsnämnd\n\nTertialrapport 2 2024 för Sjövikens "
        "\nstadsdelsnämnd\n\nInledning\nText.");
    CHECK(front.report.meta.recipient == "Sjövikens stadsdelsnämnd");
    CHECK(front.report.meta.letterhead.empty());
    const Front whole("Till\n\nMiljönämnden\n\nstadsdelsnämnden beslutar\n\nInledning\nText.");
    CHECK(whole.report.meta.recipient == "Miljönämnden");
}

TEST_CASE("front_matter: two printed columns that ran together are parted") {
    const Front front(
        "2024-09-12\n\nHandläggare Till\nEbba Lindqvist Sjövikens stadsdelsnämnd\nTelefon: 08-465 004 12 2024-10-17\n\n"
        "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd\n\nInledning\nText.");
    const Meta& meta = front.report.meta;
    CHECK(meta.date == "2024-09-12");
    CHECK(meta.phone == "08-465 004 12");
    CHECK(meta.meeting_date == "2024-10-17");
}

TEST_CASE("front_matter: decisions in their order, wrapped, with figures at a line's beginning") {
    const Front front(
        "Förslag till beslut\n1. Nämnden godkänner rapporten för år\n2024 med bilagor.\n\n2. Nämnden begär \n1,3 "
        "mnkr.\n\n"
        "Ebba Lindqvist\n\nInledning\nText.");
    REQUIRE(front.report.decisions.size() == 2);
    CHECK(plain_text(front.report.decisions[0].runs) == "Nämnden godkänner rapporten för år 2024 med bilagor.");
    CHECK(plain_text(front.report.decisions[1].runs) == "Nämnden begär 1,3 mnkr.");
    CHECK(front.report.meta.signatures == std::vector<std::string>{"Ebba Lindqvist"});
}

TEST_CASE("front_matter: a page ends between the two lines of an entry of the contents") {
    const Front front(
        "Verksamhetsplan 2024\n\nInnehållsförteckning\nInledning .......... 2\nMål: 1.2 Trygga och\n\ntillgängliga hem "
        "........ 4\nEkonomi ........ 9\n\nInledning\nText.");
    CHECK(front.reading.context.line(front.end).text == "Inledning");
    CHECK(front.reading.context.line(front.end).place.line == 10);
    CHECK(front.report.meta.letterhead.empty());
}

TEST_CASE("front_matter: contents are left out with a note for each line, appendices kept") {
    const Front front(
        "Innehållsförteckning\nInledning ..... 3\nUppföljning av ekonomi ..... 12\n\nBilagor\nBilaga 1 "
        "Resultatenheter\n"
        "Bilaga 2 Internkontroll\n\nInledning\nText.");
    CHECK(front.reading.notes.size() == 3);
    REQUIRE(front.report.appendices.size() == 2);
    CHECK(front.report.appendices[1].title == "Bilaga 2 Internkontroll");
}

TEST_CASE("front_matter: without any, the first heading over running text begins the chapters") {
    const std::string running =
        "Förvaltningen gör bedömningen att målen nås under året och att ekonomin är i balans trots ";
    const Front front("Sammanfattande analys\n" + running + "\nökade kostnader för lokaler och livsmedel.");
    CHECK(front.end == 0);
    CHECK(front.report.decisions.empty());
}

TEST_CASE("front_matter: a line that is the figure of a sentence is no new decision") {
    const Front front(
        "Förslag till beslut\n\n1. Nämnden fastställer planen.\n\n2. Nämnden fastställer enheterna enligt bilaga "
        "\n1.\n\n3. Nämnden ansöker om medel.\n\nInledning\nText.");
    REQUIRE(front.report.decisions.size() == 3);
    CHECK(plain_text(front.report.decisions[1].runs) == "Nämnden fastställer enheterna enligt bilaga 1.");
}

TEST_CASE("front_matter: a label and what it says in two cells of a table; two labels are the head of columns") {
    Reading reading("Handläggare Ebba Lindqvist\nHandläggare Till\nInledning");
    reading.source.lines[0].cells = {"Handläggare", "", "Ebba Lindqvist"};
    reading.source.lines[1].cells = {"Handläggare", "Till"};
    Report report;
    CHECK(read_front_matter(reading.context, reading.all(), {"inledning"}, report) == 2);
    CHECK(report.meta.case_officer == "Ebba Lindqvist");
    CHECK(report.meta.letterhead == std::vector<std::string>{"Handläggare Till"});
}
