#include "editor/app/app.h"

#include <algorithm>
#include <utility>

#include "editor/app/import_job.h"
#include "editor/panels/dialogs.h"
#include "exporters/exporters.h"
#include "importers/import_files.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr double notice_seconds = 8;
constexpr double no_deadline = 3600;
constexpr double pause_seconds = 0.35;  // after the last change, before the checks run

}  // namespace

App::App(Platform& platform_in, Ui& ui_in, TemplateFolders templates_in, Settings settings_in,
         const UserFolders& folders, FileSystem& files)
    : platform(platform_in),
      ui(ui_in),
      templates(std::move(templates_in)),
      settings(std::move(settings_in)),
      keeping(
          files, folders.state, [this] { platform.wake(); }, [this](const Error& error) { tell_copy_failed(error); }),
      worker([this] { platform.wake(); }),
      pictures([this] { platform.wake(); }),
      jobs([this] { platform.wake(); }),
      spelling(worker, templates) {}

App::~App() {
    for (const auto& open : documents_) keeping.unlock(*open);
}

OpenDocument* App::document() {
    return current_ < documents_.size() ? documents_[current_].get() : nullptr;
}

void App::show(std::unique_ptr<OpenDocument> open) {
    if (!open->file.empty()) add_recent(settings, open->file);
    documents_.push_back(std::move(open));
    choose(documents_.size() - 1);
    document_focused = true;
}

void App::choose(std::size_t index) {
    if (index >= documents_.size()) return;
    current_ = index;
    platform.set_title(documents_[index]->short_name() + " – Tertial");
}

void App::close(std::size_t index) {
    if (index >= documents_.size()) return;
    keeping.drop(*documents_[index]);
    keeping.unlock(*documents_[index]);
    documents_.erase(documents_.begin() + static_cast<std::ptrdiff_t>(index));
    if (current_ >= index && current_ > 0) --current_;
    if (documents_.empty()) platform.set_title("Tertial");
    choose(current_);
}

void App::open_files(const std::vector<std::filesystem::path>& files) {
    std::vector<std::filesystem::path> others;
    for (const std::filesystem::path& file : files) {
        if (is_project(file)) {
            open_file(file);
        } else {
            others.push_back(file);
        }
    }
    start_import(*this, others);
}

void App::open_previous(const std::filesystem::path& file) {
    auto bytes = read_file(keeping.files(), file);
    if (!bytes) return tell_error(bytes.error());
    const std::string name = file.filename().string();
    worker.post("previous", [this, name, content = std::move(*bytes), project = is_project(file), folders = templates,
                             beside = document()] {
        Expected<Report> read = tl::make_unexpected(Error{});
        if (project) {
            auto loaded = from_project_xml(content, name);
            if (loaded) {
                read = std::move(loaded->report);
            } else {
                read = tl::make_unexpected(loaded.error());
            }
        } else {
            read = import_report(content, name, {}, folders);
        }
        auto result = std::make_shared<Expected<Report>>(std::move(read));
        return Delivery([this, name, result, beside] {
            if (!*result) return tell_error(result->error());
            for (const auto& open : documents_) {
                if (open.get() != beside) continue;
                open->previous = std::make_shared<const Report>(std::move(**result));
                open->previous_name = name;
                open->checked_version.reset();  // there is more to compare with
                tell(tr("Förra rapporten visas i sidofältet: ", "The previous report is shown in the side pane: ") +
                     name);
            }
        });
    });
}

void App::tell(std::string text) {
    notice_ = {std::move(text), false, platform.now()};
}

/// A notice, no dialog: writing goes on.
void App::tell_copy_failed(const Error& error) {
    notice_ = {tr("Återställningskopian kunde inte sparas. Spara rapporten på en annan plats. ",
                  "The recovery copy could not be saved. Save the report in another place. ") +
                   error.message,
               true, platform.now()};
}

void App::tell_error(const Error& error) {
    if (error.code == ErrorCode::bad_argument) {
        notice_ = {error.message, true, platform.now()};
        return;
    }
    open_dialog(message_dialog(tr("Det gick inte", "That did not work"), to_text(error)));
}

void App::tell_if_failed(const Expected<void>& result) {
    if (!result) tell_error(result.error());
}

bool App::tend() {
    bool changed = worker.deliver();
    changed = pictures.deliver() || changed;
    changed = jobs.deliver() || changed;
    changed = keeping.tend(documents_, platform.now()) || changed;
    if (!dialog && !next_dialogs_.empty()) {
        dialog = std::move(next_dialogs_.front());
        next_dialogs_.pop_front();
        changed = true;
    }
    if (!notice_.text.empty() && platform.now() - notice_.since > notice_seconds) {
        notice_ = {};
        changed = true;
    }
    if (std::string message = spelling.take_message(); !message.empty()) {
        tell(std::move(message));
        changed = true;
    }
    start_checks();
    return changed;
}

bool App::has_work_due() const {
    if (current_ >= documents_.size()) return false;
    const OpenDocument& open = *documents_[current_];
    return open.checked_version != open.document.version();
}

double App::next_deadline() const {
    double due = no_deadline;
    if (!notice_.text.empty()) due = std::min(due, notice_.since + notice_seconds - platform.now());
    if (current_ < documents_.size()) {
        const OpenDocument& open = *documents_[current_];
        if (open.checked_version != open.document.version()) {
            due = std::min(due, open.changed_at + pause_seconds - platform.now());
        }
    }
    due = std::min(due, keeping.next_due(documents_) - platform.now());
    return std::max(0.0, due);
}

/// The checks see a copy, made when a person pauses: copying a long report between two keystrokes would be felt.
void App::start_checks() {
    OpenDocument* open = document();
    if (open == nullptr) return;
    const std::uint64_t version = open->document.version();
    if (open->seen_version != version) {
        open->seen_version = version;
        open->changed_at = platform.now();
    }
    const bool first = !open->checked_version;
    open->paused = first || platform.now() - open->changed_at >= pause_seconds;
    if (open->checked_version == version || !open->paused) return;
    open->checked_version = version;
    struct Snapshot {
        Report report;
        DocumentTemplate document_template;
        GoalCatalogue catalogue;
        std::shared_ptr<const Report> previous;  // shown beside it, for the rules that compare; or null
    };
    auto snapshot = std::make_shared<Snapshot>(Snapshot{open->document.report(), open->document.document_template(),
                                                        open->document.catalogue(), open->previous});
    worker.post("checks", [this, open, snapshot] {
        auto findings = std::make_shared<std::vector<Finding>>(
            run_checks({snapshot->report, snapshot->document_template, snapshot->catalogue, snapshot->previous.get()}));
        return Delivery([this, open, findings] {
            for (const auto& one : documents_) {
                if (one.get() == open) open->take_findings(std::move(*findings));
            }
        });
    });
    worker.post("pages", [this, open, snapshot, &folders = templates] {
        const Expected<int> pages = estimate_pages(snapshot->report, snapshot->document_template, folders);
        return Delivery([this, open, number = pages.value_or(0)] {
            for (const auto& one : documents_) {
                if (one.get() == open) open->estimated_pages = number;
            }
        });
    });
}

void App::ask_to_quit() {
    const bool unsaved =
        std::any_of(documents_.begin(), documents_.end(), [](const auto& open) { return open->is_unsaved(); });
    if (!unsaved) return quit();
    open_dialog(unsaved_dialog(*this, AfterClosing::quit));
}

}  // namespace tertial::editor
