// tertial import with several files, into a report, and with an account.
#include <doctest/doctest.h>

#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

const std::string header = "Mål;Indikator;Periodens utfall;Prognos helår;Årsmål;KF:s årsmål;Period\n";
const std::string row = "1.1;Andel ungdomar som uppger att de har en meningsfull fritid;";

/// A folder with the sample's report and sheets.
struct Desk {
    TemporaryFolder folder;
    std::string text = folder.write("t2.txt", read_bytes(sample_text()));
    std::string same = folder.write("same.csv", header + row + "79 %;;;;2024\n");
    std::string fill = folder.write("fill.csv", header + row + ";84 %;;;2024\n");
    std::string other = folder.write("other.csv", header + row + "81 %;;;;2024\n");

    [[nodiscard]] std::string report() const {
        const ProcessResult made = tertial::test::tertial({"import", text});
        REQUIRE_MESSAGE(made.status == 0, made.err);
        return folder / "t2.tertial";
    }
    [[nodiscard]] std::string path(const std::string& name) const { return folder / name; }
};

ProcessResult done(Words arguments) {
    arguments.insert(arguments.begin(), "import");
    ProcessResult result = tertial::test::tertial(arguments);
    CAPTURE(result.err);
    CHECK(result.status == 0);
    return result;
}

std::string refused(Words arguments) {
    arguments.insert(arguments.begin(), "import");
    const ProcessResult result = tertial::test::tertial(arguments);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    return result.err;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("import: a report and its sheets become one report, named as the report whatever stands first") {
    const Desk desk;
    const ProcessResult result = done({desk.fill, desk.text, desk.other});
    CHECK(holds(result.out, "Ifyllt (1):\n  fill.csv: 1.1 Andel ungdomar"));
    CHECK(holds(result.out, "”79 %” i rapporten, ”81 %” i other.csv."));
    CHECK(fs::exists(desk.path("t2.tertial")));
    CHECK(holds(read_bytes(desk.path("t2.tertial")), "<forecast>84 %</forecast>"));
    CHECK(desk.folder.listing() == "fill.csv other.csv same.csv t2.tertial t2.txt");
}

TEST_CASE("import: two whole reports are refused by name, and so is a file named twice") {
    const Desk desk;
    const std::string second = desk.folder.write("kopia.txt", read_bytes(desk.text));
    CHECK(holds(refused({desk.text, second, "-o", desk.path("r.tertial")}),
                "Både t2.txt och kopia.txt är hela rapporter"));
    CHECK(holds(refused({desk.text, desk.text}), "Filen är angiven två gånger"));
    CHECK_FALSE(fs::exists(desk.path("r.tertial")));
}

TEST_CASE(
    "import --notes: the account is a file of its own or standard output, and never another file of the command") {
    const Desk desk;
    const ProcessResult result = done({desk.text, "--notes", desk.path("konto.txt")});
    CHECK(holds(result.out, "Inläst: "));
    const std::string account = read_bytes(desk.path("konto.txt"));
    CHECK(account.starts_with("Redovisning av inläsningen\n====="));
    CHECK(holds(account, "Osäkert ("));

    CHECK(holds(refused({desk.text, "--force", "--notes", desk.text}), "--notes"));
    CHECK(holds(refused({desk.text, "--force", "--notes", desk.path("t2.tertial")}), "--notes"));
    CHECK(holds(refused({desk.text, "-o", desk.path("ny.tertial"), "--notes", desk.path("./ny.tertial")}), "--notes"));
    CHECK(holds(refused({desk.text, "-o", desk.path("ny.tertial"), "--notes", desk.path("konto.txt")}), "finns redan"));
    CHECK_FALSE(fs::exists(desk.path("ny.tertial")));  // nothing is written when anything is refused
    CHECK(holds(refused({desk.text, "-o", "-", "--notes", "-"}), "standard ut"));
    (void)done({desk.text, "--force", "--notes", desk.path("konto.txt")});

    const ProcessResult shown = done({desk.text, "-o", desk.path("ny.tertial"), "--notes", "-"});
    CHECK(shown.out == account);
    CHECK(holds(shown.err, "Inläst: "));
}

TEST_CASE("import --notes: another report is never replaced, not even by force") {
    const Desk desk;
    const std::string report = desk.report();
    CHECK(
        holds(refused({desk.text, "-o", desk.path("ny.tertial"), "--force", "--notes", report}), "rapport i Tertial"));
}

TEST_CASE("import --into: changes are listed and saved; again there is nothing to change and nothing is written") {
    const Desk desk;
    const std::string report = desk.report();
    const ProcessResult first = done({desk.other, "--into", report});
    CHECK(first.out ==
          "Ändrat (1):\n  1.1 Andel ungdomar som uppger att de har en meningsfull fritid: periodens utfall ”79 "
          "%” → ”81 %”\n");
    CHECK(holds(first.err, "Skrev "));
    const std::string after = read_bytes(report);
    CHECK(holds(after, "<outcome>81 %</outcome>"));

    const auto written = fs::last_write_time(report);
    const ProcessResult second = done({desk.other, "--into", report});
    CHECK(second.out == "Inget att ändra.\n");
    CHECK(holds(second.err, "är oförändrad."));
    CHECK(fs::last_write_time(report) == written);
    CHECK(read_bytes(report) == after);
}

TEST_CASE("import --into: --preview writes nothing, -o another file") {
    const Desk desk;
    const std::string report = desk.report();
    const std::string before = read_bytes(report);
    const ProcessResult preview = done({desk.other, "--into", report, "--preview", "--notes", desk.path("konto.txt")});
    CHECK(holds(preview.out, "Ändrat (1):"));
    CHECK(holds(preview.out, "Inget är skrivet (--preview)."));
    CHECK(holds(read_bytes(desk.path("konto.txt")), "Ändringar\n---------\nÄndrat (1):"));
    CHECK(read_bytes(report) == before);

    (void)done({desk.other, "--into", report, "-o", desk.path("ny.tertial")});
    CHECK(read_bytes(report) == before);
    CHECK(holds(read_bytes(desk.path("ny.tertial")), "<outcome>81 %</outcome>"));
    CHECK(holds(refused({desk.other, "--into", report, "-o", desk.path("ny.tertial")}), "finns redan"));
    const ProcessResult shown = done({desk.other, "--into", report, "-o", "-"});
    CHECK(shown.out == read_bytes(desk.path("ny.tertial")));
    CHECK(holds(shown.err, "Ändrat (1):"));
}

TEST_CASE("import --into: reworded rows wait for --accept-reworded") {
    const Desk desk;
    const std::string report = desk.report();
    const std::string before = read_bytes(report);
    const std::string sheet = desk.folder.write(
        "om.csv", header + "1.1;Andel ungdomar som uppger att de har haft en meningsfull fritid;81 %;;;;2024\n");
    const ProcessResult told = done({sheet, "--into", report, "--preview"});
    CHECK(holds(told.out, "Troligen samma, under ett annat namn (1):"));
    CHECK(holds(told.out, " % lika). Inget är ändrat."));
    CHECK_FALSE(holds(told.out, "Ändrat"));
    CHECK(read_bytes(report) == before);
    const ProcessResult taken = done({sheet, "--into", report, "--accept-reworded"});
    CHECK(holds(taken.out, "Ändrat (1):"));
    CHECK(holds(read_bytes(report), "<outcome>81 %</outcome>"));
    CHECK(holds(read_bytes(report), "<name>Andel ungdomar som uppger att de har en meningsfull fritid</name>"));
}

TEST_CASE("import --into: what cannot be is refused, and the report stays") {
    const Desk desk;
    const std::string report = desk.report();
    const std::string before = read_bytes(report);
    CHECK(holds(refused({desk.other, "--into", desk.path("borta.tertial")}), "borta.tertial"));
    CHECK(holds(refused({desk.other, "--into", "-"}), "--into"));
    CHECK(holds(refused({desk.other, "--into", desk.text}), "t2.txt"));
    std::string newer = before;
    newer.replace(newer.find("format=\"1\""), 10, "format=\"2\"");
    const std::string later = desk.folder.write("ny.tertial", newer);
    CHECK(holds(refused({desk.other, "--into", later}), "nyare version"));
    CHECK(read_bytes(later) == newer);
    const fs::path plan = sample_text().parent_path() / "sjoviken-vp-2024.txt";
    CHECK(holds(refused({plan.string(), "--into", report}), "Det är en annan rapport"));
    CHECK(read_bytes(report) == before);
}

TEST_CASE("import --preview: without --into nothing is written either, and an older report is not in the way") {
    const Desk desk;
    const std::string report = desk.report();
    const std::string before = read_bytes(report);
    const ProcessResult preview = done({desk.text, desk.fill, "--preview"});
    CHECK(holds(preview.out, "Inläst: "));
    CHECK(holds(preview.out, "Ifyllt (1):"));
    CHECK(read_bytes(report) == before);
}

TEST_CASE("import --progress: steps on standard error, none of them where nobody looks") {
    const Desk desk;
    const ProcessResult quiet = done({desk.text, desk.fill});
    CHECK_FALSE(holds(quiet.err, "Läser"));
    const ProcessResult told = done({desk.text, desk.fill, "--progress", "--force"});
    CHECK(holds(told.err, "Läser " + desk.text + "\n"));
    CHECK(holds(told.err, "Känner igen delarna i " + desk.text + "\n"));
    CHECK(holds(told.err, "Väger in " + desk.fill + "\n"));
    CHECK(told.out == quiet.out);
}
