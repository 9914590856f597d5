// Imports with their review, and what is handed over, as a person does it.
#include <doctest/doctest.h>

#include <filesystem>

#include "tests/editor/script/desk.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const std::filesystem::path sample = std::filesystem::path(TERTIAL_TEST_DATA) / "samples/sjoviken-t2-2024.txt";

}  // namespace

TEST_CASE("review: doubts are answered one by one and all alike, then accepted as one step") {
    const Desk desk;
    const ProcessResult result = desk.play("open " + sample.string() + R"(
expect granska.antal "25 kvar"
expect granska.källa.plats "rad 198"
)" + save_as(desk.at("before.tertial")) + R"(
click granska.stämmer
expect granska.antal "24 kvar"
click granska.alternativ.0
expect granska.antal "23 kvar"
key f9
key shift+f9
click granska.samma-slag
expect granska.antal "9 kvar"
action verktyg.godkänn-inläsningen
expect granska.klart
click granska.klart
expect-not granska.antal
)" + save_as(desk.at("accepted.tertial")) + R"(
key ctrl+z
key ctrl+z
key ctrl+z
key ctrl+z
)" + save_as(desk.at("after.tertial")));
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    CHECK(desk.bytes("before.tertial") == desk.bytes("after.tertial"));
    CHECK(desk.bytes("before.tertial").find("doubt=") != std::string::npos);
    CHECK(desk.bytes("accepted.tertial").find("doubt=") == std::string::npos);
}

TEST_CASE("review: a saved report finds its source beside itself again") {
    const Desk desk;
    desk.folder.write("rapport.txt", read_bytes(sample));
    const ProcessResult result = desk.play("open " + desk.at("rapport.txt") + "\n" +
                                           save_as(desk.at("rapport.tertial")) +
                                           R"(
action arkiv.stäng
open )" + desk.at("rapport.tertial") + R"(
expect-not granska.antal
action visa.granska
expect granska.källa.plats "rapport.txt"
)");
    CHECK(result.err == "");
    CHECK(result.status == 0);
}

TEST_CASE("import: a file that is no report is refused in plain words") {
    const Desk desk;
    desk.folder.write("recept.txt", "Ägg och mjölk.\n");
    const ProcessResult result =
        desk.play("open " + desk.at("recept.txt") + "\nexpect dialog \"Det gick inte att läsa in\"\n");
    CHECK(result.err == "");
    CHECK(result.status == 0);
}

TEST_CASE("import: a published PDF is read, and its pages are there to compare with") {
    const std::filesystem::path file = std::filesystem::path(TERTIAL_CORPUS) / "t1-2023-norrmalm.pdf";
    if (!std::filesystem::exists(file)) return;
    const Desk desk;
    const ProcessResult result =
        desk.play("open " + file.string() + "\nexpect dokument\nexpect status.meddelande \"Inläst\"\n");
    CHECK(result.err == "");
    CHECK(result.status == 0);
}

TEST_CASE("export: Word and Excel come to be beside the window; a folder that is not there is told") {
    const Desk desk;
    const ProcessResult result = desk.play("open " + sample.string() + R"(
action arkiv.exportera
wait
click dialog.fil
key ctrl+a
type ")" + desk.at("saknas/a") + R"("
expect dialog.problem "Mappen finns inte"
key ctrl+a
type ")" + desk.at("a") + R"("
expect-not dialog.problem
click dialog.exportera
expect status.meddelande "a.xlsx"
)");
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    CHECK(desk.bytes("a.docx").starts_with("PK"));
    CHECK(desk.bytes("a.xlsx").starts_with("PK"));
}
