// Work survives the end of the process, whenever it comes.
#include <doctest/doctest.h>

#include <filesystem>

#include "model/project_file.h"
#include "tests/cli/process.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const std::filesystem::path sample = std::filesystem::path(TERTIAL_TEST_DATA) / "samples/sjoviken-t2-2024.txt";

struct Desk {
    TemporaryFolder folder;

    [[nodiscard]] std::string at(const std::string& name) const { return folder / name; }
    [[nodiscard]] ProcessResult play(const std::string& script, ProcessSetup setup = {}) const {
        setup.environment = {
            {"HOME", folder.path().string()}, {"XDG_CONFIG_HOME", at("config")}, {"XDG_STATE_HOME", at("state")}};
        return run({TERTIAL_EDITOR, "--offscreen", "--run", folder.write("script", script)}, setup);
    }
    /// A saved report to open.
    void save_report(const std::string& name) const {
        REQUIRE(tertial::test::tertial({"import", sample.string(), "-o", at(name)}).status <= 1);
        REQUIRE(std::filesystem::exists(at(name)));
    }
    [[nodiscard]] std::string left() const {
        std::string out;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(at("state/tertial/recovery"), none)) {
            out += entry.path().filename().string() + " ";
        }
        return out;
    }
};

constexpr int killed = 128 + 9;

}  // namespace

TEST_CASE("kill -9 two seconds after typing: the work is offered, restored, and saved where it belongs") {
    const Desk desk;
    desk.save_report("a.tertial");
    const std::string before = read_bytes(desk.at("a.tertial"));
    CHECK(desk.play("open " + desk.at("a.tertial") +
                    "\nkey ctrl+end\ntype \"Skrivet just innan strömmen gick.\"\nsleep 2\ndie\n")
              .status == killed);
    CHECK(read_bytes(desk.at("a.tertial")) == before);
    CHECK(desk.left() != "");

    const ProcessResult again = desk.play("expect start.återställ.0\nopen " + desk.at("a.tertial") + R"(
wait
expect dialog "inte hann sparas"
click dialog.återställ
expect-not dialog
expect status.meddelande "inte sparade"
key ctrl+end
expect * "innan strömmen gick"
sleep 1
action arkiv.spara
)");
    CHECK(again.err == "");
    REQUIRE(again.status == 0);
    CHECK(read_bytes(desk.at("a.tertial")).find("Skrivet just innan strömmen gick.") != std::string::npos);
    CHECK(desk.left() == "");
    CHECK(desk.play("expect-not start.återställ.0\n").status == 0);
}

TEST_CASE("killed in the middle of typing, at any moment: what is offered is whole") {
    int offered = 0;
    for (const int after : {2100, 3017, 4033, 9000}) {
        const Desk desk;
        desk.save_report("a.tertial");
        std::string typing = "open " + desk.at("a.tertial") + "\nkey ctrl+end\n";
        for (int i = 0; i < 600; ++i) typing += "type \"ord" + std::to_string(i) + " \"\nsleep 0.02\n";
        ProcessSetup setup;
        setup.kill_after = std::chrono::milliseconds(after);
        REQUIRE(desk.play(typing, setup).status == killed);
        // A slow computer may not have come to the first word.
        if (desk.left().find(".tertial ") == std::string::npos) continue;
        ++offered;
        const ProcessResult again = desk.play(
            "click start.återställ.0\nwait\nclick dialog.återställ\nsleep 1\n"
            "action arkiv.spara\nwait\n");
        CHECK(again.err == "");
        CHECK(again.status == 0);
        CHECK(read_bytes(desk.at("a.tertial")).find("ord0") != std::string::npos);
    }
    CHECK(offered > 0);
}

TEST_CASE("two reports, one never saved: each is offered, and can be left or deleted") {
    const Desk desk;
    desk.save_report("a.tertial");
    CHECK(desk.play("open " + desk.at("a.tertial") + "\nkey ctrl+end\ntype \"Det ena\"\nopen " + sample.string() +
                    "\nwait\nkey ctrl+end\ntype \"Det andra\"\nsleep 2\ndie\n")
              .status == killed);
    const ProcessResult again = desk.play("expect start.återställ.1\nopen " + desk.at("a.tertial") + R"(
wait
click dialog.sparade
expect-not * "Det ena"
action arkiv.stäng
expect start.återställ.1
click start.återställ.0
wait
click dialog.ta-bort
expect-not start.återställ.1
)");
    CHECK(again.err == "");
    CHECK(again.status == 0);
}

TEST_CASE("a clean end leaves nothing behind: no copy, no lock") {
    const Desk desk;
    desk.save_report("a.tertial");
    CHECK(desk.play("open " + desk.at("a.tertial") + "\nkey ctrl+end\ntype \"nytt\"\nsleep 2\n").status == 0);
    CHECK(desk.left() == "");
    CHECK_FALSE(std::filesystem::exists(desk.at(".~lock.a.tertial#")));
}
