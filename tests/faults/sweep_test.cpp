// Every call of the operating system that a command makes goes wrong once, in every way: afterwards the old file is
// untouched or the new one is whole, the exit status and the message are true, and no temporary file is left.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "tests/faults/faults.h"

using namespace tertial::test;
namespace fs = std::filesystem;

namespace {

constexpr int killed = 128 + 9;
const std::string old_bytes = "det som fanns\n";

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t stride = 5;  // the sanitizers make each run ten times longer
#else
constexpr std::size_t stride = 1;
#endif

/// A command that writes the file "ut" of the folder.
struct Job {
    std::string name;
    std::vector<std::string> arguments;
    bool replaces = true;         // an older file lies where the new one goes
    std::string old = old_bytes;  // what is in it
    std::string target_option = "-o";
};

/// A report without its ids, which are others each time.
std::string without_ids(std::string text) {
    static const std::string begin = " id=\"";
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        at += begin.size();
        text.erase(at, text.find('"', at) - at);
    }
    return text;
}

class Sweep {
public:
    Sweep(const TemporaryFolder& folder, Job job) : folder_(folder), job_(std::move(job)) {
        fs::create_directory(temporary());
        job_.arguments.insert(job_.arguments.end(), {job_.target_option, target()});
        prepare();
        const ProcessResult result = run_with({}, job_.arguments, temporary());
        REQUIRE_MESSAGE(result.status == 0, result.err);
        new_bytes_ = without_ids(read_bytes(target()));
        names_ = folder_.listing();
        prepare();
        calls_ = calls_of(job_.arguments, temporary());
        REQUIRE(calls_.size() > 10);
    }

    void run() {
        const std::vector<Fault> faults = faults_of(calls_);
        for (std::size_t i = 0; i < faults.size(); i += stride) {
            CAPTURE(faults[i].how);
            CAPTURE(faults[i].call.number);
            CAPTURE(faults[i].call.name);
            CAPTURE(faults[i].call.path);
            prepare();
            const ProcessResult result = run_with(faults[i], job_.arguments, temporary());
            CAPTURE(result.err);
            ++statuses_[result.status];
            check(faults[i], result);
        }
        MESSAGE(job_.name << ": " << calls_.size() << " calls, faults put in " << sum() << ", done all the same "
                          << statuses_[0] << ", refused " << statuses_[2] << ", killed " << statuses_[killed]);
    }

private:
    [[nodiscard]] std::string target() const { return folder_ / "ut"; }
    [[nodiscard]] std::string temporary() const { return folder_ / "tmp"; }
    [[nodiscard]] bool is_old() const {
        return job_.replaces ? read_bytes(target()) == job_.old : !fs::exists(target());
    }
    [[nodiscard]] bool is_new() const {
        return fs::exists(target()) && without_ids(read_bytes(target())) == new_bytes_;
    }
    [[nodiscard]] std::size_t sum() const {
        std::size_t sum = 0;
        for (const auto& [status, times] : statuses_) sum += times;
        return sum;
    }

    void prepare() {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_.path())) {
            if (entry.path().filename().string().starts_with(".ut.")) fs::remove(entry.path());
        }
        for (const fs::directory_entry& entry : fs::directory_iterator(temporary())) fs::remove_all(entry.path());
        fs::remove(target());
        if (job_.replaces) folder_.write("ut", job_.old);
    }

    void check(const Fault& fault, const ProcessResult& result) {
        CHECK((is_old() || is_new()));
        if (result.status == killed) {
            CHECK(fault.how.ends_with("kill"));
            check_next_run();
            return;
        }
        // Opening its folder of temporary files, to empty it, is what may fail without a way out.
        if (!(fault.call.name == "open" && fault.call.path.starts_with(temporary()))) CHECK(fs::is_empty(temporary()));
        CHECK((folder_.listing() == names_ || (!job_.replaces && is_old())));
        CHECK(folder_.listing().find(".ut.") == std::string::npos);
        if (result.status == 0) {
            CHECK(is_new());
            return;
        }
        CHECK(result.status == 2);
        check_message(result.err);
    }

    /// What a killed run left behind is not in the way.
    void check_next_run() {
        const bool replaced = is_new();
        std::vector<std::string> again = job_.arguments;
        if (!job_.replaces && replaced) fs::remove(target());  // reports are not replaced without being asked
        if (job_.replaces && replaced) folder_.write("ut", job_.old);
        CHECK(run_with({}, again, temporary()).status == 0);
        CHECK(is_new());
    }

    void check_message(const std::string& message) {
        const std::size_t last = message.rfind("tertial: ");
        REQUIRE(last != std::string::npos);
        CHECK(message.ends_with(".\n"));
        CHECK(message.find("Internt fel") == std::string::npos);
        CHECK(message.find("Programfel") == std::string::npos);
        const bool says_written =
            message.find("Skrev ") != std::string::npos || message.find("Filen är skriven") != std::string::npos;
        CHECK(says_written == is_new());
        if (message.find("är orörd") != std::string::npos) CHECK(is_old());
    }

    const TemporaryFolder& folder_;
    Job job_;
    std::vector<Call> calls_;
    std::string new_bytes_;
    std::string names_;
    std::map<int, std::size_t> statuses_;
};

std::string new_report(const TemporaryFolder& folder) {
    const ProcessResult result = tertial::test::tertial({"new", "--template", "t2", "--year", "2024", "--board",
                                                         "Sjövikens stadsdelsnämnd", "-o", folder / "r.tertial"});
    REQUIRE_MESSAGE(result.status == 0, result.err);
    return folder / "r.tertial";
}

const std::vector<std::string> new_plan{
    "new", "--template", "vp", "--year", "2024", "--board", "Sjövikens stadsdelsnämnd"};

std::vector<std::string> with_force(std::vector<std::string> arguments) {
    arguments.emplace_back("--force");
    return arguments;
}

void sweep_export(const std::string& format) {
    const TemporaryFolder folder;
    Sweep(folder, {"export to " + format, {"export", new_report(folder), "--to", format}}).run();
}

}  // namespace

TEST_CASE("fault sweep: new") {
    const TemporaryFolder folder;
    Sweep(folder, {"new", new_plan, false}).run();
}
TEST_CASE("fault sweep: new over an older report") {
    const TemporaryFolder folder;
    Sweep(folder, {"new --force", with_force(new_plan)}).run();
}
TEST_CASE("fault sweep: import") {
    const TemporaryFolder folder;
    Sweep(folder, {"import", {"import", sample_text().string()}, false}).run();
}
TEST_CASE("fault sweep: import over an older report") {
    const TemporaryFolder folder;
    Sweep(folder, {"import --force", with_force({"import", sample_text().string()})}).run();
}
TEST_CASE("fault sweep: import into a report") {
    const TemporaryFolder folder;
    const std::string report = new_report(folder);
    const std::string sheet = folder.write("blad.csv", "Mål;Indikator;Utfall;Årsmål\n1.1;Andel nöjda;70 %;75 %\n");
    const std::string target = folder / "ut";
    Job job{"import --into", {"import", sheet, "--into", target}};
    job.old = read_bytes(report);
    Sweep(folder, std::move(job)).run();
}
TEST_CASE("fault sweep: the account of an import") {
    const TemporaryFolder folder;
    Job job{"import --notes", {"import", sample_text().string(), "--preview"}, false};
    job.target_option = "--notes";
    Sweep(folder, std::move(job)).run();
}
TEST_CASE("fault sweep: a report is not replaced without being asked, whatever goes wrong") {
    const TemporaryFolder folder;
    const std::string target = folder.write("ut", old_bytes);
    fs::create_directory(folder / "tmp");
    for (std::vector<std::string> arguments : {new_plan, {"import", sample_text().string()}}) {
        arguments.insert(arguments.end(), {"-o", target});
        for (const Fault& fault : faults_of(calls_of(arguments, folder / "tmp"))) {
            CAPTURE(fault.how);
            CAPTURE(fault.call.number);
            CAPTURE(fault.call.name);
            const ProcessResult result = run_with(fault, arguments, folder / "tmp");
            CHECK((result.status == 2 || result.status == killed));
            CHECK(read_bytes(target) == old_bytes);
        }
    }
    CHECK(folder.listing() == "tmp ut");
}
TEST_CASE("fault sweep: export to Word") {
    sweep_export("docx");
}
TEST_CASE("fault sweep: export to Flat OPC") {
    sweep_export("flat-opc");
}
TEST_CASE("fault sweep: export to Excel") {
    sweep_export("xlsx");
}
TEST_CASE("fault sweep: export to records") {
    sweep_export("records");
}
TEST_CASE("fault sweep: export to text") {
    sweep_export("text");
}
