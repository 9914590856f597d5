// Keeps the work safe: recovery copies of unsaved reports on a worker of their own, so that no import or check makes
// them late; earlier versions of saved files; locks.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "editor/app/generations.h"
#include "editor/app/open_document.h"
#include "editor/app/recovery.h"
#include "editor/app/report_lock.h"
#include "editor/app/worker.h"
#include "model/file_system.h"

namespace tertial::editor {

using OpenDocuments = std::vector<std::unique_ptr<OpenDocument>>;

class SafeKeeping {
public:
    /// `state` is the person's folder for such things (UserFolders); `wake` as Worker's; `failed` is told, on the
    /// window's thread, of the first copy in a row that could not be written.
    SafeKeeping(FileSystem& files, std::filesystem::path state, std::function<void()> wake,
                std::function<void(const Error&)> failed);
    /// Copies that were dropped are gone afterwards; those of reports that are unsaved stay, for the next start.
    ~SafeKeeping();
    SafeKeeping(const SafeKeeping&) = delete;
    SafeKeeping& operator=(const SafeKeeping&) = delete;

    /// Begins copies that are due, removes those of reports that are saved. True when something was delivered.
    bool tend(const OpenDocuments& documents, double now);
    /// Platform::now at which the next copy is due; infinity when none is.
    [[nodiscard]] double next_due(const OpenDocuments& documents) const;
    /// The work is saved or let go: its copy, and what it was restored from, are removed.
    void drop(OpenDocument& open);

    // --- what others left -----------------------------------------------------------------------------
    [[nodiscard]] const std::vector<Recovery>& leftovers() const { return leftovers_; }
    /// The newest of this file, or null.
    [[nodiscard]] const Recovery* leftover_of(const std::filesystem::path& file) const;
    void remove_leftover(const std::string& name);
    /// The leftover is open again: it is removed as soon as the open report has a copy of its own.
    void adopt(OpenDocument& open, const std::string& name);

    // --- locks ------------------------------------------------------------------------------------------
    [[nodiscard]] LockResult lock(OpenDocument& open);
    void seize(OpenDocument& open);
    void unlock(OpenDocument& open);

    [[nodiscard]] FileSystem& files() const { return files_; }
    [[nodiscard]] const RecoveryFolder& recovery() const { return recovery_; }
    [[nodiscard]] const Generations& generations() const { return generations_; }
    /// For tests: nothing waits to be written.
    [[nodiscard]] bool is_idle() { return worker_.is_idle(); }

private:
    void write(OpenDocument& open, const OpenDocuments& documents);
    void written(const std::string& name, const Expected<void>& result, const OpenDocuments& documents);
    void post_removal(const std::string& name);

    FileSystem& files_;
    RecoveryFolder recovery_;
    Generations generations_;
    std::function<void(const Error&)> failed_;
    std::vector<Recovery> leftovers_;
    std::set<std::string> dropped_;  // names of copies to be removed, if they have not been yet
    int next_number_ = 1;
    double now_ = 0;
    bool failing_ = false;
    Worker worker_;
};

}  // namespace tertial::editor
