#include "editor/app/report_lock.h"

#include <cerrno>

#include "editor/app/note_file.h"

namespace tertial::editor {

namespace {

std::string our_note() {
    Note note;
    note.put(this_process());
    note.put("tid", seconds_now());
    return note.str();
}

/// 0, or a negated errno. Nothing is left of a lock that could not be written.
int create_lock(FileSystem& files, const std::filesystem::path& lock) {
    constexpr mode_t all_may_read = 0644;
    const int descriptor = files.create_new(lock, all_may_read);
    if (descriptor < 0) return descriptor;
    const std::string text = our_note();
    const ssize_t put = files.write(descriptor, text.data(), text.size());
    const int closed = files.close(descriptor);
    if (put == static_cast<ssize_t>(text.size()) && closed >= 0) return 0;
    static_cast<void>(files.remove(lock));
    return -EIO;
}

}  // namespace

std::filesystem::path lock_path(const std::filesystem::path& report) {
    const std::filesystem::path real = real_path(report);
    return real.parent_path() / (".~lock." + real.filename().string() + "#");
}

LockResult look_at_lock(FileSystem& files, const std::filesystem::path& report) {
    const auto text = read_file(files, lock_path(report), most_note_bytes);
    if (!text) return {};
    const Note note(*text);
    const LockHolder holder{note.process(), note.number("tid")};
    if (is_same(holder.process, this_process())) return {LockState::ours, holder};
    if (life_of(holder.process) == Life::gone) return {LockState::none, holder};
    return {LockState::other, holder};
}

LockResult take_lock(FileSystem& files, const std::filesystem::path& report) {
    const std::filesystem::path lock = lock_path(report);
    const int created = create_lock(files, lock);
    if (created == 0) return {LockState::ours, {}};
    if (created != -EEXIST) return {};
    const LockResult found = look_at_lock(files, report);
    if (found.state != LockState::none) return found;
    if (found.holder.process.number == 0) return {};  // it may not be read, or went away this moment
    seize_lock(files, report);
    return look_at_lock(files, report);  // another may have taken it over at the same time
}

void seize_lock(FileSystem& files, const std::filesystem::path& report) {
    // Where it cannot be written there is no lock.
    static_cast<void>(save_file(files, lock_path(report), our_note()));
}

void release_lock(FileSystem& files, const std::filesystem::path& report) {
    if (look_at_lock(files, report).state == LockState::ours) static_cast<void>(files.remove(lock_path(report)));
}

}  // namespace tertial::editor
