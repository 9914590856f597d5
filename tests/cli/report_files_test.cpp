// Report files as the program writes them: they follow the schema, and loading and saving one changes nothing.
#include <doctest/doctest.h>

#include "model/project_file.h"
#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;

namespace {

const fs::path tests_folder = TERTIAL_TEST_DATA;

/// Texts that can be imported: the samples, and the published reports when they are at hand.
std::vector<fs::path> texts() {
    std::vector<fs::path> found;
    for (const std::string name : {"sjoviken-vp-2024.txt", "sjoviken-t2-2024.txt", "sjoviken-t2-2024.tabs.txt"})
        found.push_back(tests_folder / "samples" / name);
    std::size_t skipped = 0;
    for (const std::string name : {"t1-2023-norrmalm.txt", "t2-2019-norrmalm.txt", "vp-2020-hasselby-vallingby.txt"}) {
        const fs::path text = fs::path(TERTIAL_CORPUS) / name;
        fs::exists(text) ? found.push_back(text) : static_cast<void>(++skipped);
    }
    if (skipped > 0) MESSAGE(skipped << " published texts are not at hand: skipped");
    return found;
}

/// A report of every text and of every template.
std::vector<std::string> reports(const TemporaryFolder& folder) {
    std::vector<std::string> made;
    for (const fs::path& text : texts()) {
        made.push_back(folder / (text.stem().string() + ".tertial"));
        REQUIRE(tertial::test::tertial({"import", text.string(), "-o", made.back()}).status == 0);
    }
    for (const std::string kind : {"vp", "t1", "t2", "vb"}) {
        for (const std::string year : {"2020", "2025"}) {
            made.push_back(folder / (kind + year + ".tertial"));
            REQUIRE(tertial::test::tertial({"new", "--template", kind, "--year", year, "--board",
                                            "Sjövikens stadsdelsnämnd", "-o", made.back()})
                        .status == 0);
        }
    }
    return made;
}

}  // namespace

TEST_CASE("report files: loading and saving gives the same bytes") {
    const TemporaryFolder folder;
    for (const std::string& report : reports(folder)) {
        CAPTURE(report);
        const std::string bytes = read_bytes(report);
        const auto loaded = tertial::load_project(tertial::real_file_system(), report);
        REQUIRE(loaded);
        CHECK(loaded->warning.empty());
        CHECK(tertial::to_project_xml(loaded->report) == bytes);
    }
}

TEST_CASE("report files: all that the program writes follows the schema") {
    const TemporaryFolder folder;
    std::vector<std::string> command{"xmllint", "--noout", "--schema",
                                     (tests_folder.parent_path() / "model" / "tertial.xsd").string()};
    const std::vector<std::string> files = reports(folder);
    command.insert(command.end(), files.begin(), files.end());
    const ProcessResult result = run(command);
    CAPTURE(result.err);
    CHECK(result.status == 0);
    for (const std::string& report : files) CHECK(result.err.find(report + " validates") != std::string::npos);
}

TEST_CASE("report files: records are the same however often they are exported, also from the report saved anew") {
    const TemporaryFolder folder;
    for (const std::string& report : reports(folder)) {
        CAPTURE(report);
        const auto records = [&] {
            return tertial::test::tertial({"export", report, "--to", "records", "-o", "-"}).out;
        };
        const std::string first = records();
        CHECK_FALSE(first.empty());
        CHECK(records() == first);
        const auto loaded = tertial::load_project(tertial::real_file_system(), report);
        REQUIRE(loaded);
        REQUIRE(tertial::save_project(tertial::real_file_system(), report, loaded->report));
        CHECK(records() == first);
    }
}
