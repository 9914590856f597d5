#include "model/template.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>
#include <sstream>

#include "model/language.h"
#include "tests/model/template_files.h"

using namespace tertial;
using namespace tertial::template_test;
namespace fs = std::filesystem;

// --- the data that comes with the program -------------------------------------------------------------

TEST_CASE("templates: every kind that comes with the program loads") {
    CHECK(list_document_templates(installed()) == all_names);
    for (const std::string& name : all_names) {
        const DocumentTemplate kind = load(name);
        CHECK(kind.name == name);
        CHECK_FALSE(kind.display_name.empty());
        CHECK(kind.empty_sentence == "Inget att redovisa.");
        CHECK(kind.decision_proposals.size() >= 3);
        CHECK(kind.reporting_date.empty() == (kind.kind == DocumentKind::plan));
        CHECK(kind.indicator_columns.back().column == std::nullopt);
    }
}

TEST_CASE("templates: there is guidance for every part, section and table") {
    for (const std::string& name : all_names) {
        const DocumentTemplate kind = load(name);
        const auto check = [&](std::string_view guidance, std::string_view where) {
            INFO(name, " ", where, ": ", guidance);
            CHECK(length(guidance) >= 80);
            CHECK(guidance.ends_with('.'));
        };
        check(kind.decisions_guidance, "decisions");
        each_part(kind, [&](const PartSpec& part) { check(part.guidance, part.id); });
        for (const GoalLevelSpec& level : kind.goal_levels) {
            check(level.guidance, level.label);
            check(level.indicator_guidance, level.label);
            check(level.activity_guidance, level.label);
            for (const GoalSectionSpec& section : level.sections) check(section.guidance, section.title);
        }
    }
}

TEST_CASE("templates: follow-ups are not guided by the plan's words, nor one follow-up by another's") {
    const DocumentTemplate plan = load("plan"), first = load("tertial-1"), second = load("tertial-2"),
                           annual = load("annual-report");
    each_part(plan, [&](const PartSpec& part) {
        for (const DocumentTemplate* other : {&first, &second, &annual})
            if (const PartSpec* const same = find_part(*other, part.id)) CHECK(same->guidance != part.guidance);
    });
    for (const char* id : {"sammanfattande-analys", "ekonomi", "ekonomi.driftbudget", "mal", "internkontroll"}) {
        INFO(id);
        const std::set<std::string> texts{find_part(first, id)->guidance, find_part(second, id)->guidance,
                                          find_part(annual, id)->guidance};
        CHECK(texts.size() == 3);
    }
}

TEST_CASE("templates: part ids are unique in a kind and follow the tree") {
    for (const std::string& name : all_names) {
        std::set<std::string> seen;
        const std::function<void(const PartSpec&)> check = [&](const PartSpec& part) {
            CHECK_MESSAGE(seen.insert(part.id).second, part.id);
            for (const PartSpec& child : part.children) {
                CHECK(child.id.starts_with(part.id + "."));
                check(child);
            }
        };
        const DocumentTemplate kind = load(name);
        for (const PartSpec& part : kind.front) check(part);
        check(kind.goals_part);
        for (const PartSpec& part : kind.back) check(part);
    }
}

TEST_CASE("templates: the parts that programs and boards rely on are there") {
    const std::vector<std::string> everywhere{"mal",
                                              "ekonomi",
                                              "ekonomi.driftbudget",
                                              "ekonomi.resultatenheter",
                                              "ekonomi.investeringar",
                                              "ekonomi.forsaljningar",
                                              "ekonomi.verksamhetsprojekt",
                                              "ekonomi.omslutningsforandringar",
                                              "ekonomi.budgetjusteringar",
                                              "ekonomi.lokalandamal",
                                              "ekonomi.ovrigt",
                                              "sarskilda-redovisningar",
                                              "kvalitetsarbete",
                                              "synpunkter",
                                              "internkontroll",
                                              "ovrigt"};
    for (const std::string& name : all_names) {
        const DocumentTemplate kind = load(name);
        for (const std::string& id : everywhere) CHECK_MESSAGE(find_part(kind, id) != nullptr, name, " ", id);
        CHECK((find_part(kind, "inledning") != nullptr) == (name == "plan"));
        CHECK((find_part(kind, "sammanfattande-analys") != nullptr) == (name != "plan"));
        CHECK((find_part(kind, "ekonomi.balansrakning") != nullptr) ==
              (name == "tertial-2" || name == "annual-report"));
    }
}

TEST_CASE("templates: README.md lists the part ids that there are, with the kinds that have them") {
    std::set<std::string> found;
    for (const char* name : {"plan", "tertial-1", "tertial-2", "annual-report"})
        each_part(load(name), [&](const PartSpec& part) { found.insert(std::string(name) + " " + part.id); });
    std::set<std::string> listed;
    std::istringstream lines(installed_text("README.md"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `") || !line.ends_with(" |")) continue;
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, '|');) cells.push_back(cell);
        if (cells.size() != 7) continue;  // "", id, title, four kinds
        const std::string id = cells[1].substr(2, cells[1].size() - 4);
        for (std::size_t i = 0; i < 4; ++i)
            if (contains(cells[3 + i], "x"))
                listed.insert(std::vector<std::string>{"plan", "tertial-1", "tertial-2", "annual-report"}[i] + " " +
                              id);
    }
    CHECK(listed == found);
}

TEST_CASE("templates: a plan asks for targets, a follow-up for outcomes and assessments") {
    const auto has = [](const DocumentTemplate& kind, IndicatorColumn column) {
        return std::any_of(kind.indicator_columns.begin(), kind.indicator_columns.end(),
                           [&](const IndicatorColumnSpec& spec) { return spec.column == column; });
    };
    const DocumentTemplate plan = load("plan");
    CHECK(plan.indicator_columns.size() == 3);
    CHECK_FALSE(has(plan, IndicatorColumn::outcome));
    CHECK(plan.activity_columns.size() == 2);
    CHECK(plan.comment_label == "Kommentar");
    CHECK_FALSE(plan.level(GoalLevel::area).assessed_in(2024));
    for (const char* name : {"tertial-1", "tertial-2", "annual-report"}) {
        const DocumentTemplate kind = load(name);
        CHECK(has(kind, IndicatorColumn::outcome));
        CHECK(has(kind, IndicatorColumn::forecast) == (kind.kind == DocumentKind::tertial_report));
        CHECK(kind.activity_columns.back().column == ActivityColumn::deviation);
        CHECK(kind.comment_label == "Analys");
        CHECK(kind.level(GoalLevel::area).assessed_in(2019));
        CHECK(kind.level(GoalLevel::direction).assessed_in(2023));
        CHECK_FALSE(kind.level(GoalLevel::direction).assessed_in(2022));
    }
}

TEST_CASE("templates: the template of a report follows from its name, else from its kind") {
    Report report;
    report.meta.kind = DocumentKind::tertial_report;
    report.meta.tertial = 2;
    CHECK(load_template_for(installed(), report)->name == "tertial-2");
    report.meta.kind = DocumentKind::annual_report;
    CHECK(load_template_for(installed(), report)->name == "annual-report");
    report.template_name = "plan";
    CHECK(load_template_for(installed(), report)->name == "plan");
}

// --- catalogues ----------------------------------------------------------------------------------------

TEST_CASE("catalogues: the goals of the two terms of office are found by year") {
    const GoalCatalogue before = catalogue_of(2019), after = catalogue_of(2026);
    CHECK(before.name == "2019-2022");
    CHECK(after.name == "2023-2026");
    CHECK(catalogue_of(2022).name == before.name);
    CHECK(catalogue_of(2023).name == after.name);
    const auto areas = [](const GoalCatalogue& catalogue) {
        std::size_t count = 0;
        for (const CatalogueGoal& goal : catalogue.goals) count += goal.children.size();
        return count;
    };
    CHECK(before.goals.size() == 3);
    CHECK(areas(before) == 12);
    CHECK(after.goals.size() == 3);
    CHECK(areas(after) == 16);
    CHECK(after.goals[1].children[3].number == "2.4");
    CHECK(after.goals[1].children[3].level == GoalLevel::area);
}

TEST_CASE("catalogues: a year without a catalogue has no goals, and that is no error") {
    CHECK(catalogue_of(1999).goals.empty());
    CHECK(catalogue_of(1999).name.empty());
}

TEST_CASE("catalogues: a board's own file goes before the installed one") {
    const OwnFolder own;
    own.write("goals/2023-2026.xml",
              "<goal-catalogue first-year='2023' last-year='2026'><goal number='1' title='Ett eget mål'>"
              "<goal number='1.1' title='Ett delmål'><goal number='1.1.1' title='Ett nämndmål'/></goal></goal>"
              "</goal-catalogue>");
    const auto catalogue = load_goal_catalogue(own.before_installed(), 2024);
    REQUIRE(catalogue.has_value());
    REQUIRE(catalogue->goals.size() == 1);
    CHECK(catalogue->goals[0].children[0].children[0].level == GoalLevel::board);
    CHECK(load_goal_catalogue(own.before_installed(), 2020)->name == "2019-2022");
}

TEST_CASE("catalogues: broken files say what is wrong and where") {
    struct Case {
        const char* file;
        const char* text;
        const char* message;
        int line;
    };
    const std::vector<Case> cases{
        {"mal.xml", "<goal-catalogue first-year='2023' last-year='2026'/>", "2023-2026.xml", 0},
        {"2023-2026.xml", "<goal-catalogue first-year='2023' last-year='2027'/>", "mandatperiod", 1},
        {"2023-2026.xml",
         "<goal-catalogue first-year='2023' last-year='2026'>\n<goal number='1' title='A'>\n<goal number='2.1' "
         "title='B'/></goal></goal-catalogue>",
         "under mål 1", 3},
        {"2023-2026.xml",
         "<goal-catalogue first-year='2023' last-year='2026'>\n<goal number='1' title='A'/>\n<goal number='1' "
         "title='B'/></goal-catalogue>",
         "två gånger", 3},
        {"2023-2026.xml",
         "<goal-catalogue first-year='2023' last-year='2026'>\n<goal number='1.' title='A'/>"
         "</goal-catalogue>",
         "passar inte", 2},
        {"2023-2026.xml", "<goal-catalogue first-year='2023' last-year='2026'>\n\n<goal number='1'/></goal-catalogue>",
         "title", 3},
        {"2023-2026.xml", "<goal-catalogue first-year='i år' last-year='2026'/>", "heltal", 1},
        {"2023-2026.xml", "<goals/>", "goal-catalogue", 1},
        {"2023-2026.xml", "", "XML", 1},
    };
    for (const Case& c : cases) {
        const OwnFolder own;
        own.write(fs::path("goals") / c.file, c.text);
        const auto loaded = load_goal_catalogue(own.before_installed(), 2024);
        INFO(c.text);
        REQUIRE_FALSE(loaded.has_value());
        CHECK(loaded.error().code == ErrorCode::bad_template);
        CHECK_MESSAGE(contains(loaded.error().message, c.message), loaded.error().message);
        CHECK(loaded.error().line == c.line);
        CHECK(loaded.error().file == (own.path() / "goals" / c.file).string());
    }
}

TEST_CASE("catalogues: two files for one year are an error") {
    const OwnFolder own;
    own.write("goals/2019-2022.xml", "<goal-catalogue first-year='2019' last-year='2022'/>");
    own.write("goals/2022-2026.xml", "<goal-catalogue first-year='2022' last-year='2026'/>");
    CHECK(load_goal_catalogue({{own.path()}}, 2021)->name == "2019-2022");
    CHECK(load_goal_catalogue({{own.path()}}, 2022).error().code == ErrorCode::bad_template);
}

// --- folders -------------------------------------------------------------------------------------------

TEST_CASE("template folders: the own folder goes first, and TERTIAL_TEMPLATES replaces the installed one") {
    unsetenv("TERTIAL_TEMPLATES");
    CHECK(find_template_folders({}).folders.size() == 1);
    setenv("TERTIAL_TEMPLATES", "/some/where", 1);
    const TemplateFolders found = find_template_folders("/own");
    unsetenv("TERTIAL_TEMPLATES");
    CHECK(found.folders == std::vector<fs::path>{"/own", "/some/where"});
    CHECK(list_document_templates(find_template_folders({})) == all_names);
}

TEST_CASE("template folders: a file of the own folder wins, the others remain") {
    const OwnFolder own;
    own.write("kinds/plan.xml",
              replaced(installed_text("kinds/plan.xml"), "<display-name>Verksamhetsplan<", "<display-name>Vår plan<"));
    own.write("kinds/delar.xml", installed_text("kinds/tertial-1.xml"));
    const TemplateFolders folders = own.before_installed();
    CHECK(load_document_template(folders, "plan")->display_name == "Vår plan");
    CHECK(load_document_template(folders, "tertial-1")->display_name == "Tertialrapport 1");
    CHECK(load_document_template(folders, "delar")->name == "delar");
    CHECK(list_document_templates(folders) ==
          std::vector<std::string>{"annual-report", "delar", "plan", "tertial-1", "tertial-2"});
    CHECK(*resolve_template_file(folders, "kinds/plan.xml") == own.path() / "kinds/plan.xml");
}

TEST_CASE("template folders: what is not there is said with the names there are") {
    const auto unknown = load_document_template(installed(), "budget");
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code == ErrorCode::not_found);
    CHECK(contains(unknown.error().message, "annual-report, plan, tertial-1, tertial-2"));
    CHECK(load_document_template(installed(), "../kinds/plan").error().code == ErrorCode::not_found);
    CHECK(load_document_template(installed(), "").error().code == ErrorCode::not_found);
    CHECK(resolve_template_file(installed(), "kinds").error().code == ErrorCode::not_found);
}

TEST_CASE("template folders: a folder that was named and is not there is an error") {
    const TemplateFolders folders{{"/no/such/folder", TERTIAL_TEST_TEMPLATES}};
    for (const Error& error :
         {load_document_template(folders, "plan").error(), load_goal_catalogue(folders, 2024).error(),
          resolve_template_file(folders, "kinds/plan.xml").error()}) {
        CHECK(error.code == ErrorCode::not_found);
        CHECK(error.file == "/no/such/folder");
    }
}

TEST_CASE("placeholders: all are filled, braces that mean nothing stay") {
    Meta meta;
    meta.year = 2024;
    meta.tertial = 2;
    meta.board = "Sjövikens stadsdelsnämnd";
    CHECK(fill_placeholders("T{tertial} {year} ({previous_year}–{next_year}) för {board}", meta) ==
          "T2 2024 (2023–2025) för Sjövikens stadsdelsnämnd");
    CHECK(fill_placeholders("{ {år} {year", meta) == "{ {år} {year");
    CHECK(fill_placeholders("", meta).empty());
    meta.board = "{year}";
    CHECK(fill_placeholders("{board}", meta) == "{year}");
}
