#include "model/template.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

#include "model/language.h"

using namespace tertial;
namespace fs = std::filesystem;

namespace {

TemplateFolders installed() {
    return {{TERTIAL_TEST_TEMPLATES}};
}

DocumentTemplate load(std::string_view name) {
    auto loaded = load_document_template(installed(), name);
    REQUIRE_MESSAGE(loaded.has_value(), to_text(loaded.error()));
    return *loaded;
}

GoalCatalogue catalogue_of(int year) {
    auto loaded = load_goal_catalogue(installed(), year);
    REQUIRE_MESSAGE(loaded.has_value(), to_text(loaded.error()));
    return *loaded;
}

const std::vector<std::string> all_names{"annual-report", "plan", "tertial-1", "tertial-2"};

void each_part(const std::vector<PartSpec>& parts, const std::function<void(const PartSpec&)>& visit) {
    for (const PartSpec& part : parts) {
        visit(part);
        each_part(part.children, visit);
    }
}

void each_part(const DocumentTemplate& kind, const std::function<void(const PartSpec&)>& visit) {
    each_part(kind.front, visit);
    visit(kind.goals_part);
    each_part(kind.back, visit);
}

const PartSpec* find_part(const DocumentTemplate& kind, std::string_view id) {
    const PartSpec* found = nullptr;
    each_part(kind, [&](const PartSpec& part) {
        if (part.id == id) found = &part;
    });
    return found;
}

/// Letters, not bytes.
std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A template folder of its own that is gone when the test is.
class OwnFolder {
public:
    OwnFolder() {
        std::string pattern = (fs::temp_directory_path() / "tertial-templates-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~OwnFolder() { fs::remove_all(path_); }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;

    void write(const fs::path& name, std::string_view text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }
    [[nodiscard]] TemplateFolders before_installed() const { return {{path_, TERTIAL_TEST_TEMPLATES}}; }

private:
    fs::path path_;
};

std::string file_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string installed_text(const std::string& name) {
    return file_text(fs::path(TERTIAL_TEST_TEMPLATES) / name);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

int line_of(std::string_view text, std::string_view what) {
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string_view::npos, what);
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// The error that the plan gives after `from` was replaced by `to`.
Error error_of_broken_plan(std::string_view from, std::string_view to) {
    const OwnFolder own;
    own.write("kinds/plan.xml", replaced(installed_text("kinds/plan.xml"), from, to));
    const auto loaded = load_document_template(own.before_installed(), "plan");
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().code == ErrorCode::bad_template);
    CHECK(loaded.error().file == (own.path() / "kinds/plan.xml").string());
    return loaded.error();
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace

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

// --- broken kinds --------------------------------------------------------------------------------------

TEST_CASE("broken kinds: the message names the fault and its line") {
    struct Case {
        const char* from;
        const char* to;
        const char* message;
        const char* at;  // text on the line that the message must name
    };
    const std::vector<Case> cases{
        {"<display-name>", "<colour>red</colour><display-name>", "\"colour\" är okänt", "<colour>"},
        {"<comment-label>Kommentar</comment-label>", "", "\"comment-label\" saknas", "<document-kind"},
        {"<comment-label>", "<comment-label>Analys</comment-label><comment-label>", "bara stå en gång",
         "<comment-label>"},
        {"<comment-label>", "<comment-label colour='red'>", "Attributet \"colour\"", "<comment-label"},
        {"id=\"ekonomi.investeringar\"", "id=\"ekonomi.resultatenheter\"", "finns redan", nullptr},
        {"id=\"ekonomi.investeringar\"", "id=\"investeringar\"", "ekonomi.", "id=\"investeringar\""},
        {"id=\"ekonomi.investeringar\"", "id=\"ekonomi.Invest\"", "inget id", "id=\"ekonomi.Invest\""},
        {"id=\"ekonomi.investeringar\"", "id=\"\"", "Attributet \"id\"", "id=\"\""},
        {"requirement=\"fixed\"", "requirement=\"maybe\"", "required, fixed, optional", "requirement=\"maybe\""},
        {"kind=\"plan\"", "kind=\"plan\" kind=\"plan\"", "två gånger", "<document-kind"},
        {"kind=\"plan\"", "kind=\"tertial-report\"", "\"tertial\"", "<document-kind"},
        {"kind=\"plan\"", "kind=\"annual-report\"", "reporting-date", "<document-kind"},
        {"kind=\"plan\"", "kind=\"tertial-report\" tertial=\"3\"", "heltal 1–2", "<document-kind"},
        {"{year}", "{yaer}", "{yaer}", "{yaer}"},
        {"<title-pattern>", "<title-pattern>{", "Platshållaren", "<title-pattern>"},
        {"holds=\"target\"", "holds=\"council-target\"", "Kolumnen står två gånger", nullptr},
        {"holds=\"target\"", "holds=\"guess\"", "holds=\"guess\"", "holds=\"guess\""},
        {"number=\"3\"", "number=\"2\"", "står två gånger", nullptr},
        {"<level number=\"3\"", "<level number=\"x\"", "heltal 1–3", "<level number=\"x\""},
        {"<display-name>Verksamhetsplan", "<display-name> ", "är tomt", "<display-name>"},
        {"<front>", "<front>Text", "inte ha text", "<front>"},
        {"role=\"ingress\"", "role=\"ingress\" title=\"Ingress\"", "ingress", "role=\"ingress\""},
        {"role=\"expected-result\"", "role=\"description\"", "två gånger på samma målnivå", nullptr},
        {"</document-kind>", "", "inte riktig XML", nullptr},
        {"<document-kind", "<!-- \xff --><document-kind", "UTF-8", "<document-kind"},
    };
    for (const Case& c : cases) {
        INFO(c.from, " -> ", c.to);
        const Error error = error_of_broken_plan(c.from, c.to);
        CHECK_MESSAGE(contains(error.message, c.message), error.message);
        CHECK(error.line > 0);
        if (c.at != nullptr)
            CHECK(error.line == line_of(replaced(installed_text("kinds/plan.xml"), c.from, c.to), c.at));
    }
}

TEST_CASE("broken kinds: a byte order mark and CRLF are no fault, and leave the line right") {
    const OwnFolder own;
    std::string text = "\xEF\xBB\xBF";
    for (const char c : installed_text("kinds/plan.xml")) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    own.write("kinds/plan.xml", text);
    const auto loaded = load_document_template(own.before_installed(), "plan");
    REQUIRE(loaded.has_value());
    CHECK(loaded->back.front().guidance == load("plan").back.front().guidance);
    const std::string broken = replaced(text, "<front>", "<frnt/><front>");
    own.write("kinds/plan.xml", broken);
    CHECK(load_document_template(own.before_installed(), "plan").error().line == line_of(broken, "<frnt/>"));
}

TEST_CASE("broken kinds: parts nested without end are refused") {
    std::string deep;
    std::string id = "a";
    for (int i = 0; i < 2000; ++i, id += ".a")
        deep += "<part id=\"" + id.substr(0, 9) + "\" title=\"A\"><guidance>A</guidance>";
    for (int i = 0; i < 2000; ++i) deep += "</part>";
    CHECK(contains(error_of_broken_plan("<front>", "<front>" + deep).message, "nivåer"));
}

TEST_CASE("broken kinds: a file too large to be a template is not read") {
    const OwnFolder own;
    own.write("kinds/plan.xml", std::string(5 << 20, ' '));
    CHECK(load_document_template(own.before_installed(), "plan").error().code == ErrorCode::too_large);
}

TEST_CASE("broken kinds: whatever is done to a file, it is read or refused with its place") {
    const std::string whole = installed_text("kinds/tertial-2.xml");
    std::uint64_t state = 20260101;
    const auto below = [&state](std::size_t limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state >> 33) % limit;
    };
    const OwnFolder own;
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        std::string text = whole;
        const std::size_t from = below(text.size()), length = below(60), to = below(text.size());
        switch (i % 4) {
            case 0:
                text[from] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(from, length);
                break;
            case 2:
                text.insert(to, text.substr(from, length));
                break;
            default:
                text.resize(from);
                break;
        }
        own.write("kinds/tertial-2.xml", text);
        const auto loaded = load_document_template(own.before_installed(), "tertial-2");
        if (loaded) continue;
        ++refused;
        CHECK(loaded.error().code == ErrorCode::bad_template);
        CHECK(loaded.error().line >= 1);
        CHECK(loaded.error().line <= 1 + std::count(text.begin(), text.end(), '\n'));
    }
    CHECK(refused > 150);
}

TEST_CASE("broken kinds: messages are English when the language is") {
    set_language(Language::english);
    const Error error = error_of_broken_plan("<display-name>", "<colour>red</colour><display-name>");
    set_language(Language::swedish);
    CHECK(contains(error.message, "\"colour\" is unknown"));
}

// --- placeholders --------------------------------------------------------------------------------------

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

// --- new report ----------------------------------------------------------------------------------------

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
