// Files that are missing, broken, huge or in the way: a message in Swedish with the place, exit status 2, nothing
// half-written.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "tests/cli/process.h"

using namespace tertial::test;
namespace fs = std::filesystem;

namespace {

/// A new report in `folder`; gives its path.
std::string new_report(const TemporaryFolder& folder, const std::string& name = "r.tertial") {
    const ProcessResult result = tertial::test::tertial(
        {"new", "--template", "t2", "--year", "2024", "--board", "Sjövikens stadsdelsnämnd", "-o", folder / name});
    REQUIRE_MESSAGE(result.status == 0, result.err);
    return folder / name;
}

/// The program refused: message in the right form about `file`, in the language asked for, and nothing written.
void check_refused(const std::vector<std::string>& arguments, const std::string& file, const ProcessSetup& setup = {}) {
    const ProcessResult swedish = tertial::test::tertial(arguments, setup);
    std::vector<std::string> in_english = arguments;
    in_english.insert(in_english.end(), {"--lang", "en"});
    const ProcessResult english = tertial::test::tertial(in_english, setup);
    CAPTURE(swedish.err);
    CHECK(swedish.status == 2);
    CHECK(swedish.out.empty());
    CHECK(swedish.err.starts_with("tertial: " + file));
    CHECK(swedish.err.ends_with(".\n"));
    CHECK(english.status == 2);
    CHECK(english.err != swedish.err);
    CHECK(swedish.err.find("Internt fel") == std::string::npos);
    CHECK(swedish.peak_kilobytes < 700'000);
}

/// A file of that many bytes, all zero, that takes no room on the disk.
std::string hollow_file(const TemporaryFolder& folder, off_t size) {
    const std::string path = folder.write("stor", "");
    REQUIRE(::truncate(path.c_str(), size) == 0);
    return path;
}

const std::vector<std::pair<std::string, std::string>> broken_files{
    {"tom.txt", ""},
    {"blank.txt", " \n\n\t\n"},
    {"latin1.txt", "N\xE4mndens verksamhetsplan 2024\n"},
    {"cut.txt", "Sj\xC3"},
    {"binary.txt", std::string("PK\x03\x04\x00\x00\x08\x00", 8)},
    {"zeros.txt", std::string(5000, '\0')},
    {"brev.txt", "Hej!\n\nTack för senast. Vi ses på fredag.\n\nHälsningar\nEva\n"},
    {"half.tertial", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report"},
    {"other.tertial", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html><body/></html>\n"},
};

}  // namespace

TEST_CASE("files: what is no report is refused by every command that reads one") {
    for (const auto& [name, bytes] : broken_files) {
        CAPTURE(name);
        const TemporaryFolder folder;
        const std::string file = folder.write(name, bytes);
        check_refused({"import", file, "-o", folder / "ut.tertial"}, file);
        check_refused({"validate", file}, file);
        for (const std::string format : {"docx", "flat-opc", "xlsx", "records", "text"}) {
            check_refused({"export", file, "--to", format, "-o", folder / "ut"}, file);
        }
        CHECK(folder.listing() == name);
    }
}

TEST_CASE("files: invalid UTF-8 is told with its line") {
    const TemporaryFolder folder;
    const std::string file = folder.write("latin1.txt", "Tertialrapport 2\nSjövikens stadsdelsnämnd\nN\xE4mnden\n");
    const ProcessResult result = tertial::test::tertial({"import", file});
    CHECK(result.status == 2);
    CHECK(result.err.starts_with("tertial: " + file + ", rad 3: "));
}

TEST_CASE("files: a file that is not there, a folder, and a link that leads nowhere") {
    const TemporaryFolder folder;
    const std::string gone = folder / "borta";
    const std::string link = folder / "länk";
    fs::create_symlink(gone, link);
    const std::string inner = folder / "mapp";
    fs::create_directory(inner);
    const std::string before = folder.listing();
    for (const std::string& file : {gone, link, inner, gone + "/djupare"}) {
        CAPTURE(file);
        check_refused({"import", file, "-o", folder / "ut.tertial"}, file);
        check_refused({"validate", file}, file);
        check_refused({"export", file, "--to", "text", "-o", folder / "ut.txt"}, file);
    }
    CHECK(folder.listing() == before);
}

TEST_CASE("files: a huge file is refused without filling the memory") {
    const TemporaryFolder folder;
    const std::string file = hollow_file(folder, off_t{200} << 20);
    check_refused({"import", file, "-o", folder / "ut.tertial"}, file);
    check_refused({"validate", file}, file);
    const std::string huge = hollow_file(folder, off_t{3} << 30);
    check_refused({"import", huge, "-o", folder / "ut.tertial"}, huge);
    check_refused({"validate", huge}, huge);
    CHECK(folder.listing() == "stor");
}

TEST_CASE("files: an endless standard input is refused without filling the memory") {
    const ProcessResult result =
        run({"bash", "-c", "cat /dev/zero | '" TERTIAL_PROGRAM "' import - -o /tmp/aldrig-skriven.tertial"});
    CAPTURE(result.err);
    CHECK(result.status == 2);
    CHECK_FALSE(fs::exists("/tmp/aldrig-skriven.tertial"));
}

TEST_CASE("files: an output folder that is not there") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const std::string target = folder / "saknas/ut";
    check_refused({"new", "--template", "vp", "--year", "2024", "--board", "N", "-o", target}, target);
    check_refused({"import", sample_text().string(), "-o", target}, target);
    check_refused({"export", report, "--to", "docx", "-o", target}, target);
    CHECK(folder.listing() == "r.tertial");
}

TEST_CASE("files: a target that is a folder or no ordinary file") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const std::string pipe = folder / "rör";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& target : {folder.path().string(), pipe, std::string("/dev/null")}) {
        check_refused({"new", "--template", "vp", "--year", "2024", "--board", "N", "-o", target, "--force"}, target);
        check_refused({"import", sample_text().string(), "-o", target, "--force"}, target);
        check_refused({"export", report, "--to", "docx", "-o", target}, target);
    }
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(fs::is_fifo(pipe));
}

TEST_CASE("files: the input is never the output, whatever it is called") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const std::string text = folder / "t2.txt";
    fs::copy_file(sample_text(), text);
    fs::create_symlink(text, folder / "länk");
    fs::create_hard_link(report, folder / "hård");
    const std::string text_before = read_bytes(text), report_before = read_bytes(report);
    for (const std::string& target : {text, folder / "länk", folder / "./t2.txt"}) {
        check_refused({"import", text, "-o", target, "--force"}, target);
    }
    for (const std::string& target : {report, folder / "hård"}) {
        check_refused({"export", report, "--to", "text", "-o", target}, target);
    }
    CHECK(read_bytes(text) == text_before);
    CHECK(read_bytes(report) == report_before);
}

TEST_CASE("files: a report that exists is replaced only with --force") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const std::string before = read_bytes(report);
    const std::vector<std::string> again{"new", "--template", "vp", "--year", "2024", "--board", "N", "-o", report};
    check_refused(again, report);
    check_refused({"import", sample_text().string(), "-o", report}, report);
    CHECK(read_bytes(report) == before);

    std::vector<std::string> forced = again;
    forced.push_back("--force");
    CHECK(tertial::test::tertial(forced).status == 0);
    CHECK(read_bytes(report) != before);
    CHECK(folder.listing() == "r.tertial");
}

TEST_CASE("files: an export replaces an older export, never another report") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder), other = new_report(folder, "annan.tertial");
    const std::string before = read_bytes(other);
    check_refused({"export", report, "--to", "text", "-o", other}, other);
    CHECK(read_bytes(other) == before);

    const std::string text = folder.write("r.txt", "äldre");
    CHECK(tertial::test::tertial({"export", report, "--to", "text"}).status == 0);
    CHECK(read_bytes(text) != "äldre");
}

TEST_CASE("files: a full disk leaves what was there, and nothing beside it") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const std::string before = read_bytes(report);
    const ProcessSetup full{.largest_file = 2000};
    check_refused({"import", sample_text().string(), "-o", report, "--force"}, report, full);
    CHECK(read_bytes(report) == before);
    for (const std::string format : {"docx", "flat-opc", "xlsx", "text"}) {
        const std::string target = folder.write("ut", "äldre");
        check_refused({"export", report, "--to", format, "-o", target}, target, full);
        CHECK(read_bytes(target) == "äldre");
    }
    CHECK(folder.listing() == "r.tertial ut");
}

TEST_CASE("files: what the user has no right to is refused and stays as it is") {
    const TemporaryFolder folder;
    const ProcessSetup nobody{.rights = Rights::nobodys};
    if (tertial::test::tertial({"--version"}, nobody).status != 0) {
        MESSAGE("skipped: the program lies where only its owner may run it");
        return;
    }
    const std::string report = new_report(folder);
    const std::string kept = folder.write("skyddad.txt", "äldre");
    const std::string secret = folder.write("hemlig.tertial", read_bytes(report));
    fs::permissions(kept, fs::perms{0444});
    fs::permissions(secret, fs::perms{});
    fs::permissions(folder.path(), fs::perms{0555});
    const std::string before = folder.listing();
    check_refused({"export", report, "--to", "text", "-o", folder / "ut.txt"}, folder / "ut.txt", nobody);
    check_refused({"export", report, "--to", "text", "-o", kept}, kept, nobody);
    check_refused({"validate", secret}, secret, nobody);
    check_refused({"import", sample_text().string(), "-o", folder / "ny.tertial"}, folder / "ny.tertial", nobody);
    CHECK(read_bytes(kept) == "äldre");
    CHECK(folder.listing() == before);
    fs::permissions(folder.path(), fs::perms{0755});
}

TEST_CASE("files: standard streams that are closed are told as such, and no file takes their place") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const auto closed = [&](const std::string& command, const std::string& redirection) {
        return run({"bash", "-c", "'" TERTIAL_PROGRAM "' " + command + " " + redirection});
    };
    for (const std::string& command :
         {std::string("--help"), "validate '" + report + "'", "export '" + report + "' --to text -o -"}) {
        const ProcessResult result = closed(command, ">&-");
        CHECK(result.status == 2);
        CHECK(result.err == "tertial: Kunde inte skriva resultatet till standard ut: den är stängd.\n");
    }
    const ProcessResult input = closed("validate -", "<&-");
    CHECK(input.status == 2);
    CHECK(input.err == "tertial: standard in: Filen går inte att läsa: den är stängd.\n");

    REQUIRE(tertial::test::tertial({"export", report, "--to", "xlsx", "-o", folder / "a.xlsx"}).status == 0);
    CHECK(closed("export '" + report + "' --to xlsx -o '" + folder / "b.xlsx" + "'", ">&- 2>&-").status == 0);
    CHECK(read_bytes(folder / "b.xlsx") == read_bytes(folder / "a.xlsx"));
}

TEST_CASE("files: standard output that is full is an error") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const ProcessSetup full{.output = "/dev/full"};
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"export", report, "--to", "text", "-o", "-"},
          {"export", report, "--to", "docx", "-o", "-"},
          {"validate", report},
          {"validate", report, "--format", "json"}}) {
        const ProcessResult result = tertial::test::tertial(arguments, full);
        CHECK(result.status == 2);
        CHECK(result.err.find("Kunde inte skriva resultatet") != std::string::npos);
    }
}
