// validate: how findings are shown to people and to programs, and the exit status.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "tests/cli/process.h"

using namespace tertial::test;
using nlohmann::json;

namespace {

std::vector<json> json_lines(const std::string& text) {
    std::vector<json> records;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
    return records;
}

std::string imported_sample(const TemporaryFolder& folder) {
    REQUIRE(tertial::test::tertial({"import", sample_text().string(), "-o", folder / "r.tertial"}).status == 0);
    return folder / "r.tertial";
}

/// A new plan with a sentence under every heading.
std::string written_plan(const TemporaryFolder& folder) {
    REQUIRE(tertial::test::tertial({"new", "--template", "vp", "--year", "2024", "--board", "Sjövikens stadsdelsnämnd",
                                    "-o", folder / "new.tertial"})
                .status == 0);
    const std::regex heading("(<part>[^<]*</part>\\s*<title>[^<]*</title>)");
    const std::string written =
        std::regex_replace(read_bytes(folder / "new.tertial"), heading, "$1<p>Klart och läst.</p>");
    // The proposed decisions have places to fill in.
    return folder.write("written.tertial",
                        std::regex_replace(written, std::regex("<decision[^>]*>[^\n]*\\[[^\n]*</decision>\n"), ""));
}

}  // namespace

TEST_CASE("validate: exit status 0 without errors, 1 with, 2 when there is no report to read") {
    const TemporaryFolder folder;
    const ProcessResult written = tertial::test::tertial({"validate", written_plan(folder)});
    CHECK_MESSAGE(written.status == 0, written.out << written.err);
    CHECK(tertial::test::tertial({"validate", folder / "new.tertial"}).status == 1);
    CHECK(tertial::test::tertial({"validate", folder / "new.tertial", "--format", "json"}).status == 1);
    const ProcessResult missing = tertial::test::tertial({"validate", folder / "none.tertial"});
    CHECK(missing.status == 2);
    CHECK(missing.out.empty());
}

TEST_CASE("validate: nothing to remark is said, and is no line of JSON") {
    const TemporaryFolder folder;
    const std::string report = written_plan(folder);
    CHECK(tertial::test::tertial({"validate", report}).out == "Inget att anmärka.\n");
    CHECK(tertial::test::tertial({"--lang", "en", "validate", report}).out == "Nothing to remark.\n");
    CHECK(tertial::test::tertial({"validate", report, "--format", "json"}).out.empty());
}

TEST_CASE("validate: only some checks, only some strengths, and all checks listed without a report") {
    const TemporaryFolder folder;
    const std::string report = imported_sample(folder);
    const auto lines = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"validate", report, "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return json_lines(tertial::test::tertial(arguments).out);
    };
    for (const json& finding : lines({"--only", "sum,activity-dates"}))
        CHECK((finding.at("id") == "sum" || finding.at("id") == "activity-dates"));
    CHECK(lines({"--only", "sum"}).size() < lines({}).size());
    for (const json& finding : lines({"--strength", "E"})) CHECK(finding.at("strength") == "E");
    for (const json& finding : lines({"--strength", "W"})) CHECK(finding.at("strength") != "I");
    CHECK(tertial::test::tertial({"validate", report, "--only", "placeholder,bilaga", "--strength", "I"}).status <= 1);

    const ProcessResult unknown = tertial::test::tertial({"validate", report, "--only", "summ"});
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("Menade du sum?") != std::string::npos);

    const ProcessResult rules = tertial::test::tertial({"validate", "--rules"});
    CHECK(rules.status == 0);
    CHECK(rules.out.find("E placeholder ") != std::string::npos);
    CHECK(json_lines(tertial::test::tertial({"validate", "--rules", "--format", "json"}).out).size() > 50);
    CHECK(tertial::test::tertial({"validate"}).status == 2);
}

TEST_CASE("validate: spelling when asked for, with the person's own words") {
    const TemporaryFolder folder;
    const std::string report = imported_sample(folder);
    std::string text = read_bytes(report);
    const std::string paragraph = "Förvaltningen bedömer";
    REQUIRE(text.find(paragraph) != std::string::npos);
    folder.write("fel.tertial", text.insert(text.find(paragraph), "Träfpunkten och Zynkolarna. "));
    ProcessSetup setup;
    setup.environment = {{"XDG_DATA_HOME", folder.path().string()}};
    const auto spelling = [&](const std::string& option, const std::string& value) {
        const ProcessResult result = run({TERTIAL_PROGRAM, "validate", folder / "fel.tertial", option, value}, setup);
        return result.status == 2 ? result.err : result.out;
    };
    CHECK(spelling("--strength", "I").find("Träfpunkten") == std::string::npos);
    const std::string asked = spelling("--only", "spelling");
    if (asked.find("hunspell") != std::string::npos) {
        MESSAGE("skipped: no Swedish dictionary here");
        return;
    }
    CHECK(asked.find("”Träfpunkten” finns inte i ordlistan") != std::string::npos);
    CHECK(asked.find("”Zynkolarna”") != std::string::npos);
    std::filesystem::create_directories(folder.path() / "tertial");
    folder.write("tertial/ordlista.txt", "Zynkolarna\n");
    const std::string known = spelling("--only", "spelling");
    CHECK(known.find("”Träfpunkten”") != std::string::npos);
    CHECK(known.find("”Zynkolarna”") == std::string::npos);

    // Ignored in the editor, in this report only.
    const std::string id = "<tertial format=\"1\" id=\"";
    const std::size_t begin = text.find(id) + id.size();
    const std::string list = "tertial/ignorerade-ord/" + text.substr(begin, text.find('"', begin) - begin) + ".txt";
    std::filesystem::create_directories(folder.path() / "tertial/ignorerade-ord");
    folder.write(list, "Träfpunkten\n");
    CHECK(spelling("--only", "spelling").find("”Träfpunkten”") == std::string::npos);
}

TEST_CASE("validate: lists for colleagues and for programs") {
    const TemporaryFolder folder;
    const std::string report = imported_sample(folder);
    const json sarif = json::parse(tertial::test::tertial({"validate", report, "--format", "sarif"}).out);
    CHECK(sarif.at("version") == "2.1.0");
    const json& run = sarif.at("runs").at(0);
    const std::size_t findings =
        json_lines(tertial::test::tertial({"validate", report, "--format", "json"}).out).size();
    CHECK(run.at("results").size() == findings);
    std::set<std::string> rules;
    for (const json& rule : run.at("tool").at("driver").at("rules")) rules.insert(rule.at("id"));
    for (const json& result : run.at("results")) CHECK(rules.contains(result.at("ruleId")));

    for (const char* format : {"xlsx", "docx"}) {
        CAPTURE(format);
        CHECK(tertial::test::tertial({"validate", report, "--format", format}).status == 2);
        const std::string file = folder / (std::string("lista.") + format);
        CHECK(tertial::test::tertial({"validate", report, "--format", format, "-o", file}).status == 1);
        CHECK(read_bytes(file).starts_with("PK"));
        CHECK(tertial::test::tertial({"validate", report, "--format", format, "-o", report}).status == 2);
    }
}

TEST_CASE("validate: JSON has every field in every line, null where there is nothing") {
    const TemporaryFolder folder;
    const std::string out = tertial::test::tertial({"validate", imported_sample(folder), "--format", "json"}).out;
    bool without_fix = false, with_fix = false, without_line = false, with_cell = false;
    for (const json& finding : json_lines(out)) {
        CAPTURE(finding.dump());
        CHECK(finding.size() == 9);
        CHECK((finding.at("strength") == "E" || finding.at("strength") == "W" || finding.at("strength") == "I"));
        for (const char* field : {"id", "message"}) CHECK_FALSE(finding.at(field).get<std::string>().empty());
        for (const char* field : {"goal", "node", "name", "cell", "fix"})
            CHECK((finding.at(field).is_null() || !finding.at(field).get<std::string>().empty()));
        CHECK((finding.at("line").is_null() || finding.at("line").get<int>() > 0));
        without_fix = without_fix || finding.at("fix").is_null();
        with_fix = with_fix || finding.at("fix").is_string();
        without_line = without_line || finding.at("line").is_null();
        with_cell = with_cell || finding.at("cell").is_string();
    }
    CHECK((without_fix && with_fix && without_line && with_cell));
    CHECK(out.starts_with("{\"id\":"));
}

TEST_CASE("validate: the text goes from errors to hints, by goal, and ends with what was read with doubt") {
    const TemporaryFolder folder;
    const std::string out = tertial::test::tertial({"validate", imported_sample(folder)}).out;
    const std::vector<std::string> parts{"Fel att rätta före överlämnandet (", "Varningar att rätta eller bekräfta (",
                                         "Upplysningar (", "Osäkert inläst: jämför med källan och bekräfta ("};
    std::size_t at = 0;
    for (const std::string& part : parts) {
        CAPTURE(part);
        const std::size_t found = out.find(part, at);
        CHECK(found != std::string::npos);
        if (found != std::string::npos) at = found;
    }
    CHECK(out.find("\n  E ", out.find(parts[1])) == std::string::npos);
    CHECK(out.find("[column-uncertain]") > out.find(parts[3]));
    // A goal's heading, the place, what is said, the check and the proposal.
    const std::size_t goal = out.find("\n1.4.1 ");
    const std::size_t place = out.find("\n  E rad ", goal);
    const std::size_t fix = out.find("\n      Förslag: Byt plats på datumen\n", place);
    CHECK(goal < place);
    CHECK(place < out.find(" [activity-dates]", place));
    CHECK(fix != std::string::npos);
    // The line that counts them agrees with the headings of the parts.
    std::smatch counts;
    REQUIRE(
        std::regex_search(out, counts, std::regex("\n([0-9]+) fel, ([0-9]+) varningar, ([0-9]+) upplysningar\\.\n$")));
    CHECK(out.find("överlämnandet (" + counts.str(1) + ")") != std::string::npos);
    CHECK(out.find("Upplysningar (" + counts.str(3) + ")") != std::string::npos);
}
