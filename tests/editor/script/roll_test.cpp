// The next report of the chain, as a person makes it.
#include <doctest/doctest.h>

#include <filesystem>

#include "tests/editor/script/desk.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const std::filesystem::path sample = std::filesystem::path(TERTIAL_TEST_DATA) / "samples/sjoviken-t2-2024.txt";

}  // namespace

TEST_CASE("next report: proposals are taken, the last text stands beside, what was left comes back and goes again") {
    const Desk desk;
    const ProcessResult result = desk.play("open " + sample.string() + R"(
action arkiv.nästa-rapport
expect dialog "Nästa rapport"
click dialog.nästa.skapa
expect-not dialog.nästa.skapa
)" + save_as(desk.at("nytt.tertial")) + R"(
action arkiv.lämnat-kvar
expect dialog "Lämnat kvar från förra rapporten"
click dialog.kvar.stäng
)");
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    const std::string made = desk.bytes("nytt.tertial");
    CHECK(made.find("<kind>annual-report</kind>") != std::string::npos);
    CHECK(made.find("<rolled-from kind=\"tertial-report\" tertial=\"2\" year=\"2024\"") != std::string::npos);
    CHECK(made.find("<archive>") != std::string::npos);
}

TEST_CASE("next report: another kind asks other questions, and one answer is to all of a kind") {
    const Desk desk;
    const ProcessResult result = desk.play("open " + sample.string() + R"(
action arkiv.nästa-rapport
click dialog.nästa.år
key ctrl+a
type "2020"
expect dialog.nästa.skapa
screenshot )" + desk.at("fel.png") + R"(
click dialog.nästa.år
key ctrl+a
type "2026"
screenshot )" + desk.at("rätt.png") + R"(
click dialog.nästa.avbryt
expect-not dialog.nästa.skapa
)");
    CHECK(result.err == "");
    CHECK(result.status == 0);
}
