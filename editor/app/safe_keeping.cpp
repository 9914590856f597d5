#include "editor/app/safe_keeping.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "editor/app/note_file.h"

namespace tertial::editor {

namespace {

// A copy is made in a pause of typing, and without one when the first change that it lacks is this old: together with
// the writing it is on the disk within two seconds.
constexpr double pause_seconds = 0.4;
constexpr double longest_wait = 1.5;
constexpr double retry_seconds = 10;
constexpr double never = std::numeric_limits<double>::infinity();

double due_of(const OpenDocument& open) {
    const Keeping& keeping = open.keeping;
    if (!keeping.waiting_since) return never;
    return std::max(keeping.not_before,
                    std::min(keeping.changed_at + pause_seconds, *keeping.waiting_since + longest_wait));
}

}  // namespace

SafeKeeping::SafeKeeping(FileSystem& files, std::filesystem::path state, std::function<void()> wake,
                         std::function<void(const Error&)> failed)
    : files_(files),
      recovery_(files, state / "recovery"),
      generations_(files, state / "generations"),
      failed_(std::move(failed)),
      leftovers_(recovery_.leftovers()),
      worker_(std::move(wake)) {}

SafeKeeping::~SafeKeeping() {
    worker_.stop();
    for (const std::string& name : dropped_) recovery_.remove(name);
}

bool SafeKeeping::tend(const OpenDocuments& documents, double now) {
    now_ = now;
    const bool delivered = worker_.deliver();
    for (const auto& open : documents) {
        Keeping& keeping = open->keeping;
        const std::uint64_t version = open->document.version();
        if (!open->is_unsaved()) {
            if (keeping.kept_version || keeping.waiting_since) drop(*open);
            keeping.seen_version = version;
            continue;
        }
        if (keeping.seen_version != version) {
            keeping.seen_version = version;
            keeping.changed_at = now;
        }
        if (keeping.kept_version == version) continue;
        if (!keeping.waiting_since) keeping.waiting_since = now;
        if (now >= due_of(*open)) write(*open, documents);
    }
    return delivered;
}

double SafeKeeping::next_due(const OpenDocuments& documents) const {
    double due = never;
    for (const auto& open : documents) due = std::min(due, due_of(*open));
    return due;
}

void SafeKeeping::write(OpenDocument& open, const OpenDocuments& documents) {
    Keeping& keeping = open.keeping;
    if (keeping.name.empty()) keeping.name = RecoveryFolder::name_for(this_process(), next_number_++);
    dropped_.erase(keeping.name);
    keeping.kept_version = open.document.version();
    keeping.waiting_since.reset();
    Recovery about{keeping.name, real_path(open.file), open.stamp, open.title(), seconds_now(), this_process()};
    auto snapshot = std::make_shared<const Report>(open.document.report());
    worker_.post(keeping.name, [this, about = std::move(about), snapshot, folder = recovery_, &documents] {
        auto result = std::make_shared<Expected<void>>(folder.write(about, *snapshot));
        return Delivery([this, name = about.name, result, &documents] { written(name, *result, documents); });
    });
}

void SafeKeeping::written(const std::string& name, const Expected<void>& result, const OpenDocuments& documents) {
    const auto at =
        std::find_if(documents.begin(), documents.end(), [&](const auto& one) { return one->keeping.name == name; });
    if (at == documents.end() || !(*at)->keeping.kept_version) return;  // saved or closed in the meantime
    Keeping& keeping = (*at)->keeping;
    if (result) {
        failing_ = false;
        for (const std::string& old : std::exchange(keeping.replaces, {})) recovery_.remove(old);
        return;
    }
    keeping.kept_version.reset();
    keeping.not_before = now_ + retry_seconds;
    if (!std::exchange(failing_, true)) failed_(result.error());
}

void SafeKeeping::drop(OpenDocument& open) {
    Keeping& keeping = open.keeping;
    if (!keeping.name.empty()) post_removal(keeping.name);
    for (const std::string& old : std::exchange(keeping.replaces, {})) post_removal(old);
    keeping.kept_version.reset();
    keeping.waiting_since.reset();
    keeping.not_before = 0;
}

/// A copy that waits to be written under this name is not written any more; one that is being written comes first.
void SafeKeeping::post_removal(const std::string& name) {
    dropped_.insert(name);  // should the window close before
    worker_.post(name, [folder = recovery_, name] {
        folder.remove(name);
        return Delivery();
    });
}

const Recovery* SafeKeeping::leftover_of(const std::filesystem::path& file) const {
    const std::filesystem::path real = real_path(file);
    const auto at = std::find_if(leftovers_.begin(), leftovers_.end(),
                                 [&](const Recovery& one) { return !one.file.empty() && one.file == real; });
    return at == leftovers_.end() ? nullptr : &*at;
}

void SafeKeeping::remove_leftover(const std::string& name) {
    recovery_.remove(name);
    std::erase_if(leftovers_, [&](const Recovery& one) { return one.name == name; });
}

void SafeKeeping::adopt(OpenDocument& open, const std::string& name) {
    open.keeping.replaces.push_back(name);
    std::erase_if(leftovers_, [&](const Recovery& one) { return one.name == name; });
}

LockResult SafeKeeping::lock(OpenDocument& open) {
    const LockResult result = take_lock(files_, open.file);
    open.keeping.locked = result.state == LockState::ours;
    return result;
}

void SafeKeeping::seize(OpenDocument& open) {
    seize_lock(files_, open.file);
    open.keeping.locked = true;
}

void SafeKeeping::unlock(OpenDocument& open) {
    if (std::exchange(open.keeping.locked, false)) release_lock(files_, open.file);
}

}  // namespace tertial::editor
