// A lock beside a report that is open for writing: `.~lock.NAME.tertial#`, with who, where and since when. Advice, not
// force: it keeps two people from writing over each other without knowing.
#pragma once

#include <cstdint>
#include <filesystem>

#include "editor/app/process_identity.h"
#include "model/file_system.h"

namespace tertial::editor {

struct LockHolder {
    ProcessIdentity process;
    std::int64_t since = 0;  // seconds since 1970; 0 = not known
};

enum class LockState {
    ours,
    none,   // the folder may not be written, or the disk is full: no lock, and no reason to refuse
    other,  // somebody else has the report open
};

struct LockResult {
    LockState state = LockState::none;
    LockHolder holder;  // when it is another's
};

[[nodiscard]] std::filesystem::path lock_path(const std::filesystem::path& report);

/// A lock whose process is gone is taken over.
[[nodiscard]] LockResult take_lock(FileSystem& files, const std::filesystem::path& report);
/// Whoever has the lock. `other` only when it is somebody else who may still be at work.
[[nodiscard]] LockResult look_at_lock(FileSystem& files, const std::filesystem::path& report);
/// Ours, whoever has it.
void seize_lock(FileSystem& files, const std::filesystem::path& report);
/// Removes the lock if it is ours.
void release_lock(FileSystem& files, const std::filesystem::path& report);

}  // namespace tertial::editor
