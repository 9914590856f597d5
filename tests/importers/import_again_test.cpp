// Published reports imported into what was made of them, in every format: nothing changes. Where they are at hand.
#include <doctest/doctest.h>

#include "importers/import_files.h"
#include "model/project_file.h"
#include "tests/importers/exported.h"
#include "tests/importers/pdf/poppler_at_hand.h"
#include "tests/importers/published.h"

using namespace tertial;

namespace {

ImportResult import(const ImportFile& file, const Meta* belongs_to = nullptr) {
    ImportOptions options;
    options.belongs_to = belongs_to;
    auto result = import_files({file}, options, gold::templates());
    if (!result) FAIL(to_text(result.error()));
    return std::move(*result);
}

template <class F>
void for_each_report(const std::vector<std::string>& suffixes, F&& f) {
    for (const std::string& suffix : suffixes) {
        published::for_each(suffix, [&](const std::string& name, const std::string& bytes, const gold::Records&) {
            f(ImportFile{name + suffix, bytes});
        });
    }
}

void check_no_change(const Report& report, const ImportFile& file) {
    CAPTURE(file.name);
    const auto changes = plan_import(report, import(file, &report.meta), Reworded::propose);
    REQUIRE(changes);
    CHECK(list_changes(*changes, ListDetail::full) == "");
    CHECK_FALSE(changes_anything(*changes));
}

ImportFile workbook(const Report& report) {
    return {"bok.xlsx", exported::workbook(report)};
}

ImportFile document(const Report& report) {
    return {"rapport.docx", exported::document(report)};
}

void check_again(const ImportFile& file) {
    const ImportResult read = import(file);
    check_no_change(read.report, file);
    // Saved and loaded in between, as between two runs of the program.
    const auto loaded = from_project_xml(to_project_xml(read.report), "r.tertial");
    REQUIRE(loaded);
    check_no_change(loaded->report, file);
}

}  // namespace

TEST_CASE("import again: text and Word into their own reports change nothing") {
    for_each_report({".txt", ".raw.txt", ".docx"}, check_again);
}

TEST_CASE("import again: PDF into its own report changes nothing") {
    if (!pdf_test::tools_are_at_hand()) return;
    for_each_report({".pdf"}, check_again);
}

TEST_CASE("import again: what was exported as Excel and Word comes back as nothing new") {
    for_each_report({".txt", ".docx"}, [](const ImportFile& file) {
        const Report report = import(file).report;
        check_no_change(report, workbook(report));
        check_no_change(report, document(report));
    });
}

TEST_CASE("import again: a report with its own workbook is the report alone") {
    for_each_report({".txt", ".docx"}, [](const ImportFile& file) {
        Report alone = import(file).report;
        auto both = import_files({workbook(alone), file}, {}, gold::templates());
        REQUIRE(both);
        CHECK(list_changes(both->changes, ListDetail::full) == "");
        alone.import_notes.clear();
        both->report.import_notes.clear();
        CHECK(to_project_xml(both->report) == to_project_xml(alone));
    });
}

TEST_CASE("import again: Word and text of one report differ little, and the sum of both is one step") {
    for_each_report({".txt"}, [](const ImportFile& file) {
        const auto word =
            gold::read_file(std::string(TERTIAL_CORPUS) + "/" + file.name.substr(0, file.name.find('.')) + ".docx");
        if (!word) return;
        Report report = import(file).report;
        const std::string before = to_project_xml(report);
        const ImportFile other{"rapport.docx", *word};
        const auto changes = plan_import(report, import(other), Reworded::accept);
        REQUIRE(changes);
        History history;
        REQUIRE(apply_update(report, history, *changes, "Läs in rapport.docx"));
        const auto again = plan_import(report, import(other), Reworded::accept);
        REQUIRE(again);
        CHECK_FALSE(changes_anything(*again));
        if (!history.can_undo()) return;
        REQUIRE(history.undo(report));
        CHECK(to_project_xml(report) == before);
    });
}
