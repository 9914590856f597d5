#include "importers/import.h"

#include <doctest/doctest.h>

#include "model/walk.h"
#include "tests/importers/gold.h"
#include "tests/importers/mutations.h"

using namespace tertial;

namespace {

std::string sample() {
    return *gold::read_file(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.txt");
}

}  // namespace

TEST_CASE("import: files that are no report are refused with a message that helps") {
    CHECK(gold::import("").error().code == ErrorCode::bad_format);
    CHECK(gold::import(std::string_view("PK\x03\x04\0\0", 6)).error().code == ErrorCode::bad_format);
    const auto invalid = gold::import("Tertialrapport\nN\xE4mnden");
    CHECK(invalid.error().line == 2);
    CHECK(invalid.error().file == "prov.txt");
    const auto letter = gold::import("Hej!\nTack för senast.\nVi ses.\n");
    REQUIRE_FALSE(letter);
    CHECK(letter.error().code == ErrorCode::bad_format);
    CHECK(letter.error().message.find("rätt fil") != std::string::npos);
}

TEST_CASE("import: without templates there is an error, not a guess") {
    CHECK_FALSE(import_text(sample(), "prov.txt", {}, {{"/finns/inte"}}));
}

TEST_CASE("import: options win over what the text says") {
    ImportOptions options;
    options.board = "Kulturnämnden";
    options.year = 2031;
    options.kind = DocumentKind::annual_report;
    const auto report = gold::import(sample(), options);
    REQUIRE(report);
    CHECK(report->meta.board == "Kulturnämnden");
    CHECK(report->meta.year == 2031);
    CHECK(report->meta.kind == DocumentKind::annual_report);
    CHECK(report->template_name == "annual-report");
}

TEST_CASE("import: the same text gives the same report, another text other ids") {
    const auto first = gold::import(sample());
    const auto second = gold::import(sample());
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    CHECK(gold::import(sample() + " ")->id != first->id);
}

TEST_CASE("import: a text cut off anywhere is read as far as it goes") {
    const std::string text = sample();
    for (std::size_t part = 1; part < 40; ++part) {
        std::string head = text.substr(0, text.size() * part / 40);
        while (!head.empty() && (static_cast<unsigned char>(head.back()) & 0x80) != 0) head.pop_back();
        const auto report = gold::import(head);
        if (!report) {
            CHECK(report.error().code == ErrorCode::bad_format);
            continue;
        }
        const auto records = gold::parse(to_records(*report));
        CHECK_MESSAGE(gold::joined(gold::lost_lines(head, records)) == "", "part " << part);
    }
}

TEST_CASE("import: lines in any order, and lines of rubbish, lose nothing and end in time") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        mutations::Random random(seed);
        mutations::Lines lines = mutations::to_lines(sample());
        for (std::size_t i = lines.size(); i-- > 1;) std::swap(lines[i], lines[mutations::below(random, i + 1)]);
        const std::string text = mutations::to_text(lines);
        const auto report = gold::import(text);
        if (!report) continue;
        CHECK_MESSAGE(gold::joined(gold::lost_lines(text, gold::parse(to_records(*report)))) == "", "seed " << seed);
    }
    std::string figures = "Verksamhetsplan 2024\nNämndmål:\n1.1.1 Mål\nIndikator Årsmål KF:s årsmål Periodicitet\n\n";
    for (int i = 0; i < 3000; ++i) figures += "100 200 300 400 ";
    CHECK(gold::import(figures).has_value());
}

TEST_CASE("import: goals nested deeper than three levels stay in the tree") {
    const auto report =
        gold::import("Nämndmål:\n1.1.1 Barn leker\nText.\n\nNämndmål:\n1.1.1.1 Barn leker ute\nText.\n");
    REQUIRE(report);
    std::size_t goals = 0;
    for_each_goal(report->goals, [&](const Goal&, const Goal*) { ++goals; });
    CHECK(goals == 2);
}
