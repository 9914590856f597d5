// Our own workbooks read back: the same goals, indicators, activities and tables, with their ids.
#include <map>

#include "exporters/exporters.h"
#include "exporters/text_shape.h"
#include "importers/text_clean.h"
#include "model/walk.h"
#include "tests/importers/excel/workbook.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::excel_test;

namespace {

std::string export_bytes(const Report& report) {
    const auto kind = load_document_template(folders(), "tertial-2");
    REQUIRE(kind);
    auto bytes = to_xlsx(report, *kind, {}, folders());
    if (!bytes) FAIL(to_text(bytes.error()));
    return *bytes;
}

/// Numbers as the council gives them: 1, 1.1, 1.1.1.
void number_goals(std::vector<Goal>& goals, const std::string& above) {
    for (std::size_t i = 0; i < goals.size(); ++i) {
        goals[i].number = above + std::to_string(i + 1);
        number_goals(goals[i].children, goals[i].number + ".");
    }
}

Report numbered_report(std::uint64_t seed) {
    Report report = random_report(seed, 2);
    number_goals(report.goals, "");
    return report;
}

/// As a sheet holds it and readers mend it: white space folded, no-break hyphens plain.
std::string held(const std::string& text) {
    return clean_text(fold_white_space(sound_text(text)));
}

std::string held(const std::vector<Paragraph>& comment) {
    std::string out;
    for (const Paragraph& paragraph : comment) {
        const std::string text = held(plain_text(paragraph));
        if (!text.empty()) out += text + "\n";
    }
    return out;
}

std::string held_name(const std::string& mark, const std::string& name) {
    return held(mark + " " + name);
}

void check_same(const Indicator& is, const Indicator& was) {
    CHECK(is.id == was.id);
    CHECK(held_name(is.mark, is.name) == held_name(was.mark, was.name));
    CHECK(is.period == held(was.period));
    for (std::size_t i = 0; i < indicator_column_count; ++i) CHECK(is.cells.text[i] == held(was.cells.text[i]));
    CHECK(held(is.comment) == held(was.comment));
}

void check_same(const Activity& is, const Activity& was) {
    CHECK(is.id == was.id);
    CHECK(held_name(is.mark, is.name) == held_name(was.mark, was.name));
    CHECK(is.start == held(was.start));
    CHECK(is.end == held(was.end));
    CHECK(is.deviation == held(was.deviation));
    CHECK(held(is.comment) == held(was.comment));
}

template <class T>
void check_all(const std::vector<T>& is, const std::vector<T>& was) {
    REQUIRE(is.size() == was.size());
    for (std::size_t i = 0; i < is.size(); ++i) check_same(is[i], was[i]);
}

void check_goals(const std::vector<Goal>& is, const std::vector<Goal>& was) {
    REQUIRE(is.size() == was.size());
    for (std::size_t i = 0; i < is.size(); ++i) {
        CAPTURE(was[i].number);
        CHECK(is[i].id == was[i].id);
        CHECK(is[i].level == was[i].level);
        CHECK(is[i].number == was[i].number);
        CHECK(is[i].title == held(was[i].title));
        CHECK(is[i].assessment == was[i].assessment);
        check_all(is[i].indicators, was[i].indicators);
        check_all(is[i].activities, was[i].activities);
        check_goals(is[i].children, was[i].children);
    }
}

using RowsById = std::map<std::string, const TableRow*>;

RowsById rows_by_id(const Report& report) {
    RowsById rows;
    const auto blocks = [&](const std::vector<Block>& all) {
        for (const Block& block : all) {
            const auto* table = std::get_if<Table>(&block);
            if (table == nullptr) continue;
            for (const TableRow& row : table->rows) rows[row.id.text] = &row;
        }
    };
    const auto chapter = [&](const Chapter& one, int) { blocks(one.blocks); };
    for_each_chapter(report.front, chapter);
    for_each_chapter(report.back, chapter);
    blocks(report.goals_chapter.blocks);
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Section& section : goal.sections) blocks(section.blocks);
    });
    return rows;
}

}  // namespace

TEST_CASE("exported workbook: random reports come back with every cell and id") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        const Report was = numbered_report(seed);
        const Report is = import_bytes(export_bytes(was), "rapport.xlsx");
        check_goals(is.goals, was.goals);
        const RowsById rows = rows_by_id(is), expected = rows_by_id(was);
        CHECK(rows.size() == expected.size());
        for (const auto& [id, row] : expected) {
            CAPTURE(id);
            const auto found = rows.find(id);
            REQUIRE(found != rows.end());
            CHECK(found->second->role == row->role);
            REQUIRE(found->second->cells.size() >= row->cells.size());
            for (std::size_t i = 0; i < row->cells.size(); ++i) {
                CHECK(found->second->cells[i] == held(row->cells[i]));
            }
        }
    }
}

TEST_CASE("exported workbook: a table goes back under its headings, with its unit and title") {
    Report report;
    report.meta.kind = DocumentKind::tertial_report;
    report.meta.tertial = 2;
    report.meta.year = 2024;
    report.meta.board = "Sjövikens stadsdelsnämnd";
    report.meta.title = "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd";
    Chance chance(3);
    Table money;
    money.id = chance.id(id_prefix::table);
    money.unit = "mnkr";
    money.columns = {"Verksamhet", "Budget", "Prognos"};
    for (const std::vector<std::string>& cells :
         {std::vector<std::string>{"Förskola", "12,4", "12"}, {"Skola", "1", "1,04"}, {"Summa", "13,5", "13,04"}}) {
        TableRow row;
        row.id = chance.id(id_prefix::row);
        row.role = cells[0] == "Summa" ? RowRole::sum : RowRole::row;
        row.cells = cells;
        money.rows.push_back(row);
    }
    Table titled = money;
    titled.id = chance.id(id_prefix::table);
    titled.title = "Volymer";
    titled.unit.clear();
    titled.columns[0] = "Platser";
    for (TableRow& row : titled.rows) row.id = chance.id(id_prefix::row);
    Goal goal;
    goal.id = chance.id(id_prefix::goal);
    goal.number = "1";
    goal.title = "En stad för alla. Alltid.";
    Section section;
    section.id = chance.id(id_prefix::section);
    section.role = SectionRole::analysis;
    section.title = "Analys";
    section.blocks.push_back(titled);
    goal.sections.push_back(section);
    report.goals.push_back(goal);
    Chapter inner, outer;
    inner.id = chance.id(id_prefix::chapter);
    inner.title = "Driftbudget";
    inner.blocks.push_back(money);
    outer.id = chance.id(id_prefix::chapter);
    outer.title = "Uppföljning av ekonomi";
    outer.children.push_back(inner);
    report.back.push_back(outer);

    const Report is = import_bytes(export_bytes(report), "rapport.xlsx");
    CHECK(is.meta.title == report.meta.title);
    CHECK(is.meta.board == report.meta.board);
    CHECK(is.meta.tertial == 2);
    CHECK(is.meta.year == 2024);
    REQUIRE(is.back.size() == 1);
    CHECK(is.back[0].title == "Uppföljning av ekonomi");
    REQUIRE(is.back[0].children.size() == 1);
    const Table& back = std::get<Table>(is.back[0].children[0].blocks.at(0));
    CHECK(back.title.empty());
    CHECK(back.unit == "mnkr");
    CHECK(back.columns == money.columns);
    REQUIRE(back.rows.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {  // the sum that does not hold is as printed, not as Excel counts
        CHECK(back.rows[i].cells == money.rows[i].cells);
        CHECK(back.rows[i].role == money.rows[i].role);
    }
    REQUIRE(is.goals.size() == 1);
    CHECK(is.goals[0].title == goal.title);
    REQUIRE(is.goals[0].sections.size() == 1);
    CHECK(is.goals[0].sections[0].role == SectionRole::analysis);
    CHECK(std::get<Table>(is.goals[0].sections[0].blocks.at(0)).title == "Volymer");
}

TEST_CASE("exported workbook: an empty report has nothing to read back but what it says of itself") {
    Report report;
    report.meta.kind = DocumentKind::tertial_report;
    report.meta.tertial = 2;
    const auto read = import_report(export_bytes(report), "tom.xlsx", {}, folders());
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::bad_format);
}

TEST_CASE("exported workbook: a copied row gets an id of its own") {
    const std::vector<std::vector<std::string>> rows = {{"Mål", "Indikator", "Utfall", "Årsmål", "Id"},
                                                        {"1.1.1", "Andel", "1", "2", "iabcdefgh"},
                                                        {"1.1.1", "Andel 2", "1", "2", "iabcdefgh"},
                                                        {"1.1.1", "Andel 3", "1", "2", "aabcdefgh"},
                                                        {"1.1.1", "Andel 4", "1", "2", "IABC"}};
    const Report report = import_rows(rows);
    const std::vector<Indicator>& indicators = report.goals.at(0).children.at(0).children.at(0).indicators;
    REQUIRE(indicators.size() == 4);
    CHECK(indicators[0].id.text == "iabcdefgh");
    for (std::size_t i = 1; i < 4; ++i) {
        CHECK(indicators[i].id.text.front() == id_prefix::indicator);
        CHECK(indicators[i].id != indicators[0].id);
    }
}

TEST_CASE("exported workbook: a figure that was filled in wins over its print") {
    const TestWorkbook book{{{"Indikatorer",
                              rows_of({{"Mål", "Indikator", "Utfall", "Årsmål", "Enhet", "Id",
                                        "Utfall – så står det i rapporten", "Årsmål – så står det i rapporten"},
                                       {"1", "A", "#71.5", "#80", "%", "iabcdefgh", "70 %", "80"},
                                       {"1", "B", "", "#80", "%", "iabcdefgi", "70 %", "80%"}}),
                              "<cols><col min=\"6\" max=\"8\" hidden=\"1\"/></cols>"}}};
    const Report report = import_bytes(bytes_of(book), "rapport.xlsx");
    const std::vector<Indicator>& indicators = report.goals.at(0).indicators;
    REQUIRE(indicators.size() == 2);
    CHECK(indicators[0].cells[IndicatorColumn::outcome] == "71,5 %");
    CHECK(indicators[0].cells[IndicatorColumn::target] == "80");
    CHECK(indicators[1].cells[IndicatorColumn::outcome].empty());
    CHECK(indicators[1].cells[IndicatorColumn::target] == "80%");
}
