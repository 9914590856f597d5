// Recovery copies: whole reports in a folder of the user's own, written while a person works and removed when the work
// is saved. Beside each lies a note of which file it is a copy of. The reports' own files are never touched from here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "editor/app/file_stamp.h"
#include "editor/app/process_identity.h"
#include "model/error.h"
#include "model/file_system.h"
#include "model/report.h"

namespace tertial::editor {

struct Recovery {
    std::string name;            // of the copy in its folder, without its ending
    std::filesystem::path file;  // whose changes these are; empty = a report that was never saved
    FileStamp saved;             // of that file, when it was last read or written
    std::string title;           // for people
    std::int64_t when = 0;       // seconds since 1970
    ProcessIdentity process;
};

class RecoveryFolder {
public:
    RecoveryFolder(FileSystem& files, std::filesystem::path folder) : files_(&files), folder_(std::move(folder)) {}

    /// A name that no other process gives.
    [[nodiscard]] static std::string name_for(const ProcessIdentity& process, int number);

    /// All or nothing: on error (cannot_write) the copy before is there as it was.
    [[nodiscard]] Expected<void> write(const Recovery& about, const Report& report) const;
    [[nodiscard]] Expected<Report> read(const Recovery& recovery) const;
    /// What is not there is no error.
    void remove(const std::string& name) const;
    /// Copies whose process is gone, the newest first; of processes that run, also on other computers, none.
    [[nodiscard]] std::vector<Recovery> leftovers() const;

    [[nodiscard]] std::filesystem::path copy_of(const std::string& name) const { return folder_ / (name + ".tertial"); }

private:
    [[nodiscard]] std::filesystem::path note_of(const std::string& name) const { return folder_ / (name + ".om"); }
    [[nodiscard]] Recovery describe(const std::string& name) const;

    FileSystem* files_;
    std::filesystem::path folder_;
};

}  // namespace tertial::editor
