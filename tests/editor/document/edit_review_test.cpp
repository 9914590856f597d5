// Remarks, marks of readiness, confirmations and quick fixes: one step each, and undone to the same bytes.
#include "editor/document/edit_review.h"

#include <doctest/doctest.h>

#include "model/checks/ready.h"
#include "model/project_file.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

const Signature ylva{"Ylva Strand", "2024-09-12"};

/// A follow-up with one goal, one indicator that misses its target, and one activity with its dates turned round.
Document small_document() {
    auto kind = load_document_template({{TERTIAL_TEST_TEMPLATES}}, "tertial-2");
    REQUIRE(kind);
    Report report;
    report.id.text = "r1";
    report.meta.kind = DocumentKind::tertial_report;
    report.meta.tertial = 2;
    report.meta.year = 2024;
    report.template_name = "tertial-2";
    Goal& goal = report.goals.emplace_back();
    goal.id.text = "g1";
    goal.number = "1";
    goal.title = "Båtarna är hela";
    Indicator& indicator = goal.indicators.emplace_back();
    indicator.id.text = "i1";
    indicator.name = "Andel nöjda båtägare";
    indicator.period = "Tertial 2 2024";
    indicator.cells[IndicatorColumn::outcome] = "60 %";
    indicator.cells[IndicatorColumn::target] = "80 %";
    Activity& activity = goal.activities.emplace_back();
    activity.id.text = "a1";
    activity.name = "Måla båtar";
    activity.start = "2024-10-01";
    activity.end = "2024-09-01";
    return Document(std::move(report), *kind, {});
}

Finding finding_of(const Document& document, std::string_view check) {
    for (Finding& finding : run_checks({document.report(), document.document_template(), document.catalogue()})) {
        if (finding.check == check) return finding;
    }
    FAIL("no such finding: ", check);
    return {};
}

bool is_found(const Document& document, std::string_view check) {
    const auto all = run_checks({document.report(), document.document_template(), document.catalogue()});
    return std::any_of(all.begin(), all.end(), [&](const Finding& finding) { return finding.check == check; });
}

}  // namespace

TEST_CASE("a remark is added, resolved and deleted, each as a step; line breaks that were pasted become blanks") {
    Document document = small_document();
    const std::string before = to_project_xml(document.report());
    REQUIRE(add_remark(document, NodeId{"i1"}, ylva, "Kolla med hamnen.\nÄr det 60?  "));
    REQUIRE(document.report().remarks.size() == 1);
    const Remark remark = document.report().remarks.front();
    CHECK(remark.text == "Kolla med hamnen. Är det 60?");
    CHECK(remark.by == "Ylva Strand");
    CHECK(remark.date == "2024-09-12");
    CHECK(remark.about.text == "i1");
    REQUIRE(set_remark_state(document, remark.id, RemarkState::resolved));
    CHECK(document.report().remarks.front().state == RemarkState::resolved);
    REQUIRE(remove_remark(document, remark.id));
    CHECK(document.report().remarks.empty());
    for (int i = 0; i < 3; ++i) REQUIRE(document.undo());
    CHECK(to_project_xml(document.report()) == before);
    CHECK_FALSE(add_remark(document, NodeId{"i1"}, ylva, "  "));
}

TEST_CASE("a remark outlives its part, and is about it again when the removal is undone") {
    Document document = small_document();
    REQUIRE(add_remark(document, NodeId{"a1"}, ylva, "Vem målar?"));
    REQUIRE(document.run(RemovePart{NodeId{"a1"}}));
    REQUIRE(document.report().remarks.size() == 1);
    CHECK_FALSE(is_there(find_node(document.report(), document.report().remarks.front().about)));
    REQUIRE(document.undo());
    CHECK(is_there(find_node(document.report(), document.report().remarks.front().about)));
}

TEST_CASE("a part is marked as ready, changed, marked again and unmarked; only the last mark is kept") {
    Document document = small_document();
    const NodeId goal{"g1"};
    REQUIRE(mark_ready(document, goal, ylva));
    CHECK(readiness_of(document.report(), goal) == Readiness::ready);
    REQUIRE(document.run(set_text(goal, Field::title, "Båtarna är målade")));
    CHECK(readiness_of(document.report(), goal) == Readiness::changed);
    REQUIRE(mark_ready(document, goal, ylva));
    CHECK(document.report().ready_marks.size() == 1);
    CHECK(readiness_of(document.report(), goal) == Readiness::ready);
    CHECK(*document.undo() == "Klarmarkera ”1 Båtarna är målade”");
    CHECK(readiness_of(document.report(), goal) == Readiness::changed);
    REQUIRE(unmark_ready(document, goal));
    CHECK(readiness_of(document.report(), goal) == Readiness::open);
    CHECK_FALSE(unmark_ready(document, goal));
    CHECK_FALSE(mark_ready(document, NodeId{"i1"}, ylva));
    CHECK_FALSE(mark_ready(document, NodeId{}, ylva));
}

TEST_CASE("stämmer ändå takes a warning away for as long as its facts are the same, and can be taken back") {
    Document document = small_document();
    REQUIRE(document.run(set_text(NodeId{"a1"}, Field::end, "2025-10-31")));
    const Finding finding = finding_of(document, "activity-year");
    CHECK_FALSE(confirm_finding(document, finding, ylva, "   "));
    REQUIRE(confirm_finding(document, finding, ylva, "Arbetet löper över två år."));
    CHECK_FALSE(is_found(document, "activity-year"));
    REQUIRE(document.run(set_text(NodeId{"a1"}, Field::end, "2026-10-31")));
    CHECK(is_found(document, "activity-year"));
    REQUIRE(document.undo());
    REQUIRE(take_back_confirmation(document, document.report().confirmations.front().id));
    CHECK(is_found(document, "activity-year"));
}

TEST_CASE("an error cannot be confirmed") {
    Document document = small_document();
    const auto refused = confirm_finding(document, finding_of(document, "comment-missing"), ylva, "Jo.");
    REQUIRE_FALSE(refused);
    CHECK(document.report().confirmations.empty());
}

TEST_CASE("a quick fix is one step with its own name; the caret stands where a person has to write on") {
    Document document = small_document();
    const std::string before = to_project_xml(document.report());
    const Finding dates = finding_of(document, "activity-dates");
    REQUIRE(mend(document, dates));
    CHECK(document.report().goals.front().activities.front().start == "2024-09-01");
    CHECK_FALSE(is_found(document, "activity-dates"));
    CHECK_FALSE(mend(document, dates));  // it is mended already
    CHECK(*document.undo() == dates.fix);
    CHECK(to_project_xml(document.report()) == before);

    REQUIRE(mend(document, finding_of(document, "comment-missing")));
    const auto& comment = document.report().goals.front().indicators.front().comment;
    REQUIRE(comment.size() == 1);
    CHECK(document.selection.caret.place == FieldPlace{comment.front().id, Field::runs, 0});
}
