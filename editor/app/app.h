// The state of the application. Panels draw from it and ask it; actions change it. It owns the open documents.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "editor/app/context_menu_state.h"
#include "editor/app/find_state.h"
#include "editor/app/jobs.h"
#include "editor/app/open_document.h"
#include "editor/app/safe_keeping.h"
#include "editor/app/settings.h"
#include "editor/app/spelling.h"
#include "editor/app/worker.h"
#include "editor/shell/platform.h"
#include "editor/ui/ui.h"
#include "model/template.h"
#include "model/values.h"

namespace tertial::editor {

class App;

/// A window in the window that has to be answered before anything else.
class Dialog {
public:
    virtual ~Dialog() = default;
    [[nodiscard]] virtual std::string title() const = 0;
    /// Draws its inside. False when it is over.
    [[nodiscard]] virtual bool draw(App& app) = 0;
    [[nodiscard]] virtual float width() const { return 520; }  // at scale 1
    [[nodiscard]] virtual float height() const { return 0; }   // 0 = as high as its inside
};

/// What the status bar says for a while.
struct Notice {
    std::string text;
    bool is_error = false;
    double since = 0;
};

/// The month that the calendar shows, and the date it was opened for.
struct CalendarMonth {
    Date month;
    Date of;
};

/// What to do about a report that is open elsewhere.
enum class OpenElsewhere { ask, read_only, open_anyway };

class App {
public:
    /// `files` carries all that is opened, saved and kept; tests give one with faults.
    App(Platform& platform, Ui& ui, TemplateFolders templates, Settings settings,
        const UserFolders& folders = find_user_folders(), FileSystem& files = real_file_system());
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    // --- documents --------------------------------------------------------------------------------
    [[nodiscard]] OpenDocument* document();
    [[nodiscard]] const std::vector<std::unique_ptr<OpenDocument>>& documents() const { return documents_; }
    void show(std::unique_ptr<OpenDocument> open);
    void choose(std::size_t index);
    void choose(const OpenDocument& open);
    [[nodiscard]] std::size_t current() const { return current_; }
    void close(std::size_t index);

    /// A project file opens; any other file is imported. Errors are told in a dialog.
    void open_file(const std::filesystem::path& file, OpenElsewhere elsewhere = OpenElsewhere::ask);
    /// Those that are no project files are imported together.
    void open_files(const std::vector<std::filesystem::path>& files);
    /// The file, of any kind that can be read, is shown beside the current document as the report before it.
    void open_previous(const std::filesystem::path& file);
    /// False when it was not saved; why was told.
    bool save(OpenDocument& open);
    bool save_as(OpenDocument& open, const std::filesystem::path& file);
    /// Replaces the file whatever somebody else has made of it; that is kept as an earlier version.
    bool save_over(OpenDocument& open);

    // --- what is on the disk (app_files.cpp) -------------------------------------------------------------
    /// What a process that is gone left of a report: asks what to do with it.
    void offer_recovery(const std::string& name);
    /// Opens it as unsaved changes of its file.
    void restore(const std::string& name);
    /// An earlier version, as a report that lies in no file.
    void open_generation(const std::filesystem::path& copy);
    /// The window has got the keys: files may have been changed in the meantime.
    void check_files_on_disk();
    /// The file as it is now instead of what is shown.
    void reload(OpenDocument& open);
    [[nodiscard]] OpenDocument* document_of(const std::filesystem::path& file);

    // --- telling ------------------------------------------------------------------------------------
    void tell(std::string text);
    void tell_error(const Error& error);
    /// The status bar tells why something could not be done; nothing when it was.
    void tell_if_failed(const Expected<void>& result);
    [[nodiscard]] const Notice& notice() const { return notice_; }

    /// Shown when those before it are answered.
    void open_dialog(std::unique_ptr<Dialog> next) { next_dialogs_.push_back(std::move(next)); }

    // --- every frame --------------------------------------------------------------------------------
    /// Results of workers, checks that are due. Before drawing. True when something has to be drawn.
    bool tend();
    /// Seconds until something is due by itself.
    [[nodiscard]] double next_deadline() const;
    /// Checks of the last change have not begun yet. For scripts, which wait for them.
    [[nodiscard]] bool has_work_due() const;
    /// No work is left but what is due.
    [[nodiscard]] bool is_idle() { return worker.is_idle() && pictures.is_idle() && jobs.is_idle(); }
    [[nodiscard]] bool wants_quit() const { return quit_; }
    /// Closes the window; unsaved work is asked for first.
    void ask_to_quit();
    void quit() { quit_ = true; }

    Platform& platform;
    Ui& ui;
    TemplateFolders templates;
    Settings settings;
    SafeKeeping keeping;
    Worker worker;    // checks and the like
    Worker pictures;  // pages and sources that are shown
    Jobs jobs;        // what a person waits for
    Spelling spelling;

    std::unique_ptr<Dialog> dialog;
    std::vector<Event> events;     // of this frame
    bool document_focused = true;  // keys go to the document
    bool fonts_stale = true;       // scale or zoom is another
    bool show_palette = false;
    std::string outline_filter;
    FindState find;
    ContextMenuState context_menu;
    bool outline_unready = false;  // only what is not ready
    CalendarMonth calendar;

private:
    void start_checks();
    void tell_copy_failed(const Error& error);
    void ask_about_change(OpenDocument& open);
    bool write(OpenDocument& open, const std::filesystem::path& file);
    void replace(std::size_t index, std::unique_ptr<OpenDocument> open);

    std::vector<std::unique_ptr<OpenDocument>> documents_;
    std::size_t current_ = 0;
    std::deque<std::unique_ptr<Dialog>> next_dialogs_;
    Notice notice_;
    bool quit_ = false;

    friend void draw_dialog(App& app);
};

}  // namespace tertial::editor
