// The schema is for those who read the files without this program: it must say what the program writes.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "model/file_system.h"
#include "model/project_file.h"
#include "tests/model/random_report.h"
#include "tests/model/temporary_folder.h"

using namespace tertial;
namespace fs = std::filesystem;

namespace {

const fs::path source = fs::path(TERTIAL_TEST_DATA).parent_path();
const fs::path frozen = fs::path(TERTIAL_TEST_DATA) / "model/data/format-1.tertial";

bool has(const std::string& program) {
    const bool found = std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
    if (!found) MESSAGE("not installed, so not tried: ", program);
    return found;
}

int run(const std::string& command) {
    return std::system((command + " 2>&1").c_str());
}

}  // namespace

TEST_CASE("format 1: the frozen file of 2026 opens for ever, and saving it changes no byte") {
    const auto bytes = read_file(real_file_system(), frozen);
    REQUIRE(bytes);
    const auto loaded = from_project_xml(*bytes, "format-1.tertial");
    if (!loaded) FAIL(to_text(loaded.error()));
    CHECK(loaded->access == Access::read_write);
    const Report& report = loaded->report;
    CHECK(report.meta.kind == DocumentKind::tertial_report);
    CHECK(report.meta.letterhead.size() == 3);
    CHECK(report.front[0].blocks.size() == 5);
    CHECK(report.goals_chapter.title == "Uppföljning av kommunfullmäktiges mål");
    const Goal& area = report.goals[0].children[0];
    CHECK(area.assessment == Assessment::partly);
    CHECK(area.indicators[0].cells[IndicatorColumn::council_target] == "84 %");
    CHECK(area.indicators[0].alternatives.size() == 2);
    CHECK(area.children[0].level == GoalLevel::board);
    CHECK(std::get<Table>(report.back[0].blocks[0]).rows[3].role == RowRole::sum);
    CHECK(report.import_notes[2].kind == ImportNoteKind::unplaced);
    CHECK(to_project_xml(report) == *bytes);
}

TEST_CASE("format 1: what is saved is valid against the schema") {
    if (!has("xmllint")) return;
    TemporaryFolder folder;
    std::string files = frozen.string();
    for (std::uint64_t seed = 200; seed < 230; ++seed) {
        const fs::path path = folder / (std::to_string(seed) + ".tertial");
        REQUIRE(save_project(real_file_system(), path, random_report(seed, 1 + static_cast<int>(seed % 4))));
        files += " " + path.string();
    }
    const std::string schema = (source / "model/tertial.xsd").string();
    CHECK(run("xmllint --nonet --noout --schema " + schema + " " + files) == 0);
    // The schema must be able to refuse: a goal without a level.
    std::ofstream(folder / "bad") << "<tertial format=\"1\" id=\"r1\"><meta><kind>plan</kind></meta><goals><goal "
                                     "id=\"g1\"/></goals></tertial>";
    CHECK(run("xmllint --nonet --noout --schema " + schema + " " + (folder / "bad").string()) != 0);
}

TEST_CASE("format 1: the XSD is made from the RELAX NG") {
    if (!has("trang")) return;
    CHECK(run((source / "scripts/make_schema").string() + " --check") == 0);
}
