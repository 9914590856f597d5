// Whole sessions without a display: scripts of what a person does, and what is in the file afterwards.
#include <doctest/doctest.h>

#include <filesystem>

#include "model/project_file.h"
#include "tests/editor/script/desk.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const std::filesystem::path sample = std::filesystem::path(TERTIAL_TEST_DATA) / "samples/sjoviken-t2-2024.txt";

}  // namespace

TEST_CASE("import, write, undo everything, save: the file is as it was imported") {
    const Desk desk;
    const ProcessResult result = desk.play("open " + sample.string() + R"(
wait
expect dokument
action arkiv.spara-som
click dialog.namn
key ctrl+a
type ")" + desk.at("a.tertial") + R"("
click dialog.välj
key ctrl+home
key end
type " åäö"
key retur
key ctrl+end
type "Ett nytt stycke."
key retur
type "Och ett till."
action arkiv.spara
)");
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    const std::string written = desk.bytes("a.tertial");
    CHECK(written.find(" åäö</title>") != std::string::npos);
    CHECK(written.find("Ett nytt stycke.") != std::string::npos);
    CHECK(written.find("Och ett till.") != std::string::npos);
    CHECK(from_project_xml(written, "a").has_value());
}

TEST_CASE("undo and redo of a whole session come to the same bytes") {
    const Desk desk;
    std::string script = "open " + sample.string() + "\n";
    script += save_as(desk.at("before.tertial"));
    script +=
        "key ctrl+end\ntype \"Första stycket.\"\nkey retur\nclipboard \"- en punkt\\n- två punkter\\nslut\"\n"
        "action redigera.klistra-in\n";
    script += save_as(desk.at("after.tertial"));
    for (int i = 0; i < 12; ++i) script += "key ctrl+z\n";
    script += save_as(desk.at("undone.tertial"));
    for (int i = 0; i < 12; ++i) script += "key ctrl+y\n";
    script += save_as(desk.at("redone.tertial"));
    const ProcessResult result = desk.play(script);
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    CHECK(desk.bytes("before.tertial") != desk.bytes("after.tertial"));
    CHECK(desk.bytes("undone.tertial") == desk.bytes("before.tertial"));
    CHECK(desk.bytes("redone.tertial") == desk.bytes("after.tertial"));
    CHECK(desk.bytes("after.tertial").find("två punkter") != std::string::npos);
}

TEST_CASE("Word and Excel are exported from the dialog") {
    const Desk desk;
    const ProcessResult result = desk.play("open " + sample.string() + R"(
action arkiv.exportera
click dialog.fil
key ctrl+a
type ")" + desk.at("ut") + R"("
click dialog.exportera
wait
expect status.meddelande "Exporterat"
)");
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    CHECK(desk.bytes("ut.docx").size() > 10'000);
    CHECK(desk.bytes("ut.xlsx").size() > 10'000);
}

TEST_CASE("a new report from a template, the palette, panes that are hidden") {
    const Desk desk;
    const ProcessResult result = desk.play(R"(
expect start.ny
click start.ny
click dialog.nämnd
type "Provnämnden"
click dialog.skapa
expect dokument "Provnämnden"
key ctrl+skift+p
type "disposition"
key retur
expect-not disposition.sök
key f5
expect disposition.sök
dump )" + desk.at("dump.txt") + "\nscreenshot " +
                                           desk.at("bild.png") + "\n");
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    CHECK(desk.bytes("dump.txt").find("verktygsrad.arkiv.spara\t") != std::string::npos);
    CHECK(desk.bytes("bild.png").substr(1, 3) == "PNG");
}

TEST_CASE("a script that cannot go on says where, and files that cannot be read are told in the window") {
    const Desk desk;
    const ProcessResult unknown = desk.play("wait\ndansa\n");
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("script, rad 2") != std::string::npos);
    const ProcessResult nothing = desk.play("click finns.inte\n");
    CHECK(nothing.status == 2);
    CHECK(nothing.err.find("finns.inte") != std::string::npos);
    const ProcessResult missing = desk.play("open " + desk.at("finns-inte.tertial") +
                                            "\nwait\nexpect dialog\nclick dialog.ok\nexpect-not dialog\n");
    CHECK(missing.err == "");
    CHECK(missing.status == 0);
}

TEST_CASE("a remark, a mark of readiness, a fix and a confirmation: asked for the name once, in the file, and undone") {
    const Desk desk;
    const ProcessResult result =
        desk.play("open " + sample.string() + "\nwait\naction visa.granska\n" + save_as(desk.at("before.tertial")) + R"(
click problem.5
key f8
key f8
key f8
action verktyg.klarmarkera
type "Ylva Strand"
click dialog.ok
expect sidofält.klar.läge "Klarmarkerad"
action verktyg.anmärkning
type "Stäm av med hamnen."
click sidofält.anmärkningar.lägg-till
expect-not dialog
wait
click problem.anmärkningar
click problem.problem
expect disposition.inte-klara
click disposition.inte-klara
key ctrl+.
wait
expect status.meddelande "Åtgärdat"
expect sidofält.klar.läge "Ändrad sedan klarmarkering"
click problem.2
action verktyg.stämmer-ändå
click dialog.skäl
type "Målet nås under hösten."
click dialog.bekräfta
wait
click problem.bekräftelser
)" + save_as(desk.at("after.tertial")) +
                  "key ctrl+z\nkey ctrl+z\nkey ctrl+z\nkey ctrl+z\n" + save_as(desk.at("undone.tertial")));
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    const std::string after = desk.bytes("after.tertial");
    CHECK(after.find("<text>Stäm av med hamnen.</text>") != std::string::npos);
    CHECK(after.find("<by>Ylva Strand</by>") != std::string::npos);
    CHECK(after.find("<reason>Målet nås under hösten.</reason>") != std::string::npos);
    CHECK(after.find("<ready-mark ") != std::string::npos);
    CHECK(desk.bytes("undone.tertial") == desk.bytes("before.tertial"));
}

TEST_CASE("a look that was switched ends when the caret moves away, even when it comes back") {
    const Desk desk;
    const ProcessResult result = desk.play("open " + sample.string() + "\nwait\n" + R"(
key ctrl+end
key ctrl+b
type "fet"
key ctrl+b
type " rak"
key ctrl+b
key vänster
key höger
type " kvar"
)" + save_as(desk.at("a.tertial")));
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    const std::string written = desk.bytes("a.tertial");
    CHECK(written.find(">fet</") != std::string::npos);
    CHECK(written.find(" rak kvar") != std::string::npos);
}
