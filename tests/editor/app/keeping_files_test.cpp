// What keeps work safe, as files: recovery copies, locks, earlier versions; and what differs between two reports.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "editor/app/generations.h"
#include "editor/app/note_file.h"
#include "editor/app/recovery.h"
#include "editor/app/report_difference.h"
#include "editor/app/report_lock.h"
#include "model/project_file.h"
#include "tests/cli/process.h"
#include "tests/model/faulty_file_system.h"

using namespace tertial;
using namespace tertial::editor;
using tertial::test::read_bytes;
using tertial::test::TemporaryFolder;

namespace {

/// A process that has run and is gone.
ProcessIdentity dead_process() {
    ProcessIdentity out = this_process();
    const pid_t child = fork();
    if (child == 0) _exit(0);
    waitpid(child, nullptr, 0);
    out.number = child;
    out.begun = "1";
    return out;
}

Report report_of(const std::string& text) {
    Report report;
    report.meta.title = "Provnämndens rapport";
    Goal goal;
    goal.id = {"g1"};
    goal.title = "Trygga barn";
    goal.level = GoalLevel::board;
    Section section;
    section.id = {"s1"};
    section.role = SectionRole::analysis;
    section.title = "Analys";
    Paragraph paragraph;
    paragraph.id = {"p1"};
    paragraph.runs = plain_runs(text);
    section.blocks.emplace_back(paragraph);
    goal.sections.push_back(section);
    report.goals.push_back(goal);
    return report;
}

Recovery about(const ProcessIdentity& process, int number, const std::filesystem::path& file) {
    return {RecoveryFolder::name_for(process, number), file, {17, 4}, "Rapport", 1'700'000'000, process};
}

}  // namespace

TEST_CASE("recovery: copies of processes that are gone are found again, others are not") {
    const TemporaryFolder home;
    const RecoveryFolder folder(real_file_system(), home.path() / "state/recovery");
    CHECK(folder.leftovers().empty());
    const ProcessIdentity dead = dead_process();
    REQUIRE(folder.write(about(this_process(), 1, "/r/a.tertial"), report_of("mitt")).has_value());
    REQUIRE(folder.write(about(dead, 1, "/r/b.tertial"), report_of("kvar")).has_value());
    ProcessIdentity elsewhere = dead;
    elsewhere.machine = "en annan dator";
    elsewhere.number += 1;
    REQUIRE(folder.write(about(elsewhere, 1, "/r/c.tertial"), report_of("där")).has_value());

    const auto found = folder.leftovers();
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == "/r/b.tertial");
    CHECK(found[0].saved == FileStamp{17, 4});
    CHECK(found[0].when == 1'700'000'000);
    CHECK(to_project_xml(folder.read(found[0]).value()).find("kvar") != std::string::npos);
    SUBCASE("a copy without its note is work all the same") {
        std::filesystem::remove(home.path() / "state/recovery" / (found[0].name + ".om"));
        REQUIRE(folder.leftovers().size() == 1);
        CHECK(folder.leftovers()[0].file.empty());
    }
    SUBCASE("a removed one is gone") {
        folder.remove(found[0].name);
        CHECK(folder.leftovers().empty());
    }
}

TEST_CASE("recovery: whatever call fails, there is a whole copy, the old or the new") {
    const TemporaryFolder home;
    const std::filesystem::path path = home.path() / "recovery";
    const ProcessIdentity dead = dead_process();
    const Recovery one = about(dead, 1, "/r/a.tertial");
    int failures = 0;
    for (int at = 1;; ++at) {
        const RecoveryFolder sound(real_file_system(), path);
        REQUIRE(sound.write(one, report_of("före")).has_value());
        FaultyFileSystem full({at, ENOSPC, FaultMode::sticky});
        const auto written = RecoveryFolder(full, path).write(one, report_of("efter"));
        CHECK(full.open_descriptors() == 0);
        const auto left = sound.leftovers();
        REQUIRE(left.size() == 1);
        const auto read = sound.read(left[0]);
        REQUIRE(read.has_value());
        const std::string xml = to_project_xml(*read);
        const bool whole = xml.find("före") != std::string::npos || xml.find("efter") != std::string::npos;
        CHECK(whole);
        if (written) break;
        ++failures;
    }
    CHECK(failures > 8);
}

TEST_CASE("lock: ours, another's, a dead one's") {
    const TemporaryFolder home;
    const std::filesystem::path report = home.path() / "rapport å.tertial";
    const auto write_lock = [&](const ProcessIdentity& process) {
        Note note;
        note.put(process);
        note.put("tid", std::int64_t{1'700'000'000});
        REQUIRE(save_file(real_file_system(), lock_path(report), note.str()).has_value());
    };
    CHECK(lock_path(report).filename() == ".~lock.rapport å.tertial#");
    SUBCASE("a free report is locked, again by the same process, and released") {
        CHECK(take_lock(real_file_system(), report).state == LockState::ours);
        CHECK(take_lock(real_file_system(), report).state == LockState::ours);
        release_lock(real_file_system(), report);
        CHECK_FALSE(std::filesystem::exists(lock_path(report)));
    }
    SUBCASE("somebody on another computer is told of, and keeps the lock") {
        ProcessIdentity other = this_process();
        other.user = "Åsa Öberg";
        other.machine = "en annan";
        write_lock(other);
        const LockResult found = take_lock(real_file_system(), report);
        CHECK(found.state == LockState::other);
        CHECK(found.holder.process.user == "Åsa Öberg");
        CHECK(found.holder.since == 1'700'000'000);
        release_lock(real_file_system(), report);
        CHECK(std::filesystem::exists(lock_path(report)));
        seize_lock(real_file_system(), report);
        CHECK(look_at_lock(real_file_system(), report).state == LockState::ours);
    }
    SUBCASE("a process that runs on this computer") {
        ProcessIdentity parent = this_process();
        parent.number = getppid();
        parent.begun = "";
        write_lock(parent);
        // Another beginning is another process; none is taken as the same.
        CHECK(look_at_lock(real_file_system(), report).state != LockState::ours);
    }
    SUBCASE("one that is gone is taken over, and one before the computer was started anew") {
        write_lock(dead_process());
        CHECK(take_lock(real_file_system(), report).state == LockState::ours);
        ProcessIdentity before = this_process();
        before.boot = "före";
        write_lock(before);
        CHECK(take_lock(real_file_system(), report).state == LockState::ours);
    }
    SUBCASE("rubbish is somebody's") {
        REQUIRE(save_file(real_file_system(), lock_path(report), "\xff\x01").has_value());
        CHECK(take_lock(real_file_system(), report).state == LockState::other);
    }
    SUBCASE("a folder that may not be written, a full disk: no lock and no error") {
        FaultyFileSystem denied({1, EACCES, FaultMode::sticky});
        CHECK(take_lock(denied, report).state == LockState::none);
        FaultyFileSystem full({2, ENOSPC, FaultMode::once});
        CHECK(take_lock(full, report).state == LockState::none);
        CHECK_FALSE(std::filesystem::exists(lock_path(report)));
    }
}

TEST_CASE("generations: the last ten of each file, the newest first") {
    const TemporaryFolder home;
    const Generations generations(real_file_system(), home.path() / "generations");
    const std::filesystem::path file = home.path() / "r.tertial";
    CHECK(generations.keep(file, 1).has_value());  // nothing there yet
    CHECK(generations.of(file).empty());
    for (int i = 0; i < 13; ++i) {
        home.write("r.tertial", "version " + std::to_string(i));
        REQUIRE(generations.keep(file, 1'700'000'000).has_value());  // all in one second
        REQUIRE(generations.keep(file, 1'700'000'000).has_value());  // the same bytes are kept once
    }
    const auto kept = generations.of(file);
    REQUIRE(kept.size() == most_generations);
    CHECK(read_bytes(kept.front().copy) == "version 12");
    CHECK(read_bytes(kept.back().copy) == "version 3");
    CHECK(kept.back().when == 1'700'000'003);
    CHECK(kept.back().size == 9);
    CHECK(generations.of(home.path() / "annan.tertial").empty());
    FaultyFileSystem full({3, ENOSPC, FaultMode::sticky});
    home.write("r.tertial", "mer");
    CHECK_FALSE(Generations(full, home.path() / "generations").keep(file, 1'700'000'100).has_value());
    CHECK(generations.of(file).size() == most_generations);
}

TEST_CASE("difference: parts are told by the names people know") {
    const Report before = report_of("Som det var");
    CHECK(compare_reports(before, before).empty());
    const auto only = [&](const Report& after) {
        const auto found = compare_reports(before, after);
        REQUIRE(found.size() == 1);
        return found[0];
    };
    Report after = report_of("Som det blev");
    CHECK(only(after) == ChangedPart{PartChange::changed, "Trygga barn – Analys"});
    SUBCASE("what is in a new part is told once") {
        Goal goal = before.goals[0];
        goal.id = {"g2"};
        goal.title = "Rena gator";
        goal.sections[0].id = {"s2"};
        std::get<Paragraph>(goal.sections[0].blocks[0]).id = {"p2"};
        after = before;
        after.goals.push_back(goal);
        CHECK(only(after) == ChangedPart{PartChange::added, "Rena gator"});
        const auto back = compare_reports(after, before);
        REQUIRE(back.size() == 1);
        CHECK(back[0] == ChangedPart{PartChange::removed, "Rena gator"});
    }
    SUBCASE("an indicator by its name, a paragraph more as a change of its part") {
        after = before;
        Indicator indicator;
        indicator.id = {"i1"};
        indicator.name = "Andel nöjda";
        after.goals[0].indicators.push_back(indicator);
        CHECK(only(after) == ChangedPart{PartChange::added, "Indikator ”Andel nöjda”"});
        after = before;
        Paragraph more;
        more.id = {"p9"};
        after.goals[0].sections[0].blocks.emplace_back(more);
        CHECK(only(after) == ChangedPart{PartChange::changed, "Trygga barn – Analys"});
    }
    SUBCASE("an order, the title") {
        Report two = before;
        Paragraph more;
        more.id = {"p9"};
        two.goals[0].sections[0].blocks.emplace_back(more);
        Report turned = two;
        std::swap(turned.goals[0].sections[0].blocks[0], turned.goals[0].sections[0].blocks[1]);
        CHECK(compare_reports(two, turned).size() == 1);
        after = before;
        after.meta.title = "Ett annat namn";
        CHECK(only(after).name == "Uppgifter om rapporten");
    }
    CHECK(difference_text(compare_reports(before, report_of("nytt")), 8) ==
          "1 del skiljer sig:\n•  Trygga barn – Analys");
    const std::vector<ChangedPart> many(5, ChangedPart{PartChange::added, "A"});
    CHECK(difference_text(many, 1) == "5 delar skiljer sig:\n•  A (ny)\n… och 4 till");
}
