#include "importers/recogniser/goal_label.h"

#include <doctest/doctest.h>

using namespace tertial;

namespace {

Grammar grammar() {
    Grammar grammar;
    grammar.goal_labels = {{"kf:smal", GoalLevel::area}, {"namndmal", GoalLevel::board}};
    return grammar;
}

std::string rest(std::string_view text, LabelEnd end = LabelEnd::colon) {
    const auto label = read_goal_label(grammar(), text, end);
    return label ? "<" + std::string(label->rest) + ">" : "none";
}

}  // namespace

TEST_CASE("goal_label: in any case, with a colon of its own") {
    CHECK(rest("Nämndmål:") == "<>");
    CHECK(rest("NÄMNDMÅL") == "<>");
    CHECK(rest("Kf:s mål: 1.2 Trygghet: för alla") == "<1.2 Trygghet: för alla>");
    CHECK(read_goal_label(grammar(), "KF:S MÅL:", LabelEnd::colon)->level == GoalLevel::area);
}

TEST_CASE("goal_label: a number ends it where text cannot be meant") {
    CHECK(rest("Nämndmål 1.2.1 Trygghet") == "none");
    CHECK(rest("Nämndmål 1.2.1 Trygghet", LabelEnd::colon_or_number) == "<1.2.1 Trygghet>");
}

TEST_CASE("goal_label: other text has none") {
    CHECK(rest("") == "none");
    CHECK(rest("Nämndmålet: 1.2") == "none");
    CHECK(rest("Se nämndmål: 1.2") == "none");
    CHECK(rest(std::string(200, 'a') + ":", LabelEnd::colon_or_number) == "none");
}
