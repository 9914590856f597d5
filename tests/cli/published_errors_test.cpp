// The table published_errors.tsv, against what validate says of the published reports.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

struct Item {
    std::string report, item, rule, verdict;
    std::vector<int> lines;
};

std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, by);) parts.push_back(part);
    return parts;
}

std::vector<Item> items() {
    std::vector<Item> out;
    std::istringstream table(read_bytes(fs::path(TERTIAL_TEST_DATA) / "cli/published_errors.tsv"));
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with("#")) continue;
        const std::vector<std::string> cells = split(line, '\t');
        REQUIRE(cells.size() == 5);
        Item item{cells[0], cells[1], cells[2], cells[4], {}};
        for (const std::string& number : split(cells[3], ';')) item.lines.push_back(std::stoi(number));
        out.push_back(std::move(item));
    }
    return out;
}

std::vector<json> findings_of(const std::string& report) {
    const TemporaryFolder folder;
    const fs::path text = fs::path(TERTIAL_CORPUS) / (report + ".txt");
    std::vector<std::string> arguments{"import", text.string(), "-o", folder / "r.tertial"};
    if (report.starts_with("t2")) arguments.insert(arguments.end(), {"--kind", "t2"});
    REQUIRE(tertial::test::tertial(arguments).status == 0);
    std::vector<json> findings;
    std::istringstream lines(
        tertial::test::tertial({"validate", folder / "r.tertial", "--spelling", "--format", "json"}).out);
    for (std::string line; std::getline(lines, line);) findings.push_back(json::parse(line));
    return findings;
}

bool is_at(const json& finding, const Item& item, int line) {
    return finding.at("id") == item.rule && finding.at("line").is_number() && finding.at("line") == line;
}

}  // namespace

TEST_CASE("published errors: nine of ten that a rule can see are found, each at its place") {
    if (!fs::is_directory(TERTIAL_CORPUS)) {
        MESSAGE("skipped: the published reports are not beside the project");
        return;
    }
    std::map<std::string, std::vector<json>> findings;
    int findable = 0, found = 0;
    for (const Item& item : items()) {
        CAPTURE(item.report);
        CAPTURE(item.item);
        // Every item that is not found says why.
        CHECK((item.verdict == "yes" || item.verdict.size() > 10));
        if (item.rule == "-") continue;
        ++findable;
        if (item.verdict != "yes") continue;
        ++found;
        auto [mine, is_new] = findings.try_emplace(item.report);
        if (is_new) mine->second = findings_of(item.report);
        REQUIRE_FALSE(item.lines.empty());
        for (const int line : item.lines) {
            CAPTURE(line);
            CHECK(std::ranges::any_of(mine->second, [&](const json& finding) { return is_at(finding, item, line); }));
        }
    }
    CHECK(found * 10 >= findable * 9);
}
