#include "model/commands/command.h"

#include <doctest/doctest.h>

#include "model/enum_names.h"
#include "model/language.h"
#include "model/project_file.h"
#include "model/text.h"
#include "tests/model/random_report.h"

using namespace tertial;

namespace {

/// One goal with an indicator, and a chapter with a paragraph and a table of two rows and two columns.
Report sample() {
    Report report;
    report.id.text = "r1";
    report.meta.title = "Verksamhetsplan 2025";
    Goal goal;
    goal.id.text = "g1";
    goal.number = "1.1";
    goal.title = "Trygga barn";
    Indicator indicator;
    indicator.id.text = "i1";
    indicator.name = "Andel nöjda föräldrar";
    indicator.cells[IndicatorColumn::target] = "85 %";
    indicator.doubt = "Kolumnen är osäker.";
    indicator.alternatives.resize(2);
    indicator.alternatives[1][IndicatorColumn::council_target] = "85 %";
    goal.indicators.push_back(indicator);
    report.goals.push_back(goal);
    Chapter chapter;
    chapter.id.text = "c1";
    chapter.title = "Ekonomi";
    Paragraph paragraph;
    paragraph.id.text = "p1";
    paragraph.runs = plain_runs("Nämnden har en budget i balans.");
    chapter.blocks.emplace_back(paragraph);
    Table table;
    table.id.text = "t1";
    table.title = "Driftbudget";
    table.columns = {"Verksamhet", "Budget"};
    for (const char* name : {"w1", "w2"}) {
        TableRow row;
        row.id.text = name;
        row.cells = {name, "1,0"};
        table.rows.push_back(row);
    }
    chapter.blocks.emplace_back(table);
    report.back.push_back(chapter);
    return report;
}

NodeId id(std::string text) {
    return NodeId{std::move(text)};
}

std::string done(Report& report, Command command) {
    std::string words = describe(report, command);
    const auto result = apply(report, command);
    if (!result) FAIL(to_text(result.error()));
    return words;
}

/// Must be refused and change nothing.
Error refused(Report& report, Command command) {
    const Report before = report;
    const auto result = apply(report, command);
    REQUIRE(!result);
    CHECK((report == before));
    return result.error();
}

}  // namespace

TEST_CASE("commands: they say in Swedish what they do") {
    Report report = sample();
    CHECK(done(report, set_indicator_cell(id("i1"), IndicatorColumn::target, "86 %")) ==
          "Ändra årsmål för ”Andel nöjda föräldrar”");
    CHECK(done(report, set_text(id("i1"), Field::period, "År")) == "Ändra period för ”Andel nöjda föräldrar”");
    CHECK(done(report, set_cell(id("w2"), 1, "2,0")) == "Ändra ”Budget” för ”w2”");
    CHECK(done(report, set_choice(id("g1"), Field::assessment, Assessment::partly)) ==
          "Ändra bedömning för ”1.1 Trygga barn”");
    CHECK(done(report, set_runs(id("p1"), plain_runs("Ny text."))) ==
          "Ändra text i stycke ”Nämnden har en budget i balans.”");
    CHECK(done(report, set_meta(Field::board, "Sjövikens stadsdelsnämnd")) == "Ändra nämnd");
    Activity activity;
    activity.id.text = "a1";
    activity.name = "Öppna en förskola";
    CHECK(done(report, InsertPart{{id("g1"), NodeList::activities, 0}, activity}) ==
          "Lägg till aktivitet ”Öppna en förskola”");
    CHECK(done(report, MovePart{id("w2"), {id("t1"), NodeList::rows, 0}}) == "Flytta tabellrad ”w2”");
    CHECK(done(report, InsertColumn{id("t1"), 1, "Utfall", {}}) == "Lägg till kolumn ”Utfall” i tabell ”Driftbudget”");
    CHECK(done(report, MoveColumn{id("t1"), 1, 2}) == "Flytta kolumn ”Utfall” i tabell ”Driftbudget”");
    CHECK(done(report, RemoveColumn{id("t1"), 2}) == "Ta bort kolumn ”Utfall” i tabell ”Driftbudget”");
    CHECK(done(report, *take_alternative(report, id("i1"), 1)) == "Välj en annan läsning av ”Andel nöjda föräldrar”");
    CHECK(done(report, RemovePart{id("i1")}) == "Ta bort indikator ”Andel nöjda föräldrar”");
    set_language(Language::english);
    CHECK(describe(report, RemovePart{id("p1")}) == "Remove paragraph ”Ny text.”");
    set_language(Language::swedish);
}

TEST_CASE("commands: a long name is shortened by characters") {
    Report report = sample();
    done(report, set_text(id("g1"), Field::title, "ååååå ååååå ååååå ååååå ååååå ååååå ååååå ååååå"));
    CHECK(describe(report, RemovePart{id("g1")}) == "Ta bort mål ”1.1 ååååå ååååå ååååå ååååå ååååå ååååå…”");
}

TEST_CASE("commands: what does not fit is refused and changes nothing") {
    Report report = sample();
    CHECK(refused(report, set_text(id("i9"), Field::name, "x")).code == ErrorCode::not_found);
    CHECK(refused(report, set_text(id("i1"), Field::unit, "x")).code == ErrorCode::bad_argument);
    CHECK(refused(report, set_text(id("i1"), Field::name, "a\nb")).code == ErrorCode::bad_argument);
    CHECK(refused(report, set_text(id("i1"), Field::name, "a\x0B")).code == ErrorCode::bad_argument);
    CHECK(refused(report, set_text(id("i1"), Field::name, "\xE5")).code == ErrorCode::bad_argument);
    CHECK(refused(report, set_runs(id("p1"), {{"a", false, false, "x\ty"}})).code == ErrorCode::bad_argument);
    CHECK(refused(report, SetField{{id("i1"), Field::name}, 7}).code == ErrorCode::bad_argument);
    CHECK(refused(report, SetField{{id("g1"), Field::assessment}, 3}).code == ErrorCode::bad_argument);
    CHECK(refused(report, SetField{{id("p1"), Field::depth}, 9}).code == ErrorCode::bad_argument);
    CHECK(refused(report, set_cell(id("i1"), 7, "x")).code == ErrorCode::bad_argument);
    CHECK(refused(report, set_cell(id("w1"), 2, "x")).code == ErrorCode::bad_argument);
    CHECK(refused(report, InsertColumn{id("t1"), 3, "x", {}}).code == ErrorCode::bad_argument);
    CHECK(refused(report, InsertColumn{id("t1"), 0, "x", {"1"}}).code == ErrorCode::bad_argument);
    CHECK(refused(report, InsertColumn{id("p1"), 0, "x", {}}).code == ErrorCode::not_found);
    CHECK(refused(report, RemoveColumn{id("t1"), 2}).code == ErrorCode::bad_argument);
    CHECK(refused(report, MoveColumn{id("t1"), 0, 2}).code == ErrorCode::bad_argument);
    CHECK(refused(report, RemovePart{id("r1")}).code == ErrorCode::not_found);

    Paragraph paragraph;
    CHECK(refused(report, InsertPart{{id("c1"), NodeList::blocks, 0}, paragraph}).code == ErrorCode::bad_argument);
    paragraph.id = id("i1");
    CHECK(refused(report, InsertPart{{id("c1"), NodeList::blocks, 0}, paragraph}).code == ErrorCode::bad_argument);
    paragraph.id = id("p2");
    CHECK(refused(report, InsertPart{{id("c1"), NodeList::blocks, 3}, paragraph}).code == ErrorCode::bad_argument);
    CHECK(refused(report, InsertPart{{id("g1"), NodeList::indicators, 0}, paragraph}).code == ErrorCode::bad_argument);
    CHECK(refused(report, InsertPart{{id("c9"), NodeList::blocks, 0}, paragraph}).code == ErrorCode::not_found);
    paragraph.runs = plain_runs("a\x02");
    CHECK(refused(report, InsertPart{{id("c1"), NodeList::blocks, 0}, paragraph}).code == ErrorCode::bad_argument);
    TableRow narrow;
    narrow.id = id("w3");
    narrow.cells = {"x"};
    CHECK(refused(report, InsertPart{{id("t1"), NodeList::rows, 0}, narrow}).code == ErrorCode::bad_argument);

    // A chapter cannot be moved into itself.
    CHECK(refused(report, MovePart{id("c1"), {id("c1"), NodeList::chapters, 0}}).code == ErrorCode::not_found);
    CHECK(refused(report, MovePart{id("c1"), {id("g1"), NodeList::sections, 0}}).code == ErrorCode::bad_argument);
}

TEST_CASE("commands: parts move within their list and to another") {
    Report report = sample();
    done(report, MovePart{id("t1"), {id("c1"), NodeList::blocks, 0}});
    CHECK(std::holds_alternative<Table>(report.back[0].blocks[0]));
    Command to_front = MovePart{id("c1"), {{}, NodeList::front, 0}};
    REQUIRE(apply(report, to_front));
    CHECK(report.back.empty());
    CHECK(report.front[0].id == id("c1"));
    REQUIRE(revert(report, to_front));
    CHECK(report.back[0].id == id("c1"));
}

TEST_CASE("commands: the chapter over the goals is a list of one") {
    Report report = sample();
    Command insert = MovePart{id("c1"), {id("r1"), NodeList::goals_chapter, 0}};
    REQUIRE(apply(report, insert));
    CHECK(report.goals_chapter.title == "Ekonomi");
    Chapter second;
    second.id = id("c2");
    CHECK(refused(report, InsertPart{{id("r1"), NodeList::goals_chapter, 0}, second}).code == ErrorCode::bad_argument);
    REQUIRE(revert(report, insert));
    CHECK((report == sample()));
}

TEST_CASE("commands: answers to a doubt about an indicator") {
    Report report = sample();
    Command taken = *take_alternative(report, id("i1"), 1);
    REQUIRE(apply(report, taken));
    const Indicator& indicator = report.goals[0].indicators[0];
    CHECK(indicator.cells[IndicatorColumn::target].empty());
    CHECK(indicator.cells[IndicatorColumn::council_target] == "85 %");
    CHECK(indicator.doubt.empty());
    CHECK(indicator.alternatives.empty());
    REQUIRE(revert(report, taken));
    CHECK((report == sample()));
    Command confirmed = *confirm_reading(report, id("i1"));
    REQUIRE(apply(report, confirmed));
    CHECK(indicator.cells[IndicatorColumn::target] == "85 %");
    CHECK(indicator.doubt.empty());
    CHECK(!take_alternative(report, id("i1"), 0));
    CHECK(!confirm_reading(report, id("p1")));
}

TEST_CASE("commands: every field of every node can be set and taken back") {
    int set = 0;
    for (std::uint64_t seed = 40; seed < 42; ++seed) {
        Report report = random_report(seed, 1);
        const Report before = report;
        std::vector<NodeId> nodes = {report.id};
        const auto collect = [&](const auto& self, const NodeId& node) -> void {
            for (int list = 0; list <= static_cast<int>(NodeList::comment); ++list) {
                const auto size = list_size(report, node, static_cast<NodeList>(list));
                for (std::size_t i = 0; size && i < *size; ++i) {
                    Report copy = report;
                    const auto part = take_part(copy, {node, static_cast<NodeList>(list), i});
                    const NodeId child = std::visit([](const auto& value) { return value.id; }, *part);
                    nodes.push_back(child);
                    self(self, child);
                }
            }
        };
        collect(collect, report.id);
        for (const NodeId& node : nodes) {
            for (int field = 0; field <= static_cast<int>(Field::goal_catalogue); ++field) {
                const FieldPlace place{node, static_cast<Field>(field), 0};
                const auto now = get_field(report, place);
                if (!now) continue;
                SetField command{place, *now};
                if (auto* text = std::get_if<std::string>(&command.value)) *text += "x";
                if (auto* number = std::get_if<int>(&command.value)) *number = *number == 1 ? 2 : 1;
                if (auto* runs = std::get_if<std::vector<Run>>(&command.value)) runs->push_back({"x", true, true, "y"});
                if (auto* lines = std::get_if<std::vector<std::string>>(&command.value)) lines->push_back("x");
                if (place.field == Field::place || place.field == Field::remark_state)
                    command.value = std::get<int>(*now) == 0 ? 1 : 0;
                Command wrapped = command;
                REQUIRE(apply(report, wrapped));
                CHECK(!(report == before));
                REQUIRE(revert(report, wrapped));
                REQUIRE((report == before));
                ++set;
            }
        }
    }
    CHECK(set > 150);
}

TEST_CASE("commands: a value from a file that commands would refuse comes back by revert") {
    Report report = sample();
    report.goals[0].indicators[0].name = "a\tb";
    std::get<Paragraph>(report.back[0].blocks[0]).depth = 40;
    const std::string before = to_project_xml(report);
    Command name = set_text(id("i1"), Field::name, "ab");
    Command depth = SetField{{id("p1"), Field::depth}, 1};
    REQUIRE(apply(report, name));
    REQUIRE(apply(report, depth));
    REQUIRE(revert(report, depth));
    REQUIRE(revert(report, name));
    CHECK(to_project_xml(report) == before);
}
