// An App without a window, with a clock and a disk of our own: when copies are written, and what is asked.
#include "editor/app/safe_keeping.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include "editor/app/app.h"
#include "model/commands/command.h"
#include "model/project_file.h"
#include "tests/cli/process.h"
#include "tests/model/faulty_file_system.h"

using namespace tertial;
using namespace tertial::editor;
using tertial::test::read_bytes;
using tertial::test::TemporaryFolder;

namespace {

class ClockPlatform final : public Platform {
public:
    double time = 100;
    std::vector<Event> wait(double) override { return {}; }
    void wake() override {}
    FrameSize frame_size() const override { return {800, 600}; }
    float scale() const override { return 1; }
    void present() override {}
    void set_title(const std::string&) override {}
    void set_pointer(PointerShape) override {}
    std::string clipboard() override { return {}; }
    void set_clipboard(const std::string&) override {}
    double now() const override { return time; }
};

/// The real one until it is full.
class FillingFileSystem final : public FaultyFileSystem {
public:
    FillingFileSystem() : FaultyFileSystem({}) {}
    std::atomic<bool> full = false;
    ssize_t write(int descriptor, const char* from, std::size_t bytes) override {
        return full ? -ENOSPC : FaultyFileSystem::write(descriptor, from, bytes);
    }
};

struct Room {
    TemporaryFolder folder;
    ClockPlatform platform;
    FillingFileSystem files;
    Fonts fonts{find_fonts()};
    Ui ui{fonts};
    std::unique_ptr<App> app;

    Room() { start(); }
    void start() {
        app.reset();
        app = std::make_unique<App>(platform, ui, find_template_folders(TERTIAL_TEST_TEMPLATES), Settings{},
                                    UserFolders{folder / "config", folder / "state", folder / "data"}, files);
    }
    /// A saved report, open.
    OpenDocument& open(const std::string& name) {
        Report report;
        report.meta.kind = DocumentKind::tertial_report;
        report.meta.tertial = 1;
        report.meta.year = 2024;
        report.meta.title = "Provrapport";
        REQUIRE(save_project(real_file_system(), folder / name, report).has_value());
        app->open_file(folder / name);
        settle();
        REQUIRE(app->document() != nullptr);
        return *app->document();
    }
    void rename(const std::string& title) {
        REQUIRE(app->document()->document.run(set_meta(Field::title, title)).has_value());
    }
    void settle() {
        do {
            app->tend();
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        } while (!app->keeping.is_idle() || !app->worker.is_idle());
        app->tend();
    }
    void pass(double seconds) {
        settle();
        platform.time += seconds;
        settle();
    }
    [[nodiscard]] std::string copies() const {
        std::string out;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "state/recovery", none)) {
            if (entry.path().extension() == ".tertial") out += read_bytes(entry.path());
        }
        return out;
    }
};

}  // namespace

TEST_CASE("keeping: a copy in a pause, at the latest two seconds after a change, and none once it is saved") {
    Room room;
    OpenDocument& open = room.open("a.tertial");
    const std::string saved = read_bytes(open.file);
    CHECK(room.copies().empty());
    room.rename("Paus");
    room.app->tend();
    CHECK(room.app->next_deadline() <= 0.41);
    room.pass(0.5);
    CHECK(room.copies().find("Paus") != std::string::npos);
    CHECK(read_bytes(open.file) == saved);

    room.platform.time += 10;
    for (int i = 0; i < 8; ++i) {  // without any pause
        room.rename("Skriver " + std::to_string(i));
        room.app->tend();
        room.platform.time += 0.24;
    }
    room.settle();
    CHECK(room.copies().find("Skriver") != std::string::npos);

    REQUIRE(room.app->save(open));
    room.settle();
    CHECK(room.copies().empty());
    CHECK(read_bytes(open.file).find("Skriver 7") != std::string::npos);
    room.pass(5);
    CHECK(room.copies().empty());
}

TEST_CASE("keeping: undone to what is saved, or closed without saving, leaves no copy") {
    Room room;
    OpenDocument& open = room.open("a.tertial");
    room.rename("Ett");
    room.pass(1);
    CHECK_FALSE(room.copies().empty());
    SUBCASE("undone") {
        REQUIRE(open.document.undo().has_value());
        room.pass(1);
        CHECK(room.copies().empty());
    }
    SUBCASE("let go") {
        room.app->close(0);
        room.settle();
        CHECK(room.copies().empty());
    }
    SUBCASE("let go in the last moment") {
        room.rename("Två");
        room.platform.time += 1;
        room.app->tend();
        room.app->close(0);
        room.app.reset();
        CHECK(room.copies().empty());
    }
    SUBCASE("a window that goes without asking leaves it") {
        room.app.reset();
        CHECK(room.copies().find("Ett") != std::string::npos);
    }
}

TEST_CASE("keeping: on a full disk the old copy stays, it is said once, and writing goes on") {
    Room room;
    OpenDocument& open = room.open("a.tertial");
    room.rename("Fick plats");
    room.pass(1);
    room.files.full = true;
    room.rename("Fick inte plats");
    room.pass(1);
    CHECK(room.copies().find("Fick plats") != std::string::npos);
    CHECK(room.app->notice().is_error);
    CHECK(room.app->notice().text.find("Återställningskopian") == 0);
    CHECK_FALSE(room.app->dialog);
    room.app->tell("annat");
    room.rename("Skriver vidare");
    room.pass(11);
    room.pass(11);
    CHECK_FALSE(room.app->notice().is_error);
    CHECK_FALSE(room.app->save(open));
    CHECK(open.is_unsaved());
    CHECK(room.copies().find("Fick plats") != std::string::npos);
    room.files.full = false;
    room.pass(11);
    CHECK(room.copies().find("Skriver vidare") != std::string::npos);
}

TEST_CASE("keeping: several reports have a copy each") {
    Room room;
    room.open("a.tertial");
    room.rename("Första");
    room.open("b.tertial");
    room.rename("Andra");
    room.pass(1);
    CHECK(room.copies().find("Första") != std::string::npos);
    CHECK(room.copies().find("Andra") != std::string::npos);
}

TEST_CASE("a file changed by somebody else is noticed before anything is overwritten") {
    Room room;
    OpenDocument& open = room.open("a.tertial");
    const std::filesystem::path file = open.file;
    const auto changed = [&](const std::string& title) {
        Report theirs = open.document.report();
        theirs.meta.title = title;
        REQUIRE(save_project(real_file_system(), file, theirs).has_value());
    };
    SUBCASE("without changes of our own it can be loaded again") {
        changed("Deras");
        room.app->check_files_on_disk();
        room.settle();
        REQUIRE(room.app->dialog);
        room.app->dialog.reset();
        room.app->check_files_on_disk();  // asked once
        room.settle();
        CHECK_FALSE(room.app->dialog);
        room.app->reload(open);
        CHECK(room.app->document()->document.report().meta.title == "Deras");
        CHECK(room.app->document()->keeping.locked);
    }
    SUBCASE("saved again as it was: nothing to ask") {
        changed("Provrapport");
        room.app->check_files_on_disk();
        room.settle();
        CHECK_FALSE(room.app->dialog);
        room.rename("Vår");
        CHECK(room.app->save(open));
    }
    SUBCASE("with changes, saving asks; replacing keeps theirs as an earlier version") {
        room.rename("Vår");
        changed("Deras");
        CHECK_FALSE(room.app->save(open));
        room.settle();
        REQUIRE(room.app->dialog);
        CHECK(read_bytes(file).find("Deras") != std::string::npos);
        REQUIRE(room.app->save_over(open));
        CHECK(read_bytes(file).find("Vår") != std::string::npos);
        const auto kept = room.app->keeping.generations().of(file);
        REQUIRE(kept.size() == 1);
        CHECK(read_bytes(kept[0].copy).find("Deras") != std::string::npos);
        room.app->open_generation(kept[0].copy);
        CHECK(room.app->document()->document.report().meta.title == "Deras");
        CHECK(room.app->document()->file.empty());
        CHECK(room.app->document()->is_unsaved());
    }
    SUBCASE("a file that is gone is written anew") {
        std::filesystem::remove(file);
        room.app->check_files_on_disk();
        CHECK(open.is_unsaved());
        CHECK(room.app->save(open));
        CHECK(std::filesystem::exists(file));
    }
}

TEST_CASE("a report is locked while it is open, and not a moment longer") {
    Room room;
    OpenDocument& open = room.open("a.tertial");
    const auto lock = [&](const char* name) { return std::filesystem::exists(lock_path(room.folder / name)); };
    CHECK(lock("a.tertial"));
    room.app->open_file(room.folder.path() / ".." / room.folder.path().filename() / "a.tertial");
    CHECK(room.app->documents().size() == 1);  // the same file by another path
    REQUIRE(room.app->save_as(open, room.folder / "b.tertial"));
    CHECK_FALSE(lock("a.tertial"));
    CHECK(lock("b.tertial"));
    SUBCASE("closed") {
        room.app->close(0);
    }
    SUBCASE("the window closed") {
        room.app.reset();
    }
    CHECK_FALSE(lock("b.tertial"));
}
