#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "exporters/exporters.h"
#include "tests/exporters/invented_report.h"

using namespace tertial;

namespace {

std::vector<nlohmann::json> lines_of(const std::string& records) {
    std::vector<nlohmann::json> out;
    std::istringstream in(records);
    for (std::string line; std::getline(in, line);) out.push_back(nlohmann::json::parse(line));
    return out;
}

nlohmann::json first_of(const std::string& records, std::string_view kind) {
    for (auto& record : lines_of(records)) {
        if (record.at("k") == kind) return record;
    }
    return nullptr;
}

}  // namespace

// Regenerate with: TERTIAL_WRITE_GOLDEN=1 exporters_tests -tc="records:*", then read the difference.
TEST_CASE("records: the invented report gives the kept records") {
    const std::string path = TERTIAL_TEST_DATA "/exporters/golden/records.jsonl";
    const std::string records = to_records(invented::report());
    if (std::getenv("TERTIAL_WRITE_GOLDEN")) std::ofstream(path, std::ios::binary) << records;
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    CHECK(records == kept);
}

TEST_CASE("records: an empty report is one doc record with nulls") {
    const auto records = lines_of(to_records(Report{}));
    REQUIRE(records.size() == 1);
    CHECK(records[0].at("k") == "doc");
    CHECK(records[0].at("board").is_null());
    CHECK(records[0].at("year").is_null());
    CHECK(records[0].at("period").is_null());
}

TEST_CASE("records: letters stay letters, broken bytes do not break the line") {
    Report report;
    report.meta.board = "Sjövikens\t stadsdelsnämnd";
    report.meta.case_officer = "Bo \xE5\xFF Ek";
    report.meta.phone = std::string("08\0-\x0B 1", 7);
    const std::string records = to_records(report);
    CHECK(records.find("Sjövikens stadsdelsnämnd") != std::string::npos);
    const auto doc = first_of(records, "doc");
    CHECK(doc.at("case_officer") == "Bo \uFFFD\uFFFD Ek");
}

TEST_CASE("records: an indicator gives all seven cells, its doubt and its joined comment") {
    Report report;
    Goal& goal = report.goals.emplace_back();
    goal.number = "3.1";
    Indicator& indicator = goal.indicators.emplace_back();
    indicator.name = "Elanvändning";
    indicator.cells[IndicatorColumn::target] = "2,68\u00A0 GWh";
    indicator.doubt = "Kolumnen är gissad.";
    indicator.comment = {invented::paragraph("En."), invented::paragraph("Två.")};
    const auto record = first_of(to_records(report), "indicator");
    CHECK(record.at("goal") == "3.1");
    CHECK(record.at("cells").size() == 7);
    CHECK(record.at("cells").at("arsmal") == "2,68 GWh");
    CHECK(record.at("cells").at("utfall").is_null());
    CHECK(record.at("comment") == "En. Två.");
    CHECK(record.at("uncertain") == true);
    CHECK(record.at("doubt") == "Kolumnen är gissad.");
}

TEST_CASE("records: chapters deeper than four levels stay at four, and only those with text hold a section") {
    Report report;
    Chapter* chapter = &report.back.emplace_back();
    for (int i = 0; i < 6; ++i) chapter = &chapter->children.emplace_back();
    chapter->title = "Djupast";
    chapter->blocks = {invented::paragraph("Text.")};
    const auto records = lines_of(to_records(report));
    REQUIRE(records.size() == 1 + 1 + 7);
    CHECK(records[7].at("level") == 4);
    CHECK_FALSE(records[7].contains("section"));
    CHECK(records[8].at("level") == 4);
    const auto& section = records[8].at("section");
    CHECK(section.at("goal").is_null());
    CHECK(section.at("name") == "Djupast");
    CHECK(section.at("paragraphs").at(0).at("text") == "Text.");
}
