// Finding, replacing, spelling and typography as a person does them, without a display.
#include <doctest/doctest.h>

#include <filesystem>

#include "model/spelling/speller.h"
#include "tests/cli/process.h"

using namespace tertial;
using namespace tertial::test;

namespace {

const std::filesystem::path sample = std::filesystem::path(TERTIAL_TEST_DATA) / "samples/sjoviken-t2-2024.txt";

struct Desk {
    TemporaryFolder folder;

    [[nodiscard]] std::string at(const std::string& name) const { return folder / name; }
    void play(const std::string& script) const {
        ProcessSetup setup;
        setup.environment = {{"HOME", folder.path().string()},
                             {"XDG_CONFIG_HOME", at("config")},
                             {"XDG_STATE_HOME", at("state")},
                             {"XDG_DATA_HOME", at("data")}};
        const std::string whole = "open " + sample.string() + "\n" + script;
        const ProcessResult result =
            run({TERTIAL_EDITOR, "--offscreen", "--run", folder.write("script", whole)}, setup);
        CHECK(result.err == "");
        CHECK(result.status == 0);
    }
};

const std::string new_paragraph = "key ctrl+end\nkey end\nkey retur\n";

}  // namespace

TEST_CASE("the bar finds as letters are typed, goes round, replaces one and all, and one undo takes all back") {
    const Desk desk;
    desk.play(R"(
key ctrl+home
key ctrl+h
type "NÄMNDEN"
expect sök.antal "1 av"
key retur
expect sök.antal "2 av"
key skift+f3
expect sök.antal "1 av"
click sök.skiftläge
expect sök.antal "Inga träffar"
click sök.skiftläge
click sök.ersättning
type "utskottet"
key retur
expect sök.antal "1 av"
click sök.ersätt-alla
expect status.meddelande "ersatta"
expect sök.antal "Inga träffar"
key esc
expect-not sök.ord
key ctrl+z
expect status.meddelande "Ångrat: Ersätt ”NÄMNDEN” med ”utskottet”"
key f3
expect-not sök.ord
)");
}

TEST_CASE("a misspelled word is found, mended from the menu, and learnt") {
    if (!open_speller(find_dictionary("sv_SE"))) return;
    const Desk desk;
    desk.play(new_paragraph + R"(type "Enligt tertialraport och nämdmål. "
key home
key f4
expect status.meddelande "tertialraport"
key skift+f10
expect snabbmeny.förslag.0 "tertialrapport"
click snabbmeny.förslag.0
expect * "Enligt tertialrapport och"
key f4
expect status.meddelande "nämdmål"
key meny
click snabbmeny.lägg-till
expect status.meddelande "Tillagt"
)");
    CHECK(read_bytes(desk.at("data/tertial/ordlista.txt")) == "nämdmål\n");
}

TEST_CASE("a word that is ignored in a report is ignored the next time, too") {
    if (!open_speller(find_dictionary("sv_SE"))) return;
    const Desk desk;
    desk.play(new_paragraph + R"(type "Xyzkvat. "
key home
key f4
expect status.meddelande "Xyzkvat"
key skift+f10
click snabbmeny.ignorera
key f4
expect-not status.meddelande "Xyzkvat"
)");
    std::size_t lists = 0;
    for (const auto& file : std::filesystem::directory_iterator(desk.at("data/tertial/ignorerade-ord"))) {
        CHECK(read_bytes(file.path().string()) == "Xyzkvat\n");
        ++lists;
    }
    CHECK(lists == 1);
}

TEST_CASE("typography as you type is undone alone, and can be switched off") {
    const Desk desk;
    desk.play(new_paragraph + R"(type "Cirka 10-15 barn - 12 mnkr..."
expect * "Cirka 10–15 barn – 12"
expect * "mnkr…"
key ctrl+z
expect * "mnkr..."
action verktyg.typografi
key retur
type "20-25 barn"
expect * "20-25 barn"
)");
}
