#include <doctest/doctest.h>

#include <pugixml.hpp>

#include "exporters/compare/compare_exporters.h"
#include "exporters/lint/lint.h"
#include "exporters/opc/zip.h"
#include "tests/model/checks/clean_report.h"

using namespace tertial;
using namespace tertial::test;

namespace {

struct Pair {
    Checked before;
    Report after;
};

Pair changed_pair() {
    Pair pair{clean_report("tertial-2"), {}};
    pair.after = pair.before.report;
    Goal& goal = pair.after.goals.front().children.front();
    goal.indicators.front().cells[IndicatorColumn::outcome] = "<99 %>";
    goal.activities.erase(goal.activities.begin());
    auto& paragraph = std::get<Paragraph>(pair.after.front.front().blocks.front());
    paragraph.runs = plain_runs("Läget i Sjöviken är mycket gott & stabilt.");
    Chance chance(4);
    pair.after.front.front().blocks.emplace_back(text_of(chance, "Ett nytt stycke."));
    return pair;
}

std::string document_of(const std::string& docx) {
    const auto entries = opc::read_zip(docx);
    REQUIRE(entries.has_value());
    for (const opc::ZipEntry& entry : *entries)
        if (entry.name == "word/document.xml") return entry.bytes;
    return {};
}

/// The text of the document when all changes are accepted or rejected.
std::string text_with(const pugi::xml_node& node, const std::string& left_out) {
    std::string out;
    for (const pugi::xml_node& child : node.children()) {
        const std::string name = child.name();
        if (name == left_out && child.first_child()) continue;
        if (name == "w:tr" && child.child("w:trPr").child(left_out.c_str())) continue;
        if (name == "w:t" || name == "w:delText") out += child.text().get();
        out += text_with(child, left_out);
        if (name == "w:p") out += "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("comparison as Word: tracked changes that can be accepted or rejected, in a sound file") {
    const Pair pair = changed_pair();
    const ComparedReport a{pair.before.report, pair.before.kind}, b{pair.after, pair.before.kind};
    const Comparison comparison = compare_reports(a, b);
    const TemplateFolders folders{{TERTIAL_TEST_TEMPLATES}};
    const Expected<std::string> docx = comparison_docx(comparison, b, folders);
    REQUIRE_MESSAGE(docx.has_value(), to_text(docx.error()));
    CHECK(*comparison_docx(comparison, b, folders) == *docx);

    pugi::xml_document document;
    REQUIRE(document.load_string(document_of(*docx).c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    const std::string accepted = text_with(document, "w:del"), rejected = text_with(document, "w:ins");
    CHECK(contains(accepted, "Läget i Sjöviken är mycket gott & stabilt."));
    CHECK(contains(rejected, "Läget i Sjöviken är gott."));
    CHECK(contains(accepted, "Ett nytt stycke."));
    CHECK_FALSE(contains(rejected, "Ett nytt stycke."));
    CHECK(contains(accepted, "<99 %>"));
    const std::string gone = pair.before.report.goals.front().children.front().activities.front().name;
    CHECK(contains(rejected, gone + "\n"));
    CHECK_FALSE(contains(accepted, gone + "\n"));
}

TEST_CASE("comparison as a page: what differs, escaped, and nothing else") {
    const Pair pair = changed_pair();
    const Comparison comparison =
        compare_reports({pair.before.report, pair.before.kind}, {pair.after, pair.before.kind});
    const std::string html = comparison_html(comparison);
    CHECK(html.starts_with("<!DOCTYPE html>"));
    CHECK(contains(html, "<ins>&lt;99"));
    CHECK(contains(html, "<ins>mycket </ins>"));
    CHECK(contains(html, "Ett nytt stycke."));
    CHECK_FALSE(contains(html, "Arbetet i Sjöviken löper på."));
}
