// Workbooks as boards keep them, read as reports.
#include <algorithm>

#include "tests/importers/excel/workbook.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::excel_test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

const Indicator& only_indicator(const Report& report) {
    const Goal* goal = &report.goals.at(0);
    while (goal->indicators.empty()) goal = &goal->children.at(0);
    REQUIRE(goal->indicators.size() == 1);
    return goal->indicators[0];
}

const std::string& cell(const Indicator& indicator, IndicatorColumn column) {
    return indicator.cells[column];
}

std::string comment_of(const std::vector<Paragraph>& comment) {
    return plain_text(comment);
}

}  // namespace

TEST_CASE("sheets: goals by number, units from their column, numbers as numbers") {
    const Report report = import_rows({{"Mål", "Indikator", "Periodens utfall", "Prognos helår", "Årsmål", "Enhet"},
                                       {"1.2.1", "Andel nöjda", "#80", "#82.5", "#85", "%"},
                                       {"", "Antal besök", "#18500", "19 000", "Öka", "st"},
                                       {"1.1.1", "Index", "#79", "", "#80", ""}});
    REQUIRE(report.goals.size() == 1);
    CHECK(report.goals[0].number == "1");
    CHECK(report.goals[0].level == GoalLevel::direction);
    REQUIRE(report.goals[0].children.size() == 2);
    CHECK(report.goals[0].children[0].number == "1.1");
    const Goal& area = report.goals[0].children[1];
    CHECK(area.number == "1.2");
    REQUIRE(area.children.size() == 1);
    const Goal& board = area.children[0];
    CHECK(board.level == GoalLevel::board);
    REQUIRE(board.indicators.size() == 2);
    CHECK(cell(board.indicators[0], IndicatorColumn::outcome) == "80 %");
    CHECK(cell(board.indicators[0], IndicatorColumn::forecast) == "82,5 %");
    CHECK(cell(board.indicators[1], IndicatorColumn::outcome) == "18500 st");
    CHECK(cell(board.indicators[1], IndicatorColumn::forecast) == "19 000 st");
    CHECK(cell(board.indicators[1], IndicatorColumn::target) == "Öka");
    CHECK(cell(report.goals[0].children[0].children[0].indicators[0], IndicatorColumn::outcome) == "79");
}

TEST_CASE("sheets: number formats decide, and a unit in the value is not doubled") {
    const Indicator indicator = only_indicator(
        import_rows({{"Nr", "Indikator", "Utfall", "Prognos", "Årsmål", "KF:s årsmål 2024", "Enhet", "Period"},
                     {"1.1.1", "Andel", "#0.005/1", "#0.5/2", "60 %", "#1050/3", "%", "Tertial 2 2024"}},
                    {"0.0%", "0.0\" %\"", "#,##0"}));
    CHECK(cell(indicator, IndicatorColumn::outcome) == "0,5 %");
    CHECK(cell(indicator, IndicatorColumn::forecast) == "0,5 %");
    CHECK(cell(indicator, IndicatorColumn::target) == "60 %");
    CHECK(cell(indicator, IndicatorColumn::council_target) == "1 050 %");
    CHECK(indicator.period == "Tertial 2 2024");
}

TEST_CASE("sheets: indicators and activities with their columns in any order") {
    const Rows indicators = {{"Mål", "1.2.1", "1.2.2"},
                             {"Indikator", "Andel", "Antal"},
                             {"Utfall", "70 %", "12"},
                             {"Utfall män/pojkar", "71 %", ""},
                             {"Utfall kvinnor/flickor", "", "6"},
                             {"Utfall VB 2023", "69 %", "11"},
                             {"Prognos helår", "72 %", "13"},
                             {"Årsmål", "75 %", "14"},
                             {"KF:s årsmål", "", "20"},
                             {"Period", "Tertial 2 2024", "2024"},
                             {"Kommentar", "Bra", "Sämre"}};
    const Rows activities = {{"Nämndmål", "1.2.1 Trygghet", "1.2.2 Hälsa"},
                             {"Aktivitet", "Starta", "Sluta"},
                             {"Startdatum", "2024-01-01", "2024-03-01"},
                             {"Slutdatum", "2024-12-31", "2024-06-30"},
                             {"Avvikelse", "", "Avvikelse"},
                             {"Analys", "Går bra", "Försenad"}};
    Chance chance(4711);
    const auto shuffled = [&chance](Rows columns) {
        for (std::size_t i = columns.size(); i > 1; --i) std::swap(columns[i - 1], columns[chance.below(i)]);
        Rows rows(columns.front().size());
        for (const auto& column : columns) {
            for (std::size_t r = 0; r < column.size(); ++r) rows[r].push_back(column[r]);
        }
        return rows;
    };
    for (int round = 0; round < 60; ++round) {
        const Report report = import_bytes(bytes_of({{{"Indikatorer", rows_of(shuffled(indicators), 3)},
                                                      {"Aktiviteter", rows_of(shuffled(activities))}}}),
                                           "bok.xlsx");
        REQUIRE(report.goals.size() == 1);
        const std::vector<Goal>& goals = report.goals[0].children.at(0).children;
        REQUIRE(goals.size() == 2);
        CHECK(goals[0].title == "Trygghet");
        const Indicator& first = goals[0].indicators.at(0);
        const Indicator& second = goals[1].indicators.at(0);
        CHECK(first.name == "Andel");
        CHECK(first.cells == IndicatorCells{{"70 %", "71 %", "", "69 %", "72 %", "75 %", ""}});
        CHECK(second.cells == IndicatorCells{{"12", "", "6", "11", "13", "14", "20"}});
        CHECK(first.period == "Tertial 2 2024");
        CHECK(comment_of(second.comment) == "Sämre");
        const Activity& activity = goals[1].activities.at(0);
        CHECK(activity.name == "Sluta");
        CHECK(activity.start == "2024-03-01");
        CHECK(activity.end == "2024-06-30");
        CHECK(activity.deviation == "Avvikelse");
        CHECK(comment_of(activity.comment) == "Försenad");
        CHECK(goals[0].activities.at(0).deviation.empty());
    }
}

TEST_CASE("sheets: headings as people write them") {
    struct Written {
        const char* heading;
        IndicatorColumn column;
    };
    for (const Written& written :
         std::initializer_list<Written>{{"UTFALL", IndicatorColumn::outcome},
                                        {"Periodens\nutfall", IndicatorColumn::outcome},
                                        {"Utfall T2 2024", IndicatorColumn::outcome},
                                        {"Utfall (kvinnor)", IndicatorColumn::outcome_women},
                                        {"Kvinnor", IndicatorColumn::outcome_women},
                                        {"Utfall pojkar/män", IndicatorColumn::outcome_men},
                                        {"Utfall VB 2023", IndicatorColumn::outcome_previous},
                                        {"Helårsprognos 2024", IndicatorColumn::forecast},
                                        {"Nämndens årsmål 2024", IndicatorColumn::target},
                                        {"Års-mål", IndicatorColumn::target},
                                        {"Arsmal", IndicatorColumn::target},
                                        {"KF:s årsmål år 2024", IndicatorColumn::council_target},
                                        {"Målvärde", IndicatorColumn::target}}) {
        CAPTURE(written.heading);
        const Report report = import_rows({{"Indikator", written.heading, "Enhet"}, {"Antal", "12", ""}});
        CHECK(cell(only_indicator(report), written.column) == "12");
    }
}

TEST_CASE("sheets: of two outcomes that of the earlier year is the year before's; a heading may hold the unit") {
    const Indicator indicator = only_indicator(import_rows(
        {{"Indikator", "Utfall 2023 (%)", "Utfall 2024 (%)", "Årsmål 2024 (%)"}, {"Andel", "#70", "#72", "75 %"}}));
    CHECK(cell(indicator, IndicatorColumn::outcome_previous) == "70 %");
    CHECK(cell(indicator, IndicatorColumn::outcome) == "72 %");
    CHECK(cell(indicator, IndicatorColumn::target) == "75 %");
}

TEST_CASE("sheets: a header in two rows") {
    const Indicator indicator = only_indicator(import_rows({{"Mål", "Indikator", "Utfall", "", "", "Årsmål"},
                                                            {"", "", "Totalt", "Kvinnor", "Män", ""},
                                                            {"1.1.1", "Andel", "70 %", "71 %", "69 %", "75 %"}}));
    CHECK(indicator.cells == IndicatorCells{{"70 %", "69 %", "71 %", "", "", "75 %", ""}});
}

TEST_CASE("sheets: goals as rows of their own, in the sheet's name, by title, and typed with a comma") {
    const Report rows = import_rows({{"Indikator", "Utfall", "Årsmål"},
                                     {"Nämndmål: 1.2.1. Barn är trygga"},
                                     {"Andel", "70 %", "75 %"},
                                     {},
                                     {"1.2.2 Unga mår bra"},
                                     {"Antal", "7", "8"},
                                     {"Analys Prognosen håller."}});
    const std::vector<Goal>& goals = rows.goals.at(0).children.at(0).children;
    REQUIRE(goals.size() == 2);
    CHECK(goals[0].title == "Barn är trygga");
    CHECK(goals[1].indicators.at(0).name == "Antal");
    CHECK(comment_of(goals[1].indicators[0].comment) == "Prognosen håller.");

    const Rows table = {{"Indikator", "Utfall", "Årsmål"}, {"Andel", "1", "2"}};
    const Report sheet = import_bytes(bytes_of({{{"1.1.3 Miljö", rows_of(table)}}}), "bok.xlsx");
    CHECK(sheet.goals.at(0).children.at(0).children.at(0).number == "1.1.3");

    const Report comma = import_rows({{"Mål", "Indikator", "Utfall"}, {"#1.2", "Andel", "1"}});
    CHECK(comma.goals.at(0).children.at(0).number == "1.2");

    const Report title = import_rows(
        {{"Nämndmål", "Indikator", "Utfall"}, {"Barn är trygga", "Andel", "1"}, {"Barn är trygga ", "Antal", "2"}});
    REQUIRE(title.goals.size() == 1);
    CHECK(title.goals[0].title == "Barn är trygga");
    CHECK(title.goals[0].indicators.size() == 2);
}

TEST_CASE("sheets: tables under their goals, as in the report") {
    const Report report = import_rows({{"Nämndmål: 1.1.1 Barn är trygga"},
                                       {"Indikator", "Utfall", "Årsmål"},
                                       {"Andel", "70 %", "75 %"},
                                       {"Aktivitet", "Startdatum", "Slutdatum"},
                                       {"Starta", "2024-01-01", "2024-12-31"},
                                       {},
                                       {"Nämndmål: 1.1.2 Unga mår bra"},
                                       {"Nämndmål: 1.1.3 Äldre har det bra"},
                                       {"Indikator", "Utfall", "Årsmål"},
                                       {"Antal", "7", "8"}});
    const std::vector<Goal>& goals = report.goals.at(0).children.at(0).children;
    REQUIRE(goals.size() == 3);
    CHECK(goals[0].title == "Barn är trygga");
    CHECK(goals[0].indicators.size() == 1);
    CHECK(goals[0].activities.size() == 1);
    CHECK(goals[1].title == "Unga mår bra");
    CHECK(goals[1].indicators.empty());
    CHECK(goals[2].indicators.at(0).name == "Antal");
    CHECK(report.back.empty());
}

TEST_CASE("sheets: wider goals in a column beside the board's own") {
    const Report report = import_rows({{"KF-mål", "Nämndmål", "Indikator", "Årsmål"},
                                       {"1.1 Trygga barn", "1.1.1 Läxhjälp", "Andel", "1"},
                                       {"", "1.1.2 Lek", "Antal", "2"},
                                       {"1.2 Hälsa", "", "Index", "3"}});
    const std::vector<Goal>& areas = report.goals.at(0).children;
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].title == "Trygga barn");
    REQUIRE(areas[0].children.size() == 2);
    CHECK(areas[0].children[1].title == "Lek");
    CHECK(areas[0].children[1].indicators.size() == 1);
    CHECK(areas[1].indicators.at(0).name == "Index");
}

TEST_CASE("sheets: rows without any goal are kept under the sheet's name, with a doubt") {
    const Report report = import_rows({{"Indikator", "Utfall", "Årsmål"}, {"Andel", "70 %", "75 %"}});
    REQUIRE(report.goals.size() == 1);
    CHECK(report.goals[0].title == "Blad1");
    CHECK_FALSE(report.goals[0].doubt.empty());
    CHECK(std::any_of(report.import_notes.begin(), report.import_notes.end(), [&](const ImportNote& note) {
        return note.kind == ImportNoteKind::uncertain && note.about == report.goals[0].id;
    }));
}

TEST_CASE("sheets: a deviation is a word, whatever people write") {
    const Report report = import_rows({{"Mål", "Aktivitet", "Start", "Slut", "Avvikelse"},
                                       {"1.1.1", "A", "#45292/1", "#45657/1", "Ja"},
                                       {"1.1.1", "B", "2024-01-01", "2024-12-31", "nej"},
                                       {"1.1.1", "C", "2024-01-01", "2024-12-31", "x"},
                                       {"1.1.1", "D", "2024-01-01", "2024-12-31", "-"},
                                       {"1.1.1", "E", "2024-01-01", "2024-12-31", "Försenad"}},
                                      {"yyyy-mm-dd"});
    const std::vector<Activity>& activities = report.goals.at(0).children.at(0).children.at(0).activities;
    REQUIRE(activities.size() == 5);
    CHECK(activities[0].start == "2024-01-01");
    CHECK(activities[0].end == "2024-12-31");
    const std::vector<std::string> wanted = {"Avvikelse", "", "Avvikelse", "", "Försenad"};
    for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(activities[i].deviation == wanted[i]);
}

TEST_CASE("sheets: what has no known heading is kept in the comment, what is hidden and unknown is listed") {
    const TestWorkbook book{{{"Blad1",
                              rows_of({{"Indikator", "Utfall", "Ansvarig", "Räknehjälp", "Kommentar"},
                                       {"Andel", "70 %", "Enhet Sjöhagen", "0.7", "Bra\n• punkt"}}),
                              "<cols><col min=\"4\" max=\"4\" hidden=\"true\"/></cols>"}}};
    const Report report = import_bytes(bytes_of(book), "bok.xlsx");
    const Indicator& indicator = only_indicator(report);
    REQUIRE(indicator.comment.size() == 3);
    CHECK(plain_text(indicator.comment[0]) == "Ansvarig: Enhet Sjöhagen");
    CHECK(plain_text(indicator.comment[1]) == "Bra");
    CHECK(indicator.comment[2].style == ParagraphStyle::bullet);
    CHECK(std::any_of(report.import_notes.begin(), report.import_notes.end(), [](const ImportNote& note) {
        return note.kind == ImportNoteKind::left_out && note.text.find("Räknehjälp") != std::string::npos;
    }));
}

TEST_CASE("sheets: facts beside the tables") {
    const Report report = import_rows({{"Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd"},
                                       {"Handläggare:", "Ebba Lindqvist"},
                                       {"Senast ändrad av Ebba"},
                                       {},
                                       {"Indikator", "Utfall", "Årsmål"},
                                       {"Andel", "70 %", "75 %"},
                                       {},
                                       {"", "", "", "Källa: enkäten"}});
    CHECK(report.meta.kind == DocumentKind::tertial_report);
    CHECK(report.meta.tertial == 2);
    CHECK(report.meta.year == 2024);
    CHECK(report.meta.board == "Sjövikens stadsdelsnämnd");
    CHECK(report.meta.case_officer == "Ebba Lindqvist");
    CHECK(report.meta.title == "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd");
    REQUIRE(report.back.size() == 1);
    CHECK(report.back[0].title == "Blad1");
    REQUIRE(report.back[0].blocks.size() == 2);
    CHECK(plain_text(std::get<Paragraph>(report.back[0].blocks[0])) == "Senast ändrad av Ebba");
    CHECK(plain_text(std::get<Paragraph>(report.back[0].blocks[1])) == "Källa: enkäten");
}

TEST_CASE("sheets: kind and period from columns and names when nothing else says them") {
    const Rows follow_up = {{"Indikator", "Utfall", "Årsmål"}, {"Andel", "1", "2"}};
    const Rows plan = {{"Indikator", "Årsmål", "KF:s årsmål", "Periodicitet"}, {"Andel", "1", "2", "År"}};
    const Report first =
        import_bytes(bytes_of({{{"Indikatorer", rows_of(follow_up)}}}), "/tmp/Uppföljning T1 2025.xlsx");
    CHECK(first.meta.kind == DocumentKind::tertial_report);
    CHECK(first.meta.tertial == 1);
    CHECK(first.meta.year == 2025);
    const Report second = import_bytes(bytes_of({{{"Indikatorer", rows_of(plan)}}}), "plan.xlsx");
    CHECK(second.meta.kind == DocumentKind::plan);
    CHECK(only_indicator(second).period == "År");
    ImportOptions options;
    options.kind = DocumentKind::annual_report;
    options.year = 2020;
    options.board = "Sjövikens stadsdelsnämnd";
    const Report third = import_bytes(bytes_of({{{"T2 2024", rows_of(follow_up)}}}), "bok.xlsx", options);
    CHECK(third.meta.kind == DocumentKind::annual_report);
    CHECK(third.meta.year == 2020);
    CHECK(third.meta.board == "Sjövikens stadsdelsnämnd");
}

TEST_CASE("sheets: goals with assessments, and tables of money as chapters") {
    const TestWorkbook book{
        {{"Mål", rows_of({{"Nummer", "Mål", "Bedömning"},
                          {"1", "En stad för alla", ""},
                          {"1.1", "Trygga barn", "Uppfylls delvis"},
                          {"1.1.1", "Läxhjälp åt alla", "Uppfylls helt"}})},
         {"Indikatorer", rows_of({{"Mål", "Indikator", "Utfall", "Årsmål"}, {"1.1.1", "Andel", "70 %", "75 %"}})},
         {"Driftbudget", rows_of({{"Driftbudget i sammandrag"},
                                  {"Mnkr", "Budget 2024", "Utfall", "Prognos", "Avvikelse"},
                                  {"Förskola", "#12.5/1", "#6/1", "#12/1", "#-0.5/1"},
                                  {"varav öppen förskola", "#1/1", "", "", ""},
                                  {"Totalt", "#12.5/1", "#6/1", "#12/1", "#-0.5/1"},
                                  {},
                                  {"Beloppen är avrundade."}})}},
        "",
        {"#,##0.0"}};
    const Report report = import_bytes(bytes_of(book), "bok.xlsx");
    const Goal& area = report.goals.at(0).children.at(0);
    CHECK(area.assessment == Assessment::partly);
    CHECK(area.children.at(0).title == "Läxhjälp åt alla");
    CHECK(area.children.at(0).indicators.size() == 1);
    REQUIRE(report.back.size() == 1);
    CHECK(report.back[0].title == "Driftbudget");
    REQUIRE(report.back[0].blocks.size() == 2);
    const Table& table = std::get<Table>(report.back[0].blocks[0]);
    CHECK(table.title == "Driftbudget i sammandrag");
    CHECK(table.unit == "mnkr");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == std::vector<std::string>{"Förskola", "12,5", "6,0", "12,0", "-0,5"});
    CHECK(table.rows[1].role == RowRole::varav);
    CHECK(table.rows[2].role == RowRole::sum);
}

TEST_CASE("sheets: files that are none of ours are told what to do") {
    const auto message = [](const std::string& bytes) {
        const auto report = import_report(bytes, "fil", {}, folders());
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::bad_format);
        return report.error().message;
    };
    const auto zip = [](std::vector<opc::ZipEntry> entries) { return *opc::write_zip(entries); };
    CHECK(message(zip({{"content.xml", "<c/>"}, {"META-INF/manifest.xml", "<m/>"}})).find(".ods") != std::string::npos);
    CHECK(message("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("lösenord") != std::string::npos);
    CHECK(message(zip({{"a.xml", "<a/>"}})).find(".xlsx") != std::string::npos);
    CHECK(message(bytes_of({{{"Blad1", rows_of({{"Inköp", "Pris"}, {"Pennor", "12"}})}}})).find("Indikator") !=
          std::string::npos);
}

TEST_CASE("sheets: two imports of the same file are the same") {
    const std::string bytes =
        bytes_of({{{"Blad1", rows_of({{"Mål", "Indikator", "Utfall"}, {"1.1.1", "Andel", "1"}})}}});
    CHECK(import_bytes(bytes, "bok.xlsx") == import_bytes(bytes, "bok.xlsx"));
}
