// The indicators and activities of whole reports, put into workbooks as boards keep them: columns in any order, units
// in a column of their own, figures as numbers, goals by number or by number and title.
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "model/values.h"
#include "model/walk.h"
#include "tests/importers/excel/workbook.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::excel_test;

namespace {

using nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

struct CellName {
    const char* record;  // in docs/records.md
    const char* heading;
};

constexpr std::array<CellName, indicator_column_count> cell_names = {{{"utfall", "Utfall"},
                                                                      {"utfall_man", "Utfall män"},
                                                                      {"utfall_kvinnor", "Utfall kvinnor"},
                                                                      {"utfall_foregaende", "Föregående års utfall"},
                                                                      {"prognos", "Prognos"},
                                                                      {"arsmal", "Målvärde"},
                                                                      {"kf_arsmal", "KF:s årsmål"}}};

/// Style n shows n decimals, style 4 thousands apart.
const std::vector<std::string> formats = {"0", "0.0", "0.00", "0.000", "#,##0"};

std::string text_of(const json& record, const char* name) {
    const auto found = record.find(name);
    return found == record.end() || found->is_null() ? std::string() : found->get<std::string>();
}

std::string goal_number(const json& record, const char* name) {
    std::string number = text_of(record, name);
    while (number.ends_with('.')) number.pop_back();
    return number;
}

std::vector<json> read_records(const std::filesystem::path& path) {
    std::vector<json> records;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (!line.empty()) records.push_back(json::parse(line));
    }
    return records;
}

/// The one unit of all figures in the row, with a blank before it; empty when they differ.
std::string shared_unit(const json& cells) {
    std::string unit;
    for (const CellName& name : cell_names) {
        const Value value = parse_value(text_of(cells, name.record));
        if (value.kind == ValueKind::none || value.kind == ValueKind::to_be_set || value.kind == ValueKind::word_target)
            continue;
        if (value.kind != ValueKind::number || value.unit.empty() || value.gap == Gap::none) return {};
        if (!unit.empty() && unit != value.unit) return {};
        unit = value.unit;
    }
    return unit;
}

/// "1 050" -> "#1050/5", the number as a workbook holds it; other texts as they are.
std::string as_number(const std::string& text) {
    const auto number = parse_number(text);
    if (!number || number->scale > 3) return text;
    std::string plain = format_number(*number, ThousandsMark::none);
    if (format_number(*number, text.find(' ') == std::string::npos ? ThousandsMark::none : ThousandsMark::blank) !=
        text)
        return text;  // a minus of another kind
    const bool grouped = text.find(' ') != std::string::npos;
    if (grouped && number->scale > 0) return text;
    if (const std::size_t comma = plain.find(','); comma != std::string::npos) plain[comma] = '.';
    return "#" + plain + "/" + std::to_string(grouped ? 5 : number->scale + 1);
}

enum class GoalCells { number, number_and_title };

class BoardWorkbook {
public:
    BoardWorkbook(const std::vector<json>& records, GoalCells goal_cells) : goal_cells_(goal_cells) {
        for (const json& record : records) {
            if (text_of(record, "k") == "goal") titles_[goal_number(record, "number")] = text_of(record, "title");
        }
        columns({"Indikator", "Mål", "Enhet", "Mätperiod"}, indicators);
        for (const CellName& name : cell_names) indicators.push_back({name.heading});
        columns({"Aktivitet", "Mål", "Slut", "Start", "Avvikelse"}, activities);
        for (const json& record : records) {
            if (text_of(record, "k") == "indicator") add_indicator(record);
            if (text_of(record, "k") == "activity") add_activity(record);
        }
    }

    Rows indicators, activities;  // by column

private:
    static void columns(std::initializer_list<const char*> headings, Rows& out) {
        for (const char* heading : headings) out.push_back({heading});
    }

    std::string goal(const json& record) {
        const std::string number = goal_number(record, "goal");
        return goal_cells_ == GoalCells::number ? number : number + ". " + titles_[number];
    }

    void add_indicator(const json& record) {
        const json& cells = record["cells"];
        const std::string unit = shared_unit(cells);
        add(indicators, {text_of(record, "name"), goal(record), unit, text_of(record, "period")});
        for (std::size_t i = 0; i < cell_names.size(); ++i) {
            std::string text = text_of(cells, cell_names[i].record);
            if (!unit.empty() && text.ends_with(" " + unit)) text.resize(text.size() - unit.size() - 1);
            indicators[4 + i].push_back(as_number(text));
        }
    }

    void add_activity(const json& record) {
        const bool deviates = !text_of(record, "deviation").empty();
        add(activities, {text_of(record, "name"), goal(record), text_of(record, "end"), text_of(record, "start"),
                         deviates ? "Avvikelse" : ""});
    }

    static void add(Rows& columns, const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) columns[i].push_back(cells[i]);
    }

    GoalCells goal_cells_;
    std::map<std::string, std::string> titles_;
};

Rows shuffled(Rows columns, Chance& chance) {
    for (std::size_t i = columns.size(); i > 1; --i) std::swap(columns[i - 1], columns[chance.below(i)]);
    Rows rows(columns.front().size());
    for (const auto& column : columns) {
        for (std::size_t r = 0; r < column.size(); ++r) rows[r].push_back(column[r]);
    }
    return rows;
}

using Lines = std::multimap<std::string, std::string>;  // goal and name -> everything else

Lines expected_lines(const std::vector<json>& records) {
    Lines lines;
    for (const json& record : records) {
        const std::string key = goal_number(record, "goal") + " " + text_of(record, "name");
        if (text_of(record, "k") == "indicator") {
            std::string rest = text_of(record, "period");
            for (const CellName& name : cell_names) rest += "|" + text_of(record["cells"], name.record);
            lines.emplace(key, rest);
        } else if (text_of(record, "k") == "activity") {
            const bool deviates = !text_of(record, "deviation").empty();
            lines.emplace(key,
                          text_of(record, "start") + "|" + text_of(record, "end") + (deviates ? "|Avvikelse" : "|"));
        }
    }
    return lines;
}

Lines lines_of(const Report& report) {
    Lines lines;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Indicator& indicator : goal.indicators) {
            std::string rest = indicator.period;
            for (const std::string& text : indicator.cells.text) rest += "|" + text;
            lines.emplace(goal.number + " " + indicator.name, rest);
        }
        for (const Activity& activity : goal.activities) {
            lines.emplace(goal.number + " " + activity.name,
                          activity.start + "|" + activity.end + "|" + activity.deviation);
        }
    });
    return lines;
}

void check_report(const std::filesystem::path& gold) {
    CAPTURE(gold.string());
    const std::vector<json> records = read_records(gold);
    const Lines expected = expected_lines(records);
    REQUIRE(expected.size() > 10);
    Chance chance(records.size());
    for (int round = 0; round < 6; ++round) {
        const BoardWorkbook board(records, round % 2 == 0 ? GoalCells::number : GoalCells::number_and_title);
        const TestWorkbook book{{{"Indikatorer 2024", rows_of(shuffled(board.indicators, chance), 2)},
                                 {"Aktiviteter 2024", rows_of(shuffled(board.activities, chance), 5)}},
                                "",
                                formats};
        const Report report = import_bytes(bytes_of(book), "Uppföljning T2 2024.xlsx");
        const Lines is = lines_of(report);
        CHECK(is.size() == expected.size());
        std::size_t wrong = 0;
        for (const auto& [key, rest] : expected) {
            const auto [begin, end] = is.equal_range(key);
            const bool found = std::any_of(begin, end, [&](const auto& line) { return line.second == rest; });
            if (!found && wrong++ == 0) CAPTURE(key + ": " + rest);
        }
        CHECK(wrong == 0);
    }
}

}  // namespace

TEST_CASE("workbooks of whole reports: every cell of the samples, whatever the order of columns") {
    const std::filesystem::path samples = std::filesystem::path(TERTIAL_TEST_DATA) / "samples";
    check_report(samples / "sjoviken-t2-2024.gold.jsonl");
    check_report(samples / "sjoviken-vp-2024.gold.jsonl");
}

TEST_CASE("workbooks of whole reports: the published reports, where they are at hand") {
    std::size_t tried = 0;
    if (std::filesystem::is_directory(TERTIAL_CORPUS)) {
        for (const auto& entry : std::filesystem::directory_iterator(TERTIAL_CORPUS)) {
            if (!entry.path().string().ends_with(".gold.jsonl")) continue;
            check_report(entry.path());
            ++tried;
        }
    }
    MESSAGE("published reports tried: ", tried);
}
