// Sheets that tell another year than the report they are read into.
#include <doctest/doctest.h>

#include "importers/import_files.h"
#include "model/project_file.h"
#include "tests/importers/gold.h"

using namespace tertial;

namespace {

Report sample() {
    const auto text = gold::read_file(std::string(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.txt"));
    REQUIRE(text);
    const auto report = gold::import(*text);
    REQUIRE(report);
    return *report;
}

const Indicator& first_indicator(const Report& report) {
    for (const Goal& direction : report.goals) {
        for (const Goal& area : direction.children) {
            if (!area.indicators.empty()) return area.indicators.front();
        }
    }
    FAIL("no indicator");
    throw;
}

/// What the sheet's heading of last year's outcome and its period tell.
std::string sheet(const Report& report, const std::string& previous, const std::string& period) {
    return "Indikator;Periodens utfall;" + previous + ";Period\n" + first_indicator(report).name + ";99 %;98 %;" +
           period + "\n";
}

Expected<std::vector<UpdateChange>> plan(const Report& report, const ImportFile& file, ImportOptions options = {}) {
    options.belongs_to = &report.meta;
    const auto read = import_files({file}, options, gold::templates());
    REQUIRE_MESSAGE(read.has_value(), to_text(read.error()));
    return plan_import(report, *read, Reworded::propose);
}

bool is_refused(const Expected<std::vector<UpdateChange>>& changes) {
    if (changes) return false;
    CHECK(changes.error().code == ErrorCode::bad_argument);
    CHECK(changes.error().message.find("Arbetsbladet är om 2022, rapporten om 2024") == 0);
    CHECK(changes.error().message.find("--year 2024") != std::string::npos);
    return true;
}

}  // namespace

TEST_CASE("sheets of another year: headings, periods and names tell it, and nothing is written") {
    const Report report = sample();
    CHECK(is_refused(plan(report, {"blad.csv", sheet(report, "Utfall VB 2021", "")})));
    CHECK(is_refused(plan(report, {"blad.csv", sheet(report, "Utfall VB", "Tertial 2 2022")})));
    CHECK(is_refused(plan(report, {"blad.csv", sheet(report, "Utfall VB", "2022")})));
    CHECK(is_refused(plan(report, {"Indikatorer 2022.csv", sheet(report, "Utfall VB", "")})));
}

TEST_CASE("sheets of another year: one that tells the report's year, or none, is the report's") {
    const Report report = sample();
    for (const auto& [name, previous, period] :
         std::vector<std::array<std::string, 3>>{{"blad.csv", "Utfall VB 2023", "2022"},
                                                 {"blad.csv", "Utfall VB", "Tertial 2 2024"},
                                                 {"blad.csv", "Utfall VB", ""},
                                                 {"Indikatorer 2022-11-30.csv", "Utfall VB", ""},
                                                 {"Indikatorer 2022.csv", "Utfall VB", "Tertial 2 2024"}}) {
        CAPTURE(name + previous + period);
        const auto changes = plan(report, {name, sheet(report, previous, period)});
        REQUIRE_MESSAGE(changes.has_value(), to_text(changes.error()));
        CHECK(changes_anything(*changes));
    }
}

TEST_CASE("sheets of another year: who says the year knows better") {
    const Report report = sample();
    ImportOptions options;
    options.year = 2024;
    const auto changes = plan(report, {"blad.csv", sheet(report, "Utfall VB 2021", "2022")}, options);
    REQUIRE(changes);
    CHECK(changes_anything(*changes));
}

TEST_CASE("sheets of another year: with a report they are no one report") {
    const auto text = gold::read_file(std::string(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.txt"));
    REQUIRE(text);
    const auto both = import_files({{"rapport.txt", *text}, {"blad.csv", sheet(sample(), "Utfall VB 2021", "2022")}},
                                   {}, gold::templates());
    REQUIRE_FALSE(both);
    CHECK(both.error().code == ErrorCode::bad_argument);
    CHECK(both.error().message.find("Arbetsbladet är om 2022") == 0);
}

TEST_CASE("import into: more rows than a report can have are refused with what to do, and those it can have are not") {
    const Report report = sample();
    const auto rows = [](int count) {
        std::string out = "Nr;Aktivitet;Startdatum;Slutdatum\n";
        for (int i = 0; i < count; ++i) out += "1.1;Aktivitet nummer " + std::to_string(i) + ";2024-01-01;2024-12-31\n";
        return out;
    };
    const auto many = plan(report, {"blad.csv", rows(12'000)});
    REQUIRE_FALSE(many);
    CHECK(many.error().code == ErrorCode::too_large);
    CHECK(many.error().message.find("Filen har fler rader än en rapport kan ha.") == 0);
    const auto some = plan(report, {"blad.csv", rows(2'000)});
    REQUIRE(some);
    Report changed = report;
    History history;
    REQUIRE(apply_update(changed, history, *some, "Läs in blad.csv"));
    REQUIRE(history.undo(changed));
    CHECK(to_project_xml(changed) == to_project_xml(report));
}
