// The report as strips: nothing of it is missing, nothing stands twice.
#include <doctest/doctest.h>

#include <numeric>
#include <set>

#include "editor/document/column_shares.h"
#include "tests/editor/document/editing.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

using Places = std::multiset<std::string>;

std::string key(const NodeId& node, Field field, std::size_t index = 0) {
    return node.text + "." + std::to_string(static_cast<int>(field)) + "." + std::to_string(index);
}

/// Places of all texts of a report that are printed and have words, found without the flow.
class PrintedTexts {
public:
    explicit PrintedTexts(const Report& report) {
        note({}, Field::title, report.meta.title);
        for (std::size_t i = 0; i < report.meta.signatures.size(); ++i) {
            note({}, Field::signatures, report.meta.signatures[i], i);
        }
        for (std::size_t i = 0; i < report.meta.letterhead.size(); ++i) {
            note({}, Field::letterhead, report.meta.letterhead[i], i);
        }
        for (const Decision& decision : report.decisions) note(decision.id, Field::runs, plain_text(decision.runs));
        for (const Appendix& appendix : report.appendices) note(appendix.id, Field::title, appendix.title);
        for (const Chapter& chapter : report.front) of(chapter);
        if (!report.goals_chapter.id.empty()) of(report.goals_chapter);
        for (const Goal& goal : report.goals) of(goal);
        for (const Chapter& chapter : report.back) of(chapter);
    }

    Places places;

private:
    void note(const NodeId& node, Field field, const std::string& text, std::size_t index = 0) {
        if (!text.empty()) places.insert(key(node, field, index));
    }
    void of(const std::vector<Paragraph>& paragraphs) {
        for (const Paragraph& paragraph : paragraphs) note(paragraph.id, Field::runs, plain_text(paragraph));
    }
    void of(const Table& table) {
        note(table.id, Field::title, table.title);
        note(table.id, Field::unit, table.unit);
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            note(table.id, Field::column_header, table.columns[c], c);
            for (const TableRow& row : table.rows) note(row.id, Field::cell, row.cells[c], c);
        }
    }
    void of(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                of(*table);
            } else {
                of(std::vector{std::get<Paragraph>(block)});
            }
        }
    }
    void of(const Chapter& chapter) {
        note(chapter.id, Field::title, chapter.title);
        of(chapter.blocks);
        for (const Chapter& child : chapter.children) of(child);
    }
    void of(const Goal& goal) {
        note(goal.id, Field::title, goal.title);
        note(goal.id, Field::number, goal.number);
        for (const Section& section : goal.sections) {
            note(section.id, Field::title, section.title);
            of(section.blocks);
        }
        for (const Indicator& indicator : goal.indicators) {
            note(indicator.id, Field::name, indicator.name);
            note(indicator.id, Field::period, indicator.period);
            for (std::size_t c = 0; c < indicator_column_count; ++c) {
                note(indicator.id, Field::cell, indicator.cells.text[c], c);
            }
            of(indicator.comment);
        }
        for (const Activity& activity : goal.activities) {
            note(activity.id, Field::name, activity.name);
            note(activity.id, Field::start, activity.start);
            note(activity.id, Field::end, activity.end);
            note(activity.id, Field::deviation, activity.deviation);
            of(activity.comment);
        }
        for (const Goal& child : goal.children) of(child);
    }
};

Places places_of(const Flow& flow) {
    Places out;
    for (const Strip& strip : flow.strips) {
        for (const Cell& cell : strip.cells) {
            if (cell.kind == CellKind::text) out.insert(key(cell.place.node, cell.place.field, cell.place.index));
        }
    }
    return out;
}

Paragraph item(const std::string& id, ParagraphStyle style, int depth = 0) {
    Paragraph paragraph;
    paragraph.id = {id};
    paragraph.style = style;
    paragraph.depth = depth;
    paragraph.runs = plain_runs(id);
    return paragraph;
}

std::vector<int> numbers(const std::vector<Paragraph>& paragraphs) {
    Report report = report_with({});
    for (const Paragraph& paragraph : paragraphs) report.front[0].blocks.emplace_back(paragraph);
    std::vector<int> out;
    const Document document = document_of(std::move(report));
    for (const Strip& strip : document.flow().strips) {
        if (strip.owner == NodeId{"c1"} && strip.kind == StripKind::paragraph) out.push_back(strip.mark.number);
    }
    return out;
}

}  // namespace

TEST_CASE("every text of a report that is printed can be edited in exactly one place") {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        const Document document = document_of(random_report(seed, 1 + static_cast<int>(seed % 3)));
        const Places shown = places_of(document.flow());
        for (const std::string& place : PrintedTexts(document.report()).places) {
            CAPTURE(place);
            CHECK(shown.count(place) == 1);
        }
        for (const std::string& place : shown) CHECK(shown.count(place) == 1);
    }
}

TEST_CASE("chapters under the heading over the goals are shown before the goals") {
    Report report = report_with({"text"});
    report.goals_chapter.id = {"over"};
    Chapter child;
    child.id = {"child"};
    child.title = "Under målen";
    report.goals_chapter.children.push_back(child);
    Goal goal;
    goal.id = {"g1"};
    goal.title = "Målet";
    report.goals.push_back(goal);
    const Document document = document_of(std::move(report));
    REQUIRE(document.index().strip_of({"child"}) != nullptr);
    CHECK(*document.index().strip_of({"child"}) < *document.index().strip_of({"g1"}));
    CHECK(*document.index().strip_of({"over"}) < *document.index().strip_of({"child"}));
}

TEST_CASE("parts without text ask for it, and only those") {
    Report report = report_with({"text"});
    Chapter empty;
    empty.id = {"c2"};
    Chapter parent;
    parent.id = {"c3"};
    parent.children.push_back(Chapter{});
    parent.children[0].id = {"c4"};
    report.front.push_back(empty);
    report.front.push_back(parent);
    std::set<std::string> asking;
    const Document document = document_of(std::move(report));
    for (const Strip& strip : document.flow().strips) {
        if (strip.cells.front().kind == CellKind::prompt) asking.insert(strip.node.text);
    }
    CHECK(asking == std::set<std::string>{"c2", "c4"});
}

TEST_CASE("numbered items count until another paragraph stands between") {
    constexpr auto number = ParagraphStyle::numbered;
    constexpr auto bullet = ParagraphStyle::bullet;
    CHECK(numbers({item("a", number), item("b", number), item("c", ParagraphStyle::text), item("d", number)}) ==
          std::vector<int>{1, 2, 0, 1});
    CHECK(numbers({item("a", number), item("b", number, 1), item("c", number, 1), item("d", number)}) ==
          std::vector<int>{1, 1, 2, 2});
    CHECK(numbers({item("a", number), item("b", bullet, 1), item("c", number)}) == std::vector<int>{1, 0, 1});
    CHECK(numbers({item("a", number), item("b", bullet), item("c", number)}) == std::vector<int>{1, 0, 1});
}

TEST_CASE("the outline leads to its parts, downwards") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Document document = document_of(random_report(seed));
        std::size_t last = 0;
        for (const OutlineEntry& entry : document.flow().outline) {
            CHECK(entry.strip >= last);
            REQUIRE(entry.strip < document.flow().strips.size());
            last = entry.strip;
            const bool is_table =
                entry.kind == OutlineEntry::Kind::indicators || entry.kind == OutlineEntry::Kind::activities;
            const Strip& strip = document.flow().strips[entry.strip];
            if (!entry.node.empty()) CHECK((is_table ? strip.owner : strip.node) == entry.node);
        }
    }
}

TEST_CASE("columns share the width, and each has some") {
    Chance chance(7);
    for (int i = 0; i < 200; ++i) {
        std::vector<std::vector<std::string>> texts(1 + chance.below(9));
        std::vector<std::vector<std::string_view>> columns;
        for (auto& column : texts) {
            for (std::size_t r = chance.below(5); r > 0; --r) column.push_back(random_text(chance));
            columns.emplace_back(column.begin(), column.end());
        }
        const std::vector<float> shares = column_shares(columns);
        REQUIRE(shares.size() == columns.size());
        for (const float share : shares) CHECK(share > 0.01F);
        CHECK(std::accumulate(shares.begin(), shares.end(), 0.0F) == doctest::Approx(1.0));
    }
}
