// A whole working day on a published report, from the PDF to what is handed over: everything is undone to the same
// bytes and done again. Looked at as pictures with TERTIAL_PICTURES=FOLDER set, one for each step.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/editor/script/desk.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const std::filesystem::path published = std::filesystem::path(TERTIAL_CORPUS) / "t1-2023-norrmalm.pdf";

std::string picture(const std::string& name) {
    const char* folder = std::getenv("TERTIAL_PICTURES");
    return folder == nullptr ? std::string() : "screenshot " + std::string(folder) + "/" + name + ".png\n";
}

std::string times(int count, const std::string& line) {
    std::string out;
    for (int i = 0; i < count; ++i) out += line + "\n";
    return out;
}

const std::string write_analysis = R"(
click disposition.10
key retur
type "Arbetet går enligt plan. "
key ctrl+b
type "Tre av fyra"
key ctrl+b
type " insatser är klara."
key retur
type "Det som återstår görs i höst."
key retur
type "- Utbilda personalen."
key retur
type "Öppna träffpunkten."
key retur
)";

const std::string paste_figures = R"(
click disposition.15
key tabb
clipboard "88 %\t86 %\t90 %\n12,5 %\t12 %\t13 %"
action redigera.klistra-in
)";

const std::string add_activity = R"(
click disposition.16
action infoga.rad
type "Öppna en träffpunkt vid stranden"
key tabb
type "2023-09-01"
key tabb
type "2023-12-31"
key alt+upp
)";

const std::string replace_word = R"(
action redigera.ersätt
type "stadsdelsområdet"
click sök.ersättning
type "stadsdelen"
click sök.ersätt-alla
key esc
)";

// A hyphen between years, and a unit that some cells of a row lack.
const std::string mend_two = R"(
wait
click problem.1
key ctrl+.
wait
expect status.meddelande "Åtgärdat"
click problem.3
key ctrl+.
wait
expect status.meddelande "Åtgärdat"
)";

}  // namespace

TEST_CASE(
    "a working day on a published report: written, pasted, moved, replaced, mended, undone, done again, exported") {
    if (!std::filesystem::exists(published)) {
        MESSAGE("skipped: the published reports are not beside the project");
        return;
    }
    const Desk desk;
    const std::string script = "open " + published.string() + "\nwait\n" + picture("1-import") +
                               save_as(desk.at("before.tertial")) + write_analysis + picture("2-analysis") +
                               paste_figures + picture("3-figures") + add_activity + picture("4-activity") +
                               replace_word + picture("5-replaced") + mend_two + "wait\n" + picture("6-mended") +
                               save_as(desk.at("after.tertial")) + times(60, "key ctrl+z") +
                               save_as(desk.at("undone.tertial")) + times(60, "key ctrl+y") +
                               save_as(desk.at("redone.tertial")) + R"(
action arkiv.exportera
click dialog.fil
key ctrl+a
type ")" + desk.at("ut") + R"("
)" + picture("7-export") + R"(
click dialog.exportera
wait
expect status.meddelande "Exporterat"
)" + picture("8-exported") + "type \"kraschar nu\"\nsleep 3\ndie\n";
    const ProcessResult result = desk.play(script);
    CHECK(result.err == "");
    const std::string before = desk.bytes("before.tertial"), after = desk.bytes("after.tertial");
    CHECK(after.find("<b>Tre av fyra</b>") != std::string::npos);
    CHECK(after.find("style=\"bullet\">Öppna träffpunkten.") != std::string::npos);
    CHECK(after.find("<outcome>88 %</outcome>") != std::string::npos);
    CHECK(after.find("Öppna en träffpunkt vid stranden") != std::string::npos);
    CHECK(after.find("stadsdelsområdet") == std::string::npos);
    CHECK(before != after);
    CHECK(desk.bytes("undone.tertial") == before);
    CHECK(desk.bytes("redone.tertial") == after);
    CHECK(desk.bytes("ut.docx").size() > 10'000);
    CHECK(desk.bytes("ut.xlsx").size() > 10'000);

    const ProcessResult again = desk.play("wait\nexpect start.återställ.0\n" + picture("9-recovery") +
                                          "click start.återställ.0\nwait\nexpect dialog\n" + picture("10-offer"));
    CHECK(again.err == "");
    CHECK(again.status == 0);
}
