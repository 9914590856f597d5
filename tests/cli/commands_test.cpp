// The commands on good input: what they write, where, and with which exit status.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const std::vector<std::string> formats{"docx", "flat-opc", "xlsx", "records", "text"};

std::string imported(const TemporaryFolder& folder) {
    const ProcessResult result = tertial::test::tertial({"import", sample_text().string(), "-o", folder / "r.tertial"});
    REQUIRE_MESSAGE(result.status == 0, result.err);
    return folder / "r.tertial";
}

std::vector<json> json_lines(const std::string& text) {
    std::vector<json> records;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
    return records;
}

json document_record(const std::string& report) {
    const ProcessResult result = tertial::test::tertial({"export", report, "--to", "records", "-o", "-"});
    REQUIRE(result.status == 0);
    for (const json& record : json_lines(result.out)) {
        if (record.at("k") == "doc") return record;
    }
    FAIL("no doc record");
    return {};
}

std::size_t count_kind(const std::string& records, const std::string& kind) {
    const std::vector<json> all = json_lines(records);
    return static_cast<std::size_t>(std::ranges::count_if(all, [&](const json& r) { return r.at("k") == kind; }));
}

}  // namespace

TEST_CASE("new: begins a report of each kind, by the users' names") {
    const TemporaryFolder folder;
    for (const std::string kind : {"vp", "t1", "t2", "vb"}) {
        const std::string target = folder / (kind + ".tertial");
        const ProcessResult result = tertial::test::tertial(
            {"new", "--template", kind, "--year", "2024", "--board", "Sjövikens stadsdelsnämnd", "-o", target});
        CAPTURE(result.err);
        REQUIRE(result.status == 0);
        CHECK(result.out.empty());
        CHECK(result.err.starts_with("Skrev " + target));
        const json document = document_record(target);
        CHECK(document.at("board") == "Sjövikens stadsdelsnämnd");
        CHECK(document.at("year") == 2024);
        CHECK(document.at("period") == (kind == "t1" ? json("Tertial 1") : kind == "t2" ? json("Tertial 2") : json()));
    }
}

TEST_CASE("new: an unknown template is refused with the names there are") {
    const TemporaryFolder folder;
    const ProcessResult result = tertial::test::tertial(
        {"new", "--template", "budget", "--year", "2024", "--board", "N", "-o", folder / "x.tertial"});
    CHECK(result.status == 2);
    CHECK(result.err.find("tertial-1") != std::string::npos);
    CHECK(folder.listing().empty());
}

TEST_CASE("new: a year without known goals begins without them, and says so") {
    const TemporaryFolder folder;
    const ProcessResult result = tertial::test::tertial(
        {"new", "--template", "vp", "--year", "2090", "--board", "N", "-o", folder / "x.tertial"});
    CHECK(result.status == 0);
    CHECK(result.err.find("inga mål för 2090") != std::string::npos);
}

TEST_CASE("new: two reports have different identities") {
    const TemporaryFolder folder;
    for (const std::string name : {"a", "b"}) {
        REQUIRE(
            tertial::test::tertial({"new", "--template", "vp", "--year", "2024", "--board", "N", "-o", folder / name})
                .status == 0);
    }
    CHECK(read_bytes(folder / "a") != read_bytes(folder / "b"));
}

TEST_CASE("import: writes the report, tells on standard output what was understood") {
    const TemporaryFolder folder;
    const ProcessResult result = tertial::test::tertial({"import", sample_text().string(), "-o", folder / "r.tertial"});
    CAPTURE(result.err);
    REQUIRE(result.status == 0);
    CHECK(result.out.find("25") != std::string::npos);
    CHECK(result.err.starts_with("Skrev "));
    CHECK(folder.listing() == "r.tertial");
    const json document = document_record(folder / "r.tertial");
    CHECK(document.at("type") == "tertialrapport");
    CHECK(document.at("period") == "Tertial 2");
    CHECK(document.at("year") == 2024);
}

TEST_CASE("import: what the user says goes before what the text says") {
    const TemporaryFolder folder;
    const ProcessResult result =
        tertial::test::tertial({"import", sample_text().string(), "-o", folder / "r.tertial", "--kind", "vb", "--year",
                                "2031", "--board", "Lillvikens nämnd"});
    REQUIRE_MESSAGE(result.status == 0, result.err);
    const json document = document_record(folder / "r.tertial");
    CHECK(document.at("type") == "verksamhetsberattelse");
    CHECK(document.at("year") == 2031);
    CHECK(document.at("board") == "Lillvikens nämnd");
}

TEST_CASE("import: without -o the report lies beside the text") {
    const TemporaryFolder folder;
    fs::copy_file(sample_text(), folder / "t2.txt");
    CHECK(tertial::test::tertial({"import", "t2.txt"}, {.folder = folder.path()}).status == 0);
    CHECK(folder.listing() == "t2.tertial t2.txt");
}

TEST_CASE("import: from standard input to standard output, the account on standard error") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    const ProcessResult result = tertial::test::tertial({"import", "-", "-o", "-"},
                                                        {.input = read_bytes(sample_text()), .folder = folder.path()});
    REQUIRE_MESSAGE(result.status == 0, result.err);
    CHECK(result.out.starts_with("<?xml"));
    CHECK_FALSE(result.err.empty());
    CHECK(folder.listing() == "r.tertial");
}

TEST_CASE("validate: text and JSON hold the same findings; the exit status follows the errors") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    const ProcessResult text = tertial::test::tertial({"validate", report});
    const ProcessResult lines = tertial::test::tertial({"validate", report, "--format", "json"});
    const std::vector<json> findings = json_lines(lines.out);
    const auto errors = std::ranges::count_if(findings, [](const json& f) { return f.at("strength") == "E"; });
    CHECK(text.status == (errors > 0 ? 1 : 0));
    CHECK(lines.status == text.status);
    CHECK_FALSE(findings.empty());
    for (const json& finding : findings) {
        std::string fields;
        for (const auto& [name, value] : finding.items()) fields += name + " ";
        CHECK(fields == "cell fix goal id line message name node strength ");  // json sorts them
        CHECK(text.out.find(finding.at("message").get<std::string>()) != std::string::npos);
        CHECK(text.out.find("[" + finding.at("id").get<std::string>() + "]") != std::string::npos);
    }
}

TEST_CASE("validate: the same from standard input") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    const ProcessResult file = tertial::test::tertial({"validate", report});
    const ProcessResult input = tertial::test::tertial({"validate", "-"}, {.input = read_bytes(report)});
    CHECK(input.out == file.out);
    CHECK(input.status == file.status);
}

TEST_CASE("export: each format lies beside the report under its own suffix, and says so") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    for (const std::string& format : formats) {
        const ProcessResult result = tertial::test::tertial({"export", report, "--to", format});
        CAPTURE(format);
        CAPTURE(result.err);
        CHECK(result.status == 0);
        CHECK(result.out.empty());
        CHECK(result.err.starts_with("Skrev "));
    }
    CHECK(folder.listing() == "r.docx r.jsonl r.tertial r.txt r.xlsx r.xml");
    for (const std::string name : {"r.docx", "r.xlsx"}) CHECK(read_bytes(folder / name).starts_with("PK"));
    CHECK(read_bytes(folder / "r.xml").starts_with("<?xml"));
    CHECK(count_kind(read_bytes(folder / "r.jsonl"), "indicator") >= 25);
    CHECK(count_kind(read_bytes(folder / "r.jsonl"), "activity") >= 25);
}

TEST_CASE("export: standard output gives the same bytes as a file") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    for (const std::string& format : formats) {
        REQUIRE(tertial::test::tertial({"export", report, "--to", format, "-o", folder / "ut"}).status == 0);
        const ProcessResult result =
            tertial::test::tertial({"export", "-", "--to", format}, {.input = read_bytes(report)});
        CHECK(result.status == 0);
        CHECK(result.out == read_bytes(folder / "ut"));
    }
}

TEST_CASE("export: Word and Excel files are not thrown on a screen") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    for (const std::string format : {"docx", "xlsx"}) {
        // script(1) gives the program a terminal as standard output
        const ProcessResult result = run(
            {"script", "-qec", "'" TERTIAL_PROGRAM "' export '" + report + "' --to " + format + " -o -", "/dev/null"});
        CHECK(result.status == 2);
        CHECK(result.out.find("ingen text för skärmen") != std::string::npos);
        CHECK(result.out.find("PK") == std::string::npos);
    }
}

TEST_CASE("determinism: the same bytes whatever the clock's zone, the language and the folder") {
    const TemporaryFolder folder;
    const std::string report = imported(folder);
    const std::vector<ProcessSetup> worlds{
        {.environment = {{"TZ", "UTC"}, {"LANG", "C"}, {"LC_ALL", "C"}}},
        {.environment = {{"TZ", "Pacific/Kiritimati"}, {"LANG", "sv_SE.UTF-8"}, {"LC_ALL", "sv_SE.UTF-8"}}},
        {.environment = {{"TZ", "America/Adak"}, {"LANG", "de_DE.UTF-8"}, {"LC_ALL", "C.UTF-8"}}, .folder = "/"},
        {.environment = {{"SOURCE_DATE_EPOCH", "1"}, {"HOME", "/nonexistent"}, {"USER", "annan"}}},
    };
    for (const std::string& format : formats) {
        std::string first;
        for (const ProcessSetup& world : worlds) {
            const ProcessResult result = tertial::test::tertial({"export", report, "--to", format, "-o", "-"}, world);
            CHECK(result.status == 0);
            if (first.empty()) first = result.out;
            CHECK(result.out == first);
        }
    }
    const std::string saved = read_bytes(report);
    for (ProcessSetup world : worlds) {
        world.input = read_bytes(sample_text());
        const ProcessResult again = tertial::test::tertial({"import", "-", "-o", "-"}, world);
        CHECK(again.status == 0);
        CHECK(again.out == tertial::test::tertial({"import", "-", "-o", "-"}, {.input = world.input}).out);
    }
    CHECK(saved == read_bytes(report));
}

TEST_CASE("templates: a folder of one's own goes before the installed one") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "kinds");
    std::string plan = read_bytes(fs::path(TERTIAL_TEST_TEMPLATES) / "kinds" / "plan.xml");
    TemporaryFolder out;
    const fs::path own = folder.path();
    folder.write("kinds/egen.xml", plan);
    CHECK(tertial::test::tertial({"new", "--template", "egen", "--year", "2024", "--board", "N", "--templates",
                                  own.string(), "-o", out / "r.tertial"})
              .status == 0);
    CHECK(
        tertial::test::tertial({"new", "--template", "egen", "--year", "2024", "--board", "N", "-o", out / "s.tertial"})
            .status == 2);
    CHECK(out.listing() == "r.tertial");
}
