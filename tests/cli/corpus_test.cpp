// The main job on published reports, where they are at hand beside the project.
#include <doctest/doctest.h>

#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;

TEST_CASE("corpus: every published text is imported, checked and exported in all formats") {
    const std::vector<std::string> names{"t1-2023-norrmalm", "t2-2019-norrmalm", "vp-2020-hasselby-vallingby"};
    std::size_t skipped = 0;
    for (const std::string& name : names) {
        const fs::path text = fs::path(TERTIAL_CORPUS) / (name + ".txt");
        if (!fs::exists(text)) {
            ++skipped;
            continue;
        }
        CAPTURE(name);
        const TemporaryFolder folder;
        const std::string report = folder / "r.tertial";
        const ProcessResult import = tertial::test::tertial({"import", text.string(), "-o", report});
        CHECK_MESSAGE(import.status == 0, import.err);
        CHECK_FALSE(import.out.empty());
        CHECK(tertial::test::tertial({"validate", report}).status <= 1);
        for (const std::string format : {"docx", "flat-opc", "xlsx", "records", "text"}) {
            const ProcessResult first = tertial::test::tertial({"export", report, "--to", format, "-o", "-"});
            CHECK_MESSAGE(first.status == 0, first.err);
            CHECK(first.out.size() > 10'000);
            CHECK(tertial::test::tertial({"export", report, "--to", format, "-o", "-"}).out == first.out);
        }
    }
    if (skipped > 0) MESSAGE(skipped << " of " << names.size() << " published texts are not at hand: skipped");
}
