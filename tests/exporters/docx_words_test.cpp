// Nothing of a report is missing in its Word file, nothing stands in another order, and everything can be found again.
#include <map>
#include <set>

#include "exporters/lint/lint.h"
#include "exporters/visitor.h"
#include "model/walk.h"
#include "tests/exporters/word_support.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::word_test;

namespace {

/// Without what print may set otherwise: blanks of all kinds.
std::string squeezed(std::string_view text) {
    std::string solid;
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\n') solid += c;
    }
    return solid;
}

/// All that a reader is to find, in printed order. Cells in the columns that every template has.
class Expected : public ReportVisitor {
public:
    std::vector<std::string> texts;

    void decisions(const Report& report) override {
        for (const Decision& decision : report.decisions) add(plain_text(decision.runs));
    }
    void appendices(const Report& report) override {
        for (const Appendix& appendix : report.appendices) add(appendix.title);
    }
    void heading(const PrintedHeading& heading) override { add(heading.number + heading.title); }
    void paragraph(const Paragraph& paragraph) override { add(plain_text(paragraph)); }
    void table(const Table& table) override {
        add(table.title);
        for (const std::string& column : table.columns) add(column);
        for (const TableRow& row : table.rows) {
            for (const std::string& cell : row.cells) add(cell);
        }
    }
    void indicators(const Goal& goal) override {
        for (const Indicator& indicator : goal.indicators) add(indicator.mark + indicator.name);
        for (const Indicator& indicator : goal.indicators) comment(indicator.comment);
    }
    void activities(const Goal& goal) override {
        for (const Activity& activity : goal.activities) {
            for (const std::string& cell : {activity.mark + activity.name, activity.start, activity.end}) add(cell);
        }
        for (const Activity& activity : goal.activities) comment(activity.comment);
    }

private:
    void comment(const std::vector<Paragraph>& paragraphs) {
        for (const Paragraph& paragraph : paragraphs) add(plain_text(paragraph));
    }
    void add(const std::string& text) {
        if (std::string solid = squeezed(text); !solid.empty()) texts.push_back(std::move(solid));
    }
};

std::string body_text(const Document& document) {
    std::string text;
    for (const auto match : document.body().select_nodes(".//w:p[not(ancestor::w:sdt)]")) {
        text += squeezed(words(match.node())) + "\n";
    }
    return text;
}

void check_words(const Report& report) {
    Expected expected;
    visit(report, document_template(), expected);
    const std::string text = body_text(Document(report));
    std::size_t at = 0;
    for (const std::string& wanted : expected.texts) {
        const std::size_t found = text.find(wanted, at);
        CAPTURE(wanted);
        CAPTURE(text.substr(at, 400));
        if (found == std::string::npos) FAIL("missing, or in another place");
        at = found;
    }
}

std::map<std::string, pugi::xml_node> bookmarks(const Document& document) {
    std::map<std::string, pugi::xml_node> found;
    for (const auto match : document.body().select_nodes(".//w:bookmarkStart")) {
        found[match.node().attribute("w:name").value()] = match.node();
    }
    return found;
}

}  // namespace

TEST_CASE("docx: all words of a report stand in the file, in printed order") {
    check_words(invented::report());
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        check_words(random_report(seed, 2));
    }
}

TEST_CASE("docx: random reports give whole files whose headings never skip a level") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        const Report report = random_report(seed, 2);
        for (const LintFinding& finding : lint_package(docx(report))) FAIL_CHECK(to_text(finding));
        int last = 0;
        const Document document(report);
        for (const auto match : document.body().select_nodes(".//w:p")) {
            const std::string style = style_of(match.node());
            const std::size_t kind =
                style.find("rubrik") == std::string::npos ? style.find("Rubrik") : style.find("rubrik");
            if (kind == std::string::npos || style.back() < '1' || style.back() > '6') continue;
            const int level = style.back() - '0';
            CHECK(level <= last + 1);
            last = level;
            CHECK_FALSE(words(match.node()).empty());
        }
    }
}

TEST_CASE("docx: every cell of an indicator or activity, and every assessment, can be found by its bookmark") {
    const Report report = invented::report();
    const Document document(report);
    const auto marks = bookmarks(document);
    const std::map<std::string, std::string> cells = {
        {"iaaaaaaa1_utfall", "71,5 %"},       {"iaaaaaaa1_utfall_man", "70 %"},
        {"iaaaaaaa1_utfall_kvinnor", "73 %"}, {"iaaaaaaa1_utfall_fore", "68,0 %"},
        {"iaaaaaaa1_prognos", "75 %"},        {"iaaaaaaa1_arsmal", "80 %"},
        {"iaaaaaaa1_kf_arsmal", ""},          {"iaaaaaaa1_period", "Tertial 1 2024"},
        {"aaaaaaaa2_start", "2024-02-01"},    {"aaaaaaaa2_slut", "2024-04-30"},
        {"aaaaaaaa2_avvikelse", "Avvikelse"}};
    for (const auto& [name, text] : cells) {
        CAPTURE(name);
        REQUIRE(marks.count(name) == 1);
        const auto paragraph = marks.at(name).parent();
        CHECK(std::string(paragraph.parent().name()) == "w:tc");
        CHECK(words(paragraph) == text);
    }
    REQUIRE(marks.count("gccccccc3_bedomning") == 1);
    CHECK(words(marks.at("gccccccc3_bedomning").parent()) == "▲ Uppfylls delvis");
}

TEST_CASE("docx: sections without a heading have their bookmark at the first thing they print") {
    Report report = invented::report();
    Goal& goal = report.goals[0];
    goal.sections[0].id.text = "saaaaaaa1";
    goal.sections[0].blocks[0] = invented::budget_table();
    Section empty;
    empty.id.text = "saaaaaaa2";
    goal.sections.push_back(empty);
    const Document document(report);
    const auto marks = bookmarks(document);
    REQUIRE(marks.count("saaaaaaa1") == 1);
    CHECK(words(marks.at("saaaaaaa1").parent()).find("Uppföljning av driftbudget") != std::string::npos);
    CHECK(marks.count("saaaaaaa2") == 0);  // it prints nothing
}

TEST_CASE("docx: ids of a random report are bookmarks, each once") {
    const Report report = random_report(7, 2);
    const Document document(report);
    const auto marks = bookmarks(document);
    int missing = 0;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        missing += marks.count(goal.id.text) == 0 ? 1 : 0;
        for (const Indicator& indicator : goal.indicators) missing += marks.count(indicator.id.text) == 0 ? 1 : 0;
        for (const Activity& activity : goal.activities) missing += marks.count(activity.id.text) == 0 ? 1 : 0;
    });
    CHECK(missing == 0);
    CHECK(document.body().select_nodes(".//w:bookmarkStart").size() == marks.size());
}

TEST_CASE("docx: ids that differ in case only, or that Word does not take, do not spoil the file") {
    Report report = invented::report();
    report.goals[0].id.text = "GCCCCCCC3";
    report.front[0].id.text = "1 två";
    report.back[0].id.text = "c-d";
    CHECK(lint_package(docx(report)).empty());
    const auto marks = bookmarks(Document(report));
    CHECK(marks.count("1 två") + marks.count("c-d") == 0);
}
