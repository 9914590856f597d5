#include "model/tree.h"

#include <doctest/doctest.h>

#include "model/tree_lists.h"
#include "tests/model/random_report.h"

using namespace tertial;

TEST_CASE("tree: every node is found by its id, at its slot, under its path") {
    for (std::uint64_t seed = 60; seed < 70; ++seed) {
        Report report = random_report(seed, 1);
        std::vector<NodeId> ids;
        for_each_node(report, [&](const auto& node) { ids.push_back(node.id); });
        REQUIRE(!ids.empty());
        for (const NodeId& id : ids) {
            CHECK(is_there(find_node(std::as_const(report), id)));
            const auto slot = slot_of(report, id);
            REQUIRE(slot);
            const auto size = list_size(report, slot->parent, slot->list);
            REQUIRE(size);
            CHECK(slot->index < *size);
            const std::vector<NodeId> path = path_to(report, id);
            REQUIRE(!path.empty());
            CHECK(path.back() == id);
            CHECK((path.size() == 1 ? report.id : path[path.size() - 2]) == slot->parent);
            // Out and in again is no change.
            Report copy = report;
            auto part = take_part(copy, *slot);
            REQUIRE(part);
            CHECK(!is_there(find_node(std::as_const(copy), id)));
            REQUIRE(insert_part(copy, *slot, std::move(*part)));
            CHECK((copy == report));
        }
    }
}

TEST_CASE("tree: the report has no slot, and what is not there is not found") {
    Report report = random_report(1, 1);
    CHECK(!slot_of(report, report.id));
    CHECK(!slot_of(report, NodeId{}));
    CHECK(std::holds_alternative<Report*>(find_node(report, NodeId{})));
    CHECK(!is_there(find_node(std::as_const(report), NodeId{"x9"})));
    CHECK(path_to(report, NodeId{"x9"}).empty());
    CHECK(!take_part(report, {{}, NodeList::rows, 0}));
    CHECK(!take_part(report, {NodeId{"x9"}, NodeList::rows, 0}));
    CHECK(!list_size(report, report.id, NodeList::rows));
}

TEST_CASE("tree: the goal that a node stands under") {
    Report report;
    Goal area;
    area.id.text = "g2";
    Indicator indicator;
    indicator.id.text = "i1";
    Paragraph paragraph;
    paragraph.id.text = "p1";
    indicator.comment.push_back(paragraph);
    area.indicators.push_back(indicator);
    Goal direction;
    direction.id.text = "g1";
    direction.children.push_back(area);
    report.goals.push_back(direction);
    CHECK(goal_of(report, NodeId{"p1"})->id.text == "g2");
    CHECK(goal_of(report, NodeId{"g2"})->id.text == "g2");
    CHECK(goal_of(report, NodeId{"x"}) == nullptr);
}
