// A text as other extractions give it, into the report of the first: one step, which leaves nothing to do and no trace
// when it is undone.
#include <doctest/doctest.h>

#include "importers/import_files.h"
#include "model/project_file.h"
#include "tests/importers/gold.h"
#include "tests/importers/mutations.h"

using namespace tertial;

namespace {

ImportResult import(const std::string& text, const Meta* belongs_to) {
    ImportOptions options;
    options.belongs_to = belongs_to;
    if (belongs_to != nullptr) {
        options.kind = belongs_to->kind;
        options.tertial = belongs_to->tertial;
        options.year = belongs_to->year;
    }
    auto result = import_files({{"prov.txt", text}}, options, gold::templates());
    if (!result) FAIL(to_text(result.error()));
    return std::move(*result);
}

}  // namespace

TEST_CASE("import into: a text that an extraction changed is one step, done once, and undone without a trace") {
    for (const char* name : {"sjoviken-vp-2024", "sjoviken-t2-2024"}) {
        const std::string text = *gold::read_file(std::string(TERTIAL_TEST_DATA "/samples/") + name + ".txt");
        const Report before = import(text, nullptr).report;
        const std::string bytes = to_project_xml(before);
        for (const mutations::Mutation& mutation : mutations::all()) {
            CAPTURE(name);
            CAPTURE(mutation.name);
            mutations::Random random(5);
            const ImportResult changed = import(
                mutations::to_text(mutation.apply(mutations::to_lines(text), random), mutation.end), &before.meta);
            Report report = before;
            const auto changes = plan_import(report, changed, Reworded::accept);
            REQUIRE(changes);
            History history;
            REQUIRE(apply_update(report, history, *changes, "Läs in prov.txt"));
            const auto again = plan_import(report, changed, Reworded::accept);
            REQUIRE(again);
            CHECK_FALSE(changes_anything(*again));
            if (!history.can_undo()) continue;
            REQUIRE(history.undo(report));
            CHECK(to_project_xml(report) == bytes);
        }
    }
}
