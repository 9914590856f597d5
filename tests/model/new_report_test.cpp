#include <doctest/doctest.h>

#include <set>

#include "model/template.h"
#include "tests/model/template_files.h"

using namespace tertial;
using namespace tertial::template_test;

namespace {

void each_chapter(const std::vector<Chapter>& chapters, const std::function<void(const Chapter&)>& visit) {
    for (const Chapter& chapter : chapters) {
        visit(chapter);
        each_chapter(chapter.children, visit);
    }
}

void each_goal(const std::vector<Goal>& goals, const std::function<void(const Goal&)>& visit) {
    for (const Goal& goal : goals) {
        visit(goal);
        each_goal(goal.children, visit);
    }
}

std::vector<std::string> expected_parts(const std::vector<PartSpec>& parts, std::size_t directions) {
    std::vector<std::string> out;
    each_part(parts, [&](const PartSpec& part) {
        out.insert(out.end(), part.repeat == PartRepeat::once ? 1 : directions, part.id);
    });
    return out;
}

std::vector<std::string> parts_of(const std::vector<Chapter>& chapters) {
    std::vector<std::string> out;
    each_chapter(chapters, [&](const Chapter& chapter) { out.push_back(chapter.part); });
    return out;
}

}  // namespace

TEST_CASE("new report: has every part of the template, in order, and says nothing yet") {
    for (const std::string& name : all_names) {
        const DocumentTemplate kind = load(name);
        IdSource ids(1);
        const Report report = new_report(kind, catalogue_of(2024), 2024, "Sjövikens stadsdelsnämnd", ids);
        CHECK(parts_of(report.front) == expected_parts(kind.front, 3));
        CHECK(parts_of(report.back) == expected_parts(kind.back, 3));
        CHECK(report.goals_chapter.part == "mal");
        CHECK(report.goals_chapter.title == kind.goals_part.title);
        const auto silent = [](const Chapter& chapter) {
            CHECK_FALSE(chapter.title.empty());
            CHECK(chapter.blocks.empty());
        };
        each_chapter(report.front, silent);
        each_chapter(report.back, silent);
        CHECK(report.template_name == name);
        CHECK(report.goal_catalogue == "2023-2026");
    }
}

TEST_CASE("new report: a part that repeats has one chapter for each direction, with its title") {
    IdSource ids(1);
    const GoalCatalogue catalogue = catalogue_of(2024);
    const Report report = new_report(load("tertial-1"), catalogue, 2024, "Sjövikens stadsdelsnämnd", ids);
    const Chapter& summary = report.front.front();
    REQUIRE(summary.children.size() == catalogue.goals.size());
    for (std::size_t i = 0; i < catalogue.goals.size(); ++i)
        CHECK(summary.children[i].title == catalogue.goals[i].title);
}

TEST_CASE("new report: the council's goals with their sections, none of the board's") {
    const DocumentTemplate kind = load("annual-report");
    IdSource ids(1);
    const Report report = new_report(kind, catalogue_of(2024), 2024, "Sjövikens stadsdelsnämnd", ids);
    int goals = 0;
    each_goal(report.goals, [&](const Goal& goal) {
        ++goals;
        CHECK(goal.level != GoalLevel::board);
        CHECK_FALSE(goal.assessment.has_value());
        const auto& specs = kind.level(goal.level).sections;
        REQUIRE(goal.sections.size() == specs.size());
        for (std::size_t i = 0; i < specs.size(); ++i) {
            CHECK(goal.sections[i].role == specs[i].role);
            CHECK(goal.sections[i].title == specs[i].title);
            CHECK(goal.sections[i].blocks.empty());
        }
    });
    CHECK(goals == 3 + 16);
}

TEST_CASE("new report: sub-headings stand ready in the years that ask for them") {
    const DocumentTemplate kind = load("tertial-1");
    IdSource ids(1);
    const auto headings_in = [&](int year) {
        const Report report = new_report(kind, catalogue_of(year), year, "Sjövikens stadsdelsnämnd", ids);
        return report.goals[0].children[0].sections[0].blocks;
    };
    CHECK(headings_in(2022).empty());
    const std::vector<Block> asked = headings_in(2023);
    REQUIRE(asked.size() == 2);
    CHECK(std::get<Paragraph>(asked[1]).style == ParagraphStyle::heading);
    CHECK(plain_text(std::get<Paragraph>(asked[1])) == "Goda exempel");
}

TEST_CASE("new report: front matter is filled from what is known and nothing more") {
    IdSource ids(1);
    const Report report = new_report(load("tertial-2"), catalogue_of(2024), 2024, "Sjövikens stadsdelsnämnd", ids);
    CHECK(report.meta.kind == DocumentKind::tertial_report);
    CHECK(report.meta.tertial == 2);
    CHECK(report.meta.year == 2024);
    CHECK(report.meta.title == "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd");
    CHECK(report.meta.administration == "Sjövikens stadsdelsförvaltning");
    CHECK(report.meta.case_officer.empty());
    CHECK(report.meta.date.empty());
    REQUIRE(report.decisions.size() == 4);
    for (const Decision& decision : report.decisions) CHECK_FALSE(contains(plain_text(decision.runs), "{"));
    CHECK(plain_text(report.decisions[0].runs).starts_with("Sjövikens stadsdelsnämnd godkänner"));
    CHECK(new_report(load("plan"), {}, 2024, "Miljönämnden", ids).meta.administration.empty());
}

TEST_CASE("new report: no placeholder is left in any title or column of any year") {
    for (const std::string& name : all_names) {
        const DocumentTemplate kind = load(name);
        IdSource ids(1);
        const Report report = new_report(kind, catalogue_of(2021), 2021, "Sjövikens stadsdelsnämnd", ids);
        CHECK(contains(report.meta.title, "2021"));
        CHECK_FALSE(contains(report.meta.title, "{"));
        for (const IndicatorColumnSpec& column : kind.indicator_columns)
            CHECK_FALSE(contains(fill_placeholders(column.header, report.meta), "{"));
        for (const ActivityColumnSpec& column : kind.activity_columns) CHECK_FALSE(contains(column.header, "{"));
    }
}

TEST_CASE("new report: every node has an id of its own, and the same seed gives the same report") {
    const DocumentTemplate kind = load("tertial-1");
    IdSource ids(7), again(7);
    const Report report = new_report(kind, catalogue_of(2023), 2023, "Sjövikens stadsdelsnämnd", ids);
    std::set<NodeId> seen{report.id};
    std::size_t nodes = 1;
    const auto add = [&](const NodeId& id) {
        CHECK_FALSE(id.empty());
        seen.insert(id);
        ++nodes;
    };
    const auto add_blocks = [&](const std::vector<Block>& blocks) {
        for (const Block& block : blocks) add(std::get<Paragraph>(block).id);
    };
    for (const Decision& decision : report.decisions) add(decision.id);
    add(report.goals_chapter.id);
    each_chapter(report.front, [&](const Chapter& chapter) { add(chapter.id); });
    each_chapter(report.back, [&](const Chapter& chapter) { add(chapter.id); });
    each_goal(report.goals, [&](const Goal& goal) {
        add(goal.id);
        for (const Section& section : goal.sections) {
            add(section.id);
            add_blocks(section.blocks);
        }
    });
    CHECK(seen.size() == nodes);
    CHECK(report == new_report(kind, catalogue_of(2023), 2023, "Sjövikens stadsdelsnämnd", again));
}
