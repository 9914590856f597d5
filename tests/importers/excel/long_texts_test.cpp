// Texts that no cell of Excel can hold, exported and read back.
#include "exporters/exporters.h"
#include "importers/import_files.h"
#include "tests/importers/excel/workbook.h"

using namespace tertial;
using namespace tertial::excel_test;

namespace {

std::string long_text() {
    std::string text;
    for (int i = 0; i < 9000; ++i) text += "Mening nummer " + std::to_string(i) + ". ";
    text.pop_back();
    return text;
}

/// A report with a comment that goes on over several rows of the sheet of rests.
Report long_report() {
    Report report;
    report.id.text = "rlonglong";
    report.meta.kind = DocumentKind::tertial_report;
    report.meta.tertial = 2;
    report.meta.year = 2024;
    report.meta.board = "Sjövikens stadsdelsnämnd";
    Goal& goal = report.goals.emplace_back();
    goal.id.text = "glonglong";
    goal.number = "1";
    goal.title = "Ett mål";
    Indicator& indicator = goal.indicators.emplace_back();
    indicator.id.text = "ilonglong";
    indicator.name = "Andel nöjda";
    indicator.cells[IndicatorColumn::outcome] = "70 %";
    Paragraph paragraph;
    paragraph.id.text = "plonglong";
    paragraph.runs = plain_runs(long_text());
    indicator.comment.push_back(paragraph);
    return report;
}

std::string exported(const Report& report) {
    const auto kind = load_template_for(folders(), report);
    REQUIRE(kind);
    auto bytes = to_xlsx(report, *kind, {}, folders());
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace

TEST_CASE("long texts: their rest goes back behind the cell, and the sheet of rests is no chapter") {
    const Report report = long_report();
    const std::string bytes = exported(report);
    const Report back = import_bytes(bytes, "bok.xlsx");
    REQUIRE(back.goals.size() == 1);
    REQUIRE(back.goals[0].indicators.size() == 1);
    CHECK(plain_text(back.goals[0].indicators[0].comment) == long_text());
    CHECK(back.front.empty());
    CHECK(back.back.empty());
    for (const ImportNote& note : back.import_notes) CHECK(note.kind != ImportNoteKind::unplaced);
    CHECK(plan_update(report, back).empty());
}

TEST_CASE("long texts: a sheet of that name that is none of ours, or names no cell, is read as it stands") {
    const Report other =
        import_bytes(bytes_of({{{"Mått", rows_of({{"Mål", "Indikator", "Utfall"}, {"1.1", "Andel nöjda", "80 %"}})},
                                {"Långa texter", rows_of({{"Blad", "Rad", "Kolumn", "Del", "Text"},
                                                          {"Mått", "99", "Indikator", "2", "finns inte"},
                                                          {"Borta", "2", "Indikator", "2", "finns inte heller"}})}}}),
                     "bok.xlsx");
    const std::string account = import_account(other, {});
    CHECK(account.find("finns inte heller") == std::string::npos);  // it is text of a chapter
    REQUIRE(other.back.size() == 1);
    CHECK(std::get<Table>(other.back[0].blocks[0]).rows.size() == 2);
}
