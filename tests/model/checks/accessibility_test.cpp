#include <doctest/doctest.h>

#include "model/checks/fixes.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

void mend(Checked& checked, const Finding& finding) {
    IdSource ids(1);
    const auto fix = fix_commands({checked.report, checked.kind, checked.catalogue}, finding,
                                  [&](char prefix) { return ids.next(prefix); });
    REQUIRE_MESSAGE(fix.has_value(), to_text(fix.error()));
    for (Command command : fix->commands) REQUIRE(apply(checked.report, command));
}

}  // namespace

TEST_CASE("a11y-title: a document without a title gets the template's") {
    Checked checked = clean_report("tertial-2");
    checked.report.meta.title.clear();
    mend(checked, checked.only("a11y-title"));
    CHECK(checked.report.meta.title == "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd");
    CHECK(checked.silent("a11y-title"));
}

TEST_CASE("a11y-heading: empty headings and skipped levels") {
    Checked checked = clean_report("tertial-2");
    Chance chance(61);
    auto& blocks = checked.report.front.front().blocks;
    blocks.emplace_back(text_of(chance, "Barn", ParagraphStyle::heading));
    blocks.emplace_back(text_of(chance, "Förskola", ParagraphStyle::heading));
    std::get<Paragraph>(blocks.back()).depth = 1;
    CHECK(checked.silent("a11y-heading"));
    std::get<Paragraph>(blocks.back()).depth = 2;
    CHECK(contains(checked.only("a11y-heading").message, "hoppar över"));
    std::get<Paragraph>(blocks.back()).depth = 1;
    std::get<Paragraph>(blocks.back()).runs.clear();
    CHECK(contains(checked.only("a11y-heading").message, "tom"));
}

TEST_CASE("a11y-heading: a level that an import guessed is a warning") {
    Checked checked = clean_report("tertial-2");
    Chance chance(62);
    auto& blocks = checked.report.front.front().blocks;
    blocks.emplace_back(text_of(chance, "Barn", ParagraphStyle::heading));
    std::get<Paragraph>(blocks.back()).depth = 1;
    CHECK(checked.only("a11y-heading").strength == Strength::error);
    std::get<Paragraph>(blocks.back()).source.line = 12;
    CHECK(checked.only("a11y-heading").strength == Strength::warning);
}

TEST_CASE("a11y-table: no header, an unnamed column, an empty row that a fix removes") {
    Checked headless = clean_report("tertial-2");
    for (std::string& name : table_of(headless).columns) name.clear();
    CHECK(contains(headless.only("a11y-table").message, "rubrikrad"));

    Checked unnamed = clean_report("tertial-2");
    table_of(unnamed).columns[3].clear();
    CHECK(contains(unnamed.only("a11y-table").message, "Kolumn 4"));

    Checked first = clean_report("tertial-2");
    table_of(first).columns[0].clear();
    CHECK(first.silent("a11y-table"));

    Checked empty = clean_report("tertial-2");
    TableRow row = row_of({"", "", "", "", ""});
    row.id.text += "z";
    table_of(empty).rows.insert(table_of(empty).rows.begin(), row);
    mend(empty, empty.only("a11y-table"));
    CHECK(empty.silent("a11y-table"));
}

TEST_CASE("a11y-link: a link says where it leads") {
    Checked checked = clean_report("tertial-2");
    Chance chance(63);
    auto& blocks = checked.report.front.front().blocks;
    blocks.emplace_back(text_of(chance, "https://sjoviken.se/parker"));
    std::get<Paragraph>(blocks.back()).runs.front().link = "https://sjoviken.se/parker";
    CHECK(contains(checked.only("a11y-link").message, "sjoviken.se"));
    std::get<Paragraph>(blocks.back()).runs.front().text = "parkplanen";
    CHECK(checked.silent("a11y-link"));
}
