#include "importers/recogniser/column_assignment.h"

#include <doctest/doctest.h>

#include "model/language.h"

using namespace tertial;

namespace {

using Column = IndicatorColumn;

ColumnReading assign(const std::vector<std::string>& values, GoalLevel level, PeriodKind period) {
    std::vector<ValueCell> cells;
    for (const std::string& value : values) cells.push_back({value, false, false});
    RowEvidence evidence;
    evidence.level = level;
    evidence.period = period;
    for (std::size_t i = 0; i < indicator_column_count; ++i) evidence.columns.push_back(static_cast<Column>(i));
    return assign_columns({cells}, evidence);
}

/// "71,5 % / 70 % / 73 % / . / 75 % / 80 % / ."
std::string shown(const IndicatorCells& cells) {
    std::string out;
    for (const std::string& text : cells.text) out += (out.empty() ? "" : " / ") + (text.empty() ? "." : text);
    return out;
}

}  // namespace

TEST_CASE("column_assignment: a full row has one reading") {
    const auto reading = assign({"1", "2", "3", "4", "5", "6", "7"}, GoalLevel::area, PeriodKind::part_of_year);
    CHECK(shown(reading.cells) == "1 / 2 / 3 / 4 / 5 / 6 / 7");
    CHECK(reading.doubt.empty());
    CHECK(reading.alternatives.empty());
}

TEST_CASE("column_assignment: the board's own indicators have its target, and none of the council's") {
    const auto reading = assign({"73 %"}, GoalLevel::board, PeriodKind::whole_year);
    CHECK(reading.cells[Column::target] == "73 %");
    CHECK(reading.doubt.empty());
    CHECK(assign({"70 %", "80 %"}, GoalLevel::board, PeriodKind::whole_year).cells[Column::council_target].empty());
}

TEST_CASE("column_assignment: what the council has yet to set stands in its column") {
    const auto reading = assign({"45 %", "Tas fram av nämnd"}, GoalLevel::area, PeriodKind::whole_year);
    CHECK(reading.cells[Column::council_target] == "Tas fram av nämnd");
    CHECK(reading.cells[Column::target] == "45 %");
}

TEST_CASE("column_assignment: the sexes stand around the total, rounded or not, and come in pairs") {
    const auto rounded = assign({"86,01 %", "86 %", "85 %", "87 %"}, GoalLevel::board, PeriodKind::whole_year);
    CHECK(shown(rounded.cells) == "86,01 % / 86 % / 85 % / . / . / 87 % / .");
    CHECK(rounded.doubt.empty());
    const auto sum = assign({"7 st", "3 st", "4 st", "9 st", "12 st"}, GoalLevel::board, PeriodKind::part_of_year);
    CHECK(sum.cells[Column::outcome_men] == "3 st");
    CHECK(sum.cells[Column::outcome_women] == "4 st");
}

TEST_CASE("column_assignment: a count is the sum of its parts, or it has none") {
    const auto reading =
        assign({"431 st", "402 st", "431 st", "420 st", "600 st"}, GoalLevel::area, PeriodKind::part_of_year);
    CHECK(shown(reading.cells) == "431 st / . / . / 402 st / 431 st / 420 st / 600 st");
}

TEST_CASE("column_assignment: what was measured for the whole year has no forecast") {
    const auto reading =
        assign({"82 %", "81 %", "83 %", "81 %", "90 %", "90 %"}, GoalLevel::area, PeriodKind::whole_year);
    CHECK(shown(reading.cells) == "82 % / 81 % / 83 % / 81 % / . / 90 % / 90 %");
    CHECK(reading.doubt.empty());
}

TEST_CASE("column_assignment: a real doubt names the value and the columns it may stand in") {
    set_language(Language::swedish);
    const auto reading = assign({"60 %", "71 %", "71 %"}, GoalLevel::area, PeriodKind::whole_year);
    CHECK(reading.cells[Column::target] == "71 %");
    CHECK(reading.doubt.find("\"60 %\" (Utfall föregående år") != std::string::npos);
    CHECK(reading.doubt.find("Periodens utfall") != std::string::npos);
    CHECK_FALSE(reading.alternatives.empty());
    CHECK(reading.alternatives.size() <= 4);
    for (const IndicatorCells& other : reading.alternatives) CHECK(other != reading.cells);
}

TEST_CASE("column_assignment: a value broken in a narrow column stands there") {
    RowEvidence evidence;
    evidence.level = GoalLevel::area;
    evidence.period = PeriodKind::part_of_year;
    evidence.narrow_columns_known = true;
    for (std::size_t i = 0; i < indicator_column_count; ++i) evidence.columns.push_back(static_cast<Column>(i));
    const std::vector<ValueCell> cells = {{"99,7 %", false, false},
                                          {"99,9 %", true, false},
                                          {"100 %", false, false},
                                          {"100 %", false, false},
                                          {"100 %", false, false}};
    const auto reading = assign_columns({cells}, evidence);
    CHECK(reading.cells[Column::outcome_previous] == "99,9 %");
}

TEST_CASE("column_assignment: no values, or more than columns") {
    CHECK(shown(assign({}, GoalLevel::area, PeriodKind::whole_year).cells) == ". / . / . / . / . / . / .");
    CHECK(shown(assign_columns({}, {}).cells) == ". / . / . / . / . / . / .");
    const auto reading = assign({"1", "2", "3", "4", "5", "6", "7", "8"}, GoalLevel::area, PeriodKind::whole_year);
    CHECK(reading.alternatives.empty());
}

TEST_CASE("column_assignment: figures of one indicator are of one size") {
    std::vector<ValueWord> words;
    for (const char* word : {"12", "940", "17", "210", "19", "000", "19", "000"}) words.push_back({word});
    RowEvidence evidence{GoalLevel::board, PeriodKind::part_of_year, {}, false};
    for (std::size_t i = 0; i < indicator_column_count; ++i) evidence.columns.push_back(static_cast<Column>(i));
    CHECK(shown(assign_columns(cut_value_cells(words), evidence).cells) ==
          "12 940 / . / . / 17 210 / 19 000 / 19 000 / .");
}
