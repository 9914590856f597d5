// App and the disk: opening, saving, and what others have done to the files in the meantime.
#include <algorithm>
#include <utility>

#include "editor/app/app.h"
#include "editor/app/note_file.h"
#include "editor/app/report_difference.h"
#include "editor/panels/dialogs.h"
#include "editor/panels/keeping_dialogs.h"
#include "model/language.h"

namespace tertial::editor {

OpenDocument* App::document_of(const std::filesystem::path& file) {
    const std::filesystem::path real = real_path(file);
    for (const auto& open : documents_) {
        if (!open->file.empty() && real_path(open->file) == real) return open.get();
    }
    return nullptr;
}

void App::choose(const OpenDocument& open) {
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        if (documents_[i].get() == &open) choose(i);
    }
}

void App::open_file(const std::filesystem::path& file, OpenElsewhere elsewhere) {
    if (const OpenDocument* open = document_of(file)) return choose(*open);
    if (!is_project(file)) return open_files({file});
    const Recovery* leftover = elsewhere == OpenElsewhere::read_only ? nullptr : keeping.leftover_of(file);
    auto open = open_project(keeping.files(), file, templates);
    if (!open) {
        tell_error(open.error());
        if (leftover != nullptr) offer_recovery(leftover->name);
        return;
    }
    if ((*open)->access == Access::read_write) {
        if (elsewhere == OpenElsewhere::read_only) (*open)->access = Access::read_only;
        if (elsewhere == OpenElsewhere::open_anyway) keeping.seize(**open);
        if (elsewhere == OpenElsewhere::ask) {
            const LockResult found = keeping.lock(**open);
            if (found.state == LockState::other) return open_dialog(open_elsewhere_dialog(file, found.holder));
        }
    }
    show(std::move(*open));
    if (leftover != nullptr) offer_recovery(leftover->name);
}

// --- saving -------------------------------------------------------------------------------------------------------

bool App::save(OpenDocument& open) {
    if (open.file.empty() || open.access == Access::read_only) {
        open_dialog(save_as_dialog(*this));
        return false;
    }
    return save_as(open, open.file);
}

bool App::save_as(OpenDocument& open, const std::filesystem::path& file) {
    const OpenDocument* there = document_of(file);
    if (there != nullptr && there != &open) {
        open_dialog(message_dialog(tr("Rapporten är öppen", "The report is open"),
                                   tr("Den filen är öppen i en annan flik. Välj ett annat namn.",
                                      "That file is open in another tab. Choose another name.")));
        return false;
    }
    const FileStamp now = stamp_of(file);
    if (there == &open && now.is_there() && now != open.stamp) {
        ask_about_change(open);
        return false;
    }
    if (!open.keeping.locked || there != &open) {
        const LockResult found = look_at_lock(keeping.files(), file);
        if (found.state == LockState::other) {
            open_dialog(locked_dialog(file, found.holder));
            return false;
        }
    }
    return write(open, file);
}

bool App::save_over(OpenDocument& open) {
    return write(open, open.file);
}

bool App::write(OpenDocument& open, const std::filesystem::path& file) {
    const Expected<void> kept = keeping.generations().keep(file, seconds_now());
    if (auto saved = save_project(keeping.files(), file, open.document.report()); !saved) {
        tell_error(saved.error());
        return false;
    }
    if (document_of(file) != &open || !open.keeping.locked) {
        keeping.unlock(open);
        open.file = file;
        static_cast<void>(keeping.lock(open));  // who else had it was asked before
    }
    open.stamp = stamp_of(file);
    open.access = Access::read_write;
    open.document.mark_saved();
    keeping.drop(open);
    add_recent(settings, file);
    choose(current_);
    tell(tr("Sparat: ", "Saved: ") + file.string());
    if (!kept) {
        notice_ = {tr("Sparat, men den förra versionen kunde inte behållas. ",
                      "Saved, but the version before could not be kept. ") +
                       kept.error().message,
                   true, platform.now()};
    }
    return true;
}

// --- recovery -----------------------------------------------------------------------------------------------------

void App::offer_recovery(const std::string& name) {
    const auto& all = keeping.leftovers();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Recovery& one) { return one.name == name; });
    if (at == all.end()) return;
    if (!at->file.empty() && document_of(at->file) == nullptr && stamp_of(at->file).is_there()) {
        return open_file(at->file);  // which comes back here, or asks whoever has it open
    }
    worker.post("recovery." + name, [this, about = *at, folder = keeping.recovery(), &files = keeping.files()] {
        auto offer = std::make_shared<RecoveryOffer>();
        offer->about = about;
        offer->file_changed = !about.file.empty() && stamp_of(about.file) != about.saved;
        const auto recovered = folder.read(about);
        const auto saved = load_project(files, about.file.empty() ? std::filesystem::path("/") : about.file);
        offer->readable = recovered.has_value();
        if (recovered && saved) offer->differs = compare_reports(saved->report, *recovered);
        return Delivery([this, offer] {
            // Saved at the last moment: nothing to ask.
            if (offer->differs && offer->differs->empty()) return keeping.remove_leftover(offer->about.name);
            open_dialog(recovery_dialog(*offer));
        });
    });
}

void App::restore(const std::string& name) {
    const auto& all = keeping.leftovers();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Recovery& one) { return one.name == name; });
    if (at == all.end()) return;
    const Recovery about = *at;
    auto report = keeping.recovery().read(about);
    if (!report) return tell_error(report.error());
    auto open = open_report(std::move(*report), templates);
    if (!open) return tell_error(open.error());
    OpenDocument& restored = **open;
    restored.file = about.file;
    // As it was then: if the file is another now, saving asks first.
    restored.stamp = about.saved;
    restored.keeping.told = stamp_of(about.file);
    restored.document.mark_unsaved();
    keeping.adopt(restored, name);
    const OpenDocument* there = about.file.empty() ? nullptr : document_of(about.file);
    if (there != nullptr) {
        choose(*there);
        replace(current_, std::move(*open));
    } else {
        if (!about.file.empty()) static_cast<void>(keeping.lock(restored));
        show(std::move(*open));
    }
    tell(tr("Återställt. Ändringarna är inte sparade än.", "Restored. The changes are not saved yet."));
}

/// With the lock that the report before had, and its right to be saved.
void App::replace(std::size_t index, std::unique_ptr<OpenDocument> open) {
    OpenDocument& before = *documents_[index];
    keeping.drop(before);
    open->keeping.locked = before.keeping.locked;
    if (before.access == Access::read_only) open->access = Access::read_only;
    documents_[index] = std::move(open);
    choose(index);
}

void App::open_generation(const std::filesystem::path& copy) {
    auto loaded = load_project(keeping.files(), copy);
    if (!loaded) return tell_error(loaded.error());
    auto open = open_report(std::move(loaded->report), templates);
    if (!open) return tell_error(open.error());
    (*open)->document.mark_unsaved();
    show(std::move(*open));
    tell(tr("En tidigare version, öppnad som ny rapport.", "An earlier version, opened as a new report."));
}

// --- changed by somebody else -------------------------------------------------------------------------------------

void App::check_files_on_disk() {
    for (const auto& open : documents_) {
        if (open->file.empty() || !open->stamp.is_there()) continue;
        const FileStamp now = stamp_of(open->file);
        if (now == open->stamp || now == open->keeping.told) continue;
        if (now.is_there()) {
            ask_about_change(*open);
            continue;
        }
        open->stamp = {};
        open->document.mark_unsaved();
        tell(open->file.filename().string() + tr(" finns inte längre på disken. Spara, så skrivs den på nytt.",
                                                 " is no longer on the disk. Save, and it is written anew."));
    }
}

void App::ask_about_change(OpenDocument& open) {
    open.keeping.told = stamp_of(open.file);
    auto ours = std::make_shared<const Report>(open.document.report());
    worker.post("changed." + open.file.string(), [this, ours, file = open.file, &files = keeping.files()] {
        std::optional<std::vector<ChangedPart>> differs;
        const FileStamp stamp = stamp_of(file);
        if (const auto theirs = load_project(files, file)) differs = compare_reports(theirs->report, *ours);
        return Delivery([this, file, stamp, differs = std::move(differs)] {
            OpenDocument* again = document_of(file);
            if (again == nullptr) return;
            // Only its date is another, or it was saved twice.
            if (differs && differs->empty() && !again->is_unsaved()) {
                again->stamp = stamp;
                return;
            }
            open_dialog(again->is_unsaved() ? changed_on_disk_dialog(file, differs) : reload_dialog(file, differs));
        });
    });
}

void App::reload(OpenDocument& open) {
    auto fresh = open_project(keeping.files(), open.file, templates);
    if (!fresh) return tell_error(fresh.error());
    choose(open);
    replace(current_, std::move(*fresh));
    tell(tr("Läst in på nytt.", "Loaded again."));
}

}  // namespace tertial::editor
